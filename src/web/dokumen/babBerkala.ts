import type { BarisAngka, IsiBerkala, KodeBab } from '../../domain/berkala/berkala.ts';
import type { NilaiIndikator } from '../../domain/monev/hitungIndikator.ts';
import { JAM_TERUKUR } from '../../domain/monev/kata.ts';
import { formatNomor } from '../../domain/shared/nomor.ts';
import { dokumenBerkala as kata } from '../../messages/dokumenBerkala.ts';
import { formatAngka } from '../../messages/format/angka.ts';
import { formatBulan, formatTanggal } from '../../messages/format/tanggal.ts';
import { indikatorId } from '../../messages/petugas/indikator.ts';
import { statusId } from '../../messages/status.ts';
import type { Blok, Kolom, Sel, Tabel } from './dokumen.ts';

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
  wilayah: (isi) => rows('wilayah', kata.kolom.wilayah, isi.wilayah),
  waktu: babWaktu,
  belum_selesai: babBelumSelesai,
  analisis: () => [],
  hambatan: () => [],
  rekomendasi: () => [],
};

const N = { isAngka: true, lebar: 1 } as const;

function tabel(kode: keyof typeof kata.tabel, kolom: readonly Kolom[], baris: Tabel['baris']): Blok {
  return baris.length === 0
    ? { jenis: 'paragraf', teks: kata.kosong }
    : { jenis: 'tabel', tabel: { kode, judul: kata.tabel[kode], kolom, baris } };
}

const share = (one: NilaiIndikator | undefined, desimal = 0): Sel =>
  one === undefined ? null : { pembilang: one.pembilang, penyebut: one.penyebut, desimal };
const n = (one: BarisAngka, kode: string): number => one.indikator[kode]?.pembilang ?? 0;

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
        { judul: kata.kolom.bagian, ...N },
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
        { judul: kata.kolom.bagian, ...N },
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

/** One row a key, with the six buckets. */
function rows(kode: keyof typeof kata.tabel, judul: string, baris: readonly BarisAngka[]): readonly Blok[] {
  return [
    tabel(
      kode,
      [
        { judul, lebar: 2.6 },
        { judul: kata.kolom.total, ...N },
        { judul: kata.kolom.verifikasi, ...N, lebar: 1.2 },
        { judul: kata.kolom.tertunda, ...N },
        { judul: kata.kolom.belum, ...N, lebar: 1.3 },
        { judul: kata.kolom.proses, ...N },
        { judul: kata.kolom.selesai, ...N },
        { judul: kata.kolom.arsip, ...N },
        { judul: kata.kolom.tindakLanjut, ...N, lebar: 1.3 },
      ],
      baris.map((one) => [
        one.nama,
        n(one, 'total'),
        n(one, 'belum_diverifikasi'),
        n(one, 'tertunda'),
        n(one, 'belum_ditindaklanjuti'),
        n(one, 'proses'),
        n(one, 'selesai'),
        n(one, 'arsip'),
        share(one.indikator['tindak_lanjut']),
      ]),
    ),
  ];
}

function babUnit({ unit, lingkup }: IsiBerkala): readonly Blok[] {
  const isUnit = lingkup === 'instansi';
  return [
    tabel(
      isUnit ? 'unit' : 'instansi',
      [
        { judul: isUnit ? kata.kolom.unit : kata.kolom.instansi, lebar: 3.4 },
        { judul: kata.kolom.total, ...N },
        { judul: kata.kolom.belum, ...N, lebar: 1.3 },
        { judul: kata.kolom.proses, ...N },
        { judul: kata.kolom.selesai, ...N },
        { judul: kata.kolom.tindakLanjut, ...N, lebar: 1.3 },
        { judul: kata.kolom.respons, ...N, lebar: 1.2 },
        { judul: kata.kolom.kepatuhan, ...N, lebar: 1.2 },
      ],
      unit.map((one) => [
        one.nama,
        n(one, 'total'),
        n(one, 'belum_ditindaklanjuti'),
        n(one, 'proses'),
        n(one, 'selesai'),
        share(one.indikator['tindak_lanjut']),
        one.indikator['waktu_respons']?.nilai ?? null,
        share(one.indikator['kepatuhan_respons']),
      ]),
    ),
  ];
}

function babWaktu({ semua }: IsiBerkala): readonly Blok[] {
  return [
    tabel(
      'waktu',
      [
        { judul: kata.kolom.jam, lebar: 3 },
        { judul: kata.kolom.banyak, ...N },
        { judul: kata.kolom.median, ...N },
        { judul: kata.kolom.p90, ...N },
        { judul: kata.kolom.rata, ...N, desimal: 1 },
      ],
      JAM_TERUKUR.map((jam) => {
        const one = semua[`waktu_${jam}`];
        const rata = one?.rata ?? null;
        return [
          kata.jam[jam],
          one?.penyebut ?? 0,
          one?.nilai ?? null,
          one?.p90 ?? null,
          rata === null ? null : Math.round(rata * 10) / 10,
        ];
      }),
    ),
    tabel(
      'kepatuhan',
      [
        { judul: kata.kolom.jam, lebar: 3 },
        { judul: kata.kolom.bagian, ...N },
        { judul: kata.kolom.pembilang, ...N },
        { judul: kata.kolom.penyebut, ...N },
      ],
      JAM_TERUKUR.map((jam) => {
        const one = semua[`kepatuhan_${jam}`];
        return [kata.jam[jam], share(one), one?.pembilang ?? 0, one?.penyebut ?? 0];
      }),
    ),
  ];
}

function babBelumSelesai({ belumSelesai: { jumlah, baris } }: IsiBerkala): readonly Blok[] {
  if (jumlah === 0) return [{ jenis: 'paragraf', teks: kata.semuaSelesai }];
  const teks = kata.belumSelesai(
    formatAngka(jumlah),
    formatAngka(baris.length),
    formatAngka(Math.max(0, jumlah - baris.length)),
  );
  return [
    { jenis: 'paragraf', teks },
    ...(baris.length === 0
      ? []
      : [
          tabel(
            'belum_selesai',
            [
              { judul: kata.kolom.nomor, lebar: 1.4 },
              { judul: kata.kolom.status, lebar: 1.3 },
              { judul: kata.kolom.unit, lebar: 2.6 },
              { judul: kata.kolom.kategori, lebar: 2 },
              { judul: kata.kolom.dibuat, lebar: 1.5 },
              { judul: kata.kolom.tempo, lebar: 1.5 },
              { judul: kata.kolom.terlambat, lebar: 1 },
            ],
            baris.map((one) => [
              formatNomor(one.nomor),
              statusId.nama[one.status],
              one.instansi,
              one.kategori,
              formatTanggal(one.dibuat),
              one.tempo === null ? null : formatTanggal(one.tempo),
              one.terlambat ? kata.ya : kata.tidak,
            ]),
          ),
        ]),
  ];
}
