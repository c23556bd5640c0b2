import { Notice } from '../../design/signs.js';
import { useWords } from '../../words.js';
import { boxName } from './box-name.js';
import type { Difference } from './merge.js';

/** Somebody else saved first: what they changed, beside what stands here. Nothing that was typed is lost. */
export function Conflict({ differences }: { readonly differences: readonly Difference[] }) {
  const words = useWords();
  const t = (key: string) => words(`console.editor.conflict.${key}`);
  return (
    <div className="mt-5">
      <Notice tone="sun" pictogram="warn" role="alert">
        <strong>{t('title')}</strong>
        <p>{t('lead')}</p>
        {differences.length === 0 && <p>{t('nothing')}</p>}
      </Notice>
      {differences.length > 0 && (
        <table className="tbl mt-4">
          <caption className="vh">{t('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('was')}</th>
              <th scope="col">{t('theirs')}</th>
              <th scope="col">{t('yours')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <DifferenceRow key={difference.field} {...difference} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function DifferenceRow({ field, was, theirs, yours }: Difference) {
  const words = useWords();
  const value = (text: string) =>
    text === '' ? <span className="quiet">{words('console.editor.conflict.empty')}</span> : text;
  return (
    <tr>
      <th scope="row">
        <a href={`#${field}`}>{boxName(field, words)}</a>
      </th>
      <td>{value(was)}</td>
      <td>
        <strong>{value(theirs)}</strong>
      </td>
      <td>
        {yours === undefined ? (
          <span className="quiet">{words('console.editor.conflict.same')}</span>
        ) : (
          value(yours)
        )}
      </td>
    </tr>
  );
}
