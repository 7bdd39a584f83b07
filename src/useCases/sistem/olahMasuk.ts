import { MENYERAH_MS, jedaKiriman } from '../../domain/antarsistem/jadwal.ts';
import type { KabarLuar, PermintaanLuar } from '../../domain/antarsistem/masukan.ts';
import { dueMasuk, endMasuk, tundaMasuk, type Masuk } from '../../persistence/sistem/masuk.ts';
import type { Tukar } from './jaringan.ts';
import { MENUNGGU, type Olahan } from './olahan.ts';
import { olahKabar } from './olahKabar.ts';
import { olahPermintaan } from './olahPermintaan.ts';
import { sealedAs } from './tarikSistem.ts';

const BATCH = 50;

/** Works on what came from a system, of each request in order. What cannot be done waits, then lies before an officer. */
export async function olahMasuk(tukar: Tukar): Promise<{ readonly selesai: number; readonly tunda: number }> {
  const { deps, sistem, isStopping } = tukar;
  let selesai = 0;
  let tunda = 0;
  for (;;) {
    const due = await dueMasuk(deps.db, sistem.id, deps.now(), BATCH);
    if (due.length === 0) return { selesai, tunda };
    for (const masuk of due) {
      if (isStopping()) return { selesai, tunda };
      if (await olahSatu(tukar, masuk)) selesai += 1;
      else tunda += 1;
    }
  }
}

/** True when it is done with. */
async function olahSatu(tukar: Tukar, masuk: Masuk): Promise<boolean> {
  const { deps } = tukar;
  const olahan = await act(tukar, masuk);
  if (olahan.hasil === 'selesai') return true;
  const { hasil, galat, laporanId = null } = olahan;
  if (hasil !== 'tunda') {
    await endMasuk(deps.db, masuk.id, { status: hasil, galat, laporanId });
    return true;
  }
  const now = deps.now();
  const until = jedaKiriman(masuk.percobaan + 1, masuk.diterimaPada, now);
  // A person here has to verify first: that may take its days, and what was said waits as long.
  if (until === null && galat === MENUNGGU)
    await tundaMasuk(deps.db, masuk.id, now + MENYERAH_MS / 24, galat);
  else if (until === null) await endMasuk(deps.db, masuk.id, { status: 'periksa', galat, laporanId });
  else await tundaMasuk(deps.db, masuk.id, until, galat);
  return until === null;
}

async function act(tukar: Tukar, masuk: Masuk): Promise<Olahan> {
  const { deps, sistem } = tukar;
  if (masuk.isi === null) return { hasil: 'dilewati', galat: 'kosong' };
  const content: unknown = JSON.parse(deps.keys.kanal.open(sealedAs(sistem.id, masuk), masuk.isi));
  // Written by ourselves from what was checked when it came in.
  return masuk.jenis === 'permintaan'
    ? olahPermintaan(tukar, masuk, content as PermintaanLuar)
    : olahKabar(tukar, masuk, content as KabarLuar);
}
