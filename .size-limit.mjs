import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Islands of the officers' screens; every other one is for citizens, on slow phones. */
const OFFICERS = ['antrean.js', 'meja.js', 'tindakanMassal.js', 'entri.js'];
/** The page for writing without signal and its worker: fetched once, beside the pages. */
const APP = ['luring.js', 'pekerja.js'];

const folder = 'dist/assets';
const manifest = existsSync(`${folder}/manifest.json`)
  ? JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'))
  : {};

/** A script and the parts that it imports. Files of earlier builds lie beside them and do not count. */
function withParts(address, seen = new Set()) {
  const file = path.basename(address);
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(path.join(folder, file), 'utf8');
  for (const [, part] of code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
    withParts(part, seen);
  return seen;
}

const scripts = Object.entries(manifest).filter(([name]) => name.endsWith('.js'));
const citizens = scripts.filter(([name]) => !OFFICERS.includes(name) && !APP.includes(name));
const app = scripts.filter(([name]) => APP.includes(name));
const files = (chosen) =>
  [...new Set(chosen.flatMap(([, address]) => [...withParts(address)]))].map((file) =>
    path.join(folder, file),
  );

/** Compressed sizes (Brotli) of what a page may load; the whole first view is counted in tests/e2e/halaman.test.ts. */
export default [
  { name: 'styles', limit: '15 kB', path: [path.join('dist', manifest['lapor.css'] ?? '')] },
  { name: 'scripts of all citizens’ pages together', limit: '15 kB', path: files(citizens) },
  { name: 'scripts for writing without signal', limit: '8 kB', path: files(app) },
  { name: 'scripts of all officers’ pages together', limit: '30 kB', path: files(scripts) },
].filter(({ path: paths }) => paths.length > 0 && existsSync(paths[0]));
