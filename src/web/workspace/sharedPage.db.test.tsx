import { Buffer } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { webDeps } from '../../../tests/support/webDeps.ts';
import { testWebDeps } from '../../../tests/support/webServer.ts';
import type { Penugasan } from '../../domain/instansi/types.ts';
import { query } from '../../persistence/connection/database.ts';
import type { Deps } from '../../useCases/deps.ts';
import { readerFrom } from '../../useCases/akun/readerOf.ts';
import { giveCommand } from '../../useCases/laporan/giveCommand.ts';
import { submitLaporan } from '../../useCases/laporan/submitLaporan.ts';
import { createApp } from '../app.ts';
import { Form } from '../components/form/Form.tsx';
import type { Session } from '../deps.ts';
import type { Asking, Shown } from './asking.ts';
import { officerRoutes } from './officerRoutes.ts';
import { workspaceRoutes } from './routes.ts';
import { BY_ROLES, BY_SIGHT, shared } from './sharedPage.tsx';
import { fileLaporan, ROLES } from './tests/desk.ts';
import { WorkspaceLayout } from './WorkspaceLayout.tsx';

const test = useTestDeps();

/** Two of each, and one who holds the same at another place. */
const PEOPLE: Readonly<Record<string, readonly Penugasan[]>> = {
  kota1: ROLES.admin,
  kota2: ROLES.admin,
  kotaLain: ROLES.adminLain,
  pengawas1: [{ peran: 'pengawas', badan: 'PR-63' }],
  pengawas2: [{ peran: 'pengawas', badan: 'PR-63' }],
  kementerian: ROLES.pengawas,
  nasional1: ROLES.nasional,
  nasional2: ROLES.nasional,
  pinjaman: [{ peran: 'admin_instansi', badan: 'KT-63.71', pinjaman: true }],
  ganda: ROLES.ganda,
  unit: ROLES.penghubung,
  // with nothing of their own
  bersih1: [{ peran: 'pengawas', badan: 'PR-63' }],
  bersih2: [{ peran: 'pengawas', badan: 'PR-63' }],
  pembuka: [{ peran: 'pengawas', badan: 'PR-63' }],
  pemeriksa1: ROLES.inspektorat,
  pemeriksa2: ROLES.inspektorat,
};
/** Of them laporan are filed before anything is asked. */
const PEMILIK = [
  'kota1',
  'kota2',
  'kotaLain',
  'pengawas1',
  'pengawas2',
  'kementerian',
  'nasional1',
  'ganda',
  'unit',
];
type Siapa = string;
const NAMES = Object.keys(PEOPLE);

const akunOf = (siapa: Siapa): string =>
  `00000000-0000-7000-8000-0000000001${String(NAMES.indexOf(siapa)).padStart(2, '0')}`;
const tokenOf = (siapa: Siapa): string => `${siapa}-`.padEnd(43, 'x');

function sessions(now: () => number): Record<string, Session> {
  return Object.fromEntries(
    NAMES.map((siapa) => [
      tokenOf(siapa),
      {
        id: `sesi-${siapa}`,
        akunId: akunOf(siapa),
        nama: `Orang ${siapa} <${siapa}>`,
        penugasan: PEOPLE[siapa] ?? [],
        tahap: 'penuh' as const,
        punyaFaktor: true,
        get buktiPada() {
          return now();
        },
      },
    ]),
  );
}

/** The real pages; `routes` beside them. Tokens and ids are the same each time, so that pages can be compared letter by letter. */
function desk(deps: Deps, routes: Parameters<typeof createApp>[1] = [workspaceRoutes(still(deps))]) {
  const people = sessions(deps.now);
  const web = webDeps({ ...testWebDeps(deps, people), randomBytes: (n) => Buffer.alloc(n, 9) });
  const app = createApp(web, routes);
  const ask = (
    siapa: Siapa,
    path: string,
    headers: Record<string, string> = {},
    more = '',
  ): Promise<Response> =>
    Promise.resolve(app.request(path, { headers: { cookie: `sesi=${tokenOf(siapa)}${more}`, ...headers } }));
  return {
    people,
    ask,
    get: async (siapa: Siapa, path: string) => (await ask(siapa, path)).text(),
    /** Whoever may have a notice gets a page of their own: this one is forged and says nothing. */
    own: async (siapa: Siapa, path: string) => (await ask(siapa, path, {}, '; pesan=x')).text(),
  };
}

const ID = '01900000-0000-7000-8000-000000000000';
const still = (deps: Deps): Deps => ({ ...deps, chance: { ...deps.chance, uuid: () => ID } });

/** Tests beside this one write to the same server, and any write asks anew: once is enough to see it kept. */
const once = (check: () => Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 15_000, interval: 5 });

describe('a page for all of the same roles', () => {
  let stages = 0;
  /** One page at an address of its own, and how often it was written. */
  function stage(show: (asking: Asking, ke: number) => Shown, circle: 'roles' | 'sight' = 'roles') {
    const { deps } = test();
    const here = `/uji/${(stages += 1)}`;
    let written = 0;
    const page = (asking: Asking): Promise<Shown> => {
      written += 1;
      return Promise.resolve(show(asking, written));
    };
    const { ask, get, own, people } = desk(deps, [
      (app) => {
        const routes = officerRoutes(app, deps);
        routes.get(here, circle === 'roles' ? shared(BY_ROLES, page) : shared(BY_SIGHT, page));
      },
    ]);
    return { here, ask, get, own, people, runs: () => written };
  }
  const plain = ({ page, officer }: Asking, ke: number): Shown => ({
    document: (
      <WorkspaceLayout page={page} title="Uji">
        {`tulisan ${ke} untuk ${officer.penugasan[0]?.badan ?? ''}`}
      </WorkspaceLayout>
    ),
  });
  const writing = (html: string): string => /tulisan \d+/.exec(html)?.[0] ?? '';

  it('is written once for two readers, each with the own name and bell', async () => {
    const { here, get, runs } = stage(plain);
    await once(async () => {
      const first = await get('kota1', here);
      const before = runs();
      const second = await get('kota2', here);
      expect(runs()).toBe(before);
      expect(writing(second)).toBe(writing(first));
      expect(second).toContain('Orang kota2 &lt;kota2&gt;');
      expect(second).not.toContain('kota1');
    });
  });

  it('is another one for other roles, a borrowed role, another language or address, after a change of roles or of anything stored', async () => {
    const { here, get, ask, people, runs } = stage(plain);
    const same = async (): Promise<boolean> => {
      const before = runs();
      await get('kota1', here);
      return runs() === before;
    };
    const anew = async (change: () => Promise<unknown>): Promise<void> => {
      await once(async () => {
        await get('kota1', here);
        expect(await same()).toBe(true);
      });
      const before = runs();
      await change();
      expect(runs()).toBeGreaterThan(before);
    };
    for (const siapa of ['kotaLain', 'nasional1', 'ganda', 'pinjaman'])
      await anew(() => get(siapa, `${here}?a=1`));
    await anew(() => get('kota2', `${here}?lang=en`));
    await anew(() => get('kota2', `${here}?x=1`));
    await anew(() => ask('kota1', here, {}, '; bahasa=en'));
    await anew(async () => {
      await query(test().deps.db, `insert into masuk_admin (instansi, pada) values ('NAS', now())`);
      await get('kota1', here);
    });
    const session = people[tokenOf('kota2')];
    if (session === undefined) throw new Error('nobody');
    people[tokenOf('kota2')] = { ...session, penugasan: ROLES.adminLain };
    expect(await get('kota2', here)).toContain('untuk KT-63.72');
    people[tokenOf('kota2')] = { ...session, penugasan: [] };
    expect((await ask('kota2', here)).status).toBe(403);
    expect(await get('kota1', here)).toContain('untuk KT-63.71');
  });

  it('is shared by the sight of lists among those who have nothing of their own', async () => {
    const { here, get, own, runs } = stage(({ officer, ...rest }, ke) => {
      // no page by sight learns who asked first
      expect(officer).not.toHaveProperty('akunId');
      return plain({ officer, ...rest }, ke);
    }, 'sight');
    await once(async () => {
      const first = await get('bersih1', here);
      const before = runs();
      expect(writing(await get('bersih2', here))).toBe(writing(first));
      expect(runs()).toBe(before);
    });
    expect(await own('bersih1', here)).toContain('tulisan');
  });

  it('is not shared when it took anything of its first reader or of chance, or is refused', async () => {
    const { deps } = test();
    const takers: ((asking: Asking) => Shown)[] = [
      (asking) => ({ document: <p>{asking.page.session?.nama}</p> }),
      (asking) => ({ document: <p>{asking.page.session?.akunId}</p> }),
      (asking) => ({ document: <p>{asking.page.session?.buktiPada}</p> }),
      (asking) => ({ document: <p>{asking.deps.chance.uuid(deps.now())}</p> }),
      (asking) => ({ document: <p>{asking.deps.chance.int(9)}</p> }),
      () => ({ document: <p>salah</p>, status: 422 }),
      () => ({ refusal: 'web.not_found' }),
    ];
    for (const take of takers) {
      const { here, ask, own, runs } = stage(take);
      for (const siapa of ['kota1', 'kota1', 'kota2']) {
        const before = runs();
        const answer = await ask(siapa, here);
        expect(runs()).toBeGreaterThan(before);
        expect(answer.headers.get('cache-control')).toBe('no-store');
        const text = await answer.text();
        expect(text).not.toContain('celah-');
        if (take === takers[0]) expect(text).toBe(await own(siapa, here));
      }
    }
  });

  it('has tokens, ids and notices of its own for each, compressed or not', async () => {
    const { deps } = test();
    const people = sessions(deps.now);
    const app = createApp(webDeps(testWebDeps(deps, people)), [
      (to) => {
        const form = ({ page, newId }: Asking): Promise<Shown> => {
          const id = newId();
          return Promise.resolve({
            document: (
              <WorkspaceLayout page={page} title="Uji">
                <Form page={page} action="/uji">
                  <input name="id" value={id} />
                  <input name="sama" value={id} />
                  <input name="lain" value={newId()} />
                </Form>
              </WorkspaceLayout>
            ),
          });
        };
        officerRoutes(to, deps).get('/uji', shared(BY_ROLES, form));
      },
    ]);
    const seen = new Set<string>();
    for (const siapa of ['kota1', 'kota2', 'kota1']) {
      const headers = { cookie: `sesi=${tokenOf(siapa)}`, 'accept-encoding': 'gzip' };
      const answer = await app.request('/uji', { headers });
      expect(answer.headers.get('content-encoding')).toBe('gzip');
      const packed = Buffer.from(await answer.arrayBuffer());
      const html = gunzipSync(packed).toString();
      const value = (name: string): string =>
        new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
      const tokens = [...html.matchAll(/name="_csrf" value="([^"]+)"/g)].map(([, one = '']) => one);
      expect([tokens.length, value('id') === value('sama'), value('id') === value('lain')]).toEqual([
        2,
        true,
        false,
      ]);
      for (const own of [...tokens, value('id'), value('lain')]) {
        expect(seen.has(own)).toBe(false);
        seen.add(own);
        // never compressed beside what others could have written
        expect(packed.includes(own)).toBe(true);
      }
      const sent = await app.request('/uji', {
        method: 'POST',
        headers: { cookie: headers.cookie },
        body: new URLSearchParams({ _csrf: tokens[1] ?? '' }),
      });
      // the token is good: there is only nobody who takes the form
      expect(sent.status).toBe(404);
    }
  });
});

describe('the pages about figures', () => {
  const own: Record<Siapa, string> = {};
  const ADDRESSES = [
    '/monev',
    '/monev?per=kategori',
    '/monev?induk=PR-63&masa=bulan',
    '/monev?instansi=KT-63.71&per=unit&urut=nama',
    '/monev?dari=2026-13-01',
    '/monev?dari=2026-12-01&sampai=2026-11-01',
    '/monev/cara/selesai',
    '/monev/cara/entah',
    '/pengawasan',
    '/pengawasan?urut=nama',
    '/pengawasan/KT-63.71',
    '/pengawasan/PR-35',
    '/monev/sinyal',
    '/monev/isu',
    '/monev/isu?instansi=KT-63.71',
    '/monev/target',
    '/monev/berkala',
  ];

  const emailOf = (siapa: Siapa): string => `${siapa.toLowerCase()}@contoh.id`;
  /** A secret one, about the city: by their roles no supervisor reads a word of it. */
  async function fileOwn(siapa: Siapa): Promise<void> {
    own[siapa] = `Pagar roboh milik ${siapa}`;
    const filed = await submitLaporan(test().deps, {
      kiriman: {
        klasifikasi: 'pengaduan',
        judul: own[siapa],
        isi: 'Pagar sekolah roboh sejak hujan kemarin dan belum diperbaiki sampai hari ini.',
        kategori: null,
        instansi: 'KT-63.71',
        wilayah: '63.71',
        titik: null,
        lokasiKeterangan: 'Jalan Sekolah',
        tanggalKejadian: '2026-10-30',
        anonim: false,
        rahasia: true,
        kanal: 'web',
      },
      pengirim: { sebagai: 'akun', akunId: akunOf(siapa) },
      kontak: { nama: siapa, email: emailOf(siapa), telepon: null, nik: null },
      lampiran: [],
      pengunggah: 'uji',
      nomorAsal: null,
    });
    if (!filed.ok) throw new Error(JSON.stringify(filed.refusal));
  }

  beforeAll(async () => {
    const { deps, setNow } = test();
    await fileLaporan(deps, { kategori: 'K20a' });
    await fileLaporan(deps, { anonim: true, judul: 'Tanpa nama tentang jalan' });
    await fileLaporan(deps, { rahasia: true, judul: 'Rahasia tentang jalan' });
    for (const siapa of NAMES) {
      await query(
        test().database.ownerDb,
        `insert into akun (id, email, nama, sandi, dibuat_pada) values ($1, $2, $3, 'x', now())`,
        [akunOf(siapa), emailOf(siapa), siapa],
      );
    }
    for (const siapa of PEMILIK) await fileOwn(siapa);
    setNow('2026-11-20T09:00:00+07:00');
  });

  it('say the same letter by letter as when they are written for one reader, whoever came first', async () => {
    const { get, own: alone } = desk(test().deps);
    const who = fc.constantFrom(...NAMES);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ADDRESSES),
        fc.constantFrom('', 'id', 'en'),
        fc.array(who, { minLength: 1, maxLength: 3 }),
        who,
        async (address, lang, before, reader) => {
          const path = lang === '' ? address : `${address}${address.includes('?') ? '&' : '?'}lang=${lang}`;
          for (const one of before) await get(one, path);
          expect(await get(reader, path)).toBe(await alone(reader, path));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are shared by two who hold the same, and show nobody what is another’s', async () => {
    const { deps } = test();
    const { ask } = desk(deps);
    for (const [one, other] of [
      ['kota1', 'kota2'],
      ['pengawas1', 'pengawas2'],
      ['nasional1', 'nasional2'],
    ] as const) {
      for (const path of ADDRESSES) {
        const texts: string[] = [];
        for (const siapa of [one, other, one]) {
          const answer = await ask(siapa, path, { 'accept-encoding': 'gzip' });
          expect(answer.headers.get('cache-control')).toBe('no-store');
          const bytes = Buffer.from(await answer.arrayBuffer());
          const html =
            answer.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes).toString() : String(bytes);
          // filled in, not compressed: so it was the kept one
          if (answer.status === 200) expect([path, bytes.includes(`Orang ${siapa}`)]).toEqual([path, true]);
          texts.push(html);
        }
        const [first = '', second = '', third] = texts;
        expect(third).toBe(first);
        for (const [html, name] of [
          [first, other],
          [second, one],
        ] as const) {
          expect([path, html.includes(`Orang ${name}`), html.includes('celah-')]).toEqual([
            path,
            false,
            false,
          ]);
        }
        // an admin of the city reads everything of the city; a supervisor reads no text but the own
        if (one === 'pengawas1') {
          expect(first).not.toContain(own[other]);
          expect(second).not.toContain(own[one]);
          expect(first).not.toContain('Rahasia tentang jalan');
        }
      }
    }
    const late = await (await ask('pengawas1', '/pengawasan')).text();
    expect(late).toContain(own['pengawas1']);
  });

  it('show a laporan that somebody filed or opened meanwhile to that person alone', async () => {
    const { deps, setNow } = test();
    const { get, own: alone } = desk(deps);
    const LISTS = ['/pengawasan', '/monev/isu'];
    setNow('2026-11-05T09:00:00+07:00');
    const before = await get('bersih1', '/pengawasan');
    await fileOwn('bersih2');
    const nomor = await fileLaporan(deps, { rahasia: true, judul: 'Rahasia yang dibuka' });
    const opener = {
      sebagai: 'orang' as const,
      pengunggah: 'uji',
      reader: readerFrom(deps, akunOf('pembuka'), PEOPLE['pembuka'] ?? []),
      akunId: akunOf('pembuka'),
    };
    // late by then, and the text still open
    setNow('2026-11-20T09:00:00+07:00');
    const opened = await giveCommand(deps, opener, nomor, { perintah: 'buka-teks', alasan: 'Pemantauan' });
    expect(opened.ok).toBe(true);
    for (const path of LISTS) {
      for (const siapa of ['bersih2', 'bersih1', 'pembuka', 'pemeriksa1', 'pemeriksa2', 'bersih1'])
        expect([path, siapa, (await get(siapa, path)) === (await alone(siapa, path))]).toEqual([
          path,
          siapa,
          true,
        ]);
    }
    const has = async (siapa: Siapa) => {
      const html = await get(siapa, '/pengawasan');
      return [html.includes(own['bersih2'] ?? '?'), html.includes('Rahasia yang dibuka')];
    };
    expect(before).not.toContain(own['bersih2']);
    expect(await has('bersih2')).toEqual([true, false]);
    expect(await has('pembuka')).toEqual([false, true]);
    expect(await has('bersih1')).toEqual([false, false]);
  });

  it('change at once for whoever takes over another role', async () => {
    const { ask, people, own: alone, get } = desk(test().deps);
    const before = await get('pengawas2', '/pengawasan');
    const session = people[tokenOf('pengawas2')];
    if (session === undefined) throw new Error('nobody');
    people[tokenOf('pengawas2')] = { ...session, penugasan: ROLES.adminLain };
    const after = await get('pengawas2', '/pengawasan');
    expect(after).not.toBe(before);
    expect(after).toBe(await alone('pengawas2', '/pengawasan'));
    expect((await ask('pengawas2', '/pengawasan/KT-63.71')).status).toBe(404);
    people[tokenOf('pengawas2')] = { ...session, penugasan: [{ peran: 'pelapor', badan: 'NAS' }] };
    for (const path of ADDRESSES) expect([path, (await ask('pengawas2', path)).status]).toEqual([path, 403]);
  });
});
