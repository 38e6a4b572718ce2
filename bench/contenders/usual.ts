import 'reflect-metadata';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { MikroORM, type Collection, type EntityManager } from '@mikro-orm/postgresql';
import { createServer } from 'node:http';
import { Arg, buildSchema, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { ormOptions } from '../../src/app/database.js';
import { CaseAge } from '../../src/cases/case-age.entity.js';
import { Case, Debt } from '../../src/cases/index.js';
import { ContactAttemptDebt } from '../../src/contacts/contact-attempt-debt.entity.js';
import { ContactAttempt } from '../../src/contacts/index.js';
import { ContactPoint, Person } from '../../src/debtors/index.js';
import { officer } from '../data.js';
import { contend, poolSize } from './child.js';

/**
 * As most would write it: Apollo Server, type-graphql and MikroORM `find` with `populate`, on our own entities, to which
 * the collections are added that the house does without. The session by `em.fork({ session })`, in a short
 * transaction of the ORM's own for each `find`.
 */
const collections: readonly (readonly [
  owner: abstract new () => object,
  field: string,
  target: () => unknown,
  by: string,
])[] = [
  [Case, 'contactAttempts', () => ContactAttempt, 'case'],
  [Case, 'debts', () => Debt, 'case'],
  [Case, 'ages', () => CaseAge, 'case'],
  [Person, 'contactPoints', () => ContactPoint, 'person'],
  [ContactAttempt, 'debts', () => ContactAttemptDebt, 'attempt'],
];
for (const [owner, field, target, by] of collections)
  OneToMany(target as never, by as never)(owner.prototype as never, field);
// It has no keys: the plain columns that the benchmark keeps for the peers.
Property({ type: 'text' })(Person.prototype, 'displayName');
Property({ type: 'text' })(ContactPoint.prototype, 'value');

interface UsualContext {
  readonly em: EntityManager;
}
type With<Row, Field extends string> = Row & Readonly<Record<Field, Collection<object>>>;

@ObjectType()
class UsualMoney {
  @Field() amountMinor!: string;
  @Field() currency!: string;
}

@ObjectType()
class UsualPoint {
  @Field(() => ID) id!: string;
  @Field() kind!: string;
  @Field() value!: string;
}

@Resolver(() => UsualPoint)
class UsualPointResolver {
  @FieldResolver()
  value(@Root() { kind, value }: ContactPoint & { readonly value: string }): string {
    return kind === 'MOBILE_PHONE' ? `${value.slice(0, -8)}****${value.slice(-4)}` : '***';
  }
}

@ObjectType()
class UsualDebtor {
  @Field(() => ID) id!: string;
  @Field() displayName!: string;
  @Field(() => [UsualPoint]) contactPoints!: UsualPoint[];
}

@Resolver(() => UsualDebtor)
class UsualDebtorResolver {
  @FieldResolver()
  displayName(@Root() { displayName }: Person & { readonly displayName: string }): string {
    return `${displayName.slice(0, 1)}**`;
  }
  @FieldResolver()
  contactPoints(@Root() person: With<Person, 'contactPoints'>): object[] {
    return person.contactPoints.getItems();
  }
}

@ObjectType()
class UsualDebt {
  @Field(() => ID) id!: string;
  @Field() reference!: string;
  @Field() productKind!: string;
  @Field(() => UsualMoney) principal!: UsualMoney;
}

@Resolver(() => UsualDebt)
class UsualDebtResolver {
  @FieldResolver()
  principal(@Root() { principalMinor, currency }: Debt): UsualMoney {
    return { amountMinor: String(principalMinor), currency };
  }
}

@ObjectType()
class UsualAge {
  @Field(() => ID) id!: string;
  @Field() agedOn!: string;
  @Field(() => Int) daysPastDue!: number;
  @Field() bucketCode!: string;
}

@ObjectType()
class UsualAttemptDebt {
  @Field(() => UsualDebt) debt!: UsualDebt;
}

@Resolver(() => UsualAttemptDebt)
class UsualAttemptDebtResolver {
  @FieldResolver()
  debt(@Root() { debt }: ContactAttemptDebt): Debt {
    return debt.getEntity();
  }
}

@ObjectType()
class UsualAttempt {
  @Field(() => ID) id!: string;
  @Field(() => Date) occurredAt!: Date;
  @Field() channel!: string;
  @Field() direction!: string;
  @Field() outcome!: string;
  @Field() connected!: boolean;
  @Field() answered!: boolean;
  @Field() conversation!: boolean;
  @Field(() => [UsualAttemptDebt]) debts!: UsualAttemptDebt[];
}

@Resolver(() => UsualAttempt)
class UsualAttemptResolver {
  @FieldResolver()
  debts(@Root() attempt: With<ContactAttempt, 'debts'>): object[] {
    return attempt.debts.getItems();
  }
}

@ObjectType()
class UsualCase {
  @Field(() => ID) id!: string;
  @Field() reference!: string;
  @Field() stage!: string;
  @Field(() => Int) daysPastDue!: number;
  @Field(() => UsualDebtor) debtor!: UsualDebtor;
  @Field(() => [UsualDebt]) debts!: UsualDebt[];
  @Field(() => [UsualAge]) ages!: UsualAge[];
}

const newestFirst = { contactAttempts: { occurredAt: 'desc', id: 'desc' } };

@Resolver()
class UsualQueries {
  @Query(() => [UsualCase])
  cases(
    @Ctx() { em }: UsualContext,
    @Arg('first', () => Int) first: number,
    @Arg('assignee', () => String, { nullable: true }) assignee?: string,
  ): Promise<object[]> {
    return em.find(Case, assignee ? { assignee: { id: assignee } } : {}, {
      populate: ['debtor', 'contactAttempts'] as never,
      populateOrderBy: newestFirst as never,
      orderBy: { daysPastDue: 'desc', id: 'desc' },
      limit: first,
    });
  }

  @Query(() => UsualCase, { nullable: true })
  case(@Ctx() { em }: UsualContext, @Arg('id', () => String) id: string): Promise<object | null> {
    return em.findOne(
      Case,
      { id },
      {
        populate: ['debtor.contactPoints', 'debts', 'ages', 'contactAttempts.debts.debt'] as never,
        populateOrderBy: { ...newestFirst, debts: { reference: 'asc' }, ages: { agedOn: 'desc' } } as never,
      },
    );
  }

  @Query(() => [UsualAttempt])
  contactAttempts(@Ctx() { em }: UsualContext, @Arg('first', () => Int) first: number): Promise<object[]> {
    return em.find(ContactAttempt, {}, { orderBy: { occurredAt: 'desc', id: 'desc' }, limit: first });
  }
}

@Resolver(() => UsualCase)
class UsualCaseResolver {
  @FieldResolver(() => UsualDebtor)
  debtor(@Root() { debtor }: Case): Person {
    return debtor.getEntity();
  }
  @FieldResolver(() => [UsualAttempt])
  contactAttempts(@Root() row: With<Case, 'contactAttempts'>, @Arg('first', () => Int) first: number): object[] {
    return row.contactAttempts.getItems().slice(0, first);
  }
  @FieldResolver()
  debts(@Root() row: With<Case, 'debts'>): object[] {
    return row.debts.getItems();
  }
  @FieldResolver()
  ages(@Root() row: With<Case, 'ages'>): object[] {
    return row.ages.getItems();
  }
}

contend(async ({ appUrl }) => {
  const orm = await MikroORM.init({
    ...ormOptions(appUrl),
    pool: { min: 0, max: poolSize },
    driverOptions: { options: '-c timezone=UTC' },
  });
  const schema = await buildSchema({
    resolvers: [
      UsualQueries,
      UsualCaseResolver,
      UsualDebtorResolver,
      UsualPointResolver,
      UsualDebtResolver,
      UsualAttemptResolver,
      UsualAttemptDebtResolver,
    ],
    orphanedTypes: [],
    validate: false,
  });
  const apollo = new ApolloServer<UsualContext>({
    schema,
    plugins: [ApolloServerPluginLandingPageDisabled()],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = new HeaderMap();
      for (const [name, value] of Object.entries(request.headers))
        if (typeof value === 'string') headers.set(name, value);
      const user = headers.get('x-user') ?? '';
      void apollo
        .executeHTTPGraphQLRequest({
          httpGraphQLRequest: {
            method: 'POST',
            headers,
            search: '',
            body: JSON.parse(Buffer.concat(chunks).toString()) as unknown,
          },
          context: () =>
            Promise.resolve({
              em: orm.em.fork({
                session: { variables: { 'app.institution': officer.institutionId, 'app.actor': user } },
              }),
            }),
        })
        .then(({ status, headers: answered, body }) => {
          response.writeHead(status ?? 200, Object.fromEntries(answered));
          response.end(body.kind === 'complete' ? body.string : '');
        });
    });
  });
  return { server };
});
