/** What an entry becomes for those who watch: an event of OCSF, or a line of CEF, of what a leaf shows and no more. */
import { describe, expect, jest, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../src/cli/run.js';
import { leafHash, readLeaf, type Leaf } from '../../src/proof/index.js';
import { activityOf } from '../../src/siem/activity.js';
import { cef } from '../../src/siem/cef.js';
import type { PlacedLeaf } from '../../src/siem/event-format.js';
import { ocsf, ocsfEvent } from '../../src/siem/ocsf.js';

const golden = join(import.meta.dirname, '../house/golden/leaf-v1');

/** Every type of entry that there is or was, as its golden file has it. */
const placed: readonly PlacedLeaf[] = readdirSync(golden).map((file, index) => {
  const { leaf } = JSON.parse(readFileSync(join(golden, file), 'utf8')) as { leaf: string };
  const bytes = Buffer.from(leaf);
  return { log: 'log.example/bank', index, hash: leafHash(bytes).toString('base64'), leaf: readLeaf(bytes)! };
});
const types = [...new Set(placed.map(({ leaf }) => leaf.type))].sort();
const of = (type: string): PlacedLeaf => placed.find(({ leaf }) => leaf.type === type)!;

describe('an event of OCSF', () => {
  test('tells who did what to what, when, and where that stands in the tree', () => {
    const attempt = of('contactAttempt.recorded');
    expect(ocsfEvent({ ...attempt, index: 41 })).toEqual({
      ...{ activity_id: 1, activity_name: 'Create', category_uid: 3, category_name: 'Identity & Access Management' },
      ...{ class_uid: 3004, class_name: 'Entity Management', type_uid: 300401, type_name: 'Entity Management: Create' },
      ...{ time: Date.UTC(2026, 3, 1, 2, 0, 0, 120), severity_id: 1, severity: 'Informational' },
      ...{ message: 'contactAttempt.recorded', status_id: 1, status: 'Success' },
      metadata: {
        ...{ version: '1.6.0', product: { name: 'Probity', vendor_name: 'Probity' } },
        ...{ uid: `${attempt.leaf.id}.1`, event_code: 'contactAttempt.recorded', log_name: 'log.example/bank' },
        ...{ sequence: 41, original_time: '2026-04-01T02:00:00.120Z', tenant_uid: attempt.leaf.institution },
      },
      actor: { user: { uid: attempt.leaf.actor.id, type_id: 99, type: 'COLLECTOR' } },
      entity: { name: 'contactAttempt', type_id: 99, type: 'contactAttempt' },
      unmapped: {
        ...{ leaf: { index: 41, hash: attempt.hash }, part: { number: 1, of: 1 } },
        subjects: [{ pseudonym: '01990000-0000-7000-8000-000000000040', role: 'DEBTOR', stream: 'CONTACT', seq: 1 }],
        ...{ case: '01990000-0000-7000-8000-000000000005', rules: attempt.leaf.rules, outcomes: attempt.leaf.outcomes },
      },
    });
  });

  test.each([
    ['person.looked', { activity_id: 2, entity: { uid: '01990000-0000-7000-8000-000000000040', type: 'person' } }],
    ['case.opened', { activity_id: 1, entity: { uid: '01990000-0000-7000-8000-000000000005', type: 'case' } }],
    ['subject.erased', { activity_id: 4, status_id: 1 }],
    ['hold.released', { activity_id: 4 }],
    ['person.released', { activity_id: 13 }],
    ['contact.refused', { activity_id: 99, activity_name: 'refused', status_id: 2, status: 'Failure' }],
    ['glass.broken', { activity_id: 10, severity_id: 4, severity: 'High' }],
    ['journal.heartbeat', { class_uid: 6002, type_uid: 600299, app: { name: 'Probity', vendor_name: 'Probity' } }],
  ] as const)('%s', (type, part) => {
    expect(ocsfEvent(of(type))).toMatchObject(part);
  });

  test('of a firm’s user names the firm', () => {
    const leaf: Leaf = { ...of('person.looked').leaf, actor: { id: 'u', role: 'AGENCY', firm: 'f' } };
    expect(ocsfEvent({ ...of('person.looked'), leaf })).toMatchObject({ actor: { user: { org: { uid: 'f' } } } });
  });
});

test('every type of entry stands in docs/siem-stream.md, as it is mapped', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/siem-stream.md'), 'utf8');
  const lines = types.map((type) => {
    const { activity_id, activity_name } = activityOf(type);
    const { class_uid } = ocsfEvent(of(type)) as { class_uid: number };
    return `| \`${type}\` | ${class_uid} | ${activity_id} ${activity_id === 99 ? `Other (\`${activity_name}\`)` : activity_name} |`;
  });
  const said = page.split('\n').filter((line) => /^\| `\w+\.\w+` \| \d/.test(line));
  expect(said).toEqual(lines);
});

const formats = { ocsf, cef };
describe.each(['ocsf', 'cef'] as const)('a line of %s', (name) => {
  const format = formats[name];

  test('is one line, begins as all do, and says of which leaf it is', () => {
    for (const each of placed) {
      const line = format.print(each);
      expect(line).not.toMatch(/[\r\n]/);
      expect(line.startsWith(format.beginning)).toBe(true);
      expect(format.placeOf(line)).toEqual({
        ...{ institutionId: each.leaf.institution, index: each.index, hash: each.hash },
      });
    }
  });

  test('has no commitment and no hash of what is sealed', () => {
    for (const each of placed) {
      const line = format.print(each);
      for (const hidden of [...Object.values(each.leaf.fields), ...each.leaf.ct])
        expect([each.leaf.type, line.includes(hidden)]).toEqual([each.leaf.type, false]);
    }
  });

  test.each(['', 'something', '{}', '{"metadata":{}}', 'CEF:0|Other|'])('%j is none', (line) => {
    expect(format.placeOf(line)).toBeNull();
  });
});

test('CEF keeps its own signs apart', () => {
  const leaf: Leaf = { ...of('contact.refused').leaf, type: 'a|b\\c.refused', outcomes: ['x=y', 'a\\b', 'two\nlines'] };
  const line = cef.print({ ...of('contact.refused'), leaf });
  expect(line).toMatch(/^CEF:0\|Probity\|Probity\|1\|a\\\|b\\\\c\.refused\|/);
  expect(line).toContain('cs2Label=outcomes cs2=x\\=y a\\\\b two\\nlines');
  expect(line).toContain('outcome=failure');
});

describe('probity audit stream', () => {
  test.each([
    [['--to', 'ftp://somewhere'], /--to takes file:<path>, or an https address/],
    [['--to', 'http://siem.example/'], /https address/],
    [['--to', 'https://user:secret@siem.example/'], /PROBITY_STREAM_TOKEN/],
    [['--to', 'file:/tmp/x', '--name', 'A name'], /--name takes small letters/],
    [['--to', 'file:/tmp/x', '--format', 'xml'], /ocsf, cef/],
    [[], /required option/],
  ])('misused: %j', async (words, said) => {
    let err = '';
    const out = jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))));
    try {
      expect(await runCommand(['audit', 'stream', ...words])).toBe(2);
    } finally {
      out.mockRestore();
    }
    expect(err).toMatch(said);
    expect(err).not.toContain('secret');
  });
});
