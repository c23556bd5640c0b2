import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server answers to a message: takes it, or refuses it with this code. */
type Verdict = 'take' | { readonly code: number; readonly text: string } | 'say-nothing';

/** An SMTP server that keeps what it is sent, and refuses, puts off or says nothing when told to. */
export class SmtpInbox {
  readonly mails: ParsedMail[] = [];
  /** How often somebody was written to, refused messages counted. */
  tries = 0;
  verdict: (recipient: string) => Verdict = () => 'take';
  /** Before a message is taken: to look at the world while it is under way. */
  whileSending: () => Promise<void> = async () => undefined;
  private server: SMTPServer;
  private port = 0;

  private made(): SMTPServer {
    const server = new SMTPServer({
      closeTimeout: 50,
      disableReverseLookup: true,
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => {
        this.tries += 1;
        const verdict = this.verdict(address);
        if (verdict === 'say-nothing') return;
        done(
          verdict === 'take' ? null : Object.assign(new Error(verdict.text), { responseCode: verdict.code }),
        );
      },
      onData: (stream, _session, done) => void this.take(stream, done),
    });
    server.on('error', () => undefined);
    return server;
  }

  private async take(stream: Readable, done: (error?: Error) => void): Promise<void> {
    try {
      const mail = await simpleParser(stream);
      await this.whileSending();
      this.mails.push(mail);
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  /** Listens on a free port, and after a `close` on the same one again. @returns its address */
  async open(): Promise<string> {
    this.server = this.made();
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', () => resolve()));
    this.port = (this.server.server.address() as AddressInfo).port;
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** The mails to one address, oldest first. */
  to(address: string): readonly ParsedMail[] {
    return this.mails.filter((mail) =>
      [mail.to].flat().some((to) => to?.value.some((one) => one.address === address)),
    );
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
