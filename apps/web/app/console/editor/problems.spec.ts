import { translator } from '../../words.js';
import { NEW_DRAFT, NEW_SESSION } from './draft.js';
import { boxOf, editorProblem } from './problems.js';

const dated = { ...NEW_DRAFT, sessions: [{ ...NEW_SESSION, date: '2027-03-09' }] };
const refusal = (path: string, code: string) => ({
  type: 'x',
  title: 'Non',
  status: 422,
  code,
  errors: [{ path, code, message: 'phrase' }],
});

describe('what was wrong with an event', () => {
  it('a start without a day stands beside the day, one without an hour beside the hour', () => {
    expect(boxOf('sessions.0.startsAt', NEW_DRAFT)).toBe('sessions.0.date');
    expect(boxOf('sessions.0.startsAt', dated)).toBe('sessions.0.from');
    expect(boxOf('sessions.0.endsAt', dated)).toBe('sessions.0.to');
    expect(boxOf('contact.phone', dated)).toBe('contactPhone');
  });

  it('a day is asked for as the form asks for it', () => {
    const words = translator('fr');
    const { fields } = editorProblem(
      refusal('sessions.0.startsAt', 'platform.field.instant'),
      NEW_DRAFT,
      words,
    );
    expect(fields).toEqual({ 'sessions.0.date': words('console.editor.dateMissing') });
  });

  it('what has no box is said at the top', () => {
    expect(editorProblem(refusal('funding', 'x'), dated, translator('fr')).others).toEqual(['phrase']);
  });
});
