import { isUkuranWaktu, type Pemenang } from '../../../domain/penghargaan/penghargaan.ts';
import { kepalaUnduhan as kepala } from '../../../messages/dokumen/unduhan.ts';
import type { EdisiTerbit, PenghargaanTerbit } from '../../../useCases/penghargaan/bacaTerbit.ts';
import type { Sel, Tabel } from '../../dokumen/dokumen.ts';

/** Announced awards as a table: a line for each winner, and one for an award that nobody won. */
export function tabelPenghargaan(semua: readonly EdisiTerbit[]): Tabel {
  const words = kepala.penghargaan;
  const N = { isAngka: true } as const;
  return {
    kode: 'penghargaan',
    judul: words.judul,
    kolom: [
      { judul: words.tahun, ...N },
      { judul: words.edisi },
      { judul: words.pemberi },
      { judul: words.nama },
      { judul: words.arti },
      { judul: words.cara },
      { judul: words.indikator },
      { judul: words.minimal, ...N },
      { judul: words.beku },
      { judul: kepala.kode },
      { judul: words.penerima },
      { judul: kepala.peringkat, ...N },
      { judul: kepala.nilai, ...N },
      { judul: kepala.pembilang, ...N },
      { judul: kepala.penyebut, ...N },
      { judul: kepala.p90, ...N },
      { judul: kepala.total, ...N },
      { judul: words.alasan },
    ],
    baris: semua.flatMap((edisi) =>
      edisi.penghargaan.flatMap((one) =>
        (one.pemenang.length === 0 ? [null] : one.pemenang).map((won) => lineOf(edisi, one, won)),
      ),
    ),
  };
}

function lineOf(edisi: EdisiTerbit, one: PenghargaanTerbit, won: Pemenang | null): readonly Sel[] {
  const isTime = one.rumus !== null && isUkuranWaktu(one.rumus.indikator);
  return [
    edisi.tahun,
    edisi.nama,
    edisi.namaPemberi,
    one.nama,
    one.arti,
    one.cara,
    one.rumus?.indikator ?? null,
    one.rumus?.minimal ?? null,
    one.peringkat?.nomor ?? null,
    won?.kode ?? null,
    won?.nama ?? null,
    won?.peringkat ?? null,
    won?.nilai ?? null,
    won?.pembilang ?? null,
    won?.penyebut ?? null,
    isTime ? (won?.p90 ?? null) : null,
    won?.total ?? null,
    won?.alasan ?? null,
  ];
}
