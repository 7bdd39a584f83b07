import { existsSync, readdirSync } from 'node:fs';

/** Compressed sizes (Brotli). Citizens' pages stay under 15 kB of script; a first view under 50 kB in all. */
const limits = [
  { name: 'script of all islands together', ending: '.js', limit: '15 kB' },
  { name: 'styles', ending: '.css', limit: '20 kB' },
];

const made = existsSync('dist/assets') ? readdirSync('dist/assets') : [];

// The tool takes a pattern without files for a mistake, and there may be no island yet.
export default limits
  .filter(({ ending }) => made.some((file) => file.endsWith(ending)))
  .map(({ name, ending, limit }) => ({ name, limit, path: `dist/assets/*${ending}` }));
