import { data, redirect } from 'react-router';
import { signIn } from '#identity/contract';
import { consolePath } from '../console/paths.js';
import { NOT_KEPT, readerOf, refuse, type RouteArgs } from '../context.js';

/** Uses a link; the session cookie of the answer goes on to the browser, which lands where it may work. */
export async function enter({ request, params, context }: RouteArgs<'token'>, email?: string) {
  const { visit, locale } = readerOf({ request, context });
  const entered = await visit.api.call(signIn, { body: { token: params.token, email } });
  if (!entered.ok) {
    const { problem } = entered;
    if (problem.status >= 500 || problem.status === 429) return refuse(problem);
    const field = problem.errors?.find(({ path }) => path === 'email')?.message;
    return data(
      { dead: field === undefined, why: problem.title, field, email },
      { status: problem.status, headers: NOT_KEPT },
    );
  }
  const { landing, eventId } = entered.answer;
  const headers = new Headers(NOT_KEPT);
  for (const cookie of entered.headers.getSetCookie()) headers.append('Set-Cookie', cookie);
  return redirect(landing === 'desk' && eventId ? consolePath(locale, 'desk', eventId) : '/console', {
    status: 303,
    headers,
  });
}
