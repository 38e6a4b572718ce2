import { countryOf } from '../lib/jurisdiction.js';
import { decisions, type ActorType, type Decision } from './decision.js';
import type { Act, Explanation, Parameter, Rule, Values } from './rule.js';

/** A dated set of rules of one jurisdiction: data, which names rules and may set their parameters. */
export interface Pack {
  /** Such as `us-federal`. */
  readonly id: string;
  /** A further version has a later date; an older one stays, since what happened then is judged by it. */
  readonly version: string;
  readonly title: Explanation;
  /** ISO 3166: a country, or a part of one; `elsewhere` for all that the others leave, `everywhere` for these too. */
  readonly jurisdiction: string;
  /** Whom it binds; everybody where left out. */
  readonly actorTypes?: readonly ActorType[];
  /** The instant from which it binds. */
  readonly effectiveFrom: Date;
  readonly rules: readonly PackRule[];
}

export interface PackRule {
  readonly id: string;
  /** Where they differ from the rule's own. */
  readonly values?: Values;
}

/** A pack as it stands for an institution at an instant: without rules that it switched off, with the values that it set. */
export interface StandingPack<Facts extends Act> {
  readonly id: string;
  readonly version: string;
  readonly jurisdiction: string;
  readonly actorTypes?: readonly ActorType[] | undefined;
  readonly rules: readonly StandingRule<Facts>[];
}

export interface StandingRule<Facts extends Act> {
  readonly rule: Rule<Facts>;
  readonly values: Values;
}

/** Packs over time. A version binds what happens while it stands. */
export interface Standing<Facts extends Act> {
  /** Those that stand at an instant. */
  readonly at: (instant: Date) => readonly StandingPack<Facts>[];
  /** When another set comes to stand, after an instant; null when none is known to. */
  readonly changesAfter: (instant: Date) => Date | null;
}

/**
 * What an institution made of a rule of a pack, from an instant on. A later one takes its place whole; one that is not off
 * and has no values puts the rule back to the pack's own.
 */
export interface RuleChange {
  readonly packId: string;
  readonly ruleId: string;
  readonly from: Date;
  readonly isOff: boolean;
  readonly values: Values;
}

/** @throws when a pack names a rule that does not exist: found when the application starts */
export function standing<Facts extends Act>(
  packs: readonly Pack[],
  rules: readonly Rule<Facts>[],
  changes: readonly RuleChange[] = [],
): Standing<Facts> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const ruleOf = (id: string, pack: string): Rule<Facts> => {
    const rule = byId.get(id);
    if (!rule) throw new Error(`the pack ${pack} names the rule ${id}, which does not exist`);
    return rule;
  };
  const own = packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((each) => {
      const rule = ruleOf(each.id, pack.id);
      return { rule, values: packValues(rule, each) };
    }),
  }));
  const dates = [
    ...new Set([...packs.map(({ effectiveFrom }) => effectiveFrom), ...changes.map(({ from }) => from)].map(Number)),
  ].sort((one, other) => one - other);
  const asOf = (instant: number): readonly StandingPack<Facts>[] => {
    return inForce(own, instant).map((pack) => ({
      ...pack,
      rules: pack.rules.flatMap((each) => changed(each, pack.id, instant, changes)),
    }));
  };
  // Few dates, asked for again and again.
  const kept = new Map<number, readonly StandingPack<Facts>[]>();
  return {
    at: (instant) => {
      const date = dates.findLast((each) => each <= instant.getTime()) ?? -Infinity;
      const found = kept.get(date) ?? asOf(date);
      kept.set(date, found);
      return found;
    },
    changesAfter: (instant) => {
      const next = dates.find((each) => each > instant.getTime());
      return next === undefined ? null : new Date(next);
    },
  };
}

/** The countries whose law the packs are about. */
export const countriesWithPacks: readonly string[] = ['CN', 'GB', 'IN', 'US'];

/** Stands for every place that no pack is about; ISO 3166 leaves it to its users. */
export const elsewhere = 'ZZ';

/** Stands for every place there is; ISO 3166 leaves it to its users too. */
export const everywhere = 'AA';

/** A state of a country is within it. */
export const isWithin = (code: string, jurisdiction: string): boolean =>
  jurisdiction === everywhere ||
  (jurisdiction === elsewhere
    ? !countriesWithPacks.includes(countryOf(code))
    : code === jurisdiction || code.startsWith(`${jurisdiction}-`));

/** Of each pack the latest version that has begun by an instant. */
export function inForce<Some extends Pick<Pack, 'id' | 'effectiveFrom'>>(
  packs: readonly Some[],
  instant: number,
): Some[] {
  const latest = new Map<string, Some>();
  for (const pack of packs) {
    const other = latest.get(pack.id);
    if (pack.effectiveFrom.getTime() <= instant && !(other && other.effectiveFrom > pack.effectiveFrom))
      latest.set(pack.id, pack);
  }
  return [...latest.values()];
}

const valuesOf = (rule: Rule): Values =>
  Object.fromEntries(Object.entries(rule.parameters).map(([name, { value }]) => [name, value]));

function changed<Facts extends Act>(
  standing: StandingRule<Facts>,
  packId: string,
  instant: number,
  changes: readonly RuleChange[],
): StandingRule<Facts>[] {
  const change = changeAt(changes, packId, standing.rule.id, instant);
  if (!change) return [standing];
  return change.isOff ? [] : [{ ...standing, values: tightened(standing.rule, standing.values, change.values) }];
}

/** The change of a rule that is in force at an instant. Of several from the same instant on, the last one given. */
export const changeAt = (
  changes: readonly RuleChange[],
  packId: string,
  ruleId: string,
  instant: number,
): RuleChange | undefined =>
  changes
    .filter((each) => each.packId === packId && each.ruleId === ruleId && each.from.getTime() <= instant)
    .sort((one, other) => one.from.getTime() - other.from.getTime())
    .at(-1);

/** The pack's own values with those of a change. A further version of the pack may have become stricter than it: then that holds. */
export const tightened = ({ parameters }: Pick<Rule, 'parameters'>, own: Values, values: Values): Values =>
  Object.fromEntries(
    Object.entries(own).map(([name, value]) => {
      const [parameter, set] = [parameters[name], values[name]];
      return [name, parameter && set !== undefined && !isLooser(parameter, set, value) ? set : value];
    }),
  );

/** A number by its parameter's own direction; a severity is stricter the worse it is. */
export const isLooser = (
  { stricter }: Pick<Parameter, 'stricter'>,
  value: number | Decision,
  than: number | Decision,
): boolean => {
  if (typeof value === 'number' && typeof than === 'number') return stricter === 'LOWER' ? value > than : value < than;
  return decisions.indexOf(value as Decision) < decisions.indexOf(than as Decision);
};

/** A rule's values as a pack sets them. */
export const packValues = (rule: Rule, { values = {} }: PackRule): Values => ({ ...valuesOf(rule), ...values });
