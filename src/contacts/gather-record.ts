import { sql, type Kysely, type RawBuilder } from 'kysely';
import { packChangeJson, ruleChangesFrom } from '../compliance/index.js';
import { millisecondsPerDay } from '../lib/calendar.js';
import { Invariant } from '../lib/errors.js';
import { blank, statementForm, type StatementForm } from '../lib/statement-form.js';
import { attemptsOf, attemptsText, instant } from './attempt-text.js';
import type { CollectionRecord } from './collection-record.js';
import { conductRules } from './conduct-rules.js';
import { everAttempts, shapeOf, valuesOf, type AskedContact, type ContactShape } from './ever-record.js';

/** Which part of a debtor's record is gathered. Nothing that was recorded after `knownAt` is. */
export interface Gathering {
  readonly institutionId: string;
  readonly debtorId: string;
  /** Attempts that happened from here on: as far back as any rule counts. */
  readonly from: Date;
  /** And not after. */
  readonly to: Date;
  readonly knownAt: Date;
  /**
   * The debtor is held, so that nobody else records anything of them meanwhile: all that is there is known, also what was
   * entered by somebody who began later and came first, or whose clock runs ahead.
   */
  readonly isHeld: boolean;
  /** Whose qualifications are asked beside those of whoever made the attempts that are judged again. */
  readonly actorId: string | null;
  /** The contact that is judged; null where a whole period is. */
  readonly contact: AskedContact | null;
  /** The permit of which the contact is made: it does not stand against itself. */
  readonly permitId?: string | null;
}

/** A record as the statement answers it: JSON, and attempts as `attemptsOf` reads them. */
export interface GatheredRecord {
  readonly data: string;
  readonly attempts: string;
  readonly ever: string;
}

/** What is outstanding counts although no rule looks back: a permit lives to the end of its day at most. */
const permitDays = 2;

const times = (row: string): RawBuilder<unknown> =>
  sql`'validFrom', ${instant(`${row}.valid_from`)}, 'validTo', ${instant(`${row}.valid_to`)}, 'recordedAt', ${instant(`${row}.recorded_at`)}`;

/** The rows of a part, as an array; none is an empty one. */
const part = (name: string, row: RawBuilder<unknown>, from: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`${sql.lit(name)}, (select coalesce(json_agg(${row}), '[]') from ${from})`;

const object = (pairs: RawBuilder<unknown>): RawBuilder<unknown> => sql`json_build_object(${pairs})`;

/** Ends are rows of their own. */
const ends = (table: string, column: string, row: string, known: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`'ends', (select coalesce(json_agg(json_build_object('endsAt', ${instant('e.ends_at')}, 'recordedAt', ${instant('e.recorded_at')})), '[]')
    from ${sql.table(table)} e where e.institution_id = ${sql.ref(`${row}.institution_id`)} and ${sql.ref(`e.${column}`)} = ${sql.ref(`${row}.id`)} and ${known})`;

/**
 * One statement for all that a judgement reads. It is asked as the institution asks (`asInstitution`), whoever acts: a law
 * counts the calls of all, also of those whom an agency does not see.
 */
function recordStatement(
  { isHeld, contact }: Shape,
  debtorId: RawBuilder<unknown> = blank('debtorId'),
): RawBuilder<GatheredRecord> {
  const institutionId = sql`${blank('institutionId')}::uuid`;
  const [from, to, knownAt, plannedFrom] = ['from', 'to', 'knownAt', 'plannedFrom'].map(
    (name) => sql`${blank(name)}::timestamptz`,
  ) as [RawBuilder<unknown>, RawBuilder<unknown>, RawBuilder<unknown>, RawBuilder<unknown>];
  const [actorId, permitId] = [sql`${blank('actorId')}::uuid`, sql`${blank('permitId')}::uuid`];
  const isKnown = (column: string): RawBuilder<unknown> => (isHeld ? sql`true` : sql`${sql.ref(column)} <= ${knownAt}`);
  const of = (row: string): RawBuilder<unknown> =>
    sql`${sql.ref(`${row}.institution_id`)} = ${institutionId} and ${isKnown(`${row}.recorded_at`)}`;
  const ofPeople = (row: string, column = 'person_id'): RawBuilder<unknown> =>
    sql`${of(row)} and ${sql.ref(`${row}.${column}`)} in (select id from people)`;
  const known = isKnown('e.recorded_at');
  const within = (row: string): RawBuilder<unknown> =>
    sql`${of(row)} and ${sql.ref(`${row}.debtor_id`)} = ${debtorId}::uuid`;
  const older = sql`a.occurred_at < ${from}`;
  return sql<GatheredRecord>`
    with people as materialized (
      select ${debtorId}::uuid as id
      union select r.person_id from related_person r where ${of('r')} and r.debtor_id = ${debtorId}::uuid
    ), debts as materialized (
      select d.id, d.case_id, d.account_id, d.product_kind, d.jurisdiction from collection_case c join debt d on d.institution_id = c.institution_id and d.case_id = c.id
      where c.institution_id = ${institutionId} and c.debtor_id = ${debtorId}::uuid and ${isKnown('d.recorded_at')}
    ), counted as materialized (
      select a.* from contact_attempt a where ${within('a')} and a.occurred_at >= ${from} and a.occurred_at <= ${to}
    ), permits as materialized (
      select p.*, exists (select from contact_permit_event e where e.institution_id = p.institution_id and e.permit_id = p.id and e.kind = 'BEGUN' and ${known}) as has_begun
      from contact_permit p where p.institution_id = ${institutionId} and p.debtor_id = ${debtorId}::uuid and ${isKnown('p.issued_at')} and p.id is distinct from ${permitId}
        and not exists (select from contact_attempt a where a.institution_id = p.institution_id and a.permit_id = p.id and ${isKnown('a.recorded_at')})
        and not exists (select from contact_permit_event e where e.institution_id = p.institution_id and e.permit_id = p.id and e.kind = 'RETURNED' and ${known})
        and (p.expires_at > ${knownAt} or exists (select from contact_permit_event e where e.institution_id = p.institution_id and e.permit_id = p.id and e.kind = 'BEGUN' and ${known}))
        and p.planned_at >= ${plannedFrom}
    ), users as materialized (
      select u.id, u.firm_id from app_user u where u.institution_id = ${institutionId} and (u.id = ${actorId} or u.id in (select actor_id from counted))
    )
    select json_build_object(
      'institutionZone', (select i.time_zone from institution i where i.institution_id = ${institutionId} and i.id = ${institutionId}),
      ${part(
        'people',
        object(sql`'id', p.id, 'language', p.language, 'timeZone', p.time_zone, 'zonesBefore', (
          select coalesce(json_agg(json_build_object('timeZone', x.time_zone_before, 'recordedAt', ${instant('x.recorded_at')}) order by x.recorded_at), '[]')
          from person_correction x where x.institution_id = p.institution_id and x.person_id = p.id and 'TIME_ZONE' = any(x.corrected))`),
        sql`person p where p.institution_id = ${institutionId} and p.id in (select id from people)`,
      )},
      ${part('relations', object(sql`'personId', r.person_id, 'role', r.role, ${times('r')}`), sql`(select * from related_person r where ${within('r')} order by r.recorded_at, r.id) r`)},
      ${part(
        'points',
        object(
          sql`'id', cp.id, 'personId', cp.person_id, 'kind', cp.kind, 'source', cp.source, 'timeZone', cp.time_zone, 'region', cp.region, ${times('cp')}`,
        ),
        sql`contact_point cp where ${ofPeople('cp')}`,
      )},
      ${part(
        'pointStates',
        object(sql`'pointId', s.contact_point_id, 'state', s.state, ${times('s')}`),
        sql`contact_point cp join contact_point_state s on s.institution_id = cp.institution_id and s.contact_point_id = cp.id where ${ofPeople('cp')} and ${of('s')}`,
      )},
      ${part(
        'conditions',
        object(sql`'personId', k.person_id, 'condition', k.condition, 'isPresent', k.is_present, ${times('k')}`),
        sql`person_condition k where ${ofPeople('k')}`,
      )},
      ${part(
        'consents',
        object(sql`'id', k.id, 'personId', k.person_id, 'kind', k.kind, 'firmId', k.firm_id, 'contactPointId', k.contact_point_id, 'debtIds', k.debt_ids, 'attemptId', k.attempt_id,
          ${times('k')}, ${ends('consent_end', 'consent_id', 'k', known)}`),
        sql`consent k where ${ofPeople('k')}`,
      )},
      ${part(
        'wishes',
        object(sql`'id', k.id, 'personId', k.person_id, 'kind', k.kind, 'channel', k.channel, 'contactPointId', k.contact_point_id, 'place', k.place, 'schedule', k.schedule,
          'debtIds', k.debt_ids, 'isInWriting', k.is_in_writing, ${times('k')}, ${ends('wish_end', 'wish_id', 'k', known)}`),
        sql`wish k where ${ofPeople('k')}`,
      )},
      ${part(
        'pauses',
        object(
          sql`'id', k.id, 'caseId', k.case_id, 'reason', k.reason, 'debtIds', k.debt_ids, ${times('k')}, ${ends('pause_end', 'pause_id', 'k', known)}`,
        ),
        sql`collection_case c join pause k on k.institution_id = c.institution_id and k.case_id = c.id where c.institution_id = ${institutionId} and c.debtor_id = ${debtorId}::uuid and ${of('k')}`,
      )},
      ${part('debts', object(sql`'id', id, 'caseId', case_id, 'accountId', account_id, 'productKind', product_kind, 'jurisdiction', jurisdiction`), sql`debts`)},
      ${part(
        'debtConditions',
        object(sql`'debtId', k.debt_id, 'condition', k.condition, 'isPresent', k.is_present, ${times('k')}`),
        sql`debt_condition k where ${of('k')} and k.debt_id in (select id from debts)`,
      )},
      ${part(
        'corrections',
        object(
          sql`'attemptId', x.attempt_id, 'kind', x.kind, 'outcome', x.outcome, 'personReachedId', x.person_reached_id, 'recordedAt', ${instant('x.recorded_at')}`,
        ),
        sql`(select * from contact_attempt_correction x where ${within('x')} order by x.recorded_at, x.id) x`,
      )},
      ${part(
        'permits',
        object(sql`'id', p.id, 'channel', p.channel, 'personId', p.person_id, 'personRole', p.person_role, 'contactPointId', p.contact_point_id, 'purpose', p.purpose, 'reasonCode', p.reason_code,
          'isAutomatic', p.is_automatic, 'debtIds', p.debt_ids, 'actorId', p.actor_id, 'firmId', p.firm_id, 'plannedAt', ${instant('p.planned_at')},
          'expiresAt', ${instant('p.expires_at')}, 'hasBegun', p.has_begun`),
        sql`permits p`,
      )},
      ${part(
        'conduct',
        object(
          sql`'personId', a.person_id, 'firmId', f.firm_id, 'happenedAt', ${instant('f.happened_at')}, 'recordedAt', ${instant('x.recorded_at')}`,
        ),
        // What became of it last, as far as known.
        sql`finding f join contact_attempt a on a.institution_id = f.institution_id and a.id = f.subject_id and f.subject_kind = 'CONTACT_ATTEMPT'
          cross join lateral (select x.change, x.rule_ids, x.recorded_at from finding_change x where x.institution_id = f.institution_id and x.finding_id = f.id and ${isKnown('x.recorded_at')}
            and x.change in ('CONFIRMED', 'DISMISSED', 'WITHDRAWN', 'REOPENED') order by x.recorded_at desc, x.id desc limit 1) x
          where f.institution_id = ${institutionId} and f.debtor_id = ${debtorId}::uuid and f.kind = 'RULE' and x.change = 'CONFIRMED' and x.rule_ids && ${[...conductRules]}::text[]`,
      )},
      ${part('users', object(sql`'id', id, 'firmId', firm_id`), sql`users`)},
      ${part(
        'qualifications',
        object(sql`'userId', q.user_id, 'kind', q.kind, 'isPresent', q.is_present, ${times('q')}`),
        sql`user_qualification q where ${of('q')} and q.user_id in (select id from users)`,
      )},
      ${part('firms', object(sql`'id', f.id, 'kind', f.kind`), sql`firm f where f.institution_id = ${institutionId} and f.id in (select firm_id from users)`)},
      ${part(
        'listings',
        object(sql`'firmId', l.firm_id, 'isListed', l.is_listed, ${times('l')}`),
        sql`firm_listing l where ${of('l')} and l.firm_id in (select firm_id from users)`,
      )},
      ${part('policies', object(sql`'requiresPermits', k.requires_permits, ${times('k')}`), sql`contact_policy k where ${of('k')}`)},
      'packChanges', ${packChangeJson(isHeld ? null : knownAt)}
    )::text as data,
    (select ${attemptsText} from counted a) as attempts,
    (select ${attemptsText} from contact_attempt a where a.institution_id = ${institutionId} and a.id in (
      ${everAttempts({ contact, debtorId, older: sql`${of('a')} and ${older}`, ofDebtor: sql`a.debtor_id = ${debtorId}::uuid`, corrections: within('x') })}
    )) as ever`;
}

/** What of a gathering shapes its statement; all else is filled in. */
interface Shape {
  readonly isHeld: boolean;
  readonly contact: ContactShape | null;
}

/** By their shapes: sixteen at most of one debtor, two of many. */
const forms = {
  one: new Map<string, StatementForm<GatheredRecord>>(),
  many: new Map<string, StatementForm<GatheredRecord & { debtorId: string }>>(),
};

function formOf<Row>(
  kept: Map<string, StatementForm<Row>>,
  shape: Shape,
  db: Kysely<never>,
  build: () => RawBuilder<Row>,
): StatementForm<Row> {
  const key = JSON.stringify(shape);
  const form = kept.get(key) ?? statementForm(build(), db);
  kept.set(key, form);
  return form;
}

const filled = ({
  institutionId,
  from,
  to,
  knownAt,
  actorId,
  permitId = null,
  contact,
}: Omit<Gathering, 'debtorId'>) => ({
  ...{
    institutionId,
    actorId,
    permitId,
    from: from.toISOString(),
    to: to.toISOString(),
    knownAt: knownAt.toISOString(),
  },
  plannedFrom: new Date(from.getTime() - permitDays * millisecondsPerDay).toISOString(),
  ...(contact && valuesOf(contact)),
});

const shapeOfGathering = ({ isHeld, contact }: Pick<Gathering, 'isHeld' | 'contact'>): Shape => ({
  isHeld,
  contact: contact && shapeOf(contact),
});

export async function gatherRecord(db: Kysely<never>, asked: Gathering): Promise<CollectionRecord> {
  const shape = shapeOfGathering(asked);
  const form = formOf(forms.one, shape, db, () => recordStatement(shape));
  const [gathered] = await form.run(db, { ...filled(asked), debtorId: asked.debtorId });
  if (!gathered) throw new Invariant('a statement without its row');
  return recordOf(asked.debtorId, gathered);
}

/** The records of several debtors, whose order is not kept. */
export async function gatherRecords(
  db: Kysely<never>,
  debtorIds: readonly string[],
  asked: Omit<Gathering, 'debtorId'>,
): Promise<CollectionRecord[]> {
  const shape = shapeOfGathering(asked);
  const build = () => sql<GatheredRecord & { debtorId: string }>`
    select wanted.id as "debtorId", record.*
    from unnest(${blank('debtorIds')}::uuid[]) as wanted(id) cross join lateral (${recordStatement(shape, sql.ref('wanted.id'))}) as record`;
  const rows = await formOf(forms.many, shape, db, build).run(db, { ...filled(asked), debtorIds });
  return rows.map(({ debtorId, ...gathered }) => recordOf(debtorId, gathered));
}

function recordOf(debtorId: string, { data, attempts, ever }: GatheredRecord): CollectionRecord {
  const raw = JSON.parse(data) as Omit<CollectionRecord, 'attempts' | 'ever' | 'debtorId'>;
  return {
    ...raw,
    debtorId,
    attempts: attemptsOf(attempts),
    ever: attemptsOf(ever),
    packChanges: ruleChangesFrom(raw.packChanges),
  };
}
