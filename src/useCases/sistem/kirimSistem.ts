import { createHash } from 'node:crypto';
import { tandaOf } from '../../domain/antarsistem/jejak.ts';
import { jedaKiriman } from '../../domain/antarsistem/jadwal.ts';
import type { Galat, Isian } from '../../channels/open311/klien.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { dueKeluar, endKeluar, noteCoba, tundaKeluar, type Keluar } from '../../persistence/sistem/keluar.ts';
import { insertJejak, insertTautan, listTanda, listTautan } from '../../persistence/sistem/tautan.ts';
import { isianKabar, isianPermintaan, type Disusun } from './isianKeluar.ts';
import { ataupergi, hostOf, idsAt, optionsOf, type Tukar } from './jaringan.ts';
import { knownAs, sidikKata } from './kenali.ts';

const BATCH = 50;
const HOUR = 3_600_000;

/**
 * Sends what waits for a system, of each laporan in order. It comes after a reading of the other side, so that what arrived without an answer
 * is known before it would be sent once more. Throws `SistemPergi`.
 */
export async function kirimSistem(tukar: Tukar): Promise<number> {
  const { deps, sistem, isStopping } = tukar;
  let sent = 0;
  for (;;) {
    const due = await dueKeluar(deps.db, sistem.id, deps.now(), BATCH);
    if (due.length === 0) return sent;
    for (const one of due) {
      if (isStopping()) return sent;
      if (one.urut === 0 ? await kirimPermintaan(tukar, one) : await kirimKabar(tukar, one)) sent += 1;
    }
  }
}

async function kirimPermintaan(tukar: Tukar, one: Keluar): Promise<boolean> {
  const { deps, sistem, titik, klien } = tukar;
  if (one.idLuar?.startsWith(TOKEN) === true) {
    const asked = ataupergi(await klien.token(titik, one.idLuar.slice(TOKEN.length)));
    if (asked.galat !== null) return refused(tukar, one, asked);
    return asked.isi === null ? waitForId(tukar, one, one.idLuar) : joined(tukar, one, asked.isi);
  }
  if (await isThere(tukar, one)) return true;
  const disusun = await isianPermintaan(tukar, one.laporanId, one.galat === null);
  if (!isReady(disusun)) return heldBack(tukar, one, disusun);
  await noteCoba(deps.db, one.id, sidikKata(disusun.isian['description'] ?? ''));
  const kunci = kunciOf(sistem.id, one);
  const made = ataupergi(await klien.kirimPermintaan(titik, disusun.isian, kunci));
  if (made.galat !== null) return refused(tukar, one, made);
  const { id, token } = made.isi;
  return id === null ? waitForId(tukar, one, TOKEN + (token ?? '')) : joined(tukar, one, id);
}

/** Its words say that it came from there: read there under that id with the same words, it is not sent back as a new one. */
async function isThere(tukar: Tukar, one: Keluar): Promise<boolean> {
  const { deps, sistem, titik, klien } = tukar;
  const { laporanId } = one;
  const named = idsAt(sistem.alamat, await listTanda(deps.db, laporanId));
  if (named.length === 0) return false;
  const asked = ataupergi(await klien.permintaan(titik, { id: named }));
  if (asked.galat !== null) return false;
  for (const { id: idLuar, uraian } of asked.isi) {
    if (!named.includes(idLuar) || (await knownAs(deps, uraian, [laporanId])) === null) continue;
    const pada = deps.now();
    return withTransaction(deps.db, optionsOf(deps), async (tx) => {
      const link = { sistemId: sistem.id, laporanId, idLuar, asal: 'sana', unit: null } as const;
      if (!(await insertTautan(tx, link, pada))) return false;
      await insertJejak(tx, laporanId, tandaOf(hostOf(sistem.alamat), idLuar));
      await endKeluar(tx, one.id, { status: 'dilewati', pada, galat: 'jejak', idLuar });
      return true;
    });
  }
  return false;
}

/** Their id comes later (GeoReport v2, tokens). */
const TOKEN = 'token:';

async function waitForId({ deps }: Tukar, one: Keluar, idLuar: string): Promise<boolean> {
  const until = deps.now() + HOUR / 12;
  await tundaKeluar(deps.db, one.id, { until, jawaban: null, galat: 'token', idLuar: idLuar.slice(0, 100) });
  return false;
}

async function joined({ deps, sistem }: Tukar, one: Keluar, idLuar: string): Promise<boolean> {
  const pada = deps.now();
  const { laporanId } = one;
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    const link = { sistemId: sistem.id, laporanId, idLuar, asal: 'sini', unit: null } as const;
    const isNew = await insertTautan(tx, link, pada);
    // An id that belongs to another laporan already: their answer cannot be believed.
    const end = isNew
      ? ({ status: 'terkirim', idLuar } as const)
      : ({ status: 'mati', galat: 'id_ganda' } as const);
    await endKeluar(tx, one.id, { ...end, pada });
    return isNew;
  });
}

async function kirimKabar(tukar: Tukar, one: Keluar): Promise<boolean> {
  const { deps, sistem, titik, klien } = tukar;
  const link = (await listTautan(deps.db, one.laporanId)).find((each) => each.sistemId === sistem.id);
  if (link === undefined) return heldBack(tukar, one, { tunda: 'permintaan_belum_ada' });
  const disusun = await isianKabar(tukar, link, one.urut);
  if (!isReady(disusun)) return heldBack(tukar, one, disusun);
  await noteCoba(deps.db, one.id, sidikKata(disusun.isian['description'] ?? ''));
  const kunci = kunciOf(sistem.id, one);
  const made = ataupergi(await klien.kirimKabar(titik, disusun.isian, kunci));
  if (made.galat !== null) return refused(tukar, one, made);
  await endKeluar(deps.db, one.id, { status: 'terkirim', pada: deps.now(), idLuar: made.isi });
  return true;
}

function isReady(disusun: Disusun): disusun is { readonly isian: Isian } {
  return 'isian' in disusun;
}

/** What no table maps waits for its line, shown as a gap; what is nobody's business there any more is passed over. */
async function heldBack(
  { deps }: Tukar,
  one: Keluar,
  why: Exclude<Disusun, { isian: Isian }>,
): Promise<boolean> {
  const pada = deps.now();
  if ('tunda' in why)
    await tundaKeluar(deps.db, one.id, { until: pada + HOUR, jawaban: null, galat: why.tunda });
  else await endKeluar(deps.db, one.id, { status: 'dilewati', pada, galat: why.lewati });
  return false;
}

/** They are there and refuse this one: tried for three days, then it lies before an officer. */
async function refused({ deps }: Tukar, one: Keluar, { kode, status }: Galat): Promise<boolean> {
  const now = deps.now();
  const until = jedaKiriman(one.percobaan + 1, one.mulaiPada, now);
  if (until === null)
    await endKeluar(deps.db, one.id, { status: 'mati', pada: now, jawaban: status, galat: kode });
  else await tundaKeluar(deps.db, one.id, { until, jawaban: status, galat: kode });
  return false;
}

/** One key for each thing that is sent: a receiver that knows such keys does it once by itself. */
function kunciOf(sistemId: string, { laporanId, urut }: Keluar): string {
  return createHash('sha256').update(`${sistemId}:${laporanId}:${urut}`).digest('hex');
}
