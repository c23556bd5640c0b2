import type { LineStatus } from '#registration/contract';
import { ButtonLink } from '../../design/buttons.js';
import { PassCode } from '../../design/pass.js';
import { Notice } from '../../design/signs.js';
import { useWords } from '../../words.js';

interface AddedProps {
  readonly added: {
    readonly passCode: string | null;
    readonly status: LineStatus;
    readonly position: number | null;
    readonly name: string | null;
    readonly email: string | null;
  };
  readonly back: string;
  readonly another: string;
}

/** What came of it. The code stands here and nowhere else: not in an address, not in a list. */
export function Added({ added: { passCode, status, position, name, email }, back, another }: AddedProps) {
  const words = useWords();
  const t = (key: string, values?: object) => words(`console.adding.done.${key}`, { ...values });
  const kept = status === 'confirmed';
  const said = kept ? 'Confirmed' : status === 'pending' ? 'Pending' : 'Waitlisted';
  return (
    <>
      <div className="said">
        <Notice tone={kept ? 'ok' : 'sun'} pictogram={kept ? 'check' : 'wait'} role="status">
          <strong>{name ? t(said.toLowerCase(), { name }) : t(`nameless${said}`)}</strong>
          {position !== null && <p>{t('position', { position })}</p>}
          {email && <p>{t('mailed', { email })}</p>}
        </Notice>
      </div>
      {passCode && (
        <section className="deck mt-6" aria-labelledby="code">
          <h2 id="code">{t('code')}</h2>
          <p className="big-code mt-4">
            <PassCode code={passCode} />
          </p>
          <p className="small quiet mt-2">{t('codeHint')}</p>
        </section>
      )}
      <p className="row mt-6">
        <ButtonLink href={another} pictogram="plus">
          {t('another')}
        </ButtonLink>
        <ButtonLink kind="second" href={back}>
          {t('back')}
        </ButtonLink>
      </p>
    </>
  );
}
