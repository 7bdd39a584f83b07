import { beforeAll, expect } from 'vitest';
import type { Instant } from '../../src/domain/shared/time.ts';
import type { Peran } from '../../src/domain/instansi/types.ts';
import { createApiKey } from '../../src/useCases/akun/kunciApi/createApiKey.ts';
import { createAkun } from '../../src/useCases/akun/pengelolaan/createAkun.ts';
import { apiRoutes } from '../../src/web/api/routes.ts';
import type { LaporanJson } from '../../src/web/api/laporan/laporanSchema.ts';
import { open311Routes } from '../../src/web/open311/routes.ts';
import { createApp } from '../../src/web/app.ts';
import type { WebDeps } from '../../src/web/deps.ts';
import type { Problem } from '../../src/web/errors/problem.ts';
import { useTestDeps, type TestDeps } from './deps.ts';
import { webDeps } from './webDeps.ts';

/** Who calls in contract tests: the accounts of the demo (interfaces §3) and some that they lack. */
const PEOPLE = {
  pelapor: [],
  tetangga: [],
  nasional: [['admin_nasional', 'NAS']],
  provinsi: [
    ['admin_instansi', 'PR-63'],
    ['pengawas', 'PR-63'],
  ],
  kota: [['admin_instansi', 'KT-63.71']],
  kotaKedua: [['admin_instansi', 'KT-63.71']],
  banjarbaru: [['admin_instansi', 'KT-63.72']],
  penghubung: [['pejabat_penghubung', 'KT-63.71/06']],
  ppid: [['pejabat_penghubung', 'KT-63.71/03']],
  inspektorat: [['inspektorat', 'KT-63.71']],
  kustodian: [['kustodian', 'NAS']],
  kustodian2: [['kustodian', 'NAS']],
  pengembang: [['pengembang', 'KT-63.71']],
} as const satisfies Record<string, readonly (readonly [Peran, string])[]>;

export type Person = keyof typeof PEOPLE;
export type As = Person | 'publik';

export interface Reply<T = LaporanJson> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface ApiClient {
  readonly get: <T = LaporanJson>(path: string, as?: As) => Promise<Reply<T>>;
  readonly post: <T = LaporanJson>(
    path: string,
    body: unknown,
    as?: As,
    headers?: Record<string, string>,
  ) => Promise<Reply<T>>;
  /** Outside `/api/v1`. */
  readonly open: (path: string, init?: RequestInit) => Promise<Response>;
  readonly raw: (path: string, init?: RequestInit, as?: As) => Promise<Response>;
  /** Files a laporan that nothing is wrong with; answers its nomor. */
  readonly file: (over?: Record<string, unknown>, as?: Person) => Promise<string>;
  /** Gives a command that must succeed. */
  readonly give: (as: Person, nomor: string, perintah: string, body?: unknown) => Promise<LaporanJson>;
  /** Gives a command that must be refused; answers status and code. */
  readonly refused: (as: As, nomor: string, perintah: string, body?: unknown) => Promise<[number, string]>;
  readonly key: (person: Person) => string;
  readonly setNow: (now: Instant | string) => void;
  readonly advance: (ms: number) => void;
}

export const KIRIMAN = {
  klasifikasi: 'pengaduan',
  judul: 'Lampu jalan mati di Jalan Pramuka',
  isi: 'Sejak seminggu lampu jalan di depan pasar tidak menyala sehingga warga takut lewat pada malam hari.',
  tanggalKejadian: '2026-10-30',
  lokasi: { lat: -3.3194, lon: 114.5908, keterangan: 'Depan pasar' },
} as const;

/** The API on a real database with the people above, for a whole test file. */
export function useApi(
  over: Partial<WebDeps> = {},
): () => ApiClient & { readonly made: ReturnType<ReturnType<typeof useTestDeps>> } {
  const made = useTestDeps();
  const keys = new Map<Person, string>();
  let app: ReturnType<typeof createApp> | undefined;
  beforeAll(async () => {
    const { deps } = made();
    for (const person of Object.keys(PEOPLE) as Person[]) keys.set(person, await makePerson(deps, person));
    const faults = { onFault: (fault: unknown) => console.error(fault) };
    app = createApp(webDeps({ now: deps.now, ...faults, ...over }), [apiRoutes(deps), open311Routes(deps)]);
  });
  return () => {
    if (app === undefined) throw new Error('the API exists only while tests run');
    return { ...clientOf(app, keys), setNow: made().setNow, advance: made().advance, made: made() };
  };
}

async function makePerson(deps: TestDeps['deps'], person: Person): Promise<string> {
  const made = await createAkun(deps, {
    nama: `Contoh ${person}`,
    email: `${person.toLowerCase()}@contoh.id`,
    sandi: 'kereta malam melintas sawah',
    penugasan: PEOPLE[person].map(([peran, badan]) => ({ peran, badan })),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  const key = await createApiKey(deps, { akunId: made.value.akunId, nama: 'uji' });
  if (!key.ok) throw new Error(JSON.stringify(key.refusal));
  return key.value.kunci;
}

function clientOf(
  app: ReturnType<typeof createApp>,
  keys: ReadonlyMap<Person, string>,
): Omit<ApiClient, 'setNow' | 'advance'> {
  const raw: ApiClient['raw'] = async (path, init = {}, as = 'publik') => {
    const headers = new Headers(init.headers);
    if (as !== 'publik') headers.set('authorization', `Bearer ${keys.get(as) ?? ''}`);
    return app.request(`/api/v1${path}`, { ...init, headers });
  };
  const reply = async <T>(response: Response): Promise<Reply<T>> => ({
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as T,
  });
  const get: ApiClient['get'] = async (path, as) => reply(await raw(path, {}, as));
  const post: ApiClient['post'] = async (path, body, as, headers = {}) =>
    reply(
      await raw(
        path,
        {
          method: 'POST',
          body: body === undefined ? null : JSON.stringify(body),
          headers: { 'content-type': 'application/json', ...headers },
        },
        as,
      ),
    );
  return {
    raw,
    open: async (path, init) => app.request(path, init),
    get,
    post,
    key: (person) => keys.get(person) ?? '',
    file: async (fields = {}, as = 'pelapor') => {
      const made = await post('/laporan', { ...KIRIMAN, ...fields }, as);
      expect(made.body, JSON.stringify(made.body)).toMatchObject({ status: 'menunggu_verifikasi' });
      return made.body.nomor;
    },
    give: async (as, nomor, perintah, body) => {
      const given = await post(`/laporan/${nomor}/${perintah}`, body, as);
      expect(given.status, JSON.stringify(given.body)).toBe(200);
      return given.body;
    },
    refused: async (as, nomor, perintah, body) => {
      const given = await post<Problem>(`/laporan/${nomor}/${perintah}`, body, as);
      return [given.status, given.body.code];
    },
  };
}
