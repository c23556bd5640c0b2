import {
  createOrganisation,
  listOrganisations,
  listTerritories,
  ORGANISATION_KINDS,
} from '#directory/contract';
import type { PageProps, RouteArgs } from '../../context.js';
import { Button } from '../../design/buttons.js';
import { Choices, Field, Select, Tick } from '../../design/fields.js';
import { Title } from '../../design/shell.js';
import { PageTitle } from '../../title.js';
import { useWords } from '../../words.js';
import { answerOf, everyItem, orNothing, textOf, workerOf } from '../asking.js';
import { organisedTerritories } from '../editor/options.js';
import { More } from '../more.js';
import { CreateForm, Done } from './create-form.js';
import { created, type Returned } from './creating.js';

export async function loader({ request, context }: RouteArgs) {
  const reader = workerOf({ request, context });
  const { api, forms } = reader.visit;
  const { search, searchParams } = new URL(request.url);
  const q = searchParams.get('q')?.trim() ?? '';
  const [found, territories, own] = await Promise.all([
    api.call(listOrganisations, {
      query: { q: orNothing(q), cursor: searchParams.get('cursor') ?? undefined },
    }),
    everyItem((cursor) => api.call(listTerritories, { query: { cursor } }), reader),
    organisedTerritories(reader),
  ]);
  const { items, nextCursor } = answerOf(found, reader);
  const named = new Map(territories.map(({ id, name }) => [id, name]));
  return {
    locale: reader.locale,
    search,
    q,
    key: forms.make(),
    kinds: ORGANISATION_KINDS,
    territories: own,
    organisations: items.map(({ id, name, kind, siret, territoryIds }) => ({
      id,
      name,
      kind,
      siret,
      where: territoryIds.map((territoryId) => named.get(territoryId)).filter((one) => one !== undefined),
    })),
    nextCursor,
  };
}

export async function action({ request, context }: RouteArgs) {
  const reader = workerOf({ request, context });
  const form = await request.formData();
  const body = {
    name: textOf(form, 'name'),
    kind: textOf(form, 'kind') as (typeof ORGANISATION_KINDS)[number],
    territoryIds: form.getAll('territoryIds').filter((value): value is string => typeof value === 'string'),
    siret: orNothing(textOf(form, 'siret').replace(/\s/g, '')),
  };
  return created(
    reader,
    form,
    (idempotencyKey) => reader.visit.api.call(createOrganisation, { body }, { idempotencyKey }),
    ({ name }) => reader.words('console.organisations.created', { name }),
  );
}

type Loaded = PageProps<typeof loader>['loaderData'];

export default function Organisations({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const words = useWords();
  const t = (name: string) => words(`console.organisations.${name}`);
  const { organisations, q, search, nextCursor, territories, kinds, key } = loaderData;
  return (
    <>
      <PageTitle title={t('title')} error={Boolean(actionData?.problem)} />
      <Title title={t('title')} note={t('lead')} />
      <Done returned={actionData} />
      <div className="cols">
        <div>
          <form className="filters" role="search">
            <div style={{ flex: '0 1 22rem' }}>
              <Field name="q" type="search" label={t('q')} defaultValue={q} />
            </div>
            <Button kind="second" size="dense">
              {words('console.list.search')}
            </Button>
          </form>
          {organisations.length > 0 ? (
            <OrganisationTable organisations={organisations} />
          ) : (
            <p className="mt-5">
              <strong>{t(q ? 'noneFor' : 'none')}</strong> {t(q ? 'noneForWhy' : 'noneWhy')}
            </p>
          )}
          <More search={search} nextCursor={nextCursor} />
        </div>
        {territories.length > 0 && (
          <AddOrganisation kinds={kinds} territories={territories} formKey={key} returned={actionData} />
        )}
      </div>
    </>
  );
}

function OrganisationTable({ organisations }: Pick<Loaded, 'organisations'>) {
  const words = useWords();
  const t = (name: string) => words(`console.organisations.${name}`);
  return (
    <table className="tbl mt-4">
      <caption className="vh">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col" className="wide">
            {t('kind')}
          </th>
          <th scope="col" className="wide">
            {t('territories')}
          </th>
        </tr>
      </thead>
      <tbody>
        {organisations.map(({ id, name, kind, siret, where }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              {siret && <small>SIRET {siret}</small>}
              <div className="only-narrow">
                <small>{[words(`common.organisationKind.${kind}`), ...where].join(' · ')}</small>
              </div>
            </th>
            <td className="wide">{words(`common.organisationKind.${kind}`)}</td>
            <td className="wide">{where.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface AddProps extends Pick<Loaded, 'kinds' | 'territories'> {
  readonly formKey: string;
  readonly returned: Returned | undefined;
}

function AddOrganisation({ formKey, kinds, territories, returned }: AddProps) {
  const words = useWords();
  const t = (name: string) => words(`console.organisations.${name}`);
  const chosen =
    returned?.typed.territoryIds ?? (territories.length === 1 ? territories.map(({ id }) => id) : []);
  return (
    <CreateForm
      title={t('create')}
      formKey={formKey}
      returned={returned}
      submit={t('submit')}
      labelOf={(field) => t(field === 'territoryIds' ? 'territories' : field)}
    >
      {(box) => (
        <>
          <Field {...box('name')} label={t('name')} autoComplete="off" maxLength={200} />
          <Select {...box('kind')} label={t('kind')}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {words(`common.organisationKind.${kind}`)}
              </option>
            ))}
          </Select>
          <Choices
            id="territoryIds"
            legend={t('territories')}
            error={box('territoryIds').error && t('whereNone')}
          >
            {territories.map(({ id, name }) => (
              <Tick
                key={id}
                name="territoryIds"
                value={id}
                defaultChecked={chosen.includes(id)}
                label={name}
              />
            ))}
          </Choices>
          <Field
            {...box('siret')}
            label={t('siret')}
            hint={t('siretHint')}
            inputMode="numeric"
            autoComplete="off"
          />
        </>
      )}
    </CreateForm>
  );
}
