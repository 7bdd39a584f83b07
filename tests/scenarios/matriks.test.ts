import process from 'node:process';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Perintah } from '../../src/domain/laporan/commands.ts';
import { isNomor, nomorFromDraw } from '../../src/domain/shared/nomor.ts';
import { query } from '../../src/persistence/connection/database.ts';
import { readerOf } from '../../src/useCases/akun/readerOf.ts';
import { exportRows } from '../../src/useCases/ekspor/exportRows.ts';
import { sendDue } from '../../src/useCases/pesan/sendDue.ts';
import { PERINTAH_CALLS } from '../../src/web/api/perintah/perintah.ts';
import { useTestDeps } from '../support/deps.ts';
import { makeDunia, storedKeadaan, type Dunia } from '../support/matriks/dunia.ts';
import type { LaporanUji } from '../support/matriks/laporanUji.ts';
import { barisOf, izinOf, isPemilik, siapa, type Izin } from '../support/matriks/orakel.ts';
import { endOrang, makeBernama, type Orang } from '../support/matriks/orang.ts';
import {
  api,
  beberapaSekaligus,
  panggil,
  wholeApp,
  type App,
  type Jawaban,
} from '../support/matriks/panggung.ts';
import { Pemeriksa, tetap, type Tamu } from '../support/matriks/pemeriksa.ts';
import { alamatOf, alamatUmum, ruteOf, type Jenis } from '../support/matriks/rute.ts';
import { Visitor } from '../support/visitor.ts';

/**
 * R2 (quality): everybody × every route and command × every visibility, with real sessions and keys, against the table of rules
 * §3 written out a second time (`support/matriks/orakel.ts`). By default the pages and calls of a laporan are all tried, and of the rest
 * a sample, another one each day, in which every person, every laporan and every command occurs (`terlewat`); TEST_SCALE=full takes
 * them all, MATRIX_SEED names a day whose sample is wanted again.
 */
const isFull = process.env['TEST_SCALE'] === 'full';
const SEED = process.env['MATRIX_SEED'] ?? new Date().toISOString().slice(0, 10);
const AT_ONCE = 6;
const PUBLIK = { jenis: 'publik' } as const;
const ORIGIN = 'http://127.0.0.1:3000';

const made = useTestDeps({ now: '2026-11-20T10:00:00+07:00' });
let app: App;
let dunia: Dunia;
let tamu: readonly Tamu[];
let periksa: Pemeriksa;
const faults: unknown[] = [];
const counts: Record<string, number> = {};

beforeAll(async () => {
  const { deps } = made();
  app = wholeApp(deps, (fault) => faults.push(fault));
  const orang = await makeBernama(deps);
  dunia = await makeDunia(app, deps, orang);
  const sekarang = await endOrang(deps, orang);
  periksa = new Pemeriksa(dunia);
  const owners = ['baru', 'anonim', 'rahasia anonim', 'digabung', 'digabung ke rahasia'].map(
    (jenis) => dunia.pemilik.get(jenis) ?? fail(`no owner of ${jenis}`),
  );
  tamu = [
    { nama: 'publik', pembaca: { jenis: 'publik' }, kunci: null, cookie: '' },
    {
      nama: 'pemegang resi',
      pembaca: { jenis: 'resi' },
      kunci: null,
      cookie: await receiptsOf(dunia.laporan),
    },
    ...[...Object.values(sekarang), ...owners].map(tamuOf),
  ];
}, 120_000);

afterAll(() => {
  const rows = Object.entries(counts).map(([what, n]) => `  ${what}: ${n}`);
  if (tamu === undefined) return;
  console.log(
    [
      `R2 matrix (${isFull ? 'full' : `MATRIX_SEED=${SEED}`}): ${periksa.pasangan} pairs, ${periksa.tanda} planted words met, ${periksa.bocor.length} leaks`,
      ...rows,
    ].join('\n'),
  );
});

function tamuOf(orang: Orang): Tamu {
  // The session and the key of a closed account are nobody's.
  const pembaca = orang.isTutup ? ({ jenis: 'publik' } as const) : ({ jenis: 'akun', orang } as const);
  return { nama: orang.nama, pembaca, kunci: orang.kunci, cookie: `sesi=${orang.sesi}` };
}

async function receiptsOf(laporan: readonly LaporanUji[]): Promise<string> {
  const visitor = new Visitor(app);
  for (const { milik } of laporan) {
    if (milik.jenis !== 'resi') continue;
    await visitor.open('/lacak');
    await visitor.send('/lacak', { resi: milik.resi });
  }
  return ['kunjungan', 'terbuka'].map((name) => `${name}=${visitor.cookie(name) ?? ''}`).join('; ');
}

function fail(text: string): never {
  throw new Error(text);
}

const page = (who: Tamu, path: string): Promise<Jawaban> =>
  panggil(app, path, { headers: { cookie: who.cookie } });

/** A closed account's key is refused like any wrong key, whatever it asks for. */
const isClosed = (who: Tamu): boolean => who.nama === 'nonaktif';

async function get(who: Tamu, path: string): Promise<Jawaban> {
  return path.startsWith('/api/v1') ? api(app, who.kunci, path.slice('/api/v1'.length)) : page(who, path);
}

/** Every person for one laporan: the general ones, and its own pelapor. */
function tamuFor(laporan: LaporanUji): readonly Tamu[] {
  const { milik } = laporan;
  const owner = milik.jenis === 'akun' ? milik.orang : null;
  return owner === null || tamu.some((one) => one.nama === owner.nama) ? tamu : [...tamu, tamuOf(owner)];
}

/** Asked for of every pair. */
const routesOf = new Map<Jenis, readonly { method: string; path: string }[]>();

function routes(jenis: Jenis): readonly { method: string; path: string }[] {
  const known = routesOf.get(jenis) ?? ruteOf(app).filter((one) => one.jenis === jenis);
  routesOf.set(jenis, known);
  return known;
}

/** Numbers that nobody has, to compare with. */
function absentNomor(): string {
  const taken = new Set(dunia.laporan.map((one) => one.nomor));
  for (let draw = 71_234_567; ; draw += 1) {
    const nomor = nomorFromDraw(draw);
    if (!taken.has(nomor)) return nomor;
  }
}

function count(what: string): void {
  counts[what] = (counts[what] ?? 0) + 1;
}

/** Spread evenly; another part of the whole each day, the same in each run of that day. */
function isSampled(oneIn: number, ...parts: readonly string[]): boolean {
  if (isFull) return true;
  const text = [SEED, ...parts].join('|');
  let hash = 7;
  for (let i = 0; i < text.length; i += 1) hash = (hash * 31 + text.charCodeAt(i)) % 1_000_003;
  return hash % oneIn === 0;
}

/** A pair by its parts, such as person, laporan and command. */
type Pasangan = readonly string[];

/** A sample of pairs in which every part occurs: the first pair that brings something new is always taken. */
class Pilihan {
  readonly all: Pasangan[] = [];
  readonly tried: Pasangan[] = [];
  readonly #met: Set<string>[] = [];

  takes(oneIn: number, pair: Pasangan, isAlways = false): boolean {
    this.all.push(pair);
    const isNew = pair.some((part, i) => !(this.#met[i] ??= new Set()).has(part));
    if (!isAlways && !isNew && !isSampled(oneIn, ...pair)) return false;
    for (const [i, part] of pair.entries()) this.#met[i]?.add(part);
    this.tried.push(pair);
    return true;
  }
}

/** What no pair of the sample has, part by part: a person, a laporan, a command, a right that was never tried. */
function terlewat({ tried, all }: Pilihan): readonly string[] {
  return (all[0] ?? fail('nothing to try')).flatMap((_, part) => {
    const met = new Set(tried.map((one) => one[part]));
    return [...new Set(all.map((one) => one[part] ?? ''))].filter((one) => !met.has(one));
  });
}

// Not tried again when it failed: a command that was wrongly taken is refused by the state the second time.
describe('who sees and does what (R2)', { retry: 0 }, () => {
  it('knows of every route what it is about', () => {
    const unknown = ruteOf(app).filter((one) => one.jenis === null);
    expect(
      unknown.map(
        ({ method, path }) => `${method} ${path}: say in tests/support/matriks/rute.ts what it is about`,
      ),
    ).toEqual([]);
    expect(ruteOf(app).length).toBeGreaterThan(80);
  });

  it('stands on laporan that are what their steps say', async () => {
    for (const { jenis, nomor, status, badan, pernah, terlapor, terbit, rahasia, anonim } of dunia.laporan) {
      const stored = (await storedKeadaan(made().deps, nomor)) as Record<string, unknown>;
      const sorted = { ...stored, pernah: (stored['pernah'] as string[]).toSorted() };
      const expected = { status, badan, pernah: pernah.toSorted(), terlapor, terbit, rahasia, anonim };
      expect([jenis, sorted]).toEqual([jenis, expected]);
    }
    expect(dunia.tanda.size).toBeGreaterThan(250);
  });

  it('answers every read of a laporan by the table, and a hidden one like one that is not there', async () => {
    const before = await standing();
    const absent = absentNomor();
    const references = new Map<string, Promise<string>>();
    const reference = (who: Tamu, path: string): Promise<string> => {
      const name = `${who.nama} ${path}`;
      const known = references.get(name) ?? get(who, path).then((one) => tetap(one, path, absent));
      references.set(name, known);
      return known;
    };
    const tasks = dunia.laporan.flatMap((laporan) =>
      tamuFor(laporan).flatMap((who) =>
        routes('laporan').flatMap(({ path }) => {
          const ours = alamatOf(path, laporan.nomor);
          const theirs = alamatOf(path, absent);
          return ours.map((alamat, i) => ({
            laporan,
            who,
            alamat,
            pembanding: theirs[i] ?? '',
            isForm: isFormOf(path),
          }));
        }),
      ),
    );
    const pilihan = new Pilihan();
    await beberapaSekaligus(tasks, AT_ONCE, async ({ laporan, who, alamat, pembanding, isForm }) => {
      const kind = alamat.replace(laporan.nomor, ':nomor');
      if (!pilihan.takes(isForm ? 48 : 4, [who.nama, laporan.jenis, kind], CORE.includes(kind))) return;
      count(isForm ? 'forms of commands' : 'reads of a laporan');
      const jawaban = await get(who, alamat);
      periksa.periksa(who, `GET ${kind} of "${laporan.jenis}"`, jawaban, laporan.nomor);
      // Open311 shows everybody what the public sees.
      const pembaca = alamat.startsWith('/open311/') ? PUBLIK : who.pembaca;
      const isVisible = barisOf(pembaca, laporan).ada || isPenjaga(who, laporan, alamat);
      if (!isVisible) {
        const same = tetap(jawaban, alamat, laporan.nomor) === (await reference(who, pembanding));
        if (!same)
          periksa.salah(`${who.nama} GET ${kind}: hidden "${laporan.jenis}" differs from an absent one`);
      }
      if (!isForm && !alamat.startsWith('/petugas') && !alamat.startsWith('/pengaduan')) {
        const wanted = isClosed(who) && alamat.startsWith('/api/') ? 401 : isVisible ? 200 : 404;
        if (isKeyless(who, alamat)) return;
        if (jawaban.status !== wanted)
          periksa.salah(
            `${who.nama} GET ${kind} of "${laporan.jenis}": ${jawaban.status}, expected ${wanted}`,
          );
      }
      // A door that is shut to all officers would hide every leak behind it.
      if (kind === '/petugas/laporan/:nomor' && isInCharge(who, laporan) && jawaban.status !== 200)
        periksa.salah(`${who.nama} in charge of "${laporan.jenis}" opens no desk: ${jawaban.status}`);
      if (alamat === `/api/v1/laporan/${laporan.nomor}` && jawaban.status === 200)
        checkJson(who, laporan, jawaban.text);
    });
    expect(periksa.ambil()).toEqual([]);
    expect(terlewat(pilihan)).toEqual([]);
    // Reading changes nothing.
    expect(await standing()).toEqual(before);
  }, 600_000);

  it('gives no command to who is not in charge, on any laporan, and none out of its state', async () => {
    const before = await standing();
    const absent = absentNomor();
    const references = new Map<string, string>();
    const tasks = dunia.laporan.flatMap((laporan) =>
      tamuFor(laporan).flatMap((who) => PERINTAH_CALLS.map(({ perintah }) => ({ laporan, who, perintah }))),
    );
    const pilihan = new Pilihan();
    await beberapaSekaligus(tasks, AT_ONCE, async ({ laporan, who, perintah }) => {
      const izin = izinOf(isClosed(who) ? { jenis: 'publik' } : who.pembaca, laporan, perintah);
      if (izin === 'boleh' || who.pembaca.jenis === 'resi') return;
      // Most pelapor have one laporan only: of their pairs more, so that each is met.
      const oneIn = isPemilik(who.pembaca, laporan) ? 3 : 12;
      if (!pilihan.takes(oneIn, [who.nama, laporan.jenis, perintah, izin])) return;
      count('commands by the API');
      const path = `/laporan/${laporan.nomor}/${perintah}`;
      const what = `POST ${perintah} on "${laporan.jenis}"`;
      const jawaban = await api(app, who.kunci, path, bodyFor(perintah));
      periksa.periksa(who, what, jawaban, laporan.nomor);
      const { status, code } = {
        status: jawaban.status,
        code: (JSON.parse(jawaban.text) as { code?: string }).code,
      };
      // Those who had it before are told that it moved on.
      const isMoved = code === 'laporan.moved_on' && siapa(who.pembaca, laporan).has('pernah');
      if (!STATUS_OF[izin].includes(status) && !(izin === 'bukan-haknya' && isMoved))
        periksa.salah(`${who.nama} ${what}: ${status} ${code ?? ''}, expected ${izin}`);
      if (izin !== 'tak-ada') return;
      const other = `/laporan/${absent}/${perintah}`;
      const name = `${who.nama} ${perintah}`;
      const known =
        references.get(name) ?? tetap(await api(app, who.kunci, other, bodyFor(perintah)), other, absent);
      references.set(name, known);
      if (tetap(jawaban, path, laporan.nomor) !== known)
        periksa.salah(`${who.nama} ${what}: differs from an absent one`);
    });
    expect(periksa.ambil()).toEqual([]);
    expect(terlewat(pilihan)).toEqual([]);
    expect(await standing()).toEqual(before);
  }, 600_000);

  it('takes no form of a command from who may not give it', async () => {
    const before = await standing();
    const tokens = new Map(
      await Promise.all(tamu.map(async (who) => [who.nama, await tokenOf(who)] as const)),
    );
    const tasks = dunia.laporan.flatMap((laporan) =>
      tamu.flatMap((who) =>
        routes('perintah')
          .filter(({ path }) => !path.startsWith('/api/'))
          .flatMap(({ path }) => alamatOf(path, laporan.nomor))
          .map((alamat) => ({ laporan, who, alamat })),
      ),
    );
    const pilihan = new Pilihan();
    await beberapaSekaligus(tasks, AT_ONCE, async ({ laporan, who, alamat }) => {
      const perintah = alamat.slice(alamat.indexOf(laporan.nomor) + 10) as Perintah;
      const izin = izinOf(who.pembaca, laporan, perintah);
      if (izin === 'boleh') return;
      const kind = alamat.replace(laporan.nomor, '');
      if (!pilihan.takes(24, [who.nama, laporan.jenis, kind, izin])) return;
      count('commands by a form');
      const jawaban = await sendForm(tokens.get(who.nama) ?? fail(who.nama), alamat);
      periksa.periksa(who, `POST ${perintah} (form) on "${laporan.jenis}"`, jawaban, laporan.nomor);
    });
    expect(periksa.ambil()).toEqual([]);
    expect(terlewat(pilihan)).toEqual([]);
    expect(await standing()).toEqual(before);
  }, 600_000);

  it('hands out no file of a text that the reader may not read', async () => {
    const absent = '01890000-0000-7000-8000-000000000000';
    const tasks = dunia.laporan.flatMap((laporan) =>
      tamuFor(laporan).flatMap((who) =>
        laporan.berkas.flatMap((id) => routes('berkas').map(({ path }) => ({ laporan, who, id, path }))),
      ),
    );
    await beberapaSekaligus(tasks, AT_ONCE, async ({ laporan, who, id, path }) => {
      if (!isSampled(6, who.nama, id, path)) return;
      count('files');
      const [alamat = ''] = alamatOf(path, laporan.nomor, id);
      const jawaban = await get(who, alamat);
      periksa.periksa(who, `GET ${path} of "${laporan.jenis}"`, jawaban, laporan.nomor);
      const row = barisOf(who.pembaca, laporan);
      if (jawaban.status === 200 && !row.teks)
        periksa.salah(`${who.nama} opened a file of "${laporan.jenis}" at ${path}`);
      if (row.teks && path === '/lampiran/:id' && jawaban.status !== 200)
        periksa.salah(`${who.nama} cannot open a file of "${laporan.jenis}": ${jawaban.status}`);
      if (row.teks) return;
      const [other = ''] = alamatOf(path, laporan.nomor, absent);
      const same = tetap(await get(who, other), other, laporan.nomor).replaceAll(absent, '‹id›');
      if (tetap(jawaban, alamat, laporan.nomor).replaceAll(id, '‹id›') !== same)
        periksa.salah(`${who.nama} ${path}: a hidden file of "${laporan.jenis}" differs from an absent one`);
    });
    expect(periksa.ambil()).toEqual([]);
  }, 600_000);

  it('lists to each exactly what they may know of, and hides the rest in a count', async () => {
    for (const who of tamu.filter((one) => one.pembaca.jenis !== 'resi' && !isClosed(one))) {
      for (const [asked, fits] of LISTS) {
        count('lists');
        const jawaban = await api(app, who.kunci, `/laporan?limit=100&${asked}`);
        periksa.periksa(who, `GET /laporan?${asked}`, jawaban);
        const { baris, tersembunyi } = JSON.parse(jawaban.text) as {
          baris: { nomor: string }[];
          tersembunyi?: number;
        };
        const all = dunia.laporan.filter(fits);
        const expected = all
          .filter((one) => isListed(barisOf(who.pembaca, one), asked))
          .map((one) => one.jenis);
        const jenis = baris.map(
          (one) => dunia.laporan.find(({ nomor }) => nomor === one.nomor)?.jenis ?? one.nomor,
        );
        expect([who.nama, asked, jenis.toSorted()]).toEqual([who.nama, asked, expected.toSorted()]);
        expect([who.nama, asked, tersembunyi]).toEqual([who.nama, asked, all.length - expected.length]);
      }
    }
    expect(periksa.ambil()).toEqual([]);
  }, 600_000);

  it('finds by words only what the reader may read, through API, pages and the queue', async () => {
    const words = dunia.tanda.semua().filter((one) => one.kata.startsWith('zq') && one.kelas !== 'nik');
    const first = new Map<string, (typeof words)[number]>();
    // Of each laporan one word of its text, and every word of every other class.
    for (const one of words)
      if (one.isDicari === true && !first.has(one.laporan)) first.set(one.laporan, one);
    const others = words.filter((one) => one.kelas !== 'teks');
    const readers = tamu.filter((one) => !isClosed(one));
    const tasks = readers.flatMap((who) => [
      ...[...first.values()].map((one) => ({ who, one, isSecret: false })),
      ...others
        .filter((one) => isSampled(8, who.nama, one.kata))
        .map((one) => ({ who, one, isSecret: true })),
    ]);
    await beberapaSekaligus(tasks, AT_ONCE, async ({ who, one, isSecret }) => {
      const laporan = periksa.laporanOf(one.laporan);
      const isFound = !isSecret && barisOf(who.pembaca, laporan).teks;
      for (const address of [
        `/api/v1/laporan?q=${one.kata}`,
        `/laporan?q=${one.kata}`,
        `/petugas?q=${one.kata}`,
      ]) {
        if (!address.startsWith('/api') && !isSampled(6, who.nama, address)) continue;
        count('searches');
        const jawaban = await get(who, address);
        periksa.pasangan += 1;
        // The word itself stands there because it was asked for.
        const rest = jawaban.text.replaceAll(one.kata, '‹dicari›');
        periksa.baca(who, address, rest);
        const holds = rest.includes(laporan.nomor) || rest.includes(shown(laporan.nomor));
        if (holds && !isFound && !isSecret)
          periksa.salah(`${who.nama} found "${laporan.jenis}" by ${one.kelas} at ${address}`);
        if (isSecret && holds)
          periksa.salah(`${who.nama} found "${laporan.jenis}" by its ${one.kelas} at ${address}`);
        // Text opened for a reason is read, not searched.
        if (isFound && !holds && address.startsWith('/api') && isKeyHolder(who, laporan))
          periksa.salah(`${who.nama} does not find "${laporan.jenis}" at ${address}`);
        if (address.startsWith('/api') && jawaban.text.includes('tersembunyi'))
          periksa.salah(`${address} counts what it hides`);
      }
    });
    expect(periksa.ambil()).toEqual([]);
  }, 600_000);

  it('shows on every other page nothing that is hidden', async () => {
    const before = await standing();
    const tasks = routes('umum').flatMap(({ path }) =>
      tamu.flatMap((who) =>
        [alamatUmum(path), ...(VARIANTS[path] ?? []).map((more) => `${alamatUmum(path)}?${more}`)].map(
          (alamat) => ({ who, alamat }),
        ),
      ),
    );
    await beberapaSekaligus(tasks, AT_ONCE, async ({ who, alamat }) => {
      count('other pages and lists');
      periksa.periksa(who, `GET ${alamat}`, await get(who, alamat));
    });
    expect(periksa.ambil()).toEqual([]);
    expect(await standing()).toEqual(before);
  }, 600_000);

  it('exports to each account what it may read, and no more', async () => {
    const { deps } = made();
    for (const who of tamu) {
      if (who.pembaca.jenis !== 'akun') continue;
      const { akunId } = who.pembaca.orang;
      const whom = { reader: await readerOf(deps, akunId), akunId };
      for (const what of ['laporan', 'riwayat'] as const) {
        for await (const rows of exportRows(deps, what, whom)) {
          for (const row of rows) {
            count('exported rows');
            periksa.baca(who, `export ${what}`, JSON.stringify(row));
          }
        }
      }
    }
    expect(periksa.ambil()).toEqual([]);
  }, 600_000);

  it('writes to nobody what they may not read', async () => {
    const { deps } = made();
    const kept = await query<{ text: string }>(deps.db, 'select pesan::text as text from pesan');
    expect(kept.flatMap(({ text }) => dunia.tanda.temukan(text))).toEqual([]);
    const byAddress = new Map(
      [
        ...Object.values(Object.fromEntries(dunia.pemilik)),
        ...tamu.flatMap((one) => (one.pembaca.jenis === 'akun' ? [one.pembaca.orang] : [])),
      ].map((orang) => [orang.akunId, tamuOf(orang)]),
    );
    const addresses = await query<{ id: string; email: string }>(deps.db, 'select id, email from akun');
    // Whoever has no account here gets mail for what a key filed for them.
    const pengembang = (to: string): string => {
      const { milik } = periksa.laporanOf(dunia.tanda.temukan(to)[0]?.laporan ?? '');
      return milik.jenis === 'kunci' ? milik.orang.akunId : fail(`a mail to ${to}`);
    };
    const sent: string[] = [];
    const sender = {
      send: ({ to, subject, text }: { to: string; subject: string; text: string }) => {
        count('mails');
        const id = addresses.find((one) => one.email === to)?.id ?? pengembang(to);
        const who = byAddress.get(id);
        periksa.baca(who ?? fail(`a mail to ${to}`), `mail "${subject}"`, `${subject}\n${text}`);
        sent.push(to);
        return Promise.resolve({ outcome: 'sent', code: '' } as const);
      },
      close: () => Promise.resolve(),
    };
    while ((await sendDue(deps, { sender, origin: ORIGIN })).isMore);
    expect(sent.length).toBeGreaterThan(20);
    expect(periksa.ambil()).toEqual([]);
  }, 600_000);

  it('names in no row of the whole database who wrote an anonim laporan', async () => {
    const { deps } = made();
    const tables = await query<{ nama: string }>(
      deps.db,
      `select quote_ident(relname) as nama from pg_class
        where relnamespace = current_schema()::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const rows = await Promise.all(
      tables.map(async ({ nama }) => {
        const found = await query<{ text: string }>(deps.db, `select t::text as text from ${nama} t`);
        return found.map(({ text }) => ({ nama, text }));
      }),
    );
    const open: string[] = [];
    for (const { jenis, nomor, milik, anonim } of dunia.laporan) {
      // A key's account is no pelapor: it stands in the history as who entered it.
      if (milik.jenis !== 'akun') continue;
      const [row] = await query<{ id: string }>(deps.db, 'select id from laporan where nomor = $1', [nomor]);
      const { akunId } = milik.orang;
      const telling = rows
        .flat()
        .filter(
          ({ text }) => text.includes(akunId) && (text.includes(nomor) || text.includes(row?.id ?? nomor)),
        );
      if (anonim) expect([jenis, telling.map((one) => one.nama)]).toEqual([jenis, []]);
      else open.push(...telling.map((one) => one.nama));
      count('anonim and account, by rows');
    }
    // Of the others the same search finds the account.
    expect(open).toContain('identitas');
  });

  it('asks the database as often for what is hidden as for what is not there', async () => {
    const hidden = dunia.laporan.filter((one) => !barisOf({ jenis: 'publik' }, one).ada);
    const absent = absentNomor();
    const spy = vi.spyOn(pg.Client.prototype, 'query');
    const statements = async (path: string): Promise<number> => {
      spy.mockClear();
      await panggil(app, path);
      // Reference data are asked for anew now and then, whatever the request.
      return spy.mock.calls.filter(([text]) => JSON.stringify(text).includes('laporan')).length;
    };
    for (const pattern of [
      '/api/v1/laporan/:nomor',
      '/api/v1/laporan/:nomor/riwayat',
      '/laporan/:nomor',
      '/laporan/:nomor/ubah',
    ]) {
      const known = await statements(pattern.replace(':nomor', absent));
      for (const { nomor, jenis } of hidden) {
        count('hidden and absent, by statements');
        expect([pattern, jenis, await statements(pattern.replace(':nomor', nomor))]).toEqual([
          pattern,
          jenis,
          known,
        ]);
      }
    }
    spy.mockRestore();
  });

  it('tells by no other form what the sender may not know', async () => {
    const before = await standing();
    for (const who of tamu) {
      const { token, cookie } = await tokenOf(who);
      expect(token, who.nama).not.toBe('');
      const headers = { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded', cookie };
      const body = new URLSearchParams({ _csrf: token, ...TYPED, perintah: 'arsipkan' });
      for (const { nomor } of dunia.laporan) body.append('nomor', nomor);
      for (const { path } of routes('tulis').filter((one) => !one.path.startsWith('/api/'))) {
        count('other forms');
        const alamat = alamatUmum(path);
        const jawaban = await panggil(app, alamat, { method: 'POST', headers, body: body.toString() });
        const next = jawaban.headers.get('location');
        const shown =
          next === null || next.startsWith('http') ? jawaban : await page(who, next.split('#')[0] ?? '/');
        // Numbers that were sent come back; what stands beside them must not.
        periksa.periksa(who, `POST ${path}`, {
          ...shown,
          text: shown.text.replace(/\d{3} ?\d{3} ?\d{3}/g, ''),
        });
      }
    }
    expect(periksa.ambil()).toEqual([]);
    expect(await standing()).toEqual(before);
  }, 600_000);

  it('takes the very same form from who may give it', async () => {
    for (const [nama, jenis, path] of [
      ['adminKota', 'baru', '/petugas/laporan/:nomor/catatan'],
      ['penghubung06', 'terbit', '/petugas/laporan/:nomor/tindak-lanjut'],
      ['pemilik baru', 'baru', '/laporan/:nomor/ubah'],
    ] as const) {
      const who = tamu.find((one) => one.nama === nama) ?? fail(nama);
      const before = await standing();
      const { status } = await sendForm(
        await tokenOf(who),
        path.replace(':nomor', periksa.laporanOf(jenis).nomor),
      );
      expect([nama, path, status, await standing()]).not.toEqual([nama, path, status, before]);
    }
  });

  it('met no fault', () => {
    expect(faults).toEqual([]);
    expect(dunia.laporan.every((one) => isNomor(one.nomor))).toBe(true);
  });
});

const STATUS_OF: Readonly<Record<Exclude<Izin, 'boleh'>, readonly number[]>> = {
  'tak-masuk': [401],
  'tak-ada': [404],
  'bukan-haknya': [403],
  'bukan-saatnya': [409],
};

/** A body that nothing is wrong with, so that only state and right can refuse it. */
function bodyFor(perintah: string): Record<string, unknown> {
  const alasan = 'Alasan yang cukup panjang untuk siapa pun.';
  const isi = 'Kalimat yang cukup panjang untuk apa pun di sini.';
  const bodies: Record<string, Record<string, unknown>> = {
    ubah: { judul: 'Judul lain yang cukup panjang' },
    verifikasi: { unit: ['KT-63.71/07'] },
    tunda: { pertanyaan: isi },
    lengkapi: { isi },
    'bukan-wewenang': { alasan, usulan: 'KT-63.72' },
    putuskan: { instansi: 'KT-63.72', alasan },
    disposisi: { unit: ['KT-63.71/07'], alasan },
    'tindak-lanjut': { isi, akhir: true },
    perpanjang: { tanggal: '2027-03-01', alasan },
    tanggapan: { isi, selesai: true },
    selesai: { ringkasan: isi },
    arsipkan: { alasanKode: 'iseng', pesan: isi },
    alihkan: { lembaga: 'Lembaga lain', pesan: isi },
    gabungkan: { ke: dunia.laporan[0]?.nomor },
    pecah: { judul: 'Judul kedua yang cukup panjang', isi },
    klasifikasi: { klasifikasi: 'aspirasi', alasan },
    koreksi: { judul: 'Judul lain yang cukup panjang', alasan },
    kerahasiaan: { rahasia: true, anonim: true, alasan },
    turunkan: { alasan },
    catatan: { isi },
    ombudsman: { setuju: true },
    penilaian: { nilai: 1 },
    'buka-teks': { alasan },
    identitas: { alasan },
    'identitas/setuju': { permintaan: '01890000-0000-7000-8000-000000000000' },
  };
  return bodies[perintah] ?? {};
}

/** Everything that any form of a command asks for. */
const TYPED = {
  isi: 'Teks yang cukup panjang untuk apa pun.',
  alasan: 'Alasan yang cukup panjang.',
  pesan: 'Pesan yang cukup panjang.',
  pertanyaan: 'Pertanyaan yang cukup panjang?',
  ringkasan: 'Ringkasan yang cukup panjang.',
  judul: 'Judul lain yang cukup panjang',
  lembaga: 'Lembaga lain',
  klasifikasi: 'aspirasi',
  alasanKode: 'iseng',
  akhir: 'ya',
  hasil: 'diselesaikan',
  tujuan: 'instansi',
  instansi: 'KT-63.72',
  badan: 'KT-63.72',
  usulan: 'KT-63.72',
  tanggal: '2027-03-01',
  rahasia: 'ya',
  anonim: 'ya',
  setuju: 'ya',
  verdict: 'sudah',
  nilai: '5',
  aksi: 'kirim',
};

const LISTS: readonly (readonly [string, (laporan: LaporanUji) => boolean])[] = [
  ['', () => true],
  ...['menunggu_verifikasi', 'tertunda', 'diteruskan', 'diproses', 'selesai', 'diarsipkan'].map(
    (status) => [`status=${status}`, (one: LaporanUji) => one.status === status] as const,
  ),
  ['instansi=KT-63.71', (one) => (one.badan[0] ?? '').startsWith('KT-63.71')],
  ['instansi=PR-31', (one) => (one.badan[0] ?? '').startsWith('KT-31.74')],
  ['induk=PR-63', (one) => /^(PR-63|K[TB]-63)/.test(one.badan[0] ?? '')],
  ['kanal=whatsapp', (one) => one.jenis.startsWith('titipan')],
];

/** Addresses beside the plain one. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  '/laporan': [
    'status=diproses',
    'status=diarsipkan',
    'instansi=KT-63.71',
    'ukuran=status:diproses',
    'urut=tenggat',
    'lang=en',
  ],
  '/petugas': ['status=diproses', 'tampilan=semua', 'tampilan=arsip', 'tampilan=selesai', 'lang=en'],
  '/statistik': ['instansi=KT-63.71', 'per=unit'],
  '/monev': ['instansi=KT-63.71', 'induk=PR-63', 'per=unit'],
  '/api/v1/laporan': [
    'limit=100',
    'urut=terlama&limit=100',
    'urut=tenggat&limit=100',
    'ukuran=status:diproses&limit=100',
  ],
};

/** A filter tells what it filters by: only those who know that are given rows for it. */
function isListed(row: ReturnType<typeof barisOf>, asked: string): boolean {
  if (asked === '') return row.ada;
  return asked.startsWith('kanal') ? row.teks : row.keadaan;
}

/** Where a laporan itself is read: never a sample. */
const CORE: readonly string[] = [
  '/api/v1/laporan/:nomor',
  '/api/v1/laporan/:nomor/riwayat',
  '/laporan/:nomor',
  '/petugas/laporan/:nomor',
];

const shown = (nomor: string): string => `${nomor.slice(0, 3)} ${nomor.slice(3, 6)} ${nomor.slice(6)}`;

/** Forms of single commands: many, and alike. */
function isFormOf(path: string): boolean {
  return path.includes(':perintah') || (/^\/laporan\/:nomor\/\w/.test(path) && !path.endsWith('/riwayat'));
}

/** A penjaga identitas knows of anonim laporan, on its own page only. */
function isPenjaga(who: Tamu, laporan: LaporanUji, alamat: string): boolean {
  const isOne =
    who.pembaca.jenis === 'akun' && who.pembaca.orang.peran.some((one) => one.peran === 'kustodian');
  return isOne && laporan.anonim && alamat.startsWith('/petugas/');
}

function isInCharge(who: Tamu, laporan: LaporanUji): boolean {
  const as = siapa(who.pembaca, laporan);
  return as.has('admin') || as.has('unit');
}

/** Receipts open pages, not the API. */
function isKeyless(who: Tamu, alamat: string): boolean {
  return who.pembaca.jenis === 'resi' && alamat.startsWith('/api/');
}

/** Who must find by words what they may read: by key, and not for a day's reason. */
function isKeyHolder(who: Tamu, laporan: LaporanUji): boolean {
  return who.pembaca.jenis !== 'resi' && !laporan.dibuka.includes(who.nama);
}

/** What a reader of state and clocks alone must find empty, and that `boleh` names no command that rules §4 refuse. */
function checkJson(who: Tamu, laporan: LaporanUji, text: string): void {
  const json = JSON.parse(text) as Record<string, unknown> & { boleh: Perintah[] };
  const row = barisOf(who.pembaca, laporan);
  const closed = row.teks
    ? []
    : ['judul', 'isi', 'lampiran', 'tanggapan', 'wilayah', 'lokasi', 'tanggalKejadian', 'nomorAsal'];
  for (const field of [...closed, ...(row.identitas ? [] : ['pelapor'])]) {
    if (json[field] !== null) periksa.salah(`${who.nama} reads ${field} of "${laporan.jenis}"`);
  }
  if (
    row.identitas &&
    json['pelapor'] === null &&
    !isPemilik(who.pembaca, laporan) &&
    laporan.milik.jenis !== 'resi'
  )
    periksa.salah(`${who.nama} is not told who wrote "${laporan.jenis}"`);
  for (const perintah of json.boleh) {
    if (izinOf(who.pembaca, laporan, perintah) !== 'boleh')
      periksa.salah(`${who.nama} is offered ${perintah} on "${laporan.jenis}"`);
  }
}

interface Pengirim {
  readonly token: string;
  readonly cookie: string;
}

/** Sends everything that any form of a command asks for, as our own page would. */
function sendForm({ token, cookie }: Pengirim, alamat: string): Promise<Jawaban> {
  const body = new URLSearchParams({ _csrf: token, ...TYPED }).toString();
  const headers = { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded', cookie };
  return panggil(app, alamat, { method: 'POST', headers, body });
}

async function tokenOf(who: Tamu): Promise<Pengirim> {
  const jawaban = await page(who, '/lacak');
  const token = /name="_csrf" value="([^"]+)"/.exec(jawaban.text)?.[1] ?? '';
  const set = jawaban.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  return { token, cookie: [who.cookie, ...set].filter((one) => one !== '').join('; ') };
}

/** Everything that a command could have changed. */
function standing(): Promise<readonly unknown[]> {
  return query(
    made().deps.db,
    `select (select count(*) from riwayat) as kejadian, (select string_agg(nomor || status || urut, ',' order by nomor) from laporan) as laporan`,
  );
}
