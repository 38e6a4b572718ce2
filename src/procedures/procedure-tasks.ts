import type { Assurance, Explanation } from '../compliance/index.js';
import type { ProcedureKind, ProcedureTaskWord } from './procedure-words.js';

/**
 * What must be done in each kind of procedure: data. Where the law gives no number of days, the number is the house's own, and
 * the citation says so; where it gives one, the citation is of it.
 */
export interface TaskSpec {
  readonly task: ProcedureTaskWord;
  /** Only where a debt that the procedure is about is governed by this law; null: everywhere. */
  readonly jurisdiction: string | null;
  /** Days from the day on which the procedure begins; null: before the decision. */
  readonly withinDays: number | null;
  readonly citation: string;
  readonly assurance: Assurance;
  readonly text: Explanation;
}

const own = { citation: 'Practice of the house: no law is known that says so', assurance: 'UNVERIFIED' } as const;
const card69 = {
  citation: '《商业银行信用卡业务监督管理办法》（银监会令2011年第2号）第六十九条: promptly; the days are of the house',
  assurance: 'SECONDARY',
} as const;
const regF = {
  citation: '12 CFR 1006.38(c), (d)(2): no days, but no collection before it',
  assurance: 'PRIMARY',
} as const;
const breathing = {
  citation: 'The Debt Respite Scheme (Breathing Space) Regulations 2020; the days are of the house',
  assurance: 'SECONDARY',
} as const;
const conc = (rule: string) =>
  ({ citation: `FCA CONC ${rule}; the days are of the house`, assurance: 'UNVERIFIED' }) as const;
const civil = (articles: string) => ({ citation: `《民法典》${articles}`, assurance: 'UNVERIFIED' }) as const;

const spec = (
  task: ProcedureTaskWord,
  jurisdiction: string | null,
  withinDays: number | null,
  source: Pick<TaskSpec, 'citation' | 'assurance'>,
  en: string,
  zhCn: string,
): TaskSpec => ({ task, jurisdiction, withinDays, ...source, text: { en, 'zh-CN': zhCn } });

const moratorium: readonly TaskSpec[] = [
  spec(
    'FREEZE_INTEREST',
    'GB',
    1,
    breathing,
    'Freeze interest, fees and enforcement on these debts.',
    '冻结该等债务的利息、费用及执行措施。',
  ),
  spec(
    'TELL_AGENTS',
    'GB',
    1,
    breathing,
    'Tell everybody who collects these debts.',
    '通知所有正在催收该等债务的人员和机构。',
  ),
];

export const tasksByKind: Readonly<Record<ProcedureKind, readonly TaskSpec[]>> = {
  DISPUTE: [
    spec('ANNOTATE_ACCOUNT', 'CN', 1, card69, 'Annotate the account with the objection.', '对持卡人的异议予以备注。'),
    spec('VERIFY_DEBT', 'CN', 15, card69, 'Verify the objection.', '核实持卡人的异议。'),
    spec(
      'SEND_VERIFICATION',
      'US',
      null,
      regF,
      'Send a copy of the verification to the consumer.',
      '向消费者寄送债务核实文件副本。',
    ),
    spec(
      'TELL_LENDER',
      'GB',
      5,
      conc('7.14'),
      'Where the firm does not own the debt, pass what was said to the lender.',
      '如非债权人，应将异议信息转告债权人。',
    ),
    spec(
      'VERIFY_DEBT',
      'GB',
      15,
      conc('7.14'),
      'Investigate the dispute; collection is suspended meanwhile.',
      '调查争议，其间暂停追讨。',
    ),
    spec('TELL_DEBTOR', null, 30, own, 'Tell the debtor what came of it.', '将处理结果告知债务人。'),
  ],
  HARDSHIP: [
    spec(
      'ASSESS_AFFORDABILITY',
      null,
      14,
      own,
      'Record income and outgoings, and assess what the debtor can pay.',
      '记录收入与支出，评估还款能力。',
    ),
    spec(
      'OFFER_HELP',
      'GB',
      30,
      conc('7.3'),
      'Offer forbearance that fits; name free debt advice.',
      '提供适当的宽限措施，并告知免费债务咨询渠道。',
    ),
    spec('TELL_DEBTOR', null, 30, own, 'Tell the debtor what came of it.', '将处理结果告知债务人。'),
  ],
  MORATORIUM: moratorium,
  MENTAL_HEALTH_MORATORIUM: [
    ...moratorium,
    spec(
      'CONFIRM_TREATMENT',
      'GB',
      30,
      breathing,
      'Ask the adviser whether the treatment goes on.',
      '向债务顾问确认治疗是否仍在进行。',
    ),
  ],
  DEATH: [
    spec('OBTAIN_DEATH_CERTIFICATE', null, 30, own, 'Obtain evidence of the death.', '取得死亡证明。'),
    spec(
      'END_MORATORIUM',
      'GB',
      1,
      breathing,
      'A moratorium of the debtor ends with the day after the death.',
      '债务人的停催期于死亡次日终止。',
    ),
    spec(
      'FIND_ESTATE',
      'CN',
      60,
      civil('第一千一百六十一条'),
      'Find the heirs: they owe within the value of what they inherit.',
      '查明继承人：继承人以所得遗产实际价值为限清偿。',
    ),
    spec(
      'FIND_ESTATE',
      'US',
      60,
      { citation: '12 CFR 1006.6(a)(4): whom to speak to; the days are of the house', assurance: 'PRIMARY' },
      'Find the executor or administrator of the estate.',
      '查明遗产执行人或管理人。',
    ),
    spec('FIND_ESTATE', 'GB', 60, own, 'Find the executor or administrator of the estate.', '查明遗产执行人或管理人。'),
  ],
  MINORITY: [
    spec(
      'ESTABLISH_AGE',
      null,
      14,
      own,
      'Establish how old the debtor was when the debt arose.',
      '查明债务发生时债务人的年龄。',
    ),
    spec(
      'FIND_GUARDIAN',
      'CN',
      30,
      civil('第十九条、第二十条、第一百四十五条; the days are of the house'),
      'Find the guardian, and whether they consented or ratified.',
      '查明法定代理人及其是否同意或追认。',
    ),
  ],
  BANKRUPTCY: [
    spec('OBTAIN_ORDER', null, 7, own, 'Obtain the order or the notice of the proceedings.', '取得裁定或程序通知。'),
    spec(
      'TELL_AGENTS',
      null,
      1,
      own,
      'Tell everybody who collects these debts.',
      '通知所有正在催收该等债务的人员和机构。',
    ),
    spec(
      'FILE_CLAIM',
      null,
      null,
      own,
      'File the claim in time: the notice of the proceedings says by when.',
      '在通知载明的期限内申报债权。',
    ),
  ],
};
