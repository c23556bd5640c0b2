import { Button, ButtonLink } from '../design/buttons.js';
import { Crumb } from '../design/frame.js';
import { Notice } from '../design/signs.js';
import { PublicPage } from '../public-page.js';
import { useWords } from '../words.js';
import { EventReminder } from './event-reminder.js';
import type { HeldData } from './data.js';

/** A mailed link opens this page and changes nothing: the one button does, since mail scanners follow links. */
export function CancelQuestion({ asked, page }: HeldData) {
  const words = useWords();
  const waiting = asked?.status === 'waitlisted';
  const over = !asked || !['confirmed', 'waitlisted', 'pending', 'offered'].includes(asked.status);
  return (
    <PublicPage current="code">
      <Crumb href={page}>{words('public.pass.title')}</Crumb>
      <h1>{words(waiting ? 'public.pass.leave' : 'public.cancel.title')}</h1>
      {asked && (
        <div className="mt-5">
          <EventReminder held={asked} />
        </div>
      )}
      {over ? (
        <div className="mt-6 narrow">
          <Notice>
            <p>{words('public.cancel.already')}</p>
          </Notice>
        </div>
      ) : (
        <form method="post" className="mt-6 deck narrow">
          <h2>{words(waiting ? 'public.cancel.askWaiting' : 'public.cancel.ask')}</h2>
          <p className="mt-2">{words(waiting ? 'public.cancel.thenWaiting' : 'public.cancel.then')}</p>
          <input type="hidden" name="registrationId" value={asked.id} />
          <p className="row mt-5">
            <Button size="big">{words('public.cancel.yes')}</Button>
            <ButtonLink size="big" kind="second" href={page}>
              {words(waiting ? 'public.cancel.noWaiting' : 'public.cancel.no')}
            </ButtonLink>
          </p>
        </form>
      )}
    </PublicPage>
  );
}
