import type { ReactNode } from 'react';
import type { EventView } from '#scheduling/contract';
import { ButtonLink } from '../design/buttons.js';
import { Notice } from '../design/signs.js';
import { day, hour } from '../format/dates.js';
import { pathTo } from '../paths.js';
import { useLocale, useWords } from '../words.js';

/** Where the form would stand: a sentence that says why there is none, and what can be done. */
export function NoSignUp({ event }: { readonly event: EventView }) {
  const locale = useLocale();
  const words = useWords();
  return (
    <section className={event.status === 'published' ? 'stack' : 'stack first'}>
      <Why event={event} />
      {event.contact?.phone && ['closed', 'full'].includes(event.signUp) && (
        <p>{words('public.event.closedCall', { phone: event.contact.phone })}</p>
      )}
      <p>
        <ButtonLink kind="second" href={pathTo(locale, 'catalogue')}>
          {words('public.event.other')}
        </ButtonLink>
      </p>
    </section>
  );
}

function Why({ event }: { readonly event: EventView }): ReactNode {
  const locale = useLocale();
  const words = useWords();
  const reason = event.reason && (
    <p className="mt-2">{words('public.event.reason', { reason: event.reason })}</p>
  );
  if (event.status === 'cancelled')
    return (
      <Notice tone="bad" pictogram="x">
        <p>
          <strong>{words('public.event.cancelled')}</strong>
        </p>
        {reason}
      </Notice>
    );
  if (event.status === 'postponed')
    return (
      <Notice tone="sun" pictogram="clock">
        <p>
          <strong>{words('public.event.postponed')}</strong>
        </p>
        <p className="mt-2">{words('public.event.postponedKept')}</p>
        {reason}
      </Notice>
    );
  return (
    <Notice
      tone={event.signUp === 'free_entry' ? 'ok' : undefined}
      pictogram={event.signUp === 'free_entry' ? 'drop_in' : 'info'}
    >
      <p>
        <strong>{words(sentenceOf(event), opening(event, locale))}</strong>
      </p>
      {event.signUp === 'free_entry' && <p className="mt-2">{words('public.event.freeEntryHint')}</p>}
    </Notice>
  );
}

function sentenceOf({ status, signUp, opensAt }: EventView): string {
  if (status === 'done') return 'public.event.done';
  if (signUp === 'free_entry') return 'public.event.freeEntry';
  if (signUp === 'full') return 'public.event.fullNoList';
  return signUp === 'opens_later' && opensAt ? 'public.event.opensLater' : 'public.event.closed';
}

const opening = ({ opensAt, timeZone }: EventView, locale: 'fr' | 'en') =>
  opensAt ? { day: day(opensAt, timeZone, locale), hour: hour(opensAt, timeZone, locale) } : {};
