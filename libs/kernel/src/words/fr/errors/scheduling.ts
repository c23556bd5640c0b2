export const scheduling = {
  'event-not-draft': 'Cet événement est déjà publié, ou annulé.',
  'event-not-published': 'Cet événement n’est pas encore publié.',
  'event-cancelled': 'Cet événement est annulé. Dupliquez-le pour le refaire.',
  'session-ends-before-start': 'La fin doit venir après le début.',
  'session-too-long': 'Une séance dure {{days}} jours au plus. Vérifiez les deux dates.',
  'start-in-spring-gap':
    'Cette heure n’existe pas ce jour-là : on passe à l’heure d’été. Choisissez une heure plus tard.',
  'end-in-spring-gap':
    'Cette heure de fin n’existe pas ce jour-là : on passe à l’heure d’été. Choisissez une heure plus tard.',
  'closes-before-opening': 'Les inscriptions doivent se fermer après leur ouverture.',
  'recurrence-unreadable':
    'Cette répétition n’est pas lisible. Exemple pour le deuxième mardi du mois : FREQ=MONTHLY;BYDAY=2TU.',
  'recurrence-empty': 'Cette répétition ne donne aucune date.',
  'recurrence-too-many':
    'Cette répétition donne plus de {{maximum}} séances. Donnez-lui une fin plus proche.',
  'capacity-below-held': '{{held}} places sont déjà prises. Le nombre de places ne peut pas être plus petit.',
  'session-unknown': 'Cette séance n’est pas dans l’événement.',
};
