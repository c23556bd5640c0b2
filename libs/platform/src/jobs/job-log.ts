type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** The part of a structured log (pino's) that background work writes to. Ids and reasons, no personal data. */
export interface JobLog {
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}
