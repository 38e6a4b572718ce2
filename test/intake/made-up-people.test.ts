import { expect, test } from '@jest/globals';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { madeUpPerson, madeUpRegions } from '../../src/intake/made-up-people.js';
import { parseEmail } from '../../src/intake/parse-value.js';
import { isLongRun } from '../kit/outside-data.js';

const languages = ['zh-TW', 'zh-CN', 'en'] as const;

test('the same seed makes the same person, on every machine', () => {
  expect(madeUpPerson('UCI-000001', { region: 'TW', languages })).toEqual(
    madeUpPerson('UCI-000001', { region: 'TW', languages }),
  );
  expect(madeUpPerson('UCI-000001', { region: 'TW', languages: ['en'] })).toMatchInlineSnapshot(`
   {
     "displayName": "William Harris",
     "email": "uci.000001@example.com",
     "language": "en",
     "mobilePhone": "+886939700596",
   }
  `);
  expect(madeUpPerson('UCI-000002', { region: 'CN', languages: ['zh-CN'] })).toMatchInlineSnapshot(`
   {
     "displayName": "阎俊宇",
     "email": "uci.000002@example.com",
     "language": "zh-CN",
     "mobilePhone": "+8615049923641",
   }
  `);
});

test.each(madeUpRegions)('numbers of %s are mobile, valid and of that country', (region) => {
  const count = isLongRun ? 30_000 : 2000;
  const wrong = Array.from(
    { length: count },
    (_, index) => madeUpPerson(`${region}-${index}`, { region, languages }).mobilePhone,
  ).filter((phone) => {
    const number = parsePhoneNumberFromString(phone);
    const type = number?.getType();
    return !(
      number?.isValid() &&
      number.number === phone &&
      number.country === region &&
      (type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE')
    );
  });
  expect(wrong).toEqual([]);
});

test('30 000 people are many different ones', () => {
  const people = Array.from({ length: 30_000 }, (_, index) =>
    madeUpPerson(`UCI-${index}`, { region: 'TW', languages }),
  );
  expect(new Set(people.map(({ displayName }) => displayName)).size).toBeGreaterThan(8000);
  expect(new Set(people.map(({ mobilePhone }) => mobilePhone)).size).toBeGreaterThan(29_900);
  expect(new Set(people.map(({ email }) => parseEmail(email))).size).toBe(30_000);
  for (const language of languages)
    expect(people.filter((each) => each.language === language).length).toBeGreaterThan(9000);
});

test('a Chinese name is written in Chinese, an English one in Latin letters', () => {
  for (let index = 0; index < 500; index++) {
    expect(madeUpPerson(`n${index}`, { region: 'CN', languages: ['zh-CN', 'zh-TW'] }).displayName).toMatch(
      /^\p{Script=Han}{2,4}$/u,
    );
    expect(madeUpPerson(`n${index}`, { region: 'GB', languages: ['en'] }).displayName).toMatch(
      /^[A-Z][a-z]+ [A-Za-z']+$/,
    );
  }
});
