import type { BarisAngka, IsiBerkala } from '../../../domain/berkala/berkala.ts';
import { JAM_TERUKUR } from '../../../domain/monev/kata.ts';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { dokumenBerkala as kata } from '../../../messages/dokumen/berkala.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import { statusId } from '../../../messages/status.ts';
import type { Blok } from '../dokumen.ts';
import { N, n, share, tabel } from './isian.ts';

/** One row a key, with the six buckets. */
export function rows(
  kode: keyof typeof kata.tabel,
  judul: string,
  baris: readonly BarisAngka[],
): readonly Blok[] {
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

/** The six buckets of every unit or instansi (F127), and how long its first answers took (F118). */
export function babUnit({ unit, lingkup }: IsiBerkala): readonly Blok[] {
  const isUnit = lingkup === 'instansi';
  const judul = isUnit ? kata.kolom.unit : kata.kolom.instansi;
  return [
    ...rows(isUnit ? 'unit' : 'instansi', judul, unit),
    tabel(
      isUnit ? 'unit_waktu' : 'instansi_waktu',
      [
        { judul, lebar: 3.4 },
        { judul: kata.kolom.banyak, ...N },
        { judul: kata.kolom.respons, ...N, lebar: 1.2 },
        { judul: kata.kolom.p90, ...N, lebar: 1.2 },
        { judul: kata.kolom.kepatuhan, ...N, lebar: 1.2 },
      ],
      unit.map((one) => {
        const waktu = one.indikator['waktu_respons'];
        return [
          one.nama,
          waktu?.penyebut ?? 0,
          waktu?.nilai ?? null,
          waktu?.p90 ?? null,
          share(one.indikator['kepatuhan_respons']),
        ];
      }),
    ),
  ];
}

export function babWaktu({ semua }: IsiBerkala): readonly Blok[] {
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
        { judul: kata.kolom.bagian, ...N, isBatang: true },
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

export function babBelumSelesai({ lingkup, belumSelesai: { jumlah, baris } }: IsiBerkala): readonly Blok[] {
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
              { judul: lingkup === 'instansi' ? kata.kolom.unit : kata.kolom.instansi, lebar: 2.6 },
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
