import { defineRule } from '../../compliance/index.js';
import type { ContactFacts } from '../contact-facts.js';

/** A rule on contact: judged on the facts of one contact, planned or happened. */
export const contactRule = defineRule<ContactFacts>();
