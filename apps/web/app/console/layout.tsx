import { isRouteErrorResponse, Outlet, redirect, useRouteError } from 'react-router';
import '../design/styles/console.css';
import '../design/styles/rail.css';
import '../design/styles/work.css';
import '../design/styles/editor.css';
import '../design/styles/door.css';
import { readMe } from '#identity/contract';
import { NOT_KEPT, type PageProps, type RouteArgs } from '../context.js';
import { Shell } from '../design/shell.js';
import { WorkMasthead, WorkRail } from '../design/work-shell.js';
import { pathTo } from '../paths.js';
import { ProblemPage } from '../pages/problem.js';
import { answerOf, workerOf } from './asking.js';
import { navigation } from './navigation.js';
import { consolePath, inOtherLanguage } from './paths.js';
import { useLocale, useWords } from '../words.js';

export const handle = { bodyClass: 'console' };
export const headers = () => NOT_KEPT;

/** Who has a working space; a helper at the door has the door. */
const WORKERS = new Set(['administrator', 'organiser', 'region']);

export async function loader({ request, context }: RouteArgs) {
  const reader = workerOf({ request, context });
  const me = answerOf(await reader.visit.api.call(readMe, {}), reader);
  const { pathname } = new URL(request.url);
  const works = me.roles.some(({ role }) => WORKERS.has(role));
  const door = me.roles.find(({ role, eventId }) => role === 'desk' && eventId)?.eventId;
  if (!works && door) return redirect(consolePath(reader.locale, 'desk', door));
  return {
    email: me.email,
    administers: me.roles.some(({ role }) => role === 'administrator'),
    works,
    pathname,
  };
}

export default function ConsoleLayout({
  loaderData: { email, administers, works, pathname },
}: PageProps<typeof loader>) {
  const locale = useLocale();
  const words = useWords();
  const account = {
    email,
    signOut: pathTo(locale, 'signOut'),
    otherLanguage: inOtherLanguage(pathname, locale),
  };
  return (
    <Shell
      masthead={<WorkMasthead home={consolePath(locale, 'today')} {...account} />}
      rail={<WorkRail groups={navigation(words, locale, pathname, administers)} {...account} />}
    >
      {works ? <Outlet /> : <Closed />}
    </Shell>
  );
}

/** Somebody who may sign in but organises nothing. */
function Closed() {
  const words = useWords();
  return (
    <>
      <h1>{words('console.refused.title')}</h1>
      <p className="lead mt-4">{words('console.refused.lead')}</p>
    </>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <ProblemPage status={isRouteErrorResponse(error) ? error.status : 500} />;
}
