import { periodeSebelum } from '../../../../domain/monev/periode.ts';
import { kepalaUnduhan as kepala } from '../../../../messages/dokumen/unduhan.ts';
import { messagesFor } from '../../../../messages/catalogue.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { readIndikator } from '../../../../useCases/monev/readIndikator.ts';
import type { WebContext } from '../../../deps.ts';
import type { Tabel } from '../../../dokumen/dokumen.ts';
import { sendTabel } from '../../../dokumen/sendTabel.ts';
import { tabelBaris, tabelIndikator } from '../../../dokumen/tabelAngka.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { pageOf } from '../../../request/page.ts';
import { periodOf } from '../period.tsx';
import { questionOf, readStatistikAsked, UKURAN_UMUM } from './asked.ts';
import { INDIKATOR_STATISTIK } from './indikatorStatistik.ts';
import {
  INDIKATOR_RINCIAN_UMUM,
  readRincian,
  RINCIAN_UMUM,
  type RincianUmum,
  type StatistikQuestion,
} from './rincianUmum.ts';
import { readPetaUmum } from './petaUmum.ts';

/** `/statistik/unduh.csv` and `.xlsx`: each table of the page, whole, as the address asks (F128). */
export async function sendStatistik(c: WebContext, deps: Deps): Promise<Response> {
  const kode = c.req.query('tabel') ?? 'indikator';
  const period = periodOf(c, pageOf(c), deps.now());
  if (period.errors.length > 0) return refuseRequest(c, 'web.not_found');
  const of = { asked: readStatistikAsked(c, await deps.rujukan()), period };
  const tabel = await tabelOf(deps, of, kode);
  return tabel === null ? refuseRequest(c, 'web.not_found') : sendTabel(c, tabel, `statistik-${kode}`);
}

async function tabelOf(deps: Deps, of: StatistikQuestion, kode: string): Promise<Tabel | null> {
  const rincian = RINCIAN_UMUM.find((one) => one === kode);
  if (rincian !== undefined) return tabelRincian(deps, of, rincian);
  if (kode === 'wilayah') return tabelWilayah(deps, of);
  return kode === 'indikator' ? tabelSemua(deps, of) : null;
}

async function tabelSemua(deps: Deps, { asked, period }: StatistikQuestion): Promise<Tabel | null> {
  const question = { ...questionOf(asked, period), indikator: [...INDIKATOR_STATISTIK] };
  const [semua, sebelum] = await Promise.all([
    readIndikator(deps, question),
    readIndikator(deps, { ...question, ...periodeSebelum(period) }),
  ]);
  const row = semua.ok ? semua.value.baris[0] : undefined;
  if (row === undefined) return null;
  return tabelIndikator(row.indikator, sebelum.ok ? (sebelum.value.baris[0]?.indikator ?? null) : null);
}

async function tabelRincian(deps: Deps, of: StatistikQuestion, rincian: RincianUmum): Promise<Tabel> {
  const rows = await readRincian(deps, of, rincian);
  const kinds = messagesFor('id').kode.jenisInstansi;
  const named =
    rincian === 'jenis' ? rows.map((row) => ({ ...row, nama: kinds[row.kunci as 'pemkot'] })) : rows;
  const words = { kode: rincian, judul: kepala.rincianUmum[rincian], nama: kepala.nama };
  return tabelBaris(words, named, INDIKATOR_RINCIAN_UMUM);
}

async function tabelWilayah(deps: Deps, of: StatistikQuestion): Promise<Tabel | null> {
  const sebaran = await readPetaUmum(deps, of);
  if (!sebaran.ok) return null;
  const words = { kode: 'wilayah', judul: kepala.wilayah, nama: kepala.nama };
  return tabelBaris(words, sebaran.value.baris, UKURAN_UMUM);
}
