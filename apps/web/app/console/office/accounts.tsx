import { invite, listTerritories } from '#directory/contract';
import { listAccounts, readMe } from '#identity/contract';
import type { PageProps, RouteArgs } from '../../context.js';
import { Field, Select } from '../../design/fields.js';
import { Title } from '../../design/shell.js';
import { PageTitle } from '../../title.js';
import { useWords } from '../../words.js';
import { answerOf, everyItem, textOf, workerOf } from '../asking.js';
import { More } from '../more.js';
import { CreateForm, Done } from './create-form.js';
import { created } from './creating.js';

export async function loader({ request, context }: RouteArgs) {
  const reader = workerOf({ request, context });
  const { api, forms } = reader.visit;
  const { search, searchParams } = new URL(request.url);
  const [accounts, me, territories] = await Promise.all([
    api.call(listAccounts, { query: { cursor: searchParams.get('cursor') ?? undefined } }),
    api.call(readMe, {}),
    everyItem((cursor) => api.call(listTerritories, { query: { cursor } }), reader),
  ]);
  const { items, nextCursor } = answerOf(accounts, reader);
  const { id: own } = answerOf(me, reader);
  const named = new Map(territories.map(({ id, name }) => [id, name]));
  return {
    locale: reader.locale,
    search,
    key: forms.make(),
    territories: territories.map(({ id, name }) => ({ id, name })),
    accounts: items.map(({ id, email, roles }) => ({
      id,
      email,
      own: id === own,
      roles: roles.map(({ role, territoryId }) => ({ role, where: territoryId && named.get(territoryId) })),
    })),
    nextCursor,
  };
}

export async function action({ request, context }: RouteArgs) {
  const reader = workerOf({ request, context });
  const form = await request.formData();
  const body = {
    email: textOf(form, 'email'),
    role: 'organiser' as const,
    territoryId: textOf(form, 'territoryId'),
    locale: reader.locale,
  };
  return created(
    reader,
    form,
    (idempotencyKey) => reader.visit.api.call(invite, { body }, { idempotencyKey }),
    ({ email }) => reader.words('console.accounts.invited', { email }),
  );
}

type Loaded = PageProps<typeof loader>['loaderData'];

export default function Accounts({
  loaderData: { accounts, territories, key, search, nextCursor },
  actionData,
}: PageProps<typeof loader, typeof action>) {
  const words = useWords();
  const t = (name: string) => words(`console.accounts.${name}`);
  return (
    <>
      <PageTitle title={t('title')} error={Boolean(actionData?.problem)} />
      <Title title={t('title')} note={t('lead')} />
      <Done returned={actionData} />
      <div className="cols">
        <div>
          <AccountTable accounts={accounts} />
          <More search={search} nextCursor={nextCursor} />
        </div>
        {territories.length > 0 ? (
          <CreateForm
            title={t('invite')}
            why={t('inviteWhy')}
            formKey={key}
            returned={actionData}
            submit={t('submit')}
            labelOf={(field) => t(field === 'territoryId' ? 'territory' : field)}
          >
            {(box) => (
              <>
                <Field
                  {...box('email')}
                  type="email"
                  label={t('email')}
                  hint={t('emailHint')}
                  autoComplete="off"
                />
                <Select {...box('territoryId')} label={t('territory')}>
                  {territories.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              </>
            )}
          </CreateForm>
        ) : (
          <p className="quiet">{t('noTerritory')}</p>
        )}
      </div>
    </>
  );
}

function AccountTable({ accounts }: Pick<Loaded, 'accounts'>) {
  const words = useWords();
  const t = (name: string, values?: object) => words(`console.accounts.${name}`, { ...values });
  return (
    <table className="tbl">
      <caption className="vh">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('email')}</th>
          <th scope="col">{t('roles')}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(({ id, email, own, roles }) => (
          <tr key={id}>
            <th scope="row" className="anywhere">
              {email}
              {own && <small>{t('you')}</small>}
            </th>
            <td>
              {roles.map(({ role, where }, index) => (
                <div key={index}>
                  {where ? t('roleIn', { role: t(`role.${role}`), where }) : t(`role.${role}`)}
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
