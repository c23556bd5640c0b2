export const directory = {
  'territory-unknown': 'Ce territoire n’existe pas.',
  'territory-exists': 'Un territoire porte déjà ce nom.',
  'organisation-exists': 'Une structure de ce nom est déjà dans l’annuaire.',
  'siret-taken': 'Ce numéro SIRET est déjà celui d’une autre structure.',
  siret: 'Un numéro SIRET a 14 chiffres, sans espace.',
  'place-unknown': 'Ce lieu n’existe pas.',
  'organisation-unknown': 'Cette structure n’existe pas.',
  'room-twice': 'Deux salles de ce lieu portent le même nom.',
};
