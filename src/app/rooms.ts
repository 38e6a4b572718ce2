import { access } from '../access/index.js';
import { audit } from '../audit/index.js';
import { cases } from '../cases/index.js';
import { circumstances } from '../circumstances/index.js';
import { compliance } from '../compliance/index.js';
import { contacts } from '../contacts/index.js';
import { disposals } from '../disposals/index.js';
import { debtors } from '../debtors/index.js';
import { evidence } from '../evidence/index.js';
import { intake } from '../intake/index.js';
import { plans } from '../plans/index.js';
import { queue } from '../queue/index.js';
import { procedures } from '../procedures/index.js';
import { reconciliation } from '../reconciliation/index.js';
import { reporting } from '../reporting/index.js';
import { strategy } from '../strategy/index.js';
import { transparency } from '../transparency/index.js';
import { webhooks } from '../webhooks/index.js';
import type { Room } from '../lib/room.js';

/** The rooms of the house, from the ground up. Tables, schema and permissions are built from this list. */
export const rooms: readonly Room[] = [
  audit,
  access,
  transparency,
  compliance,
  evidence,
  webhooks,
  debtors,
  cases,
  circumstances,
  plans,
  // Before contacts: where a pause was ended, these write their own before what it bears on is judged again.
  procedures,
  contacts,
  intake,
  queue,
  reconciliation,
  strategy,
  disposals,
  reporting,
];
