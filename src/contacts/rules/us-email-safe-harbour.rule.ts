import { daysBetween } from '../../lib/calendar.js';
import { localDay } from '../../lib/zoned.js';
import type { ContactFacts } from '../contact-facts.js';
import { turns } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { attemptsAfter, consentsTo, isConsumer, later } from './us-consumer.js';
import { lastWrittenFrom } from './us-electronic.js';

/**
 * The procedure that protects from an e-mail that somebody else reads: the consumer wrote from the address or agreed to it
 * directly; or the creditor gave notice with time to opt out; or the collector before this one used it so. Without it an
 * e-mail is not forbidden, so that a person looks.
 */
export const usEmailSafeHarbour = contactRule({
  id: 'us.reg-f.email-safe-harbour',
  title: { en: 'E-mail to addresses that are surely the person’s', 'zh-CN': '电子邮件须发往确属当事人的邮箱' },
  citation: '12 CFR 1006.6(d)(3), (4)',
  assurance: 'PRIMARY',
  binds: { channels: ['EMAIL'], directions: ['OUTBOUND'] },
  parameters: { noticeDays: { value: 35, unit: 'days', stricter: 'HIGHER' } },
  explanations: {
    NO_PROCEDURE: {
      en: 'The person neither wrote from this address nor agreed to it; no notice of {noticeDays} days to opt out has run.',
      'zh-CN': '当事人未曾使用或同意使用该邮箱，亦无已届满且不少于{noticeDays}日的退订通知期。',
    },
    PRIOR_COLLECTOR: {
      en: 'The collector before this one used the address and the person did not opt out.',
      'zh-CN': '前一催收方曾使用该邮箱，当事人未退订。',
    },
  },
  judge: (facts, { noticeDays }) => {
    if (!isConsumer(facts)) return null;
    if (lastWrittenFrom(facts) !== null || consentsTo(facts, 'EMAIL').length > 0 || noticeHasRun(facts, noticeDays))
      return null;
    // Should somebody else have read it, the defence of a bona fide error may be open: comment 6(d)(4)(iii).
    return facts.contactPoint?.wasUsedByPriorCollector
      ? { decision: 'ALLOWED', because: 'PRIOR_COLLECTOR', factors: ['BONA_FIDE_ERROR'] }
      : { decision: 'REVIEW', because: 'NO_PROCEDURE', facts: { noticeDays } };
  },
  boundaries: (facts, _, until) => [
    ...turns(facts.consents, facts.at, until),
    ...later(facts, until, [
      facts.contactPoint?.lastWrittenFromAt ?? null,
      facts.contactPoint?.optOutNoticeUntil ?? null,
    ]),
    ...attemptsAfter(facts, until),
  ],
});

/** 6(d)(4)(ii): an address that the consumer gave the creditor, not the employer's; the time to opt out is over. */
function noticeHasRun({ at, contactPoint, person }: ContactFacts, noticeDays: number): boolean {
  if (!contactPoint?.optOutNoticeSentAt || !contactPoint.optOutNoticeUntil) return false;
  const { optOutNoticeSentAt: sentAt, optOutNoticeUntil: endsAt, isLeftByHolder, isOfEmployer } = contactPoint;
  return (
    isLeftByHolder &&
    !isOfEmployer &&
    at >= endsAt &&
    person.timeZones.every((zone) => daysBetween(localDay(zone, sentAt), localDay(zone, endsAt)) >= noticeDays)
  );
}
