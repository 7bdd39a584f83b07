/**
 * P5 (quality): figures over 12 months and all instansi, 50 at once. `npm run bench -- monev [--sizes 100000,1000000] [--folder DIR] [--parts questions,laporan,pages,rebuild]`
 * Each question is asked three ways on the same data: `cold` as the first asker after a start (nothing kept in memory), `warm` as
 * everybody after that, with 1,000 ledger lines that are not yet folded; and the pages as a browser gets them. The baseline of
 * every ratio is a bare `select 1` through the same pool, 50 at once, in the same run. Then P7: all roll-ups built anew, compared
 * with those that were kept. `laporan` also makes a row of `laporan`, identity and signs for each line (a million in a minute and a half,
 * 4 GB), which signs, rising issues, late laporan and lists read; without it they read an empty table. A folder given and full already is measured as it is, with 1,000 lines more.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureMonev } from './monev/measure.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100000,1000000' },
    rounds: { type: 'string', default: '10' },
    'at-once': { type: 'string', default: '50' },
    folder: { type: 'string' },
    parts: { type: 'string', default: 'questions,laporan,pages,rebuild' },
  },
});
const folder = values.folder ?? mkdtempSync(path.join(tmpdir(), 'lapor-bench-'));
mkdirSync(folder, { recursive: true });
chmodSync(folder, 0o755);
try {
  await measureMonev({
    folder,
    sizes: values.sizes.split(',').map(Number),
    atOnce: Number(values['at-once']),
    rounds: Number(values.rounds),
    parts: values.parts.split(','),
  });
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}
