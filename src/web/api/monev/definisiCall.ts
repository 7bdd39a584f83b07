import { z } from '@hono/zod-openapi';
import { INDIKATOR } from '../../../domain/monev/indikator.ts';
import { apiRingkasan } from '../../../messages/api.ts';
import { messagesFor } from '../../../messages/catalogue.ts';
import { definisiOf, type KataDefinisi } from '../../components/angka/definisi.ts';
import { answered } from '../answer.ts';
import { noBody, noQuery, readCall, type AnyCall } from '../call.ts';

const kata = z.object({ id: z.string(), en: z.string() });

const definisiSchema = z
  .object({
    baris: z.array(
      z.object({
        kode: z.string(),
        nama: kata,
        arti: kata,
        pembilang: kata,
        penyebut: kata,
        satuan: z.enum(['laporan', 'bagian', 'hari_kerja', 'jam', 'skala_1_5']),
        arah: z.enum(['naik', 'turun', 'netral']),
        minimal: z.int(),
        sumber: z.array(kata.extend({ kode: z.string() })),
        versi: z.int(),
        berlakuSejak: z.iso.date(),
      }),
    ),
  })
  .openapi('DefinisiIndikator');

/** What each indicator is, as `/statistik/indikator` shows it, with the words of both languages. */
export function definisiCall(): AnyCall {
  return readCall({
    id: 'definisiIndikator',
    method: 'get',
    path: '/indikator/definisi',
    kelompok: 'indikator',
    lingkup: [],
    ringkasan: apiRingkasan.definisiIndikator,
    query: noQuery,
    body: noBody,
    jawaban: definisiSchema,
    kode: [],
    run: () =>
      Promise.resolve(answered({ baris: INDIKATOR.map(rowOf) } satisfies z.output<typeof definisiSchema>)),
  });
}

function rowOf(one: (typeof INDIKATOR)[number]): z.output<typeof definisiSchema>['baris'][number] {
  const id = definisiOf({ m: messagesFor('id') }, one);
  const en = definisiOf({ m: messagesFor('en') }, one);
  const both = (key: Exclude<keyof KataDefinisi, 'sumber' | 'satuan'>) => ({ id: id[key], en: en[key] });
  const { kode, satuan, arah, minimal, sumber, versi, berlakuSejak } = one;
  return {
    kode,
    nama: both('nama'),
    arti: both('arti'),
    pembilang: both('pembilang'),
    penyebut: both('penyebut'),
    satuan,
    arah,
    minimal,
    sumber: sumber.map((from, i) => ({ kode: from, id: id.sumber[i] ?? from, en: en.sumber[i] ?? from })),
    versi,
    berlakuSejak,
  };
}
