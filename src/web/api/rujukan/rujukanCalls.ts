import { z } from '@hono/zod-openapi';
import { JENIS_INSTANSI, type Badan } from '../../../domain/instansi/types.ts';
import { refusal } from '../../../domain/shared/result.ts';
import { formatInstant, hariOf } from '../../../domain/shared/time.ts';
import { apiRingkasan } from '../../../messages/api.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { getInstansi } from '../../../useCases/rujukan/getInstansi.ts';
import { listInstansi } from '../../../useCases/rujukan/listInstansi.ts';
import { listKategori } from '../../../useCases/rujukan/listKategori.ts';
import { listWilayah } from '../../../useCases/rujukan/listWilayah.ts';
import { readKalender } from '../../../useCases/rujukan/readKalender.ts';
import { answered, refused, type Answer } from '../answer.ts';
import { noBody, noQuery, queryOf, readCall, type AnyCall } from '../call.ts';
import { cursor, limit, pageOfList, pilihan } from '../input/daftar.ts';
import { kode, refuseAt, teks } from '../input/teks.ts';
import { given } from '../input/given.ts';
import {
  instansiSchema,
  instansiSatuSchema,
  kalenderSchema,
  kategoriSchema,
  wilayahSchema,
} from './rujukanSchema.ts';

/** Reference data, open to everyone. Whole in one answer; `limit` cuts it into pages for whoever asks. */
export function rujukanCalls(deps: Deps): readonly AnyCall[] {
  return [
    instansiCall(deps),
    instansiSatuCall(deps),
    kategoriCall(deps),
    wilayahCall(deps),
    kalenderCall(deps),
  ];
}

const paging = { limit: limit.optional(), cursor: cursor.optional() };
const shared = { method: 'get', kelompok: 'rujukan', lingkup: [], body: noBody, kode: [] } as const;

function instansiCall(deps: Deps): AnyCall {
  return readCall({
    ...shared,
    id: 'daftarInstansi',
    path: '/instansi',
    ringkasan: apiRingkasan.daftarInstansi,
    query: queryOf({
      jenis: pilihan(JENIS_INSTANSI).optional(),
      induk: kode('PR-63').optional(),
      q: teks(0, 100, 'banjarmasin').optional(),
      ...paging,
    }),
    jawaban: instansiSchema,
    run: async ({ query }) => {
      const rujukan = await deps.rujukan();
      const { jenis, induk, q } = query;
      if (induk !== undefined && !rujukan.pohon.badan.has(induk)) {
        return refused(refusal('input.unknown_choice', { nilai: induk }, 'induk'));
      }
      return paged(listInstansi(rujukan, given({ jenis, induk, q })).map(badanJson), query);
    },
  });
}

function instansiSatuCall(deps: Deps): AnyCall {
  return readCall({
    ...shared,
    id: 'bacaInstansi',
    path: '/instansi/{kode}',
    ringkasan: apiRingkasan.bacaInstansi,
    query: noQuery,
    jawaban: instansiSatuSchema,
    kode: ['web.not_found'],
    run: async ({ params }) => {
      const asked = params['kode'] ?? '';
      const isCode = /^[\w.-]{1,60}$/.test(asked);
      const found = isCode ? await getInstansi(deps.db, await deps.rujukan(), asked) : null;
      if (found === null) return refused(refusal('web.not_found'));
      const { alamat, penanggungJawabNama, penanggungJawabJabatan, penerus, unit, riwayat, zona } = found;
      return answered({
        ...badanJson(found),
        alamat,
        penanggungJawabNama,
        penanggungJawabJabatan,
        berlakuSejak: found.berlakuSejak,
        berlakuSampai: found.berlakuSampai,
        penerus,
        unit,
        riwayat: riwayat.map(({ versi, nama, induk, pembina, dari, sampai, sebab }) => ({
          versi,
          nama,
          induk,
          pembina,
          dari: formatInstant(dari, zona),
          sampai: formatInstant(sampai, zona),
          sebab,
        })),
      });
    },
  });
}

function badanJson({ kode: code, nama, jenis, induk, pembina, wilayah, zona }: Badan) {
  return { kode: code, nama, jenis, induk, pembina, wilayah, zona };
}

function kategoriCall(deps: Deps): AnyCall {
  return readCall({
    ...shared,
    id: 'daftarKategori',
    path: '/kategori',
    ringkasan: apiRingkasan.daftarKategori,
    query: queryOf(paging),
    jawaban: kategoriSchema,
    run: async ({ query }) => {
      const rows = listKategori(await deps.rujukan());
      return paged(
        rows.map(({ kode: code, induk, nama, urusan, peka }) => ({ kode: code, induk, nama, urusan, peka })),
        query,
      );
    },
  });
}

function wilayahCall(deps: Deps): AnyCall {
  return readCall({
    ...shared,
    id: 'daftarWilayah',
    path: '/wilayah',
    ringkasan: apiRingkasan.daftarWilayah,
    query: queryOf({ induk: kode('63.71').optional(), q: teks(0, 100, 'pemurus').optional(), ...paging }),
    jawaban: wilayahSchema,
    run: async ({ query }) => {
      const { induk, q } = query;
      return paged(await listWilayah(deps.db, given({ induk, q })), query);
    },
  });
}

const tahun = z
  .string()
  .superRefine((value, ctx) => {
    if (!/^(?:19|20)\d\d$/.test(value))
      refuseAt(ctx, refusal('input.out_of_range', { min: 1900, max: 2099 }));
  })
  .transform(Number)
  .openapi({ type: 'integer', example: 2026 });

function kalenderCall(deps: Deps): AnyCall {
  return readCall({
    ...shared,
    id: 'bacaKalender',
    path: '/kalender',
    ringkasan: apiRingkasan.bacaKalender,
    query: queryOf({ tahun: tahun.optional(), ...paging }),
    jawaban: kalenderSchema,
    run: async ({ query }) => {
      const now = deps.now();
      const year = query.tahun ?? Number(hariOf(now, 'WIB').slice(0, 4));
      const kalender = await readKalender(deps.db, await deps.rujukan(), year, now);
      const rows = kalender.baris.map((one) =>
        one.jenis === 'tetap'
          ? { tanggal: one.tanggal, jenis: one.jenis, nama: null, dasar: null, instansi: null }
          : {
              tanggal: one.tanggal,
              jenis: one.jenis,
              nama: one.nama,
              dasar: one.dasar,
              instansi: one.instansi,
            },
      );
      return paged(rows, query, { tahun: kalender.tahun, sementara: kalender.sementara });
    },
  });
}

function paged(rows: readonly unknown[], query: Parameters<typeof pageOfList>[1], head: object = {}): Answer {
  const page = pageOfList(rows, query);
  if (page === null) return refused(refusal('input.invalid', undefined, 'cursor'));
  return answered({ ...head, ...page });
}
