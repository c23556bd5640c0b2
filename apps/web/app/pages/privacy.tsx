import { data } from 'react-router';
import { listTerritories } from '#directory/contract';
import { KEPT, readerOf, refuse, type MetaProps, type PageProps, type RouteArgs } from '../context.js';
import { Table } from '../design/signs.js';
import { described } from '../meta.js';
import { PublicPage } from '../public-page.js';
import { translator, useWords } from '../words.js';

export { pageHeaders as headers } from '../context.js';

export async function loader({ request, context }: RouteArgs) {
  const { visit, locale } = readerOf({ request, context });
  const territories = await visit.api.call(listTerritories, {});
  if (!territories.ok) return refuse(territories.problem);
  const named = territories.answer.items.filter(({ controller }) => controller !== null);
  return data({ locale, territories: named }, { headers: KEPT });
}

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData ? described(loaderData.locale, translator(loaderData.locale)('public.privacy.title')) : [];

export default function Privacy({ loaderData: { territories } }: PageProps<typeof loader>) {
  const words = useWords();
  return (
    <PublicPage>
      <div className="prose">
        <h1>{words('public.privacy.title')}</h1>
        <p className="lead">{words('public.privacy.lead')}</p>
        {(['name', 'what', 'why'] as const).map((part) => (
          <section key={part} className="deck mt-6">
            <h2>{words(`public.privacy.${part}`)}</h2>
            <p className="mt-2">{words(`public.privacy.${part}Text`)}</p>
          </section>
        ))}
        <section className="deck mt-6">
          <h2>{words('public.privacy.long')}</h2>
          <HowLong />
        </section>
        <section className="deck mt-6">
          <h2>{words('public.privacy.cookies')}</h2>
          <p className="mt-2">{words('public.privacy.cookiesText')}</p>
        </section>
        <section className="deck mt-6">
          <h2>{words('public.privacy.rights')}</h2>
          <p className="mt-2">{words('public.privacy.rightsText')}</p>
          <p className="mt-2">{words('public.privacy.cnil')}</p>
          <h3 className="mt-5">{words('public.privacy.who')}</h3>
          {territories.length === 0 && <p className="mt-2">{words('public.privacy.whoNone')}</p>}
          <ul>
            {territories.map(({ id, name, controller, dpo }) => (
              <li key={id}>
                <strong>{name}</strong>
                <br />
                {controller}
                {dpo && <br />}
                {dpo && words('public.privacy.dpo', { dpo })}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </PublicPage>
  );
}

function HowLong() {
  const words = useWords();
  return (
    <Table caption={words('public.privacy.long')} hideCaption>
      <thead>
        <tr>
          <th scope="col">{words('public.privacy.longWhat')}</th>
          <th scope="col">{words('public.privacy.longTime')}</th>
        </tr>
      </thead>
      <tbody>
        {(['long1', 'long2', 'long3', 'long4', 'long5'] as const).map((row) => (
          <tr key={row}>
            <th scope="row">{words(`public.privacy.${row}`)}</th>
            <td>{words(`public.privacy.${row}Time`)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
