import { join } from 'node:path';
import type { Configuration } from '../config/configuration.js';
import { CapturedTransport } from './captured-transport.js';
import type { MailTransport } from './mail-transport.js';
import { SmtpTransport } from './smtp-transport.js';

/** Where captured mail is kept, one `.eml` file a message. */
export const mailFolder = ({ dataFolder }: Pick<Configuration, 'dataFolder'>): string =>
  join(dataFolder, 'mail');

/** Mail leaves by SMTP where a server is named, and is captured where none is. */
export const openMailTransport = (
  configuration: Pick<Configuration, 'smtpUrl' | 'dataFolder'>,
): MailTransport =>
  configuration.smtpUrl === undefined
    ? new CapturedTransport(mailFolder(configuration))
    : new SmtpTransport(configuration.smtpUrl);
