import type { Migration } from '@mikro-orm/migrations';
import { Foundations } from './Migration20261122000001_foundations.js';
import { Rooms } from './Migration20261122000002_rooms.js';
import { Journal } from './Migration20261122000003_journal.js';
import { Authentication } from './Migration20261122000004_authentication.js';
import { Engagements } from './Migration20261122000005_engagements.js';
import { ExtraordinaryAccess } from './Migration20261122000006_extraordinary_access.js';
import { SealedColumns } from './Migration20261122000007_sealed_columns.js';
import { NoPlainColumns } from './Migration20261122000008_no_plain_columns.js';
import { DataStates } from './Migration20261122000009_data_states.js';
import { Seen } from './Migration20261122000010_seen.js';
import { Reveals } from './Migration20261122000012_reveals.js';
import { CountedAtOnce } from './Migration20261122000013_counted_at_once.js';
import { NumberedAtOnce } from './Migration20261122000014_numbered_at_once.js';
import { BreakGlassExplained } from './Migration20261122000015_break_glass_explained.js';
import { AccountNumbers } from './Migration20261122000016_account_numbers.js';
import { NoPlainNumbers } from './Migration20261122000017_no_plain_numbers.js';
import { ErasedForGood } from './Migration20261122000018_erased_for_good.js';
import { ConsentsAndWishes } from './Migration20261122000019_consents_and_wishes.js';
import { PausesAndPacks } from './Migration20261122000020_pauses_and_packs.js';
import { Findings } from './Migration20261122000021_findings.js';
import { Complaints } from './Migration20261122000022_complaints.js';
import { Templates } from './Migration20261122000023_templates.js';
import { VerdictsAndPermits } from './Migration20261122000024_verdicts_and_permits.js';
import { Rejudgements } from './Migration20261122000025_rejudgements.js';
import { ContactPolicies } from './Migration20261122000026_contact_policies.js';
import { FirmsAskForApproval } from './Migration20261122000027_firms_ask_for_approval.js';
import { TheTree } from './Migration20261122000028_the_tree.js';
import { HoldsAndRetention } from './Migration20261122000029_holds_and_retention.js';
import { CheckpointAges } from './Migration20261122000030_checkpoint_ages.js';
import { DeliveryReports } from './Migration20261123000031_delivery_reports.js';
import { TimeStamps } from './Migration20261123000032_time_stamps.js';
import { ReceiverPositions } from './Migration20261123000033_receiver_positions.js';
import { Successions } from './Migration20261123000034_successions.js';
import { NightlyRuns } from './Migration20261123000035_nightly_runs.js';
import { Payments } from './Migration20261123000037_payments.js';
import { StatementsDue } from './Migration20261123000038_statements_due.js';
import { Plans } from './Migration20261123000039_plans.js';
import { AccountMonths } from './Migration20261123000041_account_months.js';
import { ChargesAndWaivers } from './Migration20261123000051_charges_and_waivers.js';
import { Webhooks } from './Migration20261123000052_webhooks.js';
import { WorkQueue } from './Migration20261123000053_work_queue.js';
import { Procedures } from './Migration20261123000054_procedures.js';
import { Strategies } from './Migration20261123000055_strategies.js';
import { Circumstances } from './Migration20261123000056_circumstances.js';
import { Disposals } from './Migration20261123000057_disposals.js';

type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration;

/** In the order in which they run. A migration that has landed is never edited. */
export const migrations: readonly { readonly name: string; readonly class: MigrationClass }[] = [
  { name: 'Migration20261122000001_foundations', class: Foundations },
  { name: 'Migration20261122000002_rooms', class: Rooms },
  { name: 'Migration20261122000003_journal', class: Journal },
  { name: 'Migration20261122000004_authentication', class: Authentication },
  { name: 'Migration20261122000005_engagements', class: Engagements },
  { name: 'Migration20261122000006_extraordinary_access', class: ExtraordinaryAccess },
  { name: 'Migration20261122000007_sealed_columns', class: SealedColumns },
  { name: 'Migration20261122000008_no_plain_columns', class: NoPlainColumns },
  { name: 'Migration20261122000009_data_states', class: DataStates },
  { name: 'Migration20261122000010_seen', class: Seen },
  { name: 'Migration20261122000012_reveals', class: Reveals },
  { name: 'Migration20261122000013_counted_at_once', class: CountedAtOnce },
  { name: 'Migration20261122000014_numbered_at_once', class: NumberedAtOnce },
  { name: 'Migration20261122000015_break_glass_explained', class: BreakGlassExplained },
  { name: 'Migration20261122000016_account_numbers', class: AccountNumbers },
  { name: 'Migration20261122000017_no_plain_numbers', class: NoPlainNumbers },
  { name: 'Migration20261122000018_erased_for_good', class: ErasedForGood },
  { name: 'Migration20261122000019_consents_and_wishes', class: ConsentsAndWishes },
  { name: 'Migration20261122000020_pauses_and_packs', class: PausesAndPacks },
  { name: 'Migration20261122000021_findings', class: Findings },
  { name: 'Migration20261122000022_complaints', class: Complaints },
  { name: 'Migration20261122000023_templates', class: Templates },
  { name: 'Migration20261122000024_verdicts_and_permits', class: VerdictsAndPermits },
  { name: 'Migration20261122000025_rejudgements', class: Rejudgements },
  { name: 'Migration20261122000026_contact_policies', class: ContactPolicies },
  { name: 'Migration20261122000027_firms_ask_for_approval', class: FirmsAskForApproval },
  { name: 'Migration20261122000028_the_tree', class: TheTree },
  { name: 'Migration20261122000029_holds_and_retention', class: HoldsAndRetention },
  { name: 'Migration20261122000030_checkpoint_ages', class: CheckpointAges },
  { name: 'Migration20261123000031_delivery_reports', class: DeliveryReports },
  { name: 'Migration20261123000032_time_stamps', class: TimeStamps },
  { name: 'Migration20261123000033_receiver_positions', class: ReceiverPositions },
  { name: 'Migration20261123000034_successions', class: Successions },
  { name: 'Migration20261123000035_nightly_runs', class: NightlyRuns },
  { name: 'Migration20261123000037_payments', class: Payments },
  { name: 'Migration20261123000038_statements_due', class: StatementsDue },
  { name: 'Migration20261123000039_plans', class: Plans },
  { name: 'Migration20261123000041_account_months', class: AccountMonths },
  { name: 'Migration20261123000051_charges_and_waivers', class: ChargesAndWaivers },
  { name: 'Migration20261123000052_webhooks', class: Webhooks },
  { name: 'Migration20261123000053_work_queue', class: WorkQueue },
  { name: 'Migration20261123000054_procedures', class: Procedures },
  { name: 'Migration20261123000055_strategies', class: Strategies },
  { name: 'Migration20261123000056_circumstances', class: Circumstances },
  { name: 'Migration20261123000057_disposals', class: Disposals },
];

/** Between the two of each pair the application seals what stood in plain; the second drops the plain columns. */
export const sealings = [
  { before: 'Migration20261122000007_sealed_columns', after: 'Migration20261122000008_no_plain_columns' },
  { before: 'Migration20261122000016_account_numbers', after: 'Migration20261122000017_no_plain_numbers' },
] as const;
