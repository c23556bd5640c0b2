export { MailTransport, type Mail, type SendResult } from './mail-transport.js';
