export { CapturedMailbox, type CapturedMail, type CapturedMessage } from './captured-mailbox.js';
export { MailTransport, type Mail, type SendResult } from './mail-transport.js';
export { mailFolder, openMailTransport } from './open-mail-transport.js';
