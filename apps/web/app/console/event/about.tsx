import type { EventView } from '#scheduling/contract';
import { capital, dayAndHour } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';

/** What the page of the event says, so that an organiser sees what is missing. */
export function About({ event }: { readonly event: EventView }) {
  const words = useWords();
  const t = (key: string) => words(`console.event.overview.${key}`);
  const { contact, place } = event;
  const lines = [
    ['audience', capital(words(`common.audience.${event.audience}`))],
    [
      'where',
      place
        ? [place.name, place.address].filter(Boolean).join(', ')
        : words(event.attendanceMode === 'in_person' ? 'console.common.noPlace' : 'console.common.online'),
    ],
    [
      'contact',
      contact ? [contact.name, contact.phone, contact.email].filter(Boolean).join(' · ') : t('noContact'),
    ],
    ['signUp', useSignUp(event)],
    ['description', event.description || t('noDescription')],
  ] as const;
  return (
    <section className="deck" aria-labelledby="about">
      <h2 id="about">{t('about')}</h2>
      <dl className="pairs mt-2">
        {lines.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {event.onlineUrl && (
          <div>
            <dt>{words('console.common.online')}</dt>
            <dd>
              <a href={event.onlineUrl}>{event.onlineUrl}</a>
            </dd>
          </div>
        )}
      </dl>
      {event.sensitive && <p className="small quiet mt-4">{t('sensitive')}</p>}
    </section>
  );
}

function useSignUp({ signUpMode, waitingList, opensAt, closesAt, timeZone }: EventView): string {
  const locale = useLocale();
  const words = useWords();
  const t = (key: string) => words(`console.event.overview.${key}`);
  const at = (key: string, instant: string | null) =>
    instant ? [`${t(key)} ${dayAndHour(instant, timeZone, locale)}`] : [];
  return [
    `${t(`signUpMode.${signUpMode}`)}, ${t(waitingList ? 'waitingList' : 'noWaitingList')}`,
    ...at('opens', opensAt),
    ...at('closes', closesAt),
  ].join('\n');
}
