/** `withdrawn`: no longer true when its turn came, so not sent; the reason says why. */
export const MESSAGE_STATUSES = ['waiting', 'sent', 'failed', 'withdrawn'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

export const MESSAGE_KINDS = [
  'sign-in-link',
  'invited',
  'registration-confirmed',
  'registration-waitlisted',
  'registration-promoted',
  'registration-changed',
  'session-changed',
  'registration-cancelled',
  'already-registered',
  'programme-ready',
  'card-ready',
  'card-changed',
  'pair-formed',
  'visit-proposed',
  'visit-agreed',
  'visit-called-off',
  'visits-to-choose',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
