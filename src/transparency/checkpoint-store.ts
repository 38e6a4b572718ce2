/**
 * The port to where the newest signed checkpoint of each log is kept, outside the database: what the database is restored
 * to can be told from it. It must keep what it has acknowledged, and of two who replace the same version let one win.
 */
export interface CheckpointStore {
  /** The newest signed checkpoint of a log that was ever stored; null before the first. */
  newest(logName: string): Promise<StoredCheckpoint | null>;
  /**
   * Stores the note if the newest is still that version (null: none). What is thrown leaves open whether it was stored, as
   * an answer that is lost does: the newest is to be read again.
   * @returns its version, or null where another came first
   */
  replace(logName: string, expected: string | null, note: string): Promise<string | null>;
}

export interface StoredCheckpoint {
  readonly note: string;
  /** What `replace` is told; opaque. */
  readonly version: string;
}
