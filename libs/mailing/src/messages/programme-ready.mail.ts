import { translator, type Say } from '#platform';
import { programmeReady } from '#registration';
import { capital, dayAndHours } from './layout/dates.js';
import { whenInShort } from './layout/event-words.js';
import { registrationLetter, wayOut } from './layout/registration-letter.js';
import type { Mail } from './mail.js';
import type { ProgrammeSlot } from './programme-facts.js';
import { registrationMail, type Told } from './registration-mail.js';
import { sampleEvent, sampleSession, sampleTold } from './samples.js';

interface ToldProgramme extends Told {
  readonly slots: readonly ProgrammeSlot[];
}

const base = registrationMail({
  kind: 'programme-ready',
  on: [programmeReady],
  claim: 'confirmed',
  letter: () => {
    throw new Error('a programme is written by its own letter');
  },
  samples: {},
});

/** Ateliers were given out: one's own programme, with what became of each wish. */
export const programmeReadyMail: Mail<ToldProgramme> = {
  ...base,
  present: async (reading, sources) => {
    const present = await base.present(reading, sources);
    if (present.outcome !== 'true') return present;
    const slots = await sources.programmeOf(reading.em, reading.message.registrationId!);
    return { ...present, facts: { ...present.facts, slots } };
  },
  letter: (facts, links, calendar) => {
    const say = translator(facts.locale);
    const words = `ateliers:mail.${facts.about.first === 'no' ? 'changed' : 'ready'}`;
    const { event } = facts;
    return {
      ...registrationLetter(facts, links, {
        words: 'booked',
        band: { tone: 'good', text: say(`${words}.band`) },
        lead: [say('ateliers:mail.lead')],
        code: true,
        button: 'ticket',
        paragraphs: [...facts.slots.map((slot) => [slotSaid(slot, facts, say)]), wayOut(facts, links)],
        calendar,
        known: true,
      }),
      subject: say(`${words}.${event.sensitive ? 'subjectNeutral' : 'subject'}`, {
        when: whenInShort(facts),
        title: event.title,
      }),
      button: { text: say('ateliers:mail.button'), url: links('ticket', facts.ticket) },
    };
  },
  samples: samples(),
};

/** « Handicap : votre 2e choix. L’atelier « Financer » avait 31 demandes pour 18 places. » */
function slotSaid(slot: ProgrammeSlot, facts: ToldProgramme, say: Say): string {
  return [answerOf(slot, facts, say), ...slot.missed.map((missed) => reasonOf(missed, say))].join(' ');
}

function answerOf({ title, rank, wished, ...span }: ProgrammeSlot, facts: ToldProgramme, say: Say): string {
  if (title === null) {
    const { hours = '' } = dayAndHours({ ...span, timeZone: facts.event.timeZone }, facts.locale);
    return say(wished ? 'ateliers:mail.nowhere' : 'ateliers:mail.noWish', { hours: capital(hours) });
  }
  if (rank === null) return say('ateliers:mail.chosen', { title });
  const said = say('ateliers:pass.yourRank', { count: rank, ordinal: true });
  return say('ateliers:mail.atelier', { title, rank: said });
}

function reasonOf({ title, wanted, places, elsewhere }: ProgrammeSlot['missed'][number], say: Say): string {
  if (elsewhere) return say('ateliers:pass.elsewhere', { title });
  if (places === null || wanted <= places) return say('ateliers:pass.otherwise', { title });
  return say('ateliers:pass.why', {
    title,
    wanted: say('ateliers:pass.wanted', { count: wanted }),
    places: say('ateliers:wish.places', { count: places }),
  });
}

/** Invented, as all samples are. */
function samples(): Readonly<Record<string, ToldProgramme>> {
  const at = (time: string) => Temporal.Instant.from(`2027-03-02T${time}Z`);
  const slots: readonly ProgrammeSlot[] = [
    {
      startsAt: at('10:00'),
      endsAt: at('11:15'),
      title: 'Accompagner une personne en situation de handicap',
      rank: 2,
      wished: true,
      missed: [{ title: 'Financer une formation', wanted: 31, places: 18, elsewhere: false }],
    },
    { startsAt: at('13:00'), endsAt: at('14:15'), title: null, rank: null, wished: true, missed: [] },
  ];
  const sample = {
    ...sampleTold({
      event: sampleEvent({ format: 'seminar', title: 'Séminaire SPRO', audience: 'professionals' }),
      sessions: [
        sampleSession({ id: 's1', title: 'Plénière', startsAt: at('08:00'), endsAt: at('09:45') }),
        sampleSession({ id: 's2', title: slots[0]!.title, startsAt: at('10:00'), endsAt: at('11:15') }),
      ],
    }),
    slots,
  };
  const changed = { ...sample, about: { first: 'no' } };
  return {
    'two slots': sample,
    'two slots, in English': { ...sample, locale: 'en' },
    changed,
    'changed, in English': { ...changed, locale: 'en' },
  };
}
