import type { OrganisationBody } from '#directory/contract';
import type { z } from 'zod';

type Kind = z.output<typeof OrganisationBody>['kind'];

export interface DemoTerritory {
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly organisations: readonly (readonly [name: string, kind: Kind])[];
}

/** The territories of the scenarios: real places and organisations, no real person. */
export const TERRITORIES: readonly DemoTerritory[] = [
  {
    slug: 'pays-d-aubagne',
    name: 'Pays d’Aubagne et de La Ciotat',
    timeZone: 'Europe/Paris',
    organisations: [
      ['France Travail Aubagne', 'france_travail'],
      ['France Travail La Ciotat', 'france_travail'],
      ['Mission Locale d’Aubagne', 'mission_locale'],
      ['Mission Locale de La Ciotat', 'mission_locale'],
      ['CIO d’Aubagne', 'cio'],
      ['CIO de La Ciotat', 'cio'],
      ['BIJ d’Aubagne', 'bij'],
      ['Bureau information jeunesse de La Ciotat et des communes du littoral', 'bij'],
      ['PIJ de Gémenos', 'bij'],
      ['PIJ d’Auriol', 'bij'],
      ['FAF.TT', 'training_fund'],
      ['Cap emploi', 'cap_emploi'],
      ['La Boussole', 'association'],
    ],
  },
  {
    slug: 'pays-d-aix',
    name: 'Pays d’Aix',
    timeZone: 'Europe/Paris',
    organisations: [
      ['Mission Locale du Pays d’Aix', 'mission_locale'],
      ['CIO d’Aix-en-Provence', 'cio'],
      ['France Travail Aix Galice', 'france_travail'],
      ['Cap emploi du Pays d’Aix', 'cap_emploi'],
      ['Cité des métiers, antenne d’Aix', 'cite_des_metiers'],
      ['Université d’Aix-Marseille, orientation', 'university'],
      ['CFA du Pays d’Aix', 'cfa'],
      ['CCI, antenne d’Aix', 'cci'],
      ['BIJ d’Aix-en-Provence', 'bij'],
      ['Ville de Vitrolles, service jeunesse', 'local_authority'],
      ['Chambre de métiers, antenne d’Aix', 'cma'],
    ],
  },
  {
    slug: 'draguignan',
    name: 'Dracénie et Var intérieur',
    timeZone: 'Europe/Paris',
    organisations: [
      ['Mission Locale Dracénie-Verdon-Bargemon', 'mission_locale'],
      ['CIO de Draguignan', 'cio'],
      ['France Travail Draguignan', 'france_travail'],
      ['Cap emploi du Var', 'cap_emploi'],
      ['CCI du Var', 'cci'],
      ['Chambre de métiers de la région', 'cma'],
      ['CFA de Draguignan', 'cfa'],
      ['BIJ de Draguignan', 'bij'],
      ['Ville de Draguignan', 'local_authority'],
    ],
  },
  {
    slug: 'grasse',
    name: 'Grasse et alentours',
    timeZone: 'Europe/Paris',
    organisations: [
      ['Mission Locale du Pays de Grasse', 'mission_locale'],
      ['Université Côte d’Azur', 'university'],
      ['CIO de Grasse', 'cio'],
      ['France Travail Grasse', 'france_travail'],
    ],
  },
  {
    slug: 'cannes',
    name: 'Cannes et les pays de Lérins',
    timeZone: 'Europe/Paris',
    organisations: [
      ['Mission Locale de Cannes', 'mission_locale'],
      ['CIO de Cannes', 'cio'],
      ['France Travail Cannes', 'france_travail'],
      ['BIJ de Cannes', 'bij'],
      ['CCI Nice Côte d’Azur', 'cci'],
    ],
  },
  {
    slug: 'loir-et-cher',
    name: 'Loir-et-Cher',
    timeZone: 'Europe/Paris',
    organisations: [
      ['Mission Locale du Blaisois', 'mission_locale'],
      ['Mission Locale du Vendômois', 'mission_locale'],
      ['CIO de Blois', 'cio'],
      ['CFA interprofessionnel de Blois', 'cfa'],
      ['France Travail Blois', 'france_travail'],
    ],
  },
  {
    slug: 'toulouse',
    name: 'Toulouse',
    timeZone: 'Europe/Paris',
    organisations: [
      ['Cité des métiers de Toulouse', 'cite_des_metiers'],
      ['Mission Locale de Toulouse', 'mission_locale'],
      ['CIO Toulouse centre', 'cio'],
    ],
  },
  {
    slug: 'la-reunion',
    name: 'La Réunion',
    timeZone: 'Indian/Reunion',
    organisations: [['Cité des métiers de La Réunion', 'cite_des_metiers']],
  },
];
