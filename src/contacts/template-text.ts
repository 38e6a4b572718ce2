import { badInput } from '../lib/errors.js';
import { statements, type Statement } from '../lib/vocabulary.js';
import type { Occasion } from './occasion.js';

/**
 * What a template's text says. Whoever writes it says which statements it makes; they are not believed blindly: a claim
 * must find its words or its placeholder in the text, and what the text plainly says is taken to be said, claimed or not,
 * since a rule may forbid it.
 */

/** What stands in a text for what is personal or changes from one sending to the next. */
const placeholders = {
  debtorName: 'the name of the person written to',
  institutionName: 'the institution for which is collected',
  collectorName: 'whoever collects: the firm, or the institution itself',
  caseReference: "the institution's number of the case",
  debtReference: "the institution's number of the debt",
  balance: 'what is owed, with its currency',
  dueDate: 'the day by which to pay',
  contact: 'how to reach whoever collects',
  howToPay: 'the ways to pay',
  howToObject: 'how to dispute the debt and give evidence',
  validationInformation: 'the validation information of 12 CFR 1006.34(c), as a whole',
  visitTime: 'when the visit is to be',
  optOut: 'how to stop such messages, in the words of the gateway',
  seal: "the institution's business seal, as an image",
} as const;
type Placeholder = keyof typeof placeholders;

/** Languages whose words are known here; of another, only placeholders are looked for. */
type Known = 'en' | 'zh';

interface Evidence {
  /** Any of these bears the statement, in every language. */
  readonly by?: readonly Placeholder[];
  /** Without any of these words a claim is refused. */
  readonly bears?: Readonly<Record<Known, RegExp>>;
  /** Whoever writes these words says it, claimed or not. */
  readonly says?: Readonly<Record<Known, RegExp>>;
}

const evidence: Readonly<Record<Statement, Evidence>> = {
  IDENTITY: { by: ['institutionName', 'collectorName'] },
  DEBT_COLLECTOR: {
    bears: { en: /debt collector|collecting a debt/i, zh: /催收/ },
    says: { en: /debt collect(?:or|ion)/i, zh: /催收/ },
  },
  COLLECTION_PURPOSE: {
    bears: { en: /\bcollect\b.*\bdebt\b|\bdebt\b.*\bcollect/is, zh: /催收|清收|收回欠款/ },
    says: { en: /attempt(?:ing)?\s+to\s+collect\s+a\s+debt/i, zh: /为催收|用于催收|目的.{0,6}催收/ },
  },
  OPT_OUT: {
    by: ['optOut'],
    // In capitals or quoted, as the word to send.
    bears: { en: /\bSTOP\b|["'“‘][Ss]top["'”’]|[Uu]nsubscribe/, zh: /退订|退訂|拒收|\bTD\b/ },
    // "Please stop by our office" says nothing of the kind.
    says: {
      en: /\b(?:reply|text|send|answer|respond)\b.{0,20}\bstop\b|unsubscribe|\bopt(?:ing)?[\s-]?out\b/i,
      zh: /退订|退訂|拒收/,
    },
  },
  VALIDATION: {
    by: ['validationInformation'],
    bears: { en: /\bdisput/i, zh: /异议|争议/ },
  },
  BALANCE: { by: ['balance'] },
  LEGAL_BASIS: {
    bears: {
      en: /\b(?:law|act|code|regulation|statute|section|article|agreement|contract)\b/i,
      zh: /法|条例|办法|规定|合同|协议|合约/,
    },
  },
  RIGHTS: {
    bears: { en: /\b(?:rights?|entitled|obligations?|may|must)\b/i, zh: /权利|义务|有权|应当|可以/ },
  },
  HOW_TO_PAY_OR_OBJECT: {
    by: ['howToPay', 'howToObject'],
    bears: { en: /\b(?:pay|paid|payments?|disput\w*|object)\b/i, zh: /还款|付款|支付|缴|异议|争议/ },
  },
  CONTACT: { by: ['contact'] },
  SEAL: { by: ['seal'], bears: { en: /\bseal(?:ed)?\b/i, zh: /公章|盖章|印章|业务章/ } },
  VISIT_PURPOSE: { bears: { en: /\bvisit/i, zh: /上门|外访|拜访|走访/ } },
  LEGAL_ACTION: {
    bears: {
      en: /\b(?:sue|suit|lawsuit|litigat\w*|courts?|legal (?:action|proceedings|remed\w*))\b/i,
      zh: /起诉|诉讼|法院|法律途径|法律程序|仲裁|支付令/,
    },
    says: {
      en: /\b(?:sue|lawsuit|litigation|legal (?:action|proceedings))\b/i,
      zh: /起诉|诉讼|法律途径|法律程序|仲裁|支付令/,
    },
  },
};

/**
 * What a text says: what is claimed, once it was found in it, and what it plainly says beside that.
 * @param path of the input, which has `body` and `statements`
 * @throws BAD_USER_INPUT for a placeholder that is none, and for a claim that the text does not bear
 */
export function statementsMade(path: string, { body, language, claimed, occasion }: Text): readonly Statement[] {
  const used = placeholdersOf(`${path}.body`, body);
  const known = knownOf(language);
  for (const [index, statement] of claimed.entries()) {
    const isBorne = bears(statement, { body, used, known });
    if (!isBorne)
      throw badInput(
        `${path}.statements.${index}`,
        `the text does not bear ${statement}. ${wanted(statement, known)}, or leave the statement out.`,
      );
  }
  const isOfDebt = occasion === 'LOCATION_INQUIRY' && tellsOfDebt(body, used);
  return statements.filter(
    (each) =>
      claimed.includes(each) || isPlain(each, { body, used, known }) || (isOfDebt && each === 'COLLECTION_PURPOSE'),
  );
}

interface Text {
  readonly body: string;
  readonly language: string;
  readonly claimed: readonly Statement[];
  readonly occasion: Occasion;
}

/** Where nothing may be said of a debt, any word of one shows that one is collected. */
const tellsOfDebt = (body: string, used: ReadonlySet<Placeholder>): boolean =>
  used.has('debtReference') ||
  used.has('dueDate') ||
  /\b(?:debts?|loans?|owed?|owes|owing|overdue|past due|arrears|repay\w*|collections?)\b|债|欠|逾期|还款|贷款|催/i.test(
    body,
  );

/**
 * In a language without a list of words a placeholder must be there where there is one for it, or a word that is understood
 * everywhere, such as STOP; of what only words can say, whoever claims it answers for it.
 */
function bears(statement: Statement, read: Read): boolean {
  const { by = [], bears: words } = evidence[statement];
  if (isPlain(statement, read)) return true;
  if (!words) return false;
  if (read.known !== null) return words[read.known].test(read.body);
  return by.length === 0 || Object.values(words).some((each) => each.test(read.body));
}

const isPlain = (statement: Statement, { body, used, known }: Read): boolean => {
  const { by = [], says } = evidence[statement];
  return by.some((each) => used.has(each)) || (says !== undefined && known !== null && says[known].test(body));
};

interface Read {
  readonly body: string;
  readonly used: ReadonlySet<Placeholder>;
  readonly known: Known | null;
}

const wanted = (statement: Statement, known: Known | null): string => {
  const { by = [], bears } = evidence[statement];
  const placed = by.length > 0 ? `Put ${by.map((each) => `{${each}}`).join(' or ')} into it` : null;
  return placed ?? (bears && known !== null ? 'Say it in words' : 'Say it');
};

/** @throws BAD_USER_INPUT */
function placeholdersOf(path: string, body: string): ReadonlySet<Placeholder> {
  const names = Object.keys(placeholders) as Placeholder[];
  const used = new Set<Placeholder>();
  const rest = body.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const found = names.find((each) => each === name);
    if (!found)
      throw badInput(
        path,
        `holds a placeholder that is none. There are: ${names.map((each) => `{${each}}`).join(', ')}.`,
      );
    used.add(found);
    return '';
  });
  if (/[{}]/.test(rest)) throw badInput(path, 'holds a brace that is no part of a placeholder. Remove it.');
  return used;
}

const knownOf = (language: string): Known | null => {
  const [primary] = language.toLowerCase().split('-');
  return primary === 'en' || primary === 'zh' ? primary : null;
};
