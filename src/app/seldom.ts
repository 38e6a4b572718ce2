import { messageOf } from '../lib/message-of.js';

const againMilliseconds = 60_000;

/** The same trouble once a minute, however often it is met, and at once where it comes again after all was well. */
export function seldom(tell: (error: unknown) => void): {
  readonly tell: (error: unknown) => void;
  readonly isWell: () => void;
} {
  let last = { message: '', at: 0 };
  return {
    tell: (error) => {
      const message = messageOf(error);
      if (message === last.message && performance.now() - last.at < againMilliseconds) return;
      last = { message, at: performance.now() };
      tell(error);
    },
    isWell: () => {
      last = { message: '', at: 0 };
    },
  };
}
