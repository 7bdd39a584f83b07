import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { dispatch } from '../dispatch.ts';
import { registry } from '../registry.ts';

/** The commands that carry data in and out, as a person gives them: exit codes, files, what is said. */
const CONTOH = fileURLToPath(new URL('../../../data/contoh-impor.csv', import.meta.url));

interface Place {
  readonly database: TestDatabase;
  readonly folder: string;
}

let here: Place;
let there: Place;

async function place(): Promise<Place> {
  return {
    database: await createTestDatabase(),
    folder: await mkdtemp(path.join(os.tmpdir(), 'lapor-perintah-')),
  };
}

beforeAll(async () => {
  here = await place();
  there = await place();
});
afterAll(async () => {
  for (const { database, folder } of [here, there]) {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }
});

async function lapor(at: Place, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const environment = {
    DATABASE_URL: at.database.appUrl,
    DATABASE_OWNER_URL: at.database.ownerUrl,
    LAPOR_VAR: path.join(at.folder, 'var'),
    LAPOR_KEYS: path.join(at.folder, 'kunci'),
    LOG_LEVEL: 'error',
    DEMO: '0',
  };
  const io = {
    environment,
    print: (line: string) => void out.push(line),
    report: (line: string) => void err.push(line),
  };
  const code = await dispatch(args, io, registry);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const inFolder = (name: string): string => path.join(here.folder, name);

/** Each command opens, prepares and closes everything anew. */
const PATIENCE = 180_000;

describe('import, export, backup, restore, check', { timeout: PATIENCE }, () => {
  test('wrong usage is 2 and says what is missing', async () => {
    for (const args of [
      ['import'],
      ['import', 'tidak-ada.csv'],
      ['import', CONTOH, '--what', 'cuaca'],
      ['import', CONTOH, '--cepat'],
      ['export', '--what', 'laporan'],
      ['export', '--account', 'a@b.id', '--format', 'xlsx'],
      ['backup'],
      ['backup', '/tidak/ada/cadangan'],
      ['restore', 'tidak-ada'],
      ['check', 'semua'],
    ]) {
      expect([args, (await lapor(here, ...args)).code]).toEqual([args, 2]);
    }
  });

  test('import: a dry run writes nothing, all in or unchanged is 0, a bad row is 1 and stands in the report', async () => {
    expect(await lapor(here, 'import', CONTOH, '--dry-run')).toMatchObject({
      code: 0,
      out: expect.stringContaining('5 akan masuk'),
    });
    expect(await lapor(here, 'import', CONTOH)).toMatchObject({
      code: 0,
      out: '5 baris: 5 masuk, 0 sudah ada dan sama, 0 ditolak.',
    });
    expect(await lapor(here, 'import', CONTOH)).toMatchObject({
      code: 0,
      out: '5 baris: 0 masuk, 5 sudah ada dan sama, 0 ditolak.',
    });
    const text = (await readFile(CONTOH, 'utf8')).replace('K13a', '=K13a').replace('tes tes', 'uji tes');
    await writeFile(inFolder('ubah.csv'), text);
    const report = inFolder('laporan.csv');
    const refused = await lapor(here, 'import', inFolder('ubah.csv'), '--report', report);
    expect(refused).toMatchObject({ code: 1, out: '5 baris: 0 masuk, 3 sudah ada dan sama, 2 ditolak.' });
    expect((await readFile(report, 'utf8')).split('\n')).toEqual([
      'baris,kolom,nilai,alasan',
      `3,kategori,'=K13a,Tidak ada kategori yang berlaku dengan kode ini.`,
      '4,nomor_asal,PAMAN-3,Laporan dengan instansi dan nomor_asal ini sudah masuk dengan isi yang berbeda. Yang sudah masuk tidak diubah.',
      '',
    ]);
    expect((await lapor(here, 'import', inFolder('ubah.csv'))).err).toContain('baris 3, kategori "=K13a":');
    await writeFile(inFolder('kolom.csv'), text.replace('wilayah', 'cuaca'));
    expect(await lapor(here, 'import', inFolder('kolom.csv'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('"cuaca" tidak dikenal'),
    });
  });

  test('export: for an account that there is, in both forms', async () => {
    expect((await lapor(here, 'export', '--account', 'siapa@contoh.id')).code).toBe(1);
    await writeFile(inFolder('sandi'), 'tujuh gajah menari pelan\n');
    const made = await lapor(
      here,
      'account',
      'add',
      '--name',
      'Rina',
      '--email',
      'rina@contoh.id',
      '--role',
      'admin_instansi@KT-63.71',
      '--password-file',
      inFolder('sandi'),
    );
    expect(made).toMatchObject({ code: 0 });
    const csv = await lapor(here, 'export', '--account', 'rina@contoh.id');
    expect([csv.code, csv.out.split('\n').length]).toEqual([0, 6]);
    const jsonl = await lapor(
      here,
      'export',
      '--account',
      'rina@contoh.id',
      '--format',
      'jsonl',
      '--what',
      'riwayat',
    );
    const lines = jsonl.out.split('\n').map((line) => JSON.parse(line) as { jenis: string });
    expect(lines.filter((one) => one.jenis === 'dibuat')).toHaveLength(5);
  });

  test('backup and restore: into an empty system, proved; never over data, never from a damaged file', async () => {
    const file = inFolder('cadangan');
    const saved = await lapor(here, 'backup', file);
    expect(saved).toMatchObject({ code: 0, out: expect.stringContaining(path.join(here.folder, 'kunci')) });
    const bytes = await readFile(file);
    expect(await lapor(here, 'backup', file)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('sudah ada dan tidak ditimpa'),
    });
    expect((await readFile(file)).equals(bytes)).toBe(true);
    expect(await lapor(here, 'backup', file, '--force')).toMatchObject({ code: 0 });
    const middle = bytes.length >> 1;
    await writeFile(
      inFolder('rusak'),
      Buffer.concat([
        bytes.subarray(0, middle),
        Buffer.from([(bytes[middle] ?? 0) ^ 1]),
        bytes.subarray(middle + 1),
      ]),
    );
    expect(await lapor(there, 'restore', inFolder('rusak'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('bukan cadangan yang utuh'),
    });
    await rm(path.join(there.folder, 'kunci'), { recursive: true, force: true });
    await cp(path.join(here.folder, 'kunci'), path.join(there.folder, 'kunci'), { recursive: true });
    const restored = await lapor(there, 'restore', file);
    expect(restored).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Utuh: 5 laporan, \d+ peristiwa\.$/),
    });
    expect(restored.err).not.toContain('Folder kunci');
    expect((await lapor(there, 'restore', file)).code).toBe(1);
    const checked = await lapor(there, 'check', '--json');
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.out)).toEqual({
      jenis: 'ringkasan',
      utuh: true,
      temuan: 0,
      dihapus: 0,
      laporan: 5,
      peristiwa: expect.any(Number) as number,
    });
    expect(await lapor(there, 'import', CONTOH)).toMatchObject({
      code: 0,
      out: '5 baris: 0 masuk, 5 sudah ada dan sama, 0 ditolak.',
    });
    expect(await lapor(there, 'migrate')).toMatchObject({ code: 0, out: 'Skema sudah terbaru.' });
  });
});
