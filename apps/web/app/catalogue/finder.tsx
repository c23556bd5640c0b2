import { EVENT_FORMATS, FORMATS } from '#scheduling/contract';
import { Button } from '../design/buttons.js';
import { Field, Pill, Select } from '../design/fields.js';
import { Pictogram } from '../design/pictograms.js';
import { shortDay } from '../format/dates.js';
import { pathTo } from '../paths.js';
import { useLocale, useWords } from '../words.js';
import type { CatalogueData } from './data.js';

/** What is for everybody stands first. */
const IN_ORDER = (['public', 'professionals'] as const).flatMap((audience) =>
  EVENT_FORMATS.filter((format) => FORMATS[format].usualAudience === audience),
);

/** The search: a form that any browser can send, whose address can be shared. */
export function Finder({
  search,
  territories,
  today,
}: Pick<CatalogueData, 'search' | 'territories' | 'today'>) {
  const locale = useLocale();
  const words = useWords();
  const otherWeek = search.when === 'week' && !(search.from <= today && today <= search.to);
  return (
    <form
      className="finder"
      action={pathTo(locale, 'catalogue')}
      method="get"
      role="search"
      aria-label={words('public.catalogue.search')}
    >
      <div className="main-fields">
        <Field
          type="search"
          name="q"
          label={words('public.catalogue.q')}
          defaultValue={search.q}
          autoComplete="off"
          maxLength={200}
        />
        <Select name="territory" label={words('public.catalogue.where')} defaultValue={search.territory}>
          <option value="">{words('public.catalogue.everywhere')}</option>
          {territories.map(({ id, slug, name }) => (
            <option key={id} value={search.territory === id ? id : slug}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          name="when"
          label={words('public.catalogue.when')}
          defaultValue={otherWeek ? `week:${search.from}` : search.when}
        >
          {search.when === 'dates' && <option value="dates">{words('public.catalogue.dates')}</option>}
          <option value="week">{words('public.catalogue.week')}</option>
          {otherWeek && (
            <option value={`week:${search.from}`}>
              {words('public.catalogue.weekOf', { day: shortDay(`${search.from}T12:00:00Z`, 'UTC', locale) })}
            </option>
          )}
          <option value="month">{words('public.catalogue.month')}</option>
          <option value="season">{words('public.catalogue.season')}</option>
        </Select>
        <Button pictogram="search">{words('public.catalogue.submit')}</Button>
      </div>
      <fieldset>
        <legend className="label">
          {words('public.catalogue.kind')} <span className="quiet small">{words('common.optional')}</span>
        </legend>
        <div className="pills">
          {IN_ORDER.map((format) => (
            <Pill
              key={format}
              format={format}
              name="format"
              value={format}
              defaultChecked={search.formats.includes(format)}
            >
              <Pictogram name={format} />
              {words(`common.format.${format}`)}
            </Pill>
          ))}
        </div>
      </fieldset>
      <details open={search.when === 'dates' || search.audience !== undefined}>
        <summary>{words('public.catalogue.moreChoices')}</summary>
        <div className="between mt-4">
          <Select
            name="audience"
            label={words('public.catalogue.forWhom')}
            defaultValue={search.audience ?? ''}
          >
            <option value="">{words('public.catalogue.forAll')}</option>
            <option value="public">{words('public.catalogue.forPublic')}</option>
            <option value="professionals">{words('public.catalogue.forProfessionals')}</option>
          </Select>
          <Field
            type="date"
            name="from"
            label={words('public.catalogue.from')}
            defaultValue={search.when === 'dates' ? search.from : ''}
          />
          <Field
            type="date"
            name="to"
            label={words('public.catalogue.to')}
            defaultValue={search.when === 'dates' ? search.to : ''}
          />
        </div>
      </details>
    </form>
  );
}
