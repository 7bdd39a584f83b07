import type { HasilKirim } from '../../../channels/pengirim.ts';
import {
  PERANGKAT_HABIS,
  type KirimanPerangkat,
  type PengirimPerangkat,
} from '../../../channels/perangkat/pengirimPerangkat.ts';
import { dropPerangkat, purgeKabarPerangkat, readPerangkat } from '../../../persistence/pesan/perangkat.ts';
import { endPesan, type Pesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { bukaPerangkat } from './perangkat.ts';
import { kabarSekarang } from './kabarSekarang.ts';
import type { KabarTertutup } from './sebarPerangkat.ts';

const DAY_MS = 24 * 3_600_000;
/** Older news is on the page; on the device it would only puzzle. */
const BASI_MS = DAY_MS;
/** So long the keys of notices that are over keep them from going out twice. */
const INGAT_MS = 2 * DAY_MS;

/** Sends one notice to its device; `retry` is the caller's to put off. A device that is no more is forgotten. */
export async function kirimPerangkat(
  deps: Deps,
  pengirim: PengirimPerangkat | undefined,
  pesan: Pesan,
): Promise<HasilKirim | { readonly skip: string }> {
  const skip = async (galat: string): Promise<{ readonly skip: string }> => {
    await endPesan(deps.db, [pesan.id], { status: 'dilewati', galat, pada: deps.now() });
    return { skip: galat };
  };
  if (pengirim === undefined) return skip('saluran_mati');
  if (deps.now() - pesan.dibuatPada > BASI_MS) return skip('basi');
  const { penerima, data } = pesan;
  const row = penerima.jenis === 'perangkat' ? await readPerangkat(deps.db, penerima.perangkat) : null;
  if (row === null) return skip('tanpa_alamat');
  const closed = Buffer.from(String(data['segel']), 'base64url');
  const isi = bukaPerangkat(deps, row);
  const stored = JSON.parse(deps.keys.perangkat.open(`pesan:${pesan.id}`, closed)) as KabarTertutup;
  const kabar = await kabarSekarang(deps, pesan, stored, isi);
  if (kabar === null) return skip('tertutup');
  const topik = deps.keys
    .sidik('perangkat', `topik:${row.id}:${kabar.buka}`)
    .toString('base64url')
    .slice(0, 24);
  const kiriman: KirimanPerangkat = {
    langganan: isi.langganan,
    isi: JSON.stringify({ ...kabar, topik }),
    topik,
  };
  const hasil = await pengirim.send(kiriman);
  if (hasil.code === PERANGKAT_HABIS) {
    await dropPerangkat(deps.db, row.id);
    return skip(PERANGKAT_HABIS);
  }
  return hasil;
}

/** Forgets notices that are over, for an hourly job; answers how many. */
export function purgePerangkat(deps: Deps): Promise<number> {
  return purgeKabarPerangkat(deps.db, deps.now() - INGAT_MS);
}
