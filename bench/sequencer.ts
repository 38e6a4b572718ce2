import { spawn } from 'node:child_process';

/** The sequencer in a process of its own, as in production. @param environment of it; @returns what ends it */
export function startSequencer(environment: Readonly<Record<string, string>>): () => Promise<void> {
  const sequencer = spawn(process.execPath, ['dist/src/cli/main.js', 'sequencer'], {
    env: { ...environment, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise((resolve) => sequencer.once('close', resolve));
  return async () => {
    sequencer.kill('SIGTERM');
    await ended;
  };
}
