import type { Nameable } from './person-box.js';
import type { Candidate, CandidateOrganisation, PlanDraft } from './draft.js';

/** What each section of the setting-up page shows and changes. */
export interface PartProps {
  readonly draft: PlanDraft;
  readonly set: (change: Partial<PlanDraft>) => void;
  /** By the name of the box. */
  readonly errors: Readonly<Record<string, string>>;
}

export interface PeopleKnown {
  readonly people: readonly Candidate[];
  readonly names: readonly Nameable[];
  readonly organisations: readonly CandidateOrganisation[];
}

/** A box of the draft: its name in the form, what stands in it, what is wrong with it. */
export const boxes =
  ({ draft, set, errors }: PartProps) =>
  (name: keyof PlanDraft) => ({
    name,
    value: draft[name] as string,
    error: errors[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
