export const matching = {
  'nobody-to-plan': 'Personne n’a encore de place : il n’y a personne à placer.',
  'bad-input': 'Ces réglages ne vont pas ensemble. Vérifiez les nombres et les listes.',
  'too-many-plans':
    'Il y a déjà trop de plans en attente ou gardés pour cet événement. Supprimez-en un, ou attendez.',
  'not-running': 'Ce calcul est déjà terminé.',
  'not-ready': 'Ce plan n’est pas prêt. Attendez la fin du calcul.',
  'person-unknown': 'Cette personne n’est pas dans ce plan.',
  'table-unknown': 'Cette table n’existe pas à ce tour.',
  'table-full':
    'La table {{table}} est complète au tour {{round}}. Échangez deux personnes, ou choisissez une autre table.',
  published: 'Ce plan est publié : les personnes ont sa carte. Publiez-en un autre avant de le supprimer.',
  'worker-lost':
    'Le calcul s’est interrompu plusieurs fois. Recommencez avec moins de temps, ou moins de contraintes.',
  'board-moved': 'Un autre écran a changé le tour entre-temps. Regardez où vous en êtes, puis recommencez.',
  'board-not-now': 'Ce n’est pas possible à ce moment de la journée.',
  'board-without-plan': 'Aucun plan de tables n’est publié. Publiez-en un, puis lancez le premier tour.',
  'no-people': 'Il n’y a personne à placer.',
  'too-many-people': 'Un plan ne peut pas contenir autant de personnes.',
  twice: '« {{id}} » est là deux fois. Donnez un autre nom.',
  'unknown-id': '« {{id}} » n’existe pas dans ce plan.',
  'unknown-person': '« {{id}} » n’est pas parmi les personnes à placer.',
  'bad-number': 'Un de ces nombres est trop petit ou trop grand.',
  'bad-id': 'Une table ou une personne n’a pas de nom.',
  'pair-of-one': 'Une personne ne peut pas être associée à elle-même.',
  'no-tables': 'Ajoutez au moins une table.',
  'no-stands': 'Ajoutez au moins un stand.',
  'bad-size': 'La taille d’une table est un nombre entier, ou un minimum et un maximum dans cet ordre.',
  'sizes-do-not-fit':
    '{{count}} personnes ne peuvent pas s’asseoir à des tables de {{least}} à {{most}}. Élargissez les tailles permises.',
  'seats-do-not-fit':
    'Au tour {{round}}, {{count}} personnes sont là et les tables en prennent de {{fewest}} à {{greatest}}. Ajoutez ou retirez des places.',
  'table-too-empty':
    'Au tour {{round}}, la table {{id}} ne peut pas réunir assez de personnes. Baissez son minimum.',
  'no-seat':
    'Au tour {{round}}, il n’y a plus de place pour {{id}} à une table permise. Libérez une place, ou permettez une autre table.',
  'carousel-full':
    'Au tour {{round}}, trop de personnes arriveraient au stand {{id}}. Un plan libre peut l’éviter.',
  'left-alone':
    '{{people}} personnes resteraient seules : trop de binômes sont interdits. Permettez-en quelques-uns.',
  'no-meeting': 'Aucune rencontre n’est possible entre ces personnes.',
  'too-few-seats': 'Il y a plus d’animateurs que de places dans un atelier. Ajoutez des places.',
  'leader-absent': 'Un animateur n’est pas là à l’heure de son atelier.',
  'leader-twice': 'Un animateur a deux ateliers au même créneau.',
  'unknown-breakout': 'Un vœu porte sur un atelier qui n’existe pas.',
  'unknown-mode': 'Cette sorte de plan n’existe pas.',
  'unknown-objective': 'Cet objectif n’existe pas.',
  'block-too-large':
    'Au tour {{round}}, un groupe inséparable de {{seats}} personnes ne tient à aucune table : la plus grande en prend {{largest}}. Agrandissez une table, ou séparez le groupe.',
  'block-nowhere':
    'Aucune table ne convient à toutes les personnes d’un groupe inséparable. Permettez-leur une table de plus.',
  'block-pinned-apart':
    'Au tour {{round}}, deux personnes d’un groupe inséparable sont fixées à deux tables.',
  'block-apart': 'Deux personnes d’un groupe inséparable ne doivent pas se rencontrer : il faut choisir.',
  'block-presents': '{{id}} tient un stand toute la journée et ne peut pas suivre un groupe.',
  'blocks-do-not-fit':
    'Au tour {{round}}, les groupes inséparables ne tiennent pas ensemble dans les tables. Agrandissez une table, ou séparez un groupe.',
  'mix-impossible': 'Un mélange demandé à chaque table est impossible. Assouplissez la règle.',
  'stand-alone': 'Au tour {{round}}, il manque quelqu’un pour tenir le stand {{id}}.',
  'two-stands': 'Au tour {{round}}, {{id}} tiendrait deux stands à la fois.',
  'too-many-moves': '{{id}} changerait {{changes}} fois de table, et n’en accepte que {{moves}}.',
  'no-table-to-stay': 'Il ne reste aucune table où {{id}} puisse rester assis.',
  'carousel-way':
    'Au tour {{round}}, le carrousel enverrait {{id}} à un stand qui ne lui convient pas. Un plan libre peut l’éviter.',
  'too-many-visits':
    'Au stand {{id}}, chacun ne peut pas visiter pendant {{asked}} tours : {{possible}} au plus, ou une personne de plus pour le tenir.',
  'mix-unknown': 'Un mélange est demandé sur une réponse que personne n’a donnée.',
  'pinned-at-home': '{{id}} est fixé à un stand au tour {{round}} sans y présenter. Retirez ce réglage.',
};
