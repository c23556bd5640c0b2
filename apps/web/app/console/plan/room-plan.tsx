import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useWords } from '../../words.js';
import { amount } from './body-of-draft.js';
import { ROOM, type Placed } from './draft.js';

interface RoomPlanProps {
  readonly items: readonly Placed[];
  readonly hidden?: (index: number) => boolean;
  readonly onMove: (index: number, place: Pick<Placed, 'x' | 'y'>) => void;
}

const STEP = 0.5;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

const within = (value: number, most: number): number =>
  Math.min(most, Math.max(0, Math.round(value / STEP) * STEP));

/** The room from above, a step of half a metre: tables are dragged, or moved with the arrows, or written beside. */
export function RoomPlan({ items, hidden, onMove }: RoomPlanProps) {
  const words = useWords();
  const room = useRef<HTMLDivElement>(null);
  const move = (index: number, x: number, y: number) =>
    onMove(index, { x: String(within(x, ROOM.width)), y: String(within(y, ROOM.depth)) });
  const drag = (index: number) => (event: PointerEvent<HTMLButtonElement>) => {
    const box = room.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move(
      index,
      ((event.clientX - box.left) / box.width) * ROOM.width,
      ((event.clientY - box.top) / box.height) * ROOM.depth,
    );
  };
  const press = (index: number, x: number, y: number) => (event: KeyboardEvent) => {
    const step = ARROWS[event.key];
    if (!step) return;
    event.preventDefault();
    move(index, x + step[0], y + step[1]);
  };
  return (
    <div className="mt-5">
      <p className="label" id="room">
        {words('console.plan.setup.room')}
      </p>
      <p className="hint">{words('console.plan.setup.roomHint', { width: ROOM.width, depth: ROOM.depth })}</p>
      <div className="room mt-2" ref={room} role="group" aria-labelledby="room">
        {items.map((item, index) => {
          if (hidden?.(index)) return null;
          const [x, y] = [amount(item.x) ?? 0, amount(item.y) ?? 0];
          return (
            <button
              key={index}
              type="button"
              style={{ insetInlineStart: `${(x / ROOM.width) * 100}%`, top: `${(y / ROOM.depth) * 100}%` }}
              aria-label={words('console.plan.setup.placed', {
                name: item.name,
                x: item.x || 0,
                y: item.y || 0,
              })}
              onKeyDown={press(index, x, y)}
              onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
              onPointerMove={drag(index)}
            >
              {/^\d+$/.test(item.name) ? item.name : index + 1}
            </button>
          );
        })}
      </div>
    </div>
  );
}
