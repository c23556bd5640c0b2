import type { EventSummaryView } from '#scheduling/contract';
import { SeatState } from '../catalogue/seat-state.js';
import { Pass, Queue } from '../design/pass.js';
import { Poster } from '../design/poster.js';
import { Day, Stop } from '../design/timetable.js';
import { useWords } from '../words.js';

const SAMPLE = {
  startsAt: '2027-03-10T14:00:00+01:00',
  endsAt: '2027-03-10T16:00:00+01:00',
  zone: 'Europe/Paris',
  href: '#',
} as const;

type State = Pick<EventSummaryView, 'status' | 'signUp' | 'seats' | 'opensAt' | 'timeZone'>;

const state = (signUp: State['signUp'], left: number | null, waiting = 0): State => ({
  status: 'published',
  signUp,
  seats: { capacity: 12, left, waiting },
  opensAt: '2027-03-01T09:00:00+01:00',
  timeZone: 'Europe/Paris',
});

const STOPS = [
  ['workshop', state('open', 7), 'Découvrir les métiers du soin'],
  ['speed_dating', state('open', 2), 'Qui fait quoi en Pays d’Aubagne ?'],
  [
    'seminar',
    state('waiting', 0, 5),
    'Bureau information jeunesse de La Ciotat et des communes du littoral : une journée commune',
  ],
  ['drop_in', state('free_entry', null), 'L’université vous reçoit à la Mission Locale'],
  ['forum', state('opens_later', 40), 'Forum des métiers et de la formation'],
  ['visits', { ...state('postponed', 3), status: 'postponed' }, 'Dans les ateliers des apprentis'],
  ['tour', { ...state('cancelled', 3), status: 'cancelled' }, 'Le bus de l’orientation dans la vallée'],
  ['cross_visits', state('closed', 4), 'Une matinée chez l’autre'],
  ['meeting', { ...state('closed', 0), status: 'done' }, 'Comité territorial'],
] as const satisfies readonly (readonly [EventSummaryView['format'], State, string])[];

/** A day with a stop in each state, and a poster. */
export function ListSpecimens() {
  const words = useWords();
  return (
    <>
      <Day day="2027-03-10" instant={SAMPLE.startsAt} zone={SAMPLE.zone}>
        {STOPS.map(([format, event, title]) => (
          <Stop
            key={format}
            {...SAMPLE}
            format={format}
            audience={format === 'workshop' ? 'public' : 'professionals'}
            title={title}
            where="Espace des Libertés · Aubagne"
            state={<SeatState event={event} />}
            off={event.status === 'cancelled'}
          />
        ))}
      </Day>
      <div className="mt-7">
        <Poster
          format="speed_dating"
          audience="professionals"
          title="Qui fait quoi en Pays d’Aubagne ?"
          back={{ href: '#', label: words('public.event.back') }}
          date={{ instant: SAMPLE.startsAt, zone: SAMPLE.zone }}
        />
      </div>
    </>
  );
}

/** A pass that is kept, one that waits, one that is cancelled. */
export function PassSpecimens() {
  const words = useWords();
  const qr = 'https://exemple.fr/fr/billets/K7QM4R2X';
  return (
    <div className="stack loose narrow">
      <Pass
        tone="ok"
        pictogram="check"
        status={words('public.pass.confirmedSeats', { count: 2 })}
        note={words('public.pass.namelessFor', { count: 2 })}
        code="K7QM4R2X"
        qr={qr}
      />
      <Pass
        tone="sun"
        pictogram="wait"
        status={words('public.pass.waiting')}
        note={words('public.pass.before', { count: 2 })}
        code="T4HX9C3P"
        qr={qr}
      />
      <Queue position={3} length={5} />
      <Queue position={12} length={40} />
      <Pass tone="bad" pictogram="x" status={words('public.pass.cancelled')} />
    </div>
  );
}
