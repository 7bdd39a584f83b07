import type { IsiBerkala, KodeBab } from '../../../domain/berkala/berkala.ts';
import type { NilaiIndikator } from '../../../domain/monev/hitungIndikator.ts';
import { dokumenBerkala as kata } from '../../../messages/dokumen/berkala.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatBulan, formatTanggal } from '../../../messages/format/tanggal.ts';
import { indikatorId } from '../../../messages/petugas/indikator.ts';
import type { Blok, Sel } from '../dokumen.ts';
import { babPeta } from './babPeta.ts';
import { babRekomendasi } from './babRekomendasi.ts';
import { babBelumSelesai, babUnit, babWaktu, rows } from './babRincian.ts';
import { babSurvei } from './babSurvei.ts';
import { N, n, share, tabel } from './isian.ts';

/** The figures of one chapter; chapters of words alone have none. */
export function babOf(kode: KodeBab, isi: IsiBerkala): readonly Blok[] {
  return BAB_BLOK[kode](isi);
}

const BAB_BLOK: Readonly<Record<KodeBab, (isi: IsiBerkala) => readonly Blok[]>> = {
  dasar: ({ dasar }) => [{ jenis: 'butir', teks: dasar }],
  tim: babTim,
  bulanan: babBulanan,
  status: babStatus,
  klasifikasi: (isi) => rows('klasifikasi', kata.kolom.klasifikasi, isi.klasifikasi),
  kategori: (isi) => rows('kategori', kata.kolom.kategori, isi.kategori),
  unit: babUnit,
  kanal: (isi) => rows('kanal', kata.kolom.kanal, isi.kanal),
  wilayah: (isi) => [
    ...babPeta(isi),
    ...rows('wilayah', kata.kolom.wilayah, isi.wilayah),
    ...tanpaWilayah(isi),
    ...perKecamatan(isi),
  ],
  waktu: babWaktu,
  belum_selesai: babBelumSelesai,
  analisis: babSurvei,
  hambatan: () => [],
  rekomendasi: babRekomendasi,
};

function babTim(isi: IsiBerkala): readonly Blok[] {
  const { tim, lingkup, semua } = isi;
  const sk = tim.sk.map((one) => [
    one.nomor,
    formatTanggal(one.tanggal),
    one.sampai === null ? kata.sampaiDicabut : formatTanggal(one.sampai),
  ]);
  return [
    sk.length === 0
      ? { jenis: 'paragraf', teks: kata.tanpaSk }
      : tabel(
          'sk',
          [
            { judul: kata.kolom.nomor, lebar: 3 },
            { judul: kata.kolom.tanggal, lebar: 2 },
            { judul: kata.kolom.sampai, lebar: 2 },
          ],
          sk,
        ),
    tabel(
      'tim',
      [
        { judul: kata.kolom.ukuran, lebar: 4 },
        { judul: kata.kolom.jumlah, ...N },
      ],
      [
        [kata.tim.admin, tim.admin],
        [kata.tim.unit, tim.unit],
        [kata.tim.unitBerpetugas, tim.unitBerpetugas],
      ],
    ),
    ...(lingkup === 'binaan' ? [pokok(isi, ['keterhubungan', 'terhubung_akun', 'keaktifan'])] : []),
    ...(semua['keterhubungan'] === undefined || lingkup === 'binaan'
      ? []
      : [pokok(isi, ['keterhubungan', 'keaktifan'])]),
  ];
}

/** Figures beside those of the period before, with the difference in points. */
function pokok({ semua, sebelum }: IsiBerkala, kode: readonly (keyof typeof indikatorId)[]): Blok {
  return tabel(
    'pokok',
    [
      { judul: kata.kolom.ukuran, lebar: 4 },
      { judul: kata.kolom.nilai, ...N },
      { judul: kata.kolom.pembilang, ...N },
      { judul: kata.kolom.penyebut, ...N },
      { judul: kata.kolom.sebelum, ...N, lebar: 1.2 },
      { judul: kata.kolom.ubah, ...N, lebar: 1.2, desimal: 1 },
    ],
    kode.flatMap((one): (readonly Sel[])[] => {
      const kini = semua[one];
      if (kini === undefined) return [];
      const dulu = sebelum.semua[one];
      const isShare = kini.satuan === 'bagian';
      return [
        [
          indikatorId[one].nama,
          isShare ? share(kini) : kini.pembilang,
          kini.pembilang,
          isShare ? kini.penyebut : null,
          dulu === undefined ? null : isShare ? share(dulu) : dulu.pembilang,
          isShare ? points(kini, dulu) : null,
        ],
      ];
    }),
  );
}

/** The difference of two shares in percentage points, to one place, from whole numbers. */
function points(kini: NilaiIndikator, dulu: NilaiIndikator | undefined): number | null {
  if (dulu === undefined || kini.penyebut === 0 || dulu.penyebut === 0) return null;
  const upper = kini.pembilang * dulu.penyebut - dulu.pembilang * kini.penyebut;
  return Math.round((upper * 1_000) / (kini.penyebut * dulu.penyebut)) / 10;
}

function babBulanan(isi: IsiBerkala): readonly Blok[] {
  const { sebelum, bulanan } = isi;
  const earlier =
    sebelum.nomor === null
      ? kata.sebelumHitung(sebelum.dari, sebelum.sampai)
      : kata.sebelumTerbit(sebelum.dari, sebelum.sampai, sebelum.nomor);
  return [
    pokok(isi, ['total', 'tindak_lanjut', 'selesai', 'kepuasan_menilai', 'tepat_instansi', 'buka_kembali']),
    { jenis: 'paragraf', teks: earlier },
    ...(bulanan.length < 2
      ? []
      : [
          {
            jenis: 'grafik',
            grafik: {
              jenis: 'garis',
              judul: kata.grafik.bulanan,
              seri: [kata.grafik.masuk, kata.grafik.selesai],
              titik: bulanan.map((one) => ({
                label: formatBulan(one.kunci).slice(0, 3),
                nilai: [n(one, 'total'), n(one, 'selesai')],
              })),
            },
          } as const,
        ]),
    ...rows(
      'bulanan',
      kata.kolom.bulan,
      bulanan.map((one) => ({ ...one, nama: formatBulan(one.kunci) })),
    ),
  ];
}

/** The table names places; laporan that name no kabupaten or kota are said beside it, so that both are the whole. */
function tanpaWilayah({ semua, wilayah }: IsiBerkala): readonly Blok[] {
  const rest = (semua['total']?.pembilang ?? 0) - wilayah.reduce((sum, one) => sum + n(one, 'total'), 0);
  return rest <= 0 ? [] : [{ jenis: 'paragraf', teks: kata.tanpaWilayah(formatAngka(rest)) }];
}

/** What lies inside the kabupaten or kota of the body itself: table and sentence are its whole row above. */
function perKecamatan({ kecamatan }: IsiBerkala): readonly Blok[] {
  if (kecamatan === undefined) return [];
  const { daerah, baris, tanpa } = kecamatan;
  const rest = tanpa === 0 ? [] : [kata.tanpaKecamatan(daerah, formatAngka(tanpa))];
  return [
    ...(baris.length === 0 ? [] : rows('kecamatan', kata.kolom.kecamatan, baris)),
    ...rest.map((teks) => ({ jenis: 'paragraf', teks }) as const),
  ];
}

const BUCKET = Object.keys(kata.bucket) as (keyof typeof kata.bucket)[];

function babStatus(isi: IsiBerkala): readonly Blok[] {
  const { semua, sebelum } = isi;
  const count = (kode: string): number => semua[kode]?.pembilang ?? 0;
  return [
    {
      jenis: 'grafik',
      grafik: {
        jenis: 'batang',
        judul: kata.grafik.status,
        seri: [kata.kolom.jumlah],
        titik: BUCKET.map((kode) => ({ label: kata.bucket[kode], nilai: [count(kode)] })),
      },
    },
    tabel(
      'status',
      [
        { judul: kata.kolom.status, lebar: 4 },
        { judul: kata.kolom.jumlah, ...N },
        { judul: kata.kolom.bagian, ...N, isBatang: true },
        { judul: kata.kolom.sebelum, ...N, lebar: 1.2 },
      ],
      [
        ...BUCKET.map((kode) => [
          kata.bucket[kode],
          count(kode),
          share(semua[kode]),
          sebelum.semua[kode]?.pembilang ?? null,
        ]),
        [kata.kolom.total, count('total'), null, sebelum.semua['total']?.pembilang ?? null],
      ],
    ),
    tabel(
      'hasil',
      [
        { judul: kata.kolom.ukuran, lebar: 4 },
        { judul: kata.kolom.jumlah, ...N },
        { judul: kata.kolom.bagian, ...N, isBatang: true },
      ],
      (
        [
          'selesai_dikonfirmasi',
          'selesai_diselesaikan',
          'selesai_tanpa_tanggapan',
          'selesai_tidak_dipenuhi',
        ] as const
      ).map((kode) => [indikatorId[kode].nama, count(kode), share(semua[kode])]),
    ),
  ];
}
