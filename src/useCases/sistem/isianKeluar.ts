import { tandaOf, tulisTanda } from '../../domain/antarsistem/jejak.ts';
import { kataOf, type Kata } from '../../domain/antarsistem/keadaan.ts';
import { cut } from '../../domain/antarsistem/masukan.ts';
import { sanalah } from '../../domain/antarsistem/pemetaan.ts';
import { ancestorsOrSelf, isWithin } from '../../domain/instansi/pohon.ts';
import { PUBLIK } from '../../domain/laporan/reader.ts';
import type { Status } from '../../domain/laporan/types.ts';
import type { Isian } from '../../channels/open311/klien.ts';
import { onOneConnection } from '../../persistence/connection/transaction.ts';
import { loadLaporanById, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import type { Tautan } from '../../persistence/sistem/tautan.ts';
import { viewMany, type LaporanView } from '../laporan/laporanView.ts';
import { luput, type Tukar } from './jaringan.ts';
import { isForwarded } from './sebarSistem.ts';

/** The fields of a sending, or why there is none: not yet, or not at all. */
export type Disusun = { readonly isian: Isian } | { readonly tunda: string } | { readonly lewati: string };

/** What the specification lets a description hold. */
const DESCRIPTION_MAX = 4_000;

/** A laporan as a request there: what the public sees of it, never who wrote it. */
export async function isianPermintaan(tukar: Tukar, laporanId: string, isFirst: boolean): Promise<Disusun> {
  const { sistem, pemetaan, host, deps } = tukar;
  const seen = await seenOf(tukar, laporanId);
  if (seen === null) return { lewati: 'tidak_ada' };
  const { loaded, view } = seen;
  const { kategori: all, pohon } = await deps.rujukan();
  if (!isForwarded(loaded.laporan) || !isWithin(pohon, loaded.turunan.instansi, sistem.instansi))
    return { lewati: 'bukan_lagi' };
  const kode = loaded.laporan.kategori;
  const induk = kode === null ? null : (all.get(kode)?.induk ?? null);
  const layanan = sanalah(pemetaan, 'kategori', kode ?? TANPA, induk === null ? [] : [induk]);
  if (layanan === undefined) {
    const nama = kode === null ? null : (all.get(kode)?.nama ?? null);
    if (isFirst) await luput(tukar, { jenis: 'kategori', sisi: 'sini', kode: kode ?? TANPA, nama });
    return { tunda: 'pemetaan.kategori' };
  }
  const [lead = sistem.instansi] = loaded.laporan.badan;
  const above = ancestorsOrSelf(pohon, lead).filter((one) => one !== lead);
  const wilayahHukum = sanalah(pemetaan, 'instansi', lead, above);
  const mark = tulisTanda(tandaOf(host, `LPR-${view.nomor}`));
  const words = `${view.judul ?? ''}\n\n${view.isi ?? ''}`.trim();
  const place = view.lokasi?.keterangan ?? view.wilayah?.nama ?? view.instansi?.nama ?? sistem.nama;
  const { lat = null, lon = null } = view.lokasi ?? {};
  return {
    isian: {
      service_code: layanan,
      description: `${cut(words, DESCRIPTION_MAX - mark.length - 2)}\n\n${mark}`,
      address_string: place,
      ...(lat === null || lon === null ? {} : { lat: String(lat), long: String(lon) }),
      ...(wilayahHukum === undefined ? {} : { jurisdiction_id: wilayahHukum }),
      ...(await attributesOf(tukar, layanan, view)),
    },
  };
}

/** Stands for a laporan without kategori in the tables. */
const TANPA = 'UMUM';

/** Of the attributes that the service asks for, those that we know. */
async function attributesOf({ klien, titik }: Tukar, layanan: string, view: LaporanView): Promise<Isian> {
  const asked = await klien.atribut(titik, layanan);
  const known: Isian = { nomor_asal: `LPR-${view.nomor}`, judul: view.judul ?? '', title: view.judul ?? '' };
  const codes = asked.galat === null ? asked.isi : [];
  return Object.fromEntries(
    Object.entries(known)
      .filter(([code, value]) => codes.includes(code) && value !== '')
      .map(([code, value]) => [`attribute[${code}]`, value]),
  );
}

/** One event as an update there: the words that the public reads, else the state alone; of what became rahasia not even that. */
export async function isianKabar(tukar: Tukar, link: Tautan, urut: number): Promise<Disusun> {
  const seen = await seenOf(tukar, link.laporanId);
  if (seen === null) return { lewati: 'tidak_ada' };
  const { loaded, view } = seen;
  const { status, rahasia } = loaded.laporan;
  if (rahasia && link.asal === 'sini') return { lewati: 'rahasia' };
  const said = view.tanggapan.find((one) => one.urut === urut);
  const kata = kataKeluar(said, status, link);
  const speaker = said?.oleh === 'pelapor' ? 'Pelapor' : (said?.badan?.nama ?? null);
  const own = said?.isi ?? null;
  const words =
    own === null
      ? `Keadaan di SP4N-LAPOR!: ${status.replaceAll('_', ' ')}.`
      : speaker === null
        ? own
        : `${speaker}: ${own}`;
  return {
    isian: {
      service_request_id: link.idLuar,
      update_id: `LPR-${loaded.laporan.nomor}-${urut}`,
      updated_datetime: new Date(said?.pada ?? loaded.laporan.diubahPada)
        .toISOString()
        .replace(/\.\d+Z$/, 'Z'),
      status: sanalah(tukar.pemetaan, 'status', statusOf(kata, status)) ?? kata,
      description: cut(words, DESCRIPTION_MAX),
    },
  };
}

type Said = LaporanView['tanggapan'][number] | undefined;

/** A last answer and an end close it there; "belum" of our pelapor opens it again. */
function kataKeluar(said: Said, status: Status, { asal }: Tautan): Kata {
  if (said === undefined) return kataOf(status);
  if (said.akhir === true || ENDS.includes(said.jenis)) return 'closed';
  return asal === 'sini' && said.jenis === 'dinyatakan_belum' ? 'reopen' : 'open';
}

const ENDS: readonly string[] = [
  'dikonfirmasi',
  'diselesaikan',
  'ditutup_otomatis',
  'diarsipkan',
  'diarsipkan_otomatis',
  'dialihkan',
];

/** By which state of ours the table is asked. */
function statusOf(kata: Kata, status: Status): string {
  if (kata === 'reopen') return 'reopen';
  if (kata === kataOf(status)) return status;
  return kata === 'closed' ? 'selesai' : 'diproses';
}

async function seenOf(
  { deps }: Tukar,
  laporanId: string,
): Promise<{ readonly loaded: Loaded; readonly view: LaporanView } | null> {
  const aturan = await deps.rujukan();
  return onOneConnection(deps.db, async (db) => {
    const loaded = await loadLaporanById(db, laporanId, { lock: false });
    if (loaded === null) return null;
    const now = Math.max(deps.now(), loaded.laporan.diubahPada);
    const [view] = await viewMany(db, [loaded], PUBLIK, aturan, now);
    return view === undefined ? null : { loaded, view };
  });
}
