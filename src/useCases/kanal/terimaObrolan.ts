import type { BerkasJauh, Obrolan, ObrolanMasuk } from '../../channels/obrolan/types.ts';
import type { Titik } from '../../domain/laporan/types.ts';
import { attachmentLimits } from '../../attachments/limits.ts';
import type { Deps } from '../deps.ts';
import type { BerkasMasuk } from './pesanMasuk.ts';
import { catatTanda } from './tandaTerima.ts';
import { forgetting, terimaTemuan } from './temuan/terimaTemuan.ts';
import { terimaPesan } from './terimaPesan.ts';

export type { Obrolan } from '../../channels/obrolan/types.ts';

/** What becomes of a delivery: believed and stored, or why not. */
export type HasilObrolan = 'disimpan' | 'palsu' | 'bukan_pesan' | 'coba_lagi';

/** So many files of one message are fetched; a laporan takes no more. */
const MOST_FILES = 10;

/**
 * Takes a delivery of a chat platform: proves it, reads it, fetches its files and stores each message by its id, so that a delivery
 * that comes again changes nothing. `coba_lagi` when a file could not be fetched now: the platform delivers the whole again.
 * Throws `DatabaseUnavailable` when it could not be stored.
 */
export async function terimaObrolan(
  deps: Deps,
  obrolan: Obrolan,
  raw: Uint8Array,
  header: (name: string) => string | undefined,
): Promise<HasilObrolan> {
  if (!obrolan.isAsli(raw, header)) return 'palsu';
  const terbaca = obrolan.baca(parsed(raw));
  if (terbaca === null) return 'bukan_pesan';
  for (const { idLuar, status, kode, pada } of terbaca.kabar) {
    if (status === 'terkirim') continue;
    await catatTanda(deps, {
      kanal: obrolan.kanal,
      idLuar,
      status,
      kode,
      ...(pada === null ? {} : { pada }),
    });
  }
  let isWhole = true;
  for (const pesan of terbaca.pesan) {
    const berkas = await fetchFiles(obrolan, pesan.berkas.slice(0, MOST_FILES));
    // A file that cannot be had keeps nobody else's message waiting.
    if (berkas === null) isWhole = false;
    else await store(deps, obrolan, pesan, berkas);
  }
  return isWhole ? 'disimpan' : 'coba_lagi';
}

async function store(
  deps: Deps,
  { kanal }: Obrolan,
  pesan: ObrolanMasuk,
  { taken, hilang }: Fetched,
): Promise<void> {
  const masuk = {
    kanal,
    idAsal: pesan.idAsal,
    pengirim: pesan.pengirim,
    teks: pesan.teks,
    lokasi: titikOf(pesan),
    rujukan: { idPesan: pesan.balasUntuk === null ? [] : [pesan.balasUntuk], nomor: [] },
    lampiran: taken,
    ...(hilang === 0 ? {} : { catatan: { berkas_hilang: String(hilang) } }),
  };
  if (pesan.isTemuan === true) await terimaTemuan(deps, masuk, 'temuan');
  else await terimaPesan(deps, masuk, kanal === 'x' ? forgetting(deps, masuk) : {});
}

interface Fetched {
  readonly taken: readonly BerkasMasuk[];
  /** Gone, or too large for any laporan. */
  readonly hilang: number;
}

/** Null: the platform does not answer now. */
async function fetchFiles(obrolan: Obrolan, all: readonly BerkasJauh[]): Promise<Fetched | null> {
  const taken: BerkasMasuk[] = [];
  try {
    for (const one of all) {
      const found = await obrolan.ambil(one, attachmentLimits.maxMediaBytes);
      if (found !== null) taken.push(found);
    }
    return { taken, hilang: all.length - taken.length };
  } catch {
    return null;
  }
}

/** A point on earth; anything else is no place. */
function titikOf({ lokasi }: ObrolanMasuk): Titik | null {
  if (lokasi === null || !(Math.abs(lokasi.lat) <= 90 && Math.abs(lokasi.lon) <= 180)) return null;
  return { lat: Number(lokasi.lat.toFixed(6)), lon: Number(lokasi.lon.toFixed(6)) };
}

function parsed(raw: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(raw).toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
