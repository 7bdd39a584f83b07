import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../src/persistence/connection/database.ts';
import { apiCalls } from '../../src/web/api/routes.ts';
import { printTable } from '../../bench/measuring/table.ts';
import { useTestDeps } from '../support/deps.ts';
import { Acak } from '../support/fuzz/acak.ts';
import { formulirIn } from '../support/fuzz/formulir.ts';
import { cobaSemua } from '../support/fuzz/jalankan.ts';
import { sasaranMurni } from '../support/fuzz/murni.ts';
import { galatOf } from '../support/fuzz/pemeriksaan.ts';
import {
  alamatAcak,
  formulirAcak,
  panggilanAcak,
  panggilanOf,
  type Bahan,
  type Permintaan,
  type Terbuka,
} from '../support/fuzz/permintaan.ts';
import { makeDunia, type Dunia } from '../support/matriks/dunia.ts';
import { makeBernama, type Bernama, type Orang } from '../support/matriks/orang.ts';
import { beberapaSekaligus, panggil, wholeApp, type App } from '../support/matriks/panggung.ts';
import { alamatOf, alamatUmum, ruteOf } from '../support/matriks/rute.ts';

/**
 * R3 (quality): inputs made from the OpenAPI document, from the forms that the pages really hold and from the addresses of every
 * route, wounded in many ways, against the whole app over a real database; and the readers of foreign input alone. A fault is a
 * 500, a hang, a crash, markup of the sender in a page, a problem without code. FUZZ_SEED makes a run again, FUZZ_ONLY one input
 * of it; `npm run bench -- fuzz` runs a million.
 */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_120);
const isFull = process.env['TEST_SCALE'] === 'full';
const HTTP = Number(process.env['FUZZ_HTTP'] ?? (isFull ? 60_000 : 4_000));
const MURNI = Number(process.env['FUZZ_MURNI'] ?? (isFull ? 400_000 : 100_000));
const AT_ONCE = 8;
const LONG_MS = 24 * 3_600_000;

/** By whom forms are filled in: each kind of page once. */
const PENGISI: readonly Bernama[] = [
  'tetangga',
  'adminKota',
  'penghubung06',
  'nasional',
  'kustodian',
  'pengawasKalsel',
  'inspektoratKota',
  'pengembang',
];

const made = useTestDeps({ now: '2026-11-20T10:00:00+07:00', seed: SEED });
const thrown: unknown[] = [];
const galat: string[] = [];
let app: App;
let dunia: Dunia;
let orang: Record<Bernama, Orang>;

beforeAll(async () => {
  app = wholeApp(made().deps, (fault) => thrown.push(fault));
  orang = await makeBernama(made().deps);
  dunia = await makeDunia(app, made().deps, orang);
}, 300_000);

interface Hitungan {
  sent: number;
  readonly answers: Map<string, number>;
}

/** Sends inputs 0 ≤ n < count and keeps what was wrong, each with how to make it again. */
async function kirim(name: string, count: number, make: (acak: Acak) => Permintaan): Promise<Hitungan> {
  const found: Hitungan = { sent: 0, answers: new Map() };
  const numbers = Array.from({ length: count }, (_, n) => n);
  await beberapaSekaligus(numbers, AT_ONCE, async (n) => {
    const { path, init } = make(Acak.ke(SEED, n));
    const before = thrown.length;
    const started = performance.now();
    const jawaban = await Promise.race([panggil(app, path, init), patience()]);
    const ms = performance.now() - started;
    found.sent += 1;
    const jenis = jawaban.headers.get('content-type') ?? '';
    const group = `${Math.floor(jawaban.status / 100)}xx`;
    found.answers.set(group, (found.answers.get(group) ?? 0) + 1);
    const why = galatOf({ status: jawaban.status, jenis, text: jawaban.text, ms });
    if (why === null) return;
    const told = thrown.length > before ? ` ${String(thrown.at(-1))}` : '';
    const body = typeof init.body === 'string' ? ` ${init.body.slice(0, 300)}` : '';
    galat.push(
      `${name} ${n} of seed ${SEED}: ${why}: ${init.method ?? 'GET'} ${path.slice(0, 300)}${body}${told}`,
    );
  });
  return found;
}

function patience(): Promise<{ status: number; headers: Headers; text: string }> {
  return new Promise((resolve) => {
    setTimeout(() => resolve({ status: 599, headers: new Headers(), text: '' }), 20_000).unref();
  });
}

/** The forms of all pages, as each of these people sees them. */
async function gatherForms(): Promise<readonly Terbuka[]> {
  const found = new Map<string, Terbuka>();
  const some = dunia.laporan.filter((one) => ['baru', 'terbit', 'ditanya'].includes(one.jenis));
  const owners = some.flatMap(({ milik }) => (milik.jenis === 'akun' ? [milik.orang] : []));
  const people = [null, ...PENGISI.map((nama) => orang[nama]), ...owners];
  const pages = ruteOf(app).filter(
    (one) => one.method === 'GET' && ['umum', 'laporan'].includes(one.jenis ?? ''),
  );
  const addresses = [
    ...new Set(
      pages
        .filter(({ path }) => !path.startsWith('/api'))
        .flatMap(({ path }) =>
          path.includes(':nomor') ? some.flatMap(({ nomor }) => alamatOf(path, nomor)) : [alamatUmum(path)],
        ),
    ),
  ];
  const visits = people.flatMap((one) => addresses.map((address) => ({ one, address })));
  await beberapaSekaligus(visits, AT_ONCE, async ({ one, address }) => {
    const session = one === null ? '' : `sesi=${one.sesi}`;
    const page = await panggil(app, address, { headers: { cookie: session } });
    const set = page.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    const cookie = [session, ...set].filter((text) => text !== '').join('; ');
    for (const formulir of formulirIn(page.text, address)) {
      // Signing out would end the session that the others need.
      if (formulir.action.startsWith('/keluar')) continue;
      const names = formulir.isian.map((field) => field.nama).join(' ');
      found.set(`${one?.nama ?? 'publik'} ${formulir.method} ${formulir.action} ${names}`, {
        formulir,
        cookie,
      });
    }
  });
  return [...found.values()];
}

async function bahanOf(): Promise<Bahan> {
  const files = dunia.laporan.flatMap((one) => one.berkas);
  const people = Object.values(orang);
  return {
    nomor: [...dunia.laporan.map((one) => one.nomor), '123456785'],
    berkas: [...files, '01890000-0000-7000-8000-000000000000'],
    kunci: [...people, ...dunia.pemilik.values()].map((one) => one.kunci),
    cookie: ['', ...people.map((one) => `sesi=${one.sesi}`)],
  };
}

/** Events of all histories. */
async function happened(): Promise<number> {
  const [row] = await query<{ n: number }>(made().deps.db, 'select count(*)::int as n from riwayat');
  return row?.n ?? 0;
}

const rows: (readonly (string | number)[])[] = [];
const note = (what: string, { sent, answers }: Hitungan, ms: number): void => {
  const by = [...answers].map(([group, n]) => `${group} ${n}`).toSorted();
  rows.push([what, sent, by.join(', '), (ms / 1000).toFixed(1)]);
};

describe('whatever comes in (R3)', () => {
  it('over HTTP: generated calls, forms and addresses', { timeout: LONG_MS }, async () => {
    const document = JSON.parse((await panggil(app, '/api/v1/openapi.json')).text) as unknown;
    const calls = panggilanOf(document);
    const forms = await gatherForms();
    const routes = ruteOf(app)
      .filter((one) => one.method === 'GET')
      .map((one) => one.path);
    const bahan = await bahanOf();
    const before = await happened();
    expect(calls.length).toBeGreaterThan(35);
    expect(forms.length).toBeGreaterThan(60);
    const parts = [
      [`API calls (${calls.length} of OpenAPI)`, 0.45, (acak: Acak) => panggilanAcak(acak, calls, bahan)],
      [
        `forms (${forms.length} as pages hold them)`,
        0.4,
        (acak: Acak) => formulirAcak(acak, acak.pilih(forms)),
      ],
      [`addresses (${routes.length} routes)`, 0.15, (acak: Acak) => alamatAcak(acak, routes, bahan)],
    ] as const;
    for (const [name, share, make] of parts) {
      const started = performance.now();
      note(name, await kirim(name, Math.ceil(HTTP * share), make), performance.now() - started);
    }
    expect(galat.slice(0, 30)).toEqual([]);
    expect(thrown.slice(0, 5)).toEqual([]);
    // Not all was refused: what was taken went through every layer. Every new form changes what the seed chooses.
    expect(await happened()).toBeGreaterThan(before + HTTP / 2_000);
  });

  it('at the readers of foreign input alone', { timeout: LONG_MS }, async () => {
    const { deps } = made();
    const document = JSON.parse((await panggil(app, '/api/v1/openapi.json')).text) as unknown;
    const described = new Map(panggilanOf(document).map((one) => [`${one.method} ${one.path}`, one]));
    const all = apiCalls(deps);
    const targets = sasaranMurni(
      all,
      (call) => {
        const name = `${call.method.toUpperCase()} ${call.path}`;
        const found = described.get(name);
        if (found === undefined) throw new Error(`the document does not describe ${name}`);
        return found;
      },
      await deps.rujukan(),
    );
    const whole = targets.reduce((sum, one) => sum + one.berat, 0);
    for (const target of targets) {
      const count = Math.ceil((MURNI * target.berat) / whole);
      const started = performance.now();
      galat.push(...(await cobaSemua(target, SEED, count)));
      note(`${target.nama} (no HTTP)`, { sent: count, answers: new Map() }, performance.now() - started);
    }
    const sum = rows.reduce((n, row) => n + Number(row[1]), 0);
    rows.push(['all', sum, `${galat.length} faults`, '']);
    printTable(`R3: seed ${SEED}`, ['input', 'tried', 'answers', 's'], rows);
    expect(galat.slice(0, 30)).toEqual([]);
  });
});
