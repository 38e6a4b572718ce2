import type { Channel, Direction, PersonRole, ProductKind } from '../lib/vocabulary.js';
import type { ActorType, Assurance, Decision, ExplanationLanguage } from './decision.js';

/** What every judgement is about, and all that decides which rules bind it. */
export interface Act {
  /** When it is to happen, or happened. A message: when it is sent. */
  readonly at: Date;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly actorType: ActorType;
  /** What the person contacted is to the debt. */
  readonly personRole: PersonRole;
  readonly debts: readonly ActDebt[];
  /** Every jurisdiction in which the person contacted may be, as ISO 3166 codes: CN, US, US-MA. */
  readonly locations: readonly string[];
}

export interface ActDebt {
  readonly id: string;
  readonly productKind: ProductKind;
  /** Whose law governs it. */
  readonly jurisdiction: string;
}

/** Which acts a rule is about; what is left out does not narrow. */
export interface Binding {
  readonly channels?: readonly Channel[];
  readonly directions?: readonly Direction[];
  readonly actorTypes?: readonly ActorType[];
  readonly personRoles?: readonly PersonRole[];
  /** Of the debts only these are judged; an act that is about none of them is not bound. */
  readonly productKinds?: readonly ProductKind[];
}

/** A number that an institution may tighten, or the severity of a rule that its text leaves open. */
export interface Parameter<Value extends number | Decision = number | Decision> {
  readonly value: Value;
  readonly unit: string;
  /** Which way is stricter. A severity is stricter the worse it is. */
  readonly stricter: 'LOWER' | 'HIGHER';
}
export type Parameters = Readonly<Record<string, Parameter>>;
export type ValuesOf<Some extends Parameters> = {
  readonly [Name in keyof Some]: Some[Name]['value'] extends number ? number : Decision;
};
export type Values = Readonly<Record<string, number | Decision>>;

/** One sentence in each language, with `{names}` of the outcome's facts. */
export interface Explanation {
  readonly en: string;
  readonly 'zh-CN': string;
}
export const languages = { EN: 'en', ZH_CN: 'zh-CN' } as const satisfies Record<ExplanationLanguage, keyof Explanation>;

/** What a rule says of an act. What it has no remark on, it says nothing of. */
export interface Outcome<Because extends string = string> {
  readonly decision: Decision;
  /** Which of the rule's explanations. */
  readonly because: Because;
  /** What counted: numbers, days, ids; never a plain personal value. */
  readonly facts?: Readonly<Record<string, string | number | readonly string[]>>;
  /** What speaks for the collector; listed, never changes the decision. */
  readonly factors?: readonly string[];
}

/**
 * One law. Pure: it judges plain facts that a verb gathered, knows no database and no clock, and answers the same for ever.
 * `judge` is a property: as a method its facts would be compared loosely, and a rule that wants a fact which nobody gathers
 * would compile.
 */
export interface Rule<Facts extends Act = never> {
  /** Such as `us.reg-f.call-frequency`. Never changes its meaning: a new reading is a new id or a new pack version. */
  readonly id: string;
  readonly title: Explanation;
  readonly citation: string;
  readonly assurance: Assurance;
  readonly binds: Binding;
  readonly parameters: Parameters;
  readonly explanations: Readonly<Record<string, Explanation>>;
  /** Those of its explanations that tell of somebody's health: not everybody who may contact a person reads them. */
  readonly tellsOfHealth: readonly string[];
  readonly judge: (facts: Facts, values: Values) => Outcome | null;
  /**
   * Every instant after `facts.at` and not after `until` at which its answer may change if nothing else happens: closing
   * times, midnights at which a call leaves the count, the end of a consent. More than needed is harmless, one too few is
   * a mistake. Left out: time alone changes nothing.
   */
  readonly boundaries: ((facts: Facts, values: Values, until: Date) => readonly Date[]) | null;
  /**
   * Of what happened before the act, how many days count, the act's own being the first: whoever gathers the facts fetches
   * no more (`reachOf`). What a rule wants to know of older ones is a fact of its own. Left out: none.
   */
  readonly looksBackDays: (values: Values) => number;
}

/** Ties a rule's parameters and reasons to its judgement: a reason without an explanation does not compile. */
export const defineRule =
  <Facts extends Act>() =>
  <const Some extends Parameters, const Because extends string>(rule: {
    readonly id: string;
    readonly title: Explanation;
    readonly citation: string;
    readonly assurance: Assurance;
    readonly binds: Binding;
    readonly parameters: Some;
    readonly explanations: Readonly<Record<Because, Explanation>>;
    readonly tellsOfHealth?: readonly NoInfer<Because>[];
    readonly judge: (facts: Facts, values: ValuesOf<Some>) => Outcome<NoInfer<Because>> | null;
    readonly boundaries?: (facts: Facts, values: ValuesOf<Some>, until: Date) => readonly Date[];
    readonly looksBackDays?: (values: ValuesOf<Some>) => number;
  }): Rule<Facts> => ({
    ...rule,
    tellsOfHealth: rule.tellsOfHealth ?? [],
    judge: (facts, values) => rule.judge(facts, values as ValuesOf<Some>),
    boundaries: rule.boundaries
      ? (facts, values, until) => rule.boundaries?.(facts, values as ValuesOf<Some>, until) ?? []
      : null,
    looksBackDays: (values) => rule.looksBackDays?.(values as ValuesOf<Some>) ?? 0,
  });

/** The sentence for people, in their language. */
export function explain(rule: Rule, { because, facts = {} }: Outcome, language: ExplanationLanguage): string {
  const text = rule.explanations[because]?.[languages[language]] ?? because;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = facts[name];
    return value === undefined ? whole : Array.isArray(value) ? value.join(', ') : String(value);
  });
}
