import { expect, test } from '@jest/globals';
import { bucketMistakes, bucketOf, classificationOf, defaultBuckets } from '../../src/lib/ageing.js';
import { channels, channelWords, descriptionsOf, enumOf } from '../../src/lib/vocabulary.js';

test.each([
  [-5, 'M0', 'NORMAL'],
  [0, 'M0', 'NORMAL'],
  [1, 'M1', 'SPECIAL_MENTION'],
  [30, 'M1', 'SPECIAL_MENTION'],
  [31, 'M2', 'SPECIAL_MENTION'],
  [60, 'M2', 'SPECIAL_MENTION'],
  [61, 'M3', 'SPECIAL_MENTION'],
  [90, 'M3', 'SPECIAL_MENTION'],
  [91, 'M4', 'SUBSTANDARD'],
  [120, 'M4', 'SUBSTANDARD'],
  [121, 'M5', 'SUBSTANDARD'],
  [150, 'M5', 'SUBSTANDARD'],
  [151, 'M6', 'SUBSTANDARD'],
  [180, 'M6', 'SUBSTANDARD'],
  [181, 'M7+', 'SUBSTANDARD'],
  [270, 'M7+', 'SUBSTANDARD'],
  [271, 'M7+', 'DOUBTFUL'],
  [360, 'M7+', 'DOUBTFUL'],
  [361, 'M7+', 'LOSS'],
  [10_000, 'M7+', 'LOSS'],
])('%i days past due: bucket %s, class %s', (daysPastDue, code, classification) => {
  expect(bucketOf(daysPastDue, defaultBuckets).code).toBe(code);
  expect(classificationOf(daysPastDue)).toBe(classification);
});

test('half a day past due is a mistake of ours', () => {
  expect(() => bucketOf(0.5, defaultBuckets)).toThrow(RangeError);
  expect(() => classificationOf(Number.NaN)).toThrow(RangeError);
});

test('buckets with gaps, overlaps or two ends are named', () => {
  expect(bucketMistakes(defaultBuckets)).toEqual([]);
  expect(bucketMistakes([])).toHaveLength(1);
  const [current, ...late] = defaultBuckets;
  expect(bucketMistakes(late)).toEqual(['bucket M1 must start at day 0, not 1']);
  expect(bucketMistakes(current ? [current] : [])).toHaveLength(1);
  expect(
    bucketMistakes([
      { code: 'A', label: '', fromDay: 0, toDay: 9 },
      { code: 'A', label: '', fromDay: 11, toDay: null },
    ]),
  ).toHaveLength(2);
  expect(() => bucketOf(10, [{ fromDay: 0, toDay: 9 }])).toThrow(RangeError);
});

test('a list of words is values, enum and descriptions at once', () => {
  expect(channels).toEqual(['PHONE', 'SMS', 'EMAIL', 'LETTER', 'VISIT', 'SOCIAL_MEDIA', 'VOICE_ROBOT']);
  expect(enumOf(channelWords).SMS).toBe('SMS');
  expect(descriptionsOf(channelWords).SMS).toEqual({ description: channelWords.SMS });
});
