import { createHash } from 'node:crypto';
import { nomorKita, tandaDalam } from '../../domain/antarsistem/jejak.ts';
import type { KabarLuar, PermintaanLuar } from '../../domain/antarsistem/masukan.ts';
import { LAMA_MS, LAMA_SELANG_MS, TUMPANG_MS } from '../../domain/antarsistem/jadwal.ts';
import { STATUS_TERBUKA } from '../../domain/laporan/types.ts';
import { MS_PER_HARI, type Instant } from '../../domain/shared/time.ts';
import { insertMasuk, knownMasuk, type Masuk } from '../../persistence/sistem/masuk.ts';
import { noteSampai } from '../../persistence/sistem/sistem.ts';
import { findTautanLuar, listTautanTerbuka, setKeadaan } from '../../persistence/sistem/tautan.ts';
import { ataupergi, type Tukar } from './jaringan.ts';

/** GeoReport v2: an answer reaches at most 90 days and holds at most 1,000 rows. */
const WINDOW_MS = 30 * MS_PER_HARI;
const FULL = 1_000;
const SHORTEST_MS = 60_000;
const ASKED_MAX = 50;

/** Takes in what is new on the other side: requests first, then what was said. Throws `SistemPergi`. Answers how much was new. */
export async function tarikSistem(tukar: Tukar): Promise<number> {
  const { deps, sistem } = tukar;
  const now = deps.now();
  let taken = 0;
  await walk(tukar, sistem.permintaanSampai, now, async (dari, sampai) => {
    const rows = ataupergi(await tukar.klien.permintaan(tukar.titik, { dari, sampai }));
    if (rows.galat !== null) return 0;
    if (rows.isi.length >= FULL && sampai - dari > SHORTEST_MS) return rows.isi.length;
    for (const one of inOrder(rows.isi, (row) => row.dimintaPada)) taken += await takePermintaan(tukar, one);
    await noteSampai(deps.db, sistem.id, { permintaan: sampai });
    return 0;
  });
  if (sistem.punyaKabar !== false) taken += await tarikKabar(tukar, now);
  if (sistem.punyaKabar !== true) taken += await tarikKeadaan(tukar);
  return taken;
}

/** Windows of time one after the other; one that is too full (the walker says how full) is halved. */
async function walk(
  { sistem, isStopping }: Tukar,
  from: Instant,
  now: Instant,
  take: (dari: Instant, sampai: Instant) => Promise<number>,
): Promise<void> {
  let dari = Math.max(sistem.dibuatPada - TUMPANG_MS, from - (isDeep(sistem, now) ? LAMA_MS : TUMPANG_MS));
  let length = WINDOW_MS;
  while (dari < now && !isStopping()) {
    const sampai = Math.min(now, dari + length);
    if ((await take(dari, sampai)) >= FULL) {
      length = Math.max(SHORTEST_MS, Math.floor((sampai - dari) / 2));
      continue;
    }
    dari = sampai;
  }
}

/** Some systems show a request once it was looked at, days after it was made: now and then the last weeks are read again. */
function isDeep({ berhasilPada }: Tukar['sistem'], now: Instant): boolean {
  return (
    berhasilPada === null || Math.floor(now / LAMA_SELANG_MS) !== Math.floor(berhasilPada / LAMA_SELANG_MS)
  );
}

async function tarikKabar(tukar: Tukar, now: Instant): Promise<number> {
  const { deps, sistem } = tukar;
  let taken = 0;
  await walk(tukar, sistem.kabarSampai, now, async (dari, sampai) => {
    const rows = ataupergi(await tukar.klien.kabar(tukar.titik, { dari, sampai }));
    if (rows.galat !== null) {
      if (rows.galat === 'tanpa') await noteSampai(deps.db, sistem.id, { punyaKabar: false });
      return 0;
    }
    if (rows.isi.length >= FULL && sampai - dari > SHORTEST_MS) return rows.isi.length;
    await takeMissing(tukar, rows.isi);
    for (const one of inOrder(rows.isi, (row) => row.pada)) taken += await takeKabar(tukar, one);
    await noteSampai(deps.db, sistem.id, { kabar: sampai, punyaKabar: true });
    return 0;
  });
  return taken;
}

/** Requests that are spoken of and were not seen yet; those from before the two systems were joined come by an import, not here. */
async function takeMissing(tukar: Tukar, kabar: readonly KabarLuar[]): Promise<void> {
  const { deps, sistem } = tukar;
  const named = [...new Set(kabar.map((one) => one.permintaan))];
  const known = await knownMasuk(deps.db, sistem.id, 'permintaan', named);
  const missing: string[] = [];
  for (const id of named) {
    if (!known.has(id) && (await findTautanLuar(deps.db, sistem.id, id)) === null) missing.push(id);
  }
  for (let at = 0; at < missing.length; at += ASKED_MAX) {
    const rows = ataupergi(
      await tukar.klien.permintaan(tukar.titik, { id: missing.slice(at, at + ASKED_MAX) }),
    );
    if (rows.galat !== null) continue;
    for (const one of inOrder(rows.isi, (row) => row.dimintaPada)) await takePermintaan(tukar, one);
  }
}

/** Where updates are not told, a change of state is one. */
async function tarikKeadaan(tukar: Tukar): Promise<number> {
  const { deps, sistem } = tukar;
  const links = await listTautanTerbuka(deps.db, sistem.id, STATUS_TERBUKA, FULL);
  let taken = 0;
  for (let at = 0; at < links.length; at += ASKED_MAX) {
    const part = links.slice(at, at + ASKED_MAX);
    const rows = ataupergi(await tukar.klien.permintaan(tukar.titik, { id: part.map((one) => one.idLuar) }));
    if (rows.galat !== null) continue;
    for (const row of rows.isi) {
      const link = part.find((one) => one.idLuar === row.id);
      if (link === undefined) continue;
      const sidik = createHash('sha256')
        .update(JSON.stringify([row.status, row.catatanStatus]))
        .digest('hex')
        .slice(0, 16);
      const keadaan = `${row.status.slice(0, 60)}#${sidik}`;
      if (keadaan === link.keadaan) continue;
      const isFirst = link.keadaan === null && row.status === 'open' && row.catatanStatus === null;
      if (!isFirst) taken += await takeKabar(tukar, kabarOf(row, `${row.id}@${sidik}`));
      await setKeadaan(deps.db, sistem.id, row.id, keadaan);
    }
  }
  return taken;
}

function kabarOf(row: PermintaanLuar, id: string): KabarLuar {
  return {
    id,
    permintaan: row.id,
    status: row.status,
    pada: row.diubahPada,
    uraian: row.catatanStatus,
    media: null,
    oleh: 'petugas',
    isAkhir: false,
  };
}

async function takePermintaan(tukar: Tukar, one: PermintaanLuar): Promise<number> {
  const { sistem, host } = tukar;
  const isOurs = tandaDalam(one.uraian ?? '').some((tanda) => nomorKita(tanda, host) !== null);
  if (!isOurs && (!sistem.tarik || one.dimintaPada < sistem.dibuatPada)) return 0;
  return take(tukar, { jenis: 'permintaan', idLuar: one.id, permintaan: one.id, pada: one.dimintaPada }, one);
}

/** What is said of requests from before the two systems were joined is nobody's business here. */
async function takeKabar(tukar: Tukar, one: KabarLuar): Promise<number> {
  const { deps, sistem } = tukar;
  const known = await knownMasuk(deps.db, sistem.id, 'permintaan', [one.permintaan]);
  if (!known.has(one.permintaan) && (await findTautanLuar(deps.db, sistem.id, one.permintaan)) === null)
    return 0;
  return take(tukar, { jenis: 'kabar', idLuar: one.id, permintaan: one.permintaan, pada: one.pada }, one);
}

async function take(
  { deps, sistem }: Tukar,
  what: Pick<Masuk, 'jenis' | 'idLuar' | 'permintaan' | 'pada'>,
  content: PermintaanLuar | KabarLuar,
): Promise<number> {
  const isi = deps.keys.kanal.close(sealedAs(sistem.id, what), JSON.stringify(content));
  const isNew = await insertMasuk(deps.db, { sistemId: sistem.id, ...what, diterimaPada: deps.now(), isi });
  return isNew ? 1 : 0;
}

/** Under which name the words of a message of a system are sealed. */
export function sealedAs(sistemId: string, { jenis, idLuar }: Pick<Masuk, 'jenis' | 'idLuar'>): string {
  return `sistem:${sistemId}:${jenis}:${idLuar}`;
}

function inOrder<T extends { readonly id: string }>(
  rows: readonly T[],
  pada: (row: T) => Instant,
): readonly T[] {
  return rows.toSorted((a, b) => pada(a) - pada(b) || (a.id < b.id ? -1 : 1));
}
