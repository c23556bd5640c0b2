import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '#platform/testing';

const PROGRAM = join(process.cwd(), 'dist/apps/standalone/src/main.js');

interface Run {
  readonly child: ChildProcess;
  /** What it has said so far, on both outputs. */
  said(): string;
  ended: Promise<number | null>;
}

describe('the one process', () => {
  let folder: string;
  let port: number;
  const running: Run[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-standalone-'));
    port = await freePort();
  });

  afterEach(async () => {
    for (const { child, ended } of running.splice(0)) {
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  function run(command: string, env: Record<string, string> = {}): Run {
    const child = spawn(process.execPath, [PROGRAM, command], {
      env: { PATH: process.env.PATH, PASSERELLE_DATA: folder, PORT: String(port), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const output of [child.stdout, child.stderr])
      output?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
    const started = { child, said: () => said, ended };
    running.push(started);
    return started;
  }

  async function readiness(): Promise<number | undefined> {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    return answer?.status;
  }

  async function untilReady({ said, ended }: Run): Promise<void> {
    let code: number | null | undefined;
    void ended.then((value) => (code = value));
    for (const limit = Date.now() + 60_000; (await readiness()) !== 200; await pause(50)) {
      if (code !== undefined || Date.now() > limit) throw new Error(`not ready (${code}): ${said()}`);
    }
  }

  it('starts with nothing but a folder, stops cleanly within 10 s, and starts again with what it had', async () => {
    const first = run('start');
    await untilReady(first);
    // What it says comes a moment after it answers.
    const linkSaid = () => /http:\S+\/premier-administrateur\/\S+(?=\s)/.exec(first.said())?.[0];
    await eventually('the link', () => linkSaid() !== undefined);
    const link = linkSaid()!;
    const asked = Date.now();
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
    expect(existsSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);

    const second = run('start');
    await untilReady(second);
    await eventually('the same link', () => second.said().includes(link));
  });

  it('is ready again after a kill, whose server it stops', async () => {
    const first = run('start');
    await untilReady(first);
    first.child.kill('SIGKILL');
    await first.ended;
    await untilReady(run('start'));
  });

  it('a signal in the middle of the start undoes what stands', async () => {
    const { child, said, ended } = run('start');
    while (!said().includes('2/4')) await pause(10);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(existsSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
  });

  it('a bad configuration is told in one line per problem, and nothing starts', async () => {
    const { said, ended } = run('start', { PORT: 'a door', SMTP_URL: 'http://mail' });
    expect(await ended).toBe(1);
    expect(said().trim().split('\n')).toEqual([
      expect.stringMatching(/^PORT: /),
      expect.stringMatching(/^SMTP_URL: /),
    ]);
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
  });

  it('a taken port is told with its number', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', () => resolve()));
    const { said, ended } = run('start');
    expect(await ended).toBe(1);
    expect(said()).toContain(`Le port ${port} est déjà pris`);
    await new Promise((resolve) => other.close(resolve));
  });

  it.each(['api', 'worker', 'migrate'])('%s apart asks for a database that outlives it', async (command) => {
    const { said, ended } = run(command);
    expect(await ended).toBe(1);
    expect(said()).toContain('DATABASE_URL');
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
