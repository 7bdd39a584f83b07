import { viewOf, type Pandangan } from '../../domain/laporan/access.ts';
import type { LaporanEvent, Pelaku } from '../../domain/laporan/events.ts';
import { kedudukanOf, type Reader } from '../../domain/laporan/reader.ts';
import type { Pohon } from '../../domain/instansi/pohon.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import type { Instant, Zona } from '../../domain/shared/time.ts';
import { loadLaporan, loadManyLaporan, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import {
  readRiwayat as readStored,
  toLaporanEvent,
  type StoredEvent,
} from '../../persistence/riwayat/readRiwayat.ts';
import type { Deps } from '../deps.ts';
import { pesanUmum } from './threadView.ts';
import { isHeardBy, readMerged } from './gabungan.ts';

/** One line of the history. `isi` is null where this reader may not read it; the hashes are always there (interfaces §9). */
export interface RiwayatView {
  readonly urut: number;
  readonly jenis: string;
  readonly pada: Instant;
  /** Pseudonym, never a person. */
  readonly oleh: string;
  readonly isi: Readonly<Record<string, unknown>> | null;
  /** Salted hash of the content: with it the chain can be proved without the content. */
  readonly isiHash: string;
  readonly hash: string;
  readonly hashSebelum: string;
}

export interface RiwayatPage {
  readonly zona: Zona;
  readonly baris: readonly RiwayatView[];
}

/** The history of one laporan for one reader. Refusal `laporan.not_found` as for the laporan itself. */
export async function readRiwayat(
  deps: Deps,
  reader: Reader,
  nomor: string,
  akunId: string | null,
): Promise<Result<RiwayatPage>> {
  const [aturan, loaded] = await Promise.all([deps.rujukan(), loadLaporan(deps.db, nomor, { lock: false })]);
  if (loaded === null) return refuse('laporan.not_found');
  const pandangan = viewOf(reader, loaded.laporan, loaded.milik, aturan.pohon, deps.now());
  if (pandangan.fakta === 'tidak') return refuse('laporan.not_found');
  const kedudukan = kedudukanOf(reader, loaded.laporan, loaded.milik, aturan.pohon);
  const isPelapor = kedudukan.pelapor || kedudukan.pembuat;
  const stored = await readStored(deps.db, loaded.id);
  const own = new Set(reader.penugasan.map((one) => one.badan));
  const events = stored.map((one) => ({ one, event: toLaporanEvent(one) }));
  const nearby = await readMerged(
    deps.db,
    [loaded],
    events.map(({ event }) => event),
  );
  const seen = { reader, pohon: aturan.pohon, now: deps.now() };
  const known = await knownOf(deps, loaded, seen);
  const rows = events.filter(({ event }) => pandangan.fakta !== 'sendiri' || isByOwnBody(event.oleh, own));
  const baris = rows.map(({ one, event }) =>
    lineOf(
      one,
      isHeardBy(event, loaded, nearby, seen)
        ? contentFor(event, {
            pandangan,
            isPelapor,
            known,
            isOwnAct: akunId !== null && one.pelaku === akunId,
            isErased: one.kata === null,
          })
        : null,
    ),
  );
  return ok({ zona: loaded.turunan.zona, baris });
}

function isByOwnBody(oleh: Pelaku, own: ReadonlySet<string>): boolean {
  return oleh.sebagai === 'petugas' && own.has(oleh.badan);
}

/** Linked numbers that this reader may know of (rules §3): of the others not even a link tells that they are there. */
async function knownOf(
  deps: Deps,
  { laporan }: Loaded,
  seen: { readonly reader: Reader; readonly pohon: Pohon; readonly now: Instant },
): Promise<ReadonlySet<string>> {
  const linked = laporan.terkait.map((one) => one.nomor);
  const others = linked.length === 0 ? [] : await loadManyLaporan(deps.db, linked);
  const isKnown = (one: Loaded): boolean =>
    viewOf(seen.reader, one.laporan, one.milik, seen.pohon, seen.now).fakta !== 'tidak';
  return new Set(others.filter(isKnown).map((one) => one.laporan.nomor));
}

interface Seen {
  readonly pandangan: Pandangan;
  readonly known: ReadonlySet<string>;
  readonly isPelapor: boolean;
  readonly isOwnAct: boolean;
  readonly isErased: boolean;
}

/** What of one event's content a reader may read (rules §3). */
function contentFor(event: LaporanEvent, seen: Seen): Readonly<Record<string, unknown>> | null {
  const { pandangan, isPelapor, isOwnAct } = seen;
  const { ubah, tindakan, kata } = event;
  if (event.jenis === 'dicatat') {
    const mayRead = pandangan.catatan === 'semua' || (pandangan.catatan === 'sendiri' && isOwnAct);
    return mayRead ? { ...kata } : null;
  }
  if (pandangan.dinas || (pandangan.fakta === 'sendiri' && pandangan.catatan !== 'tidak')) {
    // Of erased words the place and the day stay in the chain, which cannot be cut, and are shown to nobody.
    const known = seen.isErased ? PUBLIC_FACTS : DINAS_FACTS;
    return { ...facts(ubah, known), ...linkedFacts(event, seen.known), ...kata };
  }
  if (CLOSED_EVENTS.includes(event.jenis) && !isPelapor) return null;
  if (!pandangan.teks) return null;
  const { catatan: _catatan, ...own } = kata;
  // Earlier wordings may hold what a correction took out: the public gets the text as published, on the laporan itself.
  const words = isPelapor
    ? own
    : kata.pesan === undefined || event.jenis === 'dinilai'
      ? {}
      : { pesan: pesanUmum(event) };
  return { ...facts(ubah, PUBLIC_FACTS), ...publicFacts(tindakan), ...words };
}

/** Readings and requests that concern secrecy are told to those in charge and to the pelapor. */
const CLOSED_EVENTS: readonly string[] = ['teks_dibuka', 'identitas_diminta', 'identitas_dibuka'];

const PUBLIC_FACTS = [
  'status',
  'hasil',
  'klasifikasi',
  'kategori',
  'badan',
  'alasanArsip',
  'rahasia',
  'anonim',
  'terbit',
  'penilaian',
] as const;
const DINAS_FACTS = [
  ...PUBLIC_FACTS,
  'terlapor',
  'wbs',
  'tag',
  'wilayah',
  'titik',
  'tanggalKejadian',
  'diputus',
  'mengikat',
] as const;

function facts(
  ubah: LaporanEvent['ubah'],
  keys: readonly (keyof LaporanEvent['ubah'])[],
): Record<string, unknown> {
  return Object.fromEntries(keys.filter((key) => ubah[key] !== undefined).map((key) => [key, ubah[key]]));
}

/** Links and the number of a merged laporan whose pelapor spoke, as far as the reader may know of those. */
function linkedFacts({ ubah, tindakan }: LaporanEvent, known: ReadonlySet<string>): Record<string, unknown> {
  const { gabungan, ...rest } = tindakan;
  return {
    ...rest,
    ...(gabungan !== undefined && known.has(gabungan) ? { gabungan } : {}),
    ...(ubah.terkait === undefined ? {} : { terkait: ubah.terkait.filter((one) => known.has(one.nomor)) }),
  };
}

/** Without files, which have their own permission, and the number of a merged laporan, which says whose words they are. */
function publicFacts(tindakan: LaporanEvent['tindakan']): Record<string, unknown> {
  const { lampiran: _lampiran, gabungan: _gabungan, ...rest } = tindakan;
  return rest;
}

function lineOf(stored: StoredEvent, isi: RiwayatView['isi']): RiwayatView {
  return {
    urut: stored.urut,
    jenis: stored.jenis,
    pada: stored.pada,
    oleh: stored.oleh,
    isi,
    isiHash: stored.isiHash.toString('hex'),
    hash: stored.hash.toString('hex'),
    hashSebelum: stored.hashSebelum.toString('hex'),
  };
}
