/** Days as an organiser says them: "Thursday in three weeks". */
export const weekday = (today: Temporal.PlainDate, isoDay: number, weeks: number): Temporal.PlainDate =>
  today.subtract({ days: today.dayOfWeek - 1 }).add({ days: isoDay - 1 + 7 * weeks });

/** The n-th weekday of a month, such as the second Tuesday. */
export function nthWeekday(month: Temporal.PlainYearMonth, isoDay: number, nth: number): Temporal.PlainDate {
  const first = month.toPlainDate({ day: 1 });
  return first.add({ days: ((isoDay - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) });
}

/** A session on a day, by its wall clock: `at(day, '9:00', '12:00')`. */
export const at = (day: Temporal.PlainDate, start: string, end: string) => ({
  startsAt: `${day}T${start.padStart(5, '0')}`,
  endsAt: `${day}T${end.padStart(5, '0')}`,
});
