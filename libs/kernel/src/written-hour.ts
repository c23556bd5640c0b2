import type { Locale } from './locale.js';

const NO_BREAK = '\u00a0';

/** An hour as it is said: « 14 h », « 9 h 30 »; "2 pm", "9:30 am". `hour` from 0 to 23. */
export function writtenHour(hour: number, minute: number, locale: Locale): string {
  const minutes = String(minute).padStart(2, '0');
  if (locale === 'fr') return [hour, 'h', ...(minute === 0 ? [] : [minutes])].join(NO_BREAK);
  const clock = `${hour % 12 || 12}${minute === 0 ? '' : `:${minutes}`}`;
  return `${clock}${NO_BREAK}${hour < 12 ? 'am' : 'pm'}`;
}
