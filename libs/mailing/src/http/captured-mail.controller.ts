import type { InputOf } from '#kernel';
import { Serve, withHeaders, type Answered } from '#platform';
import { Controller } from '@nestjs/common';
import {
  downloadCapturedMail,
  listCapturedMail,
  readCapturedMail,
  showCapturedMail,
} from '../contract/index.js';
import { CapturedMailPages } from './captured-mail-pages.js';

/**
 * A mail is written from others' data: shown without scripts, forms, links that open here, or anything fetched. At an
 * address of its own, since a frame without one falls under the policy of the page around it, which knows no inline
 * style.
 */
const POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

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

  @Serve(showCapturedMail)
  async show({ params }: InputOf<typeof showCapturedMail>): Answered<typeof showCapturedMail> {
    return withHeaders(await this.mail.html(params.id), { 'content-security-policy': POLICY });
  }

  @Serve(downloadCapturedMail)
  async download({ params }: InputOf<typeof downloadCapturedMail>): Answered<typeof downloadCapturedMail> {
    const raw = await this.mail.raw(params.id);
    return withHeaders(raw, { 'content-disposition': `attachment; filename="${params.id}.eml"` });
  }
}
