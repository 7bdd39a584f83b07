import { ATURAN_RAPOR_KINI, hitungLampu } from '../../domain/rapor/rapor.ts';
import { indikatorOf } from '../../domain/monev/indikator.ts';
import { kepalaUnduhan as kepala } from '../../messages/dokumen/unduhan.ts';
import { formatAngka, formatPersenKata } from '../../messages/format/angka.ts';
import { formatTanggal } from '../../messages/format/tanggal.ts';
import { raporId as kata } from '../../messages/portal/rapor.ts';
import type { Rapor } from '../../useCases/rapor/readRapor.ts';
import type { Dokumen, Tabel } from './dokumen.ts';
import { namaIndikator, selAngka } from './tabelAngka.ts';

/** A report card as a table, in the data's own language. */
export function tabelRapor({ baris }: Rapor): Tabel {
  const N = { isAngka: true, lebar: 1 } as const;
  return {
    kode: 'rapor',
    judul: kata.judulPendek,
    kolom: [
      { judul: kata.ukuran, lebar: 2.4 },
      { judul: kata.nilai, ...N, desimal: 2 },
      { judul: kepala.pembilang, ...N },
      { judul: kepala.penyebut, ...N },
      { judul: kata.patokan, ...N, desimal: 2 },
      { judul: kata.tengah, ...N, desimal: 2 },
      { judul: kata.peringkat, ...N },
      { judul: kepala.dari, ...N },
      { judul: kepala.sebelum, ...N, desimal: 2 },
      { judul: kata.penilaian, lebar: 1.2 },
      { judul: kata.alasan, lebar: 2 },
    ],
    baris: baris.map((row) => [
      namaIndikator(row.kode),
      selAngka(row.nilai, row.kode),
      row.nilai.pembilang,
      row.nilai.penyebut,
      row.target === null
        ? row.janji
        : row.target.target.jenis === 'jumlah'
          ? row.target.target.nilai
          : {
              pembilang: row.target.target.nilai,
              penyebut: 10_000,
              desimal: indikatorOf(row.kode)?.desimal ?? 0,
            },
      row.tengah === null ? null : selAngka(row.tengah, row.kode),
      row.peringkat,
      row.peringkat === null ? null : row.dari,
      selAngka(row.sebelum ?? undefined, row.kode),
      row.dasar === 'keterangan' ? null : kata.lampu[row.lampu],
      kata.dasar[row.dasar],
    ]),
  };
}

/** The card as a document; paper is Indonesian, whoever asks for it. */
export function dokumenRapor(rapor: Rapor, jenis: string, kelas: string): Dokumen {
  const { garisMerah, minimalLaporan, minimalSebaya } = ATURAN_RAPOR_KINI;
  const n = (count: number): string => formatAngka(count);
  const { baik, di_bawah, merah, tidak_dinilai } = hitungLampu(rapor.baris);
  const line = formatPersenKata(garisMerah.pembilang, garisMerah.penyebut);
  const tabel = tabelRapor(rapor);
  return {
    judul: kata.judulPendek,
    anak: rapor.nama,
    tanda: null,
    kepala: [
      [kepala.siapa, rapor.nama],
      [kepala.masa, `${formatTanggal(rapor.dari)} sampai ${formatTanggal(rapor.sampai)}`],
      [kepala.versi, rapor.versi],
    ],
    ringkasan: `${kata.ringkas(n(baik), n(di_bawah), n(merah), n(tidak_dinilai))} ${kata.sebaya(n(rapor.sebaya - 1), jenis, kelas)}`,
    bagian: [
      { kode: tabel.kode, judul: tabel.judul, blok: [{ jenis: 'tabel', tabel }], narasi: '' },
      {
        kode: 'cara',
        judul: kata.cara,
        blok: [{ jenis: 'butir', teks: kata.caraIsi(line, n(minimalLaporan), n(minimalSebaya)) }],
        narasi: '',
      },
    ],
  };
}
