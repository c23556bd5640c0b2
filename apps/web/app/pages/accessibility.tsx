import type { MetaProps } from '../context.js';
import { described } from '../meta.js';
import { PublicPage } from '../public-page.js';
import { translator, useWords } from '../words.js';
import { loadText } from './kept.js';

export { pageHeaders as headers } from '../context.js';
export const loader = loadText;

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData ? described(loaderData.locale, translator(loaderData.locale)('public.accessibility.title')) : [];

export default function Accessibility() {
  const words = useWords();
  return (
    <PublicPage>
      <div className="prose">
        <h1>{words('public.accessibility.title')}</h1>
        <p className="lead">{words('public.accessibility.lead')}</p>
        <section className="deck mt-6">
          <h2>{words('public.accessibility.state')}</h2>
          <p className="mt-2">{words('public.accessibility.stateText')}</p>
        </section>
        <section className="deck mt-6">
          <h2>{words('public.accessibility.does')}</h2>
          <ul>
            {(['does1', 'does2', 'does3', 'does4'] as const).map((part) => (
              <li key={part}>{words(`public.accessibility.${part}`)}</li>
            ))}
          </ul>
        </section>
        <section className="deck mt-6">
          <h2>{words('public.accessibility.problem')}</h2>
          <p className="mt-2">{words('public.accessibility.problemText')}</p>
          <p className="mt-2">{words('public.accessibility.rights')}</p>
        </section>
      </div>
    </PublicPage>
  );
}
