import {
  elsewhere,
  everywhere,
  explain,
  judge,
  packs,
  standing,
  type ActorType,
  type Reason,
} from '../compliance/index.js';
import { millisecondsPerDay } from '../lib/calendar.js';
import {
  productKinds,
  statements,
  type Channel,
  type ContactPointKind,
  type PersonRole,
  type Statement,
} from '../lib/vocabulary.js';
import type { ContactFacts, PastAttempt, Wish } from './contact-facts.js';
import { contactRules } from './rules/index.js';
import type { StatementDemand, TextObjection } from './objection.type.js';
import { purposeOf, type Occasion, type TemplateChannel } from './occasion.js';

/**
 * What the law asks of a text before anybody is written to. No list of required statements stands here: the rules are
 * judged on facts on which nothing else weighs, with these statements and with others, and what another text would not
 * have met with is an objection to this one.
 */

/** Where and as whom a text is sent; everywhere, and as anybody, unless said. */
export interface Sending {
  readonly channel: TemplateChannel;
  readonly occasion: Occasion;
  readonly at: Date;
  readonly jurisdictions?: readonly string[];
  readonly actorTypes?: readonly ActorType[];
}

/** The law as the packs have it. What an institution changed of them counts when a contact is judged. */
const law = standing(packs, contactRules);

/** Few texts, asked for again and again; by the packs that stand. */
const kept = new WeakMap<object, Map<string, TextObjection[]>>();

/** The rules that object to a text which makes these statements, of the packs that stand at `at`. */
export function objectionsTo(made: readonly Statement[], sending: Sending): TextObjection[] {
  const inForce = law.at(sending.at);
  const known = kept.get(inForce) ?? new Map<string, TextObjection[]>();
  kept.set(inForce, known);
  const { channel, occasion, jurisdictions, actorTypes } = sending;
  const key = JSON.stringify([channel, occasion, jurisdictions, actorTypes, made]);
  const found = known.get(key) ?? findObjections(made, sending);
  known.set(key, found);
  return found;
}

function findObjections(made: readonly Statement[], sending: Sending): TextObjection[] {
  // What every text meets with is not about the text.
  const others = [statements, []].map((some) => new Set(against(some, sending).map(nameOf)));
  return against(made, sending)
    .filter((reason) => others.some((each) => !each.has(nameOf(reason))))
    .map(objectionBy);
}

/** Which statements a text must make and must not make, by the rules of the packs that stand at `at`. */
export function requiredStatements(sending: Sending): StatementDemand[] {
  const reasons = (some: readonly Statement[]): readonly Reason[] => against(some, sending);
  const [ofAll, ofNone] = [reasons(statements), reasons([])].map((some) => new Set(some.map(nameOf)));
  const demands = (
    isRequired: boolean,
    statement: Statement,
    some: readonly Statement[],
    but: Set<string> | undefined,
  ) =>
    reasons(some)
      .filter((reason) => !but?.has(nameOf(reason)))
      .map(({ packId, ruleId, citation, decision }) => ({ statement, isRequired, packId, ruleId, citation, decision }));
  return statements.flatMap((statement) => [
    ...demands(
      true,
      statement,
      statements.filter((each) => each !== statement),
      ofAll,
    ),
    ...demands(false, statement, [statement], ofNone),
  ]);
}

const nameOf = ({ packId, ruleId, because, decision }: Reason): string => [packId, ruleId, because, decision].join(' ');

/** Each reason once, wherever and by whomever it is met with. */
function against(
  made: readonly Statement[],
  { channel, occasion, at, jurisdictions, actorTypes = everyActorType }: Sending,
): readonly Reason[] {
  const places = jurisdictions ?? [...new Set(law.at(at).map(({ jurisdiction }) => jurisdiction))].filter(isKnown);
  const all = places.flatMap((place) =>
    actorTypes.flatMap((actorType) => {
      const facts = neutralFacts({ at, place, actorType, channel, occasion, made });
      // A notice of a visit is judged as a message, and by what the visit needs of it.
      return [facts, ...(occasion === 'VISIT_NOTICE' ? [visitAfter(facts)] : [])].flatMap(
        (each) => judge(each, law).reasons,
      );
    }),
  );
  return [
    ...new Map(all.filter(({ decision }) => decision !== 'ALLOWED').map((each) => [nameOf(each), each])).values(),
  ];
}

function objectionBy({ packId, ruleId, citation, assurance, ...outcome }: Reason): TextObjection {
  const rule = contactRules.find(({ id }) => id === ruleId);
  return {
    ...{ packId, ruleId, citation, assurance, decision: outcome.decision },
    explanation: rule ? explain(rule, outcome, 'EN') : outcome.because,
    explanationZhCn: rule ? explain(rule, outcome, 'ZH_CN') : outcome.because,
  };
}

/** Of a law that nobody knows it is not known what it asks of a text; and what holds everywhere is judged in each place. */
const isKnown = (jurisdiction: string): boolean => jurisdiction !== elsewhere && jurisdiction !== everywhere;

const everyActorType: readonly ActorType[] = ['CREDITOR', 'AGENCY', 'DEBT_BUYER', 'LAW_FIRM'];

const pointKinds: Readonly<Record<TemplateChannel, ContactPointKind>> = {
  SMS: 'MOBILE_PHONE',
  EMAIL: 'EMAIL',
  LETTER: 'POSTAL_ADDRESS',
  VOICE_ROBOT: 'MOBILE_PHONE',
  SOCIAL_MEDIA: 'SOCIAL_ACCOUNT',
};

const long = new Date(0);

interface Neutral extends Pick<Sending, 'at' | 'channel' | 'occasion'> {
  readonly place: string;
  readonly actorType: ActorType;
  readonly made: readonly Statement[];
}

/** A sending on which nothing weighs but its text: to the debtor about a debt of every kind, or to a contact person. */
function neutralFacts({ at, place, actorType, channel, occasion, made }: Neutral): ContactFacts {
  const isInquiry = occasion === 'LOCATION_INQUIRY';
  const isFirst = occasion === 'INITIAL_COMMUNICATION';
  const before = (days: number): Date => new Date(at.getTime() - days * millisecondsPerDay);
  const personId = isInquiry ? 'other' : 'debtor';
  const debts = productKinds.map((productKind) => ({
    ...({ id: productKind, productKind, jurisdiction: place, isTimeBarred: false, isInLitigation: false } as const),
    validationGivenAt: isFirst || occasion === 'VALIDATION_NOTICE' ? null : before(60),
    validationEndsOn: null,
  }));
  return {
    ...({
      attemptId: null,
      happened: null,
      at,
      channel,
      direction: 'OUTBOUND',
      actorType,
      locations: [place],
    } as const),
    // An answer is a person's: a machine answers nothing.
    isAutomatic: channel !== 'LETTER' && occasion !== 'REPLY',
    personRole: isInquiry ? inquired : 'DEBTOR',
    collector: {
      ...({ firmId: null, trainedOn: null, testedOn: null, isStopped: false, isFirmListed: true } as const),
      ...({ mayUsePrivateAccount: false, usesPrivateAccount: false } as const),
    },
    person: {
      ...({ id: personId, debtorId: 'debtor', timeZones: ['UTC'] } as const),
      ...({ isDeceased: false, isIncapable: false, isVulnerable: false } as const),
    },
    debtor: { isDeceased: false, isIncapable: false, hasValidPhone: false },
    contactPoint: {
      ...({
        id: 'point',
        kind: pointKinds[channel],
        source: 'CONTRACT',
        isLeftByHolder: true,
        isOfEmployer: false,
      } as const),
      ...({
        knownPlaces: [],
        lastWrittenFromAt: before(1),
        checkedNotReassignedAt: before(1),
        isInvalid: false,
      } as const),
      ...({ optOutNoticeSentAt: null, optOutNoticeUntil: null, wasUsedByPriorCollector: false } as const),
    },
    ...({ debts, particularDebts: new Map(), purpose: purposeOf[occasion], reasonCode: null } as const),
    ...({ companions: 1, noticeGivenAt: null, statements: made } as const),
    // Of a debt that was spoken of before: a talk alone where the notice is still to come, else a letter.
    attempts: isFirst
      ? []
      : [spokenOf(before(30), personId, occasion === 'VALIDATION_NOTICE' ? 'PHONE' : 'LETTER', debts)],
    consents: (['TEXT', 'EMAIL'] as const).map((kind) => ({
      ...({ id: kind, kind, personId, firmId: null, contactPointId: null, debtIds: [], attemptId: null } as const),
      ...({ validFrom: long, validTo: null } as const),
    })),
    // A confirmation confirms something, which bears on no text.
    wishes: occasion === 'CONFIRMATION' ? [wishHeard(personId, before(1))] : [],
    pauses: [],
    ever: {
      ...{ hasBeenReached: !isFirst, locationAskedAt: null, mayAskLocationAgain: false, priorConductAt: null },
      ...{ firstCommunicationAt: new Map(), firstWrittenAt: new Map() },
      lastExchange:
        occasion === 'REPLY'
          ? { ...spokenOf(before(1), personId, channel, debts), direction: 'INBOUND', conversation: false }
          : null,
      ...{ lastConfirmedAt: null, debtorTries: [] },
    },
  };
}

const wishHeard = (personId: string, validFrom: Date): Wish => ({
  ...({ id: 'wish', kind: 'CHANNEL', personId, channel: 'VISIT', contactPointId: null, place: null } as const),
  ...{ schedule: [], debtIds: [], isInWriting: true, validFrom, validTo: null },
});

/** Somebody who was named for contact, and owes nothing. */
const inquired: PersonRole = 'CONTACT_PERSON';

const visitAfter = (facts: ContactFacts): ContactFacts => ({
  ...facts,
  channel: 'VISIT',
  isAutomatic: false,
  at: new Date(facts.at.getTime() + 3 * millisecondsPerDay),
  noticeGivenAt: facts.at,
});

const spokenOf = (
  occurredAt: Date,
  personId: string,
  channel: Channel,
  debts: readonly { readonly id: string }[],
): PastAttempt => ({
  ...({
    id: 'earlier',
    isReserved: false,
    expiresAt: null,
    occurredAt,
    channel,
    direction: 'OUTBOUND',
    isAutomatic: false,
    firmId: null,
    actorId: 'actor',
  } as const),
  ...({
    personId,
    personRole: personId === 'debtor' ? 'DEBTOR' : inquired,
    contactPointId: null,
    contactPointKind: null,
  } as const),
  ...({
    connected: true,
    answered: true,
    conversation: channel === 'PHONE',
    voicemail: 'NONE',
    isMisdirected: false,
  } as const),
  ...({
    outcome: channel === 'PHONE' ? 'CONNECTED_DEBTOR' : 'DELIVERED',
    purpose: 'COLLECTION',
    reasonCode: null,
  } as const),
  ...{ identityStated: true, disclosedDebt: false, debtsAttributed: debts.map(({ id }) => id), debtsDiscussed: [] },
});
