export const identity = {
  'link-unknown': 'Ce lien n’existe pas. Vérifiez qu’il est entier, ou demandez-en un autre.',
  'link-used': 'Ce lien a déjà servi. Demandez-en un autre.',
  'link-expired': 'Ce lien n’est plus valable. Demandez-en un autre.',
  'token-unknown': 'Ce jeton d’accès n’existe pas, ou plus.',
};
