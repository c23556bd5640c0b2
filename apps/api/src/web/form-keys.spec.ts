import { MovedClock } from '#kernel';
import { Secrets } from '#platform';
import { formKeys } from './form-keys.js';

function aForm() {
  const clock = new MovedClock(Temporal.Instant.from('2027-03-09T09:00:00Z'));
  return { clock, forms: formKeys(new Secrets('a secret of an installation, long enough'), clock) };
}

describe('the key of a form', () => {
  it('is good for one creation, and the same each time it comes back', async () => {
    const { clock, forms } = aForm();
    const key = forms.make();
    clock.advance({ minutes: 5 });
    const first = await forms.check(key, '');
    expect(first).toMatchObject({ verdict: 'fine' });
    expect(await forms.check(key, '')).toEqual(first);
    expect(forms.make()).not.toBe(key);
  });

  it('a key that was made up, changed or left out is stale', async () => {
    const { clock, forms } = aForm();
    const [made, random, seal] = forms.make().split('.');
    clock.advance({ minutes: 5 });
    for (const key of ['', 'x', `${made}.${random}`, `${made}.other.${seal}`, `zz.${random}.${seal}`])
      expect(await forms.check(key, '')).toEqual({ verdict: 'stale' });
  });

  it('a key of yesterday is stale', async () => {
    const { clock, forms } = aForm();
    const key = forms.make();
    clock.advance({ hours: 24 });
    expect(await forms.check(key, '')).toEqual({ verdict: 'stale' });
  });

  it('whoever fills the field that nobody sees is a robot', async () => {
    const { forms } = aForm();
    expect(await forms.check(forms.make(), 'https://exemple.fr')).toEqual({ verdict: 'robot' });
  });

  it('a form that comes back at once waits until it is a second old, and is not refused', async () => {
    const { forms } = aForm();
    const before = performance.now();
    expect(await forms.check(forms.make(), '')).toMatchObject({ verdict: 'fine' });
    expect(performance.now() - before).toBeGreaterThan(900);
  });
});
