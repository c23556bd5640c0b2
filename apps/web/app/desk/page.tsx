import { unbroken } from '../format/text.js';
import { readMe } from '#identity/contract';
import '../design/styles/console.css';
import '../design/styles/work.css';
import '../design/styles/door.css';
import { ifAllowed, workerOf } from '../console/asking.js';
import { consolePath } from '../console/paths.js';
import { NOT_KEPT, type MetaProps, type PageProps, type RouteArgs } from '../context.js';
import { Pictogram } from '../design/pictograms.js';
import { capital, dayAndHours } from '../format/dates.js';
import { described, NOT_INDEXED } from '../meta.js';
import { pathTo } from '../paths.js';
import { translator, useLocale, useWords } from '../words.js';
import { note } from './act.js';
import { Counters } from './counters.js';
import { DoorList } from './door-list.js';
import { doorOf } from './load.js';
import { useDoor } from './use-door.js';

export const handle = { hydrate: true, bodyClass: 'desk-app' };
export const headers = () => NOT_KEPT;

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const [door, me] = await Promise.all([
    doorOf(reader, params.id, new URL(request.url)),
    reader.visit.api.call(readMe, {}),
  ]);
  const organises =
    ifAllowed(me)?.roles.some(({ role }) => role === 'administrator' || role === 'organiser') ?? false;
  return { locale: reader.locale, door, organises };
}

export async function action({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  return { said: await note(reader, params.id, await request.formData()) };
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData
    ? [
        ...described(
          loaderData.locale,
          translator(loaderData.locale)('console.desk.title', { title: loaderData.door.event.title }),
        ),
        NOT_INDEXED,
      ]
    : [];

/** For a helper at the door, one thumb and a noisy hall: who is expected, and one touch when they come. */
export default function Desk({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const { organises } = loaderData;
  const hand = useDoor(loaderData.door, actionData?.said);
  const { door } = hand;
  const { event, session } = door;
  return (
    <>
      <a className="skip" href="#contenu">
        {words('console.desk.skip')}
      </a>
      <header className="wrap desk-head">
        <h1>{unbroken(event.title)}</h1>
        <p className="small quiet">
          {capital(dayAndHours(session.startsAt, session.endsAt, event.timeZone, locale))}
          {session.title && ` · ${session.title}`}
        </p>
        <Counters door={door} />
      </header>
      <main id="contenu">
        <div className="wrap">
          <DoorList hand={hand} />
          <p className="small quiet mt-6">{words('console.desk.privacy')}</p>
          {organises && (
            <p className="mt-4">
              <a href={consolePath(locale, 'day', event.id)}>{words('console.desk.toConsole')}</a>
            </p>
          )}
          <form method="post" action={pathTo(locale, 'signOut')} className="mt-4">
            <button className="btn danger">{words('console.desk.signOut')}</button>
          </form>
        </div>
      </main>
      <nav className="dock" aria-label={words('console.desk.otherWays')}>
        <div>
          <a className="btn" href="#code-way">
            <Pictogram name="qr" />
            {words('console.desk.byCode')}
          </a>
          <a className="btn second" href="#walk-in-way">
            <Pictogram name="plus" />
            {words('console.desk.walkIn')}
          </a>
        </div>
      </nav>
    </>
  );
}
