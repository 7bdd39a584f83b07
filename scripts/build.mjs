/**
 * Builds `dist/`: main.js and its chunks (Vite SSR build, packages stay outside),
 * assets/ (styles, islands, pictures with the hash of their content in the name)
 * and assets/manifest.json (name in the source → address in the page).
 *
 * The build happens in a folder of its own and is moved into place file by file,
 * so that a running server and a second build are never disturbed.
 */
import './onProgramNode.mjs';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import { buildStamp } from './freshBuild.mjs';

const isQuiet = process.argv.includes('--quiet');
const startedAt = new Date();
const dist = path.resolve('dist');
const work = path.join(dist, `.build-${process.pid}`);
const staleChunkMs = 24 * 3600 * 1000;

async function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

async function buildServer() {
  await build({ configFile: 'vite.config.ts', logLevel: 'warn', build: { outDir: work } });
}

/** Scripts and styles go through Vite (minified, hashed); each source file gets one address. */
async function bundleAssets(entries) {
  if (entries.length === 0) return {};
  const outDir = path.join(work, 'client');
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      manifest: 'manifest.json',
      modulePreload: false,
      // Phones that no longer get updates: no newer syntax than they read.
      target: 'es2019',
      cssTarget: ['chrome80', 'firefox78', 'safari13.1'],
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: entries,
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
        },
      },
    },
  });
  const made = JSON.parse(await readFile(path.join(outDir, 'manifest.json'), 'utf8'));
  await rm(path.join(outDir, 'manifest.json'));
  await rename(outDir, path.join(work, 'assets'));
  return Object.fromEntries(
    Object.values(made)
      .filter((chunk) => chunk.isEntry)
      .map((chunk) => [path.posix.basename(chunk.src).replace(/\.tsx?$/, '.js'), `/assets/${chunk.file}`]),
  );
}

async function copyAsset(file) {
  const digest = createHash('sha256')
    .update(await readFile(file))
    .digest('base64url')
    .slice(0, 8);
  const { name, ext, base } = path.parse(file);
  const target = `${name}-${digest}${ext}`;
  await copyFile(file, path.join(work, 'assets', target));
  return [base, `/assets/${target}`];
}

async function buildAssets() {
  const islands = (await filesUnder('src/web/islands')).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && isEntry(file),
  );
  const assets = await filesUnder('src/web/assets');
  const styles = assets.filter((file) => file.endsWith('.css') && isEntry(file));
  const bundled = await bundleAssets([...islands, ...styles]);
  await mkdir(path.join(work, 'assets'), { recursive: true });
  const others = assets.filter((file) => !/\.(css|tsx?)$/.test(file));
  const copied = Object.fromEntries(await Promise.all(others.map(copyAsset)));
  await writeFile(
    path.join(work, 'assets', 'manifest.json'),
    JSON.stringify({ ...bundled, ...copied }, null, 2),
  );
}

/** The migration runner finds them beside the program. */
async function copyMigrations() {
  await mkdir(path.join(work, 'migrations'), { recursive: true });
  const files = (await filesUnder('src/persistence/migrations')).filter((file) => file.endsWith('.sql'));
  for (const file of files) await copyFile(file, path.join(work, 'migrations', path.basename(file)));
}

/** Files directly in the folder are entries, and those of the officers' pages; other subfolders hold parts that entries import. */
function isEntry(file) {
  const folder = path.posix.normalize(path.dirname(file).replaceAll(path.sep, '/'));
  return /(?:^|\/)(?:islands|islands\/petugas|assets)$/.test(folder);
}

/** main.js names the other files, so it comes last. */
async function moveIntoPlace() {
  const files = (await filesUnder(work)).toSorted((a, b) => Number(isMain(a)) - Number(isMain(b)));
  for (const file of files) {
    const target = path.join(dist, path.relative(work, file));
    await mkdir(path.dirname(target), { recursive: true });
    await rename(file, target);
  }
  await rm(work, { recursive: true });
  return new Set(files.map((file) => path.join(dist, path.relative(work, file))));
}

const isMain = (file) => path.relative(work, file) === 'main.js';

/** Old chunks stay for a day: a server that still runs may load them late. */
async function removeStale(present) {
  for (const file of await filesUnder(dist)) {
    if (present.has(file) || file.includes(`${path.sep}.build-`) || file === path.resolve(buildStamp))
      continue;
    // A migration that was renamed must not stand beside its new name.
    if (file.endsWith('.sql')) await rm(file, { force: true });
    const status = await stat(file).catch(() => undefined);
    if (status !== undefined && startedAt.getTime() - status.mtimeMs > staleChunkMs)
      await rm(file, { force: true });
  }
}

try {
  await mkdir(work, { recursive: true });
  await buildServer();
  await buildAssets();
  await copyMigrations();
  const present = await moveIntoPlace();
  await removeStale(present);
  await writeFile(buildStamp, `${JSON.stringify({ files: present.size })}\n`);
  // A file changed while we built must count as newer than the build.
  await utimes(buildStamp, startedAt, startedAt);
  if (!isQuiet) console.log(`built dist/: ${present.size} files in ${Date.now() - startedAt.getTime()} ms`);
} catch (error) {
  await rm(work, { recursive: true, force: true });
  console.error(error);
  process.exitCode = 1;
}
