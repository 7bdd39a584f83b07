import { z } from '@hono/zod-openapi';
import type { Calon } from '../../../domain/penghargaan/calon.ts';
import { CARA_PENGHARGAAN } from '../../../domain/penghargaan/penghargaan.ts';
import { apiRingkasan } from '../../../messages/api.ts';
import type { Deps } from '../../../useCases/deps.ts';
import {
  readEdisiTerbit,
  readEdisiTerbitList,
  type EdisiTerbit,
} from '../../../useCases/penghargaan/bacaTerbit.ts';
import { answered, refused } from '../answer.ts';
import { noBody, noQuery, readCall, type AnyCall } from '../call.ts';

/** Awards that were announced (F169): public, as on `/penghargaan`. */
export function penghargaanCalls(deps: Deps): readonly AnyCall[] {
  return [daftarCall(deps), satuCall(deps)];
}

const pemenangSchema = z.object({
  kode: z.string(),
  nama: z.string(),
  peringkat: z.int().nullable(),
  nilai: z.number().nullable(),
  pembilang: z.number().nullable(),
  penyebut: z.number().nullable(),
  p90: z.number().nullable(),
  total: z.int().nullable(),
  alasan: z.string().nullable(),
});

const penghargaanSchema = z.object({
  id: z.string(),
  nama: z.string(),
  arti: z.string(),
  cara: z.enum(CARA_PENGHARGAAN),
  jenis: z.string().nullable(),
  banyak: z.int(),
  rumus: z.object({ indikator: z.string(), minimal: z.int(), kelas: z.int().nullable() }).nullable(),
  peringkat: z.object({ id: z.string(), nomor: z.string(), sidik: z.string() }).nullable(),
  pemenang: z.array(pemenangSchema),
});

const edisiSchema = z.object({
  id: z.string(),
  pemberi: z.string(),
  namaPemberi: z.string(),
  tahun: z.int(),
  nama: z.string(),
  dari: z.string(),
  sampai: z.string(),
  diumumkanPada: z.string(),
  penghargaan: z.array(penghargaanSchema),
});

const daftarSchema = z.object({ baris: z.array(edisiSchema) }).openapi('DaftarPenghargaan');

const calonSchema = z.object({
  kode: z.string(),
  nama: z.string(),
  hasil: z.enum(['menang', 'tidak', 'kurang', 'tanpa_nilai'] satisfies readonly Calon['hasil'][]),
  peringkat: z.int().nullable(),
  nilai: z.number().nullable(),
  pembilang: z.number(),
  penyebut: z.number(),
  p90: z.number().nullable(),
  total: z.int(),
});

const satuSchema = edisiSchema
  .extend({
    penghargaan: z.array(penghargaanSchema.extend({ calon: z.array(calonSchema) })),
    sidik: z.string(),
    tandaTangan: z.string(),
    kunci: z.string(),
  })
  .openapi('EdisiPenghargaan');

function daftarCall(deps: Deps): AnyCall {
  return readCall({
    id: 'daftarPenghargaan',
    method: 'get',
    path: '/penghargaan',
    kelompok: 'indikator',
    lingkup: [],
    ringkasan: apiRingkasan.daftarPenghargaan,
    query: noQuery,
    body: noBody,
    jawaban: daftarSchema,
    kode: [],
    run: async () => {
      const all = await readEdisiTerbitList(deps);
      return answered({ baris: all.map(({ isi }) => edisiJson(isi)) });
    },
  });
}

function satuCall(deps: Deps): AnyCall {
  return readCall({
    id: 'penghargaan',
    method: 'get',
    path: '/penghargaan/{id}',
    kelompok: 'indikator',
    lingkup: [],
    ringkasan: apiRingkasan.penghargaan,
    query: noQuery,
    body: noBody,
    jawaban: satuSchema,
    kode: ['web.not_found'],
    run: async ({ params }) => {
      const found = await readEdisiTerbit(deps, params['id'] ?? '');
      if (!found.ok) return refused(found.refusal);
      const { edisi, calon } = found.value;
      return answered({
        ...edisiJson(edisi.isi),
        penghargaan: edisi.isi.penghargaan.map((one) => ({
          ...one,
          calon: (calon.get(one.id) ?? []).map(calonJson),
        })),
        sidik: edisi.hash.toString('hex'),
        tandaTangan: edisi.tandaTangan.toString('hex'),
        kunci: edisi.kunci,
      });
    },
  });
}

/** Whoever pressed the button is not told. */
function edisiJson({ oleh: _oleh, pada, ...rest }: EdisiTerbit) {
  return { ...rest, diumumkanPada: new Date(pada).toISOString() };
}

function calonJson({ kode, nama, hasil, peringkat, nilai, pembilang, penyebut, p90, total }: Calon) {
  return { kode, nama, hasil, peringkat, nilai, pembilang, penyebut, p90, total };
}
