/** One message, rendered, as it leaves. */
export interface Mail {
  /** Our id of the message; the `Message-ID` header is made from it, so that a repeat is recognised as one. */
  readonly id: string;
  readonly messageId: string;
  /** `Name <address>`. */
  readonly from: string;
  readonly to: { readonly name?: string; readonly address: string };
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar?: {
    readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
    readonly content: string;
    /** Of the attachment, such as `invitation.ics`. */
    readonly fileName: string;
  };
  /** Present on what is not transactional: the address that one POST unsubscribes (RFC 8058). */
  readonly unsubscribeUrl?: string;
  /** When it was written; now, when absent. */
  readonly date?: Date;
}

/**
 * What became of a message. `rejected`: the server said no for good (5xx), trying again is useless. `deferred`: it said
 * not now (4xx). `unreachable`: it could not be spoken to. `reason` is the server's, without addresses.
 */
export type SendResult =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'rejected'; readonly reason: string }
  | { readonly outcome: 'deferred'; readonly reason: string }
  | { readonly outcome: 'unreachable'; readonly reason: string };

/** The port through which a message leaves. Foreseen failures are returned; a `Mail` that cannot be written throws. */
export abstract class MailTransport {
  abstract send(mail: Mail): Promise<SendResult>;
  /** Whether mail can leave now. */
  abstract verify(): Promise<boolean>;
  abstract close(): Promise<void>;
}
