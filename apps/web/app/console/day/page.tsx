import { makeDeskLink, readAttendance } from '#attendance/contract';
import { data } from 'react-router';
import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { ButtonLink } from '../../design/buttons.js';
import { Figures, Notice } from '../../design/signs.js';
import { note, type Said } from '../../desk/act.js';
import { DoorList } from '../../desk/door-list.js';
import { doorOf, type Door } from '../../desk/load.js';
import { useDoor } from '../../desk/use-door.js';
import { described } from '../../meta.js';
import { translator, useLocale, useWords } from '../../words.js';
import { answerOf, textOf, workerOf } from '../asking.js';
import { EventFrame, headed } from '../event/event-frame.js';
import { workedEvent } from '../event/reading.js';
import { consolePath } from '../paths.js';
import { DeskLink, type MadeLink } from './desk-link.js';
import { PlanOfDay } from './plan-of-day.js';
import { publishedPlanOf } from './reading-day.js';

export const handle = { hydrate: true };

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const url = new URL(request.url);
  const [{ event, writes }, door, attendance, plan] = await Promise.all([
    workedEvent(reader, params.id),
    doorOf(reader, params.id, url),
    reader.visit.api.call(readAttendance, { params }),
    publishedPlanOf(reader, params.id),
  ]);
  const { sessions } = answerOf(attendance, reader);
  return {
    locale: reader.locale,
    event: headed(event),
    writes,
    door,
    planned: plan !== undefined,
    closed: sessions.find(({ sessionId }) => sessionId === door.session.id)?.closed ?? false,
    done: url.searchParams.get('done') === 'closed',
  };
}

interface Given {
  readonly said: Said | undefined;
  readonly link: MadeLink | undefined;
}

export async function action({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const form = await request.formData();
  if (textOf(form, 'way') !== 'desk-link')
    return data<Given>({ said: await note(reader, params.id, form), link: undefined });
  const link = answerOf(await reader.visit.api.call(makeDeskLink, { params }), reader);
  return data<Given>({ said: undefined, link });
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData &&
  described(
    loaderData.locale,
    `${translator(loaderData.locale)('console.day.title')} – ${loaderData.event.title}`,
  );

export default function Day({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const words = useWords();
  const { event, writes, closed, done, planned } = loaderData;
  const hand = useDoor(loaderData.door, actionData?.said);
  const { door } = hand;
  return (
    <EventFrame event={event} writes={writes} current="day">
      {done && (
        <div className="said">
          <Notice tone="ok" pictogram="check" role="status">
            {words('console.day.closing.done')}
          </Notice>
        </div>
      )}
      <div className="cols">
        <section aria-labelledby="list">
          <DayFigures door={door} />
          <h2 id="list" className="mt-6">
            {words('console.day.list')}
          </h2>
          <DoorList hand={hand} />
        </section>
        <div className="stack loose">
          {planned && <PlanOfDay id={event.id} />}
          <Closing id={event.id} session={door.session.id} closed={closed} />
          <DeskLink id={event.id} zone={event.timeZone} link={actionData?.link} />
        </div>
      </div>
    </EventFrame>
  );
}

/** What is known of the session now. Nobody is absent before the attendance is closed. */
function DayFigures({ door: { counts } }: { readonly door: Door }) {
  const words = useWords();
  const t = (key: string, values?: object) => words(`console.day.figures.${key}`, { ...values });
  return (
    <>
      <Figures
        items={[
          { label: t('present'), value: counts.present, note: t('of', { count: counts.expected }) },
          { label: t('expected'), value: counts.expected - counts.present - counts.excused - counts.absent },
          ...(counts.excused > 0 ? [{ label: t('excused'), value: counts.excused }] : []),
          { label: t('absent'), value: counts.absent },
          { label: t('walkIns'), value: counts.walkIns },
          ...(counts.headcount > 0 ? [{ label: t('headcount'), value: counts.headcount }] : []),
        ]}
      />
      <p className="tiny quiet mt-2">{words('console.day.units')}</p>
    </>
  );
}

function Closing({
  id,
  session,
  closed,
}: {
  readonly id: string;
  readonly session: string;
  readonly closed: boolean;
}) {
  const locale = useLocale();
  const words = useWords();
  return (
    <section className="deck" aria-labelledby="closing">
      <h2 id="closing">{words(closed ? 'console.day.closed' : 'console.day.close')}</h2>
      <p className="small quiet mt-2">{words(closed ? 'console.day.closedWhy' : 'console.day.closeWhy')}</p>
      {!closed && (
        <p className="mt-4">
          <ButtonLink kind="second" href={`${consolePath(locale, 'closeDay', id)}?session=${session}`}>
            {words('console.day.close')}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
