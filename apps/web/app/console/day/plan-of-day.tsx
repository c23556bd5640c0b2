import { Button, ButtonLink } from '../../design/buttons.js';
import { useLocale, useWords } from '../../words.js';
import { consolePath } from '../paths.js';

/** Where people hold cards: the screen of the room, and the plan for those who are here, in one tap. */
export function PlanOfDay({ id }: { readonly id: string }) {
  const locale = useLocale();
  const words = useWords();
  const t = (key: string) => words(`console.replanDay.${key}`);
  return (
    <section className="deck" aria-labelledby="plan-of-day">
      <h2 id="plan-of-day">{t('section')}</h2>
      <p className="small quiet mt-2">{t('sectionWhy')}</p>
      <form method="post" action={consolePath(locale, 'replanDay', id)} className="mt-4">
        <Button kind="second">{t('button')}</Button>
      </form>
      <p className="mt-4">
        <ButtonLink kind="second" pictogram="screen" href={consolePath(locale, 'board', id)}>
          {t('board')}
        </ButtonLink>
      </p>
    </section>
  );
}
