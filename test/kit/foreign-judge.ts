import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Judgement {
  readonly isGood: boolean;
  readonly said: string;
}

/** A program on Go's own libraries, which travels with each bundle and each log: what a stranger runs. */
export interface ForeignJudge {
  /** @param keys the log's, then those of witnesses who must have signed */
  judge(files: ReadonlyMap<string, Buffer>, ...keys: readonly string[]): Judgement;
  judgeFolder(folder: string, ...keys: readonly string[]): Judgement;
  remove(): void;
}

/** @returns null on a machine without Go, and says so; CI has it */
export function foreignJudge(): ForeignJudge | null {
  if (spawnSync('go', ['version']).status !== 0) {
    if (process.env['CI'] === 'true') throw new Error('Go is missing: .ci/run installs it');
    process.stderr.write('skipped: no Go on this machine, so no foreign judge of evidence bundles and logs\n');
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'probity-judge-'));
  const program = join(folder, 'verify');
  const paths = { GOPATH: '/usr/share/gocode', GOCACHE: join(tmpdir(), 'probity-go-cache') };
  execFileSync('go', ['build', '-o', program, join(import.meta.dirname, '../../src/proof/verify.go')], {
    env: { ...process.env, GO111MODULE: 'off', ...paths },
  });
  let number = 0;
  const judgeFolder = (files: string, ...keys: readonly string[]): Judgement => {
    const { status, stdout } = spawnSync(program, [files, ...keys], { encoding: 'utf8' });
    return { isGood: status === 0, said: stdout };
  };
  return {
    judge: (files, ...keys) => {
      const place = join(folder, String(number++));
      for (const [name, bytes] of files) {
        mkdirSync(dirname(join(place, name)), { recursive: true });
        writeFileSync(join(place, name), bytes);
      }
      return judgeFolder(place, ...keys);
    },
    judgeFolder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
