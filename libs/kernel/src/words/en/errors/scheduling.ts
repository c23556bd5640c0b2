export const scheduling = {
  'event-not-draft': 'This event is published already, or cancelled.',
  'event-not-published': 'This event is not published yet.',
  'event-cancelled': 'This event is cancelled. Duplicate it to run it again.',
  'session-ends-before-start': 'The end must come after the start.',
  'session-too-long': 'A session lasts {{days}} days at most. Check both dates.',
  'start-in-spring-gap': 'This time does not exist on that day: the clocks go forward. Choose a later time.',
  'end-in-spring-gap':
    'This end time does not exist on that day: the clocks go forward. Choose a later time.',
  'closes-before-opening': 'Sign-ups must close after they open.',
  'recurrence-unreadable':
    'This recurrence cannot be read. Example for the second Tuesday of the month: FREQ=MONTHLY;BYDAY=2TU.',
  'recurrence-empty': 'This recurrence gives no date.',
  'recurrence-too-many': 'This recurrence gives more than {{maximum}} sessions. Give it an earlier end.',
  'capacity-below-held': '{{held}} seats are taken already. The number of seats cannot be smaller.',
  'session-unknown': 'This session is not part of the event.',
};
