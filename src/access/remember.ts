/** What was verified once, the oldest out first: a signature costs more than the rest of a small query. */
export interface Memory<Verified> {
  /** What was remembered of the token, where that still holds; what does not is forgotten. */
  get(token: string, holds: (verified: Verified) => boolean): Verified | undefined;
  set(token: string, verified: Verified): void;
}

const mostRemembered = 2_000;

export function memory<Verified extends object>(most = mostRemembered): Memory<Verified> {
  const remembered = new Map<string, Verified>();
  return {
    get(token, holds) {
      const known = remembered.get(token);
      if (known && holds(known)) return known;
      remembered.delete(token);
      return undefined;
    },
    set(token, verified) {
      if (remembered.size >= most) remembered.delete(remembered.keys().next().value ?? '');
      remembered.set(token, verified);
    },
  };
}
