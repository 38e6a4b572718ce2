const most = 20_000;
const milliseconds = 5 * 60_000;

/** What is dear to make and asked for again soon, by name: up to so many, for minutes, two generations long. */
export class Kept<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #turnsAt = 0;

  get(name: string): Value | undefined {
    this.#turn();
    const known = this.#young.get(name);
    if (known !== undefined) return known;
    const old = this.#old.get(name);
    if (old !== undefined) this.#young.set(name, old);
    return old;
  }

  set(name: string, value: Value): void {
    this.#turn();
    this.#young.set(name, value);
  }

  #turn(): void {
    const now = performance.now();
    if (now < this.#turnsAt && this.#young.size < most / 2) return;
    this.#old = now >= this.#turnsAt + milliseconds / 2 ? new Map<string, Value>() : this.#young;
    this.#young = new Map();
    this.#turnsAt = now + milliseconds / 2;
  }
}
