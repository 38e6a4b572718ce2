/**
 * What is wrong with a file, in words and in a shape that machines read.
 *
 * Mistakes travel to terminals, logs and tickets, so they must not carry personal data: a value of a sensitive column is
 * cut to at most its first two characters, and to less when it is short (of 张伟 nothing is shown). Line and column are enough
 * to find it in the file, which the reader has.
 */

/** One mistake. `line` is the physical line in the file where the row starts, the header being line 1; null when it is the file as a whole. */
export interface Mistake {
  readonly line: number | null;
  readonly column: string | null;
  /** What stands there, shortened and masked; null when the row or file as a whole is meant. */
  readonly value: string | null;
  readonly reason: string;
}

/** What `--json` prints for a file, and what a validation returns. */
export interface FileReport {
  readonly report: 'probity.import';
  readonly reportVersion: 1;
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  readonly result: 'ACCEPTED' | 'REFUSED';
  readonly rowsRead: number;
  readonly rowsRefused: number;
  readonly mistakes: readonly Mistake[];
  /** Mistakes found beyond the first 10 000, which are counted and not listed. */
  readonly mistakesNotListed: number;
}

/** The file as a whole cannot be read: nothing of it is imported, with or without `--continue`. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  constructor(readonly mistakes: readonly Mistake[]) {
    super(mistakes.map(inWords).join('\n'));
  }
}

/** Why one value cannot be taken; becomes a Mistake where line and column are known. The reason never repeats the value. */
export class BadValue extends Error {
  override readonly name = 'BadValue';
}

export function refuseFile(line: number | null, reason: string): FileRefused {
  return new FileRefused([{ line, column: null, value: null, reason }]);
}

/** Every mistake of a file, the first 10 000 by name and the rest by number. */
export class MistakeList {
  readonly listed: Mistake[] = [];
  notListed = 0;
  constructor(private readonly limit = 10_000) {}

  get count(): number {
    return this.listed.length + this.notListed;
  }

  add(mistakes: readonly Mistake[]): void {
    const room = Math.max(0, this.limit - this.listed.length);
    this.listed.push(...mistakes.slice(0, room));
    this.notListed += Math.max(0, mistakes.length - room);
  }
}

/** One mistake as a line of text: `line 7, column PAY_0, "9": must be …`. */
export function inWords({ line, column, value, reason }: Mistake): string {
  const place = [
    line === null ? '' : `line ${line}`,
    column === null ? '' : `column ${column}`,
    value === null ? '' : JSON.stringify(value),
  ];
  const where = place.filter(Boolean).join(', ');
  return where ? `${where}: ${reason}` : reason;
}

/**
 * A value as a mistake may show it. A value that belongs to a closed list is shown only when it looks like a word of a list:
 * when columns have slipped, a name may stand there.
 */
export function shownValue(
  value: string,
  column: { readonly sensitive: boolean; readonly allowed?: readonly string[] },
): string {
  const isPlain = !column.sensitive && (!column.allowed || /^[A-Za-z][A-Za-z_-]{0,39}$/.test(value));
  const characters = Array.from(value.slice(0, 200));
  const shown = isPlain ? 40 : Math.min(2, Math.floor(characters.length / 4));
  const text = characters
    .slice(0, shown)
    .join('')
    .replace(/\p{Cc}/gu, '\u{FFFD}');
  return characters.length > shown ? `${text}…` : text;
}
