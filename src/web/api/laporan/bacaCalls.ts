import { z } from '@hono/zod-openapi';
import { JENIS_INSTANSI } from '../../../domain/instansi/types.ts';
import { isNomor } from '../../../domain/shared/nomor.ts';
import { HASIL, KANAL, KLASIFIKASI, STATUS } from '../../../domain/laporan/types.ts';
import { isKataUkuran } from '../../../domain/monev/kata.ts';
import { refusal } from '../../../domain/shared/result.ts';
import { formatInstant } from '../../../domain/shared/time.ts';
import { apiRingkasan } from '../../../messages/api.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { listFilterOf, type ListAsked } from '../../../useCases/laporan/listFilter.ts';
import { countVisible, listLaporan, readLaporan, URUT } from '../../../useCases/laporan/readLaporan.ts';
import { readRiwayat } from '../../../useCases/laporan/readRiwayat.ts';
import { countFigure, type FigureTotal } from '../../../useCases/monev/countHidden.ts';
import { answered, refused, refusedIfAny } from '../answer.ts';
import { noBody, noQuery, queryOf, readCall, type AnyCall } from '../call.ts';
import { cursor, DEFAULT_LIMIT, kodeList, limit, pilihan } from '../input/daftar.ts';
import { hari, refuseAt, teks } from '../input/teks.ts';
import { given } from '../input/given.ts';
import { laporanJson } from './laporanJson.ts';
import { etagOf } from './versi.ts';
import { daftarSchema, laporanSchema, riwayatSchema } from './laporanSchema.ts';

/** Reading laporan: lists, one, its history. */
export function bacaCalls(deps: Deps): readonly AnyCall[] {
  return [daftarCall(deps), satuCall(deps), riwayatCall(deps)];
}

const ukuran = z
  .string()
  .superRefine((value, ctx) => {
    if (!isKataUkuran(value)) refuseAt(ctx, refusal('input.unknown_choice', { nilai: value.slice(0, 60) }));
  })
  .openapi({ type: 'string', example: 'jam:respons:lewat' });

const daftarQuery = queryOf({
  status: pilihan(STATUS).optional(),
  hasil: pilihan(HASIL).optional(),
  instansi: kodeList('KT-63.71').optional(),
  induk: kodeList('PR-63').optional(),
  jenis: pilihan(JENIS_INSTANSI).optional(),
  unit: kodeList('KT-63.71/06').optional(),
  klasifikasi: pilihan(KLASIFIKASI).optional(),
  kategori: kodeList('K16').optional(),
  wilayah: kodeList('63.71').optional(),
  kanal: pilihan(KANAL).optional(),
  dari: hari.optional(),
  sampai: hari.optional(),
  q: teks(1, 200, 'lampu jalan').optional(),
  ukuran: ukuran.optional(),
  urut: z.enum(URUT).optional(),
  limit: limit.optional(),
  cursor: cursor.optional(),
});

function daftarCall(deps: Deps): AnyCall {
  return readCall({
    id: 'daftarLaporan',
    method: 'get',
    path: '/laporan',
    kelompok: 'laporan',
    lingkup: [],
    ringkasan: apiRingkasan.daftarLaporan,
    query: daftarQuery,
    body: noBody,
    jawaban: daftarSchema,
    kode: ['input.unknown_choice', 'input.out_of_range'],
    run: async ({ caller, query }) => {
      const { urut = 'terbaru', limit: rows = DEFAULT_LIMIT, cursor: place, lang: _lang, ...rest } = query;
      const asked: ListAsked = given(rest);
      const filter = await listFilterOf(deps, asked);
      if (!filter.ok) return refusedIfAny(filter.refusal) ?? refused(refusal('input.invalid'));
      const request = { filter: filter.value, urut, limit: rows, cursor: place ?? null };
      const page = await listLaporan(deps, caller.reader, request);
      if (!page.ok) return refused(page.refusal);
      const { baris, next } = page.value;
      // Once a walk, not on every page: it counts the whole list.
      const total = place === undefined ? await totalOf(deps, caller.reader, asked, request.filter) : null;
      return answered({
        baris: baris.map(laporanJson),
        next,
        ...(total?.tersembunyi == null ? {} : { tersembunyi: total.tersembunyi }),
        ...(total?.dihitung == null ? {} : { dihitung: total.dihitung }),
      });
    },
  });
}

/** What the figure of these filters counts besides; null with filters that figures do not have (interfaces §5). */
async function totalOf(
  deps: Deps,
  reader: Parameters<typeof countVisible>[1],
  { q, ...counted }: ListAsked,
  filter: Parameters<typeof countVisible>[2],
): Promise<FigureTotal | null> {
  if (q !== undefined) return null;
  return countFigure(deps, counted, await countVisible(deps, reader, filter));
}

function satuCall(deps: Deps): AnyCall {
  return readCall({
    id: 'bacaLaporan',
    method: 'get',
    path: '/laporan/{nomor}',
    kelompok: 'laporan',
    lingkup: [],
    ringkasan: apiRingkasan.bacaLaporan,
    query: noQuery,
    body: noBody,
    jawaban: laporanSchema,
    hasEtag: true,
    kode: ['laporan.not_found'],
    run: async ({ caller, params }) => {
      const nomor = nomorOf(params);
      const found = nomor === null ? NOT_FOUND : await readLaporan(deps, caller.reader, nomor);
      return found.ok
        ? answered(laporanJson(found.value), etagOf(deps, found.value))
        : refused(found.refusal);
    },
  });
}

function riwayatCall(deps: Deps): AnyCall {
  return readCall({
    id: 'bacaRiwayat',
    method: 'get',
    path: '/laporan/{nomor}/riwayat',
    kelompok: 'laporan',
    lingkup: [],
    ringkasan: apiRingkasan.bacaRiwayat,
    query: noQuery,
    body: noBody,
    jawaban: riwayatSchema,
    kode: ['laporan.not_found'],
    run: async ({ caller, params }) => {
      const nomor = nomorOf(params);
      const akunId = caller.akun?.akunId ?? null;
      const found = nomor === null ? NOT_FOUND : await readRiwayat(deps, caller.reader, nomor, akunId);
      if (!found.ok) return refused(found.refusal);
      const { zona, baris } = found.value;
      return answered({
        baris: baris.map((one) => ({ ...one, pada: formatInstant(one.pada, zona) })),
        next: null,
      });
    },
  });
}

const NOT_FOUND = { ok: false, refusal: refusal('laporan.not_found') } as const;

/** What cannot be a nomor is not there: nothing tells it from one that is hidden. */
export function nomorOf(params: Readonly<Record<string, string>>): string | null {
  const nomor = params['nomor'] ?? '';
  return isNomor(nomor) ? nomor : null;
}
