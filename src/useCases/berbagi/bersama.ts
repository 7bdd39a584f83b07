import type { Deps } from '../deps.ts';

type Bertanya = Pick<Deps, 'db' | 'now' | 'rujukan'>;

interface Giliran {
  readonly now: Bertanya['now'];
  readonly rujukan: Bertanya['rujukan'];
  readonly running: Promise<unknown>;
  next: Promise<unknown> | null;
}

const giliranOf = new WeakMap<Bertanya['db'], Map<string, Giliran>>();

/**
 * Answers the same question of many askers at once. One under way may be older than what the asker has just done, so it is not
 * joined; all who come meanwhile share the next one. So an answer is never older than its question, and fifty who open the
 * same page cost two. `work` must depend on `deps` and `key` alone; what it answers is shared and never changed.
 */
export function bersama<T>(deps: Bertanya, key: string, work: () => Promise<T>): Promise<T> {
  const all = giliranOf.get(deps.db) ?? new Map<string, Giliran>();
  giliranOf.set(deps.db, all);
  const present = all.get(key);
  if (present === undefined) return start(all, deps, key, work);
  // another clock, other reference data: a test that plays with time
  if (present.now !== deps.now || present.rujukan !== deps.rujukan) return work();
  const goOn = (): Promise<T> => start(all, deps, key, work);
  present.next ??= present.running.then(goOn, goOn);
  return present.next as Promise<T>;
}

function start<T>(
  all: Map<string, Giliran>,
  { now, rujukan }: Bertanya,
  key: string,
  work: () => Promise<T>,
): Promise<T> {
  const running = work();
  const giliran: Giliran = { now, rujukan, running, next: null };
  all.set(key, giliran);
  const leave = (): void => {
    // whoever waits begins anew and takes this place
    if (all.get(key) === giliran && giliran.next === null) all.delete(key);
  };
  running.then(leave, leave);
  return running;
}
