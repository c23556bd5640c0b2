/** What the terminal says while Passerelle starts and stops. */
export const standalone = {
  step: {
    build: 'Construction',
    database: 'Base de données',
    migrations: 'Tables',
    start: 'Démarrage',
    demonstration: 'Réseau de démonstration',
  },
  state: {
    creating: 'première création…',
    recovering: 'reprise après un arrêt brutal…',
    starting: 'lancement…',
    ready: 'prête',
    external: 'celle de DATABASE_URL',
    upToDate: 'à jour',
    migrated_one: '{{count}} étape appliquée',
    migrated_other: '{{count}} étapes appliquées',
    listening: 'à l’écoute',
    loading: 'chargement…',
    loaded: 'chargé',
    alreadyLoaded: 'déjà là',
  },
  open: 'Ouvrez {{url}}',
  captured: 'Le courrier n’est pas envoyé : il est gardé dans {{folder}} et visible dans la console.',
  firstAdministrator:
    'Personne n’administre encore Passerelle. Ce lien crée la première personne qui le fera :',
  signInLinks: 'Un lien de connexion par rôle, valable tant que la démonstration tourne :',
  role: {
    administrator: 'Administratrice',
    region: 'Région',
    organiser: 'Organisatrice',
    referent: 'Référente de structure',
    desk: 'Poste d’accueil',
    professional: 'Professionnelle',
  },
  toStop: 'Ctrl-C arrête tout. Rien n’est perdu.',
  stopping: 'Arrêt en cours…',
  stopped: 'Arrêté.',
  forced: 'Arrêt forcé.',
  failed: {
    configuration: 'Passerelle ne démarre pas : la configuration est à corriger.',
    needsDatabase: 'DATABASE_URL : cette commande demande une base PostgreSQL.',
    portTaken: 'Le port {{port}} est déjà pris. Arrêtez l’autre programme, ou choisissez un port avec PORT.',
    portForbidden: 'Le port {{port}} de {{host}} ne peut pas être ouvert.',
    databaseUnreachable: 'La base de DATABASE_URL ne répond pas ({{reason}}).',
    fault: 'Passerelle ne démarre pas :',
  },
  postgres: {
    'no-program':
      'Il n’y a pas de PostgreSQL intégré pour {{platform}}. Donnez l’adresse d’une base avec DATABASE_URL.',
    'program-unusable': 'Le PostgreSQL intégré ne peut pas tourner ici : {{reason}}',
    'in-use': 'Passerelle tourne déjà avec le dossier {{folder}} (processus {{pid}}).',
    'foreign-owner':
      'Le dossier {{folder}} appartient à un autre compte de cette machine (uid {{uid}}). Changez de compte, ou de dossier avec PASSERELLE_DATA.',
    'orphan-stays':
      'Un ancien serveur PostgreSQL ne s’arrête pas (processus {{pid}}). Arrêtez-le, puis recommencez.',
    'not-created': 'La base de données n’a pas pu être créée : {{reason}}',
    'not-started': 'La base de données n’a pas pu démarrer : {{reason}}',
  },
};
