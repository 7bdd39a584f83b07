import process from 'node:process';
import { askOnce } from './commandLine/askOnce.ts';
import { dispatch } from './commandLine/dispatch.ts';
import { registry } from './commandLine/registry.ts';

// A reader that stops early (`lapor export … | head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await dispatch(
  process.argv.slice(2),
  {
    environment: process.env,
    print: (line) => void process.stdout.write(`${line}\n`),
    report: (line) => void process.stderr.write(`${line}\n`),
    settle: () =>
      new Promise((resolve, reject) => {
        process.stdout.write('', (error) => (error ? reject(error) : resolve()));
      }),
    ask: askOnce,
  },
  registry,
);
