import { beforeAll } from 'vitest';
import type { Pemindai } from '../../src/attachments/pindai/pemindai.ts';
import type { Peran } from '../../src/domain/instansi/types.ts';
import { createAkun } from '../../src/useCases/akun/pengelolaan/createAkun.ts';
import type { Deps } from '../../src/useCases/deps.ts';
import { readerOf } from '../../src/useCases/akun/readerOf.ts';
import { giveCommand, type Incoming } from '../../src/useCases/laporan/giveCommand.ts';
import { createApp } from '../../src/web/app.ts';
import { portalRoutes } from '../../src/web/portal/routes.ts';
import type { TestDatabase } from './database.ts';
import { useTestDeps, type TestDeps } from './deps.ts';
import { Visitor } from './visitor.ts';
import { webDeps } from './webDeps.ts';
import { testWebDeps } from './webServer.ts';

export const SANDI = 'kereta malam melintas sawah';

/** The officers who move laporan along behind the citizens' pages. */
const OFFICERS = {
  nasional: ['admin_nasional', 'NAS'],
  kota: ['admin_instansi', 'KT-63.71'],
  penghubung: ['pejabat_penghubung', 'KT-63.71/06'],
} as const satisfies Record<string, readonly [Peran, string]>;
export type Officer = keyof typeof OFFICERS;

export interface Stage {
  readonly made: TestDeps & { readonly database: TestDatabase };
  readonly app: ReturnType<typeof createApp>;
  readonly visitor: () => Visitor;
  /** A command of an officer that must succeed. */
  readonly officer: (who: Officer, nomor: string, command: Incoming) => Promise<void>;
}

/** Officers' accounts over given dependencies. */
export async function stageOn(made: TestDeps): Promise<Pick<Stage, 'officer'>> {
  const { deps } = made;
  const ids = new Map<Officer, string>();
  for (const [who, [peran, badan]] of Object.entries(OFFICERS) as [Officer, readonly [Peran, string]][]) {
    const akun = await createAkun(deps, {
      nama: `Petugas ${who}`,
      email: `${who}@contoh.id`,
      sandi: SANDI,
      penugasan: [{ peran, badan }],
    });
    if (!akun.ok) throw new Error(JSON.stringify(akun.refusal));
    ids.set(who, akun.value.akunId);
  }
  return {
    officer: async (who, nomor, command) => {
      const akunId = ids.get(who) ?? '';
      const reader = await readerOf(deps, akunId);
      const giver = { sebagai: 'orang', reader, akunId, pengunggah: deps.keys.pengunggah(akunId) } as const;
      const given = await giveCommand(deps, giver, nomor, command);
      if (!given.ok) throw new Error(JSON.stringify(given.refusal));
    },
  };
}

/** The citizens' pages on a real database, for a whole test file; with a scanner of uploads when one is given. */
export function usePortal(
  options: { readonly pemindai?: Pemindai; readonly sms?: Deps['sms'] } = {},
): () => Stage {
  const made = useTestDeps({ ...options, now: '2026-11-20T10:00:00+07:00' });
  let stage: Stage | undefined;
  beforeAll(async () => {
    const { deps } = made();
    const app = createApp(webDeps(testWebDeps(deps, {})), [portalRoutes(deps)]);
    stage = { made: made(), app, visitor: () => new Visitor(app), ...(await stageOn(made())) };
  });
  return () => {
    if (stage === undefined) throw new Error('the portal exists only while tests run');
    return stage;
  };
}

/** What somebody types who reports a broken lamp. */
export const LAPORAN = {
  apa: {
    klasifikasi: 'pengaduan',
    judul: 'Lampu jalan mati di Jalan Pramuka',
    isi: 'Sejak seminggu lampu jalan di depan pasar tidak menyala sehingga warga takut lewat pada malam hari.',
  },
  tempat: {
    cariWilayah: 'Banjarmasin Utara',
    lokasi: 'Depan pasar',
    tanggal: '2026-11-18',
    kategori: '',
    cariInstansi: 'KT-63.71',
  },
} as const;

export interface FiledHere {
  readonly nomor: string;
  /** Null for an account holder. */
  readonly resi: string | null;
}

/** Goes through the three screens to the page after sending. */
export async function fileBy(
  visitor: Visitor,
  over: { anda?: Record<string, string>; apa?: Record<string, string>; tempat?: Record<string, string> } = {},
): Promise<FiledHere> {
  await visitor.open('/lapor');
  await visitor.send('/lapor', { ...LAPORAN.apa, ...over.apa, aksi: 'lanjut' });
  await visitor.send('/lapor/tempat', { ...LAPORAN.tempat, ...over.tempat, aksi: 'lanjut' });
  await visitor.send('/lapor/anda', { siapa: 'tanpa', setuju: 'ya', ...over.anda, aksi: 'kirim' });
  return filedOn(visitor.here.html);
}

export function filedOn(html: string): FiledHere {
  const [nomor, resi] = [...html.matchAll(/class="big-number">([^<]+)</g)].map(([, text = '']) =>
    text.replace(/\D/g, ''),
  );
  if (nomor?.length !== 9) throw new Error(`not filed: ${html.slice(0, 2000)}`);
  return { nomor, resi: resi ?? null };
}
