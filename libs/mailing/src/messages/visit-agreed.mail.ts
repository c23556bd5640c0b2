import { visitAgreed } from '#matching';
import { translator } from '#platform';
import { capital, shortMoment, wholeSpan } from './layout/dates.js';
import { wasRow } from './layout/event-words.js';
import { visitRows } from './layout/visit-words.js';
import type { PairFacts } from './visit-facts.js';
import { visitCalendar } from './visit-calendar.js';
import { visitLetter, visitMail } from './visit-mail.js';
import { pairInBoth, samplePair, sampleVisit } from './visit-samples.js';

/** Host and guest have a date, or another one than before: it goes to both calendars under one UID each. */
export const visitAgreedMail = visitMail({
  kind: 'visit-agreed',
  on: [visitAgreed],
  holds: ({ over, visit, about }) =>
    !over && visit !== null && visit.agreed !== null && visit.sequence === about.sequence,
  letter: (facts, links, calendar) => {
    const { locale } = facts;
    const slot = agreedSlot(facts);
    const was = wasBefore(facts);
    const say = translator(locale);
    return visitLetter(facts, links, {
      subject: say(`pairs:mail.agreed.${was ? 'subjectChanged' : 'subject'}`, {
        when: shortMoment(slot.span, locale),
      }),
      preview: `${capital(wholeSpan(slot.span, locale))}.`,
      band: { tone: 'good', text: say(`pairs:mail.agreed.${was ? 'bandChanged' : 'band'}`) },
      rows: [...visitRows(facts.visit!, slot, locale), ...(was ? [wasRow(was, facts)] : [])],
      button: say('pairs:mail.seeVisit'),
      calendar,
      known: was !== undefined,
    });
  },
  calendar: (facts, links) => visitCalendar(facts, links, agreedSlot(facts)),
  samples: {
    ...pairInBoth('as a guest', samplePair()),
    ...pairInBoth('as a host', samplePair({ visit: sampleVisit({ role: 'host' }) })),
    ...pairInBoth(
      'another date',
      samplePair({ about: { wasStartsAt: '2027-04-05T12:00:00Z', wasEndsAt: '2027-04-05T14:00:00Z' } }),
    ),
  },
});

function agreedSlot({ visit, event }: PairFacts) {
  const { place, ...times } = visit!.agreed!;
  return { span: { ...times, timeZone: event.timeZone }, place };
}

/** When it was to be, where that differs from when it is. */
function wasBefore({ about, visit, event }: PairFacts) {
  if (typeof about.wasStartsAt !== 'string' || typeof about.wasEndsAt !== 'string') return undefined;
  const [startsAt, endsAt] = [about.wasStartsAt, about.wasEndsAt].map((at) => Temporal.Instant.from(at));
  const same = visit!.agreed!.startsAt.equals(startsAt!) && visit!.agreed!.endsAt.equals(endsAt!);
  return same ? undefined : { startsAt: startsAt!, endsAt: endsAt!, timeZone: event.timeZone };
}
