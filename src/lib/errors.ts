import { GraphQLError } from 'graphql';

/**
 * The caller's mistakes, each with a code that a client can rely on (`extensions.code`). A refusal by the law is none of
 * these: it is a returned value. Texts never carry personal data; they end with what to do.
 */
const mistake =
  (code: string, status?: number) =>
  (message: string, extensions: Record<string, unknown> = {}): GraphQLError =>
    new GraphQLError(message, { extensions: { code, ...(status ? { http: { status } } : {}), ...extensions } });

/** What does not exist and what the caller may not see answer alike, so this takes no id. */
export const notFound = (what: string): GraphQLError =>
  mistake('NOT_FOUND')(`No such ${what}, or it is not yours to see. Check the id and the scope of your role.`);

/** @param path where in the operation's input the mistake stands, such as `input.occurredAt` */
export const badInput = (path: string, message: string): GraphQLError =>
  mistake('BAD_USER_INPUT')(`${path}: ${message}`, { path: path.split('.') });

export const badCursor = (): GraphQLError =>
  mistake('BAD_CURSOR')('This cursor was not issued for this list and order. Start again without it.');

export const conflict = mistake('CONFLICT');
export const forbidden = mistake('FORBIDDEN');
export const unauthenticated = mistake('UNAUTHENTICATED', 401);

/** Nothing was changed, and nothing shown: the journal could not take another entry in time. */
export const journalBehind = (retryAfterSeconds: number): GraphQLError =>
  mistake('JOURNAL_BEHIND')(
    `The journal is behind: what was written before waits to be made provable, so nothing more is taken for now. Nothing was changed. Try again in ${retryAfterSeconds} s.`,
    { retryAfterSeconds },
  );

/** Our own mistake: never shown to the caller, always logged. */
export class Invariant extends Error {
  override readonly name = 'Invariant';
}
