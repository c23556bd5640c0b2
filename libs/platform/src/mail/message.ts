import type { SendMailOptions } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from './mail-transport.js';

/** A message as nodemailer takes it: text, html and calendar as alternatives, the calendar again as a file. */
export function messageOf(mail: Mail): SendMailOptions {
  return {
    messageId: mail.messageId,
    date: mail.date ?? new Date(),
    from: mail.from,
    to: { name: mail.to.name ?? '', address: mail.to.address },
    replyTo: mail.replyTo,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    icalEvent: mail.calendar && {
      method: mail.calendar.method,
      filename: mail.calendar.fileName,
      content: mail.calendar.content,
    },
    headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(mail.unsubscribeUrl) },
    // Nothing that somebody typed may make us read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** RFC 8058: one POST to the address is enough. */
const unsubscribeHeaders = (url: string | undefined): Record<string, string> =>
  url === undefined
    ? {}
    : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

/** The message as RFC 5322 text. */
export const writeMessage = (mail: Mail): Promise<Buffer> =>
  new MailComposer(messageOf(mail)).compile().build();
