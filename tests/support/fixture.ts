import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../src/persistence/connection/database.ts';
import type { Db } from '../../src/persistence/connection/database.ts';
import { applyRows } from '../../src/persistence/rujukan/load/loadReferenceData.ts';
import { readReferenceFiles } from '../../src/persistence/rujukan/load/referenceFiles.ts';
import { referenceRows } from '../../src/persistence/rujukan/load/referenceRows.ts';
import type { ReferenceRows } from '../../src/persistence/rujukan/load/referenceRows.ts';

/** The instansi of the small country: every level, two time zones beside WIB, Jakarta's tree, a BUMN and a BUMD. */
export const FIXTURE_INSTANSI = [
  'NAS',
  'KM-09',
  'KM-27',
  'KM-36',
  'KM-38',
  'LN-01',
  'BN-01',
  'BD-04',
  'PR-63',
  'KB-63.01',
  'KT-63.71',
  'KT-63.72',
  'PR-33',
  'KB-33.22',
  'KT-33.74',
  'PR-31',
  'KT-31.74',
  'PR-91',
  'KT-91.71',
] as const;

/** Every kecamatan of Banjarmasin is there, but the desa and kelurahan of this one only. */
export const FIXTURE_KECAMATAN = '63.71.01';

export const FIXTURE_DATA_FOLDER = fileURLToPath(new URL('../../data/', import.meta.url));

/** When the small country was laid out: before anything that tests let happen. */
export const FIXTURE_PADA = Date.parse('2020-01-01T00:00:00+07:00');

/** The rows of the small country, cut from the real data files: all topics, code lists, holidays, policies. */
export async function fixtureRows(): Promise<ReferenceRows> {
  const all = referenceRows(await readReferenceFiles(FIXTURE_DATA_FOLDER));
  const instansi = new Set<string>(FIXTURE_INSTANSI);
  const badan = all.badan.filter((b) => instansi.has(b.jenis === 'unit' ? (b.induk ?? '') : b.kode));
  const kabkota = new Set(badan.flatMap((b) => b.wilayah ?? []));
  const isInside = (kode: string): boolean =>
    kabkota.has(kode) ||
    (kode.length === 8 && kode.startsWith('63.71.')) ||
    kode.startsWith(`${FIXTURE_KECAMATAN}.`);
  return {
    ...all,
    badan,
    wilayah: all.wilayah.filter((w) => isInside(w.kode)),
    // Competence of bodies that this country lacks is left out; suggestions for them find nobody.
    kompetensi: all.kompetensi.filter((k) => k.instansi === null || instansi.has(k.instansi)),
  };
}

/** Lays out the small country, with either role; asking twice changes nothing. Test databases have it already. */
export async function applyFixture(db: Db): Promise<void> {
  const silent = { info: () => undefined, warn: () => undefined };
  await applyRows(db, await fixtureRows(), { pada: FIXTURE_PADA, log: silent });
}

/** The small country in the template that every test database is cloned from. */
export async function loadFixture(ownerUrl: string): Promise<void> {
  const db = openDatabase(ownerUrl, { poolSize: 1, applicationName: 'lapor-test-fixture' });
  try {
    await applyFixture(db);
  } finally {
    await db.destroy();
  }
}
