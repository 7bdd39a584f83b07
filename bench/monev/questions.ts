import { addHari } from '../../src/domain/shared/time.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import type { Deps } from '../../src/useCases/deps.ts';
import { readIndikator, type IndikatorAsked } from '../../src/useCases/monev/readIndikator.ts';
import { readPeringkat } from '../../src/useCases/monev/readPeringkat.ts';
import { readSebaran } from '../../src/useCases/monev/readSebaran.ts';

interface Period {
  readonly dari: string;
  readonly sampai: string;
}

interface Question {
  readonly name: string;
  /** `ke` tells the askers apart. */
  readonly ask: (deps: Deps, period: Period, ke: number) => Promise<Result<unknown>>;
}

const indikator = (name: string, asked: IndikatorAsked): Question => ({
  name,
  ask: (deps, period) => readIndikator(deps, { ...period, ...asked }),
});

let kota: string[] | null = null;

/** What dashboards, rankings and the API ask of the whole country, a province and one body. */
export const QUESTIONS: readonly Question[] = [
  indikator('all indicators, whole country', {}),
  indikator('all indicators by instansi (about 700 rows)', { per: 'instansi' }),
  indikator('by month', { per: 'bulan' }),
  indikator('by topic', { per: 'kategori' }),
  indikator('a province and its own, by instansi', { induk: ['PR-35'], per: 'instansi' }),
  indikator('one body by unit', { instansi: ['KT-35.78'], per: 'unit' }),
  {
    name: 'whole country, as it stood 30 days ago',
    ask: (deps, period) => readIndikator(deps, { ...period, perTanggal: addHari(period.sampai, -30) }),
  },
  {
    name: 'a province by topic, from the middle of a month',
    ask: (deps, { dari, sampai }) =>
      readIndikator(deps, { dari: addHari(dari, 12), sampai, induk: ['PR-35'], per: 'kategori' }),
  },
  indikator('one unit by topic', { instansi: ['KT-35.78/06'], per: 'kategori' }),
  {
    name: 'one body each, fifty different ones',
    ask: async (deps, period, ke) => {
      kota ??= [...(await deps.rujukan()).pohon.badan.values()].flatMap(({ jenis, kode }) =>
        jenis === 'pemkot' || jenis === 'pemkab' ? [kode] : [],
      );
      return readIndikator(deps, { ...period, instansi: [kota[(ke * 7) % kota.length] ?? 'KT-35.78'] });
    },
  },
  {
    name: 'ranking of kabupaten by share settled',
    ask: (deps, period) => readPeringkat(deps, { ...period, indikator: 'selesai', jenis: ['pemkab'] }),
  },
  {
    name: 'map by province',
    ask: (deps, period) => readSebaran(deps, { ...period, tingkat: 'provinsi' }),
  },
];

/** Every page about figures, and who opens it. */
export interface Halaman {
  readonly path: string;
  readonly siapa: 'umum' | 'petugas' | 'kunci';
}

const page =
  (siapa: Halaman['siapa']) =>
  (path: string): Halaman => ({ path, siapa });

export const PAGES: readonly Halaman[] = [
  ...[
    '/statistik',
    '/statistik?induk=PR-35',
    '/statistik/cara/selesai',
    '/peringkat?jenis=pemkab&indikator=selesai',
    '/instansi',
    '/instansi/KT-35.78',
  ].map(page('umum')),
  ...[
    '/monev',
    '/monev?induk=PR-35',
    '/monev?instansi=KT-35.78',
    '/monev/cara/selesai',
    '/pengawasan',
    '/pengawasan/PR-35',
    '/monev/sinyal',
    '/monev/sinyal?jenis=pemkab',
    '/monev/isu',
    '/monev/isu?induk=PR-35',
    '/monev/isu/lihat?kategori=K16',
    '/monev/isu/lihat?wilayah=35.78',
    '/monev/target',
    '/monev/berkala',
  ].map(page('petugas')),
  ...[
    '/api/v1/indikator?per=bulan',
    '/api/v1/indikator?per=instansi',
    '/api/v1/peringkat?indikator=tindak_lanjut&jenis=pemkab',
  ].map(page('kunci')),
];
