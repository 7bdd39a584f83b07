import type { Hono } from 'hono';
import { isKodeIndikator, Cara } from '../../components/angka/Cara.tsx';
import { INDIKATOR } from '../../../domain/monev/indikator.ts';
import { periodeSebelum } from '../../../domain/monev/periode.ts';
import { bulanMuda } from '../../../domain/rapor/bulanMuda.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { readHitungan } from '../../../useCases/monev/readHitungan.ts';
import { readIndikator, type IndikatorBaris } from '../../../useCases/monev/readIndikator.ts';
import { readTargetTercapai } from '../../../useCases/monev/target.ts';
import { readSebaya } from '../../../useCases/monev/readSebaya.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../deps.ts';
import type { Asking, Shown } from '../asking.ts';
import { officerRoutes } from '../officerRoutes.ts';
import { BY_ROLES, shared } from '../sharedPage.tsx';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { sendMonevTabel } from './unduhRoute.ts';
import { indikatorAsked, janjiAsked, monevHref, readMonevAsked, type MonevAsked } from './asked.ts';
import { listHref, partOfKata } from './links.ts';
import { MonevPage, setWords } from './MonevPage.tsx';
import { petaMonev } from './petaMonev.ts';
import { KELOMPOK, kelompokOf } from './rincian/kelompok.ts';
import type { MonevProps } from './props.ts';

/** `/monev`: the figures of the bodies that an officer looks after, and how each was computed. */
export function monevRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get } = officerRoutes(app, deps);
  get('/monev', shared(BY_ROLES, showMonev));
  for (const bentuk of ['csv', 'xlsx', 'pdf']) {
    get(`/monev/unduh.${bentuk}`, ({ c, officer }) => sendMonevTabel(c, deps, officer));
  }
  get('/monev/cara/:kode', shared(BY_ROLES, showCara));
}

async function showMonev({ deps, page, officer, query }: Asking): Promise<Shown> {
  const aturan = await deps.rujukan();
  const asked = readMonevAsked(query, officer, aturan, deps.now());
  const question = indikatorAsked(asked);
  const [semua, rincian, bulanan, peta, sebelum, sebaya] = await Promise.all([
    readIndikator(deps, question),
    readIndikator(deps, { ...question, per: asked.per, indikator: [...KELOMPOK[kelompokOf(asked)]] }),
    readIndikator(deps, { ...question, per: 'bulan', indikator: ['total', 'selesai'] }),
    petaMonev(deps, asked, aturan),
    readBefore(deps, asked),
    peersOf(deps, asked),
  ]);
  const months = bulanan.ok ? bulanan.value.baris : [];
  const errors = semua.ok ? [] : fieldErrors([semua.refusal], page.lang);
  const shown: MonevProps = {
    page,
    asked,
    officer,
    aturan,
    errors,
    semua: semua.ok ? semua.value : null,
    rincian: rincian.ok ? rincian.value : null,
    target: semua.ok ? await readTargetTercapai(deps, question, semua.value) : [],
    janji: janjiAsked(asked, semua.ok ? semua.value.sampai : hariOf(deps.now(), officer.zona), aturan),
    bulanan: months,
    muda: bulanMuda(
      months.map(({ kunci }) => kunci),
      aturan,
      asked,
      deps.now(),
    ),
    sebelum,
    sebaya,
    peta,
  };
  return { document: <MonevPage {...shown} />, ...(errors.length > 0 ? { status: 422 } : {}) };
}

/** Nothing came before the beginning of all; months are compared by whoever reads them. */
async function readBefore(deps: Deps, asked: MonevAsked): Promise<MonevProps['sebelum']> {
  const { dari, sampai } = asked;
  if (dari === undefined || sampai === undefined || dari > sampai) return null;
  const question = { ...indikatorAsked(asked), ...periodeSebelum({ dari, sampai }) };
  const [semua, rincian] = await Promise.all([
    readIndikator(deps, { ...question, indikator: INDIKATOR_DIBANDING }),
    asked.per === 'bulan' || kelompokOf(asked) !== 'pokok'
      ? null
      : readIndikator(deps, { ...question, per: asked.per, indikator: ['tindak_lanjut'] }),
  ]);
  const rows: readonly IndikatorBaris[] = rincian?.ok === true ? rincian.value.baris : [];
  return {
    semua: semua.ok ? (semua.value.baris[0] ?? null) : null,
    rincian: new Map(rows.map((row) => [row.kunci, row])),
  };
}

/** All but those of institutions, of growth and of hours. */
const INDIKATOR_DIBANDING = INDIKATOR.map((one) => one.kode).filter(
  (kode) => !/^(?:keterhubungan|terhubung_.*|keaktifan|rekomendasi_.*|pertumbuhan|.*_jam)$/.test(kode),
);

/** Only one instansi by itself has peers. */
async function peersOf(deps: Deps, asked: MonevAsked): Promise<MonevProps['sebaya']> {
  const [kode, ...more] = asked.instansi ?? [];
  if (kode === undefined || more.length > 0 || asked.induk !== undefined) return null;
  const found = await readSebaya(deps, kode, indikatorAsked(asked));
  return found.ok ? found.value : null;
}

async function showCara({ deps, page, officer, query, param }: Asking): Promise<Shown> {
  const aturan = await deps.rujukan();
  const kode = param('kode');
  if (!isKodeIndikator(page, kode)) return { refusal: 'web.not_found' };
  const asked = readMonevAsked(query, officer, aturan, deps.now());
  const hitungan = await readHitungan(deps, { ...indikatorAsked(asked), kode });
  if (!hitungan.ok) return { refusal: 'web.not_found' };
  const title = page.m.monev.cara.judul(page.m.petugas.dasbor.indikator[kode].nama);
  return {
    document: (
      <WorkspaceLayout page={page} title={title}>
        <Cara
          page={page}
          kode={kode}
          hitungan={hitungan.value}
          siapa={setWords({ page, asked, aturan })}
          listHref={(kata) => listHref(asked, partOfKata(kata))}
          kembali={monevHref(asked)}
        />
      </WorkspaceLayout>
    ),
  };
}
