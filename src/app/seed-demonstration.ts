import { sql } from 'kysely';
import { qualifyUser, registerFirm, registerTeam, registerUser } from '../access/index.js';
import type { Context } from '../audit/index.js';
import { engageFirm } from '../cases/index.js';
import { correctContactAttempt } from '../contacts/index.js';
import {
  allocateCases,
  demonstrationHistory,
  demonstrationPlacement,
  importContactHistory,
  importPlacement,
  importRecords,
} from '../intake/index.js';
import type { Actor, Role } from '../lib/actor.js';
import { addDays, type CalendarDay, millisecondsPerDay } from '../lib/calendar.js';
import { Invariant } from '../lib/errors.js';
import { toNodeId } from '../lib/id.js';
import type { CaseStage } from '../lib/vocabulary.js';
import { findActor, foundWithBuckets, importingActor } from './institutions.js';
import type { Opened } from './open.js';

const slug = 'harbour-bank';

/** Login, name, role and team. Collectors of the first team begin with a, so that a token without a login is one of theirs. */
const staff: readonly (readonly [login: string, displayName: string, role: Role, team?: 'North' | 'South'])[] = [
  ['an.lihua', '安丽华', 'COLLECTOR', 'North'],
  ['bai.jun', '白军', 'COLLECTOR', 'North'],
  ['cao.min', '曹敏', 'COLLECTOR', 'North'],
  ['dana.wells', 'Dana Wells', 'COLLECTOR', 'South'],
  ['edwin.price', 'Edwin Price', 'COLLECTOR', 'South'],
  ['fang.yu', '方宇', 'COLLECTOR', 'South'],
  ['lead.north', '高志明', 'TEAM_LEAD', 'North'],
  ['lead.south', 'Ruth Sullivan', 'TEAM_LEAD', 'South'],
  ['officer', '贺文静', 'COMPLIANCE_OFFICER'],
  ['counsel', 'Irene Cole', 'LEGAL_COUNSEL'],
  ['analyst', 'Justin Ward', 'ANALYST'],
  ['core-banking', 'Core banking', 'SERVICE'],
];
const collectors = staff.filter(([, , role]) => role === 'COLLECTOR').map(([login]) => login);

/** Everything through the verbs that users have, so that the journal holds how it came about. */
export async function seedDemonstration(
  opened: Opened,
  { timeZone, businessDate }: { timeZone: string; businessDate: CalendarDay },
): Promise<{ readonly cases: number; readonly attempts: number }> {
  const { application } = opened;
  const founding = { slug, name: 'Harbour Bank (demonstration)', timeZone, businessDate, administrator: 'admin' };
  const administrator = await foundWithBuckets(opened, founding);
  await hire(opened, administrator);
  const importer = application.contextOf(await importingActor(opened, slug));
  const placement = demonstrationPlacement(businessDate);
  const placed = await importRecords(importer, importPlacement, placement);
  const references = [...new Set(placement.map(({ caseReference }) => caseReference))];
  const collectorOf = new Map(references.map((reference, index) => [reference, at(collectors, index)]));
  const allocations = [...collectorOf].map(([caseReference, collector]) => ({ caseReference, collector }));
  await allocateCases(importer, allocations, stageAt);
  const history = demonstrationHistory(placement, businessDate, (reference) => collectorOf.get(reference) ?? '');
  const reported = await importRecords(importer, importContactHistory, history);
  await correctSome(opened, administrator.institutionId);
  await engageLawFirm(opened, administrator, businessDate);
  return { cases: placed.written.collection_case ?? 0, attempts: reported.written.contact_attempt ?? 0 };
}

async function hire({ application }: Opened, administrator: Actor): Promise<void> {
  const context = application.contextOf(administrator);
  const teams = new Map<string, string>();
  for (const name of ['North', 'South'])
    teams.set(name, toNodeId('Team', await registerTeam(context, { name, idempotencyKey: `seed ${name}` })));
  for (const [login, displayName, role, team] of staff) {
    const teamId = team === undefined ? null : (teams.get(team) ?? null);
    const id = await registerUser(context, { login, displayName, role, teamId, idempotencyKey: `seed ${login}` });
    if (role === 'COLLECTOR') await certify(context, toNodeId('User', id), login);
  }
}

/** Trained and tested a month ago: without it nobody may collect online loans in China. */
async function certify(context: Context, userId: string, login: string): Promise<void> {
  const validFrom = new Date(context.clock.now().getTime() - 30 * millisecondsPerDay).toISOString();
  for (const kind of ['TRAINED', 'TESTED'] as const)
    await qualifyUser(context, { userId, kind, isPresent: true, validFrom, idempotencyKey: `seed ${login} ${kind}` });
}

const stageAt = (daysPastDue: number): CaseStage =>
  daysPastDue > 300 ? 'LEGAL' : daysPastDue > 90 ? 'SECOND' : daysPastDue > 30 ? 'FIRST' : 'REMINDER';

/** Each collector corrects one attempt of a case of theirs. */
async function correctSome(opened: Opened, institutionId: string): Promise<void> {
  for (const login of collectors) {
    const actor = await actorCalled(opened, login, 'COLLECTOR');
    const { rows } = await sql<{ id: string }>`
      select a.id from contact_attempt a where a.institution_id = ${institutionId}::uuid and a.actor_id = ${actor.id}::uuid and a.outcome = 'NO_ANSWER'
      order by a.occurred_at desc, a.id limit 1`.execute(ownerOf(opened));
    const [attempt] = rows;
    if (!attempt) continue;
    await correctContactAttempt(opened.application.contextOf(actor), {
      contactAttemptId: toNodeId('ContactAttempt', attempt.id),
      kind: 'MISTAKEN_OUTCOME',
      outcome: 'BUSY',
      reason: 'The recording has the busy tone.',
      idempotencyKey: 'seed correction',
    });
  }
}

/** A law firm with its administrator and a partner, engaged by the counsel for five of the cases in the legal stage. */
async function engageLawFirm(opened: Opened, administrator: Actor, businessDate: CalendarDay): Promise<void> {
  const context = opened.application.contextOf(administrator);
  const firm = { slug: 'ward-partners', name: 'Ward & Partners', kind: 'LAW_FIRM' } as const;
  const firmId = toNodeId('Firm', await registerFirm(context, { ...firm, idempotencyKey: 'seed firm' }));
  const lawyers = [
    { login: 'ward-partners/office', displayName: 'Office of Ward & Partners', role: 'FIRM_ADMINISTRATOR' },
    { login: 'ward-partners/amelia.ward', displayName: 'Amelia Ward', role: 'LAW_FIRM', grants: ['PARTNER'] },
  ] as const;
  for (const { login, ...lawyer } of lawyers)
    await registerUser(context, {
      ...lawyer,
      login,
      grants: 'grants' in lawyer ? [...lawyer.grants] : null,
      firmId,
      idempotencyKey: `seed ${login}`,
    });
  const counsel = await actorCalled(opened, 'counsel', 'LEGAL_COUNSEL');
  const { rows } = await sql<{ id: string }>`
    select id from collection_case where institution_id = ${administrator.institutionId}::uuid and stage = 'LEGAL' order by reference limit 5`.execute(
    ownerOf(opened),
  );
  await engageFirm(opened.application.contextOf(counsel), {
    firmId,
    caseIds: rows.map(({ id }) => toNodeId('Case', id)),
    startsOn: businessDate,
    endsOn: addDays(businessDate, 365),
    purposes: ['CASE_WORK'],
    fieldGroups: ['IDENTITY', 'CONTACT_POINTS', 'DEBTS', 'CONTACT_HISTORY', 'CASE_HISTORY'],
    idempotencyKey: 'seed engagement',
  });
}

async function actorCalled(opened: Opened, login: string, role: Role): Promise<Actor> {
  const actor = await findActor(opened, slug, login, role);
  if (!actor) throw new Invariant(`the demonstration has no ${login}`);
  return actor;
}

function ownerOf({ owner }: Opened): NonNullable<Opened['owner']> {
  if (!owner) throw new Invariant('seeding without the owner');
  return owner;
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Invariant('nothing to choose from');
  return item;
}
