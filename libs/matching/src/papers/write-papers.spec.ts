import { buffer } from 'node:stream/consumers';
import { PAPERS } from '../domain/papers.js';
import type { DayOnPaper, Wanted } from './day-on-paper.js';
import { writePapers } from './write-papers.js';

const LONG = 'Marie-Clémentine de La Rochebrune-Castaing';
const ROUNDS = [1, 2, 3];

/** So many people at so many tables, all with the longest names that we know. */
function aDay(people: number, tables: number, named = (table: number) => String(table + 1)): DayOnPaper {
  const persons = Array.from({ length: people }, (_, place) => ({
    number: place + 1,
    name: place % 7 === 6 ? null : LONG,
    firstName: 'Marie-Clémentine',
    lastName: 'de La Rochebrune-Castaing',
    organisation: 'Bureau information jeunesse de La Ciotat et des communes du littoral',
    changed: place === 0,
    stops: ROUNDS.map((round) => ({
      round,
      table: named((place + round) % tables),
      presents: false,
      host: null,
      organisations: [],
      time: null,
    })),
  }));
  return {
    locale: 'fr',
    title: 'Rencontre',
    kicker: 'Speed dating, jeudi 11 mars 2027',
    stands: false,
    draft: false,
    rounds: ROUNDS.map((round) => ({ round, hour: '9\u00a0h\u00a020', rest: null })),
    people: persons,
    jokers: [],
    tables: Array.from({ length: people === 0 ? 0 : tables }, (_, table) => ({
      id: named(table),
      host: null,
      rounds: ROUNDS.map((round) => ({
        round,
        people: persons.filter(({ stops }) => stops[round - 1]!.table === named(table)),
        presenters: [],
      })),
    })),
  };
}

const wanted = (paper: Wanted['paper'], more: Partial<Wanted> = {}): Wanted => ({
  paper,
  layout: 'sheet',
  changedOnly: false,
  ...more,
});
const sheets = async (day: DayOnPaper, asked: Wanted): Promise<number> =>
  (await buffer(writePapers(day, asked))).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

describe('papers', () => {
  it.each(PAPERS)('%s of a day without anybody are one page that says so', async (paper) => {
    expect(await sheets(aDay(0, 0), wanted(paper))).toBe(1);
  });

  it('put eight cards on a sheet, two large ones, and badges with their backs', async () => {
    const day = aDay(20, 4);
    expect(await sheets(day, wanted('cards'))).toBe(3);
    expect(await sheets(day, wanted('cards', { layout: 'large' }))).toBe(10);
    expect(await sheets(day, wanted('cards', { layout: 'badges' }))).toBe(6);
  });

  it('print again only the cards that changed', async () => {
    expect(await sheets(aDay(20, 4), wanted('cards', { changedOnly: true }))).toBe(1);
  });

  it('give each table its sign and its list', async () => {
    expect(await sheets(aDay(20, 4), wanted('tables'))).toBe(4);
    expect(await sheets(aDay(20, 4), wanted('hosts'))).toBe(4);
  });

  it('bear tables with long names', async () => {
    const day = aDay(20, 4, (table) => `La salle du conseil municipal, côté jardin ${table}`);
    expect(await sheets(day, wanted('all'))).toBe(3 + 4 + 1 + 4);
  });

  it('stop being drawn once nobody reads them', async () => {
    const pdf = writePapers(aDay(100, 10), wanted('all'));
    pdf.destroy();
    await new Promise((resolve) => pdf.once('close', resolve));
    expect(pdf.readableEnded).toBe(false);
  });
});
