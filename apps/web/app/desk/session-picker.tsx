import { Button } from '../design/buttons.js';
import { Select } from '../design/fields.js';
import { capital, dayAndHour } from '../format/dates.js';
import { useLocale, useWords } from '../words.js';
import type { Door } from './load.js';

/** Which session the door is at, when there are several. */
export function SessionPicker({ door: { sessions, session, event } }: { readonly door: Door }) {
  const locale = useLocale();
  const words = useWords();
  if (sessions.length < 2) return null;
  return (
    <form className="door-bar mt-4">
      <Select name="session" label={words('console.day.session')} defaultValue={session.id}>
        {sessions.map(({ id, title, startsAt }) => (
          <option key={id} value={id}>
            {[capital(dayAndHour(startsAt, event.timeZone, locale)), title].filter(Boolean).join(' · ')}
          </option>
        ))}
      </Select>
      <Button kind="second">{words('console.day.showSession')}</Button>
    </form>
  );
}
