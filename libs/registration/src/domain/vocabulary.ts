/** The contract's values. Their names in each language stand in the catalogue `common`. */
export const LINE_STATUSES = [
  'pending',
  'confirmed',
  'waitlisted',
  'offered',
  'refused',
  'declined',
  'expired',
  'cancelled',
] as const;
export type LineStatus = (typeof LINE_STATUSES)[number];

export const JOB_FUNCTIONS = [
  'reception',
  'adviser',
  'psychologist',
  'trainer',
  'management',
  'other',
] as const;
export type JobFunction = (typeof JOB_FUNCTIONS)[number];

/** Of a head-count: who was there. */
export const AUDIENCE_GROUPS = [
  'pupil',
  'student',
  'apprentice',
  'parent',
  'young_leaver',
  'job_seeker',
  'employed',
  'company',
  'adult',
  'other',
] as const;
export type AudienceGroup = (typeof AUDIENCE_GROUPS)[number];
