import { z } from '@hono/zod-openapi';
import {
  ALASAN_MAX,
  ISI_MAX,
  ISI_MIN,
  JUDUL_MAX,
  JUDUL_MIN,
  LEMBAGA_MAX,
  MAX_LAMPIRAN,
  TAG_LENGTH_MAX,
  TAG_MAX,
  TEKS_MAX,
  UNIT_MAX,
} from '../../../domain/laporan/limits.ts';
import { ALASAN_ARSIP, ALASAN_TUNDA, KLASIFIKASI } from '../../../domain/laporan/types.ts';
import { refusal } from '../../../domain/shared/result.ts';
import { hari, kode, lampiranIds, nomor, teks } from '../input/teks.ts';
import { lokasi, tanggalKejadian } from '../laporan/kirim.ts';

/** The bodies of the commands, exactly as interfaces §5 names them; strict, like everything that writes. */

const alasan = teks(1, ALASAN_MAX, 'Saluran ini wewenang dinas pekerjaan umum.');
const pesan = teks(1, TEKS_MAX);
const judul = teks(JUDUL_MIN, JUDUL_MAX);
const isi = teks(ISI_MIN, ISI_MAX);
const lampiran = lampiranIds(MAX_LAMPIRAN).nullish();
const badan = kode('KT-63.71/06');

/** One or several, the lead first. */
const daftarUnit = z.union([z.array(badan).max(UNIT_MAX), badan.transform((one) => [one])]);
const satuInstansi = z.union([
  kode('KM-36'),
  z
    .array(kode('KM-36'))
    .min(1)
    .max(1)
    .transform(([one]) => one ?? ''),
]);

const tujuan = { unit: daftarUnit.nullish(), instansi: satuInstansi.nullish() };

/** To units of the own tree, or to another instansi: one of the two. Told also when other fields are wrong. */
function withTujuan<S extends z.ZodObject>(schema: S): S {
  return schema
    .refine(
      (value) => !hasUnit(value) || !hasInstansi(value),
      ofTujuan('laporan.one_destination', 'instansi'),
    )
    .refine((value) => hasUnit(value) || hasInstansi(value), ofTujuan('laporan.unit_required', 'unit'));
}

function ofTujuan(code: string, path: string) {
  const when = ({ value }: { value: unknown }): boolean =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return { path: [path], params: { refusal: refusal(code) }, when };
}

function hasUnit({ unit }: { unit?: unknown }): boolean {
  return unit != null && !(Array.isArray(unit) && unit.length === 0);
}

function hasInstansi({ instansi }: { instansi?: unknown }): boolean {
  return instansi != null;
}

const tag = z
  .array(teks(1, TAG_LENGTH_MAX))
  .max(TAG_MAX)
  .transform((all) => [...new Set(all)])
  .nullish();

export const bodies = {
  kosong: z.strictObject({}),
  ubah: z.strictObject({ judul: judul.nullish(), isi: isi.nullish(), lampiran }),
  verifikasi: withTujuan(
    z.strictObject({
      ...tujuan,
      judul: judul.nullish(),
      klasifikasi: z.enum(KLASIFIKASI).nullish(),
      terlapor: badan.nullish(),
      kategori: kode('K16a').nullish(),
      rahasia: z.boolean().nullish(),
      anonim: z.boolean().nullish(),
      tag,
      wbs: z.boolean().nullish(),
    }),
  ),
  tunda: z.strictObject({ pertanyaan: pesan, alasanKode: z.enum(ALASAN_TUNDA).nullish() }),
  lengkapi: z.strictObject({ isi: pesan, lampiran }),
  bukanWewenang: z.strictObject({ alasan, usulan: kode('KM-36') }),
  dipindah: withTujuan(z.strictObject({ ...tujuan, alasan })),
  tindakLanjut: z.strictObject({
    isi: pesan,
    akhir: z.boolean(),
    rencanaTanggal: hari.nullish(),
    lampiran,
  }),
  perpanjang: z.strictObject({ tanggal: hari, alasan }),
  // Whoever says "selesai: true" need not add a word; the domain asks for one otherwise.
  tanggapan: z.strictObject({ isi: teks(0, TEKS_MAX).nullish(), selesai: z.boolean().nullish(), lampiran }),
  selesai: z.strictObject({
    ringkasan: pesan,
    hasil: z.enum(['diselesaikan', 'tidak_dapat_dipenuhi']).nullish(),
  }),
  arsipkan: z.strictObject({ alasanKode: z.enum(ALASAN_ARSIP), pesan }),
  alihkan: z.strictObject({ lembaga: teks(1, LEMBAGA_MAX), pesan }),
  gabungkan: z.strictObject({ ke: nomor }),
  pecah: z.strictObject({ judul, isi }),
  klasifikasi: z.strictObject({ klasifikasi: z.enum(KLASIFIKASI), alasan, terlapor: badan.nullish() }),
  koreksi: z.strictObject({
    judul: judul.nullish(),
    isi: isi.nullish(),
    kategori: kode('K16a').nullish(),
    wilayah: kode('63.71.01').nullish(),
    lokasi: lokasi.nullish(),
    tanggalKejadian: tanggalKejadian.nullish(),
    tag,
    alasan,
  }),
  kerahasiaan: z.strictObject({
    rahasia: z.boolean().nullish(),
    anonim: z.boolean().nullish(),
    alasan: alasan.nullish(),
  }),
  alasan: z.strictObject({ alasan }),
  catatan: z.strictObject({ isi: pesan }),
  ombudsman: z.strictObject({ setuju: z.literal(true) }),
  penilaian: z.strictObject({ nilai: z.int().min(1).max(5), teks: teks(0, ALASAN_MAX).nullish() }),
  setuju: z.strictObject({ permintaan: z.string().max(60) }),
} as const;
