import type { NamedMigration } from '#platform';
import { messageMapping } from './persistence/message.mapping.js';
import { Messages } from './persistence/migrations/messages.js';

export const mailingEntities = [messageMapping];
export const mailingMigrations: readonly NamedMigration[] = [
  { name: '2026-11-22-08-mailing', class: Messages },
];

export { MailingModule } from './mailing.module.js';
