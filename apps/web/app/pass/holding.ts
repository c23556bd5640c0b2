import { data, redirect } from 'react-router';
import { passCalendar, ticketCalendar } from '#calendar/contract';
import type { Outcome } from '#kernel';
import {
  answerVisitByPass,
  answerVisitByTicket,
  readPairsOfPass,
  readPairsOfTicket,
  readPassCards,
  readTicketCards,
  type CardView,
  type HeldPairsView,
  type VisitAnswerBody,
} from '#matching/contract';
import {
  cancelByPass,
  cancelByTicket,
  changeByPass,
  changeByTicket,
  readPass,
  readTicket,
  type HeldRegistrationView,
} from '#registration/contract';
import { NOT_KEPT, readerOf, refuse, type Reader, type RouteArgs } from '../context.js';
import { WISHES } from '../ateliers/held-wishes.js';
import { pathTo } from '../paths.js';
import { actOnWishes } from './act-on-wishes.js';
import { actOnVisit, VISIT_ANSWERS } from './pair/act.js';

interface Held {
  readonly passCode: string | null;
  readonly registrations: readonly HeldRegistrationView[];
}

type Wishes = (string | string[])[];

/** The two ways to hold a reservation: a pass code, which this browser keeps sealed, or the ticket of a mailed link. */
export interface Holding {
  read(): Promise<Outcome<Held>>;
  cancel(registrationId: string): Promise<Outcome<Held>>;
  changeSeats(registrationId: string, seats: number): Promise<Outcome<Held>>;
  changeWishes(registrationId: string, wishes: Wishes): Promise<Outcome<Held>>;
  /** The feed that follows what is held: the same entries as in the mails, so that none stands twice. */
  calendar(): Promise<Outcome<{ readonly url: string }>>;
  /** Where to go in each round of a day of tables, once it is published. */
  cards(): Promise<Outcome<{ readonly items: readonly CardView[] }>>;
  /** Whom one is paired with, and the visits that the two choose, once pairs are given. */
  pairs(): Promise<Outcome<HeldPairsView>>;
  answerVisit(visitId: string, body: VisitAnswerBody): Promise<Outcome<HeldPairsView>>;
  readonly page: string;
  readonly cancelPage: string;
}

/** Undefined once the cookie is gone. */
export function byCode({ visit, locale }: Reader): Holding | undefined {
  const passCode = visit.pass.read();
  if (passCode === undefined) return undefined;
  const params = { passCode };
  return {
    read: () => visit.api.call(readPass, { params }),
    cancel: (registrationId) => visit.api.call(cancelByPass, { params, query: { registrationId } }),
    changeSeats: (registrationId, seats) =>
      visit.api.call(changeByPass, { params, body: { registrationId, seats } }),
    changeWishes: (registrationId, wishes) =>
      visit.api.call(changeByPass, { params, body: { registrationId, wishes } }),
    calendar: () => visit.api.call(passCalendar, { params }),
    cards: () => visit.api.call(readPassCards, { params }),
    pairs: () => visit.api.call(readPairsOfPass, { params }),
    answerVisit: (visitId, body) =>
      visit.api.call(answerVisitByPass, { params: { passCode, visitId }, body }),
    page: pathTo(locale, 'pass'),
    cancelPage: pathTo(locale, 'cancelPass'),
  };
}

export function byTicket({ visit, locale }: Reader, ticket: string): Holding {
  const params = { ticket };
  return {
    read: () => visit.api.call(readTicket, { params }),
    cancel: () => visit.api.call(cancelByTicket, { params }),
    changeSeats: (_only, seats) => visit.api.call(changeByTicket, { params, body: { seats } }),
    changeWishes: (_only, wishes) => visit.api.call(changeByTicket, { params, body: { wishes } }),
    calendar: () => visit.api.call(ticketCalendar, { params }),
    cards: () => visit.api.call(readTicketCards, { params }),
    pairs: () => visit.api.call(readPairsOfTicket, { params }),
    answerVisit: (visitId, body) =>
      visit.api.call(answerVisitByTicket, { params: { ticket, visitId }, body }),
    page: pathTo(locale, 'ticket', { ticket }),
    cancelPage: pathTo(locale, 'cancelTicket', { ticket }),
  };
}

/** Whose cookie has gone writes the code again. */
const askCode = ({ locale }: Reader) => redirect(`${pathTo(locale, 'code')}?closed`, { headers: NOT_KEPT });

export async function loadHeld(args: RouteArgs, holdingOf: (reader: Reader) => Holding | undefined) {
  const reader = readerOf(args);
  const holding = holdingOf(reader);
  if (!holding) return askCode(reader);
  const [held, calendar, cards, pairs] = await Promise.all([
    holding.read(),
    holding.calendar(),
    holding.cards(),
    holding.pairs(),
  ]);
  if (!held.ok) return refuse(held.problem);
  const { passCode, registrations } = held.answer;
  const { locale, visit } = reader;
  const { searchParams } = new URL(args.request.url);
  const asked = searchParams.get('registration');
  const answered = VISIT_ANSWERS.find((answer) => answer === searchParams.get('visit'));
  return data(
    {
      locale,
      passCode,
      registrations,
      /** The one that a question is about. */
      asked: registrations.find(({ id }) => id === asked) ?? registrations[0],
      calendar: calendar.ok ? calendar.answer.url : null,
      cards: cards.ok ? cards.answer.items : [],
      pairs: pairs.ok ? pairs.answer.pairs : [],
      answered: answered ?? null,
      page: holding.page,
      cancelPage: holding.cancelPage,
      ticketAddress: `${visit.origin}${pathTo(locale, 'ticket', { ticket: '' })}`,
      ticket: 'ticket' in args.params ? String((args.params as Record<string, string>).ticket) : null,
    },
    { headers: NOT_KEPT },
  );
}

/** Gives the seats back, then shows the pass, whose band says so. */
export async function cancelHeld(args: RouteArgs, holdingOf: (reader: Reader) => Holding | undefined) {
  const reader = readerOf(args);
  const holding = holdingOf(reader);
  if (!holding) return askCode(reader);
  const registrationId = String((await args.request.formData()).get('registrationId') ?? '');
  const done = await holding.cancel(registrationId);
  // Pressed twice: the second press finds it done.
  if (!done.ok && done.problem.code !== 'registration.already-ended') return refuse(done.problem);
  return redirect(holding.page, { status: 303, headers: NOT_KEPT });
}

/** What the pass page itself does: how many come, and, for a pass code, closing it on this browser. */
export async function actOnHeld(args: RouteArgs, holdingOf: (reader: Reader) => Holding | undefined) {
  const reader = readerOf(args);
  const holding = holdingOf(reader);
  if (!holding) return askCode(reader);
  const form = await args.request.formData();
  if (form.get('do') === 'close')
    return redirect(pathTo(reader.locale, 'code'), {
      status: 303,
      headers: { 'Set-Cookie': reader.visit.pass.forget() },
    });
  if (form.has('visit')) return actOnVisit(holding, form);
  if (form.get('do') === WISHES) return actOnWishes(reader, holding, form);
  const done = await holding.changeSeats(String(form.get('registrationId') ?? ''), Number(form.get('seats')));
  if (done.ok) return redirect(holding.page, { status: 303, headers: NOT_KEPT });
  if (done.problem.status >= 500 || done.problem.status === 404) return refuse(done.problem);
  return data(
    { refused: done.problem.title, visit: undefined, wishes: undefined },
    { status: done.problem.status, headers: NOT_KEPT },
  );
}
