import type { Scorecard } from './roll-risk.js';

/** Made by `bench/train-scorecard.ts`, which says from what; docs/roll-risk.md says how well it does. */
export const cardOfCreditCards: Scorecard = {
  name: 'card-1',
  intercept: -2.208,
  weights: {
    MONTHS_OF_DELAY: [0, 0.6, 2.013],
    WORST_DELAY: [0, 0.506],
    MONTHS_LATE: [0, 0.377, 0.578],
    UTILISATION: [0, 0.277],
    MONTHS_WITHOUT_PAYMENT: [0, 0.289, 0.402, 0.729],
  },
};
