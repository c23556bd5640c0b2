import { Button } from '../../design/buttons.js';
import { QrCode } from '../../design/pass.js';
import { dayAndHour } from '../../format/dates.js';
import { useLocale, useWords } from '../../words.js';
import { consolePath } from '../paths.js';

export interface MadeLink {
  readonly url: string;
  readonly expiresAt: string;
}

interface DeskLinkProps {
  readonly id: string;
  readonly zone: string;
  readonly link: MadeLink | undefined;
}

/** A link to hand to whoever keeps the door: read with their phone, or copied. */
export function DeskLink({ id, zone, link }: DeskLinkProps) {
  const locale = useLocale();
  const words = useWords();
  const t = (key: string, values?: object) => words(`console.day.${key}`, { ...values });
  return (
    <section className="deck" aria-labelledby="desk">
      <h2 id="desk">{t(link ? 'deskReady' : 'desk')}</h2>
      {link ? (
        <div role="status">
          <div className="desk-qr mt-4">
            <QrCode text={link.url} label={t('deskQr')} />
          </div>
          <p className="link-box mt-4">{link.url}</p>
          <p className="small mt-2">{t('deskUntil', { day: dayAndHour(link.expiresAt, zone, locale) })}</p>
          <p className="small quiet">{t('deskSecret')}</p>
        </div>
      ) : (
        <>
          <p className="small quiet mt-2">{t('deskWhy')}</p>
          <form method="post" action="#desk" className="row mt-4">
            <input type="hidden" name="way" value="desk-link" />
            <Button kind="second">{t('deskMake')}</Button>
            <a href={consolePath(locale, 'desk', id)}>{t('deskOpen')}</a>
          </form>
        </>
      )}
    </section>
  );
}
