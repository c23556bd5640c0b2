import { DomainError } from '#kernel';

/** As long as a line on a screen may be, in characters. */
const LONGEST = 200;

/**
 * Why a handler failed, fit to be kept and shown: no personal data, no secret. A refusal says its code, the database
 * its SQLSTATE and constraint (its messages quote values), anything else its message with addresses, quoted texts and
 * long numbers taken out.
 */
export function reasonOf(thrown: unknown): string {
  if (thrown instanceof DomainError) return thrown.code;
  if (!(thrown instanceof Error)) return 'Something that is not an error was thrown.';
  const { code, constraint } = thrown as { code?: unknown; constraint?: unknown };
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) {
    return typeof constraint === 'string' ? `SQLSTATE ${code}, ${constraint}` : `SQLSTATE ${code}`;
  }
  const reason = `${thrown.name}: ${withoutPersonalData(thrown.message)}`;
  return reason.length > LONGEST ? `${reason.slice(0, LONGEST - 1)}…` : reason;
}

const withoutPersonalData = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/\S+@\S+/gu, '[address]')
    .replace(/"[^"]*"|“[^”]*”|«[^»]*»|`[^`]*`|'[^']*'/gu, '[text]')
    .replace(/\+?\d[\d .-]{4,}\d/gu, '[number]');
