/** Judges answers by what the oracle says that their reader may reach, and counts what was judged. */
import type { Role } from '../../src/lib/actor.js';
import type { Record as Rows, Sight } from './crawl-oracle.js';
import { plainIn, type PlainKind } from './crawl-plain.js';

/** A probe is a field of an object whose value a role asked for and whose answer was judged; the same again counts no more. */
export class Probes {
  private readonly fields = new Map<string, number>();
  private readonly asked = new Map<Role, Map<string, number>>();
  private readonly counts = new Map<Role, number>();

  add(role: Role, type: string, field: string, id: string): void {
    const name = `${type}.${field}`;
    const number = this.fields.get(name) ?? this.fields.size;
    this.fields.set(name, number);
    const known = this.asked.get(role) ?? new Map<string, number>();
    this.asked.set(role, known);
    // Thirty fields to a number: a set of strings would take a gigabyte.
    const place = `${id} ${Math.floor(number / 30)}`;
    const before = known.get(place) ?? 0;
    const after = before | (1 << (number % 30));
    if (after === before) return;
    known.set(place, after);
    this.counts.set(role, this.of(role) + 1);
  }

  of(role: Role): number {
    return this.counts.get(role) ?? 0;
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export const uuidOf = (id: string): string => id.slice(id.indexOf('_') + 1);

/** What one actor may be answered. */
export class Judge {
  /** Every object that was answered: type → UUIDs. */
  readonly found = new Map<string, Set<string>>();
  private readonly reachable: ReadonlySet<string>;

  constructor(
    private readonly role: Role,
    readonly sight: Sight,
    /** Every UUID that is a row's. */
    private readonly known: ReadonlySet<string>,
    private readonly probes: Probes,
    /** Where a purpose is stated, the kinds of plain values that were answered are noted here; where none is, none may be. */
    private readonly shown: Set<PlainKind> | null = null,
  ) {
    this.reachable = new Set([...sight.reached.values()].flatMap((ids) => [...ids]).concat(...sight.told));
  }

  /** @returns what the answer holds that lies beyond the reader's sight: objects, fields of them, ids and plain values in whatever text */
  offences(data: unknown): string[] {
    const found: string[] = [];
    this.visit(data, found);
    const text = JSON.stringify(data ?? null);
    for (const [uuid] of text.matchAll(uuids))
      if (this.known.has(uuid) && !this.reachable.has(uuid)) found.push(`an id beyond sight: ${uuid}`);
    for (const kind of plainIn(text))
      if (this.shown) this.shown.add(kind);
      else found.push(`a plain ${kind}, for no purpose`);
    return [...new Set(found)];
  }

  private visit(value: unknown, offences: string[]): void {
    if (Array.isArray(value)) for (const each of value) this.visit(each, offences);
    else if (typeof value === 'object' && value !== null) {
      const { __typename: type, id } = value as { __typename?: unknown; id?: unknown };
      if (typeof type === 'string' && typeof id === 'string')
        this.object(type, uuidOf(id), Object.entries(value), offences);
      for (const each of Object.values(value)) this.visit(each, offences);
    }
  }

  private object(type: string, uuid: string, fields: readonly [string, unknown][], offences: string[]): void {
    if (!this.sight.reached.get(type)?.has(uuid)) offences.push(`${type} ${uuid} lies beyond sight`);
    const known = this.found.get(type) ?? new Set();
    this.found.set(type, known.add(uuid));
    for (const [field, value] of fields) {
      if (field === '__typename') continue;
      this.probes.add(this.role, type, field, uuid);
      if (value !== null && this.sight.hidden.get(`${type}.${field}`)?.has(uuid))
        offences.push(`${type}.${field} of ${uuid} is shown by no engagement`);
    }
  }

  /** What was asked for and rightly not answered was judged too. */
  judged(type: string, fields: readonly string[], ids: readonly string[]): void {
    for (const id of ids) for (const field of fields) this.probes.add(this.role, type, field, uuidOf(id));
  }
}

export const knownIn = (record: Rows): ReadonlySet<string> =>
  new Set([...record.values()].flatMap((rows) => rows.map(({ id }) => id)));
