/**
 * Runs tasks one after another in the order they came. While one runs, at most `maxWaiting` others may wait; a task beyond
 * them is not taken and answers null.
 */
export function oneAtATime(maxWaiting: number): <T>(task: () => Promise<T>) => Promise<T | null> {
  let last: Promise<unknown> = Promise.resolve();
  let taken = 0;
  return async (task) => {
    if (taken > maxWaiting) return null;
    taken += 1;
    const run = last.then(task, task);
    last = run;
    try {
      return await run;
    } finally {
      taken -= 1;
    }
  };
}
