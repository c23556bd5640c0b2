import { jsonLd } from '#calendar/contract';
import type { MetaProps, PageProps } from '../context.js';
import { ButtonLink } from '../design/buttons.js';
import { Poster } from '../design/poster.js';
import { isoDay } from '../format/dates.js';
import { pathTo } from '../paths.js';
import { PublicPage } from '../public-page.js';
import { PageTitle } from '../title.js';
import { useLocale, useWords } from '../words.js';
import type { action } from './act.js';
import { AlreadyRegistered } from './already-registered.js';
import type { EventData } from './data.js';
import { EventFacts } from './facts.js';
import type { loader } from './load.js';
import { EventProse } from './prose.js';
import { NoSignUp } from './no-sign-up.js';
import { SignUp } from './sign-up.js';

export { pageHeaders as headers } from '../context.js';
export { action } from './act.js';
export { loader } from './load.js';

export const meta = ({ loaderData }: MetaProps<typeof loader>) => {
  if (!loaderData) return [];
  const { event, locale, origin } = loaderData;
  return [
    { name: 'description', content: event.description.replace(/\s+/g, ' ').slice(0, 200) },
    ...(event.sensitive
      ? []
      : [
          {
            'script:ld+json': jsonLd(event, { url: origin + pathTo(locale, 'event', { slug: event.slug }) }),
          },
        ]),
  ];
};

export default function EventPage({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const locale = useLocale();
  const words = useWords();
  const { event, date, formKey } = loaderData;
  const chosen = chosenSession(loaderData);
  const first = (actionData?.errors.length ?? 0) > 0;
  if (actionData?.already) return <AlreadyRegistered event={event} sent={actionData.already.sent} />;
  return (
    <PublicPage current="catalogue" flush>
      <PageTitle title={event.title} error={first} />
      <Poster
        format={event.format}
        audience={event.audience}
        title={event.title}
        back={{ href: pathTo(locale, 'catalogue'), label: words('public.event.back') }}
        date={
          chosen && event.status !== 'postponed'
            ? { instant: chosen.startsAt, zone: event.timeZone }
            : undefined
        }
      >
        {formKey && !first && <ButtonLink href="#sign-up">{words(signUpWords(event))}</ButtonLink>}
      </Poster>
      <div className="wrap">
        <EventFacts event={event} session={chosen} />
        <div className="split mt-7">
          <EventProse {...loaderData} />
          {formKey ? (
            <SignUp
              {...loaderData}
              formKey={formKey}
              returned={actionData}
              preselected={date ? chosen?.id : undefined}
            />
          ) : (
            <NoSignUp event={event} />
          )}
        </div>
      </div>
    </PublicPage>
  );
}

const signUpWords = ({ signUp, audience }: EventData['event']): string => {
  if (signUp === 'waiting') return 'public.form.waiting';
  return audience === 'public' ? 'public.form.reserve' : 'public.form.signUp';
};

/** The session that the reader came for: the one of the day in the address, else the next one, else the last. */
function chosenSession({ event, date, now }: EventData) {
  const planned = event.sessions.filter(({ status }) => status === 'planned');
  const sessions = planned.length > 0 ? planned : event.sessions;
  return (
    sessions.find(({ startsAt }) => isoDay(startsAt, event.timeZone) === date) ??
    sessions.find(({ endsAt }) => Date.parse(endsAt) > Date.parse(now)) ??
    sessions.at(-1)
  );
}
