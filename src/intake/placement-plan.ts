/** What a batch of a placement adds to the record: its rows, and what of them later rows must know. */
import type { Age } from '../cases/index.js';
import { regionOfNumber } from '../debtors/index.js';
import { newId } from '../lib/id.js';
import { accountKey } from './account-number.js';
import { ageColumns, caseColumns } from './case-columns.js';
import { pointKey, relatedKey, type Known, type KnownCase, type KnownPerson } from './placement-known.js';
import type { ContactPointRecord, PersonRecord, PlacementRow, RelatedPersonRecord } from './records.js';
import { Rows } from './rows.js';

/** ISO 639's code for a language that nobody has determined. */
const undeterminedLanguage = 'und';

export class PlacementPlan {
  readonly #rows = new Rows();
  readonly #joined = new Map<string, KnownCase>();
  /** Cases are written when all their debts of the batch are known. */
  readonly #opened: { readonly reference: string; readonly file: KnownCase }[] = [];

  constructor(
    private readonly known: Known,
    private readonly now: Date,
  ) {}

  /** Cases that debts were added to. */
  get joined(): KnownCase[] {
    return [...this.#joined.values()];
  }

  /** @returns whether the row brought anything new */
  take(row: PlacementRow): boolean {
    const { reference } = row.debtor;
    const known = this.known.persons.get(reference);
    const debtor = known ?? this.addDebtor(row.debtor);
    const added = [
      this.addPoints(debtor, row.contactPoints),
      ...row.relatedPeople.map((related) => this.addRelated(reference, debtor, related)),
      this.addDebt(debtor, row),
    ];
    return known === undefined || added.some(Boolean);
  }

  finish(ageOf: (file: KnownCase) => Age): Rows {
    for (const { reference, file } of this.#opened) {
      const { id, debtorId, stage, teamId, currency } = file;
      const owed = { currency, outstanding_minor: file.outstandingMinor.toString() };
      const opened = { reference, debtor_id: debtorId, stage, team_id: teamId, ...caseColumns(ageOf(file)), ...owed };
      this.#rows.add('collection_case', opened, id);
      this.#rows.add('case_stage', { case_id: id, stage });
      this.#rows.add('case_assignment', { case_id: id, assignee_id: null, team_id: teamId });
    }
    for (const file of this.#joined.values())
      this.#rows.add('case_age', {
        case_id: file.id,
        ...ageColumns(ageOf(file)),
        valid_from: this.now.toISOString(),
      });
    return this.#rows;
  }

  private addDebtor(debtor: PersonRecord & { readonly reference: string }): KnownPerson {
    const person = this.addPerson(debtor.reference, debtor, true);
    this.known.persons.set(debtor.reference, person);
    return person;
  }

  private addPerson(reference: string, person: PersonRecord, isDebtor: boolean): KnownPerson {
    const { kind, displayName, timeZone, nationalId = null, birthOn = null } = person;
    const language = person.language ?? undeterminedLanguage;
    const id = this.#rows.add('person', {
      reference,
      kind,
      displayName: displayName,
      nationalId: nationalId,
      birthDate: birthOn,
      language,
      time_zone: timeZone,
      is_debtor: isDebtor,
    });
    const facts = { kind, displayName, nationalId, birthOn, language, timeZone };
    return { id, ...facts, isDebtor, points: new Set(), related: new Map() };
  }

  private addPoints(person: Pick<KnownPerson, 'id' | 'points'>, points: readonly ContactPointRecord[]): boolean {
    const fresh = points.filter((point) => !person.points.has(pointKey(point)));
    for (const { kind, value, source } of fresh) {
      const region = regionOfNumber(kind, value);
      this.#rows.add('contact_point', { person_id: person.id, kind, value, source, region });
      person.points.add(pointKey({ kind, value }));
    }
    return fresh.length > 0;
  }

  private addRelated(reference: string, debtor: KnownPerson, related: RelatedPersonRecord): boolean {
    const key = relatedKey(related);
    const known = debtor.related.get(key);
    if (known) return this.addPoints(known, related.contactPoints);
    const { role, displayName } = related;
    const kind = role === 'EMPLOYER' ? 'ORGANISATION' : 'INDIVIDUAL';
    const { language, timeZone } = debtor;
    const person = this.addPerson(
      `${reference}/${role}/${debtor.related.size + 1}`,
      { kind, displayName, language, timeZone },
      false,
    );
    this.#rows.add('related_person', { debtor_id: debtor.id, person_id: person.id, role });
    this.addPoints(person, related.contactPoints);
    debtor.related.set(key, person);
    return true;
  }

  private addDebt(debtor: KnownPerson, { account, debt, caseReference, team }: PlacementRow): boolean {
    if (this.known.debts.has(debt.reference)) return false;
    const { reference, productKind, currency, jurisdiction, oldestUnpaidDueOn } = debt;
    const { principalMinor, interestMinor, feesMinor } = debt;
    const accountId = this.known.accounts.get(accountKey(account.number))?.id ?? this.addAccount(debtor.id, account);
    const file = this.known.cases.get(caseReference) ?? this.openCase(debtor.id, caseReference, currency, team);
    this.#rows.add('debt', {
      reference,
      case_id: file.id,
      account_id: accountId,
      product_kind: productKind,
      jurisdiction,
      currency,
      principal_minor: principalMinor.toString(),
      interest_minor: interestMinor.toString(),
      fees_minor: feesMinor.toString(),
      oldest_unpaid_due_on: oldestUnpaidDueOn,
    });
    file.debtCount++;
    file.outstandingMinor += principalMinor + interestMinor + feesMinor;
    if (file.oldestUnpaidDueOn === null || oldestUnpaidDueOn < file.oldestUnpaidDueOn)
      file.oldestUnpaidDueOn = oldestUnpaidDueOn;
    this.#joined.set(file.id, file);
    this.known.debts.set(reference, { ...debt, caseReference, accountId });
    return true;
  }

  private addAccount(debtorId: string, account: PlacementRow['account']): string {
    const { number, productKind, currency, openedOn = null } = account;
    const id = this.#rows.add('account', {
      number,
      debtor_id: debtorId,
      product_kind: productKind,
      currency,
      credit_limit_minor: null,
      opened_on: openedOn,
    });
    this.known.accounts.set(accountKey(number), { id, debtorId, productKind, currency, openedOn });
    return id;
  }

  private openCase(debtorId: string, reference: string, currency: string, team: string | undefined): KnownCase {
    const teamId = team === undefined ? null : (this.known.teams.get(team) ?? null);
    const owed = { debtCount: 0, outstandingMinor: 0n, oldestUnpaidDueOn: null };
    const file: KnownCase = { id: newId(), debtorId, currency, stage: 'REMINDER', teamId, ...owed };
    this.known.cases.set(reference, file);
    this.#opened.push({ reference, file });
    return file;
  }
}
