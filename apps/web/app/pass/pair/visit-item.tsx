import type { HeldPairsView, HeldVisitView } from '#matching/contract';
import { Button } from '../../design/buttons.js';
import { Chip, type ChipTone } from '../../design/signs.js';
import type { PictogramName } from '../../design/pictograms.js';
import { capital, dayAndHours } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import type { VisitReturned } from './act.js';
import { ProposalForm } from './proposal-form.js';

type Pair = HeldPairsView['pairs'][number];

interface VisitItemProps {
  readonly visit: HeldVisitView;
  readonly partner: Pair['partners'][number] | undefined;
  readonly pair: Pair;
  readonly returned: VisitReturned | undefined;
}

const CHIPS = {
  to_choose: { tone: 'wait', pictogram: 'cal' },
  proposed: { tone: 'info', pictogram: 'clock' },
  agreed: { tone: 'ok', pictogram: 'check' },
  done: { tone: 'off', pictogram: 'check' },
  called_off: { tone: 'bad', pictogram: 'x' },
} as const satisfies Record<HeldVisitView['status'], { tone: ChipTone; pictogram: PictogramName }>;

/** One of the two visits: who goes where, what its date is, and what its reader can do about it now. */
export function VisitItem({ visit, partner, pair, returned }: VisitItemProps) {
  const locale = useLocale();
  const words = useWords();
  const { role, status, agreed, proposal } = visit;
  const someone = partner?.name ?? words('pairs.pass.someone');
  const title =
    role === 'guest'
      ? words('pairs.pass.go', { place: partner?.organisationName ?? someone })
      : words('pairs.pass.receive', { name: someone });
  const when = (slot: { readonly startsAt: string; readonly endsAt: string }) =>
    dayAndHours(slot.startsAt, slot.endsAt, pair.timeZone, locale);
  const open = status !== 'done' && !partner?.gone;
  return (
    <li>
      <div className="visit-head">
        <h3>{title}</h3>
        <Chip {...CHIPS[status]}>{words(`pairs.pass.state.${status}`)}</Chip>
      </div>
      {agreed && (
        <>
          <p className="visit-date">{capital(when(agreed))}</p>
          <p>{words('pairs.pass.where', { place: agreed.place })}</p>
        </>
      )}
      {proposal && (
        <div className="visit-proposal">
          <p>{words(`pairs.pass.${proposalWords(visit, partner)}`, { when: when(proposal) })}</p>
          <p className="small">{words('pairs.pass.where', { place: proposal.place })}</p>
          {!proposal.mine && open && <Answer visit={visit} answer="agree" />}
        </div>
      )}
      {open && <ProposalForm visit={visit} pair={pair} returned={returned} />}
      {open && agreed && (
        <details className="visit-more">
          <summary>{words('pairs.pass.callOff')}</summary>
          <p className="small">{words('pairs.pass.callOffAsk')}</p>
          <Answer visit={visit} answer="call_off" />
        </details>
      )}
    </li>
  );
}

/** Who asks whom, and whether another date stands meanwhile. */
function proposalWords({ proposal, agreed }: HeldVisitView, partner: VisitItemProps['partner']): string {
  if (proposal?.mine && !agreed && partner?.reachable === false) return 'mineUnreachable';
  return `${proposal?.mine ? 'mine' : 'theirs'}${agreed ? 'Instead' : ''}`;
}

function Answer({ visit, answer }: { readonly visit: HeldVisitView; readonly answer: 'agree' | 'call_off' }) {
  const words = useWords();
  return (
    <form method="post" className="mt-4">
      <input type="hidden" name="visit" value={visit.id} />
      <input type="hidden" name="revision" value={visit.revision} />
      <Button name="do" value={answer} kind={answer === 'agree' ? undefined : 'second'}>
        {words(answer === 'agree' ? 'pairs.pass.agree' : 'pairs.pass.callOffYes')}
      </Button>
    </form>
  );
}
