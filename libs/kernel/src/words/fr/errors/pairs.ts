/** Pairs, and the visits that they choose. */
export const pairs = {
  'visit-unknown': 'Cette visite n’existe pas, ou plus.',
  'moved-on': 'Entre-temps, quelque chose a changé. Regardez où vous en êtes, puis répondez.',
  'nothing-proposed': 'Aucune date n’est proposée pour cette visite.',
  'own-proposal': 'C’est vous qui avez proposé cette date. L’autre personne doit répondre.',
  'not-agreed': 'Cette visite n’a pas encore de date : il n’y a rien à annuler.',
  'partner-gone': 'L’autre personne ne participe plus. L’équipe du territoire en est prévenue.',
  'bad-date': 'Cette date ne convient pas.',
  day: 'Choisissez un jour.',
  hour: 'Écrivez une heure, par exemple 14:00.',
  past: 'Cette date est déjà passée. Choisissez-en une autre.',
  'outside-window': 'Ce jour est en dehors de la période des visites. Choisissez-en un autre.',
  overlaps: 'L’un de vous deux est déjà pris à ce moment. Choisissez une autre heure.',
  'ends-before-start': 'La fin vient avant le début. Vérifiez les deux heures.',
  'hour-skipped': 'Cette heure n’existe pas ce jour-là : on passe à l’heure d’été.',
  'window-ends-before-it-starts': 'Le dernier jour vient avant le premier.',
};
