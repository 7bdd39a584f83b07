import type { z } from '@hono/zod-openapi';
import type { Perbaikan, Perintah } from '../../../domain/laporan/commands.ts';
import type { Incoming } from '../../../useCases/laporan/giveCommand.ts';
import { present } from '../input/given.ts';
import { bodies } from './bodies.ts';

/** A command of the API: the last part of its address, its body, and the command that it gives. */
export interface PerintahCall {
  readonly perintah: Perintah;
  readonly body: z.ZodObject;
  readonly toCommand: (body: never) => Incoming;
}

function entry<P extends Perintah, B extends z.ZodObject>(
  perintah: P,
  body: B,
  toCommand: (body: z.output<B>) => Incoming & { readonly perintah: P },
): PerintahCall {
  return { perintah, body, toCommand };
}

/** The one table from address to body to command (interfaces §5). What only the program does by itself has no row. */
export const PERINTAH_CALLS: readonly PerintahCall[] = [
  entry('ubah', bodies.ubah, ({ lampiran, ...rest }) => ({
    perintah: 'ubah',
    ...present(rest),
    ...withFiles(lampiran),
  })),
  entry('verifikasi', bodies.verifikasi, (body) => {
    const { judul, kategori, tag, klasifikasi, terlapor, rahasia, anonim, wbs } = body;
    return {
      perintah: 'verifikasi',
      ...tujuanOf(body),
      perbaikan: present({ judul, kategori, tag }),
      ...present({ klasifikasi, terlapor, rahasia, anonim, wbs }),
    };
  }),
  entry('kelola', bodies.kosong, () => ({ perintah: 'kelola' })),
  entry('tunda', bodies.tunda, ({ pertanyaan, alasanKode }) => ({
    perintah: 'tunda',
    pertanyaan,
    ...present({ alasanKode }),
  })),
  entry('lengkapi', bodies.lengkapi, ({ isi, lampiran }) => ({
    perintah: 'lengkapi',
    isi,
    ...withFiles(lampiran),
  })),
  entry('bukan-wewenang', bodies.bukanWewenang, (body) => ({ perintah: 'bukan-wewenang', ...body })),
  entry('putuskan', bodies.dipindah, (body) => ({
    perintah: 'putuskan',
    alasan: body.alasan,
    ...tujuanOf(body),
  })),
  entry('disposisi', bodies.dipindah, (body) => ({
    perintah: 'disposisi',
    alasan: body.alasan,
    ...tujuanOf(body),
  })),
  entry('tindak-lanjut', bodies.tindakLanjut, ({ isi, akhir, rencanaTanggal, lampiran }) => ({
    perintah: 'tindak-lanjut',
    isi,
    akhir,
    ...present({ rencanaTanggal }),
    ...withFiles(lampiran),
  })),
  entry('perpanjang', bodies.perpanjang, (body) => ({ perintah: 'perpanjang', ...body })),
  entry('tanggapan', bodies.tanggapan, ({ isi, selesai, lampiran }) => ({
    perintah: 'tanggapan',
    isi: isi ?? '',
    ...present({ selesai }),
    ...withFiles(lampiran),
  })),
  entry('selesai', bodies.selesai, ({ ringkasan, hasil }) => ({
    perintah: 'selesai',
    ringkasan,
    ...present({ hasil }),
  })),
  entry('arsipkan', bodies.arsipkan, (body) => ({ perintah: 'arsipkan', ...body })),
  entry('alihkan', bodies.alihkan, (body) => ({ perintah: 'alihkan', ...body })),
  entry('ke-ppid', bodies.kosong, () => ({ perintah: 'ke-ppid' })),
  entry('gabungkan', bodies.gabungkan, (body) => ({ perintah: 'gabungkan', ...body })),
  entry('pecah', bodies.pecah, (body) => ({ perintah: 'pecah', ...body })),
  entry('klasifikasi', bodies.klasifikasi, ({ klasifikasi, alasan, terlapor }) => ({
    perintah: 'klasifikasi',
    klasifikasi,
    alasan,
    ...present({ terlapor }),
  })),
  entry('koreksi', bodies.koreksi, ({ alasan, lokasi, ...rest }) => ({
    perintah: 'koreksi',
    alasan,
    perbaikan: { ...present(rest), ...placeOf(lokasi) },
  })),
  entry('kerahasiaan', bodies.kerahasiaan, (body) => ({ perintah: 'kerahasiaan', ...present(body) })),
  entry('turunkan', bodies.alasan, ({ alasan }) => ({ perintah: 'turunkan', alasan })),
  entry('catatan', bodies.catatan, ({ isi }) => ({ perintah: 'catatan', isi })),
  entry('tarik', bodies.kosong, () => ({ perintah: 'tarik' })),
  entry('ombudsman', bodies.ombudsman, () => ({ perintah: 'ombudsman', setuju: true })),
  entry('penilaian', bodies.penilaian, ({ nilai, teks }) => ({
    perintah: 'penilaian',
    nilai,
    ...(teks == null || teks === '' ? {} : { teks }),
  })),
  entry('buka-teks', bodies.alasan, ({ alasan }) => ({ perintah: 'buka-teks', alasan })),
  entry('identitas', bodies.alasan, ({ alasan }) => ({ perintah: 'identitas', alasan })),
  entry('identitas/setuju', bodies.setuju, (body) => ({ perintah: 'identitas/setuju', ...body })),
];

interface Destination {
  readonly unit?: readonly string[] | null | undefined;
  readonly instansi?: string | null | undefined;
}

/** The schema saw that exactly one of the two is there. */
function tujuanOf({ unit, instansi }: Destination) {
  return instansi == null ? { unit: unit ?? [] } : { instansi };
}

/** `lokasi` is corrected as a whole: a place without a point takes the point away. */
function placeOf(
  lokasi:
    | {
        lat?: number | null | undefined;
        lon?: number | null | undefined;
        keterangan?: string | null | undefined;
      }
    | null
    | undefined,
): Pick<Perbaikan, 'titik' | 'lokasiKeterangan'> {
  if (lokasi == null) return {};
  const { lat, lon, keterangan } = lokasi;
  return {
    ...(lat === undefined ? {} : { titik: lat === null || lon == null ? null : { lat, lon } }),
    ...(keterangan == null ? {} : { lokasiKeterangan: keterangan }),
  };
}

function withFiles(ids: readonly string[] | null | undefined): { lampiranIds?: readonly string[] } {
  return ids == null || ids.length === 0 ? {} : { lampiranIds: ids };
}
