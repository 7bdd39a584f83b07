import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const SOURCE = path.resolve(import.meta.dirname, '../../src');

/**
 * The store answers at once, the bundler does not: so it runs in a process of its own, and the files of one run share what it made
 * (half a second each).
 */
export function bundledIsland(source: string): Uint8Array {
  const folder = islandsOfRun(process.ppid);
  const kept = path.join(folder, `${path.parse(source).name}-${newestSource()}.js`);
  if (existsSync(kept)) return readFileSync(kept);
  const made = runBundler(source);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${kept}.${process.pid}`, made);
  renameSync(`${kept}.${process.pid}`, kept);
  return made;
}

/** Where the workers of the run with this main process keep bundled islands; its end removes it (globalSetup). */
export function islandsOfRun(pid: number): string {
  return path.join(tmpdir(), `lapor-islands-${pid}`);
}

/** When the youngest file was changed that an island may import. */
function newestSource(): number {
  return Math.max(
    ...['web/islands', 'domain', 'messages'].flatMap((room) =>
      readdirSync(path.join(SOURCE, room), { recursive: true, encoding: 'utf8' }).map(
        (name) => statSync(path.join(SOURCE, room, name)).mtimeMs,
      ),
    ),
  );
}

function runBundler(source: string): Uint8Array {
  const program = `import { build } from 'vite';
    const made = await build({ configFile: false, logLevel: 'silent', publicDir: false,
      build: { write: false, modulePreload: false, rolldownOptions: { input: process.argv[1] } } });
    const { output } = Array.isArray(made) ? made[0] : made;
    process.stdout.write(output.find((one) => one.isEntry).code);`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', program, source]);
}
