export const mailing = {
  'message-unknown': 'This message does not exist.',
  'not-failed': 'This message has not failed: there is nothing to send again.',
  'not-captured': 'Here, messages really leave: none is kept back.',
  'captured-mail-unknown': 'This captured message does not exist.',
  withdrawn: {
    'no-longer-confirmed': 'Not sent: the seat is no longer booked.',
    'no-longer-waiting': 'Not sent: the person no longer waits.',
    'not-cancelled': 'Not sent: the seat is not cancelled.',
    'already-told': 'Not sent: another message has said it already.',
    'event-over': 'Not sent: the event is over.',
    'moved-on': 'Not sent: things have changed meanwhile.',
    'link-over': 'Not sent: the link is no longer good.',
    'registration-gone': 'Not sent: the booking has been erased.',
    'address-gone': 'Not sent: there is no address any more.',
  },
};
