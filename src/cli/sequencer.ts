import { Command } from 'commander';
import { readConfig } from '../app/config.js';
import { runSequencerAlone } from '../app/sequence-alone.js';

export const sequencerCommand = (): Command =>
  new Command('sequencer')
    .description(
      'Takes what is written in the journals into their hash trees, and publishes their checkpoints, until it is stopped. One of several sequences; the others wait for it to end.',
    )
    .action(async () => {
      await runSequencerAlone(readConfig({ purpose: 'sequence' }), (line) => process.stderr.write(`${line}\n`));
    });
