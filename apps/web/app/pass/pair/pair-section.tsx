import type { HeldPairsView } from '#matching/contract';
import type { HeldRegistrationView } from '#registration/contract';
import { ErrorSummary } from '../../design/forms.js';
import { Notice } from '../../design/signs.js';
import { capital, day } from '../../format/dates.js';
import { pathTo } from '../../paths.js';
import { useLocale, useWords } from '../../words.js';
import type { VisitReturned } from './act.js';
import { VisitItem } from './visit-item.js';

type Pair = HeldPairsView['pairs'][number];

interface PairSectionProps {
  readonly held: HeldRegistrationView;
  readonly pairs: readonly Pair[];
  readonly returned: VisitReturned | undefined;
  /** What was just answered, once it is done. */
  readonly done: string | null;
}

/** With whom the holder is paired, how to reach them, and the dates of their visits. Nothing before pairs are given. */
export function PairSection({ held, pairs, returned, done }: PairSectionProps) {
  const words = useWords();
  const own = pairs.filter(({ registrationId }) => registrationId === held.id);
  if (own.length === 0) return null;
  return (
    <div id="visits" className="stack loose">
      {done !== null && (
        <Notice tone="ok" pictogram="check" role="status">
          <p>{words(`pairs.pass.sent.${done}`)}</p>
        </Notice>
      )}
      {own.map((pair) => (
        <OnePair
          key={pair.id}
          pair={pair}
          ticket={held.ticket}
          returned={pair.visits.some(({ id }) => id === returned?.visitId) ? returned : undefined}
        />
      ))}
    </div>
  );
}

interface OnePairProps {
  readonly pair: Pair;
  /** Given where the page was opened by a code. */
  readonly ticket: string | null;
  readonly returned: VisitReturned | undefined;
}

function OnePair({ pair, ticket, returned }: OnePairProps) {
  const locale = useLocale();
  const words = useWords();
  const { window, waves, partners, visits } = pair;
  const trio = partners.length > 1;
  const title = `pairs.pass.title${trio ? 'Trio' : ''}${waves > 1 ? 'Wave' : ''}`;
  const date = (iso: string, withYear: boolean) => day(`${iso}T12:00:00Z`, 'UTC', locale, withYear);
  const heading = `pair-${pair.id}`;
  return (
    <section className="deck" aria-labelledby={heading}>
      <h2 id={heading}>{words(title, { wave: window.wave })}</h2>
      {returned && <ErrorSummary errors={returned.errors} />}
      <ul className="partners mt-4">
        {partners.map((partner) => (
          <Partner key={partner.id} partner={partner} byCode={ticket !== null} />
        ))}
      </ul>
      {ticket !== null && (
        <p className="small mt-2">
          {words('pairs.pass.byCode')}{' '}
          <a href={pathTo(locale, 'ticket', { ticket })}>{words('pairs.pass.seeAll')}</a>
        </p>
      )}
      <p className="prose mt-4">{words(trio ? 'pairs.pass.leadTrio' : 'pairs.pass.lead')}</p>
      <p className="mt-2">
        {words('pairs.pass.window', {
          from: date(window.from, window.from.slice(0, 4) !== window.until.slice(0, 4)),
          until: date(window.until, true),
        })}
      </p>
      <ol className="visits mt-5">
        {visits.map((visit) => (
          <VisitItem
            key={visit.id}
            visit={visit}
            partner={partners.find(({ id }) => id === visit.partnerId)}
            pair={pair}
            returned={returned?.visitId === visit.id ? returned : undefined}
          />
        ))}
      </ol>
      <p className="tiny quiet prose mt-4">{words('pairs.pass.shared')}</p>
    </section>
  );
}

function Partner({
  partner: { name, organisationName, jobFunction, email, gone },
  byCode,
}: {
  readonly partner: Pair['partners'][number];
  readonly byCode: boolean;
}) {
  const words = useWords();
  const shown = name ?? words('pairs.pass.someone');
  const job = jobFunction && words(`common.jobFunction.${jobFunction}`);
  return (
    <li>
      <strong>{shown}</strong>
      <span>{[organisationName, job && capital(job)].filter(Boolean).join(', ')}</span>
      {gone && <span className="gone">{words('pairs.pass.gone')}</span>}
      {email && (
        <a href={`mailto:${email}`}>
          <span className="vh">{words('pairs.pass.writeTo', { name: shown })} </span>
          {email}
        </a>
      )}
      {!email && !gone && !byCode && <span className="small">{words('pairs.pass.noAddress')}</span>}
    </li>
  );
}
