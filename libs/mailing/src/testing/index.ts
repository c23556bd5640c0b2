export { MailStage } from './mail-stage.js';
export { SmtpInbox } from './smtp-inbox.js';
