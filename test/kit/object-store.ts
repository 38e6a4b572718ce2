import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsClient } from 'aws4fetch';
import type { S3Place } from '../../src/transparency/s3-store.js';
import { freePort, until } from './probity.js';

/** Ceph's object gateway, with a cluster of one in memory: an object store that speaks S3 and that nobody here wrote. */
export interface ObjectStore {
  readonly place: S3Place;
  stop(): Promise<void>;
}

const programs = ['ceph-mon', 'ceph-osd', 'radosgw', 'radosgw-admin', 'ceph-authtool', 'monmaptool', 'ceph'];

/** Why there is none here; null where there is one. */
export function noObjectStore(): string | null {
  if (process.getuid?.() !== 0) return 'Ceph needs root; run the tests as root';
  try {
    for (const program of programs) execFileSync('which', [program], { stdio: 'ignore' });
    return null;
  } catch {
    return "Ceph is not there; install Debian's packages ceph-mon, ceph-osd and radosgw";
  }
}

export async function startObjectStore(): Promise<ObjectStore> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-ceph-'));
  for (const name of ['mon', 'osd', 'rgw', 'run']) mkdirSync(join(folder, name));
  const [monitorPort, port] = [await freePort(), await freePort()];
  const id = crypto.randomUUID();
  const settings = {
    fsid: id,
    'mon host': `127.0.0.1:${monitorPort}`,
    'mon initial members': 'a',
    'public addr': '127.0.0.1',
    'osd pool default size': 1,
    'osd pool default min size': 1,
    'osd pool default pg num': 8,
    'mon max pg per osd': 1000,
    'mon data avail crit': 0,
    'osd crush chooseleaf type': 0,
    'osd objectstore': 'memstore',
    'memstore device bytes': 64 * 1024 * 1024,
    'rgw frontends': `beast endpoint=127.0.0.1:${port}`,
    keyring: join(folder, 'keyring'),
    'run dir': join(folder, 'run'),
    'admin socket': join(folder, 'run', '$name.asok'),
    'log file': join(folder, 'run', '$name.log'),
    'mon data': join(folder, 'mon'),
    'osd data': join(folder, 'osd'),
    'rgw data': join(folder, 'rgw'),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`);
  writeFileSync(join(folder, 'ceph.conf'), `[global]\n${lines.join('')}`);
  const call = (program: string, ...words: readonly string[]): string =>
    execFileSync(program, words, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
      timeout: 60_000,
    });
  const running: ChildProcess[] = [];
  const run = (program: string, ...words: readonly string[]): void =>
    void running.push(spawn(program, [...words, '-f', '-c', 'ceph.conf'], { cwd: folder, stdio: 'ignore' }));
  const stop = async (): Promise<void> => {
    for (const child of running) child.kill('SIGKILL');
    await until('all of it has ended', () => running.every(({ exitCode, signalCode }) => exitCode ?? signalCode));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    call('ceph-authtool', '--create-keyring', 'keyring', '--gen-key', '-n', 'mon.', '--cap', 'mon', 'allow *');
    const all = ['--cap', 'mon', 'allow *', '--cap', 'osd', 'allow *', '--cap', 'mgr', 'allow *'];
    call('ceph-authtool', 'keyring', '--gen-key', '-n', 'client.admin', ...all);
    call('monmaptool', '--create', '--add', 'a', `127.0.0.1:${monitorPort}`, '--fsid', id, 'monmap');
    const ceph = ['-c', 'ceph.conf'];
    call('ceph-mon', ...ceph, '--mkfs', '-i', 'a', '--monmap', 'monmap', '--keyring', 'keyring');
    run('ceph-mon', '-i', 'a');
    const disk = crypto.randomUUID();
    call('ceph', ...ceph, 'osd', 'new', disk);
    call(
      'ceph',
      ...ceph,
      'auth',
      'get-or-create',
      'osd.0',
      'mon',
      'allow profile osd',
      'osd',
      'allow *',
      '-o',
      'osd.key',
    );
    call('ceph-authtool', 'keyring', '--import-keyring', 'osd.key');
    call('ceph-osd', ...ceph, '-i', '0', '--mkfs', '--osd-uuid', disk);
    run('ceph-osd', '-i', '0');
    const [accessKeyId, secretAccessKey] = ['probity-test', 'a secret of the test'];
    const user = [
      '--uid=probity',
      '--display-name=Probity',
      `--access-key=${accessKeyId}`,
      `--secret=${secretAccessKey}`,
    ];
    call('radosgw-admin', ...ceph, 'user', 'create', ...user);
    run('radosgw', '-n', 'client.admin');
    const endpoint = `http://127.0.0.1:${port}`;
    const client = new AwsClient({ accessKeyId, secretAccessKey, region: 'us-east-1', service: 's3', retries: 0 });
    const isMade = (): Promise<boolean> =>
      client.fetch(`${endpoint}/checkpoints`, { method: 'PUT' }).then(
        ({ ok }) => ok,
        () => false,
      );
    await until('the object store has a bucket', isMade);
    return {
      place: { endpoint, bucket: 'checkpoints', prefix: 'logs', region: 'us-east-1', accessKeyId, secretAccessKey },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
