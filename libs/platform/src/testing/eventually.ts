import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until `condition` holds, looking often. @throws Error with what was waited for when it does not in time */
export async function eventually(
  what: string,
  condition: () => Promise<boolean> | boolean,
  milliseconds = 30_000,
): Promise<void> {
  const deadline = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`After ${milliseconds} ms, still not: ${what}`);
    await sleep(20);
  }
}
