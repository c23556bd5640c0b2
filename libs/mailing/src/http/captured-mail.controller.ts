import type { InputOf } from '#kernel';
import { Serve, withHeaders, type Answered } from '#platform';
import { Controller } from '@nestjs/common';
import { downloadCapturedMail, listCapturedMail, readCapturedMail } from '../contract/index.js';
import { CapturedMailPages } from './captured-mail-pages.js';

@Controller()
export class CapturedMailController {
  constructor(private readonly mail: CapturedMailPages) {}

  @Serve(listCapturedMail)
  list({ query }: InputOf<typeof listCapturedMail>): Answered<typeof listCapturedMail> {
    return this.mail.list(query);
  }

  @Serve(readCapturedMail)
  read({ params }: InputOf<typeof readCapturedMail>): Answered<typeof readCapturedMail> {
    return this.mail.read(params.id);
  }

  @Serve(downloadCapturedMail)
  async download({ params }: InputOf<typeof downloadCapturedMail>): Answered<typeof downloadCapturedMail> {
    const raw = await this.mail.raw(params.id);
    return withHeaders(raw, { 'content-disposition': `attachment; filename="${params.id}.eml"` });
  }
}
