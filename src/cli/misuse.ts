/** A command used wrongly: exit code 2. The message says what to do. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}
