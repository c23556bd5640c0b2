import type { HeldPairsView, HeldVisitView } from '#matching/contract';
import { Button } from '../../design/buttons.js';
import { Field } from '../../design/fields.js';
import { useWords } from '../../words.js';
import { boxId, type VisitBox, type VisitReturned } from './act.js';

interface ProposalFormProps {
  readonly visit: HeldVisitView;
  readonly pair: HeldPairsView['pairs'][number];
  readonly returned: VisitReturned | undefined;
}

/** Behind a fold, so that two visits fit on a phone; open when it came back. */
export function ProposalForm({ visit, pair, returned }: ProposalFormProps) {
  const words = useWords();
  const { id, revision, agreed, proposal } = visit;
  const box = (name: VisitBox) => ({
    name,
    id: boxId(id, name),
    label: words(`pairs.pass.${name}`),
    error: returned?.errors.find(({ field }) => field === boxId(id, name))?.message,
    defaultValue: returned?.typed[name] ?? (name === 'place' ? ((proposal ?? agreed)?.place ?? '') : ''),
    autoComplete: 'off',
  });
  const verb = agreed ? 'change' : proposal ? 'proposeOther' : 'propose';
  return (
    <details className="visit-more" open={returned !== undefined}>
      <summary>{words(`pairs.pass.${verb}`)}</summary>
      <form method="post" className="form mt-4" noValidate>
        <input type="hidden" name="visit" value={id} />
        <input type="hidden" name="revision" value={revision} />
        <Field {...box('day')} type="date" className="short" min={pair.window.from} max={pair.window.until} />
        <div className="visit-hours">
          <Field {...box('from')} type="time" className="short" />
          <Field {...box('until')} type="time" className="short" />
        </div>
        <Field {...box('place')} hint={words('pairs.pass.placeHint')} maxLength={200} />
        <p className="mt-5">
          <Button name="do" value="propose">
            {words('pairs.pass.send')}
          </Button>
        </p>
      </form>
    </details>
  );
}
