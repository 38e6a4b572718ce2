import type { Rule } from '../../compliance/index.js';
import type { ProductKind } from '../../lib/vocabulary.js';
import type { ContactFacts } from '../contact-facts.js';
import { turns } from '../reading-facts.js';
import { isAnswer } from './answers.js';
import { contactRule } from './contact-rule.js';
import { lossBoundaries, lossOf } from './cn-lost-contact.js';
import { isCollection, isMeantForOther, isUnrelated } from './cn-third-party.js';
import { tellsOfDebt } from './disclosure.js';
import { wishesFor } from './lasting.js';

/** What the national standard and the association's guideline both say of contact persons, each of its own debts. */
interface Law {
  readonly id: string;
  readonly citation: string;
  readonly productKinds: readonly ProductKind[];
}

/** Only when the debtor is lost, is dead, or has no full capacity. */
export const onlyWhenLost = ({ id, citation, productKinds }: Law): Rule<ContactFacts> =>
  contactRule({
    id,
    title: { en: 'Contact persons only when the debtor is lost', 'zh-CN': '债务人失联方可联系联系人' },
    citation,
    assurance: 'SECONDARY',
    binds: { directions: ['OUTBOUND'], productKinds },
    tellsOfHealth: ['INCAPABLE'],
    parameters: {
      dials: { value: 3, unit: 'consecutive failed dials', stricter: 'HIGHER' },
      days: { value: 3, unit: 'consecutive days', stricter: 'HIGHER' },
    },
    explanations: {
      NOT_LOST: {
        en: 'The debtor is not shown to be lost: no {dials} failed dials in a row before today, nor {days} days out of reach.',
        'zh-CN': '尚无债务人失联证据：此前未连续{dials}次拨打失败，亦未连续{days}日无法联系。',
      },
      DECEASED: { en: 'The debtor has died.', 'zh-CN': '债务人已死亡。' },
      INCAPABLE: { en: 'The debtor has no full civil capacity.', 'zh-CN': '债务人不具有完全民事行为能力。' },
      NO_VALID_PHONE: { en: 'No valid number of the debtor is left.', 'zh-CN': '债务人联系电话均已失效。' },
      FAILED_DIALS: {
        en: 'Before today {dials} dials of the debtor failed in a row.',
        'zh-CN': '此前已连续{dials}次拨打债务人失败。',
      },
      UNREACHABLE_DAYS: {
        en: 'The debtor could not be reached on {days} days in a row.',
        'zh-CN': '债务人已连续{days}日无法联系。',
      },
    },
    judge: (facts, { dials, days }) => {
      if (!isUnrelated(facts) || !isMeantForOther(facts)) return null;
      // Who wrote first is answered, and a refusal confirmed, whether or not the debtor is lost.
      if (isAnswer(facts)) return null;
      const loss = lossOf(facts, { dials, days });
      return loss
        ? { decision: 'ALLOWED', because: loss, facts: { dials, days } }
        : { decision: 'PROHIBITED', because: 'NOT_LOST', facts: { dials, days } };
    },
    boundaries: (facts, _, until) => [...lossBoundaries(facts, until), ...turns(facts.consents, facts.at, until)],
  });

/** Nothing of the debt, only where the debtor is; and never again once the person refused. */
export const nothingOfTheDebt = ({ id, citation, productKinds }: Law): Rule<ContactFacts> =>
  contactRule({
    id,
    title: { en: 'Contact persons learn nothing of the debt', 'zh-CN': '不得向联系人透露债务信息' },
    citation,
    assurance: 'SECONDARY',
    // Whoever rang: what is told is told.
    binds: { productKinds },
    parameters: {},
    explanations: {
      REFUSED: {
        en: 'This person refused to be contacted, and is not contacted again.',
        'zh-CN': '该联系人已明确拒绝，不得再次联系。',
      },
      TELLS_OF_DEBT: {
        en: 'A person who does not owe ({role}) is told of the debt.',
        'zh-CN': '向无清偿义务的人（{role}）透露了债务信息。',
      },
      PURPOSE: {
        en: 'A person who does not owe ({role}) is contacted only to find the debtor or to pass a message.',
        'zh-CN': '联系无清偿义务的人（{role}），仅限于获取债务人联系方式或请其代为转告。',
      },
    },
    judge: (facts) => {
      if (!isUnrelated(facts)) return null;
      const role = facts.personRole;
      if (facts.direction === 'OUTBOUND' && wishesFor(facts, 'REFUSED').length > 0)
        return { decision: 'PROHIBITED', because: 'REFUSED' };
      if (tellsOfDebt(facts)) return { decision: 'PROHIBITED', because: 'TELLS_OF_DEBT', facts: { role } };
      return facts.direction === 'OUTBOUND' && isCollection(facts)
        ? { decision: 'PROHIBITED', because: 'PURPOSE', facts: { role } }
        : null;
    },
    boundaries: ({ at, wishes, consents }, _, until) => turns([...wishes, ...consents], at, until),
  });
