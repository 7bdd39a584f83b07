import type { Rujukan } from '../../../src/domain/laporan/aturan.ts';
import { parseInstant } from '../../../src/domain/laporan/impor/cells.ts';
import { checkRow } from '../../../src/domain/laporan/impor/checkRow.ts';
import { findDataPribadi } from '../../../src/domain/laporan/tulisan/dataPribadi.ts';
import { suggestKategori } from '../../../src/domain/disposisi/suggestKategori.ts';
import { parseEmail, parseNamaMasuk, parseTelepon } from '../../../src/domain/pelapor/kontak.ts';
import { parseNik } from '../../../src/domain/pelapor/nik.ts';
import { checkPendaftaran } from '../../../src/domain/pelapor/pendaftaran.ts';
import { parseNomor } from '../../../src/domain/shared/nomor.ts';
import type { Refusal } from '../../../src/domain/shared/result.ts';
import { isHari } from '../../../src/domain/shared/time.ts';
import { rapikanJudul } from '../../../src/domain/teks/rapikanJudul.ts';
import { cleanNama } from '../../../src/attachments/content/fileName.ts';
import { inspectUpload } from '../../../src/attachments/inspect.ts';
import { decodeCursor, URUT } from '../../../src/persistence/laporan/cursor.ts';
import { csvLine } from '../../../src/useCases/ekspor/csvLine.ts';
import { readCsv } from '../../../src/useCases/impor/csv.ts';
import { refusalsOf } from '../../../src/web/api/input/refusals.ts';
import type { AnyCall } from '../../../src/web/api/call.ts';
import { problemOf } from '../../../src/web/errors/problem.ts';
import { formFrom } from '../../../src/web/request/form.ts';
import { imporText } from '../../../src/messages/commandLine/impor.ts';
import type { Acak } from './acak.ts';
import { apaPun, rusak, teks } from './nilai.ts';
import { nilaiUntuk, type Skema } from './skema.ts';

/** One reader of foreign input, without web and database: it must answer, never throw. */
export interface Sasaran {
  readonly nama: string;
  /** How often beside the others. */
  readonly berat: number;
  readonly coba: (acak: Acak) => string | null | Promise<string | null>;
}

const TODAY = '2026-11-20';
const NOW = Date.parse('2026-11-20T10:00:00+07:00');

export function sasaranMurni(
  calls: readonly AnyCall[],
  skemaOf: (call: AnyCall) => {
    readonly body: Skema | null;
    readonly query: readonly { name: string; schema: Skema }[];
  },
  aturan: Rujukan,
): readonly Sasaran[] {
  const kategori = [...aturan.kategori.values()];
  // A file is no JSON: it comes through HTTP alone.
  const readers = calls.filter((call) => call.method === 'get' || call.bentuk === 'json');
  return [
    {
      nama: 'schemas of the API',
      berat: 10,
      coba: (acak) => {
        const call = acak.pilih(readers);
        const { body, query } = skemaOf(call);
        const asked = Object.fromEntries(
          query.map(({ name, schema }) => [name, String(nilaiUntuk(acak, schema))]),
        );
        const parsed = [
          call.query.safeParse(asked, { reportInput: true }),
          call.body.safeParse(acak.satuDari(5) ? apaPun(acak) : nilaiUntuk(acak, body ?? {}), {
            reportInput: true,
          }),
        ];
        return told(parsed.flatMap((one) => (one.success ? [] : refusalsOf(one.error.issues))));
      },
    },
    {
      nama: 'texts, numbers and days',
      berat: 12,
      coba: (acak) => {
        const text = teks(acak);
        parseNomor(text);
        parseTelepon(text);
        parseNamaMasuk(text);
        parseInstant(text);
        isHari(text);
        parseNik(text, TODAY);
        for (const urut of URUT) decodeCursor(text, urut);
        const email = parseEmail(text);
        return email !== null && /[\s<>\0]/.test(email) ? 'an address with room for headers' : null;
      },
    },
    {
      nama: 'personal data, titles, topics',
      berat: 3,
      coba: (acak) => {
        const text = `${teks(acak)} ${teks(acak)}`;
        findDataPribadi(text);
        rapikanJudul(text, [teks(acak)]);
        if (acak.satuDari(10)) suggestKategori(text, kategori, aturan.kompetensi);
        return null;
      },
    },
    {
      nama: 'registrations',
      berat: 2,
      coba: (acak) => {
        const made = {
          nama: teks(acak),
          email: teks(acak),
          telepon: teks(acak),
          nik: teks(acak),
          sandi: teks(acak),
        };
        const checked = checkPendaftaran(made, TODAY, new Set(['basketball']));
        return checked.ok ? null : told(checked.refusal);
      },
    },
    {
      nama: 'file names and lines of exports',
      berat: 4,
      coba: (acak) => {
        const nama = cleanNama(teks(acak, ['foto.jpg', 'surat.pdf']), 'pdf');
        if (/[/\\\0\r\n"]/.test(nama) || !nama.endsWith('.pdf') || nama.length > 130)
          return `a file name ${JSON.stringify(nama)}`;
        const line = csvLine([teks(acak)]);
        return /^"?\s*[=+@-]/.test(line) ? `a formula ${JSON.stringify(line.slice(0, 60))}` : null;
      },
    },
    {
      nama: 'forms',
      berat: 2,
      coba: (acak) => {
        const entries = Array.from({ length: acak.int(20) }, (): [string, string] => [
          teks(acak).slice(0, 30),
          teks(acak),
        ]);
        const form = formFrom(entries);
        return form !== null && form.entries.some(([, value]) => value.includes('\0'))
          ? 'NUL came through'
          : null;
      },
    },
    { nama: 'rows of imports', berat: 4, coba: (acak) => coba(aturan, acak) },
    {
      nama: 'beginnings of files',
      berat: 1,
      coba: async (acak) => {
        const buffer = Buffer.from(
          rusak(acak, acak.pilih(BERKAS)) + rusak(acak, acak.pilih(BERKAS)),
          'latin1',
        );
        const found = await inspectUpload({ content: { buffer }, declaredName: teks(acak) });
        return found.ok ? null : told(found.refusal);
      },
    },
  ];
}

const BERKAS: readonly string[] = [
  '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n',
  '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0',
  'PK\x03\x04\x14\0\0\0\x08\0word/document.xml',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  '\xff\xd8\xff\xe0\0\x10JFIF\0',
  'RIFF\x10\0\0\0WEBPVP8 ',
  '\0\0\0\x18ftypmp42',
  'ID3\x03',
];

const KOLOM: Readonly<Record<string, readonly string[]>> = {
  nomor_asal: ['A-1', 'B/2'],
  klasifikasi: ['pengaduan', 'aspirasi'],
  judul: ['Lampu jalan mati di pasar'],
  isi: ['Lampu jalan mati sejak seminggu.'],
  instansi: ['KT-63.71'],
  unit: ['KT-63.71/06', ''],
  dibuat_pada: ['2024-03-01T09:00:00+08:00', '2024-03-01'],
  diverifikasi_pada: ['2024-03-02T09:00:00+08:00', ''],
  diteruskan_pada: ['2024-03-02T09:00:00+08:00', ''],
  selesai_pada: ['2024-03-09T09:00:00+08:00', ''],
  status: ['selesai', 'diproses', 'menunggu_verifikasi'],
  hasil: ['', 'diselesaikan'],
  anonim: ['ya', 'tidak', ''],
  penilaian: ['5', ''],
  lokasi_lat: ['-3.3', ''],
  lokasi_lon: ['114.5', ''],
};

async function coba(aturan: Rujukan, acak: Acak): Promise<string | null> {
  const nilai = new Map(
    Object.entries(KOLOM).map(([kolom, fit]) => [
      kolom,
      acak.satuDari(4) ? teks(acak, fit) : acak.pilih(fit),
    ]),
  );
  const baris = Object.fromEntries(nilai);
  const checked = checkRow(baris, { aturan, now: NOW });
  const line = [...nilai.values()]
    .map((one) => (acak.satuDari(6) ? one : `"${one.replaceAll('"', '""')}"`))
    .join(',');
  async function* chunks(): AsyncGenerator<string> {
    yield line.slice(0, 20);
    yield `${line.slice(20)}\n`;
  }
  for await (const row of readCsv(chunks())) if (row.baris < 1) return 'a row before the first line';
  const mute = checked.ok ? [] : checked.refusal.filter((one) => imporText(one) === '');
  return mute.length === 0 ? null : `no sentence for ${mute[0]?.code ?? ''}`;
}

/** Every refusal has its sentence in both languages. */
function told(refusals: readonly Refusal[]): string | null {
  const [first, ...rest] = refusals;
  if (first === undefined) return null;
  for (const lang of ['id', 'en'] as const) {
    const { title, errors } = problemOf([first, ...rest], lang, '');
    if (title === '' || errors.some((one) => one.message === '')) return `no sentence for ${first.code}`;
  }
  return null;
}
