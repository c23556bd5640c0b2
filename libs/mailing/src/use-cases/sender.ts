import type { Configuration } from '#platform';

/** The address in `MAIL_FROM`, and its host, under which Message-IDs are made. */
export function sender({ mailFrom }: Pick<Configuration, 'mailFrom'>): {
  readonly address: string;
  readonly host: string;
} {
  const address = /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom.trim();
  return { address, host: address.split('@').at(-1) || 'localhost' };
}
