import type { Assurance } from './decision.js';
import type { Explanation } from './rule.js';

interface RefusalText {
  readonly citation: string;
  readonly assurance: Assurance;
  readonly explanation: Explanation;
}

/** What the law refuses beside contact. A refusal is a value, recorded and returned; its rule's id never changes its meaning. */
export const refusals = {
  'uk.breathing-space.once-in-twelve-months': {
    citation:
      'The Debt Respite Scheme (Breathing Space Moratorium and Mental Health Crisis Moratorium) Regulations 2020',
    assurance: 'UNVERIFIED',
    explanation: {
      en: 'Another breathing space moratorium ended less than twelve months before this one was applied for.',
      'zh-CN': '申请之日前十二个月内曾有另一“喘息空间”停催期届满，不得再次享有。',
    },
  },
} as const satisfies Readonly<Record<string, RefusalText>>;

export type RefusalId = keyof typeof refusals;
export const refusalIds = Object.keys(refusals) as readonly RefusalId[];

export interface Refusal {
  readonly refusedBy: RefusalId;
  /** From when on it could be given, if nothing else happens. */
  readonly retryAt: Date;
}
