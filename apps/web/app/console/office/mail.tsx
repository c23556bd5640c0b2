import { readCapturedMail } from '#mailing/contract';
import type { MetaProps, PageProps, RouteArgs } from '../../context.js';
import { ButtonLink } from '../../design/buttons.js';
import { Crumb } from '../../design/frame.js';
import { Title } from '../../design/shell.js';
import { dayAndHour } from '../../format/dates.js';
import { described } from '../../meta.js';
import { useLocale, useWords } from '../../words.js';
import { answerOf, workerOf } from '../asking.js';
import { consolePath } from '../paths.js';

export async function loader({ request, context, params }: RouteArgs<'id'>) {
  const reader = workerOf({ request, context });
  const { html, ...mail } = answerOf(await reader.visit.api.call(readCapturedMail, { params }), reader);
  return { locale: reader.locale, mail: { ...mail, hasHtml: html !== null } };
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData && described(loaderData.locale, loaderData.mail.subject);

const mailAddress = (id: string): string => `/api/v1/captured-mail/${encodeURIComponent(id)}`;

export default function Mail({ loaderData: { mail } }: PageProps<typeof loader>) {
  const locale = useLocale();
  const words = useWords();
  const t = (key: string) => words(`console.capturedMail.${key}`);
  return (
    <>
      <Crumb href={consolePath(locale, 'mail')}>{t('back')}</Crumb>
      <Title
        title={mail.subject}
        note={
          <>
            {t('to')} <span className="anywhere">{mail.to}</span> ·{' '}
            {dayAndHour(mail.date, 'Europe/Paris', locale)}
          </>
        }
        actions={
          <ButtonLink
            kind="second"
            size="dense"
            pictogram="down"
            href={`${mailAddress(mail.id)}/eml`}
            download
          >
            {t('download')}
          </ButtonLink>
        }
      />
      <section className="deck mt-6" aria-labelledby="html">
        <h2 id="html">{t('html')}</h2>
        {mail.hasHtml ? (
          <iframe
            className="mail-frame mt-4"
            sandbox=""
            title={t('htmlFrame')}
            src={`${mailAddress(mail.id)}/html`}
          />
        ) : (
          <p className="small quiet mt-2">{t('noHtml')}</p>
        )}
      </section>
      <section className="deck mt-6" aria-labelledby="text">
        <h2 id="text">{t('text')}</h2>
        <pre className="raw mt-4" tabIndex={0}>
          {mail.text}
        </pre>
      </section>
      {mail.calendar && (
        <section className="deck mt-6" aria-labelledby="calendar">
          <h2 id="calendar">{t('calendar')}</h2>
          <pre className="raw mt-4" tabIndex={0}>
            {mail.calendar}
          </pre>
        </section>
      )}
    </>
  );
}
