import { board } from './console/board.js';
import { day, desk } from './console/day.js';
import { editor } from './console/editor.js';
import { event, events } from './console/events.js';
import { accounts, capturedMail, jobs, messages, organisations, territories } from './console/office.js';
import { adding, people } from './console/people.js';
import { plan } from './console/plan.js';
import { replanDay } from './console/replan-day.js';
import { shell } from './console/shell.js';

export const consoleWords = {
  ...shell,
  events,
  event,
  editor,
  people,
  plan,
  adding,
  day,
  board,
  replanDay,
  desk,
  messages,
  jobs,
  capturedMail,
  accounts,
  territories,
  organisations,
};
