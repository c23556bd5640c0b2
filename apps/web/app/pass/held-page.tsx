import type { HeldRegistrationView } from '#registration/contract';
import { HeldAteliers } from '../ateliers/held-ateliers.js';
import type { WishesReturned } from '../ateliers/held-wishes.js';
import { Pass, Queue } from '../design/pass.js';
import { Notice } from '../design/signs.js';
import { PublicPage } from '../public-page.js';
import { useWords } from '../words.js';
import { HeldActions } from './actions.js';
import { useBand } from './band.js';
import { HeldCard } from './card.js';
import type { HeldData } from './data.js';
import { EventReminder } from './event-reminder.js';
import type { VisitReturned } from './pair/act.js';
import { PairSection } from './pair/pair-section.js';

type HeldPageProps = HeldData & {
  readonly refused?: string;
  readonly visit?: VisitReturned;
  readonly wishes?: WishesReturned;
};

/** What a pass or a ticket holds: to show, to print, to photograph, to change. */
export function HeldPage({ refused, visit, wishes, ...page }: HeldPageProps) {
  const words = useWords();
  const { registrations } = page;
  return (
    <PublicPage current="code">
      <h1>{words('public.pass.title')}</h1>
      {refused && (
        <div className="mt-5 narrow">
          <Notice tone="bad" pictogram="warn" role="alert">
            <p>{refused}</p>
          </Notice>
        </div>
      )}
      {registrations.length > 1 && (
        <p className="lead mt-4">{words('public.pass.several', { count: registrations.length })}</p>
      )}
      {registrations.map((held, index) => (
        <Registration
          key={held.id}
          held={held}
          page={page}
          visit={visit}
          wishes={wishes}
          first={index === 0}
        />
      ))}
    </PublicPage>
  );
}

const live = ({ status, event }: HeldRegistrationView): boolean =>
  ['confirmed', 'waitlisted', 'pending', 'offered'].includes(status) && event.status !== 'cancelled';

function Registration({
  held,
  page,
  visit,
  wishes,
  first,
}: {
  readonly held: HeldRegistrationView;
  readonly page: HeldData;
  readonly visit: VisitReturned | undefined;
  readonly wishes: WishesReturned | undefined;
  readonly first: boolean;
}) {
  const words = useWords();
  const band = useBand(held);
  const ticket = page.ticket ?? held.ticket;
  const shown = live(held);
  return (
    <div className="split mt-5">
      <div className="stack loose">
        <Pass
          {...band}
          code={shown && first ? page.passCode : null}
          codeHint={held.name === null ? words('public.pass.codeNameless') : undefined}
          qr={shown && ticket ? `${page.ticketAddress}${ticket}` : null}
        />
        {shown && !held.reachable && (
          <Notice tone="sun" pictogram="anon">
            <p>{words('public.pass.unreachable')}</p>
          </Notice>
        )}
        {held.status === 'waitlisted' && held.position !== null && shown && (
          <PlaceInQueue held={held} position={held.position} />
        )}
        {shown && <HeldAteliers held={held} returned={wishes} />}
        <HeldCard held={held} cards={page.cards} />
        <PairSection held={held} pairs={page.pairs} returned={visit} done={page.answered} />
        <EventReminder held={held} />
      </div>
      <HeldActions held={held} page={page} live={shown} />
    </div>
  );
}

/** Why one waits, beside the fact: the reason of the decision, then the rule for everybody. */
function PlaceInQueue({
  held,
  position,
}: {
  readonly held: HeldRegistrationView;
  readonly position: number;
}) {
  const words = useWords();
  const reason = held.reason ? words(`errors.${held.reason}`, { defaultValue: '' }) : '';
  return (
    <section className="deck">
      <h2>{words('public.pass.queue')}</h2>
      <div className="mt-5">
        <Queue position={position} length={position} />
      </div>
      <p className="mt-4 prose">
        <strong>{words('public.pass.whyTitle')}</strong> {reason || words('public.pass.why')}{' '}
        {words('public.pass.whyOrder')}
      </p>
      <p className="mt-2 prose">{words('public.pass.whyNext')}</p>
    </section>
  );
}
