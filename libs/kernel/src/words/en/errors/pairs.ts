/** Pairs, and the visits that they choose. */
export const pairs = {
  'visit-unknown': 'This visit does not exist, or no longer does.',
  'moved-on': 'Something has changed in the meantime. See where you stand, then answer.',
  'nothing-proposed': 'No date is proposed for this visit.',
  'own-proposal': 'You proposed this date yourself. The other person has to answer.',
  'not-agreed': 'This visit has no date yet: there is nothing to cancel.',
  'partner-gone': 'The other person no longer takes part. The local team knows.',
  'bad-date': 'This date will not do.',
  day: 'Choose a day.',
  hour: 'Write a time, for example 14:00.',
  past: 'This date has passed already. Choose another one.',
  'outside-window': 'This day is outside the period of the visits. Choose another one.',
  overlaps: 'One of you two is busy at that time. Choose another time.',
  'ends-before-start': 'The end comes before the start. Check both times.',
  'hour-skipped': 'This time does not exist on that day: the clocks go forward.',
  'window-ends-before-it-starts': 'The last day comes before the first.',
};
