import type { EventView } from '#scheduling/contract';
import { hour, shortDay } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';

interface Step {
  readonly at: string | undefined;
  readonly what: string;
  readonly why?: string;
}

/** What comes next for an event, in the order of time. */
export function stepsOf(
  event: EventView,
  now: string,
): readonly { at: string | undefined; key: string; whyKey?: string }[] {
  if (event.status === 'cancelled') return [];
  const later = (instant: string | null | undefined): instant is string =>
    Boolean(instant) && Date.parse(instant!) > Date.parse(now);
  const planned = event.sessions.filter(({ status }) => status === 'planned');
  const coming = planned.filter(({ startsAt }) => later(startsAt));
  const last = planned.at(-1);
  const dated = event.status !== 'postponed';
  const [next] = coming;
  return [
    ...(event.status === 'draft' ? [{ at: undefined, key: 'nextDraft', whyKey: 'nextDraftWhy' }] : []),
    ...(later(event.opensAt) ? [{ at: event.opensAt, key: 'opens' }] : []),
    ...(later(event.closesAt) ? [{ at: event.closesAt, key: 'closes' }] : []),
    ...(dated && next
      ? [{ at: next.startsAt, key: coming.length === planned.length ? 'starts' : 'startsNext' }]
      : []),
    ...(dated && last && later(last.endsAt) ? [{ at: last.endsAt, key: 'ends', whyKey: 'endsWhy' }] : []),
  ].sort((a, b) => (a.at ? Date.parse(a.at) : 0) - (b.at ? Date.parse(b.at) : 0));
}

export function Next({ event, now }: { readonly event: EventView; readonly now: string }) {
  const words = useWords();
  const steps: Step[] = stepsOf(event, now).map(({ at, key, whyKey }) => ({
    at,
    what: words(`console.event.overview.${key}`),
    why: whyKey && words(`console.event.overview.${whyKey}`),
  }));
  return (
    <section className="deck" aria-labelledby="next">
      <h2 id="next">{words('console.event.overview.next')}</h2>
      {steps.length === 0 && <p className="small quiet mt-2">{words('console.event.overview.noNext')}</p>}
      <ul className="log mt-2">
        {steps.map((step) => (
          <StepLine key={step.what} step={step} zone={event.timeZone} />
        ))}
      </ul>
    </section>
  );
}

function StepLine({ step: { at, what, why }, zone }: { readonly step: Step; readonly zone: string }) {
  const locale = useLocale();
  return (
    <li>
      {at ? (
        <time dateTime={at}>
          {shortDay(at, zone, locale)}
          <small>{hour(at, zone, locale)}</small>
        </time>
      ) : (
        <span>–</span>
      )}
      <div>
        {what}
        {why && <small>{why}</small>}
      </div>
    </li>
  );
}
