import type { NilaiIndikator } from '../../../domain/monev/hitungIndikator.ts';
import { dokumenRapat as kata } from '../../../messages/dokumen/rapat.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatHari, formatTanggal } from '../../../messages/format/tanggal.ts';
import { rapatId as words } from '../../../messages/petugas/pengawasan/rapat.ts';
import { pengawasanId } from '../../../messages/petugas/pengawasan.ts';
import { ANGKA_RAPAT, type IsiNotulen } from '../../../useCases/pengawasan/bacaRapat.ts';
import type { BagianDokumen, Blok, Dokumen, Kolom, Sel } from '../dokumen.ts';
import { namaIndikator, selAngka } from '../tabelAngka.ts';

export interface NotulenCetak {
  readonly nomor: string;
  readonly tanggal: string;
  readonly namaOleh: string;
  readonly sidik: Buffer;
}

/** Issued minutes as a document: everything comes out of what is kept with them, nothing is computed here. */
export function susunDokumenRapat(isi: IsiNotulen, terbit: NotulenCetak): Dokumen {
  const { rapat, undangan, putusan } = isi;
  const came = undangan.filter((one) => one.hadir).length;
  return {
    judul: kata.judul,
    anak: rapat.judul,
    tanda: null,
    kepala: [
      [kata.kepala.nomor, terbit.nomor],
      [kata.kepala.tanggal, formatTanggal(terbit.tanggal)],
      [kata.kepala.oleh, terbit.namaOleh],
      ...planOf(isi),
      [words.fakta.masa, words.masa(formatTanggal(rapat.dari), formatTanggal(rapat.sampai))],
      [kata.kepala.versi, isi.versi],
      [kata.kepala.sidik, terbit.sidik.toString('hex')],
    ],
    ringkasan: kata.ringkasan(formatAngka(came), formatAngka(undangan.length), formatAngka(putusan.length)),
    bagian: [
      teks('agenda', rapat.agenda),
      teks('narasumber', rapat.narasumber),
      tabel('kehadiran', attendance(isi)),
      tabel('angka', figures(isi)),
      teks('jalannya', isi.notulen),
      tabel('putusan', decisions(isi)),
    ],
  };
}

/** Who holds it, of what sort, when and where. */
function planOf({ rapat, pengawas }: IsiNotulen): Dokumen['kepala'] {
  return [
    [words.fakta.pengawas, pengawas.nama],
    [words.fakta.jenis, words.jenis[rapat.jenis]],
    ...optional(words.fakta.angkatan, rapat.angkatan),
    [words.fakta.kawasan, words.kawasan[rapat.kawasan]],
    [words.fakta.waktu, words.waktu(formatHari(rapat.tanggal, 'id'), rapat.mulai, rapat.selesai, rapat.zona)],
    ...optional(words.fakta.tempat, rapat.tempat),
    ...optional(words.fakta.tautan, rapat.tautan),
  ];
}

/** The list that is signed at the door (F155): every guest with the name that its answer gave, and room for position and signature. */
export function susunDaftarHadir(isi: IsiNotulen): Dokumen {
  const { daftarHadir, kolom } = kata;
  const guests = isi.undangan.filter((one) => one.jawaban !== 'tidak_hadir');
  const lines = table(
    'kehadiran',
    [
      { judul: kolom.nomor, isAngka: true, lebar: 0.7 },
      { judul: kolom.instansi, lebar: 3 },
      { judul: kolom.nama, lebar: 2.4 },
      { judul: kolom.jabatan, lebar: 2 },
      { judul: kolom.tandaTangan, lebar: 2 },
    ],
    guests.map((one, i) => [i + 1, one.nama, one.wakil, '', '']),
  );
  return {
    judul: daftarHadir.judul,
    anak: isi.rapat.judul,
    tanda: null,
    kepala: planOf(isi),
    ringkasan: daftarHadir.isi,
    bagian: [{ kode: 'daftar', judul: daftarHadir.bab, blok: [lines], narasi: '' }],
  };
}

function optional(label: string, value: string): readonly (readonly [string, string])[] {
  return value === '' ? [] : [[label, value]];
}

function teks(kode: keyof typeof kata.bab, isi: string): BagianDokumen {
  return { kode, judul: kata.bab[kode], blok: [], narasi: isi === '' ? kata.kosong : isi };
}

function tabel(kode: keyof typeof kata.bab, blok: readonly Blok[]): BagianDokumen {
  return { kode, judul: kata.bab[kode], blok, narasi: '' };
}

const ya = (is: boolean): string => (is ? pengawasanId.ya : pengawasanId.tidak);

function table(
  kode: keyof typeof kata.tabel,
  kolom: readonly Kolom[],
  baris: readonly (readonly Sel[])[],
): Blok {
  return baris.length === 0
    ? { jenis: 'paragraf', teks: kata.kosong }
    : { jenis: 'tabel', tabel: { kode, judul: kata.tabel[kode], kolom, baris } };
}

function attendance({ undangan }: IsiNotulen): readonly Blok[] {
  const { kolom } = kata;
  return [
    table(
      'kehadiran',
      [
        { judul: kolom.instansi, lebar: 3 },
        { judul: kolom.jawaban, lebar: 1.5 },
        { judul: kolom.wakil, lebar: 3 },
        { judul: kolom.hadir, lebar: 1 },
      ],
      undangan.map((one) => [
        one.nama,
        one.jawaban === null ? words.belumDijawab : words.jawaban[one.jawaban],
        one.wakil,
        ya(one.hadir),
      ]),
    ),
  ];
}

function figures({ undangan, perTanggal }: IsiNotulen): readonly Blok[] {
  return [
    { jenis: 'paragraf', teks: kata.keadaan(formatTanggal(perTanggal)) },
    table(
      'angka',
      [
        { judul: kata.kolom.instansi, lebar: 2.6 },
        ...ANGKA_RAPAT.map((kode) => ({
          judul: namaIndikator(kode),
          isAngka: true,
          lebar: LEBAR[kode] ?? 1.4,
        })),
      ],
      undangan.map(({ nama, angka }) => [nama, ...ANGKA_RAPAT.map((kode) => figure(kode, angka[kode]))]),
    ),
  ];
}

/** Heads that are one long word need the room for it. */
const LEBAR: Readonly<Record<string, number>> = { total: 1.1, belum_ditindaklanjuti: 2.1 };

/** What waits is counted, as on the page. */
function figure(kode: string, one: NilaiIndikator | undefined): Sel {
  return kode.startsWith('belum_') ? (one?.pembilang ?? null) : selAngka(one, kode);
}

function decisions({ putusan }: IsiNotulen): readonly Blok[] {
  const { kolom } = kata;
  return [
    table(
      'putusan',
      [
        { judul: kolom.nomor, isAngka: true, lebar: 0.6 },
        { judul: kolom.putusan, lebar: 4 },
        { judul: kolom.pemilik, lebar: 2 },
        { judul: kolom.tenggat, lebar: 1.5 },
      ],
      putusan.map((one) => [one.urut, one.isi, one.pemilik.nama, formatTanggal(one.tenggat)]),
    ),
  ];
}
