import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Context } from 'hono';

/** Styles, islands and pictures under `/assets/`, each with the hash of its content in its name. */
export interface AssetStore {
  /** `lapor.css` → `/assets/lapor-a1b2c3d4.css`; an unknown name is a fault. */
  href(name: string): string;
  /** By the name in the address. */
  find(file: string): Asset | undefined;
}

export interface Asset {
  readonly type: string;
  body(encoding: 'br' | 'gzip' | 'identity'): Uint8Array<ArrayBuffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Reads what the build left in `folder` (files and `manifest.json`, name in the source → address). */
export async function loadAssets(folder: string): Promise<AssetStore> {
  const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    string
  >;
  const names = (await readdir(folder)).filter((name) => name !== 'manifest.json');
  const contents = await Promise.all(names.map((name) => readFile(path.join(folder, name))));
  return assetStore(manifest, new Map(names.map((name, i) => [name, contents[i] ?? new Uint8Array()])));
}

export function assetStore(
  manifest: Readonly<Record<string, string>>,
  files: ReadonlyMap<string, Uint8Array>,
): AssetStore {
  const assets = new Map([...files].map(([name, content]) => [name, asset(name, content)]));
  return {
    find: (file) => assets.get(file),
    href: (name) => {
      const address = manifest[name];
      if (address === undefined) throw new Error(`Asset not built: ${name}`);
      return address;
    },
  };
}

/** Names carry their hash, so an answer holds for ever. */
export function serveAsset(store: AssetStore, c: Context): Response | null {
  const found = store.find(c.req.param('file') ?? '');
  if (!found) return null;
  const accepted = c.req.header('accept-encoding') ?? '';
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
  c.header('Content-Type', found.type);
  c.header('Cache-Control', 'public, max-age=31536000, immutable');
  c.header('Vary', 'Accept-Encoding');
  if (encoding !== 'identity' && isCompressible(found.type)) {
    c.header('Content-Encoding', encoding);
    return c.body(found.body(encoding));
  }
  return c.body(found.body('identity'));
}

function asset(name: string, content: Uint8Array): Asset {
  const identity = new Uint8Array(content);
  let gzip: Uint8Array<ArrayBuffer> | undefined;
  let br: Uint8Array<ArrayBuffer> | undefined;
  return {
    type: TYPES[path.extname(name)] ?? 'application/octet-stream',
    // Compressed when first asked for: the start does not wait for it.
    body: (encoding) => {
      if (encoding === 'br') return (br ??= brotli(identity));
      if (encoding === 'gzip') return (gzip ??= new Uint8Array(gzipSync(identity, { level: 9 })));
      return identity;
    },
  };
}

function brotli(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return new Uint8Array(brotliCompressSync(content, { params }));
}

function isCompressible(type: string): boolean {
  return /^(text\/|application\/(json|manifest)|image\/svg)/.test(type);
}
