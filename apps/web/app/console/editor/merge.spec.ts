import { NEW_DRAFT, type Draft } from './draft.js';
import { baseOf, merge } from './merge.js';

const session = {
  id: 's1',
  date: '2027-03-09',
  from: '14:00',
  to: '16:00',
  days: '0',
  title: '',
  capacity: '',
};
const base: Draft = { ...NEW_DRAFT, title: 'Atelier', capacity: '12', sessions: [session] };

describe('two people change one event', () => {
  it('what was not touched here becomes what the other one wrote, and is told', () => {
    const { draft, differences } = merge(base, { ...base, title: 'Mon titre' }, { ...base, capacity: '15' });

    expect(draft.title).toBe('Mon titre');
    expect(draft.capacity).toBe('15');
    expect(differences).toEqual([{ field: 'capacity', was: '12', theirs: '15' }]);
  });

  it('what both changed keeps what was typed here, and shows the three', () => {
    const { draft, differences } = merge(
      base,
      { ...base, title: 'Mon titre' },
      { ...base, title: 'Leur titre' },
    );

    expect(draft.title).toBe('Mon titre');
    expect(differences).toEqual([
      { field: 'title', was: 'Atelier', theirs: 'Leur titre', yours: 'Mon titre' },
    ]);
  });

  it('a session is the same by its id, whatever its place in the list', () => {
    const other = { ...session, id: 's0', date: '2027-03-01' };
    const typed = { ...base, sessions: [{ ...session, from: '15:00' }] };
    const { draft } = merge(base, typed, { ...base, sessions: [other, { ...session, to: '17:00' }] });

    expect(draft.sessions).toEqual([other, { ...session, from: '15:00', to: '17:00' }]);
  });

  it('a hidden box that was tampered with is not believed', () => {
    expect(baseOf('{"title":3}', base)).toBe(base);
    expect(baseOf('not json', base)).toBe(base);
    expect(baseOf(JSON.stringify({ ...base, title: 'Avant' }), base).title).toBe('Avant');
  });
});
