import { z } from '@hono/zod-openapi';
import { JENIS_INSTANSI } from '../../../domain/instansi/types.ts';
import { MINIMAL_TERBANYAK } from '../../../domain/monev/beku.ts';
import { INDIKATOR, MINIMAL_UMUM } from '../../../domain/monev/indikator.ts';
import { KELAS_BEBAN } from '../../../domain/monev/sebaya.ts';
import { refusal, type Result } from '../../../domain/shared/result.ts';
import { MUTU } from '../../../domain/survei/survei.ts';
import { apiRingkasan } from '../../../messages/api.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { tetap } from '../../../useCases/berbagi/tetap.ts';
import { PER } from '../../../useCases/monev/readIndikator.ts';
import { readIndikatorDenganTarget } from '../../../useCases/monev/target.ts';
import { readHasilSurvei } from '../../../useCases/survei/hasilSurvei.ts';
import { readPeringkat } from '../../../useCases/monev/readPeringkat.ts';
import { pack } from '../../kept/packed.ts';
import { pageTag } from '../../request/page.ts';
import { answered, refused, type Answer, type Written } from '../answer.ts';
import { noBody, queryOf, readCall, type AnyCall } from '../call.ts';
import { kodeList, pilihan } from '../input/daftar.ts';
import { given } from '../input/given.ts';
import { bilangan, hari, refuseAt } from '../input/teks.ts';
import { definisiCall } from './definisiCall.ts';

/** Figures (rules §6): public, and counting also what nobody but its officers may read. */
export function monevCalls(deps: Deps): readonly AnyCall[] {
  return [indikatorCall(deps), definisiCall(), peringkatCall(deps), surveiCall(deps)];
}

const frame = {
  instansi: kodeList('KT-63.71').optional(),
  induk: kodeList('PR-63').optional(),
  jenis: pilihan(JENIS_INSTANSI).optional(),
  dari: hari.optional(),
  sampai: hari.optional(),
  per_tanggal: hari.optional(),
};

const nilai = z.object({
  nilai: z.number().nullable(),
  pembilang: z.number(),
  penyebut: z.number(),
  satuan: z.string(),
  p90: z.number().nullable().optional(),
  rata: z.number().nullable().optional(),
});

const indikatorSchema = z
  .object({
    dari: z.string(),
    sampai: z.string(),
    perTanggal: z.string(),
    versi: z.string(),
    baris: z.array(z.object({ kunci: z.string(), nama: z.string(), indikator: z.record(z.string(), nilai) })),
  })
  .openapi('Indikator');

const peringkatSchema = z
  .object({
    dari: z.string(),
    sampai: z.string(),
    perTanggal: z.string(),
    versi: z.string(),
    minimal: z.int(),
    kelas: z.int().nullable(),
    baris: z.array(
      z.object({
        peringkat: z.int().nullable(),
        kode: z.string(),
        nama: z.string(),
        nilai: z.number().nullable(),
        pembilang: z.number(),
        penyebut: z.number(),
        p90: z.number().nullable(),
        kurang: z.boolean(),
        total: z.int(),
        dikonfirmasi: z.int(),
        tanpaKonfirmasi: z.int(),
        tidakDipenuhi: z.int(),
      }),
    ),
  })
  .openapi('Peringkat');

function indikatorCall(deps: Deps): AnyCall {
  return readCall({
    id: 'indikator',
    method: 'get',
    path: '/indikator',
    kelompok: 'indikator',
    lingkup: [],
    ringkasan: apiRingkasan.indikator,
    query: queryOf({ ...frame, per: z.enum(PER).optional() }),
    body: noBody,
    jawaban: indikatorSchema,
    kode: ['input.unknown_choice', 'input.invalid_date', 'input.date_in_future'],
    run: async ({ query: { per_tanggal: perTanggal, lang: _lang, ...rest } }) => {
      const asked = given({ ...rest, perTanggal });
      return written(deps, 'indikator', asked, () => readIndikatorDenganTarget(deps, asked));
    },
  });
}

function peringkatCall(deps: Deps): AnyCall {
  return readCall({
    id: 'peringkat',
    method: 'get',
    path: '/peringkat',
    kelompok: 'indikator',
    lingkup: [],
    ringkasan: apiRingkasan.peringkat,
    query: queryOf({
      ...frame,
      indikator: z
        .enum(INDIKATOR.map((one) => one.kode) as [string, ...string[]])
        .openapi({ example: 'tindak_lanjut' }),
      minimal: bilangan(0, MINIMAL_TERBANYAK, MINIMAL_UMUM).optional(),
      kelas: bilangan(0, KELAS_BEBAN.length - 1, 2).optional(),
    }),
    body: noBody,
    jawaban: peringkatSchema,
    kode: ['input.unknown_choice', 'input.invalid_date', 'input.date_in_future', 'input.out_of_range'],
    run: async ({ query: { per_tanggal: perTanggal, lang: _lang, indikator, ...rest } }) => {
      const asked = { ...given({ ...rest, perTanggal }), indikator };
      return written(deps, 'peringkat', asked, () => readPeringkat(deps, asked));
    },
  });
}

const hasilSurvei = z.object({
  diundang: z.int(),
  menjawab: z.int(),
  nilai: z
    .object({
      unsur: z.object({ akses: z.number(), respons: z.number(), transparansi: z.number() }),
      ikm: z.number(),
      mutu: z.enum(MUTU),
      galat: z.number(),
    })
    .nullable(),
});

const surveiSchema = z
  .object({
    tahun: z.int(),
    beku: z.iso.date().nullable(),
    semua: hasilSurvei,
    baris: z.array(hasilSurvei.extend({ kode: z.string(), nama: z.string() })),
  })
  .openapi('Survei');

const tahun = z
  .string()
  .superRefine((value, ctx) => {
    if (!/^20\d\d$/.test(value)) refuseAt(ctx, refusal('input.out_of_range', { min: 2000, max: 2099 }));
  })
  .transform(Number)
  .openapi({ type: 'integer', minimum: 2000, maximum: 2099, example: 2026 });

/** The survey of a year, as `/statistik/survei` shows it: values of few answers are null. */
function surveiCall(deps: Deps): AnyCall {
  const { instansi, induk, jenis } = frame;
  return readCall({
    id: 'survei',
    method: 'get',
    path: '/survei',
    kelompok: 'indikator',
    lingkup: [],
    ringkasan: apiRingkasan.survei,
    query: queryOf({ instansi, induk, jenis, tahun }),
    body: noBody,
    jawaban: surveiSchema,
    kode: ['input.unknown_choice', 'input.out_of_range'],
    run: async ({ query: { lang: _lang, tahun, ...rest } }) => {
      const found = await readHasilSurvei(deps, given(rest), tahun);
      return found.ok ? answered(found.value) : refused(found.refusal);
    },
  });
}

/** Figures are the same for every asker, so their JSON, up to some megabytes, is written and compressed once for all while nothing changes. */
async function written(
  deps: Deps,
  nama: string,
  asked: object,
  read: () => Promise<Result<unknown>>,
): Promise<Answer | Written> {
  const key = `json ${nama} ${JSON.stringify(asked)}`;
  const kept = await tetap(
    deps,
    key,
    async () => {
      const found = await read();
      if (!found.ok) return null;
      const text = JSON.stringify(found.value);
      return { packed: pack<never>([text]), tag: pageTag(text) };
    },
    ({ packed }) => packed.bita,
  );
  if (kept !== null) return kept;
  const found = await read();
  return found.ok ? answered(found.value) : refused(found.refusal);
}
