/** Waits for `promise`, but no longer than this. @throws Error with `complaint` when the time is out. */
export async function within<Result>(
  milliseconds: number,
  promise: Promise<Result>,
  complaint: string,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
