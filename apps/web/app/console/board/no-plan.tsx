import type { BoardView } from '#matching/contract';
import { ButtonLink } from '../../design/buttons.js';
import { unbroken } from '../../format/text.js';
import { useLocale, useWords } from '../../words.js';
import { consolePath } from '../paths.js';

/** Nothing to show yet: what to do. The page asks on, and shows the plan as soon as one is published. */
export function NoPlan({ view }: { readonly view: BoardView }) {
  const words = useWords();
  const locale = useLocale();
  const { id, title } = view.event;
  return (
    <main id="contenu" className="wrap board-empty">
      <p className="quiet">{unbroken(title)}</p>
      <h1>{words('console.board.empty.title')}</h1>
      <p className="lead mt-4">{words('console.board.empty.why')}</p>
      {view.leads && (
        <div className="row mt-6">
          <ButtonLink href={consolePath(locale, 'plans', id)}>
            {words('console.board.empty.toPlans')}
          </ButtonLink>
          <ButtonLink kind="second" href={consolePath(locale, 'day', id)}>
            {words('console.board.empty.toDay')}
          </ButtonLink>
        </div>
      )}
    </main>
  );
}

export function Over({ title }: { readonly title: string }) {
  const words = useWords();
  return (
    <section className="where-to over">
      <p>{unbroken(title)}</p>
      <p>{words('console.board.over')}</p>
    </section>
  );
}
