const most = 20_000;
const milliseconds = 5 * 60_000;

/**
 * What is dear to make and asked for again soon, by name: so many at most, and none for longer than five minutes, asked for or
 * not. Two generations; when one is full or half the time is over, the older one is forgotten.
 */
export class Kept<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #isTurning = false;

  get(name: string): Value | undefined {
    return this.#young.get(name) ?? this.#old.get(name);
  }

  set(name: string, value: Value): void {
    if (this.#young.size >= most / 2) this.#turn();
    this.#young.set(name, value);
    if (!this.#isTurning) this.#turnLater();
  }

  /** Also where nobody asks any more; it keeps no process from ending. */
  #turnLater(): void {
    this.#isTurning = true;
    setTimeout(() => {
      this.#turn();
      this.#isTurning = false;
      if (this.#old.size > 0) this.#turnLater();
    }, milliseconds / 2).unref();
  }

  #turn(): void {
    this.#old = this.#young;
    this.#young = new Map();
  }
}
