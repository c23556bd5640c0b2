import { territoryCalendar } from '#calendar/contract';
import { createTerritory, listTerritories } from '#directory/contract';
import type { PageProps, RouteArgs } from '../../context.js';
import { Field, Select } from '../../design/fields.js';
import { Title } from '../../design/shell.js';
import { PageTitle } from '../../title.js';
import { useWords } from '../../words.js';
import { answerOf, orNothing, textOf, workerOf } from '../asking.js';
import { More } from '../more.js';
import { ZONES } from '../zones.js';
import { CreateForm, Done } from './create-form.js';
import { created } from './creating.js';

export async function loader({ request, context }: RouteArgs) {
  const reader = workerOf({ request, context });
  const { search, searchParams } = new URL(request.url);
  const outcome = await reader.visit.api.call(listTerritories, {
    query: { cursor: searchParams.get('cursor') ?? undefined },
  });
  const { items, nextCursor } = answerOf(outcome, reader);
  return {
    locale: reader.locale,
    search,
    key: reader.visit.forms.make(),
    territories: items.map((territory) => ({
      ...territory,
      feed: reader.visit.origin + territoryCalendar.path.slice(1).replace(':id', territory.id),
    })),
    nextCursor,
  };
}

export async function action({ request, context }: RouteArgs) {
  const reader = workerOf({ request, context });
  const form = await request.formData();
  const body = {
    name: textOf(form, 'name'),
    timeZone: textOf(form, 'timeZone'),
    controller: orNothing(textOf(form, 'controller')),
    dpo: orNothing(textOf(form, 'dpo')),
  };
  return created(
    reader,
    form,
    (idempotencyKey) => reader.visit.api.call(createTerritory, { body }, { idempotencyKey }),
    ({ name }) => reader.words('console.territories.created', { name }),
  );
}

export default function Territories({
  loaderData: { territories, key, search, nextCursor },
  actionData,
}: PageProps<typeof loader, typeof action>) {
  const words = useWords();
  const t = (name: string) => words(`console.territories.${name}`);
  return (
    <>
      <PageTitle title={t('title')} error={Boolean(actionData?.problem)} />
      <Title title={t('title')} note={t('lead')} />
      <Done returned={actionData} />
      <div className="cols">
        <div>
          {territories.length > 0 ? (
            <TerritoryTable territories={territories} />
          ) : (
            <>
              <p>
                <strong>{t('none')}</strong>
              </p>
              <p className="small quiet">{t('noneWhy')}</p>
            </>
          )}
          <More search={search} nextCursor={nextCursor} />
        </div>
        <CreateForm title={t('create')} formKey={key} returned={actionData} submit={t('submit')} labelOf={t}>
          {(box) => (
            <>
              <Field
                {...box('name')}
                label={t('name')}
                hint={t('nameHint')}
                autoComplete="off"
                maxLength={200}
              />
              <Select
                {...box('timeZone')}
                label={t('timeZone')}
                defaultValue={box('timeZone').defaultValue || 'Europe/Paris'}
              >
                {ZONES.map((zone) => (
                  <option key={zone} value={zone}>
                    {zone.replaceAll('_', ' ')}
                  </option>
                ))}
              </Select>
              <Field
                {...box('controller')}
                label={t('controller')}
                hint={t('controllerHint')}
                autoComplete="off"
              />
              <Field {...box('dpo')} label={t('dpo')} hint={t('dpoHint')} autoComplete="off" />
            </>
          )}
        </CreateForm>
      </div>
    </>
  );
}

function TerritoryTable({ territories }: Pick<PageProps<typeof loader>['loaderData'], 'territories'>) {
  const words = useWords();
  const t = (name: string) => words(`console.territories.${name}`);
  return (
    <table className="tbl">
      <caption className="vh">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col" className="wide">
            {t('controller')}
          </th>
          <th scope="col">{t('feed')}</th>
        </tr>
      </thead>
      <tbody>
        {territories.map(({ id, name, timeZone, controller, dpo, feed }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              <small>{timeZone.replaceAll('_', ' ')}</small>
            </th>
            <td className="wide">
              {controller ?? <span className="quiet">{t('controllerNone')}</span>}
              {dpo && <small>{dpo}</small>}
            </td>
            <td>
              <a href={feed}>
                .ics<span className="vh">{words('common.colon') + name}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
