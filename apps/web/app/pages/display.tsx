import { data, redirect } from 'react-router';
import type { Theme } from '../../server/visit.js';
import { NOT_KEPT, readerOf, type MetaProps, type PageProps, type RouteArgs } from '../context.js';
import { Button } from '../design/buttons.js';
import { Choice, Choices } from '../design/fields.js';
import { described } from '../meta.js';
import { pathTo } from '../paths.js';
import { PublicPage } from '../public-page.js';
import { translator, useWords } from '../words.js';

export { pageHeaders as headers } from '../context.js';

export function loader({ request, context }: RouteArgs) {
  const { visit, locale } = readerOf({ request, context });
  return data({ locale, theme: visit.theme ?? 'auto' }, { headers: NOT_KEPT });
}

const THEMES: readonly unknown[] = ['light', 'dark'] satisfies Theme[];

export async function action({ request, context }: RouteArgs) {
  const { visit, locale } = readerOf({ request, context });
  const chosen = (await request.formData()).get('theme');
  const cookie = visit.keepTheme(THEMES.includes(chosen) ? (chosen as Theme) : undefined);
  return redirect(pathTo(locale, 'display'), { status: 303, headers: { 'Set-Cookie': cookie } });
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData ? described(loaderData.locale, translator(loaderData.locale)('public.display.title')) : [];

export default function Display({ loaderData: { theme } }: PageProps<typeof loader>) {
  const words = useWords();
  return (
    <PublicPage>
      <div className="narrow">
        <h1>{words('public.display.title')}</h1>
        <p className="lead mt-4">{words('public.display.lead')}</p>
        <form method="post" className="mt-6">
          <Choices legend={<span className="vh">{words('public.display.title')}</span>}>
            {(['auto', 'light', 'dark'] as const).map((choice) => (
              <Choice
                key={choice}
                type="radio"
                name="theme"
                value={choice}
                defaultChecked={theme === choice}
                label={words(`public.display.${choice}`)}
              />
            ))}
          </Choices>
          <p className="mt-5">
            <Button>{words('public.display.submit')}</Button>
          </p>
        </form>
      </div>
    </PublicPage>
  );
}
