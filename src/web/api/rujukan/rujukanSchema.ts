import { z } from '@hono/zod-openapi';
import { JENIS_INSTANSI } from '../../../domain/instansi/types.ts';

/** The shapes of reference data in answers. */

const badan = z.object({
  kode: z.string().openapi({ example: 'KT-63.71' }),
  nama: z.string(),
  jenis: z.enum(JENIS_INSTANSI),
  induk: z.string().nullable(),
  pembina: z.string().nullable(),
  wilayah: z.string().nullable(),
  zona: z.enum(['WIB', 'WITA', 'WIT']),
});
const next = z.string().nullable();

export const instansiSchema = z.object({ baris: z.array(badan), next }).openapi('DaftarInstansi');

export const instansiSatuSchema = badan
  .extend({
    alamat: z.string().nullable(),
    penanggungJawabNama: z.string().nullable(),
    penanggungJawabJabatan: z.string().nullable(),
    berlakuSejak: z.string().nullable(),
    berlakuSampai: z.string().nullable(),
    penerus: z.string().nullable(),
    unit: z.array(z.object({ kode: z.string(), nama: z.string() })),
    riwayat: z.array(
      z.object({
        versi: z.int(),
        nama: z.string(),
        induk: z.string().nullable(),
        pembina: z.string().nullable(),
        dari: z.string(),
        sampai: z.string(),
        sebab: z.string().nullable(),
      }),
    ),
  })
  .openapi('Instansi');

export const kategoriSchema = z
  .object({
    baris: z.array(
      z.object({
        kode: z.string(),
        induk: z.string().nullable(),
        nama: z.string(),
        urusan: z.string(),
        peka: z.boolean(),
      }),
    ),
    next,
  })
  .openapi('DaftarKategori');

export const wilayahSchema = z
  .object({
    baris: z.array(
      z.object({
        kode: z.string(),
        nama: z.string(),
        tingkat: z.string(),
        induk: z.string().nullable(),
        lat: z.number().nullable(),
        lon: z.number().nullable(),
      }),
    ),
    next,
  })
  .openapi('DaftarWilayah');

export const kalenderSchema = z
  .object({
    tahun: z.int(),
    sementara: z.boolean(),
    baris: z.array(
      z.object({
        tanggal: z.string(),
        jenis: z.enum(['nasional', 'cuti_bersama', 'pemilihan', 'lokal', 'tetap']),
        nama: z.string().nullable(),
        dasar: z.string().nullable(),
        instansi: z.string().nullable(),
      }),
    ),
    next,
  })
  .openapi('Kalender');
