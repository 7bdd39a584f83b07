/**
 * P1 and P3 (quality): whole lives per second through the REST API beside the bare SQL of the same lives, and the queue of messages
 * measured both ways. `npm run bench -- lifecycle [--sizes 10000,100000] [--seconds 10] [--at-once 50] [--folder DIR] [--profile DIR]`
 * With --profile only HTTP is measured: DIR gets a CPU profile of the web process, and the statements are listed by their cost.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureSizes } from './lifecycle/measure.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    seconds: { type: 'string', default: '10' },
    'at-once': { type: 'string', default: '50' },
    folder: { type: 'string' },
    profile: { type: 'string' },
  },
});

const folder = values.folder ?? mkdtempSync(path.join(tmpdir(), 'lapor-bench-'));
try {
  await measureSizes({
    folder,
    sizes: values.sizes.split(',').map(Number),
    seconds: Number(values.seconds),
    atOnce: Number(values['at-once']),
    profile: values.profile ?? null,
  });
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}
