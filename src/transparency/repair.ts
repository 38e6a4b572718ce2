/** What is wrong with a log, and what to do, one step after the other. */
export interface Repair {
  readonly problem: string;
  /** A sentence. */
  readonly what: string;
  readonly steps: readonly string[];
}
