export const directory = {
  'territory-unknown': 'This territory does not exist.',
  'territory-exists': 'A territory already has this name.',
  'organisation-exists': 'An organisation of this name is already in the directory.',
  'siret-taken': 'This SIRET number already belongs to another organisation.',
  siret: 'A SIRET number has 14 digits, without spaces.',
  'place-unknown': 'This place does not exist.',
  'organisation-unknown': 'This organisation does not exist.',
  'room-twice': 'Two rooms of this place have the same name.',
};
