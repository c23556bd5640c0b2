/** What stands in the boxes of the editor, as it was typed; nothing here is checked. Its names are the form's. */
export interface Draft {
  readonly format: string;
  readonly audience: string;
  readonly title: string;
  readonly description: string;
  readonly territoryId: string;
  /** Empty: the territory's. */
  readonly timeZone: string;
  readonly attendanceMode: string;
  readonly placeId: string;
  readonly placeName: string;
  readonly placeAddress: string;
  readonly onlineUrl: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  readonly capacity: string;
  readonly waitingList: boolean;
  /** Wall time in the event's zone, `2027-03-01T09:00`. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly signUpMode: string;
  readonly sensitive: boolean;
  readonly sessions: readonly SessionDraft[];
  readonly repeat: string;
  readonly repeatCount: string;
  readonly repeatUntil: string;
  /** Days on which the recurrence does not take place. */
  readonly skip: readonly string[];
}

export interface SessionDraft {
  /** Of a session that exists; empty in a new one. */
  readonly id: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  /** Days between its start and its end: 0 unless it goes over midnight, which the form keeps but does not show. */
  readonly days: string;
  readonly title: string;
  readonly capacity: string;
}

export const NEW_SESSION: SessionDraft = {
  id: '',
  date: '',
  from: '',
  to: '',
  days: '0',
  title: '',
  capacity: '',
};

export const NEW_DRAFT: Draft = {
  format: 'workshop',
  audience: 'public',
  title: '',
  description: '',
  territoryId: '',
  timeZone: '',
  attendanceMode: 'in_person',
  placeId: '',
  placeName: '',
  placeAddress: '',
  onlineUrl: '',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  capacity: '',
  waitingList: true,
  opensAt: '',
  closesAt: '',
  signUpMode: 'all',
  sensitive: false,
  sessions: [NEW_SESSION],
  repeat: 'no',
  repeatCount: '',
  repeatUntil: '',
  skip: [],
};

type Texts = { [Name in keyof Draft]: Draft[Name] extends string ? Name : never }[keyof Draft];
type SessionTexts = keyof SessionDraft;

/** The boxes that hold one line or text each. */
export const TEXTS = (Object.keys(NEW_DRAFT) as (keyof Draft)[]).filter(
  (name) => typeof NEW_DRAFT[name] === 'string',
) as Texts[];
export const SESSION_TEXTS = Object.keys(NEW_SESSION) as SessionTexts[];

const MOST_SESSIONS = 200;

/** Reads the boxes of a form that came back. */
export function draftOfForm(form: FormData): Draft {
  const text = (name: string, otherwise = '') => {
    const value = form.get(name);
    // A browser sends the lines of a text with CRLF; they are kept, and compared, with \n.
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : otherwise;
  };
  const sessions: SessionDraft[] = [];
  for (let index = 0; index < MOST_SESSIONS && form.has(`sessions.${index}.date`); index++)
    sessions.push(
      Object.fromEntries(
        SESSION_TEXTS.map((name) => [name, text(`sessions.${index}.${name}`, NEW_SESSION[name])]),
      ) as never,
    );
  return {
    ...NEW_DRAFT,
    ...Object.fromEntries(TEXTS.map((name) => [name, text(name, NEW_DRAFT[name])])),
    waitingList: form.has('waitingList'),
    sensitive: form.has('sensitive'),
    sessions: sessions.length > 0 ? sessions : [NEW_SESSION],
    skip: form.getAll('skip').filter((value): value is string => typeof value === 'string'),
  };
}

/** One more session, at the same hours; its day is left to be said. */
export function withSession(draft: Draft): Draft {
  const last = draft.sessions.at(-1) ?? NEW_SESSION;
  return { ...draft, sessions: [...draft.sessions, { ...last, id: '', date: '', title: '' }] };
}

/** Without the session that stands at `index`; one always stays. */
export function withoutSession(draft: Draft, index: number): Draft {
  const sessions = draft.sessions.filter((_session, at) => at !== index);
  return { ...draft, sessions: sessions.length > 0 ? sessions : [NEW_SESSION] };
}
