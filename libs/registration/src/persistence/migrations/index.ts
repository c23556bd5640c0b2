import type { NamedMigration } from '#platform';
import { PassesAndLines } from './registration-0001-passes-and-lines.js';
import { Wishes } from './registration-0002-wishes.js';

export const registrationMigrations: readonly NamedMigration[] = [
  { name: '2026-11-22-05-registration', class: PassesAndLines },
  { name: '2026-11-22-13-registration-wishes', class: Wishes },
];
