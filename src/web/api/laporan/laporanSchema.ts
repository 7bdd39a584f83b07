import { z } from '@hono/zod-openapi';
import { KLASIFIKASI, STATUS, HASIL, KANAL, ALASAN_ARSIP } from '../../../domain/laporan/types.ts';
import { JENIS_EVENT } from '../../../domain/laporan/events.ts';
import { KODE_JAM, STATUS_JAM } from '../../../domain/tenggat/types.ts';

/** The shapes of answers about laporan (interfaces §5); contract tests hold real answers against them. */

export const instant = z.string().openapi({ format: 'date-time', example: '2026-11-02T09:00:00+08:00' });
const day = z.string().openapi({ format: 'date', example: '2026-11-02' });

export const lampiranSchema = z
  .object({
    id: z.string(),
    nama: z.string(),
    jenis: z.string().openapi({ example: 'image/jpeg' }),
    ukuran: z.int().openapi({ description: 'bytes' }),
    pindai: z.enum(['tanpa', 'menunggu', 'bersih', 'tertahan']).openapi({
      description:
        'scan for malware: none set up, waiting, clean, held back; only bersih and tanpa can be read',
    }),
    /** Where its bytes are. */
    url: z.string(),
  })
  .openapi('Lampiran');

export const tenggatSchema = z
  .object({
    jam: z.enum(KODE_JAM),
    unit: z.string().optional(),
    mulai: instant,
    jatuhTempo: instant.nullable(),
    selesai: instant.nullable(),
    status: z.enum(STATUS_JAM),
    putaran: z.int(),
    sementara: z.boolean(),
  })
  .openapi('Tenggat');

export const tanggapanSchema = z
  .object({
    urut: z.int(),
    jenis: z.enum(JENIS_EVENT),
    pada: instant,
    oleh: z.enum(['pelapor', 'petugas', 'sistem']),
    badan: z.string().nullable(),
    badanNama: z.string().nullable(),
    isi: z.string().nullable(),
    akhir: z.boolean().nullable(),
    rencanaTanggal: day.nullable(),
    verdict: z.enum(['sudah', 'belum']).nullable(),
    /** Its words were erased by law. */
    dihapus: z.boolean(),
    lampiran: z.array(lampiranSchema),
  })
  .openapi('Tanggapan');

const terkaitSchema = z.object({
  nomor: z.string(),
  hubungan: z.enum(['digabung_ke', 'gabungan_dari', 'dipecah_ke', 'dipecah_dari']),
});

export const laporanSchema = z
  .object({
    nomor: z.string().openapi({ example: '123456785' }),
    status: z.enum(STATUS).nullable(),
    hasil: z.enum(HASIL).nullable(),
    alasanArsip: z.enum(ALASAN_ARSIP).nullable(),
    klasifikasi: z.enum(KLASIFIKASI).nullable(),
    kategori: z.string().nullable().openapi({ example: 'K16a' }),
    kategoriNama: z.string().nullable(),
    tag: z.array(z.string()).nullable(),
    judul: z.string().nullable(),
    isi: z.string().nullable(),
    instansi: z.string().nullable().openapi({ example: 'KT-63.71' }),
    instansiNama: z.string().nullable(),
    unit: z
      .array(z.string())
      .nullable()
      .openapi({ example: ['KT-63.71/06'] }),
    unitNama: z.array(z.string()).nullable(),
    terlapor: z.string().nullable(),
    wilayah: z.string().nullable().openapi({ example: '63.71.01' }),
    wilayahNama: z.string().nullable(),
    lokasi: z
      .object({ lat: z.number().nullable(), lon: z.number().nullable(), keterangan: z.string().nullable() })
      .nullable(),
    tanggalKejadian: z.string().nullable(),
    kanal: z.enum(KANAL).nullable(),
    anonim: z.boolean().nullable(),
    rahasia: z.boolean().nullable(),
    terbit: z.boolean().nullable(),
    pelapor: z
      .object({ nama: z.string().nullable(), email: z.string().nullable(), telepon: z.string().nullable() })
      .nullable(),
    lampiran: z.array(lampiranSchema).nullable(),
    tanggapan: z.array(tanggapanSchema).nullable(),
    terkait: z.array(terkaitSchema).nullable(),
    /** State of the laporan into which it was merged, for its own pelapor. */
    utama: z.object({ status: z.enum(STATUS), hasil: z.enum(HASIL).nullable() }).nullable(),
    penilaian: z.int().nullable(),
    ombudsman: z.enum(['ditawarkan', 'disetujui']).nullable(),
    dibuatPada: instant.nullable(),
    diubahPada: instant.nullable(),
    selesaiPada: instant.nullable(),
    nomorAsal: z.string().nullable(),
    boleh: z.array(z.string()).openapi({ example: ['tanggapan', 'tarik'] }),
    tenggat: z.array(tenggatSchema).nullable(),
  })
  .openapi('Laporan');

export type LaporanJson = z.output<typeof laporanSchema>;

export const peringatanSchema = z.array(
  z.object({ path: z.string(), code: z.string(), message: z.string() }),
);

export const filedSchema = laporanSchema.extend({ peringatan: peringatanSchema }).openapi('LaporanBaru');

/** After a command: with what only that command makes. */
export const afterCommandSchema = laporanSchema
  .extend({
    nomorBaru: z.string().optional().openapi({ description: 'pecah' }),
    permintaan: z.string().optional().openapi({ description: 'identitas' }),
    peringatan: peringatanSchema.optional().openapi({
      description: 'tindak-lanjut, selesai, tunda, arsipkan, alihkan: `laporan.warn_personal_data`',
    }),
  })
  .openapi('LaporanSesudahPerintah');

export const daftarSchema = z
  .object({
    baris: z.array(laporanSchema),
    next: z.string().nullable(),
    tersembunyi: z.int().optional(),
    /** Clocks that the figure counts, where `ukuran` is one of clocks: a laporan may have several. */
    dihitung: z.int().optional(),
  })
  .openapi('DaftarLaporan');

export const riwayatSchema = z
  .object({
    baris: z.array(
      z.object({
        urut: z.int(),
        jenis: z.enum(JENIS_EVENT),
        pada: instant,
        oleh: z.string(),
        isi: z.record(z.string(), z.unknown()).nullable(),
        isiHash: z.string(),
        hash: z.string(),
        hashSebelum: z.string(),
      }),
    ),
    next: z.null(),
  })
  .openapi('Riwayat');
