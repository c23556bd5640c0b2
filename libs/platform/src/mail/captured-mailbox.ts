import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMessage, type ReadMessage } from './read-message.js';

export interface CapturedMail {
  /** The file's name without `.eml`; newer ones sort later. */
  readonly id: string;
  readonly subject: string;
  readonly to: string;
  readonly from: string;
  /** As the header has it, or the file's moment. */
  readonly date: Date;
}

export type CapturedMessage = CapturedMail & Pick<ReadMessage, 'text' | 'html' | 'calendar' | 'headers'>;

const ID = /^[\w-][\w.-]*$/;

/** What `CapturedTransport` kept, to be shown on a page. */
export class CapturedMailbox {
  constructor(private readonly folder: string) {}

  /**
   * Newest first.
   * @param before only those older than this id, to go on from a page
   * @param matching only those whose recipient or subject holds this, whatever the case
   */
  async list({
    limit,
    before,
    matching = '',
  }: {
    limit: number;
    before?: string;
    matching?: string;
  }): Promise<CapturedMail[]> {
    const wanted = matching.toLocaleLowerCase();
    const found: CapturedMail[] = [];
    for (const id of await this.ids()) {
      if (found.length === limit) break;
      if (before !== undefined && id >= before) continue;
      const mail = await this.read(id);
      if (mail && `${mail.to} ${mail.subject}`.toLocaleLowerCase().includes(wanted)) found.push(headOf(mail));
    }
    return found;
  }

  /** One message; undefined when there is none by that id. */
  async read(id: string): Promise<CapturedMessage | undefined> {
    const raw = await this.raw(id);
    if (raw === undefined) return undefined;
    const { subject = '', to = '', from = '', date, ...parts } = readMessage(raw);
    return { id, subject, to, from, date: date ?? new Date(0), ...parts };
  }

  /** The file as it would have left. */
  async raw(id: string): Promise<Buffer | undefined> {
    // An id becomes a file's name: nothing that could lead out of the folder is one.
    if (!ID.test(id)) return undefined;
    return readFile(join(this.folder, `${id}.eml`)).catch(absent);
  }

  private async ids(): Promise<string[]> {
    const names = (await readdir(this.folder).catch(absent)) ?? [];
    return names
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -'.eml'.length))
      .sort()
      .reverse();
  }
}

const headOf = ({ id, subject, to, from, date }: CapturedMail): CapturedMail => ({
  id,
  subject,
  to,
  from,
  date,
});

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
