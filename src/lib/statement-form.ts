import { CompiledQuery, sql, type Kysely, type RawBuilder } from 'kysely';
import { Invariant } from './errors.js';

/** A statement that is built once, with blanks that are filled in each time it runs: to build a long one takes as long as to run it. */
export interface StatementForm<Row> {
  /** @param values by the names of the blanks @throws Invariant where one is missing */
  run(db: Kysely<never>, values: Readonly<Record<string, unknown>>): Promise<readonly Row[]>;
}

class Blank {
  constructor(readonly name: string) {}
}

/** Stands in a form for a value. */
export const blank = (name: string): RawBuilder<unknown> => sql`${new Blank(name)}`;

/** @param db any session's: it says just how statements are written */
export function statementForm<Row>(statement: RawBuilder<Row>, db: Kysely<never>): StatementForm<Row> {
  const { sql: text, parameters } = statement.compile(db);
  return {
    run: async (session, values) => {
      const given = parameters.map((each) => {
        if (!(each instanceof Blank)) return each;
        if (values[each.name] === undefined) throw new Invariant(`no value for ${each.name}`);
        return values[each.name];
      });
      return (await session.executeQuery<Row>(CompiledQuery.raw(text, given))).rows;
    },
  };
}
