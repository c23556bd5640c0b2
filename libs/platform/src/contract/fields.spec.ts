import * as field from './fields.js';

describe('fields', () => {
  it('a zone is kept in the spelling that calendar programs know', () => {
    expect(field.timeZone().parse('europe/paris')).toBe('Europe/Paris');
    expect(field.timeZone().parse('Indian/Reunion')).toBe('Indian/Reunion');
    expect(field.timeZone().parse('utc')).toBe('UTC');
  });

  it.each(['US/Pacific-New', 'SystemV/AST4', '+05:30', 'Etc/Unknown', 'Europe/Atlantide'])(
    '%s is no zone: the database could not compute with it',
    (name) => expect(field.timeZone().safeParse(name).success).toBe(false),
  );

  it.each(['0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30'])('%s is no day to work with', (text) =>
    expect(field.day().safeParse(text).success).toBe(false),
  );

  it('a moment of another age is refused like a day', () => {
    expect(field.moment().safeParse('9999-12-31T23:30').success).toBe(false);
    expect(field.moment().safeParse('2027-03-09T14:00').success).toBe(true);
  });

  it('a name of which nothing can be seen is missing', () => {
    expect(field.line().safeParse('\u200b\u200d').error?.issues[0]?.message).toBe('platform.field.required');
    expect(field.line().parse(' 👩‍👩‍👧  de  l’Orme ')).toBe('👩‍👩‍👧 de l’Orme');
  });
});
