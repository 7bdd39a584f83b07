import type { Kepemilikan } from '../../domain/laporan/reader.ts';
import type { Fakta, Laporan } from '../../domain/laporan/types.ts';
import { canonicalJson, sha256 } from '../riwayat/canonical.ts';
import type { Turunan } from './loadLaporan.ts';
import { searchWords } from './words/searchText.ts';
import type { Row } from './unfold.ts';

/** What a row holds that is not in the history: whose it is, where it came from. */
export interface Bawaan {
  readonly id: string;
  readonly milik: Kepemilikan;
  readonly nomorAsal: string | null;
}

/** The row of a laporan as the store statements unfold it (ROW_COLUMNS, WORD_COLUMNS); bytes as `\x…`, instants as RFC 3339. */
export function rowOf(bawaan: Bawaan, laporan: Laporan, kepala: Buffer, turunan: Turunan): Row {
  const keadaan = faktaOf(laporan);
  return {
    id: bawaan.id,
    nomor: laporan.nomor,
    urut: laporan.urut,
    kepala: toHex(kepala),
    keadaan,
    judul: laporan.judul,
    isi: laporan.isi,
    lokasi_keterangan: laporan.lokasiKeterangan,
    ...columnsOf(keadaan),
    instansi: turunan.instansi,
    zona: turunan.zona,
    nomor_asal: bawaan.nomorAsal,
    pemilik: bawaan.milik.pemilik,
    pembuat: bawaan.milik.pembuat,
    meterai: toHex(meteraiOf(bawaan, turunan.sapuPada)),
    dibuat_hari: turunan.dibuatHari,
    diubah_pada: toText(laporan.diubahPada),
    jatuh_tempo: toText(turunan.jatuhTempo),
    sapu_pada: toText(turunan.sapuPada),
    ukuran: turunan.ukuran,
    kata_judul: searchWords(laporan.judul),
    kata_isi: searchWords(laporan.isi),
  };
}

/** The facts of a laporan alone: what `keadaan` holds. */
export function faktaOf(laporan: Laporan): Fakta {
  const {
    judul: _judul,
    isi: _isi,
    lokasiKeterangan: _lokasi,
    urut: _urut,
    diubahPada: _pada,
    ...fakta
  } = laporan;
  return fakta;
}

/** The columns that repeat a fact, for scopes and lists. */
export function columnsOf(fakta: Fakta): Record<string, unknown> {
  return {
    status: fakta.status,
    hasil: fakta.hasil,
    klasifikasi: fakta.klasifikasi,
    kategori: fakta.kategori,
    wilayah: fakta.wilayah,
    badan: fakta.badan,
    pernah: fakta.pernah,
    terlapor: fakta.terlapor,
    kanal: fakta.kanal,
    anonim: fakta.anonim,
    rahasia: fakta.rahasia,
    terbit: fakta.terbit,
    tag: fakta.tag,
    lat: fakta.titik?.lat ?? null,
    lon: fakta.titik?.lon ?? null,
    dibuat_pada: toText(fakta.dibuatPada),
    diteruskan_pada: toText(fakta.diteruskanPada),
    selesai_pada: toText(fakta.selesaiPada),
  };
}

/** Digest of what cannot be told from the history, so that a changed bit is found there too. */
export function meteraiOf({ id, milik, nomorAsal }: Bawaan, sapuPada: number | null): Buffer {
  const { pemilik, pembuat } = milik;
  return sha256(canonicalJson({ id, nomorAsal, pemilik, pembuat, sapuPada }));
}

export function toHex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

export function toText(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
