import type { ReactNode } from 'react';
import type { HeldRegistrationView } from '#registration/contract';
import type { PictogramName } from '../design/pictograms.js';
import { Sentence } from '../design/sentence.js';
import { dayAndHour } from '../format/dates.js';
import { useLocale, useWords } from '../words.js';

export interface Band {
  readonly tone: 'ok' | 'sun' | 'bad' | 'info';
  readonly pictogram: PictogramName;
  readonly status: ReactNode;
  readonly note?: ReactNode;
}

/** The band of a pass: where things stand, in the order in which they matter to the reader. */
export function useBand(held: HeldRegistrationView): Band {
  const locale = useLocale();
  const words = useWords();
  const { event, seats, name, offer, position } = held;
  const forWhom =
    name === null
      ? words('public.pass.namelessFor', { count: seats })
      : words('public.pass.namedFor', { name });
  const active = ['confirmed', 'waitlisted', 'pending', 'offered'].includes(held.status);
  if (active && event.status === 'cancelled')
    return { tone: 'bad', pictogram: 'x', status: words('public.pass.eventCancelled'), note: event.reason };
  if (active && event.status === 'postponed')
    return {
      tone: 'sun',
      pictogram: 'clock',
      status: words('public.pass.eventPostponed'),
      note: event.reason,
    };
  switch (held.status) {
    case 'confirmed':
      return {
        tone: 'ok',
        pictogram: 'check',
        status: words('public.pass.confirmedSeats', { count: seats }),
        note: forWhom,
      };
    case 'waitlisted':
      return {
        tone: 'sun',
        pictogram: 'wait',
        status: <Place position={position} />,
        note: position === null ? forWhom : words('public.pass.before', { count: position - 1 }),
      };
    case 'offered':
      return {
        tone: 'sun',
        pictogram: 'hand',
        status: words('public.pass.offered', {
          deadline: offer ? dayAndHour(offer.expiresAt, event.timeZone, locale) : '',
        }),
        note: forWhom,
      };
    case 'pending':
      return { tone: 'info', pictogram: 'dot', status: words('public.pass.pending'), note: forWhom };
    case 'refused':
      return { tone: 'bad', pictogram: 'away', status: words('public.pass.refused') };
    case 'cancelled':
      return { tone: 'bad', pictogram: 'x', status: words('public.pass.cancelled') };
    case 'declined':
    case 'expired':
      return { tone: 'info', pictogram: 'clock', status: words('public.pass.ended') };
  }
}

function Place({ position }: { readonly position: number | null }) {
  const words = useWords();
  if (position === null) return words('public.pass.waiting');
  return <Sentence text={words('public.pass.waitlisted', { count: position, ordinal: true })} />;
}
