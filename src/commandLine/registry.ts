import type { CommandEntry } from './command.ts';

/**
 * Every command, in the order of the usage text. To add one: a file beside this one that exports `run`,
 * and an entry here.
 */
export const registry: readonly CommandEntry[] = [
  {
    name: 'config',
    summary: 'print every environment variable with its meaning and present value',
    usage: '[--json]\n  --json   one JSON array of {name, meaning, value, fallback, isPlanned}',
    load: () => import('./config.ts'),
  },
];
