import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { CapturedMailbox } from './captured-mailbox.js';
import { CapturedTransport } from './captured-transport.js';
import type { Mail } from './mail-transport.js';
import { SmtpTransport } from './smtp-transport.js';

const CALENDAR = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';

const aMail = (over: Partial<Mail> = {}): Mail => ({
  id: '0192f0c0-0000-7000-8000-000000000001',
  messageId: '<0192f0c0@passerelle.example>',
  from: 'Passerelle <ne-pas-repondre@passerelle.example>',
  to: { name: 'Éloïse Œuvray', address: 'eloise@example.org' },
  subject:
    'Votre place est réservée : « Découvrir les métiers de l’énergie », mardi 9 mars à 14 h, salle des fêtes',
  text: 'C’est fait. Votre place est réservée.\n',
  html: '<p>C’est fait. Votre place est <strong>réservée</strong>.</p>',
  ...over,
});

describe('a message that is captured', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'passerelle-mail-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const only = () => readFileSync(join(folder, readdirSync(folder)[0]!));

  it('is one file that another mail program reads', async () => {
    const mail = aMail({
      calendar: { method: 'REQUEST', content: CALENDAR, fileName: 'invitation.ics' },
      unsubscribeUrl: 'https://passerelle.example/u/abc',
    });
    await new CapturedTransport(folder).send(mail);
    const read = await simpleParser(only());
    expect(read).toMatchObject({
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
    });
    expect(read.headers.get('auto-submitted')).toBe('auto-generated');
    expect(String(only())).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(String(only())).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(read.attachments.map(({ filename, content }) => [filename, content.toString()])).toContainEqual([
      'invitation.ics',
      CALENDAR,
    ]);
  });

  it('is shown with its accents, its parts and its calendar', async () => {
    const mail = aMail({ calendar: { method: 'CANCEL', content: CALENDAR, fileName: 'annulation.ics' } });
    await new CapturedTransport(folder).send(mail);
    const mailbox = new CapturedMailbox(folder);
    const [head] = await mailbox.list({ limit: 10 });
    const read = await mailbox.read(head!.id);
    expect(read).toMatchObject({ subject: mail.subject, html: mail.html, calendar: CALENDAR });
    expect(read?.text.replaceAll('\r\n', '\n')).toBe(mail.text);
    expect(read?.to).toBe('Éloïse Œuvray <eloise@example.org>');
  });

  it('is listed newest first, found by recipient or subject, page after page', async () => {
    const transport = new CapturedTransport(folder);
    for (const name of ['ana', 'bo', 'cy']) {
      await transport.send(
        aMail({ id: name, subject: `Pour ${name}`, to: { address: `${name}@example.org` } }),
      );
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    const mailbox = new CapturedMailbox(folder);
    const [first, second] = await mailbox.list({ limit: 2 });
    expect([first?.subject, second?.subject]).toEqual(['Pour cy', 'Pour bo']);
    expect((await mailbox.list({ limit: 2, before: second!.id })).map(({ subject }) => subject)).toEqual([
      'Pour ana',
    ]);
    expect((await mailbox.list({ limit: 2, matching: 'BO@' })).map(({ subject }) => subject)).toEqual([
      'Pour bo',
    ]);
  });

  it('cannot be named by a path that leaves the folder', async () => {
    writeFileSync(join(folder, '..', 'outside.eml'), 'Subject: secret\r\n\r\n');
    const mailbox = new CapturedMailbox(folder);
    expect(await mailbox.read('../outside')).toBeUndefined();
    expect(await mailbox.read('..%2foutside')).toBeUndefined();
    rmSync(join(folder, '..', 'outside.eml'));
  });

  it('a folder that does not exist yet holds nothing', async () => {
    expect(await new CapturedMailbox(join(folder, 'later')).list({ limit: 10 })).toEqual([]);
  });
});

describe('a message sent by SMTP', () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  async function transportTo(options: SMTPServerOptions): Promise<SmtpTransport> {
    const server = new SMTPServer({
      disableReverseLookup: true,
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      ...options,
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.server.address() as AddressInfo;
    const transport = new SmtpTransport(`smtp://127.0.0.1:${port}`, { connection: 500, silence: 500 });
    closing.push(
      () => transport.close(),
      () => new Promise<void>((resolve) => server.close(() => resolve())),
    );
    return transport;
  }

  const refusing = (responseCode: number, at: 'onMailFrom' | 'onRcptTo' | 'onData') =>
    transportTo({
      [at]: (stream: NodeJS.ReadableStream, _: unknown, done: (error: Error) => void) => {
        if (at === 'onData') stream.resume();
        done(Object.assign(new Error('not for eloise@example.org'), { responseCode }));
      },
    });

  it('arrives whole', async () => {
    const received: Buffer[] = [];
    const transport = await transportTo({
      onData: (stream, _, done) => {
        stream.on('data', (chunk: Buffer) => received.push(chunk));
        stream.on('end', () => done());
      },
    });
    expect(await transport.send(aMail())).toEqual({ outcome: 'accepted' });
    expect((await simpleParser(Buffer.concat(received))).subject).toBe(aMail().subject);
  });

  it.each(['onRcptTo', 'onData'] as const)(
    'that the server refuses for good (%s) is rejected, and the reason names nobody',
    async (at) => {
      const result = await (await refusing(550, at)).send(aMail());
      expect(result).toEqual({ outcome: 'rejected', reason: expect.stringMatching(/^550 not for …$/) });
    },
  );

  it.each(['onMailFrom', 'onRcptTo', 'onData'] as const)(
    'that the server puts off (%s) is deferred',
    async (at) => {
      expect(await (await refusing(451, at)).send(aMail())).toMatchObject({ outcome: 'deferred' });
    },
  );

  it('whose sender the server refuses waits: every other message would be refused too', async () => {
    expect(await (await refusing(550, 'onMailFrom')).send(aMail())).toMatchObject({ outcome: 'deferred' });
  });

  it('to a server that is down is unreachable', async () => {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', () => resolve()));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    const transport = new SmtpTransport(`smtp://127.0.0.1:${port}`);
    expect(await transport.send(aMail())).toMatchObject({ outcome: 'unreachable' });
    expect(await transport.verify()).toBe(false);
  });

  it('to a server that says nothing is unreachable after a while', async () => {
    const mute = createServer((socket) => closing.push(async () => socket.destroy()));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', () => resolve()));
    closing.push(() => new Promise((resolve) => mute.close(resolve)));
    const { port } = mute.address() as AddressInfo;
    const transport = new SmtpTransport(`smtp://127.0.0.1:${port}`, { connection: 200, silence: 200 });
    expect(await transport.send(aMail())).toMatchObject({ outcome: 'unreachable' });
  });
});
