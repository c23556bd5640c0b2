import { useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import type { RotationPlanSummaryView } from '#matching/contract';

type Working = Pick<RotationPlanSummaryView, 'status' | 'progress'>;
type News = Pick<Working, 'status'> & NonNullable<Working['progress']>;

const POLL_MS = 1500;

export const isWorking = ({ status }: Pick<Working, 'status'>): boolean =>
  status === 'queued' || status === 'running';

/**
 * How far a plan has got, as the server tells it. Where its stream breaks (a proxy that buffers, a network that
 * drops), the page asks again and again instead; when the plan is made the page is read once more, whole.
 */
export function useProgress(plan: Working & { readonly id: string }, address: string): Working {
  const [seen, setSeen] = useState<Working>();
  const { revalidate } = useRevalidator();
  const working = isWorking(plan);
  useEffect(() => {
    if (!working) return undefined;
    let asking: ReturnType<typeof setInterval> | undefined;
    const source = new EventSource(address);
    source.addEventListener('progress', ({ data }: MessageEvent<string>) => {
      const { status, ...progress } = JSON.parse(data) as News;
      setSeen({ status, progress });
      if (isWorking({ status })) return;
      source.close();
      void revalidate();
    });
    source.addEventListener('error', () => {
      source.close();
      asking ??= setInterval(() => void revalidate(), POLL_MS);
    });
    return () => {
      source.close();
      clearInterval(asking);
    };
  }, [working, address, revalidate]);
  return working && seen ? seen : plan;
}
