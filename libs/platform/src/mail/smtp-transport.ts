import { createTransport } from 'nodemailer';
import { MailTransport, type Mail, type SendResult } from './mail-transport.js';
import { messageOf } from './message.js';

/** Milliseconds. A server that says nothing for longer is taken for one that cannot be reached. */
export interface SmtpPatience {
  readonly connection: number;
  readonly silence: number;
}

const PATIENCE: SmtpPatience = { connection: 10_000, silence: 20_000 };
const CONNECTIONS = 5;

/** Mail through an SMTP server, over a few connections that are kept. */
export class SmtpTransport extends MailTransport {
  private readonly pool;

  constructor(url: string, patience: SmtpPatience = PATIENCE) {
    super();
    this.pool = createTransport({
      ...serverOf(url),
      pool: true,
      maxConnections: CONNECTIONS,
      maxRequeues: 1,
      connectionTimeout: patience.connection,
      greetingTimeout: patience.connection,
      dnsTimeout: patience.connection,
      socketTimeout: patience.silence,
    });
  }

  async send(mail: Mail): Promise<SendResult> {
    try {
      await this.pool.sendMail(messageOf(mail));
      return { outcome: 'accepted' };
    } catch (error) {
      return resultOf(error as SmtpError);
    }
  }

  verify(): Promise<boolean> {
    return this.pool.verify().then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    this.pool.close();
  }
}

function serverOf(address: string): object {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(user ? { auth: { user, pass: decodeURIComponent(url.password) } } : {}),
    ...(url.searchParams.get('tls') === 'insecure' ? { tls: { rejectUnauthorized: false } } : {}),
  };
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

const NOT_SPOKEN_TO = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EPROTOCOL',
  'EAUTH',
  'EOAUTH2',
]);

/**
 * Only a permanent no to this recipient or this text is final. A server that refuses us or our sender refuses every
 * message, so they wait until somebody has put that right.
 */
function resultOf(error: SmtpError): SendResult {
  const reason = withoutAddresses(error.response ?? error.message);
  const aboutUs = error.command === 'MAIL FROM' || error.command === 'CONN' || error.command === 'EHLO';
  if (NOT_SPOKEN_TO.has(error.code ?? '')) return { outcome: 'unreachable', reason };
  if (error.code !== 'EENVELOPE' && error.code !== 'EMESSAGE') throw error;
  if (error.responseCode === undefined) return { outcome: 'rejected', reason };
  return { outcome: error.responseCode >= 500 && !aboutUs ? 'rejected' : 'deferred', reason };
}

/** A reason is shown to organisers and logged; servers like to repeat whom they refuse. */
const withoutAddresses = (text: string): string => text.replace(/[^\s<>"]+@[^\s<>"]+/g, '…').slice(0, 300);
