/** Is `dist/` there and newer than what it is made of? And: make it so. */
import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

/** Written by build.mjs when all else of the build lies in place; its time is the build's beginning. */
export const buildStamp = 'dist/build.json';

const sources = ['src', 'data', 'package-lock.json', 'vite.config.ts', 'tsconfig.json', 'scripts/build.mjs'];

async function newestTime(file) {
  const status = await stat(file).catch(() => undefined);
  if (status === undefined) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  const entries = await readdir(file, { withFileTypes: true, recursive: true });
  const times = await Promise.all(
    entries.map((entry) =>
      stat(path.join(entry.parentPath ?? entry.path, entry.name)).then(
        (found) => found.mtimeMs,
        () => 0,
      ),
    ),
  );
  // The folder's own time changes when a file in it is removed.
  return times.reduce((newest, time) => Math.max(newest, time), status.mtimeMs);
}

export async function isBuildFresh() {
  const built = await newestTime(buildStamp);
  if (built === 0) return false;
  const times = await Promise.all(sources.map(newestTime));
  return Math.max(...times) <= built;
}

/** Builds when needed. Everything it says goes to stderr, so that stdout stays the command's own. */
export async function ensureFreshBuild() {
  if (await isBuildFresh()) return;
  process.stderr.write('building …\n');
  const code = await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.mjs', '--quiet'], { stdio: ['ignore', 2, 2] });
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (code !== 0) {
    process.stderr.write('The build failed; the lines above say why. Nothing was started.\n');
    process.exit(1);
  }
}
