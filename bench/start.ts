/**
 * P9 (quality): the first start after a build, the demo built, and later starts on the data that are there, until the line `siap`.
 * `npm run bench -- start [--runs 5]`. Baselines of the same run: Node doing nothing, and the embedded PostgreSQL alone.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '../src/persistence/server/embedded.ts';
import { startServed } from './measuring/child.ts';
import { printTable, quantile, round } from './measuring/table.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, demo: { type: 'string', default: '1' } },
});
const runs = Number(values.runs);
const folder = mkdtempSync(path.join(tmpdir(), 'lapor-bench-'));
chmodSync(folder, 0o755);
const varFolder = path.join(folder, 'var');
const environment = {
  LAPOR_VAR: varFolder,
  LAPOR_KEYS: path.join(folder, 'keys'),
  PORT: '0',
  DEMO: values.demo,
  LOG_LEVEL: 'error',
};
const quiet = { info: () => undefined, warn: () => undefined, error: console.error };

const startProgram = async (): Promise<number> => {
  // As `npm start` does after it saw that the build is fresh.
  const served = await startServed(['scripts/start.mjs'], environment);
  await served.stop();
  return served.startMs;
};
const startDatabase = async (): Promise<number> => {
  const startedAt = performance.now();
  const server = await startEmbedded({ varFolder, log: quiet });
  const tookMs = performance.now() - startedAt;
  await server.stop();
  return tookMs;
};
const startNode = async (): Promise<number> => {
  const startedAt = performance.now();
  execFileSync(process.execPath, ['-e', '0']);
  return performance.now() - startedAt;
};

try {
  const first = await startProgram();
  const measured = { program: [] as number[], database: [] as number[], node: [] as number[] };
  // In turn, so that a machine that grows busier is busier for all.
  for (let run = 0; run < runs; run += 1) {
    measured.program.push(await startProgram());
    measured.database.push(await startDatabase());
    measured.node.push(await startNode());
  }
  const median = (times: number[]): number =>
    quantile(
      times.toSorted((a, b) => a - b),
      0.5,
    );
  const node = median(measured.node);
  const database = median(measured.database);
  const row = (name: string, ms: number): string[] => [
    name,
    round(ms / 1000, 2),
    round(ms / database, 1),
    round(ms / node, 1),
  ];
  printTable(
    `P9: seconds until ready, median of ${runs} (first start: one)`,
    ['what', 's', '÷ embedded PostgreSQL', '÷ node -e 0'],
    [
      row(`first start, ${values.demo === '1' ? 'demo built' : 'without demo'}`, first),
      row('npm start on existing data', median(measured.program)),
      row('embedded PostgreSQL alone', database),
      row('node -e 0', node),
    ],
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
