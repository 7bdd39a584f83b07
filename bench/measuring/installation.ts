import path from 'node:path';

export interface Environment extends Readonly<Record<string, string>> {
  readonly LAPOR_VAR: string;
}

/** An installation of a measurement's own, below its folder: no demo, any free port, nothing in the log but errors. */
export function environmentIn(folder: string): Environment {
  return {
    LAPOR_VAR: path.join(folder, 'var'),
    LAPOR_KEYS: path.join(folder, 'keys'),
    DEMO: '0',
    PORT: '0',
    LOG_LEVEL: 'error',
  };
}
