import { BAB, type IsiBerkala, type KodeBab, type Narasi } from '../../../domain/berkala/berkala.ts';
import { masaSejak } from '../../../domain/berkala/masa.ts';
import { dokumenBerkala as kata } from '../../../messages/dokumen/berkala.ts';
import { formatAngka, formatPersen } from '../../../messages/format/angka.ts';
import { formatBulan, formatTanggal } from '../../../messages/format/tanggal.ts';
import { babOf } from './bab.ts';
import type { Dokumen } from '../dokumen.ts';

export interface BerkalaCetak {
  readonly isi: IsiBerkala;
  readonly narasi: Narasi;
  /** Null for a draft. */
  readonly terbit: {
    readonly nomor: string;
    readonly tanggal: string;
    readonly namaOleh: string;
    readonly sidik: Buffer;
  } | null;
}

/** A periodic report as a document (rules §7): every figure comes out of what is kept with it, none is computed here. */
export function susunDokumenBerkala({ isi, narasi, terbit }: BerkalaCetak): Dokumen {
  return {
    judul: kata.judul,
    anak: `${kata.lingkup[isi.lingkup](isi.badan.nama)}, ${namaMasa(isi)}`,
    tanda: terbit === null ? kata.konsep : null,
    kepala: [
      ...(terbit === null
        ? []
        : [
            [kata.kepala.nomor, terbit.nomor] as const,
            [kata.kepala.tanggal, formatTanggal(terbit.tanggal)] as const,
            [kata.kepala.oleh, terbit.namaOleh] as const,
          ]),
      [kata.kepala.instansi, kata.lingkup[isi.lingkup](isi.badan.nama)],
      [kata.kepala.masa, namaMasa(isi)],
      [kata.kepala.rentang, kata.kepala.rentangIsi(isi.dari, isi.sampai)],
      [kata.kepala.keadaan, formatTanggal(isi.perTanggal)],
      [kata.kepala.versi, isi.versi],
      ...(terbit === null ? [] : [[kata.kepala.sidik, terbit.sidik.toString('hex')] as const]),
    ],
    ringkasan: ringkasan(isi),
    bagian: BAB.map((kode, i) => ({
      kode,
      judul: `${i + 1}. ${judulBab(kode, isi)}`,
      blok: babOf(kode, isi),
      narasi: narasi[kode] ?? '',
    })),
  };
}

/** `Triwulan III Tahun 2026`, `Bulan Oktober 2026`. */
export function namaMasa({ jenis, dari }: Pick<IsiBerkala, 'jenis' | 'dari'>): string {
  const { tahun, ke } = masaSejak(jenis, dari);
  const name = jenis === 'bulan' ? (formatBulan(dari).split(' ')[0] ?? '') : (ROMAWI[ke - 1] ?? '');
  return kata.masa[jenis](name, String(tahun));
}

const ROMAWI = ['I', 'II', 'III', 'IV'];

function judulBab(kode: KodeBab, { lingkup }: IsiBerkala): string {
  return kode === 'unit' && lingkup === 'binaan' ? kata.babUnitBinaan : kata.bab[kode];
}

function ringkasan({ semua }: IsiBerkala): string {
  const { total, tindak_lanjut, selesai } = semua;
  if (total === undefined || tindak_lanjut === undefined || selesai === undefined || total.pembilang === 0)
    return kata.ringkasanKosong;
  return kata.ringkasan(
    formatAngka(total.pembilang),
    formatPersen(tindak_lanjut.pembilang, tindak_lanjut.penyebut),
    formatPersen(selesai.pembilang, selesai.penyebut),
  );
}
