import { Readable } from 'node:stream';
import { tafsirkan } from '../../domain/kanal/tafsirkan.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { together, withTransaction, type Tx } from '../../persistence/connection/transaction.ts';
import {
  countFrom,
  findSameWords,
  insertPesanMasuk,
  type PesanMasukBaru,
} from '../../persistence/kanal/pesanMasuk.ts';
import { lockPengirim } from '../../persistence/kanal/giliranMasuk.ts';
import { noteMasuk, noteSaluran } from '../../persistence/kanal/saluran.ts';
import type { Deps } from '../deps.ts';
import { queueBalasan } from './tindakan/akhiri.ts';
import { uploadLampiran } from '../lampiran/uploadLampiran.ts';
import { panggilPekerja } from './kerja/panggilPekerja.ts';
import { alamatOf, pengirimOf, sidikPesan } from './alamat.ts';
import {
  pengunggahOf,
  sealAlamat,
  sealBalasan,
  sealIsi,
  type IsiPesanMasuk,
  type PesanMasuk,
} from './pesanMasuk.ts';

/** Under which id a message lies now; `ulang`: it was there already. */
export interface Diterima {
  readonly id: string;
  readonly ulang: boolean;
}

export interface CaraTerima {
  /** The receiver answers at once and so takes the message itself (`giliran`), for so long; else the worker does. */
  readonly giliran?: string;
  /** Commits with the message: marks the parts that it was put together from. */
  readonly bersama?: (tx: Tx) => Promise<void>;
  /** Not to be worked on: an officer looks at it, told why by this word. */
  readonly tertahan?: string;
}

/** Without an id of the sender the same words of one sender are one message for so long. */
const SAMA_MS = 24 * 3_600_000;
/** So many messages of one sender in ten minutes and in a day are worked on; more are kept for an officer. */
export const BATAS_PENGIRIM = { dekat: 20, dekatMs: 10 * 60_000, jauh: 100, jauhMs: 24 * 3_600_000 } as const;
const SEWA_MS = 30_000;
const SEGERA_MS = 120_000;
const JAWAB_ULANG = 3;
const DISK_PENUH = 'attachments.disk_full';

/**
 * Takes one message of a channel. When the promise resolves it is stored, and only then may the channel acknowledge it. The same id of
 * the same channel is the same message, however often it comes. A sender who floods, or who cannot be answered, is kept for an officer
 * (`dibatasi`, `tidak_dipahami`): nothing is dropped. Throws `DatabaseUnavailable` when it could not be stored: do not acknowledge then.
 */
export async function terimaPesan(deps: Deps, pesan: PesanMasuk, cara: CaraTerima = {}): Promise<Diterima> {
  const pada = deps.now();
  const id = deps.chance.uuid(pada);
  const alamat = alamatOf(pesan.kanal, pesan.pengirim);
  const berkas = await takeBerkas(deps, id, pesan);
  const isi: IsiPesanMasuk = {
    teks: pesan.teks,
    judul: pesan.judul ?? null,
    lokasi: pesan.lokasi ?? null,
    idPesan: pesan.rujukan?.idPesan ?? [],
    nomor: pesan.rujukan?.nomor ?? [],
    otomatis: pesan.otomatis ?? false,
    catatan: pesan.catatan ?? {},
    ditolak: berkas.ditolak,
  };
  const pengirim = pengirimOf(deps, pesan.kanal, alamat ?? pesan.pengirim.slice(0, 200));
  const words = pesan.idAsal === null ? sidikIsiOf(deps, pesan, pengirim) : null;
  const asal = pesan.idAsal ?? `tanpa-id:${id}`;
  const baru: Omit<PesanMasukBaru, 'status' | 'hasil' | 'balasan' | 'giliran' | 'cobaPada'> = {
    id,
    kanal: pesan.kanal,
    sidik: sidikPesan(deps, pesan.kanal, asal),
    sidikIsi: words,
    pengirim,
    alamat: sealAlamat(deps, id, alamat ?? pesan.pengirim.slice(0, 200)),
    isi: sealIsi(deps, id, isi),
    lampiran: berkas.ids,
    terbukti: isTerbukti(pesan),
    diterimaPada: pada,
  };
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  let isWaiting = false;
  const diterima = await withTransaction(deps.db, options, async (tx) => {
    isWaiting = false;
    const [, same] = await together([
      lockPengirim(tx, pengirim),
      words === null ? null : findSameWords(tx, words, pada - SAMA_MS, pada - SEGERA_MS),
    ]);
    await cara.bersama?.(tx);
    if (same !== null) {
      // Soon after, the centre says it again; later a person does, who may not have got the answer.
      const isAsked = cara.giliran === undefined && same.punyaBalasan && pada - same.diterimaPada > SEGERA_MS;
      if (isAsked && same.ulangan <= JAWAB_ULANG) await queueBalasan(tx, deps, { ...same, pada });
      return { id: same.id, ulang: true };
    }
    const keadaan = await keadaanAwal(tx, deps, {
      pesan,
      id,
      pengirim,
      alamat,
      pada,
      tertahan: cara.tertahan,
    });
    const giliran = keadaan.status === 'antre' ? (cara.giliran ?? null) : null;
    const cobaPada = giliran === null ? pada : pada + SEWA_MS;
    const [stored] = await together([
      insertPesanMasuk(tx, { ...baru, ...keadaan, giliran, cobaPada }),
      noteMasuk(tx, pesan.kanal, pada),
    ]);
    const ulang = stored.id !== id;
    isWaiting = !ulang && keadaan.status === 'antre' && stored.giliran === null;
    return { id: stored.id, ulang };
  });
  if (isWaiting) panggilPekerja(deps);
  return diterima;
}

/** Questions are asked again and again and change nothing: only what does something is known by its words. */
function sidikIsiOf(deps: Deps, pesan: PesanMasuk, pengirim: Buffer): Buffer | null {
  const { jenis } = tafsirkan(pesan.teks, pesan.judul ?? null);
  if (jenis === 'status' || jenis === 'bantuan' || jenis === 'nomor') return null;
  return deps.keys.sidik('kanal', `isi:${pengirim.toString('hex')}:${pesan.judul ?? ''}\n${pesan.teks}`);
}

type Keadaan = Pick<PesanMasukBaru, 'status' | 'hasil' | 'balasan'>;

/** Most wait for their work; what must not be worked on is kept as what it is. */
async function keadaanAwal(
  tx: Tx,
  deps: Deps,
  of: {
    readonly pesan: PesanMasuk;
    readonly id: string;
    readonly pengirim: Buffer;
    readonly alamat: string | null;
    readonly pada: Instant;
    readonly tertahan: string | undefined;
  },
): Promise<Keadaan> {
  if (of.pesan.otomatis === true) return { status: 'disisihkan', hasil: 'otomatis', balasan: null };
  if (of.alamat === null) return { status: 'tidak_dipahami', hasil: 'pengirim', balasan: null };
  if (of.tertahan !== undefined) return { status: 'tidak_dipahami', hasil: of.tertahan, balasan: null };
  const { dekatMs, jauhMs, dekat, jauh } = BATAS_PENGIRIM;
  // Of somebody who was proven only what was proven counts: others may write their address above as much as they like.
  const since = { dekat: of.pada - dekatMs, jauh: of.pada - jauhMs, terbukti: isTerbukti(of.pesan) };
  const sent = await countFrom(tx, of.pengirim, since);
  if (sent.dekat < dekat && sent.jauh < jauh) return { status: 'antre', hasil: null, balasan: null };
  // Told once: a reply to each would be a flood of ours.
  const balasan = sent.dibatasi > 0 ? null : sealBalasan(deps, of.id, { kode: 'terlalu_banyak' });
  return { status: 'dibatasi', hasil: 'terlalu_banyak', balasan };
}

function isTerbukti({ catatan }: Pick<PesanMasuk, 'catatan'>): boolean {
  return catatan?.['bukti'] !== 'tidak';
}

/**
 * Files go through the same intake as everywhere; one that is refused is named, and the words still count. A full disk is no fault of the
 * file: the whole message is not taken, so that its channel keeps it and brings it again.
 */
async function takeBerkas(
  deps: Deps,
  id: string,
  { kanal, lampiran = [] }: PesanMasuk,
): Promise<{ readonly ids: readonly string[]; readonly ditolak: readonly string[] }> {
  const ids: string[] = [];
  const ditolak: string[] = [];
  for (const { nama, isi } of lampiran) {
    const stream = Readable.from([isi]);
    const taken = await uploadLampiran(deps, {
      stream,
      declaredName: nama,
      pengunggah: pengunggahOf(deps, id),
    });
    if (taken.ok) ids.push(taken.value.id);
    else if (taken.refusal.some(({ code }) => code === DISK_PENUH)) throw await belumMuat(deps, kanal);
    else ditolak.push(nama);
  }
  return { ids, ditolak };
}

/** Seen by the operator at the channel, which does not acknowledge. */
async function belumMuat(deps: Deps, kanal: PesanMasuk['kanal']): Promise<Error> {
  await noteSaluran(deps.db, kanal, DISK_PENUH, deps.now());
  return new Error('the disk is full: not taken, to be brought again');
}
