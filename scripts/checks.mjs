/** The checks that need no test runner. `npm run check` runs all, `npm test` runs them before the tests. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

const bin = (...parts) => path.join('node_modules', ...parts);
const isFull = process.env.TEST_SCALE === 'full';

/** Command lines of Node; each is one check, passed when it exits with 0. */
export const checks = [
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: 'lint', args: [bin('oxlint/bin/oxlint'), '--deny-warnings'] },
  { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit', '-p', '.'] },
  { name: 'dead code', args: [bin('knip/bin/knip.js'), '--no-progress'] },
  { name: 'page weight', args: [bin('size-limit/bin.js')], isDue: hasAssets },
];

/** The layers and the house rules are Vitest files; `npm test` meets them there among the others. */
export const layerCheck = {
  name: 'layers',
  args: [
    bin('vitest/vitest.mjs'),
    'run',
    '--project=unit',
    '--reporter=dot',
    'tests/architecture.test.ts',
    'tests/tidy.test.ts',
  ],
};

function hasAssets() {
  return existsSync('dist/assets') && readdirSync('dist/assets').some((file) => /\.(js|css)$/.test(file));
}

/** Runs one command on this Node and keeps what it printed. */
function runQuietly(args) {
  return new Promise((resolve) => {
    const env = { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    const printed = [];
    child.stdout.on('data', (chunk) => printed.push(chunk));
    child.stderr.on('data', (chunk) => printed.push(chunk));
    child.on('error', (error) => resolve({ code: 1, text: `${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, text: Buffer.concat(printed).toString() }));
  });
}

async function runOne({ name, args, isDue }) {
  if (isDue !== undefined && !isDue()) {
    console.log(`  –  ${name}: nothing to look at yet`);
    return undefined;
  }
  const startedAt = performance.now();
  const { code, text } = await runQuietly(args);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`  ${code === 0 ? 'ok' : 'NO'}  ${name} (${seconds} s)`);
  if (code !== 0) console.log(text.trimEnd());
  return code === 0;
}

/**
 * Runs the checks, as many at once as the machine has cores (at most 2), and counts them.
 * A check that has nothing to look at is not counted.
 */
export async function runChecks(list) {
  const waiting = [...list];
  const count = { passed: 0, failed: 0 };
  async function work() {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const hasPassed = await runOne(next);
      if (hasPassed === true) count.passed += 1;
      if (hasPassed === false) count.failed += 1;
    }
  }
  const workers = Math.min(2, os.availableParallelism());
  if (isFull) console.log('TEST_SCALE=full: the long tests run too');
  await Promise.all(Array.from({ length: workers }, work));
  return count;
}

/** The last line that people and CI read; the exit code follows from it. */
export function printTotal({ passed, failed }) {
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
}
