import { localDay } from '../../lib/zoned.js';
import type { ContactDebt, ContactFacts, Pause } from '../contact-facts.js';
import { concerns, holds, turns } from '../reading-facts.js';
import { isAnswer } from './answers.js';
import { contactRule } from './contact-rule.js';
import { validationEndOf } from './us-validation.js';

/**
 * What the consumer disputes in writing within the validation period, or asks the original creditor of, is not collected
 * until verification is sent, which ends the pause: of nobody, by no way. To answer is no collection. Nor is what a law demands,
 * such as the verification itself; whether it is such a one, a person looks.
 */
export const usDispute = contactRule({
  id: 'us.reg-f.dispute',
  title: { en: 'No collection of a disputed debt before it is verified', 'zh-CN': '债务有争议的，核实前不得催收' },
  citation: '12 CFR 1006.38(c), (d)(2)',
  assurance: 'PRIMARY',
  binds: { directions: ['OUTBOUND'] },
  parameters: {
    receiptDays: { value: 5, unit: 'days without weekends and holidays', stricter: 'HIGHER' },
    periodDays: { value: 30, unit: 'days', stricter: 'HIGHER' },
  },
  explanations: {
    DISPUTED: {
      en: 'The debt ({debts}) was disputed within the validation period and has not been verified.',
      'zh-CN': '该笔债务（{debts}）在验证期内被提出争议，尚未核实。',
    },
    REQUIRED_BY_LAW: {
      en: 'The debt ({debts}) is disputed and not verified; look whether a law demands this, and that it collects nothing.',
      'zh-CN': '该笔债务（{debts}）存在争议且尚未核实；请核实此联系是否为法律所要求，且不得催收。',
    },
    DISPUTED_LATER: {
      en: 'The debt ({debts}) was disputed after the validation period; look whether to go on.',
      'zh-CN': '该笔债务（{debts}）在验证期后被提出争议；请核查是否继续催收。',
    },
  },
  judge: (facts, { receiptDays, periodDays }) => {
    if (isAnswer(facts)) return null;
    const disputed = facts.debts.map((debt) => ({
      id: debt.id,
      disputes: facts.pauses.filter(
        (pause) => pause.reason === 'DISPUTE' && holds(pause, facts.at) && concerns(pause, [debt]),
      ),
      endsOn: validationEndOf(debt, facts.person.timeZones, receiptDays, periodDays),
    }));
    const timely = disputed.filter(({ disputes, endsOn }) => disputes.some((each) => isTimely(each, endsOn, facts)));
    if (timely.length > 0) {
      const debts = timely.map(({ id }) => id);
      return facts.purpose === 'LEGALLY_REQUIRED'
        ? { decision: 'REVIEW', because: 'REQUIRED_BY_LAW', facts: { debts } }
        : { decision: 'PROHIBITED', because: 'DISPUTED', facts: { debts } };
    }
    const late = disputed.filter(({ disputes }) => disputes.length > 0).map(({ id }) => id);
    return late.length > 0 ? { decision: 'REVIEW', because: 'DISPUTED_LATER', facts: { debts: late } } : null;
  },
  boundaries: (facts, _, until) => turns(facts.pauses, facts.at, until),
});

/** On or before the last day by the clock of any place where the person may be; before any information, always. */
const isTimely = ({ validFrom }: Pause, endsOn: ContactDebt['validationEndsOn'], { person }: ContactFacts): boolean =>
  endsOn === null || person.timeZones.some((zone) => localDay(zone, validFrom) <= endsOn);
