import { graphqlEnum } from '../lib/enums.js';

/**
 * Whether a reply is an opt-out. Only a reply that is nothing but the word is one by itself, however it is written: "STOP",
 * "Stop!", "s t o p", "please stop", "退订", "TD". A sentence that demands it in the person's own words ("do not text me",
 * "请不要再发短信") is not honoured by a machine: what exactly is not wanted (this number, texts, any contact, in writing or
 * not) binds differently, so that a person reads it and records the wish. Until then it is marked, and the attempt's outcome
 * is REFUSED, by which it is found. Anything else is an ordinary reply: "please stop by tomorrow", "don't stop".
 */
const replyReadingWords = {
  OPT_OUT: 'An opt-out: no further contact at this number or address.',
  DEMAND: 'Demands in its own words to be left alone; a person has to decide what is wished, and to record it.',
  OTHER: 'Anything else.',
} as const;
export type ReplyReading = keyof typeof replyReadingWords;
export const ReplyReadingEnum = graphqlEnum('ReplyReading', replyReadingWords, 'How a reply was read.');

interface Reply {
  readonly channel: string;
  readonly subject?: string | null;
  readonly text: string;
}

export function readReply({ channel, subject, text }: Reply): ReplyReading {
  const own = channel === 'EMAIL' ? withoutQuotation(text) : text;
  const title = channel === 'EMAIL' ? (subject ?? '').replace(answered, '') : '';
  if (isOptOut(own) || isOptOut(title)) return 'OPT_OUT';
  return demands(own) || demands(title) ? 'DEMAND' : 'OTHER';
}

/** Whether a text is nothing but a word by which one opts out. */
export function isOptOut(text: string): boolean {
  const letters = plain(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(before, '')
    .replace(after, '');
  return optOut.test(letters);
}

/** Without letter case, width, invisible characters and the small things that phones put into texts. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cc}/gu, ' ')
    .toLowerCase();

/** Once or again and again: "STOP STOP". */
const optOut =
  /^(stopall|stop|unsubscribe|unsub|cancel|end|quit|revoke|optout|退订|退訂|td|t|拒收|取消订阅|取消訂閱|取消|停止)\1*$/u;
const before = /^(?:please|pls|kindly|请|請|麻烦|麻煩|我要|回复|回復)+/u;
const after = /(?:please|pls|thanks|thankyou|now|谢谢|謝謝|吧|了)+$/u;

const demands = (text: string): boolean => demanded.some((each) => each.test(plain(text).replace(/[’‘`]/g, "'")));

const way = '(?:text|call|ring|phone|contact|e-?mail|messag|writ|send|bother|harass)\\w*';
const demanded: readonly RegExp[] = [
  new RegExp(
    `(?<![-\\w])(?:do\\s*not|don'?t|never|stop|quit|cease)\\s+(?:(?:ever|please|all|any|the|these|this|those|your|you|from)\\s+)*${way}`,
    'u',
  ),
  /\b(?:leave me alone|remove me|take me off|unsubscribe|opt(?:ing)?[\s-]?(?:me )?out|stop it|stop this)\b/u,
  new RegExp(`\\bno\\s+(?:more|further)\\s+${way}`, 'u'),
  /(?:不要|不许|不許|不准|别|別|勿|停止|禁止|拒绝|拒絕|不想|不再)(?:再|给我|給我|向我|跟我|对我|對我|一直|继续|繼續|收到|接收|这样|這樣)*(?:发|發|打|联系|聯繫|联络|骚扰|騷擾|短信|信息|消息|邮件|郵件|来电|來電|电话|電話)/u,
  /退订|退訂|拒收|取消订阅|取消訂閱/u,
];

/** "Re:", "Fwd:", "回复：" before an e-mail's subject. */
const answered = /^(?:\s*(?:re|aw|fwd?|回复|答复|转发)\s*[:：])+/iu;

/** What the person wrote: without what is quoted below, and without what the phone or the program adds. */
function withoutQuotation(text: string): string {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => quotation.test(line));
  return (end === -1 ? lines : lines.slice(0, end)).join('\n');
}

const quotation =
  /^\s*(?:>|--\s*$|-{2,}\s*(?:original|原始邮件)|_{5,}|on .+ wrote:|在.+写道|from:|发件人[:：]|sent from|发自|get outlook)/iu;
