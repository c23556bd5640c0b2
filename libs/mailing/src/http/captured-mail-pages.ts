import { DomainError } from '#kernel';
import {
  CapturedMailbox,
  CONFIGURATION,
  decodeCursor,
  mailFolder,
  pageOf,
  type CapturedMail,
  type Configuration,
} from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { CapturedMailView } from '../contract/index.js';

const PAGE = 50;

/** The mail that was kept instead of sent; where a server is set, there is none to show. */
@Injectable()
export class CapturedMailPages {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  async list({ cursor, q }: { readonly cursor?: string; readonly q?: string }) {
    const [before] = decodeCursor(cursor, 1) ?? [];
    const found = await this.mailbox().list({
      limit: PAGE + 1,
      matching: q ?? '',
      ...(before !== undefined && { before: String(before) }),
    });
    const { items, nextCursor } = pageOf(found, PAGE, (mail) => [mail.id]);
    return { items: items.map(headOf), nextCursor };
  }

  async read(id: string): Promise<CapturedMailView> {
    const mail = known(await this.mailbox().read(id));
    return { ...headOf(mail), text: mail.text, html: mail.html ?? null, calendar: mail.calendar ?? null };
  }

  async html(id: string): Promise<string> {
    return known((await this.mailbox().read(id))?.html);
  }

  async raw(id: string): Promise<Buffer> {
    return known(await this.mailbox().raw(id));
  }

  private mailbox(): CapturedMailbox {
    if (this.configuration.smtpUrl) throw new DomainError('mailing.not-captured', 'not-found');
    return new CapturedMailbox(mailFolder(this.configuration));
  }
}

const headOf = ({ id, subject, to, date }: CapturedMail) => ({ id, subject, to, date: date.toISOString() });

function known<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new DomainError('mailing.captured-mail-unknown', 'not-found');
  return found;
}
