/**
 * `npm test`: the build, every check, then all Vitest projects (unit, database, e2e).
 * Each check and each test counts as one; the last line is `N passed, N failed`.
 */
import './onProgramNode.mjs';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { checks, printTotal, runChecks } from './checks.mjs';

function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** A build is a check of its own: the browser tests run what it makes. */
async function runBuild() {
  const code = await run(['scripts/build.mjs']);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

async function runVitest(args) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lapor-test-'));
  const report = path.join(folder, 'report.json');
  try {
    const code = await run([
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ]);
    return countReport(await readFile(report, 'utf8').catch(() => undefined), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A file that could not be loaded holds no tests and still fails, and so does a fault outside any test
 * (an unhandled rejection, a leaked worker): the count must show both.
 */
function countReport(text, code) {
  if (text === undefined) return { passed: 0, failed: 1 };
  const report = JSON.parse(text);
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return { passed: report.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

const parts = [await runBuild(), await runChecks(checks), await runVitest(process.argv.slice(2))];
printTotal({
  passed: parts.reduce((sum, part) => sum + part.passed, 0),
  failed: parts.reduce((sum, part) => sum + part.failed, 0),
});
