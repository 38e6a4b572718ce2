import { millisecondsPerDay } from '../../lib/calendar.js';
import { midnights } from '../../lib/zoned.js';
import type { ContactFacts, PastAttempt } from '../contact-facts.js';
import { after, comingBefore, isCall, isMessage, recent } from '../reading-facts.js';
import { answerDays, isAnswer, wasAnswer } from './answers.js';
import { contactRule } from './contact-rule.js';
import { daysInEach } from './us-calls.js';
import { wentThrough } from './us-persons.js';

/**
 * What no single limit forbids may harass when taken together: many texts a day for several days, or calls up to their limit
 * with e-mails besides, to a person who does not answer. The comments give examples and no numbers; these are parameters.
 */
export const usCumulativeConduct = contactRule({
  id: 'us.reg-f.cumulative-conduct',
  title: { en: 'Everything taken together', 'zh-CN': '各渠道联系的累积影响' },
  citation: '12 CFR 1006.14(a), Supplement I, comments 14(a)-1.i and 14(a)-2.i',
  assurance: 'PRIMARY',
  binds: { channels: ['PHONE', 'VOICE_ROBOT', 'SMS', 'EMAIL', 'SOCIAL_MEDIA'], directions: ['OUTBOUND'] },
  parameters: {
    messagesPerDay: { value: 3, unit: 'messages to one person in one day', stricter: 'LOWER' },
    days: { value: 3, unit: 'consecutive days with so many messages', stricter: 'LOWER' },
    calls: { value: 7, unit: 'calls to one person', stricter: 'LOWER' },
    messages: { value: 2, unit: 'messages besides the calls', stricter: 'LOWER' },
    period: { value: 7, unit: 'consecutive days of calls and messages', stricter: 'HIGHER' },
  },
  explanations: {
    MESSAGES: {
      en: 'At least {messagesPerDay} unsolicited messages on each of {days} days in a row, and no answer: together they may harass.',
      'zh-CN': '连续{days}日每日至少{messagesPerDay}条未经请求的信息，且无回复：合并考量可能构成骚扰。',
    },
    TOGETHER: {
      en: '{callCount} calls and {messageCount} unsolicited messages within {period} days, and no answer: together they may harass.',
      'zh-CN': '{period}日内{callCount}次拨打及{messageCount}条未经请求的信息，且无回复：合并考量可能构成骚扰。',
    },
  },
  judge: (facts, { messagesPerDay, days, calls, messages, period }) => {
    if (isAnswer(facts) || !isUnsolicited(facts) || (facts.happened && !wentThrough(facts.happened))) return null;
    const contacts = [
      ...unanswered(facts, Math.max(days, period)),
      { channel: facts.channel, occurredAt: facts.at },
    ].map((each) => ({
      ...each,
      daysAgo: daysInEach(facts, each.occurredAt, facts.at),
    }));
    const texts = contacts.filter(isMessage);
    const isStream = facts.person.timeZones.some((_, zone) =>
      Array.from({ length: days }, (__, ago) => texts.filter(({ daysAgo }) => daysAgo[zone] === ago).length).every(
        (count) => count >= messagesPerDay,
      ),
    );
    const recent = contacts.filter(({ daysAgo }) => daysAgo.some((ago) => ago < period));
    const callCount = recent.filter(isCall).length;
    const messageCount = recent.filter(isMessage).length;
    const counted = { messagesPerDay, days, callCount, messageCount, period };
    if (isStream) return { decision: 'REVIEW', because: 'MESSAGES', facts: counted };
    return callCount >= calls && messageCount >= messages
      ? { decision: 'REVIEW', because: 'TOGETHER', facts: counted }
      : null;
  },
  boundaries: (facts, { days, period }, until) => {
    const last = Math.max(facts.at.getTime(), facts.attempts.at(-1)?.occurredAt.getTime() ?? 0);
    // Nothing is counted longer; a day more for zones.
    const end = new Date(Math.min(until.getTime(), last + (Math.max(days, period) + 1) * millisecondsPerDay));
    return [
      ...after(facts, until).flatMap(({ occurredAt }) => comingBefore(occurredAt)),
      ...midnights(facts.person.timeZones, facts.at, end),
    ].filter((each) => each > facts.at && each <= until);
  },
  // An answer answers what came before it.
  looksBackDays: ({ days, period }) => Math.max(days, period) + answerDays,
});

/** Calls and messages to the person, about whatever debts, since they last answered, as far back as any count. */
const unanswered = (facts: ContactFacts, days: number): PastAttempt[] => {
  const own = recent(facts, days).filter(
    ({ personId, firmId, isMisdirected }) =>
      personId === facts.person.id && firmId === facts.collector.firmId && !isMisdirected,
  );
  // That a permit may come to a conversation is no answer.
  const answer = own.findLast(
    ({ direction, conversation, isReserved }) => direction === 'INBOUND' || (conversation && !isReserved),
  );
  return own.filter(
    (each) =>
      each.direction === 'OUTBOUND' &&
      (answer === undefined || each.occurredAt > answer.occurredAt) &&
      isUnsolicited(each) &&
      !wasAnswer(each, facts) &&
      wentThrough(each),
  );
};

/**
 * What the person asked for does not harass by its number, nor does what a law demands (of calls: comment 14(b)(2)(ii)-2.i)
 * where whoever made it gave that as the reason. Of a purpose that somebody names only answers are none, if the record shows
 * what they answer.
 */
const isUnsolicited = ({ reasonCode }: Pick<PastAttempt, 'reasonCode'>): boolean =>
  reasonCode !== 'CONSUMER_REQUEST' && reasonCode !== 'CALLBACK_AGREED' && reasonCode !== 'REQUIRED_BY_LAW';
