export const mailing = {
  'message-unknown': 'Ce message n’existe pas.',
  'not-failed': 'Ce message n’est pas en échec : il n’y a rien à renvoyer.',
  'not-captured': 'Ici, les messages partent vraiment : aucun n’est retenu.',
  'captured-mail-unknown': 'Ce message retenu n’existe pas.',
  withdrawn: {
    'no-longer-confirmed': 'Pas envoyé : la place n’est plus réservée.',
    'no-longer-waiting': 'Pas envoyé : la personne n’attend plus.',
    'not-cancelled': 'Pas envoyé : la place n’est pas annulée.',
    'already-told': 'Pas envoyé : un autre message l’a déjà dit.',
    'event-over': 'Pas envoyé : l’événement est passé.',
    'moved-on': 'Pas envoyé : entre-temps, les choses ont changé.',
    'link-over': 'Pas envoyé : le lien n’est plus bon.',
    'registration-gone': 'Pas envoyé : la réservation a été effacée.',
    'address-gone': 'Pas envoyé : il n’y a plus d’adresse.',
  },
};
