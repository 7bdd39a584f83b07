import { periodeSebelum } from '../../../domain/monev/periode.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import { kepalaUnduhan as kepala } from '../../../messages/dokumen/unduhan.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { readIndikator, type IndikatorJawaban } from '../../../useCases/monev/readIndikator.ts';
import { readSebaya } from '../../../useCases/monev/readSebaya.ts';
import type { WebContext } from '../../deps.ts';
import type { Dokumen, Tabel } from '../../dokumen/dokumen.ts';
import { pdfOf } from '../../dokumen/pdf/pdf.ts';
import { sendFile } from '../../dokumen/sendFile.ts';
import { sendTabel } from '../../dokumen/sendTabel.ts';
import {
  namaIndikator,
  selAngka,
  tabelBaris,
  tabelIndikator,
  tabelRincian,
} from '../../dokumen/tabelAngka.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { messagesFor } from '../../../messages/catalogue.ts';
import { pageOf } from '../../request/page.ts';
import type { Officer } from '../officer.ts';
import { indikatorAsked, janjiAsked, readMonevAsked, type MonevAsked } from './asked.ts';
import { setWords } from './MonevPage.tsx';
import { petaMonev, UKURAN_PETA } from './petaMonev.ts';
import { KELOMPOK, kelompokOf, SEMUA_INDIKATOR } from './rincian/kelompok.ts';

const BULANAN = ['total', 'selesai'];

interface Asked {
  readonly deps: Deps;
  readonly asked: MonevAsked;
  readonly aturan: Awaited<ReturnType<Deps['rujukan']>>;
}

/** `/monev/unduh.csv`, `.xlsx`, `.pdf`: each table of the dashboard as CSV or XLSX, all of them as PDF; the address asks as the page's does (F128). */
export async function sendMonevTabel(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const aturan = await deps.rujukan();
  const of = { deps, aturan, asked: readMonevAsked(c.req.query(), officer, aturan, deps.now()) };
  if (c.req.path.endsWith('.pdf')) return sendWhole(c, of);
  const kode = c.req.query('tabel') ?? 'indikator';
  const make = Object.hasOwn(TABEL, kode) ? TABEL[kode as KodeTabel] : undefined;
  const tabel = make === undefined ? null : await make(of);
  return tabel === null ? refuseRequest(c, 'web.not_found') : sendTabel(c, tabel, `monev-${kode}`);
}

const TABEL = {
  indikator: async (of: Asked): Promise<Tabel | null> => {
    const [semua, sebelum] = await Promise.all([
      readIndikator(of.deps, { ...indikatorAsked(of.asked), indikator: SEMUA_INDIKATOR }),
      before(of),
    ]);
    const row = semua.ok ? semua.value.baris[0] : undefined;
    if (!semua.ok || row === undefined) return null;
    return tabelIndikator(row.indikator, sebelum, janjiAsked(of.asked, semua.value.sampai, of.aturan));
  },
  bulanan: async ({ deps, asked }: Asked): Promise<Tabel | null> =>
    rowsOf(
      await readIndikator(deps, { ...indikatorAsked(asked), per: 'bulan', indikator: BULANAN }),
      { kode: 'bulanan', judul: kepala.bulanan, nama: kepala.nama },
      BULANAN,
    ),
  rincian: async ({ deps, asked }: Asked): Promise<Tabel | null> => {
    const indikator = asked.rincian === 'semua' ? SEMUA_INDIKATOR : KELOMPOK[kelompokOf(asked)];
    const answer = await readIndikator(deps, { ...indikatorAsked(asked), per: asked.per, indikator });
    return answer.ok ? tabelRincian(answer.value.baris, indikator) : null;
  },
  wilayah: async ({ deps, asked, aturan }: Asked): Promise<Tabel | null> => {
    const peta = await petaMonev(deps, asked, aturan);
    if (peta === null) return null;
    const of = { kode: 'wilayah', judul: kepala.wilayah, nama: kepala.nama };
    return tabelBaris(of, peta.sebaran.baris, UKURAN_PETA);
  },
  sebaya: tabelSebaya,
};
type KodeTabel = keyof typeof TABEL;

/** As wide as paper is: one column an indicator. */
const TABEL_CETAK: Readonly<Record<KodeTabel, (of: Asked) => Promise<Tabel | null>>> = {
  ...TABEL,
  rincian: async ({ deps, asked }) => {
    const indikator = KELOMPOK[kelompokOf(asked)];
    return rowsOf(
      await readIndikator(deps, { ...indikatorAsked(asked), per: asked.per, indikator }),
      { kode: 'rincian', judul: kepala.rincian, nama: kepala.nama },
      indikator,
    );
  },
};

function rowsOf(
  answer: Awaited<ReturnType<typeof readIndikator>>,
  of: Parameters<typeof tabelBaris>[0],
  indikator: readonly string[],
): Tabel | null {
  return answer.ok ? tabelBaris(of, answer.value.baris, indikator) : null;
}

async function before({ deps, asked }: Asked) {
  const { dari, sampai } = asked;
  if (dari === undefined || sampai === undefined || dari > sampai) return null;
  const question = { ...indikatorAsked(asked), ...periodeSebelum({ dari, sampai }) };
  const answer = await readIndikator(deps, { ...question, indikator: SEMUA_INDIKATOR });
  return answer.ok ? (answer.value.baris[0]?.indikator ?? null) : null;
}

async function tabelSebaya({ deps, asked }: Asked): Promise<Tabel | null> {
  const [kode, ...more] = asked.instansi ?? [];
  if (kode === undefined || more.length > 0 || asked.induk !== undefined) return null;
  const found = await readSebaya(deps, kode, indikatorAsked(asked));
  if (!found.ok || found.value === null) return null;
  const { diri, ukuran, isSekelas } = found.value;
  return {
    kode: 'sebaya',
    judul: isSekelas ? kepala.sebaya : kepala.sejenis,
    kolom: [
      { judul: kepala.kode, lebar: 2 },
      { judul: kepala.ukuran, lebar: 3 },
      { judul: kepala.nilai, isAngka: true, desimal: 2 },
      { judul: kepala.tengah, isAngka: true, desimal: 2 },
      { judul: kepala.peringkat, isAngka: true },
      { judul: kepala.dari, isAngka: true },
    ],
    baris: ukuran.map((row) => [
      row.kode,
      namaIndikator(row.kode),
      selAngka(diri.indikator[row.kode]),
      row.tengah === null ? null : selAngka(row.tengah),
      row.peringkat,
      row.dari,
    ]),
  };
}

async function sendWhole(c: WebContext, of: Asked): Promise<Response> {
  const answer = await readIndikator(of.deps, { ...indikatorAsked(of.asked), indikator: ['total'] });
  if (!answer.ok) return refuseRequest(c, answer.refusal.code, answer.refusal.params);
  const tables = await Promise.all(
    (Object.keys(TABEL_CETAK) as KodeTabel[]).map(async (kode) => TABEL_CETAK[kode](of)),
  );
  const shown = tables.filter((one) => one !== null);
  const dokumen = dokumenOf(c, of, answer.value, shown);
  return sendFile(c, { bentuk: 'pdf', nama: 'monev', isi: await pdfOf(dokumen, of.deps.now()) });
}

function dokumenOf(
  c: WebContext,
  { asked, aturan }: Asked,
  answer: IndikatorJawaban,
  tables: readonly Tabel[],
): Dokumen {
  // paper is Indonesian, whoever asks for it
  const page = { ...pageOf(c), lang: 'id' as const, m: messagesFor('id') };
  const siapa = setWords({ page, asked, aturan });
  const masa = `${formatTanggal(answer.dari)} sampai ${formatTanggal(answer.sampai)}`;
  return {
    judul: kepala.monev,
    anak: siapa,
    tanda: null,
    kepala: [
      [kepala.siapa, siapa],
      [kepala.masa, masa],
      [kepala.keadaan, formatTanggal(answer.perTanggal)],
      [kepala.versi, answer.versi],
    ],
    ringkasan: '',
    bagian: tables.map((tabel) => ({
      kode: tabel.kode,
      judul: tabel.judul,
      blok: [{ jenis: 'tabel', tabel }],
      narasi: '',
    })),
  };
}
