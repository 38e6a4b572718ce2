import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../audit/index.js';
import { OutcomeFiguresInput } from './figure.inputs.js';
import { OutcomeFigures } from './figure.type.js';
import { outcomeFigures } from './outcome-figures.js';

/** What collection comes to, of many and of nobody. */
@Resolver()
export class FigureResolver {
  @Query(() => OutcomeFigures, {
    description:
      'What collection came to in whole months: recovery, cures, rolls, contacts, promises, plans and time, by formulas that stand with each measure. No debtor is in it, and what is about few people is suppressed.',
  })
  outcomeFigures(
    @Ctx() context: Context,
    @Arg('input', () => OutcomeFiguresInput, { description: 'Which figures.' }) input: OutcomeFiguresInput,
  ): Promise<OutcomeFigures> {
    return outcomeFigures(context, input);
  }
}
