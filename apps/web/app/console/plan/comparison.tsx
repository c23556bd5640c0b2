import type { RotationPlanSummaryView } from '#matching/contract';
import { Pictogram } from '../../design/pictograms.js';
import { Table } from '../../design/signs.js';
import { useLocale, useWords } from '../../words.js';
import { consolePath } from '../paths.js';
import { planName } from './modes.js';
import { countedBy, FIGURES, figureLines, said, type FigureName } from './figures.js';

/** Plans side by side: a line for each figure, the best that could be, then each plan's. */
export function Comparison({ plans }: { readonly plans: readonly RotationPlanSummaryView[] }) {
  const locale = useLocale();
  const words = useWords();
  const columns = plans.map((plan) => ({ plan, lines: figureLines(plan, true) }));
  const lineOf = (column: (typeof columns)[number], name: FigureName) =>
    column.lines.find((line) => line.name === name);
  const shown = FIGURES.filter((name) => columns.some((column) => lineOf(column, name)));
  return (
    <section className="deck mt-7" aria-labelledby="compare" id="comparaison">
      <h2 id="compare">{words('console.plan.compare.title')}</h2>
      <div className="compared">
        <Table caption={words('console.plan.compare.caption')} hideCaption>
          <thead>
            <tr>
              <th scope="col">{words('console.plan.compare.figure')}</th>
              {plans.map((plan) => (
                <th scope="col" className="r" key={plan.id}>
                  <a href={consolePath(locale, 'plan', plan.eventId, plan.id)}>{planName(plan, words)}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((name) => (
              <tr key={name}>
                <th scope="row">{countedBy({ name, value: 2 }, words)}</th>
                {columns.map((column) => {
                  const line = lineOf(column, name);
                  return (
                    <td className="r" key={column.plan.id}>
                      {line?.optimal && (
                        <>
                          <Pictogram name="check" className="proved" />
                          <span className="vh">{words('console.plan.compare.proved')}</span>{' '}
                        </>
                      )}
                      {line ? said(line.value, locale) : '–'}
                      {line?.bound !== undefined && (
                        <small>
                          {words('console.plan.compare.bound', { bound: said(line.bound, locale) })}
                        </small>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">{words('console.plan.compare.people')}</th>
              {plans.map((plan) => (
                <td className="r" key={plan.id}>
                  {plan.people}
                </td>
              ))}
            </tr>
          </tbody>
        </Table>
      </div>
      <p className="small quiet mt-2">{words('console.plan.compare.note')}</p>
    </section>
  );
}
