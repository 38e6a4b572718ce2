import { activityOf, nounOf, severityOf } from './activity.js';
import type { EventFormat, PlacedLeaf } from './event-format.js';
import { uidOf } from './ocsf.js';

/** The Common Event Format, version 0, for receivers that read syslog: the same facts on one line each. */
export const cef: EventFormat = {
  mediaType: 'text/plain; charset=utf-8',
  beginning: 'CEF:0|Probity|',
  print: cefLine,
  placeOf: (line) => {
    const [, institutionId] = /(?:^| )deviceExternalId=(\S+)/.exec(line) ?? [];
    const [, index] = / cn1=(\d+)/.exec(line) ?? [];
    const [, hash] = / cs1=(\S+)/.exec(line) ?? [];
    return institutionId && index && hash
      ? { institutionId, index: Number(index), hash: hash.replaceAll('\\=', '=') }
      : null;
  },
};

function cefLine({ log, index, hash, leaf }: PlacedLeaf): string {
  const { type, time, institution, actor, subjects, rules, outcomes, batch } = leaf;
  const { activity_name, isFailure } = activityOf(type);
  const severity = severityOf(type).severity_id === 1 ? 1 : 8;
  const heading = ['CEF:0', 'Probity', 'Probity', '1', type, `${nounOf(type)} ${activity_name}`, String(severity)];
  const extension: Readonly<Record<string, string | undefined>> = {
    ...{ rt: String(Date.parse(time)), externalId: uidOf(leaf), deviceExternalId: institution, dvchost: log },
    ...{ cat: nounOf(type), act: activity_name, outcome: isFailure ? 'failure' : 'success' },
    ...{
      suid: actor.id,
      spriv: actor.role,
      cn1Label: 'leafIndex',
      cn1: String(index),
      cs1Label: 'leafHash',
      cs1: hash,
    },
    ...labelled('cs2', 'outcomes', outcomes.join(' ')),
    ...labelled('cs3', 'rules', rules.join(' ')),
    ...labelled(
      'cs4',
      'subjects',
      subjects.map(({ pseudonym, role, stream, seq }) => `${pseudonym}/${role}/${stream}/${seq}`).join(' '),
    ),
    ...labelled('cs5', 'case', leaf.case),
    ...labelled('cs6', 'firm', actor.firm),
    ...(batch && { cnt: String(batch.count) }),
  };
  const shown = Object.entries(extension).filter(([, value]) => value !== undefined && value !== '');
  return `${heading.map(inHeading).join('|')}|${shown.map(([key, value = '']) => `${key}=${inExtension(value)}`).join(' ')}`;
}

/** A value with its name, where there is one. */
const labelled = (key: string, label: string, value: string | undefined): Readonly<Record<string, string>> =>
  value ? { [`${key}Label`]: label, [key]: value } : {};

const inHeading = (text: string): string => text.replace(/[\\|]/g, '\\$&').replace(/[\r\n]/g, ' ');
const inExtension = (text: string): string =>
  text.replace(/[\\=]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
