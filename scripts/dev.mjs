/** `npm run dev`: start, and start again whenever a source file changes. */
import './onProgramNode.mjs';
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import process from 'node:process';
import { isBuildFresh } from './freshBuild.mjs';

const settleMs = 150;
let server;
let timer;
let isRestarting = false;
let isAgainNeeded = false;

function run(args, options = {}) {
  return spawn(process.execPath, ['--enable-source-maps', ...args], { stdio: 'inherit', ...options });
}

const whenEnded = (child) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', resolve));

async function stopServer() {
  if (server === undefined) return;
  const ended = whenEnded(server);
  server.kill('SIGTERM');
  await ended;
  server = undefined;
}

/** A build that fails leaves the running server alone, so the page stays while one mends the mistake. */
async function restart() {
  if (isRestarting) {
    isAgainNeeded = true;
    return;
  }
  isRestarting = true;
  do {
    isAgainNeeded = false;
    if (!(await isBuildFresh()) && (await whenEnded(run(['scripts/build.mjs']))) !== 0) continue;
    await stopServer();
    server = run(['dist/main.js', 'start', ...process.argv.slice(2)]);
  } while (isAgainNeeded);
  isRestarting = false;
}

const watchers = ['src', 'data'].map((folder) =>
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void restart(), settleMs);
  }),
);

async function end() {
  for (const watcher of watchers) watcher.close();
  clearTimeout(timer);
  await stopServer();
  process.exit(0);
}
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
await restart();
