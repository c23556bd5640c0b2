import { DomainError, type FieldError, type RefusalKind } from '#kernel';

interface Refusal {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly path?: string;
}

/** What the database says no to, and what people are told. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  one_territory_per_slug: { code: 'directory.territory-exists', kind: 'conflict', path: 'slug' },
  one_territory_per_name: { code: 'directory.territory-exists', kind: 'conflict', path: 'name' },
  one_organisation_per_siret: { code: 'directory.siret-taken', kind: 'conflict', path: 'siret' },
  one_organisation_per_name_and_territory: {
    code: 'directory.organisation-exists',
    kind: 'conflict',
    path: 'name',
  },
  one_room_per_name_and_place: { code: 'directory.room-twice', kind: 'invalid', path: 'rooms' },
};

/** Does the work; where a constraint speaks, throws the refusal that it stands for. */
export async function refusedByConstraints<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const refusal = REFUSALS[(error as { constraint?: string }).constraint ?? ''];
    if (!refusal) throw error;
    const fields: FieldError[] = refusal.path ? [{ path: refusal.path, code: refusal.code }] : [];
    throw new DomainError(refusal.code, refusal.kind, {}, fields);
  }
}
