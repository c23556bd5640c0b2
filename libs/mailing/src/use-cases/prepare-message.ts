import { IssueInvitations } from '#calendar';
import { CONFIGURATION, Secrets, type Configuration, type Mail as Envelope } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { Message } from '../domain/message.js';
import { writeInvitation, type CalendarPart } from '../messages/calendar-part.js';
import { mailOf } from '../messages/catalogue.js';
import { linksIn } from '../messages/layout/links.js';
import { oneLine, render } from '../messages/render.js';
import { lastToldOf } from '../persistence/message.queries.js';
import { MessageSources } from '../persistence/message-sources.js';
import { sender } from './sender.js';

/** Decides a message again from the present state, and writes it: what leaves, or nothing when it is withdrawn. */
@Injectable()
export class PrepareMessage {
  constructor(
    private readonly sources: MessageSources,
    private readonly invitations: IssueInvitations,
    private readonly secrets: Secrets,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async run(em: EntityManager, message: Message, now: Temporal.Instant): Promise<Envelope | undefined> {
    const mail = mailOf(message.kind);
    const lastTold = await lastToldOf(em, message);
    const present = await mail.present({ em, message, lastTold, now }, this.sources);
    if (present.outcome === 'withdrawn') {
      message.withdraw(`mailing.withdrawn.${present.reason}`);
      return undefined;
    }
    const { facts, recipientName = '' } = present;
    const links = linksIn(this.configuration.baseUrl, message.locale);
    const to = { name: oneLine(recipientName), address: message.recipient };
    const part = mail.calendar?.(facts, links);
    const invitation = part && (await this.invite(em, part, to, now));
    const { subject, text, html } = render(mail, facts, links, invitation?.method);
    const body = mail.secret ? null : this.seal({ text, html, calendar: invitation?.content ?? null });
    message.start({ subject, told: present.told ?? null, body }, now);
    return {
      id: message.id,
      messageId: `<${message.id}@${sender(this.configuration).host}>`,
      from: this.configuration.mailFrom,
      to,
      subject,
      text,
      html,
      calendar: invitation,
      date: new Date(now.epochMilliseconds),
    };
  }

  private async invite(
    em: EntityManager,
    part: CalendarPart,
    attendee: { readonly name: string; readonly address: string },
    now: Temporal.Instant,
  ) {
    const issued = await this.invitations.run(em, part.registrantId, part.wanted, now);
    return writeInvitation(part, issued, {
      organizer: sender(this.configuration).address,
      attendee: { name: attendee.name || attendee.address, email: attendee.address },
      madeAt: now,
    });
  }

  private readonly seal = (said: { text: string; html: string; calendar: string | null }): Buffer =>
    this.secrets.encrypt('message-body', JSON.stringify(said));
}
