import type { Explanation } from '../compliance/index.js';
import type { AffordabilityStepKind, ShortcomingWord } from './affairs-words.js';

/** What people read of each step and of each shortcoming, in both languages: data. */

export const stepTexts: Readonly<Record<AffordabilityStepKind, Explanation>> = {
  INCOME: {
    en: 'An income, by the month: the yearly amount divided by twelve, rounded down. It is added.',
    'zh-CN': '月收入：年金额除以十二，向下取整。计入收入。',
  },
  ESSENTIAL: {
    en: 'An essential outgoing, by the month: the yearly amount divided by twelve, rounded up. It is taken off.',
    'zh-CN': '月基本生活支出：年金额除以十二，向上取整。予以扣除。',
  },
  DEPENDANTS: {
    en: "The institution's allowance for each dependant, {allowance} minor units, for {dependants} of them. It is taken off.",
    'zh-CN': '按本机构政策为每名被扶养人保留的金额（{allowance}个最小货币单位），共{dependants}人。予以扣除。',
  },
  COMMITMENT: {
    en: 'Another commitment, by the month: the yearly amount divided by twelve, rounded up. It is taken off.',
    'zh-CN': '每月其他义务性支出：年金额除以十二，向上取整。予以扣除。',
  },
  FREE: {
    en: 'What the debtor is free to spend or to save: shown, and not taken off.',
    'zh-CN': '债务人可自由支配的支出或储蓄：仅作列示，不予扣除。',
  },
  DISPOSABLE: {
    en: 'What is left a month: income, less essential outgoings, the allowance for dependants and other commitments.',
    'zh-CN': '每月可支配金额：收入减去基本生活支出、被扶养人保留金额和其他义务性支出。',
  },
  SHARE: {
    en: 'Of what is left the policy lets {share} basis points be asked for, rounded down; nothing where nothing is left.',
    'zh-CN': '按本机构政策，最多可要求其中的万分之{share}用于还款，向下取整；无余额时为零。',
  },
  BOUND: {
    en: 'No more than what is outstanding in the case.',
    'zh-CN': '不超过本案未清偿余额。',
  },
};

export const shortcomingTexts: Readonly<Record<ShortcomingWord, Explanation>> = {
  NO_STATEMENT: {
    en: 'Nothing is recorded of income and outgoings. Ask the debtor, and record a statement of affairs.',
    'zh-CN': '尚无收入与支出记录。请向债务人了解并登记收支情况。',
  },
  OTHER_CURRENCY: {
    en: 'The statement of affairs is in another currency than the case. Record one in the currency of the case.',
    'zh-CN': '收支情况的币种与本案不同。请以本案币种登记。',
  },
  STATEMENT_TOO_OLD: {
    en: 'The statement is of {asOf}, and older than the {oldestDays} days that the policy allows. Ask again.',
    'zh-CN': '收支情况截至{asOf}，已超过政策允许的{oldestDays}天。请重新了解。',
  },
  NO_INCOME: {
    en: 'No income is stated. Where there is none, record an income of nothing.',
    'zh-CN': '未登记收入。如无收入，请登记为零。',
  },
  NO_ESSENTIALS: {
    en: 'No essential outgoing is stated. Where there is none, record one of nothing.',
    'zh-CN': '未登记基本生活支出。如无此类支出，请登记为零。',
  },
  DEPENDANTS_UNKNOWN: {
    en: 'Nobody said how many people the debtor supports.',
    'zh-CN': '未说明债务人扶养的人数。',
  },
  NOTHING_SEEN: {
    en: 'All of the income rests on what the debtor said: no document was seen.',
    'zh-CN': '收入全部依据债务人陈述，未见任何证明文件。',
  },
  NO_POLICY: {
    en: 'The institution has set no policy for this currency: no allowance for dependants, half of what is left, {oldestDays} days.',
    'zh-CN': '本机构尚未就该币种制定政策：不保留被扶养人金额，按可支配金额的一半计算，收支情况有效期{oldestDays}天。',
  },
};

/** A sentence in English and then in Simplified Chinese, with `{names}` of what counted. */
export const textsOf = (text: Explanation, facts: Readonly<Record<string, string | number>>): string[] =>
  [text.en, text['zh-CN']].map((sentence) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole)),
  );
