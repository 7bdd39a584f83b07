import { readAll, write } from './simpanan.ts';
import type { Tulisan } from './tulisan.ts';

/** A line that says nothing for so long is taken for broken. */
const PATIENCE_MS = 120_000;

type Told =
  | { readonly keadaan: 'tersimpan'; readonly berkas: number; readonly galat: readonly string[] }
  | { readonly keadaan: 'kurang'; readonly galat: readonly string[]; readonly lanjut: string }
  | { readonly keadaan: 'lanjutkan'; readonly lanjut: string }
  | {
      readonly keadaan: 'terkirim';
      readonly nomor: string;
      readonly resi: string | null;
      readonly lanjut: string;
    };

/**
 * Sends what waits, one after the other; `false` when the line broke and something still waits. Files go first, each alone, so that
 * a broken line costs one; then the whole, under its secret: however often it is sent, the server files it once.
 */
export async function sendAll(onChange: () => Promise<void>): Promise<boolean> {
  for (const one of (await readAll()).filter(({ keadaan }) => keadaan === 'antre')) {
    try {
      await write(await sendOne(one));
    } catch {
      return false;
    } finally {
      await onChange();
    }
  }
  return true;
}

async function sendOne(one: Tulisan): Promise<Tulisan> {
  const known = await ask(one, 'simpan', []);
  if (known.keadaan !== 'tersimpan') return outcomeOf(one, known);
  // The server forgets a form after a day: then its files go again.
  const isForgotten = known.berkas < one.berkas.filter(({ isTerkirim }) => isTerkirim).length;
  let berkas = isForgotten ? one.berkas.map((file) => ({ ...file, isTerkirim: false })) : one.berkas;
  const refused: string[] = [];
  for (const [i, { file, isTerkirim }] of berkas.entries()) {
    if (isTerkirim) continue;
    const told = await ask(one, 'simpan', [file]);
    if (told.keadaan !== 'tersimpan') return outcomeOf(one, told);
    refused.push(...told.galat);
    berkas = berkas.map((each, j) => (i === j ? { ...each, isTerkirim: true } : each));
    await write({ ...one, berkas });
  }
  // A file that the server does not take is told before anything is filed: it may be the proof.
  if (refused.length > 0) return { ...one, berkas, keadaan: 'kurang', galat: refused, lanjut: '/lapor' };
  return outcomeOf(one, await ask(one, 'kirim', []));
}

function outcomeOf(one: Tulisan, told: Told): Tulisan {
  if (told.keadaan === 'tersimpan') return one;
  if (told.keadaan !== 'terkirim') return { ...one, ...told };
  // What was written stays on no phone once it arrived; the number and the receipt do, until they are removed.
  const { keadaan, nomor, resi, lanjut } = told;
  return {
    id: one.id,
    pada: one.pada,
    keadaan,
    isian: { judul: one.isian['judul'] ?? '' },
    berkas: [],
    nomor,
    resi,
    lanjut,
  };
}

async function ask(one: Tulisan, aksi: 'simpan' | 'kirim', files: readonly File[]): Promise<Told> {
  const data = new FormData();
  data.append('formulir', one.id);
  data.append('aksi', aksi);
  for (const [name, value] of Object.entries(one.isian)) data.append(name, value);
  for (const file of files) data.append('berkas', file, file.name);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const response = await fetch('/luring', {
      method: 'POST',
      body: data,
      headers: { accept: 'application/json' },
      credentials: 'same-origin',
      signal: stop.signal,
    });
    // Anything but our own answer (a login page of a hotspot, a server that restarts) is no answer.
    const told = (await response.json()) as Told;
    if (!['tersimpan', 'kurang', 'lanjutkan', 'terkirim'].includes(told.keadaan))
      throw new Error('no answer');
    return told;
  } finally {
    clearTimeout(timer);
  }
}
