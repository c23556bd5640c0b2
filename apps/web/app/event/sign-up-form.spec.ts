import { isNameless, missing, placed, readTyped, registerBody } from './sign-up-form.js';

const workshop = { audience: 'public', signUpMode: 'all' } as const;
const day = { audience: 'professionals', signUpMode: 'all' } as const;
const series = { audience: 'public', signUpMode: 'choose' } as const;

const fields = (errors: readonly { field?: string }[]) => errors.map(({ field }) => field);

describe('a filled sign-up form', () => {
  it('keeps what was typed and drops its own key', () => {
    const form = new FormData();
    form.append('firstName', 'Inès');
    form.append('sessionIds', 'a');
    form.append('sessionIds', 'b');
    form.append('form_key', 'k');
    expect(readTyped(form, ['form_key'])).toEqual({ firstName: ['Inès'], sessionIds: ['a', 'b'] });
  });

  it('without a name sends no name, whatever the hidden half holds', () => {
    const typed = { who: ['nameless'], firstName: ['Inès'], email: ['ines@exemple.fr'], seats: ['2'] };
    expect(registerBody(workshop, typed, 'fr')).toEqual({
      nameless: { seats: 2 },
      sessionIds: undefined,
      locale: 'fr',
    });
  });

  it('professionals cannot come without a name', () => {
    expect(isNameless(day, { who: ['nameless'] })).toBe(false);
  });

  it('an organisation from the list wins over a typed one', () => {
    const typed = {
      firstName: ['Inès'],
      lastName: ['Carrel'],
      organisationId: ['o1'],
      organisationName: ['CIO'],
    };
    expect(registerBody(day, typed, 'fr').people?.[0]).toMatchObject({
      organisationId: 'o1',
      organisationName: undefined,
    });
  });

  it('says everything that is missing at once', () => {
    expect(fields(missing(day, {}, 'fr'))).toEqual(['firstName', 'lastName', 'email']);
    expect(
      fields(missing(workshop, { who: ['named'], firstName: ['Inès'], lastName: ['Carrel'] }, 'fr')),
    ).toEqual([]);
    expect(fields(missing(series, { who: ['nameless'] }, 'fr'))).toEqual(['sessionIds']);
  });

  it('an error of the API stands beside its field', () => {
    const problem = { type: '', title: 'Non', status: 422, code: 'platform.invalid' };
    const errors = [
      { path: 'people.0.email', code: '', message: 'Il manque la fin.' },
      { path: 'sessionIds.0', code: '', message: 'Cette date n’existe pas.' },
    ];
    expect(fields(placed({ ...problem, errors }))).toEqual(['email', 'sessionIds']);
    expect(placed({ ...problem, title: 'C’est fermé.' })).toEqual([{ message: 'C’est fermé.' }]);
  });
});
