import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../lib/scalars.js';
import { GroupingEnum, type Grouping } from './case-months.js';
import { MeasureEnum, type MeasureName } from './measures.js';

@InputType({ description: 'Which figures, of which months, by which groups.' })
export class OutcomeFiguresInput {
  @Field(() => DateScalar, { description: 'The first day of the first month.' }) from!: string;
  @Field(() => DateScalar, {
    description:
      'The last day of the last month, which must be over in the time zone of the institution; 24 months at most.',
  })
  to!: string;
  @Field(() => GroupingEnum, {
    description:
      'By what cases are grouped, besides months. By one thing only: a cell of two could be reckoned from others.',
  })
  by!: Grouping;
  @Field(() => [MeasureEnum], { description: 'What is measured, each once. Roll rates are by BUCKET only.' })
  measures!: MeasureName[];
}
