import type { ContactFacts } from '../contact-facts.js';
import type { ReasonCode } from '../../lib/vocabulary.js';

/** What the commentary names in the collector's favour: 14(b)(2)(ii)-2.i to iv. Listed beside a decision; none changes it. */
const factors: readonly ReasonCode[] = [
  'REQUIRED_BY_LAW',
  'ACTIVE_LITIGATION',
  'CONSUMER_REQUEST',
  'TIME_CRITICAL_OUTSIDE_CONTROL',
];

export const rebuttalFactors = ({ reasonCode }: ContactFacts): readonly string[] =>
  reasonCode !== null && factors.includes(reasonCode) ? [reasonCode] : [];
