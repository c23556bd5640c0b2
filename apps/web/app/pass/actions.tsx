import type { HeldRegistrationView } from '#registration/contract';
import { Pictogram } from '../design/pictograms.js';
import { printProgramme } from '#matching/contract';
import type { Locale } from '#kernel';
import { useLocale, useWords } from '../words.js';
import type { HeldData } from './data.js';

interface HeldActionsProps {
  readonly held: HeldRegistrationView;
  readonly page: HeldData;
  readonly live: boolean;
}

/** What its holder can do with a reservation; leaving comes last. */
export function HeldActions({ held, page, live }: HeldActionsProps) {
  const words = useWords();
  const locale = useLocale();
  const waiting = held.status === 'waitlisted';
  return (
    <nav className="actions" aria-label={words('public.pass.actions')}>
      {live && page.calendar && held.status === 'confirmed' && held.event.status === 'published' && (
        <a href={page.calendar}>
          <Pictogram name="calplus" />
          <span>{words('public.pass.calendar')}</span>
        </a>
      )}
      {live && held.ateliers?.given && held.status === 'confirmed' && (page.ticket ?? held.ticket) && (
        <a href={programmeAddress(page.ticket ?? held.ticket ?? '', locale)}>
          <Pictogram name="print" />
          <span>{words('ateliers.pass.pdf')}</span>
        </a>
      )}
      {live && (
        <button type="button" data-print hidden>
          <Pictogram name="print" />
          <span>
            {words('public.pass.print')}
            <small>{words('public.pass.printHint')}</small>
          </span>
        </button>
      )}
      {live && held.name === null && (held.status === 'confirmed' || waiting) && <ChangeSeats held={held} />}
      {page.ticket === null && <ClosePass />}
      {live && (
        <a className="bad" href={`${page.cancelPage}?registration=${held.id}`}>
          <Pictogram name="cancel" />
          <span>
            {words(waiting ? 'public.pass.leave' : 'public.pass.cancel')}
            <small>{words(waiting ? 'public.pass.leaveHint' : 'public.pass.cancelHint')}</small>
          </span>
        </a>
      )}
    </nav>
  );
}

const programmeAddress = (ticket: string, locale: Locale): string =>
  `/api/v1${printProgramme.path.replace(':ticket', encodeURIComponent(ticket))}?lang=${locale}`;

/** A nameless party is one or two people. */
function ChangeSeats({ held }: { readonly held: HeldRegistrationView }) {
  const words = useWords();
  const seats = held.seats === 1 ? 2 : 1;
  return (
    <form method="post" className="action-form">
      <input type="hidden" name="registrationId" value={held.id} />
      <button name="seats" value={seats}>
        <Pictogram name="edit" />
        <span>{words('public.pass.change', { count: seats })}</span>
      </button>
    </form>
  );
}

/** On a shared computer nothing stays open. */
function ClosePass() {
  const words = useWords();
  return (
    <form method="post" className="action-form">
      <button name="do" value="close">
        <Pictogram name="away" />
        <span>
          {words('public.pass.close')}
          <small>{words('public.pass.closeHint')}</small>
        </span>
      </button>
    </form>
  );
}
