import type { Rule } from '../../compliance/index.js';
import type { ContactFacts } from '../contact-facts.js';
import { usCallFrequency } from './us-call-frequency.rule.js';

/** Every rule on contact. Packs say which of them stand where, and since when. */
export const contactRules: readonly Rule<ContactFacts>[] = [usCallFrequency];
