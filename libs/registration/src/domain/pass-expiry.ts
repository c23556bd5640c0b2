const DAYS_AFTER_THE_LAST_SESSION = 30;

/** When a pass stops opening anything: 30 days after the last of its sessions. */
export function passExpiry(sessionEnds: readonly Temporal.Instant[]): Temporal.Instant {
  const last = sessionEnds.reduce((latest, end) =>
    Temporal.Instant.compare(end, latest) > 0 ? end : latest,
  );
  return last.add({ hours: 24 * DAYS_AFTER_THE_LAST_SESSION });
}
