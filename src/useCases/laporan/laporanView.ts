import { viewFrom, viewOf, type Pandangan } from '../../domain/laporan/access.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { Perintah } from '../../domain/laporan/commands.ts';
import { permittedCommands } from '../../domain/laporan/decide.ts';
import { kedudukanOf, type Kedudukan, type Reader } from '../../domain/laporan/reader.ts';
import { tenggatList } from '../../domain/laporan/tenggat.ts';
import type { Laporan, Terkait } from '../../domain/laporan/types.ts';
import { badanOf } from '../../domain/instansi/pohon.ts';
import { hariOf, type Instant, type Zona } from '../../domain/shared/time.ts';
import type { Jam, Tenggat } from '../../domain/tenggat/types.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { readIdentitas } from '../../persistence/identitas/identitas.ts';
import { readLampiran, type Lampiran } from '../../persistence/lampiran/lampiran.ts';
import { loadManyLaporan, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import { readThreads, type ThreadEntry } from '../../persistence/laporan/thread.ts';
import { isiDihapus as teksDihapus, judulDihapus } from '../../messages/penghapusan/dihapus.ts';
import { isHeardBy, mainOf, readMerged } from './gabungan.ts';
import { threadFor, type TanggapanView } from './threadView.ts';
import { fileViews, namedBadan, type Bernama, type LampiranView } from './named.ts';

/**
 * One laporan as one reader sees it now (rules §3): what may not be seen is null or empty. Pages, REST and exports print this
 * and nothing else.
 */
export interface LaporanView {
  readonly nomor: string;
  readonly status: Laporan['status'] | null;
  readonly hasil: Laporan['hasil'];
  readonly alasanArsip: Laporan['alasanArsip'];
  readonly klasifikasi: Laporan['klasifikasi'] | null;
  readonly kategori: Bernama | null;
  readonly tag: readonly string[];
  readonly judul: string | null;
  readonly isi: string | null;
  /** When, why and by which right the words were erased; `judul` and `isi` then say so. */
  readonly isiDihapus: Laporan['isiDihapus'] | null;
  readonly instansi: Bernama | null;
  /** Units in charge, the lead first; empty while an instansi itself has it. */
  readonly unit: readonly Bernama[];
  readonly terlapor: Bernama | null;
  readonly wilayah: Bernama | null;
  readonly lokasi: {
    readonly lat: number | null;
    readonly lon: number | null;
    readonly keterangan: string | null;
  } | null;
  readonly tanggalKejadian: string | null;
  readonly kanal: Laporan['kanal'] | null;
  readonly anonim: boolean | null;
  readonly rahasia: boolean | null;
  readonly terbit: boolean | null;
  readonly pelapor: {
    readonly nama: string | null;
    readonly email: string | null;
    readonly telepon: string | null;
  } | null;
  readonly lampiran: readonly LampiranView[];
  readonly tanggapan: readonly TanggapanView[];
  readonly terkait: readonly Terkait[];
  readonly penilaian: number | null;
  readonly ombudsman: Laporan['ombudsman'];
  /** State of the laporan into which this one was merged, told to its pelapor whatever else of it is closed (rules §4). */
  readonly utama: Pick<Laporan, 'status' | 'hasil'> | null;
  /** A final answer waits for a verdict; of a merged laporan: in the main one. */
  readonly jawabanAkhir: boolean;
  readonly tertundaDari: Laporan['tertundaDari'];
  readonly diputus: Laporan['diputus'];
  readonly dibuatPada: Instant | null;
  readonly diubahPada: Instant | null;
  /** Events so far; for `versiOf`. */
  readonly urut: number | null;
  readonly selesaiPada: Instant | null;
  /** Zone of the body in charge: how its instants are written. */
  readonly zona: Zona;
  readonly nomorAsal: string | null;
  readonly boleh: readonly Perintah[];
  readonly tenggat: readonly { readonly jam: Jam; readonly tenggat: Tenggat }[];
  readonly pandangan: Pandangan;
  readonly isPelapor: boolean;
}

/** The views of laporan that were already found in the reader's scope; one round trip for words and files of all, when `db` is one connection. */
export async function viewMany(
  db: Db,
  found: readonly Loaded[],
  reader: Reader,
  aturan: Rujukan,
  now: Instant,
): Promise<LaporanView[]> {
  const stands = found.map((loaded) => {
    const kedudukan = kedudukanOf(reader, loaded.laporan, loaded.milik, aturan.pohon);
    return { loaded, kedudukan, pandangan: viewFrom(kedudukan, reader, loaded.laporan, now) };
  });
  const readable = stands.filter((one) => one.pandangan.teks).map((one) => one.loaded.id);
  const linked = found.flatMap(({ laporan }) => laporan.terkait.map((one) => one.nomor));
  const [threads, files, others, identitas] = await Promise.all([
    readThreads(db, readable),
    readLampiran(db, readable),
    loadManyLaporan(db, linked),
    Promise.all(
      stands.map((one) =>
        one.pandangan.identitas ? readIdentitas(db, one.loaded.id) : Promise.resolve(null),
      ),
    ),
  ]);
  const spoken = [...threads.values()].flat().map((one) => one.event);
  const nearby = await readMerged(db, [...found, ...others], spoken);
  const known = new Set(
    others
      .filter((one) => viewOf(reader, one.laporan, one.milik, aturan.pohon, now).fakta !== 'tidak')
      .map((one) => one.laporan.nomor),
  );
  return stands.map((stand, index) => {
    const { id } = stand.loaded;
    const seen = { reader, pohon: aturan.pohon, now };
    const words = {
      known,
      thread: (threads.get(id) ?? []).filter((one) => isHeardBy(one.event, stand.loaded, nearby, seen)),
      utama: mainOf(stand.loaded.laporan, nearby)?.laporan ?? null,
      files: files.filter((one) => one.laporanId === id),
      pelapor: identitas[index] ?? null,
    };
    return viewOne(stand, words, reader, aturan, now);
  });
}

interface Stand {
  readonly loaded: Loaded;
  readonly kedudukan: Kedudukan;
  readonly pandangan: Pandangan;
}

interface Words {
  /** Linked numbers that this reader may know of. */
  readonly known: ReadonlySet<string>;
  readonly thread: readonly ThreadEntry[];
  /** Into which it was merged. */
  readonly utama: Laporan | null;
  readonly files: readonly Lampiran[];
  readonly pelapor: { nama: string | null; email: string | null; telepon: string | null } | null;
}

function viewOne(stand: Stand, words: Words, reader: Reader, aturan: Rujukan, now: Instant): LaporanView {
  const { loaded, kedudukan, pandangan } = stand;
  const { laporan, turunan, milik } = loaded;
  const isPelapor = kedudukan.pelapor || kedudukan.pembuat;
  const knows = pandangan.fakta === 'ringkas' || pandangan.fakta === 'penuh';
  const all = pandangan.fakta === 'penuh';
  const hasState = knows || pandangan.fakta === 'angka';
  const { pelapor, utama } = words;
  return {
    nomor: laporan.nomor,
    status: hasState ? laporan.status : null,
    hasil: hasState ? laporan.hasil : null,
    alasanArsip: knows ? laporan.alasanArsip : null,
    klasifikasi: knows ? laporan.klasifikasi : null,
    kategori: knows ? namedKategori(aturan, laporan.kategori) : null,
    // Officers' marks, as of a whistle-blower, are theirs.
    tag: all && pandangan.dinas ? laporan.tag : [],
    ...(pandangan.teks ? wordsShown(laporan, turunan.zona) : { judul: null, isi: null }),
    isiDihapus: hasState ? (laporan.isiDihapus ?? null) : null,
    instansi: hasState ? namedBadan(aturan, turunan.instansi) : null,
    unit: knows ? unitsOf(aturan, laporan) : [],
    terlapor: pandangan.dinas && laporan.terlapor !== null ? namedBadan(aturan, laporan.terlapor) : null,
    wilayah: all ? namedWilayah(aturan, laporan.wilayah) : null,
    lokasi: pandangan.teks ? placeWords(laporan) : null,
    tanggalKejadian: all ? laporan.tanggalKejadian : null,
    kanal: all ? laporan.kanal : null,
    anonim: knows ? laporan.anonim : null,
    rahasia: knows ? laporan.rahasia : null,
    terbit: knows ? laporan.terbit : null,
    pelapor: pelapor === null ? null : { nama: pelapor.nama, email: pelapor.email, telepon: pelapor.telepon },
    lampiran: pandangan.teks
      ? fileViews(ownFiles(laporan, words), {
          isSender: isPelapor,
          isInside: pandangan.dinas || isPelapor,
        })
      : [],
    tanggapan: pandangan.teks ? threadFor(words.thread, words.files, { aturan, pandangan, isPelapor }) : [],
    terkait: all ? laporan.terkait.filter((one) => isTold(one, words.known, isPelapor)) : [],
    penilaian: all ? (laporan.penilaian?.nilai ?? null) : null,
    ombudsman: pandangan.dinas || isPelapor ? laporan.ombudsman : null,
    utama: isPelapor && utama !== null ? { status: utama.status, hasil: utama.hasil } : null,
    jawabanAkhir: all && isAnswered(laporan, utama),
    tertundaDari: knows ? laporan.tertundaDari : null,
    diputus: knows ? laporan.diputus : null,
    dibuatPada: knows ? laporan.dibuatPada : null,
    diubahPada: knows ? laporan.diubahPada : null,
    urut: knows ? laporan.urut : null,
    selesaiPada: knows ? laporan.selesaiPada : null,
    zona: turunan.zona,
    nomorAsal: pandangan.dinas || isPelapor ? loaded.nomorAsal : null,
    boleh: permittedCommands({ laporan, milik }, reader, { pada: now }, aturan, utama ?? undefined),
    tenggat: knows ? tenggatList(laporan, aturan.kalender, now) : [],
    pandangan,
    isPelapor,
  };
}

/** Words that were erased are told as such wherever they stood; what was written afterwards is shown. */
function wordsShown(
  { judul, isi, isiDihapus }: Laporan,
  zona: Zona,
): { readonly judul: string; readonly isi: string } {
  if (isiDihapus === undefined) return { judul, isi };
  const { sebab, dasar, pada } = isiDihapus;
  return {
    judul: judul === '' ? judulDihapus('id') : judul,
    isi: isi === '' ? teksDihapus({ sebab, dasar, hari: hariOf(pada, zona) }, 'id') : isi,
  };
}

function isAnswered(laporan: Laporan, utama: Laporan | null): boolean {
  return utama === null ? laporan.jawabanAkhir : utama.jawabanAkhir || utama.status === 'selesai';
}

/** A link tells that two are the same matter: only to whoever may know of the other, or whose own laporan went into it. */
function isTold(one: Terkait, known: ReadonlySet<string>, isPelapor: boolean): boolean {
  return known.has(one.nomor) || (isPelapor && one.hubungan === 'digabung_ke');
}

function placeWords({ titik, lokasiKeterangan }: Laporan): LaporanView['lokasi'] {
  if (titik === null && lokasiKeterangan === null) return null;
  return { lat: titik?.lat ?? null, lon: titik?.lon ?? null, keterangan: lokasiKeterangan };
}

/** Files of the laporan itself, in the order in which they came; those of an answer stand in the thread. */
function ownFiles(laporan: Laporan, { thread, files }: Words): readonly Lampiran[] {
  const inThread = new Set(
    thread.flatMap(({ event }) => (event.tindakan.lampiran ?? []).map((one) => one.id)),
  );
  const byId = new Map(files.map((one) => [one.id, one]));
  return laporan.lampiran
    .filter(({ id }) => !inThread.has(id))
    .map(({ id }) => byId.get(id))
    .filter((one) => one !== undefined);
}

function unitsOf(aturan: Rujukan, laporan: Laporan): readonly Bernama[] {
  const units = laporan.badan.filter((kode) => badanOf(aturan.pohon, kode)?.jenis === 'unit');
  return units.map((kode) => namedBadan(aturan, kode));
}

function namedKategori(aturan: Rujukan, kode: string | null): Bernama | null {
  return kode === null ? null : { kode, nama: aturan.kategori.get(kode)?.nama ?? kode };
}

function namedWilayah(aturan: Rujukan, kode: string | null): Bernama | null {
  return kode === null ? null : { kode, nama: aturan.wilayahNama(kode) ?? kode };
}

export type { Bernama, LampiranView } from './named.ts';
