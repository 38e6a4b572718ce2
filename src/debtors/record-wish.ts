import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkAtMost, checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import type { Channel, Place, WishKind } from '../lib/vocabulary.js';
import { recordWishOperation, withdrawWishOperation } from './debtor.journal.js';
import {
  checkHappened,
  checkPoint,
  endingOf,
  endingRow,
  heardFrom,
  heardOf,
  heardRow,
  spanOf,
  type Heard,
  type Span,
} from './hear-person.js';
import { Wish, WishEnd, type WeeklyTime } from './wish.entity.js';
import type { RecordWishInput, WithdrawWishInput } from './wish.inputs.js';

/** @returns the wish's id */
export function recordWish(context: Context, input: RecordWishInput): Promise<string> {
  const id = newId();
  const { kind, channel = null, place = null, isInWriting } = input;
  const schedule = input.schedule ?? [];
  checkCombination({ kind, channel, place, schedule, contactPointId: input.contactPointId ?? null });
  return actOnce(
    context,
    recordWishOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: id },
    async (work) => {
      const heard = await heardFrom(context, work, input);
      await wishFrom(work, { ...heard, ...spanOf(work.now, input), kind, channel, place, schedule, isInWriting }, id);
    },
  );
}

/** @returns the wish's id */
export async function withdrawWish(context: Context, input: WithdrawWishInput): Promise<string> {
  await actOnce(
    context,
    withdrawWishOperation,
    { key: checkKey(input.idempotencyKey), input, resultId: newId() },
    async (work) => {
      const wishId = await findInSight(work, context.catalogue, ['Wish'], input.wishId, 'input.wishId');
      await endWish(work, { wishId, endsAt: input.endsAt ? new Date(input.endsAt) : work.now });
    },
  );
  return fromNodeId('Wish', input.wishId, 'input.wishId');
}

export interface NewWish extends Heard, Span {
  readonly kind: WishKind;
  readonly channel: Channel | null;
  readonly place: Place | null;
  readonly schedule: readonly WeeklyTime[];
  readonly isInWriting: boolean;
}

/**
 * Records a wish within an act that is open already, such as of a message that opts out; whoever calls has found what it
 * names in the actor's sight.
 * @returns the wish's id. @throws BAD_USER_INPUT
 */
export async function wishFrom(work: Work<'wish.recorded'>, wish: NewWish, id: string = newId()): Promise<string> {
  const { em, now, journal } = work;
  const { kind, channel, place, isInWriting } = wish;
  checkCombination(wish);
  checkHappened(now, wish);
  await checkPoint(work, wish);
  const [entryId, schedule] = [newId(), wish.schedule.map(asKept)];
  const own = { channel, place, schedule, isInWriting };
  em.create(Wish, { ...heardRow(work, wish, entryId), id, kind, ...own });
  const subjects = heardOf(wish, { wish: id, ...own });
  journal.enter({ type: 'wish.recorded', id: entryId, subjects, outcomes: [kind], bearing: { since: wish.validFrom } });
  return id;
}

/** Withdraws a wish within an act that is open already. @throws BAD_USER_INPUT */
export async function endWish(
  work: Work<'wish.withdrawn'>,
  { wishId, endsAt }: { readonly wishId: string; readonly endsAt: Date },
): Promise<void> {
  const { em, actor, journal } = work;
  const ended = await em.findOneOrFail(Wish, { id: wishId });
  const entryId = newId();
  const wish = em.getReference(Wish, [actor.institutionId, wishId], { wrapped: true });
  em.create(WishEnd, { ...endingRow(work, ended, endsAt, entryId), wish });
  const subjects = endingOf(ended, endsAt, { wish: wishId });
  journal.enter({ type: 'wish.withdrawn', id: entryId, subjects, outcomes: [ended.kind], bearing: { since: endsAt } });
}

type Combination = Pick<NewWish, 'kind' | 'channel' | 'contactPointId' | 'place' | 'schedule'>;

/** What each kind says besides, and which kinds say it. */
const parts = {
  schedule: {
    kinds: ['TIME', 'ONLY_TIME'],
    isGiven: (wish) => wish.schedule.length > 0,
    missing: 'say at which times',
  },
  place: { kinds: ['PLACE'], isGiven: (wish) => wish.place !== null, missing: 'say at which place' },
  channel: { kinds: ['CHANNEL'], isGiven: (wish) => wish.channel !== null, missing: 'say by which way' },
  contactPointId: {
    kinds: ['CONTACT_POINT'],
    isGiven: (wish) => wish.contactPointId !== null,
    missing: 'say at which number or address',
  },
} as const satisfies Record<
  string,
  { readonly kinds: readonly WishKind[]; readonly isGiven: (wish: Combination) => boolean; readonly missing: string }
>;

/** @throws BAD_USER_INPUT */
function checkCombination(wish: Combination): void {
  for (const [name, { kinds, isGiven, missing }] of Object.entries(parts)) {
    const isDue = (kinds as readonly WishKind[]).includes(wish.kind);
    if (isDue && !isGiven(wish)) throw badInput(`input.${name}`, `${missing}: a wish of ${wish.kind} needs it.`);
    if (!isDue && isGiven(wish))
      throw badInput(
        `input.${name}`,
        `is for ${kinds.join(' and ')} alone. Leave it out, or record it as such a wish.`,
      );
  }
  checkAtMost('input.schedule', wish.schedule, 50);
  for (const [index, time] of wish.schedule.entries()) checkTime(`input.schedule.${index}`, time);
}

/** @throws BAD_USER_INPUT */
function checkTime(path: string, { weekdays, fromMinute, toMinute }: WeeklyTime): void {
  if (weekdays.length === 0) throw badInput(`${path}.weekdays`, 'say on which days: 1 is Monday, 7 is Sunday.');
  if (weekdays.some((weekday) => weekday < 1 || weekday > 7))
    throw badInput(`${path}.weekdays`, 'are numbers from 1, Monday, to 7, Sunday.');
  if (new Set(weekdays).size < weekdays.length) throw badInput(`${path}.weekdays`, 'name a day twice. Say each once.');
  if (fromMinute < 0 || fromMinute >= 1440)
    throw badInput(`${path}.fromMinute`, 'is a minute of the day, from 0 to 1439.');
  if (toMinute <= fromMinute || toMinute > 1440)
    throw badInput(
      `${path}.toMinute`,
      'must lie after fromMinute and be at most 1440. Write a time over midnight as two times.',
    );
}

const asKept = ({ weekdays, fromMinute, toMinute }: WeeklyTime): WeeklyTime => ({
  weekdays: [...weekdays].sort((one, other) => one - other),
  fromMinute,
  toMinute,
});
