import { expect } from '@jest/globals';
import { leavesOf, rowCounts } from './journal.js';
import { present } from './verbs.js';
import type { Answer, World } from './world.js';

/** What is refused leaves neither a row nor an entry, whatever the refusal says. */
export async function refused(world: World, work: () => Promise<Answer>): Promise<Answer> {
  const before = await rowCounts(world);
  const answers: Answer[] = [];
  expect(await leavesOf(world, async () => void answers.push(await work()))).toEqual([]);
  expect(await rowCounts(world)).toEqual(before);
  return present(answers[0]);
}

/** Code and place of what was mistaken, such as `BAD_USER_INPUT input.validFrom`; nothing was changed by it. */
export async function mistakeIn(world: World, work: () => Promise<Answer>): Promise<string> {
  const { errors } = await refused(world, work);
  const [error] = errors;
  return `${error?.extensions.code} ${(error?.extensions['path'] as string[] | undefined)?.join('.') ?? ''}`.trim();
}
