export const mostFaults = 1_000;

/** What a verification has to say, in sentences. Of more than a thousand the others are counted. */
export class Faults {
  readonly #told: string[] = [];
  #more = 0;

  say(fault: string): void {
    if (this.#told.length < mostFaults) this.#told.push(fault);
    else this.#more++;
  }

  all(): string[] {
    return this.#more === 0 ? this.#told : [...this.#told, `and ${this.#more} more`];
  }
}
