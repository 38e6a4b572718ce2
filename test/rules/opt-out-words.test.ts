import { describe, expect, test } from '@jest/globals';
import { isOptOut, readReply } from '../../src/contacts/opt-out-words.js';

describe('an opt-out is nothing but the word', () => {
  test.each([
    ...['STOP', 'stop', 'Stop', 'sToP', ' stop ', 'STOP.', 'Stop!', '"STOP"', '“Stop”', '(stop)', 'stop?', 'S.T.O.P.'],
    ...[
      's t o p',
      'STOP\n',
      '\tstop',
      'ＳＴＯＰ',
      'st\u200bop',
      'STOP 🛑',
      '🛑stop🛑',
      'STOP STOP STOP',
      'stop, stop!',
    ],
    ...['STOPALL', 'stop all', 'STOP-ALL', 'UNSUBSCRIBE', 'un-subscribe', 'CANCEL', 'End.', 'quit', 'REVOKE'],
    ...['opt out', 'opt-out', 'OPTOUT', 'please stop', 'Please, stop.', 'stop please', 'Stop, thank you!', 'stop now'],
    ...['退订', '退订。', ' 退 订 ', '【退订】', '退訂', '退订退订', 'TD', 'td', 'T', 't', 'T.', 'Ｔ', 'ＴＤ', 'tdtd'],
    ...['拒收', '取消', '取消！', '请退订', '请退订，谢谢', '我要退订', '回复TD', '取消订阅'],
  ])('%j', (text) => {
    expect(isOptOut(text)).toBe(true);
    expect(readReply({ channel: 'SMS', text })).toBe('OPT_OUT');
  });
});

describe('an ordinary reply is none', () => {
  test.each([
    ...[
      'please stop by tomorrow',
      "don't stop",
      'Don’t stop',
      'do not stop',
      'nonstop',
      'Stopped',
      'bus stop',
      '…',
      '?',
    ],
    ...['', ' ', '1', 'yes', 'OK', 'who is this?', 'I cancelled my card', 'cancel my appointment on Monday', 'the end'],
    ...['weekend', 'when does this end', 'I will quit my job', 'T-shirt', 'TV', 'AT&T', 'stop2', 'TD Bank', 'I paid'],
    ...['I stopped payment', 'stop the interest, please', 'non-stop calls?', 'call me tomorrow', 'text me the amount'],
    ...[
      '不要停止',
      '取消了吗',
      '取消自动扣款',
      'T恤',
      '我已还款',
      '明天还',
      '请发账单',
      '别着急',
      '不要着急，明天还',
      '好的',
    ],
  ])('%j', (text) => {
    expect(isOptOut(text)).toBe(false);
    expect(readReply({ channel: 'SMS', text })).toBe('OTHER');
  });
});

describe('who demands it in their own words is read by a person', () => {
  test.each([
    ...[
      'do not text me',
      'Do NOT text me!',
      "don't text me",
      'Don’t call me',
      'dont call again',
      'never contact me again',
    ],
    ...['STOP texting me', 'stop calling', 'Stop sending these messages', 'stop the texts', 'please stop your calls'],
    ...['quit bothering me', 'leave me alone', 'Remove me from your list', 'take me off', 'no more texts', 'stop it'],
    ...['I want to unsubscribe', 'how do I opt out?', 'opt me out', "don't e-mail me at work", 'cease contacting me'],
    ...[
      '请不要再发短信',
      '不要再打电话了',
      '别发了',
      '别再给我发短信',
      '停止骚扰',
      '我想退订你们的短信',
      '拒绝接收短信',
    ],
    ...['不想再收到信息', '请勿再联系', '不要一直打电话'],
  ])('%j', (text) => {
    expect(isOptOut(text)).toBe(false);
    expect(readReply({ channel: 'SMS', text })).toBe('DEMAND');
  });
});

describe('of an e-mail', () => {
  const read = (subject: string | null, text: string) => readReply({ channel: 'EMAIL', subject, text });

  test.each([
    ['stop', 'Best regards, A'],
    ['STOP', 'I will pay on Friday.'],
    ['Re: Stop', 'x'],
    ['回复：退订', '你好'],
    ['RE: FW: unsubscribe', 'x'],
    ['Re: Your account', 'STOP\n\nOn Mon, 6 Apr 2026 the bank wrote:\n> Reply with "stop"'],
    ['Re: Your account', 'Unsubscribe\n\nSent from my phone'],
    ['Re: Your account', 'stop\n--\nA. Debtor\nRoad 1'],
    [null, '退订\n发件人: 银行\n回复退订即可退订'],
  ])('%j with %j opts out', (subject, text) => expect(read(subject, text)).toBe('OPT_OUT'));

  test.each([
    ['Re: stop by tomorrow', 'See you', 'OTHER'],
    ['Re: Your account', 'I paid.\n> Reply STOP to stop', 'OTHER'],
    ['Re: unsubscribe instructions', 'x', 'DEMAND'],
    ['Re: Your account', 'Do not write to me again.\n> x', 'DEMAND'],
    ['Re: Your account', 'stop\nand send me the contract', 'OTHER'],
  ])('%j with %j does not', (subject, text, reading) => expect(read(subject, text)).toBe(reading));

  test('a subject says nothing of a text message, which has none', () => {
    expect(readReply({ channel: 'SMS', subject: 'stop', text: 'hello' })).toBe('OTHER');
  });
});
