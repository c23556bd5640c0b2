import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { MailTransport, type Mail, type SendResult } from './mail-transport.js';
import { writeMessage } from './message.js';

/** Mail that is kept instead of sent: one `.eml` file a message, which any mail program opens. */
export class CapturedTransport extends MailTransport {
  constructor(readonly folder: string) {
    super();
  }

  async send(mail: Mail): Promise<SendResult> {
    const message = await writeMessage(mail);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, fileName(mail));
    // A reader never sees half a message: it takes its name when it is whole.
    const draft = await open(`${path}.part`, 'w', 0o600);
    try {
      await draft.writeFile(message);
    } finally {
      await draft.close();
    }
    await rename(`${path}.part`, path);
    return { outcome: 'accepted' };
  }

  async verify(): Promise<boolean> {
    return true;
  }

  async close(): Promise<void> {}
}

/** Files sort by the moment of sending. */
function fileName(mail: Mail): string {
  const moment = new Date().toISOString().replace(/[-:.]/g, '');
  return `${moment}-${mail.id.replace(/[^\w.-]/g, '_').slice(0, 120)}.eml`;
}
