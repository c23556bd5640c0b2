import type { NamedMigration } from '#platform';
import { PassesAndLines } from './registration-0001-passes-and-lines.js';

export const registrationMigrations: readonly NamedMigration[] = [
  { name: '2026-11-22-05-registration', class: PassesAndLines },
];
