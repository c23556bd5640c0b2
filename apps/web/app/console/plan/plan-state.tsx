import type { RotationPlanSummaryView } from '#matching/contract';
import { Chip, type ChipTone } from '../../design/signs.js';
import type { PictogramName } from '../../design/pictograms.js';
import { useWords } from '../../words.js';

const OF_PLAN = {
  queued: { tone: 'info', pictogram: 'wait' },
  running: { tone: 'wait', pictogram: 'clock' },
  ready: { tone: 'ok', pictogram: 'check' },
  failed: { tone: 'bad', pictogram: 'warn' },
  cancelled: { tone: 'off', pictogram: 'x' },
} as const satisfies Record<string, { tone: ChipTone; pictogram: PictogramName }>;

type State = Pick<RotationPlanSummaryView, 'status' | 'publishedAt' | 'changedSincePublished'>;

/** How far a plan has got; and once people have it, that they do, and whether what they have is the latest. */
export function PlanState({
  plan: { status, publishedAt, changedSincePublished },
}: {
  readonly plan: State;
}) {
  const words = useWords();
  return (
    <span className="row tight">
      {(status !== 'ready' || !publishedAt) && (
        <Chip {...OF_PLAN[status]}>{words(`console.plan.status.${status}`)}</Chip>
      )}
      {publishedAt &&
        (changedSincePublished ? (
          <Chip tone="wait" pictogram="edit">
            {words('console.plan.status.changed')}
          </Chip>
        ) : (
          <Chip tone="ok" pictogram="mail">
            {words('console.plan.status.published')}
          </Chip>
        ))}
    </span>
  );
}
