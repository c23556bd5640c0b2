import type { PairsView, PairView } from '#matching/contract';
import { Chip, Table, type ChipTone } from '../../design/signs.js';
import type { PictogramName } from '../../design/pictograms.js';
import { capital, day, dayAndHour } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { nameOf, workOf } from './groups.js';

interface PairTableProps {
  readonly wave: number;
  readonly pairs: readonly PairView[];
  readonly zone: string;
  readonly named: boolean;
}

/** The pairs that people hold, and whether the visits of each have a date. */
export function PairTable({ wave, pairs, zone, named }: PairTableProps) {
  const words = useWords();
  const locale = useLocale();
  return (
    <div className="mt-5">
      <Table
        caption={named ? words('pairs.console.wave', { wave }) : words('pairs.console.list')}
        hideCaption={!named}
      >
        <thead>
          <tr>
            <th scope="col">{words('pairs.console.number')}</th>
            <th scope="col">{words('pairs.console.who')}</th>
            <th scope="col">{words('pairs.console.state')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair, place) => (
            <tr key={pair.id}>
              <th scope="row">{place + 1}</th>
              <td>
                <Members pair={pair} />
              </td>
              <td>
                <ul className="pair-people">
                  {pair.visits.map((visit) => (
                    <VisitLine key={visit.id} visit={visit} pair={pair} zone={zone} />
                  ))}
                </ul>
                {pair.remindedAt && (
                  <small className="quiet">
                    {words('pairs.console.reminded', { day: day(pair.remindedAt, zone, locale) })}
                  </small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Members({ pair: { members } }: { readonly pair: PairView }) {
  const words = useWords();
  return (
    <ul className="pair-people">
      {members.map((person) => (
        <li key={person.id}>
          {nameOf(person, words)}
          <small>{workOf(person, words)}</small>
          {person.gone && (
            <Chip tone="bad" pictogram="away">
              {words('pairs.console.gone')}
            </Chip>
          )}
          {!person.gone && !person.reachable && (
            <Chip tone="wait" pictogram="anon">
              {words('pairs.console.unreachable')}
            </Chip>
          )}
        </li>
      ))}
    </ul>
  );
}

const MARKS = {
  to_choose: { tone: 'wait', pictogram: 'cal', said: 'toChoose' },
  proposed: { tone: 'info', pictogram: 'clock', said: 'proposed' },
  agreed: { tone: 'ok', pictogram: 'check', said: undefined },
  done: { tone: 'off', pictogram: 'check', said: undefined },
  called_off: { tone: 'bad', pictogram: 'x', said: 'calledOff' },
} as const satisfies Record<
  PairsView['pairs'][number]['visits'][number]['status'],
  { tone: ChipTone; pictogram: PictogramName; said: string | undefined }
>;

interface VisitLineProps {
  readonly visit: PairView['visits'][number];
  readonly pair: PairView;
  readonly zone: string;
}

function VisitLine({ visit, pair, zone }: VisitLineProps) {
  const words = useWords();
  const locale = useLocale();
  const called = (id: string) => {
    const member = pair.members.find((one) => one.id === id);
    return member ? nameOf(member, words) : words('pairs.pass.someone');
  };
  const { tone, pictogram, said } = MARKS[visit.status];
  const when = visit.agreed
    ? capital(dayAndHour(visit.agreed.startsAt, zone, locale))
    : capital(words(`pairs.console.${said ?? 'toChoose'}`));
  return (
    <li>
      <Chip tone={tone} pictogram={pictogram}>
        {when}
      </Chip>
      <small>
        {words('pairs.console.visit', { guest: called(visit.guestId), host: called(visit.hostId) })}
      </small>
    </li>
  );
}
