import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { Pelaku } from '../../domain/laporan/events.ts';
import { fold } from '../../domain/laporan/evolve.ts';
import {
  copiesToErase,
  erasedFacts,
  erasureEvent,
  filesToErase,
  urutToErase,
  type CakupanHapus,
} from '../../domain/laporan/penghapusan/penghapusan.ts';
import type { LaporanEvent } from '../../domain/laporan/events.ts';
import { mainNomorOf } from '../../domain/laporan/gabungan.ts';
import type { SebabHapus } from '../../domain/laporan/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { Tx } from '../../persistence/connection/transaction.ts';
import { readLampiran } from '../../persistence/lampiran/lampiran.ts';
import { loadLaporan, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import { storeMany } from '../../persistence/laporan/storeEvents.ts';
import {
  eraseAlasan,
  eraseIdentitas,
  eraseKata,
  eraseLampiran,
  eraseMassal,
  hideKomentar,
  pesanPelaporOf,
  readTempatKata,
} from '../../persistence/penghapusan/hapusIsi.ts';
import { erasePengirim } from '../../persistence/kanal/hapusPesan.ts';
import { noteSisa } from '../../persistence/penghapusan/penyelesaian.ts';
import type { Deps } from '../deps.ts';
import { announce } from '../pesan/announce.ts';
import { lupakanPelapor } from '../pesan/perangkat/lupakan.ts';
import { suratIdOf } from '../pesan/suratId.ts';
import { pengirimDari } from './pengirim.ts';
import { storeInputOf } from '../laporan/storing.ts';

/** A granted erasure, to be done now. */
export interface Dikabulkan {
  /** Of its row in `penghapusan`, which stands as granted in this transaction. */
  readonly id: string;
  readonly cakupan: CakupanHapus;
  readonly sebab: SebabHapus;
  readonly dasar: string;
  readonly oleh: Pelaku;
  /** Account of the officer; null for the program. */
  readonly akunId: string | null;
  readonly juga: readonly number[];
}

/**
 * The laporan of a nomor with those into which it was merged, where copies of its pelapor's words lie: locked in the order of their
 * nomor, as every command locks, so that a command under way ends first and the next one sees what was erased. Null without it.
 */
export async function lockForErasure(
  tx: Tx,
  nomor: string,
): Promise<{ readonly own: Loaded; readonly mains: readonly Loaded[] } | null> {
  const chain: string[] = [];
  for (let at: string | null = nomor; at !== null && !chain.includes(at);) {
    chain.push(at);
    const loaded = await loadLaporan(tx, at, { lock: false });
    at = loaded === null ? null : mainNomorOf(loaded.laporan);
  }
  const locked: Loaded[] = [];
  for (const one of chain.toSorted()) {
    const loaded = await loadLaporan(tx, one, { lock: true });
    if (loaded !== null) locked.push(loaded);
  }
  const own = locked.find((one) => one.laporan.nomor === nomor);
  return own === undefined ? null : { own, mains: locked.filter((one) => one !== own) };
}

/** No instant of an erasure runs behind what happened before. */
export function momentOf(
  deps: Deps,
  locked: { readonly own: Loaded; readonly mains: readonly Loaded[] },
): Instant {
  return Math.max(deps.now(), ...[locked.own, ...locked.mains].map((one) => one.laporan.diubahPada));
}

/**
 * Erases what was granted, in the transaction of the decision: words with their salts, names of files, who the pelapor was, copies
 * in main laporan, the comments' place. The chain stays whole and tells of it. Bytes and mails are removed afterwards
 * (`finishErasures`), because they lie outside the database.
 */
export async function carryOut(
  tx: Tx,
  deps: Deps,
  aturan: Rujukan,
  locked: { readonly own: Loaded; readonly mains: readonly Loaded[] },
  granted: Dikabulkan,
  pada: Instant,
): Promise<void> {
  const { own } = locked;
  await eraseAlasan(tx, own.id);
  const surat = (await pesanPelaporOf(tx, own.id)).map(suratIdOf);
  if (granted.cakupan === 'kontak') {
    await erasePelapor(tx, deps, own.id, granted, pada);
    await tell(tx, deps, aturan, own, erasureEvent('kontak_dihapus', { ...granted, pada }), granted.akunId);
    await noteSisa(tx, granted.id, { berkas: [], surat });
    return;
  }
  for (const main of locked.mains)
    await eraseCopies(tx, deps, aturan, main, own.laporan.nomor, granted, pada);
  const by = { id: granted.id, pada, dasar: granted.dasar };
  const events = await readTempatKata(tx, own.id);
  const urut = urutToErase(events, granted.juga);
  const files = filesToErase(events, urut);
  await eraseKata(tx, own.id, storedOf(events, urut), by);
  const lampiran = (await readLampiran(tx, [own.id])).filter((one) => files.includes(one.id));
  const berkas = await eraseLampiran(tx, lampiran, by);
  const without = withoutWords(own, events, urut);
  const ubah = erasedFacts(without.laporan, { pada, dasar: by.dasar, sebab: granted.sebab }, files);
  const event = erasureEvent('isi_dihapus', { ...granted, pada, urut, ubah });
  await tell(tx, deps, aturan, without, event, granted.akunId);
  await erasePelapor(tx, deps, own.id, granted, pada);
  await hideKomentar(tx, own.id, granted.akunId, pada);
  await eraseMassal(tx, own.laporan.nomor);
  await noteSisa(tx, granted.id, { berkas, surat });
}

/**
 * Who the pelapor was, the devices that were told, and what else lies of the same sender: sealed words that became no laporan. Those stay
 * where only the time of an old laporan is over: they may be of yesterday.
 */
async function erasePelapor(
  tx: Tx,
  deps: Deps,
  laporanId: string,
  { sebab }: Pick<Dikabulkan, 'sebab'>,
  pada: Instant,
): Promise<void> {
  const pengirim = sebab === 'masa_simpan' ? [] : await pengirimDari(tx, deps, laporanId);
  await eraseIdentitas(tx, laporanId);
  await lupakanPelapor(tx, deps, laporanId);
  await erasePengirim(tx, pengirim, pada);
}

type Events = Awaited<ReturnType<typeof readTempatKata>>;

function storedOf(events: Events, urut: readonly number[]): readonly Events[number]['stored'][] {
  return events.filter((one) => urut.includes(one.urut)).map((one) => one.stored);
}

/** The laporan as its history folds once these words are gone. */
function withoutWords(loaded: Loaded, events: Events, urut: readonly number[]): Loaded {
  const folded = fold(
    events.map(({ urut: at, event }) => (urut.includes(at) ? { ...event, kata: {} } : event)),
  );
  const { judul, isi, lokasiKeterangan } = folded;
  return { ...loaded, laporan: { ...loaded.laporan, judul, isi, lokasiKeterangan } };
}

async function eraseCopies(
  tx: Tx,
  deps: Deps,
  aturan: Rujukan,
  main: Loaded,
  nomor: string,
  granted: Dikabulkan,
  pada: Instant,
): Promise<void> {
  const events = await readTempatKata(tx, main.id);
  const urut = copiesToErase(events, nomor);
  if (urut.length === 0) return;
  const { id, dasar, oleh } = granted;
  await eraseKata(tx, main.id, storedOf(events, urut), { id, pada, dasar });
  const event = erasureEvent('isi_dihapus', { pada, oleh, dasar, urut, gabungan: nomor });
  const input = storeInputOf({ loaded: main }, [event], aturan, granted.akunId);
  await storeMany(tx, [input], () => deps.chance.bytes(16));
}

async function tell(
  tx: Tx,
  deps: Deps,
  aturan: Rujukan,
  loaded: Loaded,
  event: LaporanEvent,
  akunId: string | null,
): Promise<void> {
  const input = storeInputOf({ loaded }, [event], aturan, akunId);
  await storeMany(tx, [input], () => deps.chance.bytes(16));
  const { laporan: before, id: laporanId } = loaded;
  await announce(tx, deps, { laporanId, before, after: input.next, event, aturan });
}
