import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Processor seconds that a process has used, with those of its children; NaN where the system does not tell. */
export function cpuSecondsOf(pid: number): number {
  return fieldsOf(pid)?.ticks ?? Number.NaN;
}

/** The same for a process and everything that it started and that still runs: a PostgreSQL server with its sessions. */
export function cpuSecondsOfTree(root: number): number {
  const all = new Map<number, { parent: number; ticks: number }>();
  for (const name of namesOf('/proc')) {
    const fields = /^\d+$/.test(name) ? fieldsOf(Number(name)) : null;
    if (fields !== null) all.set(Number(name), fields);
  }
  if (!all.has(root)) return Number.NaN;
  const isOurs = (pid: number): boolean =>
    pid === root || (all.has(pid) && isOurs(all.get(pid)?.parent ?? 0));
  return [...all].reduce((sum, [pid, { ticks }]) => (isOurs(pid) ? sum + ticks : sum), 0);
}

function fieldsOf(pid: number): { parent: number; ticks: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold anything: what follows counts from its end.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const sum = [11, 12, 13, 14].reduce((total, place) => total + Number(fields[place]), 0);
    return { parent: Number(fields[1]), ticks: sum / TICKS_PER_SECOND };
  } catch {
    return null;
  }
}

function namesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
