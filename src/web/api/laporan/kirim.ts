import { z } from '@hono/zod-openapi';
import {
  ISI_MAX,
  ISI_MIN,
  JUDUL_MAX,
  JUDUL_MIN,
  KETERANGAN_MAX,
  MAX_LAMPIRAN,
} from '../../../domain/laporan/limits.ts';
import { KANAL, KLASIFIKASI_PELAPOR, type Kanal } from '../../../domain/laporan/types.ts';
import { parseEmail, parseTelepon } from '../../../domain/pelapor/kontak.ts';
import { NAMA_MAX, NAMA_MIN } from '../../../domain/pelapor/limits.ts';
import { refusal } from '../../../domain/shared/result.ts';
import { hari, kode, lampiranIds, refuseAt, teks } from '../input/teks.ts';

/** What `POST /laporan` takes (interfaces §5), strictly: an unknown field is a slip of the pen that would be lost in silence. */

/** Channels that a caller may name: how it reached the sender. `open311` and `impor` have ways in of their own. */
export const KANAL_KIRIM: readonly Kanal[] = KANAL.filter((one) => one !== 'open311' && one !== 'impor');

const lat = z
  .number()
  .refine(...within(-90, 90))
  .openapi({ minimum: -90, maximum: 90, example: -3.3194 });
const lon = z
  .number()
  .refine(...within(-180, 180))
  .openapi({ minimum: -180, maximum: 180, example: 114.5908 });

export const lokasi = z
  .strictObject({ lat: lat.nullish(), lon: lon.nullish(), keterangan: teks(0, KETERANGAN_MAX).nullish() })
  .superRefine((value, ctx) => {
    // A point needs both; half of one is a lost field, never a place.
    if (value.lat == null && value.lon != null) refuseAt(ctx, refusal('input.required'), ['lat']);
    if (value.lon == null && value.lat != null) refuseAt(ctx, refusal('input.required'), ['lon']);
  });

export const tanggalKejadian = z
  .union([z.literal('tidak_tahu'), hari])
  .openapi({ type: 'string', description: 'YYYY-MM-DD, tidak_tahu', example: '2026-10-30' });

const pelapor = z.strictObject({
  nama: teks(NAMA_MIN, NAMA_MAX, 'Siti Aminah'),
  email: kontak('input.invalid_email', parseEmail, 'siti@contoh.id').nullish(),
  telepon: kontak('input.invalid_phone', parseTelepon, '081234567890').nullish(),
  nik: kontak(
    'akun.invalid_nik',
    (text) => (/^\d{16}$/.test(text) ? text : null),
    '6371010101900001',
  ).nullish(),
});

export const kirimBody = z
  .strictObject({
    klasifikasi: z.enum(KLASIFIKASI_PELAPOR),
    judul: teks(JUDUL_MIN, JUDUL_MAX, 'Lampu jalan mati di Jalan Pramuka'),
    isi: teks(
      ISI_MIN,
      ISI_MAX,
      'Sejak seminggu lampu jalan di depan pasar tidak menyala sehingga rawan kecelakaan.',
    ),
    kategori: kode('K16a').nullish(),
    instansi: kode('KT-63.71').nullish(),
    wilayah: kode('63.71.01').nullish(),
    lokasi: lokasi.nullish(),
    tanggalKejadian: tanggalKejadian.nullish(),
    anonim: z.boolean().nullish(),
    rahasia: z.boolean().nullish(),
    kanal: z.enum(KANAL_KIRIM as [Kanal, ...Kanal[]]).nullish(),
    nomorAsal: teks(0, 100, 'WEB-2026-00042').nullish(),
    pelapor: pelapor.nullish(),
    lampiran: lampiranIds(MAX_LAMPIRAN).nullish(),
  })
  .openapi('Kiriman');

export type KirimBody = z.output<typeof kirimBody>;

function within(
  min: number,
  max: number,
): [(value: number) => boolean, { params: { refusal: ReturnType<typeof refusal> } }] {
  return [
    (value) => value >= min && value <= max,
    { params: { refusal: refusal('input.out_of_range', { min, max }) } },
  ];
}

function kontak(code: string, parse: (text: string) => string | null, contoh: string) {
  return z
    .string()
    .transform((value, ctx): string | null => {
      if (value.trim() === '') return null;
      const parsed = parse(value.trim());
      if (parsed === null) refuseAt(ctx, refusal(code));
      return parsed;
    })
    .openapi({ type: 'string', example: contoh });
}
