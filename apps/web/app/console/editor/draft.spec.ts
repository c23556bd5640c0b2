import { draftOfForm, NEW_DRAFT, withoutSession, withSession } from './draft.js';

const form = (entries: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.set(name, value);
  return data;
};
const morning = {
  id: '',
  date: '2027-03-09',
  from: '09:00',
  to: '12:00',
  days: '0',
  title: 'Plénière',
  capacity: '54',
};

describe('the draft of an event', () => {
  it('keeps what was typed as it was typed', () => {
    const draft = draftOfForm(
      form({ title: '  Les métiers du soin ', capacity: 'douze', 'sessions.0.date': '2027-02-31' }),
    );

    expect(draft.title).toBe('Les métiers du soin');
    expect(draft.capacity).toBe('douze');
    expect(draft.sessions).toEqual([
      { ...morning, date: '2027-02-31', from: '', to: '', title: '', capacity: '' },
    ]);
  });

  it('a text that was not touched is the same text, whatever line ends the browser sends', () => {
    expect(draftOfForm(form({ description: 'un\r\n\r\ndeux' })).description).toBe('un\n\ndeux');
  });

  it('a tick that is not sent was taken away', () => {
    expect(NEW_DRAFT.waitingList).toBe(true);
    expect(draftOfForm(form({ title: 'x' })).waitingList).toBe(false);
  });

  it('a session more has the hours and seats of the last, and no day', () => {
    const { sessions } = withSession({ ...NEW_DRAFT, sessions: [{ ...morning, id: 'known' }] });

    expect(sessions[1]).toEqual({ ...morning, date: '', title: '' });
  });

  it('the last session is emptied, never taken away', () => {
    expect(withoutSession({ ...NEW_DRAFT, sessions: [morning] }, 0).sessions).toHaveLength(1);
    expect(
      withoutSession({ ...NEW_DRAFT, sessions: [morning, { ...morning, title: 'B' }] }, 0).sessions[0]?.title,
    ).toBe('B');
  });
});
