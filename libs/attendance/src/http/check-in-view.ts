import type { AnswerOf, Locale } from '#kernel';
import { type Say, translator } from '#platform';
import type { recordCheckIns } from '../contract/index.js';
import { clockTime } from '../domain/clock-time.js';
import type { RecordedCheckIns, RecordOutcome } from '../use-cases/record-check-ins.js';

/** What became of each record, in the language of the helper and by the clock of the event. */
export function checkInView(
  { outcomes, timeZone }: RecordedCheckIns,
  locale: Locale,
): AnswerOf<typeof recordCheckIns> {
  const say = translator(locale);
  return {
    results: outcomes.map(({ clientId, noted, name, registrationId }) => ({
      clientId,
      status: noted.status,
      message: messageOf(noted, say, timeZone, locale),
      name,
      registrationId,
    })),
  };
}

function messageOf(
  noted: RecordOutcome['noted'],
  say: Say,
  timeZone: string,
  locale: Locale,
): string | undefined {
  switch (noted.status) {
    case 'recorded':
      return undefined;
    case 'already':
      return say('errors:attendance.already-noted', { time: clockTime(noted.at, timeZone, locale) });
    case 'conflict':
      return say(`errors:attendance.${noted.why}`);
    case 'unknown':
      return say(`errors:${noted.code}`);
  }
}
