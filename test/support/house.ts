import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';
import { Client } from 'pg';

const TOKEN = 'a token for the tests, which nobody else knows';
const PATIENCE = 60_000;
const SIGN_IN_LINK = /https?:\/\/\S+\/(?:connexion|sign-in)\/\S+/;

/** What an API call came back with. */
export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** The product as its users start it: one built process, a data folder of its own, captured mail. */
export class House {
  private constructor(
    readonly url: string,
    readonly data: string,
    private readonly env: Readonly<Record<string, string>>,
    private child: ChildProcess,
    private readonly said: string[],
  ) {}

  static async open(
    command: 'start' | 'demo' = 'start',
    env: Readonly<Record<string, string>> = {},
  ): Promise<House> {
    const data = mkdtempSync(join(tmpdir(), 'passerelle-house-'));
    const port = await freePort();
    const full = {
      PORT: String(port),
      BASE_URL: `http://127.0.0.1:${port}`,
      PASSERELLE_DATA: data,
      PASSERELLE_ADMIN_EMAIL: 'administration@passerelle.example',
      PASSERELLE_ADMIN_TOKEN: TOKEN.replaceAll(' ', '-'),
      PASSERELLE_RATE_LIMITS: 'off',
      LOG_LEVEL: 'warn',
      ...env,
    };
    const said: string[] = [];
    const house = new House(`http://127.0.0.1:${port}`, data, full, launch(command, full, said), said);
    await house.ready();
    return house;
  }

  /** All that the process has written on its outputs. */
  get output(): string {
    return this.said.join('');
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** The process of its database. */
  get databasePid(): number {
    return Number(this.postmaster()[0]);
  }

  /** Asks the database itself, for what no page and no call can bring about, such as time that has passed. */
  async sql(text: string, values: readonly unknown[] = []): Promise<void> {
    const password = readFileSync(join(this.data, 'postgres', 'password'), 'utf8').trim();
    const client = new Client({
      host: '127.0.0.1',
      port: Number(this.postmaster()[3]),
      user: 'passerelle',
      database: 'passerelle',
      password,
    });
    await client.connect();
    try {
      await client.query(text, [...values]);
    } finally {
      await client.end();
    }
  }

  private postmaster(): readonly string[] {
    return readFileSync(join(this.data, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  }

  /** Waits for `/readyz`. @throws Error with what the process said, when it ends or takes too long. */
  async ready(): Promise<void> {
    for (const limit = Date.now() + PATIENCE; Date.now() < limit; await pause(50)) {
      if (this.child.exitCode !== null)
        throw new Error(`it ended with ${this.child.exitCode}\n${this.output}`);
      const well = await fetch(`${this.url}/readyz`).then(
        (response) => response.ok,
        () => false,
      );
      if (well) return;
    }
    throw new Error(`it was not ready in time\n${this.output}`);
  }

  /** Sends a signal and waits for the end. @returns the exit code, or the signal that ended it. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | NodeJS.Signals> {
    const { child } = this;
    if (child.exitCode !== null) return child.exitCode;
    return new Promise((resolve) => {
      child.once('exit', (code, by) => resolve(code ?? by!));
      child.kill(signal);
    });
  }

  /** Starts again on the same data. */
  async again(command: 'start' | 'demo' = 'start'): Promise<void> {
    this.child = launch(command, this.env, this.said);
    await this.ready();
  }

  async close(): Promise<void> {
    await this.end();
    rmSync(this.data, { recursive: true, force: true });
  }

  /** Calls the API as the administrator, or as whoever `headers` say. */
  async call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = this.asAdministrator(),
  ): Promise<Answer<Body>> {
    const response = await fetch(
      this.url + (path.startsWith('/api') || path.endsWith('.ics') ? path : `/api/v1${path}`),
      {
        method,
        headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      },
    );
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') && text !== '';
    return {
      status: response.status,
      body: (json ? JSON.parse(text) : { text }) as Body,
      headers: response.headers,
    };
  }

  asAdministrator(): Readonly<Record<string, string>> {
    return { authorization: `Bearer ${this.env['PASSERELLE_ADMIN_TOKEN']}` };
  }

  /** Signs an address in as its owner would: asks for the link, reads the mail. @returns the headers of that browser. */
  async signIn(email: string): Promise<Readonly<Record<string, string>>> {
    const before = (await this.linksTo(email, 0)).length;
    await this.call('POST', '/auth/links', { email }, {});
    const link = (await this.linksTo(email, before + 1)).at(-1)!;
    const token = decodeURIComponent(new URL(link).pathname.split('/').at(-1)!);
    const { status, headers } = await this.call('POST', '/auth/sign-ins', { token }, {});
    if (status !== 200) throw new Error(`the link was refused with ${status}`);
    return {
      cookie: headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    };
  }

  /** The links that sign an address in, oldest first, once at least `count` were mailed. Other mail may come between. */
  async linksTo(address: string, count = 1): Promise<readonly string[]> {
    let links: readonly string[] = [];
    await this.until(
      async () => {
        links = (await this.mailTo(address, 0)).flatMap(
          ({ text }) => SIGN_IN_LINK.exec(text ?? '')?.[0] ?? [],
        );
        return links.length >= count;
      },
      () => `${links.length} of ${count} links to ${address} came`,
    );
    return links;
  }

  /** The captured mail to an address, oldest first, once there are at least `count`. */
  async mailTo(address: string, count = 1): Promise<readonly ParsedMail[]> {
    let found: readonly ParsedMail[] = [];
    await this.until(
      async () => {
        found = await this.mails((mail) => [mail.to].flat().some((to) => to?.text.includes(address)));
        return found.length >= count;
      },
      () => `${found.length} of ${count} mails to ${address} came`,
    );
    return found;
  }

  /** Waits for something to be so. @throws Error with what is missing, when it takes too long. */
  async until(isSo: () => Promise<boolean>, missing = () => 'it did not come to pass'): Promise<void> {
    for (const limit = Date.now() + PATIENCE; !(await isSo()); await pause(100))
      if (Date.now() > limit) throw new Error(missing());
  }

  async mails(wanted: (mail: ParsedMail) => boolean = () => true): Promise<readonly ParsedMail[]> {
    const folder = join(this.data, 'mail');
    const files = safely(() => readdirSync(folder))
      .filter((file) => file.endsWith('.eml'))
      .sort();
    const mails = await Promise.all(files.map((file) => simpleParser(readFileSync(join(folder, file)))));
    return mails.filter(wanted);
  }
}

/** The calendar part of a mail, as text. */
export function calendarOf(mail: ParsedMail): string {
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  if (!part) throw new Error(`“${mail.subject}” has no calendar part`);
  return part.content.toString('utf8').replace(/\r\n[ \t]/g, '');
}

function launch(command: string, env: Readonly<Record<string, string>>, said: string[]): ChildProcess {
  const child = spawn(process.execPath, ['dist/apps/standalone/src/main.js', command], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  return child;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function safely(read: () => string[]): string[] {
  try {
    return read();
  } catch {
    return [];
  }
}
