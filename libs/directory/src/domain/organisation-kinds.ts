/** The seeds' networks (contract, Values). Their names in each language stand in the catalogue `common`, under `organisationKind`. */
export const ORGANISATION_KINDS = [
  'mission_locale',
  'cio',
  'cap_emploi',
  'france_travail',
  'cci',
  'cma',
  'cfa',
  'bij',
  'university',
  'training_fund',
  'cite_des_metiers',
  'local_authority',
  'association',
  'company',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
