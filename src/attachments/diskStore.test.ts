import { createHash, randomUUID } from 'node:crypto';
import { utimesSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storedBytes, storedKeys } from '../../tests/support/storedFiles.ts';
import { removeStaleTempFiles } from './disk/tempFile.ts';
import { diskStore, tempFolderOf } from './diskStore.ts';
import type { AttachmentStore } from './store.ts';

const meta = { jenis: 'application/pdf' };
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const text = (content: string) => Buffer.from(content);

let folder: string;
let store: AttachmentStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lampiran-'));
  store = diskStore({ folder, randomId: randomUUID });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function putOrFail(content: Readable | Uint8Array): Promise<string> {
  const put = await store.put(content, meta);
  if (!put.ok) throw new Error(put.refusal.code);
  return put.value.kunci;
}

const pathOf = (kunci: string) => join(folder, kunci.slice(0, 2), kunci.slice(2, 4), kunci);
const tempNames = () => readdir(tempFolderOf(folder));

const keys = () => storedKeys(store);

describe('putting', () => {
  test('a stream is kept whole under the digest of its bytes', async () => {
    const bytes = Buffer.alloc(300_000, 'abc');
    const put = await store.put(Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), meta);
    expect(put).toEqual({
      ok: true,
      value: { kunci: digestOf(bytes), sha256: digestOf(bytes), ukuran: 300_000 },
    });
    expect(await storedBytes(store, digestOf(bytes))).toEqual(bytes);
    expect(await readdir(join(folder, digestOf(bytes).slice(0, 2)))).toEqual([digestOf(bytes).slice(2, 4)]);
    expect(await tempNames()).toEqual([]);
  });

  test('twenty people putting equal bytes at once leave one file, and each gets its key', async () => {
    const bytes = Buffer.alloc(200_000, 'sama');
    const found = await Promise.all(Array.from({ length: 20 }, () => putOrFail(Readable.from([bytes]))));
    expect(new Set(found)).toEqual(new Set([digestOf(bytes)]));
    expect(await keys()).toEqual([digestOf(bytes)]);
    expect(await store.verify(digestOf(bytes))).toBe(true);
    expect(await tempNames()).toEqual([]);
  });

  test('nothing is visible under the final key before the last byte has come', async () => {
    const whole = text('awal akhir');
    let seenHalfway: string[] = ['never looked'];
    const kunci = await putOrFail(
      Readable.from(
        (async function* () {
          yield text('awal ');
          for (let turn = 0; turn < 20; turn += 1) await nextTurn();
          seenHalfway = await keys();
          expect(await store.stat(digestOf(whole))).toBeNull();
          yield text('akhir');
        })(),
      ),
    );
    expect(seenHalfway).toEqual([]);
    expect(kunci).toBe(digestOf(whole));
  });

  test('a stream that breaks off leaves nothing', async () => {
    const broken = Readable.from(
      (async function* () {
        yield text('awal');
        await nextTurn();
        throw new Error('connection reset');
      })(),
    );
    await expect(store.put(broken, meta)).rejects.toThrow('connection reset');
    expect(await keys()).toEqual([]);
    expect(await tempNames()).toEqual([]);
  });

  test('a full disk is refused and what was there stays', async () => {
    const kept = await putOrFail(text('lama'));
    // The kernel's own full device: every write to it fails with ENOSPC.
    const full = diskStore({ folder, randomId: randomUUID, openForWriting: () => open('/dev/full', 'w') });
    const put = await full.put(text('baru'), meta);
    expect(put).toEqual({ ok: false, refusal: { code: 'attachments.disk_full' } });
    expect(await keys()).toEqual([kept]);
    expect(await store.verify(kept)).toBe(true);
  });

  test('another fault than a full disk is thrown, not told as a refusal', async () => {
    const faulty = diskStore({ folder, randomId: randomUUID, openForWriting: (path) => open(path, 'r') });
    await expect(faulty.put(text('baru'), meta)).rejects.toThrow('ENOENT');
  });

  test('an id that could lead out of the folder is a fault', async () => {
    const careless = diskStore({ folder, randomId: () => '../keluar' });
    await expect(careless.put(text('x'), meta)).rejects.toThrow('plain random id');
  });
});

describe('reading', () => {
  test('a range gives just these bytes', async () => {
    const kunci = await putOrFail(text('0123456789'));
    expect(String(await storedBytes(store, kunci, { start: 2, end: 4 }))).toBe('234');
    expect(String(await storedBytes(store, kunci, { start: 8 }))).toBe('89');
  });

  test('what is not there reads as nothing, also keys that look like paths', async () => {
    await writeFile(join(folder, 'rahasia'), 'x');
    for (const kunci of ['0'.repeat(64), '../rahasia', '', 'A'.repeat(64), `${'0'.repeat(64)}\n`]) {
      expect(await store.open(kunci)).toBeNull();
      expect(await store.stat(kunci)).toBeNull();
      expect(await store.verify(kunci)).toBe(false);
      expect(await store.remove(kunci)).toBe(false);
    }
  });

  test('every single changed bit of a file is found', async () => {
    const bytes = text('bukti');
    const kunci = await putOrFail(bytes);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await writeFile(pathOf(kunci), changed);
      expect(await store.verify(kunci)).toBe(false);
    }
    await putOrFail(bytes);
    expect(await store.verify(kunci), 'putting it again heals it').toBe(true);
  });

  test('a file removed while it is being read is still read to its end', async () => {
    const bytes = Buffer.alloc(500_000, 'z');
    const kunci = await putOrFail(bytes);
    const stream = await store.open(kunci);
    expect(await store.remove(kunci)).toBe(true);
    if (!stream) throw new Error('not there');
    expect((await buffer(stream)).length).toBe(500_000);
    expect(await store.stat(kunci)).toBeNull();
  });
});

describe('sweeping', () => {
  const longAgo = new Date('2026-01-01T00:00:00Z');
  const lately = new Date('2026-01-02T00:00:00Z');

  test('the list holds every file put and nothing else that lies about', async () => {
    const put = await Promise.all(['a', 'b', 'c'].map((content) => putOrFail(text(content))));
    await mkdir(join(folder, 'aa', 'bb'), { recursive: true });
    await writeFile(join(folder, 'aa', 'bb', 'catatan.txt'), 'x');
    await writeFile(join(folder, 'aa', 'bb', 'c'.repeat(64)), 'in the wrong folder');
    await writeFile(join(folder, 'aa', 'berkas'), 'x');
    expect(await keys()).toEqual(put.toSorted());
    expect(await storedKeys(diskStore({ folder: join(folder, 'tiada'), randomId: randomUUID }))).toEqual([]);
  });

  test('an unused file goes when it is old and stays when it was put again', async () => {
    const old = await putOrFail(text('lama'));
    const renewed = await putOrFail(text('diunggah lagi'));
    await utimes(pathOf(old), longAgo, longAgo);
    await utimes(pathOf(renewed), longAgo, longAgo);
    await putOrFail(text('diunggah lagi'));
    expect(await store.remove(old, { untouchedSince: lately })).toBe(true);
    expect(await store.remove(renewed, { untouchedSince: lately })).toBe(false);
    expect(await keys()).toEqual([renewed]);
    expect(await tempNames()).toEqual([]);
  });

  test('a file put again by another process just after the sweep has looked at its age stays', async () => {
    const kunci = await putOrFail(text('pada saat terakhir'));
    await utimes(pathOf(kunci), longAgo, longAgo);
    // The sweep asks for a name between looking and moving aside: just then the other process renews the file.
    const randomId = (): string => {
      utimesSync(pathOf(kunci), new Date(), new Date());
      return randomUUID();
    };
    const sweeping = diskStore({ folder, randomId });
    expect(await sweeping.remove(kunci, { untouchedSince: lately })).toBe(false);
    expect(await store.verify(kunci)).toBe(true);
    expect(await tempNames()).toEqual([]);
  });

  test('a sweep racing with uploads of the same bytes never loses an acknowledged one', async () => {
    const bytes = text('balapan');
    const kunci = digestOf(bytes);
    for (let round = 0; round < 150; round += 1) {
      await putOrFail(bytes);
      await utimes(pathOf(kunci), longAgo, longAgo);
      await Promise.all([putOrFail(bytes), store.remove(kunci, { untouchedSince: lately })]);
      expect(await store.verify(kunci)).toBe(true);
    }
  });

  test('what a crash left half-written is removed once it is old, and only that', async () => {
    const kept = await putOrFail(text('utuh'));
    const temp = tempFolderOf(folder);
    await writeFile(join(temp, 'mati.part'), 'setengah');
    await utimes(join(temp, 'mati.part'), longAgo, longAgo);
    await writeFile(join(temp, 'sedang.part'), 'masih ditulis');
    await writeFile(join(temp, 'lain.txt'), 'bukan milik kami');
    await utimes(join(temp, 'lain.txt'), longAgo, longAgo);
    await symlink('tiada', join(temp, 'putus.part'));
    expect(await removeStaleTempFiles(temp, lately)).toBe(1);
    expect((await tempNames()).toSorted()).toEqual(['lain.txt', 'putus.part', 'sedang.part']);
    expect(await keys()).toEqual([kept]);
  });
});
