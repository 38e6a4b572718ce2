import { beforeAll, expect } from '@jest/globals';
import { sql } from 'kysely';
import {
  AddContactPointDocument,
  AddRelatedPersonDocument,
  ConfirmFindingDocument,
  ContactPermissionDocument,
  CorrectContactAttemptDocument,
  CorrectPersonDocument,
  EndPauseDocument,
  ListFirmDocument,
  NoteContactPointDocument,
  NoteDebtDocument,
  PauseCaseDocument,
  QualifyUserDocument,
  RecordConsentDocument,
  RecordContactAttemptDocument,
  RecordWishDocument,
  WithdrawWishDocument,
  type ContactPermissionInput,
  type RecordConsentInput,
  type RecordContactAttemptInput,
  type RecordWishInput,
} from '../../schema/operations/documents.js';
import type { CalendarDay } from '../../src/lib/calendar.js';
import { newId } from '../../src/lib/id.js';
import type { ContactPointKind, PersonRole, ProductKind } from '../../src/lib/vocabulary.js';
import { instantOf, localTime } from '../../src/lib/zoned.js';
import { engage } from './engagements.js';
import { debtInput, done, key, openCase, personInput, present, serviceOf } from './verbs.js';
import type { Person, World } from './world.js';

/**
 * A golden case as it is told: what happened, one step after another, each at a time of 2026 such as 'Wed 8 Apr 10:00', and
 * what the law says in between. A step is written down when it happens, unless it is `entered` later. One world serves a
 * file; each story has a debtor and a case of its own.
 */
export interface Story {
  /** The row of the golden cases, and what it is about. */
  readonly id: string;
  readonly says: string;
  /** Who acts where a step does not say: the first agency, unless said. */
  readonly by?: Collector;
  /** What is owed; a credit card. */
  readonly debts?: Readonly<Record<string, ProductKind>>;
  /** Numbers and addresses of the debtor beside the mobile, and what kind each is. */
  readonly points?: Readonly<Record<string, ContactPointKind>>;
  /** People beside the debtor, by name: what they are, each with a mobile under their name. */
  readonly people?: Readonly<Record<string, PersonRole>>;
  readonly steps: readonly Step[];
}

/** Two agencies that are engaged for every case, and the bank's own people. */
export type Collector = 'ABC' | 'XYZ' | 'BANK';

export type Step = (scene: Scene) => Promise<void>;

/** Where and under which law the stories of a file play. */
export interface Stage {
  readonly zone: string;
  readonly jurisdiction: string;
  /** A mobile number of the place. */
  readonly mobile: string;
  /** What the ids of the rules begin with, left out where a story names them. */
  readonly rules: string;
  readonly product?: ProductKind;
}

interface Cast extends Record<Collector, Person> {
  readonly officer: Person;
  readonly service: Person;
}

/** What a step finds: the world, the people, and what came before in this story. */
interface Scene {
  readonly world: World;
  readonly cast: Cast;
  readonly stage: Stage;
  readonly by: Collector;
  readonly caseId: string;
  readonly debtorId: string;
  /** By the names that the story gives them. */
  readonly debts: ReadonlyMap<string, string>;
  readonly points: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  /** Attempts, wishes and pauses by their names. */
  readonly named: Map<string, string>;
  /** When the next step is written down, where not as it happens. */
  enteredAt: Date | null;
}

/** Prepares a file's people; each story is then told by what is returned. */
export function stageOf(world: () => World, stage: Stage): (story: Story) => Promise<void> {
  let cast: Cast | null = null;
  beforeAll(async () => {
    cast = await castOf(world());
  });
  return async (story) => {
    const scene = await opened(world(), stage, present(cast), story);
    // As the server does by itself before long: what was planned for empty tables is planned anew.
    await sql`analyze`.execute(world().owner);
    for (const step of story.steps) await step(scene);
  };
}

async function castOf(world: World): Promise<Cast> {
  const officer = await world.person('COMPLIANCE_OFFICER');
  const agency = async (): Promise<Person> => {
    const firm = await world.firm('AGENCY');
    const validFrom = world.clock.now().toISOString();
    const listed = { firmId: firm.id, isListed: true, validFrom, idempotencyKey: key() };
    done(await officer.ask(ListFirmDocument, { input: listed }));
    return firm.person();
  };
  const cast = {
    ...{ ABC: await agency(), XYZ: await agency(), BANK: await world.person('COLLECTOR', 'North') },
    ...{ officer, service: await serviceOf(world) },
  };
  for (const { id: userId } of [cast.ABC, cast.XYZ, cast.BANK])
    for (const kind of ['TRAINED', 'TESTED'] as const) {
      const input = { userId, kind, isPresent: true, validFrom: world.clock.now().toISOString() };
      done(await officer.ask(QualifyUserDocument, { input: { ...input, idempotencyKey: key() } }));
    }
  return cast;
}

/** In January, long before anything happens. */
const openedAt = '2026-01-12T06:00:00.000Z';

async function opened(world: World, stage: Stage, cast: Cast, story: Story): Promise<Scene> {
  world.clock.set(openedAt);
  const { zone, jurisdiction, product = 'CREDIT_CARD' } = stage;
  const kinds = Object.entries(story.debts ?? { debt: product });
  const debtor = { displayName: 'Pat Doe', timeZone: zone, language: 'en' };
  const file = await openCase(world, {
    ...{ assignee: cast.BANK, debtor, phone: { value: stage.mobile, timeZone: zone } },
    debts: kinds.map(([, productKind]) => debtInput({ productKind, jurisdiction })),
  });
  const { caseId, debtorId } = file;
  const debts = new Map(kinds.map(([name], index) => [name, present(file.debtIds[index])]));
  const points = new Map([['mobile', file.contactPointId]]);
  for (const [name, kind] of Object.entries(story.points ?? {}))
    points.set(name, await addPoint(cast.service, debtorId, kind, stage));
  const people = new Map<string, string>();
  for (const [name, role] of Object.entries(story.people ?? {})) {
    const person = personInput({ displayName: name, nationalId: null, birthDate: null, timeZone: zone });
    const input = { debtorId, person, role, idempotencyKey: key() } as never;
    const added = done(await cast.service.ask(AddRelatedPersonDocument, { input })).addRelatedPerson.relatedPerson;
    const personId = present(added).person.id;
    people.set(name, personId);
    points.set(name, await addPoint(cast.service, personId, 'MOBILE_PHONE', stage));
  }
  const terms = { startsOn: '2026-01-01', endsOn: '2028-12-31' };
  for (const { actor } of [cast.ABC, cast.XYZ])
    await engage(cast.officer, { id: `firm_${present(actor.firmId)}` }, [caseId], terms);
  // So that nothing is said of validation information where a case is about something else.
  if (jurisdiction.startsWith('US'))
    for (const debtId of debts.values()) {
      const input = { debtId, condition: 'VALIDATED', isPresent: true, idempotencyKey: key() } as const;
      done(await cast.officer.ask(NoteDebtDocument, { input }));
    }
  const by = story.by ?? 'ABC';
  return { world, cast, stage, by, caseId, debtorId, debts, points, people, named: new Map(), enteredAt: null };
}

let number = 1000;

async function addPoint(by: Person, personId: string, kind: ContactPointKind, stage: Stage): Promise<string> {
  number += 1;
  const value =
    kind === 'EMAIL'
      ? `pat-${number}@example.com`
      : kind === 'POSTAL_ADDRESS'
        ? `${number} Main Street`
        : kind === 'SOCIAL_ACCOUNT'
          ? `pat-${number}`
          : `${stage.mobile.slice(0, -4)}${number}`;
  const isPhone = !['EMAIL', 'POSTAL_ADDRESS', 'SOCIAL_ACCOUNT'].includes(kind);
  const input = { personId, kind, value, source: 'CONTRACT', timeZone: isPhone ? stage.zone : null } as const;
  const added = await by.ask(AddContactPointDocument, { input: { ...input, idempotencyKey: key() } });
  return present(done(added).addContactPoint.contactPoint).id;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Such as 'Wed 8 Apr 10:00', '… 10:00:00' or 'Tue 29 Feb 2028 10:00', by the clocks of the zone; a wrong weekday is a mistake of the story. */
export function timeIn(zone: string, when: string): Date {
  const [, weekday, date = '', month, year = '2026', hours, minutes, seconds = '0', ms = '0'] =
    /^(\w{3}) (\d{1,2}) (\w{3})(?: (\d{4}))? (\d\d):(\d\d)(?::(\d\d)(?:\.(\d{3}))?)?$/.exec(when) ?? [];
  const on = `${year}-${String(months.indexOf(month ?? '') + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
  const passed = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(ms);
  const at = instantOf(zone, on as CalendarDay, passed);
  if (localTime(zone, at).weekday !== weekdays.indexOf(weekday ?? '') + 1)
    throw new Error(`${when} is no such day: look at the weekday`);
  return at;
}

/** What most steps may say of themselves. */
interface About {
  readonly by?: Collector;
  /** The name of a number or address; the debtor's mobile where left out, null for none. */
  readonly to?: string | null;
  /** Names of debts; all of the case where left out. */
  readonly debts?: readonly string[];
  /** The name that later steps call it by. */
  readonly as?: string;
}

type AttemptMore = About & {
  /** Debts spoken of, by name, and who raised each. */
  readonly discussed?: Readonly<Record<string, 'COLLECTOR' | 'PERSON'>>;
} & Partial<Omit<RecordContactAttemptInput, 'caseId' | 'contactPointId' | 'occurredAt' | 'idempotencyKey'>>;

const actorOf = (scene: Scene, by: Collector | undefined): Person => scene.cast[by ?? scene.by];

const idsOf = (ids: ReadonlyMap<string, string>, names: readonly string[]): string[] =>
  names.map((name) => present(ids.get(name)));

/** Sets the clock to when a step is written down. @returns when it happens */
function timed(scene: Scene, when: string): Date {
  const at = timeIn(scene.stage.zone, when);
  scene.world.clock.set((scene.enteredAt ?? at).toISOString());
  return at;
}

/** A step that is written down later than it happens. */
export const entered =
  (when: string, step: Step): Step =>
  async (scene) => {
    scene.enteredAt = timeIn(scene.stage.zone, when);
    await step(scene);
    scene.enteredAt = null;
  };

/** The same thing at several times. */
export const each =
  (times: readonly string[], step: (when: string) => Step): Step =>
  async (scene) => {
    for (const when of times) await step(when)(scene);
  };

const attempt =
  (usual: Partial<RecordContactAttemptInput>) =>
  (when: string, { by, to = 'mobile', debts, as, discussed, ...more }: AttemptMore = {}): Step =>
  async (scene) => {
    const at = timed(scene, when);
    const named = debts && idsOf(scene.debts, debts);
    const input = {
      ...{ channel: 'PHONE', direction: 'OUTBOUND', connected: true, answered: false, conversation: false },
      ...{ outcome: 'NO_ANSWER', ...usual, caseId: scene.caseId },
      contactPointId: to === null ? null : present(scene.points.get(to)),
      ...(named && { debtsIntended: named, debtsAttributed: named }),
      ...(discussed && {
        debtsDiscussed: Object.entries(discussed).map(([name, raisedBy]) => ({
          ...{ debtId: present(scene.debts.get(name)), raisedBy },
        })),
      }),
      ...{ occurredAt: at.toISOString(), idempotencyKey: key() },
      ...more,
    } as RecordContactAttemptInput;
    const answer = await actorOf(scene, by).ask(RecordContactAttemptDocument, { input });
    scene.named.set(as ?? 'last', present(done(answer).recordContactAttempt.contactAttempt).id);
  };

const met = { answered: true, conversation: true, outcome: 'CONNECTED_DEBTOR' } as const;
const heard = { ...met, direction: 'INBOUND' } as const;
const sent = { outcome: 'DELIVERED', purpose: 'COLLECTION' } as const;

/** A call that rings and is not answered. */
export const called = attempt({});
export const talked = attempt({ ...met, identityStated: true });
export const leftMessage = attempt({ outcome: 'VOICEMAIL_REACHED', voicemail: 'LIMITED_CONTENT' });
export const calledIn = attempt(heard);
/** Texts and e-mails say what they must. */
const electronic = { ...sent, statements: ['DEBT_COLLECTOR', 'OPT_OUT'] as const };
export const texted = attempt({ ...electronic, channel: 'SMS' } as never);
export const emailed = attempt({ ...electronic, channel: 'EMAIL' } as never);
export const wrote = attempt({ ...sent, channel: 'LETTER' });
export const textedIn = attempt({ ...heard, channel: 'SMS', outcome: 'DELIVERED' });
export const emailedIn = attempt({ ...heard, channel: 'EMAIL', outcome: 'DELIVERED' });

const about = (scene: Scene, { to, debts }: About) => ({
  ...(to && { contactPointId: present(scene.points.get(to)) }),
  ...(debts && { debtIds: idsOf(scene.debts, debts) }),
});

type Whose = About & { readonly of?: string };
const whom = (scene: Scene, of: string | undefined): string =>
  of === undefined ? scene.debtorId : present(scene.people.get(of));

export const wished =
  (
    when: string,
    kind: RecordWishInput['kind'],
    { by, as, of, to, debts, ...more }: Whose & Partial<Omit<RecordWishInput, 'kind'>> = {},
  ): Step =>
  async (scene) => {
    const validFrom = timed(scene, when).toISOString();
    const input = {
      ...{ personId: whom(scene, of), kind, isInWriting: false, validFrom, idempotencyKey: key() },
      ...about(scene, { ...(to && { to }), ...(debts && { debts }) }),
      ...more,
    };
    const { wishId } = done(await actorOf(scene, by).ask(RecordWishDocument, { input })).recordWish;
    scene.named.set(as ?? 'wish', wishId);
  };

export const withdrew =
  (when: string, wish: string, by?: Collector): Step =>
  async (scene) => {
    const endsAt = timed(scene, when).toISOString();
    const input = { wishId: present(scene.named.get(wish)), endsAt, idempotencyKey: key() };
    done(await actorOf(scene, by).ask(WithdrawWishDocument, { input }));
  };

export const consented =
  (
    when: string,
    kind: RecordConsentInput['kind'],
    {
      by,
      of,
      to,
      debts,
      during,
      ...more
    }: Whose & { during?: string } & Partial<Omit<RecordConsentInput, 'kind'>> = {},
  ): Step =>
  async (scene) => {
    const validFrom = timed(scene, when).toISOString();
    const input = {
      ...{ personId: whom(scene, of), kind, validFrom, idempotencyKey: key() },
      ...about(scene, { ...(to && { to }), ...(debts && { debts }) }),
      ...(during && { contactAttemptId: present(scene.named.get(during)) }),
      ...more,
    };
    done(await actorOf(scene, by).ask(RecordConsentDocument, { input }));
  };

/** The bank notes it. */
export const noted =
  (when: string, point: string, state: string, until?: string): Step =>
  async (scene) => {
    const validFrom = timed(scene, when).toISOString();
    const validTo = until === undefined ? null : timeIn(scene.stage.zone, until).toISOString();
    const input = {
      contactPointId: present(scene.points.get(point)),
      state,
      validFrom,
      validTo,
      idempotencyKey: key(),
    };
    done(await scene.cast.BANK.ask(NoteContactPointDocument, { input: input as never }));
  };

export const corrected =
  (when: string, attempts: string, more: Record<string, unknown>, by?: Collector): Step =>
  async (scene) => {
    timed(scene, when);
    const input = { contactAttemptId: present(scene.named.get(attempts)), reason: 'learned', idempotencyKey: key() };
    done(await actorOf(scene, by).ask(CorrectContactAttemptDocument, { input: { ...input, ...more } as never }));
  };

/** A further number of the debtor's, which points to a zone; since when it was theirs, where that is said. */
export const numberAdded =
  (timeZone: string, value: string, since?: string): Step =>
  async (scene) => {
    const validFrom = since === undefined ? null : timed(scene, since).toISOString();
    const input = { personId: scene.debtorId, kind: 'MOBILE_PHONE', value, source: 'OTHER', timeZone } as const;
    done(await scene.cast.BANK.ask(AddContactPointDocument, { input: { ...input, validFrom, idempotencyKey: key() } }));
  };

/** It turned out where somebody lives. */
export const movedTo =
  (when: string, timeZone: string): Step =>
  async (scene) => {
    timed(scene, when);
    const input = { personId: scene.debtorId, timeZone, reason: 'told us', idempotencyKey: key() };
    done(await scene.cast.officer.ask(CorrectPersonDocument, { input }));
  };

export const paused =
  (when: string, reason: string, { until, debts }: { until?: string; debts?: readonly string[] } = {}): Step =>
  async (scene) => {
    const validFrom = timed(scene, when).toISOString();
    const validTo = until === undefined ? null : timeIn(scene.stage.zone, until).toISOString();
    const input = { caseId: scene.caseId, reason, validFrom, validTo, idempotencyKey: key() };
    const debtIds = debts && idsOf(scene.debts, debts);
    const answer = await scene.cast.officer.ask(PauseCaseDocument, { input: { ...input, debtIds } as never });
    scene.named.set('pause', present(done(answer).pauseCase.pauseId));
  };

export const pauseEnded =
  (when: string): Step =>
  async (scene) => {
    const input = { pauseId: present(scene.named.get('pause')), endsAt: timed(scene, when).toISOString() };
    done(await scene.cast.officer.ask(EndPauseDocument, { input: { ...input, idempotencyKey: key() } }));
  };

/** An officer confirms what was found against an attempt. */
export const confirmed =
  (when: string, name = 'last'): Step =>
  async (scene) => {
    timed(scene, when);
    const [finding] = (await judgedAttempt(scene, name)).findings;
    const input = { findingId: present(finding).id, reason: 'heard', measures: [], idempotencyKey: key() };
    done(await scene.cast.officer.ask(ConfirmFindingDocument, { input }));
  };

/** No API sets a debt's account: imports do. The debts of a story become of one. */
export const onOneAccount: Step = async ({ world, debtorId, debts }) => {
  const id = newId();
  await sql`insert into account (institution_id, id, debtor_id, sealed, product_kind, currency, recorded_at, entry_id)
    values (${world.institutionId}::uuid, ${id}::uuid, ${uuidOf(debtorId)}::uuid, null, 'STUDENT_LOAN', 'USD', ${openedAt}::timestamptz, ${newId()}::uuid)`.execute(
    world.owner,
  );
  await sql`update debt set account_id = ${id}::uuid where id = any(${[...debts.values()].map(uuidOf)}::uuid[])`.execute(
    world.owner,
  );
};

const uuidOf = (nodeId: string): string => nodeId.slice(nodeId.indexOf('_') + 1);

/** What is expected of a verdict: the decision, and the rules that give a reason, all of them. */
export interface Expected {
  readonly rules?: readonly string[];
  readonly factors?: readonly string[];
}

type Planned = About &
  Expected & { readonly next?: string | null } & Partial<Omit<ContactPermissionInput, 'caseId' | 'contactPointId'>>;

/** Asks whether a contact would be allowed, at the time, with what is known then. */
export const may =
  (when: string, decision: string, more: Planned = {}): Step =>
  async (scene) => {
    const { by, to = 'mobile', debts, as: _, rules, factors, next, ...said } = more;
    const at = timed(scene, when);
    const input = {
      ...{ channel: 'PHONE' as const, ...said, caseId: scene.caseId, at: at.toISOString() },
      contactPointId: to === null ? null : present(scene.points.get(to)),
      ...(debts && { debtIds: idsOf(scene.debts, debts) }),
    };
    const answer = await actorOf(scene, by).ask(ContactPermissionDocument, { input });
    const { contactPermission: verdict } = done(answer);
    const nextAt = next == null ? next : timeIn(scene.stage.zone, next).toISOString();
    expect({
      when,
      ...summary(scene, verdict, { factors }),
      ...(nextAt !== undefined && { next: verdict.nextAllowedAt }),
    }).toEqual({
      ...{ when, decision, rules: [...(rules ?? [])].sort() },
      ...(factors && { factors }),
      ...(nextAt !== undefined && { next: nextAt }),
    });
  };

/** What of an attempt that was recorded is found: the last verdict, and the kinds of findings that are open. */
export const judged =
  (
    name: string,
    decision: string,
    more: Expected & { readonly found?: readonly string[]; readonly causes?: readonly string[] } = {},
  ): Step =>
  async (scene) => {
    const { verdict, verdicts, findings } = await judgedAttempt(scene, name);
    const { rules, factors, found, causes } = more;
    expect({
      ...{ name, ...summary(scene, verdict, { factors }) },
      ...(found && {
        found: findings
          .filter(({ state }) => state !== 'WITHDRAWN')
          .map(({ kind }) => kind)
          .sort(),
      }),
      ...(causes && { causes: verdicts.map(({ cause }) => cause) }),
    }).toEqual({
      ...{ name, decision, rules: [...(rules ?? [])].sort() },
      ...{ ...(factors && { factors }), ...(found && { found }), ...(causes && { causes }) },
    });
  };

interface ShownVerdict {
  readonly decision: string;
  readonly reasons: readonly { readonly ruleId: string; readonly factors: readonly string[] }[];
}

const summary = (
  { stage }: Scene,
  { decision, reasons }: ShownVerdict,
  { factors }: Expected | { factors?: unknown },
) => ({
  decision,
  rules: reasons.map(({ ruleId }) => ruleId.replace(stage.rules, '')).sort(),
  ...(factors !== undefined && { factors: [...new Set(reasons.flatMap((reason) => reason.factors))] }),
});

interface JudgedAttempt {
  readonly verdict: ShownVerdict;
  readonly verdicts: readonly { readonly cause: string }[];
  readonly findings: readonly { readonly id: string; readonly kind: string; readonly state: string }[];
}

async function judgedAttempt({ cast, named }: Scene, name: string): Promise<JudgedAttempt> {
  const answer = await cast.officer.ask(
    'query ($id: ID!) { node(id: $id) { ... on ContactAttempt { verdict { decision reasons { ruleId factors } } verdicts { cause } findings { id kind state } } } }',
    { id: present(named.get(name)) },
  );
  return (done(answer) as { node: JudgedAttempt }).node;
}
