/** `npm run bench -- NAME [options]`: builds bench/NAME.ts together with what it uses of src, then runs it. */
import './onProgramNode.mjs';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ensureFreshBuild } from './freshBuild.mjs';

const [name, ...args] = process.argv.slice(2);
const names = existsSync('bench')
  ? readdirSync('bench').flatMap((file) => (/^[\w-]+\.ts$/.test(file) ? [file.slice(0, -3)] : []))
  : [];

if (name === undefined || !names.includes(name)) {
  console.error(`Usage: npm run bench -- NAME\nNames: ${names.join(', ') || '(none yet)'}`);
  process.exit(2);
}

await ensureFreshBuild();
// Vite sets NODE_ENV=production for its own ends; the measurement must see the environment as it was.
const nodeEnv = process.env.NODE_ENV;
const outDir = path.resolve('dist/bench', name);
await build({
  configFile: 'vite.config.ts',
  logLevel: 'warn',
  build: { ssr: `bench/${name}.ts`, outDir, emptyOutDir: true },
});
if (nodeEnv === undefined) delete process.env.NODE_ENV;
else process.env.NODE_ENV = nodeEnv;
process.setSourceMapsEnabled(true);
const program = path.join(outDir, `${name}.js`);
process.argv = [process.execPath, program, ...args];
await import(pathToFileURL(program).href);
