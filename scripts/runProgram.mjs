import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/** Runs the built program in this very process, so that signals and exit codes need no forwarding. */
export async function runProgram(args) {
  const main = path.resolve('dist/main.js');
  process.setSourceMapsEnabled(true);
  process.argv = [process.execPath, main, ...args];
  await import(pathToFileURL(main).href);
}
