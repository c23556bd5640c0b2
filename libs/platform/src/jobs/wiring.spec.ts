import { BadWiring, wiringProblems, type Wiring } from './wiring.js';

const heard: Wiring = {
  announcements: [
    { name: 'registration.confirmed', silent: false },
    { name: 'directory.place-renamed', silent: true },
  ],
  jobs: [{ name: 'mailing.send-message' }],
  subscribers: [
    { name: 'mailing.confirmed', to: [{ name: 'registration.confirmed' }], className: 'MailConfirmation' },
    { name: 'calendar.confirmed', to: [{ name: 'registration.confirmed' }], className: 'KeepInvitation' },
  ],
  handlers: [{ job: 'mailing.send-message', className: 'SendMessage' }],
  clocks: [{ name: 'registration.expire-offers', everySeconds: 60, className: 'ExpireOffers' }],
};

describe('the wiring of announcements and jobs', () => {
  it('is right when everything that can be announced or asked for is listened to', () => {
    expect(wiringProblems(heard)).toEqual([]);
  });

  it('refuses an announcement without a subscriber, unless it is declared silent', () => {
    expect(wiringProblems({ ...heard, subscribers: [] })).toEqual([
      'The announcement “registration.confirmed” has no subscriber and is not declared silent.',
    ]);
  });

  it('refuses a job that nobody handles', () => {
    expect(wiringProblems({ ...heard, handlers: [] })).toEqual([
      'The job “mailing.send-message” has no handler.',
    ]);
  });

  it('refuses a job that two classes handle, and names them', () => {
    const handlers = [...heard.handlers, { job: 'mailing.send-message', className: 'SendAgain' }];
    expect(wiringProblems({ ...heard, handlers })).toEqual([
      'The job “mailing.send-message” has 2 handlers: SendMessage, SendAgain.',
    ]);
  });

  it('refuses two subscribers of one name, even of different announcements', () => {
    const twin = { name: 'mailing.confirmed', to: [], className: 'MailSomethingElse' };
    expect(wiringProblems({ ...heard, subscribers: [...heard.subscribers, twin] })).toEqual([
      'The subscriber name “mailing.confirmed” is shared by MailConfirmation and MailSomethingElse.',
    ]);
  });

  it('refuses a subscriber that takes the name of a job', () => {
    const twin = { name: 'mailing.send-message', to: [], className: 'Impostor' };
    expect(wiringProblems({ ...heard, subscribers: [...heard.subscribers, twin] })).toEqual([
      'The subscriber name “mailing.send-message” is shared by Impostor and a job.',
    ]);
  });

  it('refuses two clocks of one name, and a clock without a period', () => {
    const twin = { name: 'registration.expire-offers', everySeconds: 0, className: 'Twin' };
    expect(wiringProblems({ ...heard, clocks: [...heard.clocks, twin] })).toEqual([
      'The clock name “registration.expire-offers” is shared by ExpireOffers and Twin.',
      'The clock “registration.expire-offers” cannot tick every 0 seconds.',
    ]);
  });

  it('tells every problem at once, one line each', () => {
    const problems = wiringProblems({ ...heard, subscribers: [], handlers: [] });
    expect(new BadWiring(problems).message.split('\n')).toHaveLength(2);
  });
});
