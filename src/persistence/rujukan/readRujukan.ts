import { buildPohon } from '../../domain/instansi/pohon.ts';
import type { Badan } from '../../domain/instansi/types.ts';
import type { Kompetensi } from '../../domain/disposisi/kompetensi.ts';
import type { Kategori, Rujukan } from '../../domain/laporan/aturan.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { buildKalender } from '../../domain/tenggat/kalender.ts';
import type { KebijakanBaris } from '../../domain/tenggat/kebijakan.ts';
import type { HariLibur } from '../../domain/tenggat/types.ts';
import { query } from '../connection/database.ts';
import type { Db } from '../connection/database.ts';

/**
 * All reference data that decisions need, as one snapshot in memory (about 15,000 bodies, 8,000 areas). The version is read
 * first: a change during the reading leaves the snapshot with the older number, so the next check reads again.
 */
export async function readRujukan(db: Db): Promise<Rujukan> {
  const versi = await readVersiRujukan(db);
  const [badan, kategori, { libur, tahun }, kebijakan, kompetensi, kode, wilayah] = await Promise.all([
    query<Badan>(db, badanText),
    query<Kategori>(db, kategoriText),
    readKalenderRows(db),
    query<KebijakanBaris>(db, kebijakanText),
    query<Kompetensi>(db, kompetensiText),
    query<{ kelompok: string; kode: string; arti: string }>(db, kodeText),
    query<{ kode: string; nama: string }>(db, wilayahText),
  ]);
  const namaWilayah = new Map(wilayah.map((w) => [w.kode, w.nama]));
  const kelompok = Map.groupBy(kode, (row) => row.kelompok);
  return {
    versi,
    pohon: buildPohon(badan),
    kategori: new Map(kategori.map((k) => [k.kode, k])),
    kalender: buildKalender(libur, tahun),
    kebijakan,
    kompetensi,
    kode: new Map([...kelompok].map(([name, rows]) => [name, new Map(rows.map((r) => [r.kode, r.arti]))])),
    wilayahNama: (kodeWilayah) => namaWilayah.get(kodeWilayah) ?? null,
  };
}

/** What the calendar is built of: every day off that was ever decreed, and the years that have a decree. */
export interface KalenderRows {
  readonly libur: readonly HariLibur[];
  readonly tahun: readonly { readonly tahun: number; readonly diketahui: Instant }[];
}

export async function readKalenderRows(db: Db): Promise<KalenderRows> {
  const [libur, tahun] = await Promise.all([
    query<HariLibur>(db, liburText),
    query<{ tahun: number; diketahui: Instant }>(db, tahunText),
  ]);
  return { libur, tahun };
}

/** The number that every change of reference data raises. */
export async function readVersiRujukan(db: Db): Promise<number> {
  const [row] = await query<{ versi: number }>(db, 'select versi from versi_rujukan');
  if (!row) throw new Error('versi_rujukan has no row: the database is not migrated');
  return row.versi;
}

const badanText = `
  select kode, nama, jenis, induk, pembina, wilayah, zona, urusan,
    berlaku_sejak as "berlakuSejak", berlaku_sampai as "berlakuSampai"
  from badan`;

// A topic's end is a day like any other fact; here only whether it can still be chosen at all is kept.
const kategoriText = `
  select kode, induk, nama, urusan, peka, berlaku_sampai is null as aktif from kategori order by kode`;

const liburText = `
  select h.tanggal, h.jenis, h.nama, k.dasar, k.instansi, k.diketahui, d.diketahui as dicabut
  from hari_libur h
  join ketetapan_libur k on k.id = h.ketetapan
  left join ketetapan_libur d on d.id = h.dicabut_oleh
  order by h.tanggal, k.id`;

const tahunText = 'select tahun, diketahui from ketetapan_libur where tahun is not null';

const kebijakanText = `
  select kode, nilai, berlaku_sejak as "berlakuSejak" from kebijakan order by kode, berlaku_sejak`;

const kompetensiText = `
  select urusan, tingkat, nullif(objek, '') as objek, sasaran, instansi, unit_nomor as "unitNomor", kata
  from kompetensi order by urut, urusan, tingkat, objek`;

const kodeText = 'select kelompok, kode, arti from kode order by kelompok, urut';

const wilayahText = `select kode, nama from wilayah where tingkat <> 'desa'`;
