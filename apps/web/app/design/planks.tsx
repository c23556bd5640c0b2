import { useWords } from '../words.js';

interface PlanksProps {
  readonly capacity: number;
  readonly taken: number;
  /** Offered, or to be approved. */
  readonly kept?: number;
  readonly size?: 'tall' | 'low';
}

const MOST = 60;

/** One plank, one seat; above 60 seats a plank is several, and the sentence beside it says so. */
export function Planks({ capacity, taken, kept = 0, size }: PlanksProps) {
  const words = useWords();
  const shown = Math.max(1, Math.min(capacity, MOST));
  const scale = shown / Math.max(1, capacity);
  // A single taken seat is never rounded away, nor a single free one.
  const share = (seats: number) => (seats === 0 ? 0 : Math.max(1, Math.floor(seats * scale)));
  const filled = Math.min(shown, taken >= capacity ? shown : share(taken));
  const held = Math.min(shown - filled, share(kept));
  const label = [
    words('common.planks.taken', { count: taken, capacity }),
    ...(kept > 0 ? [words('common.planks.kept', { count: kept })] : []),
  ].join(', ');
  return (
    <svg
      className={size ? `planks ${size}` : 'planks'}
      style={{ '--n': shown } as object}
      viewBox={`0 0 ${shown * 10} 20`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path className="taken" d={row(0, filled)} />
      <path className="kept" d={row(filled, filled + held)} />
      <path className="free" d={row(filled + held, shown)} />
      <path className="beam" d={`M0 19H${shown * 10}`} />
    </svg>
  );
}

const row = (from: number, to: number): string =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => `M${(from + index) * 10 + 1} 1h8v16h-8z`).join(
    '',
  );

export function PlanksLegend() {
  const words = useWords();
  return (
    <ul className="legend">
      <li>
        <i className="taken" />
        {words('common.planks.legend.taken')}
      </li>
      <li>
        <i className="kept" />
        {words('common.planks.legend.kept')}
      </li>
      <li>
        <i />
        {words('common.planks.legend.free')}
      </li>
      <li className="push quiet">{words('common.planks.legend.one')}</li>
    </ul>
  );
}
