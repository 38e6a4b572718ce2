import type { Rule } from '../../compliance/index.js';
import type { ProductKind } from '../../lib/vocabulary.js';
import type { ContactFacts } from '../contact-facts.js';
import { turns } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { chinaTime } from './cn-scope.js';
import { hoursBoundaries, isWithinHours, shownHours, untilMinute } from './daily-hours.js';
import { hasConsent } from './lasting.js';

interface Law {
  readonly id: string;
  readonly citation: string;
  readonly productKinds: readonly ProductKind[];
}

/**
 * No collection from 22:00 to 08:00 unless the person contacted agreed: calls, visits and every other form. Two texts say
 * so of different debts and from different days. The person's consent counts, not the debtor's: a debtor cannot give away
 * the nights of others.
 */
export const noCollectionAtNight = ({ id, citation, productKinds }: Law): Rule<ContactFacts> =>
  contactRule({
    id,
    title: { en: 'No collection from 22:00 to 08:00', 'zh-CN': '每日22:00至次日8:00不得催收' },
    citation,
    assurance: 'SECONDARY',
    binds: { directions: ['OUTBOUND'], productKinds },
    parameters: {
      opensAtMinute: { value: 8 * 60, unit: 'minutes since midnight', stricter: 'HIGHER' },
      closesAtMinute: { value: 22 * 60, unit: 'minutes since midnight', stricter: 'LOWER' },
    },
    explanations: {
      AT_NIGHT: {
        en: 'Without consent nobody is contacted from {closes} to {opens}, Beijing time.',
        'zh-CN': '未经同意，北京时间{closes}至次日{opens}不得以任何形式催收。',
      },
      CONSENT: {
        en: 'The person agreed to be contacted between {closes} and {opens}.',
        'zh-CN': '当事人已同意在{closes}至次日{opens}之间接受联系。',
      },
    },
    judge: (facts, { opensAtMinute, closesAtMinute }) => {
      if (isWithinHours([chinaTime], facts.at, untilMinute(opensAtMinute, closesAtMinute))) return null;
      const shown = shownHours(opensAtMinute, closesAtMinute);
      return hasConsent(facts, 'OUTSIDE_HOURS')
        ? { decision: 'ALLOWED', because: 'CONSENT', facts: shown }
        : { decision: 'PROHIBITED', because: 'AT_NIGHT', facts: shown };
    },
    boundaries: ({ at, consents }, { opensAtMinute, closesAtMinute }, until) => [
      ...hoursBoundaries([chinaTime], untilMinute(opensAtMinute, closesAtMinute), at, until),
      ...turns(consents, at, until),
    ],
  });
