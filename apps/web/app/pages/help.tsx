import type { MetaProps } from '../context.js';
import { described } from '../meta.js';
import { PublicPage } from '../public-page.js';
import { translator, useWords } from '../words.js';
import { loadText } from './kept.js';

export { pageHeaders as headers } from '../context.js';
export const loader = loadText;

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData ? described(loaderData.locale, translator(loaderData.locale)('public.help.title')) : [];

export default function Help() {
  const words = useWords();
  return (
    <PublicPage>
      <div className="prose">
        <h1>{words('public.help.title')}</h1>
        <p className="lead">{words('public.help.lead')}</p>
        {(['reserve', 'find', 'leave', 'waiting', 'day', 'calendar'] as const).map((part) => (
          <section key={part} className="deck mt-6">
            <h2>{words(`public.help.${part}`)}</h2>
            <p className="mt-2">{words(`public.help.${part}Text`)}</p>
          </section>
        ))}
      </div>
    </PublicPage>
  );
}
