/**
 * Which attempt is which line of a report, of one number or address: at most one each way. Pure, so that what it says can be
 * given again.
 */
import type { Channel } from '../lib/vocabulary.js';

export interface ReportedLine {
  readonly id: string;
  readonly channel: Channel;
  readonly begunAt: Date;
  /** Our id of the permit or attempt, where the provider echoes it. */
  readonly ours: string | null;
}

export interface MadeAttempt {
  readonly id: string;
  readonly channel: Channel;
  readonly occurredAt: Date;
  readonly permitId: string | null;
}

/** A provider's clock and the record may differ by so much, inclusive, in milliseconds: calls are written up by people, messages wait in queues. */
export const toleranceOf = (channel: Channel): number => (mediumOf(channel) === 'CALL' ? 5 : 15) * 60_000;

/** Who sells lines cannot tell whether a robot or a person speaks. */
export const mediumOf = (channel: Channel): string =>
  channel === 'PHONE' || channel === 'VOICE_ROBOT' ? 'CALL' : channel;

/** @returns the attempt of each line that has one, by ids */
export function matchLines(
  lines: readonly ReportedLine[],
  attempts: readonly MadeAttempt[],
): ReadonlyMap<string, string> {
  const matched = new Map<string, string>();
  const taken = new Set<string>();
  const match = (lineId: string, attemptId: string): void => {
    matched.set(lineId, attemptId);
    taken.add(attemptId);
  };
  const inOrder = [...lines].sort((one, other) => compare(one.begunAt, one.id, other.begunAt, other.id));
  for (const line of inOrder) {
    const named = attempts.find((each) => isNamed(line, each) && !taken.has(each.id));
    if (named) match(line.id, named.id);
  }
  const left = inOrder.filter(({ id }) => !matched.has(id));
  const free = attempts
    .filter(({ id }) => !taken.has(id))
    .sort((one, other) => compare(one.occurredAt, one.id, other.occurredAt, other.id));
  for (const [medium, some] of Map.groupBy(left, ({ channel }) => mediumOf(channel)))
    matchByTime(
      some,
      free.filter(({ channel }) => mediumOf(channel) === medium),
      match,
    );
  return matched;
}

const isNamed = ({ ours, channel }: ReportedLine, attempt: MadeAttempt): boolean =>
  ours !== null &&
  (attempt.id === ours || attempt.permitId === ours) &&
  mediumOf(attempt.channel) === mediumOf(channel);

/**
 * Both in the order of time: each line takes the earliest attempt that is left within the tolerance. As the tolerance is the
 * same for all, no other choice leaves fewer lines without an attempt.
 */
function matchByTime(
  lines: readonly ReportedLine[],
  attempts: readonly MadeAttempt[],
  match: (lineId: string, attemptId: string) => void,
): void {
  let next = 0;
  for (const { id, begunAt, channel } of lines) {
    const [from, to] = [begunAt.getTime() - toleranceOf(channel), begunAt.getTime() + toleranceOf(channel)];
    const after = (time: number): number =>
      attempts.findIndex((each, at) => at >= next && each.occurredAt.getTime() >= time);
    const at = after(from);
    const attempt = attempts[at];
    if (!attempt || attempt.occurredAt.getTime() > to) continue;
    match(id, attempt.id);
    next = at + 1;
  }
}

const compare = (one: Date, oneId: string, other: Date, otherId: string): number =>
  one.getTime() - other.getTime() || (oneId < otherId ? -1 : 1);
