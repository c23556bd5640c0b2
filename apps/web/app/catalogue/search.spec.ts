import { readSearch, searchQuery } from './search.js';

const today = Temporal.PlainDate.from('2027-03-10'); // a Wednesday
const read = (query: string) => readSearch(new URLSearchParams(query), today);
const days = (query: string) => {
  const { from, to } = read(query);
  return `${from} ${to}`;
};

describe('a search of the catalogue', () => {
  it('asks for the whole week, from Monday to Sunday, when nothing is said', () => {
    expect(days('')).toBe('2027-03-08 2027-03-14');
    expect(read('').narrowed).toBe(false);
  });

  it('a week is named by any of its days', () => {
    expect(days('when=week:2027-03-21')).toBe('2027-03-15 2027-03-21');
  });

  it('months are counted from today', () => {
    expect(days('when=month')).toBe('2027-03-10 2027-04-09');
    expect(days('when=season')).toBe('2027-03-10 2027-06-10');
  });

  it('typed dates win over the list of stretches', () => {
    expect(days('when=month&from=2027-05-01&to=2027-05-08')).toBe('2027-05-01 2027-05-08');
    expect(days('from=2027-05-01')).toBe('2027-05-01 2027-06-01');
    expect(days('to=2027-03-20')).toBe('2027-03-10 2027-03-20');
  });

  it('an end before its start gives a month, a stretch of years gives one year', () => {
    expect(days('from=2027-05-08&to=2027-05-01')).toBe('2027-05-08 2027-06-08');
    expect(days('from=2027-05-08&to=2040-05-01')).toBe('2027-05-08 2028-05-08');
  });

  it('what cannot be read is left out', () => {
    expect(days('from=2027-02-31&to=demain&when=never')).toBe('2027-03-08 2027-03-14');
    expect(days('when=week:9999-99-99')).toBe('2027-03-08 2027-03-14');
    expect(read('format=party&format=forum&audience=cats').formats).toEqual(['forum']);
    expect(read('audience=cats').audience).toBeUndefined();
    expect(read('q=so%00in%0a').q).toBe('so in');
  });

  it('a link keeps what was asked and changes the rest', () => {
    const search = read('q=soin&territory=grasse&format=forum&audience=public');
    expect(searchQuery(search, { when: 'season' })).toBe(
      '?q=soin&territory=grasse&format=forum&audience=public&when=season',
    );
    expect(searchQuery(search, { territory: '' })).toBe(
      '?q=soin&format=forum&audience=public&when=week%3A2027-03-08',
    );
    expect(searchQuery(read('from=2027-05-01&to=2027-05-08'))).toBe('?from=2027-05-01&to=2027-05-08');
  });

  it('its own link is read back as the same search', () => {
    const search = read('q=soin&territory=grasse&format=forum&when=week:2027-04-05');
    expect(String(read(searchQuery(search)).from)).toBe('2027-04-05');
  });
});
