import { DomainError, type FieldError, type Locale, type Problem, type RefusalKind } from '#kernel';
import { translator, type Say } from '#platform';

const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'precondition-required': 428,
  'precondition-failed': 412,
  'too-many': 429,
  unavailable: 503,
};

/** A refusal as the reader sees it: RFC 9457, one sentence per code in their language. */
export function problemOf(refusal: DomainError, locale: Locale): Problem {
  const say = translator(locale);
  const fields = refusal.fields.map((field) => ({
    path: field.path,
    code: field.code,
    message: sentence(say, field.code, field.details ?? {}),
  }));
  const { seconds } = refusal.details;
  return {
    type: `urn:passerelle:problem:${refusal.code}`,
    title: sentence(say, refusal.code, refusal.details),
    status: STATUS[refusal.kind],
    code: refusal.code,
    ...(fields.length > 0 && { errors: fields }),
    ...(refusal.kind === 'too-many' && typeof seconds === 'number' && { retryAfter: seconds }),
  };
}

/** What happened is in the log, under the request's id; the answer gives no detail. */
export const faultProblem = (locale: Locale, requestId: string): Problem => ({
  type: 'urn:passerelle:problem:platform.fault',
  title: sentence(translator(locale), 'platform.fault', {}),
  status: 500,
  code: 'platform.fault',
  detail: requestId,
});

function sentence(say: Say, code: string, details: FieldError['details']): string {
  const key = `errors:${code}`;
  const said: string = say(key, { ...details, defaultValue: '' });
  return said === '' ? say('errors:platform.field.invalid') : said;
}
