import { terbukaEn, terbukaId } from '../../../messages/portal/terbuka.ts';
import type { MasaTerbuka } from '../../../domain/terbuka/masaTerbuka.ts';
import { HIMPUNAN, type KodeHimpunan } from '../../../useCases/terbuka/himpunanData.ts';
import type { TahunTerbit } from '../../../useCases/survei/himpunanSurvei.ts';
import { BENTUK_TERBUKA, bentukOf, type BentukTerbuka } from './berkas.ts';

const LISENSI = 'https://creativecommons.org/licenses/by/4.0/';
const EU = 'http://publications.europa.eu/resource/authority';

/** What is published: half-years of the sets of laporan, years of the survey; the latest first. */
export interface Terbit {
  readonly masa: readonly MasaTerbuka[];
  readonly tahun: readonly TahunTerbit[];
}

/** The catalogue for machines: DCAT 3 as JSON-LD, with what DCAT-AP asks for; Satu Data portals read it. */
export function katalogOf(origin: string, { masa, tahun }: Terbit): object {
  const here = `${origin}/data-terbuka`;
  const penerbit = { '@id': `${here}#penerbit`, '@type': 'foaf:Agent', 'foaf:name': 'SP4N-LAPOR!' };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${here}/katalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': both(terbukaId.judul, terbukaEn.judul),
    'dct:description': both(terbukaId.pembuka, terbukaEn.pembuka),
    'dct:publisher': penerbit,
    'dct:license': { '@id': LISENSI },
    'dct:language': ['IND', 'ENG'].map((one) => ({ '@id': `${EU}/language/${one}` })),
    'foaf:homepage': { '@id': `${here}/himpunan` },
    'dcat:dataset': [
      ...HIMPUNAN.map((kode) =>
        datasetOf(
          here,
          kode,
          masa.map((one) => ({ ...one, bentuk: bentukOf(kode) })),
        ),
      ),
      datasetOf(
        here,
        'survei',
        tahun.map((one) => ({
          kode: String(one.tahun),
          dari: `${one.tahun}-01-01`,
          sampai: `${one.tahun}-12-31`,
          perTanggal: one.perTanggal,
          bentuk: ['csv', 'json'],
        })),
      ),
    ],
  };
}

/** A period of a set, with the forms of its files. */
interface Edisi extends MasaTerbuka {
  readonly bentuk: readonly BentukTerbuka[];
}

function datasetOf(here: string, kode: KodeHimpunan | 'survei', masa: readonly Edisi[]): object {
  const [id, en] = [terbukaId.himpunan[kode], terbukaEn.himpunan[kode]];
  const last = masa[0];
  const first = masa.at(-1);
  return {
    '@id': `${here}/himpunan#${kode}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `sp4n-lapor-${kode}`,
    'dct:title': both(id.judul, en.judul),
    'dct:description': both(`${id.isi} ${terbukaId.lindung[0]}`, `${en.isi} ${terbukaEn.lindung[0]}`),
    'dct:publisher': { '@id': `${here}#penerbit` },
    'dcat:theme': { '@id': `${EU}/data-theme/GOVE` },
    'dct:spatial': { '@id': `${EU}/country/IDN` },
    'dct:accrualPeriodicity': { '@id': `${EU}/frequency/${kode === 'survei' ? 'ANNUAL' : 'ANNUAL_2'}` },
    'dct:conformsTo': { '@id': `${here}/himpunan#${kode === 'survei' ? 'kamus-survei' : 'kamus'}` },
    ...(first === undefined || last === undefined
      ? {}
      : { 'dct:modified': day(last.perTanggal), 'dct:temporal': temporal(first.dari, last.sampai) }),
    'dcat:distribution': masa.flatMap((one) =>
      one.bentuk.map((bentuk) => ({
        '@id': `${here}/${kode}/${one.kode}.${bentuk}`,
        '@type': 'dcat:Distribution',
        'dct:title': `${id.judul}, ${one.kode}, ${bentuk}`,
        'dcat:downloadURL': { '@id': `${here}/${kode}/${one.kode}.${bentuk}` },
        'dcat:accessURL': { '@id': `${here}/himpunan#${kode}` },
        'dcat:mediaType': {
          '@id': `https://www.iana.org/assignments/media-types/${BENTUK_TERBUKA[bentuk].split(';')[0] ?? ''}`,
        },
        'dct:license': { '@id': LISENSI },
        'dct:issued': day(one.perTanggal),
        'dct:temporal': temporal(one.dari, one.sampai),
      })),
    ),
  };
}

function both(id: string, en: string): readonly object[] {
  return [
    { '@value': id, '@language': 'id' },
    { '@value': en, '@language': 'en' },
  ];
}

function day(hari: string): object {
  return { '@value': hari, '@type': 'xsd:date' };
}

function temporal(dari: string, sampai: string): object {
  return { '@type': 'dct:PeriodOfTime', 'dcat:startDate': day(dari), 'dcat:endDate': day(sampai) };
}
