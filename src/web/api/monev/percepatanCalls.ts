import { z } from '@hono/zod-openapi';
import { selesaiOf, terbukaOf, type Hitungan } from '../../../domain/percepatan/kemajuan.ts';
import { TAHAP } from '../../../domain/percepatan/percepatan.ts';
import { apiRingkasan } from '../../../messages/api.ts';
import type { Deps } from '../../../useCases/deps.ts';
import {
  readPercepatan,
  readPercepatanList,
  type PercepatanTercatat,
  type PercepatanTerbaca,
} from '../../../useCases/percepatan/bacaPercepatan.ts';
import { answered, refused } from '../answer.ts';
import { noBody, noQuery, queryOf, readCall, type AnyCall } from '../call.ts';
import { given } from '../input/given.ts';
import { hari } from '../input/teks.ts';

/** Drives for the backlog (F104), for keys that read with the reach of an officer's account; the public reads none. */
export function percepatanCalls(deps: Deps): readonly AnyCall[] {
  return [daftarCall(deps), satuCall(deps)];
}

const ketentuanSchema = z.object({
  id: z.string(),
  nama: z.string(),
  dasar: z.string(),
  badan: z.string(),
  lingkup: z.enum(['instansi', 'binaan']),
  dari: z.string(),
  sampai: z.string(),
  potong: z.string(),
  umur: z.int(),
  target: z.int().nullable(),
  jenis: z.string().nullable(),
  hanya: z.array(z.string()),
  tahap: z.enum(TAHAP),
});

const daftarSchema = z
  .object({ baris: z.array(ketentuanSchema.extend({ jumlah: z.int().nullable() })) })
  .openapi('DaftarPercepatan');

const hitunganSchema = z.object({
  jumlah: z.int(),
  selesai: z.int(),
  dikonfirmasi: z.int(),
  tanpaKonfirmasi: z.int(),
  tidakDipenuhi: z.int(),
  arsip: z.int(),
  terbuka: z.int(),
  bergerak: z.int(),
  diam: z.int(),
  dibukaKembali: z.int(),
  pindah: z.int(),
  terlama: z.int().nullable(),
});

const satuSchema = z
  .object({
    percepatan: ketentuanSchema,
    perTanggal: z.string().nullable(),
    beku: z.boolean(),
    semua: hitunganSchema,
    baris: z.array(hitunganSchema.extend({ kode: z.string(), nama: z.string() })),
    harian: z.array(z.object({ hari: z.string(), selesai: z.int(), arsip: z.int(), terbuka: z.int() })),
  })
  .openapi('Percepatan');

function daftarCall(deps: Deps): AnyCall {
  return readCall({
    id: 'daftarPercepatan',
    method: 'get',
    path: '/percepatan',
    kelompok: 'indikator',
    lingkup: [],
    ringkasan: apiRingkasan.daftarPercepatan,
    query: noQuery,
    body: noBody,
    jawaban: daftarSchema,
    kode: [],
    run: async ({ caller }) => {
      const found = await readPercepatanList(deps, caller.reader);
      const baris = found.map((one) => ({
        ...ketentuanJson(one, one.tahap),
        jumlah: one.awal?.jumlah ?? null,
      }));
      return answered({ baris });
    },
  });
}

function satuCall(deps: Deps): AnyCall {
  return readCall({
    id: 'percepatan',
    method: 'get',
    path: '/percepatan/{id}',
    kelompok: 'indikator',
    lingkup: [],
    ringkasan: apiRingkasan.percepatan,
    query: queryOf({
      instansi: z.string().max(60).openapi({ example: 'KT-63.71' }).optional(),
      per_tanggal: hari.optional(),
    }),
    body: noBody,
    jawaban: satuSchema,
    kode: ['web.not_found', 'input.invalid', 'input.invalid_date', 'input.date_in_future'],
    run: async ({ caller, params, query: { instansi, per_tanggal: perTanggal } }) => {
      const asked = { id: params['id'] ?? '', ...given({ instansi, perTanggal }) };
      const found = await readPercepatan(deps, caller.reader, asked);
      return found.ok ? answered(satuJson(found.value)) : refused(found.refusal);
    },
  });
}

function ketentuanJson(one: PercepatanTercatat, tahap: PercepatanTerbaca['tahap']) {
  const { id, nama, dasar, badan, lingkup, dari, sampai, potong, umur, target, jenis, hanya } = one;
  return { id, nama, dasar, badan, lingkup, dari, sampai, potong, umur, target, jenis, hanya, tahap };
}

function satuJson({ percepatan, tahap, hari: day, isBeku, semua, baris, harian }: PercepatanTerbaca) {
  return {
    percepatan: ketentuanJson(percepatan, tahap),
    perTanggal: day,
    beku: isBeku,
    semua: hitunganJson(semua),
    baris: baris.map((one) => ({ kode: one.kode, nama: one.nama, ...hitunganJson(one) })),
    harian,
  };
}

function hitunganJson(one: Hitungan) {
  return {
    jumlah: one.jumlah,
    selesai: selesaiOf(one),
    dikonfirmasi: one.dikonfirmasi,
    tanpaKonfirmasi: one.tanpa_konfirmasi,
    tidakDipenuhi: one.tidak_dipenuhi,
    arsip: one.arsip,
    terbuka: terbukaOf(one),
    bergerak: one.bergerak,
    diam: one.diam,
    dibukaKembali: one.dibukaKembali,
    pindah: one.pindah,
    terlama: one.terlama,
  };
}
