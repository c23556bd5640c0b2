import { Button } from '../../design/buttons.js';
import { OneTimeKey } from '../../design/forms.js';
import { useWords } from '../../words.js';
import type { SeatRef } from './seat.js';

interface KeptSeatsProps {
  readonly formKey: string;
  /** What the plan of the rest is called. */
  readonly name: string;
  readonly locks: readonly SeatRef[];
  readonly onForget: (seats: readonly SeatRef[], keep: boolean) => void;
}

/** Stuck to the bottom while seats are kept: how many, and what can be done with them. */
export function KeptSeats({ formKey, name, locks, onForget }: KeptSeatsProps) {
  const words = useWords();
  const sent = locks.map(({ personId, round }) => ({ personId, round: round + 1 }));
  return (
    <form method="post" className="bulk">
      <b>{words('console.plan.keep.count', { count: locks.length })}</b>
      <OneTimeKey value={formKey} />
      <input type="hidden" name="locks" value={JSON.stringify(sent)} />
      <input type="hidden" name="name" value={words('console.plan.keep.name', { name }).slice(0, 100)} />
      <Button size="dense" name="intent" value="rest">
        {words('console.plan.keep.rest')}
      </Button>
      <Button type="button" size="dense" onClick={() => onForget(locks, false)}>
        {words('console.plan.keep.forget')}
      </Button>
    </form>
  );
}
