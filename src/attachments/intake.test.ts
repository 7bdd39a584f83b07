import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hollowPngOf, isoBox, isoMediaOf, ooxmlOf, pdfOf } from '../../tests/support/sampleFiles.ts';
import { storedBytes, storedKeys } from '../../tests/support/storedFiles.ts';
import { diskStore, tempFolderOf } from './diskStore.ts';
import { takeUpload, type IncomingUpload } from './intake.ts';
import { attachmentLimits } from './limits.ts';
import type { AttachmentStore } from './store.ts';

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let root: string;
let tempFolder: string;
let store: AttachmentStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'terima-'));
  tempFolder = join(root, 'unggahan');
  store = diskStore({ folder: join(root, 'lampiran'), randomId: randomUUID });
});

afterEach(async () => {
  const left = [...(await namesIn(tempFolder)), ...(await namesIn(tempFolderOf(join(root, 'lampiran'))))];
  await rm(root, { recursive: true, force: true });
  if (left.length > 0) throw new Error(`temporary files stayed behind: ${left.join(', ')}`);
});

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

function take(content: Readable | Uint8Array, declaredName: string, changes: Partial<IncomingUpload> = {}) {
  const stream = content instanceof Readable ? content : Readable.from(chunksOf(content));
  return takeUpload({ stream, declaredName, store, tempFolder, randomId: randomUUID, ...changes });
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

describe('taking an upload', () => {
  test('a photo is stored anew with a thumbnail; its place is offered and in neither file', async () => {
    const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#484' } })
      .jpeg()
      .withExif({
        IFD0: { Make: 'KAMERA-BUDI' },
        IFD3: {
          GPSLatitudeRef: 'S',
          GPSLatitude: '6/1 10/1 30/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '106/1 49/1 12/1',
        },
      })
      .toBuffer();
    const taken = await take(photo, '../jalan\u202e rusak.PNG');
    if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
    const { value } = taken;
    expect(value).toMatchObject({ nama: 'jalan rusak.jpg', jenis: 'image/jpeg', lebar: 2560, tinggi: 1707 });
    expect(value.tempatFoto?.lat).toBeCloseTo(-6.175, 6);
    expect(value.tempatFoto?.lon).toBeCloseTo(106.82, 6);
    const main = await storedBytes(store, value.kunci);
    const small = await storedBytes(store, value.thumbnailKunci);
    expect({ ukuran: main.length, sha256: digestOf(main) }).toEqual({
      ukuran: value.ukuran,
      sha256: value.sha256,
    });
    expect(await sharp(small).metadata()).toMatchObject({ format: 'webp', width: 320 });
    for (const bytes of [main, small]) expect(bytes.includes('KAMERA')).toBe(false);
    expect(new Set(await storedKeys(store))).toEqual(new Set([value.kunci, value.thumbnailKunci]));
  });

  test('a document is kept byte for byte', async () => {
    const pdf = pdfOf();
    expect(await take(pdf, 'Surat Kuasa.PDF')).toEqual({
      ok: true,
      value: {
        nama: 'Surat Kuasa.pdf',
        jenis: 'application/pdf',
        ukuran: pdf.length,
        sha256: digestOf(pdf),
        kunci: digestOf(pdf),
        thumbnailKunci: null,
        lebar: null,
        tinggi: null,
        tempatFoto: null,
      },
    });
    expect(await storedBytes(store, digestOf(pdf))).toEqual(pdf);
  });

  test('a second click stores nothing twice', async () => {
    const doc = ooxmlOf('docx');
    const both = await Promise.all([take(doc, 'a.docx'), take(doc, 'b.docx')]);
    expect(both.map((each) => each.ok && each.value.kunci)).toEqual([digestOf(doc), digestOf(doc)]);
    expect(await storedKeys(store)).toEqual([digestOf(doc)]);
  });

  test('a film is kept, but not the place that the phone noted in it', async () => {
    const note = isoBox('moov', isoBox('udta', isoBox('\xa9xyz', Buffer.from('-06.1754+106.8272/'))));
    const film = Buffer.concat([isoMediaOf('mp42'), note]);
    const taken = await take(film, 'jalan.mp4');
    if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
    const kept = await storedBytes(store, taken.value.kunci);
    expect([kept.length, taken.value.ukuran]).toEqual([film.length, film.length]);
    expect(kept.includes('106.8272')).toBe(false);
    expect(kept.subarray(0, -note.length).equals(film.subarray(0, -note.length))).toBe(true);
    expect(await store.verify(taken.value.sha256)).toBe(true);
  });

  test('a film of exactly 50 MB is taken', async () => {
    const { maxMediaBytes } = attachmentLimits;
    const start = isoMediaOf('mp42');
    const taken = await take(Buffer.concat([start, Buffer.alloc(maxMediaBytes - start.length)]), 'a.mp4');
    expect(taken).toMatchObject({ ok: true, value: { ukuran: maxMediaBytes, jenis: 'video/mp4' } });
  });
});

describe('refusing an upload', () => {
  test('one that goes on beyond every limit is read to its end but not kept, and its true size is told', async () => {
    const start = isoMediaOf('mp42');
    const megabyte = Buffer.alloc(1024 * 1024);
    let largestTemp = 0;
    let isReadToEnd = false;
    const endless = Readable.from(
      (async function* () {
        yield start;
        for (let sent = 0; sent < 70; sent += 1) yield megabyte;
        const [name] = await namesIn(tempFolder);
        const file = await open(join(tempFolder, name ?? ''), 'r');
        largestTemp = (await file.stat()).size;
        await file.close();
        isReadToEnd = true;
      })(),
    );
    const ukuran = start.length + 70 * megabyte.length;
    expect(await take(endless, 'a.mp4')).toEqual({
      ok: false,
      refusal: [{ code: 'attachments.too_large', params: { ukuran, limitMb: 50 } }],
    });
    expect(isReadToEnd).toBe(true);
    expect(largestTemp).toBe(attachmentLimits.maxMediaBytes + 1);
    expect(await storedKeys(store)).toEqual([]);
  });

  test('one that never ends is cut off', async () => {
    const megabyte = Buffer.alloc(1024 * 1024);
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        for (; sent < 2000; sent += 1) yield megabyte;
      })(),
    );
    expect((await take(endless, 'a.mp4')).ok).toBe(false);
    expect(sent).toBeLessThan(600);
    expect(endless.destroyed).toBe(true);
  });

  test('all reasons come at once', async () => {
    const bytes = Buffer.concat([
      hollowPngOf(60_000, 60_000),
      Buffer.alloc(attachmentLimits.maxDocumentBytes),
    ]);
    const taken = await take(bytes, 'a.png');
    expect(taken.ok ? [] : taken.refusal.map((each) => each.code)).toEqual([
      'attachments.too_large',
      'attachments.too_many_pixels',
    ]);
  });

  test('a picture that breaks only while it is decoded leaves nothing', async () => {
    const whole = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#777' } })
      .jpeg()
      .toBuffer();
    const taken = await take(whole.subarray(0, whole.length - 200), 'a.jpg');
    expect(taken).toEqual({ ok: false, refusal: [{ code: 'attachments.image_broken' }] });
    expect(await storedKeys(store)).toEqual([]);
  });

  test('nothing at all, a page called a picture: told as what they are', async () => {
    expect(await take(Readable.from([]), 'a.jpg')).toEqual({
      ok: false,
      refusal: [{ code: 'attachments.empty' }],
    });
    expect(await take(Buffer.from('<html><script>1</script>'), 'a.jpg')).toEqual({
      ok: false,
      refusal: [{ code: 'attachments.type_not_allowed' }],
    });
  });

  test('a full disk is told, whether it is the folder of arrivals or the store, and the stream is read to its end', async () => {
    // The kernel's own full device: every write to it fails with ENOSPC.
    const openForWriting = () => open('/dev/full', 'w');
    const stream = Readable.from(chunksOf(Buffer.concat([pdfOf(), Buffer.alloc(200_000)])));
    const full = { ok: false, refusal: [{ code: 'attachments.disk_full' }] };
    expect(await take(stream, 'a.pdf', { openForWriting })).toEqual(full);
    expect(stream.readableEnded).toBe(true);
    const fullStore = diskStore({ folder: join(root, 'penuh'), randomId: randomUUID, openForWriting });
    expect(await take(pdfOf(), 'a.pdf', { store: fullStore })).toEqual(full);
    const photo = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    expect(await take(photo, 'a.png', { store: fullStore })).toEqual(full);
  });

  test('a connection that breaks off is a fault and leaves nothing', async () => {
    const broken = Readable.from(
      (async function* () {
        yield pdfOf();
        await Promise.resolve();
        throw new Error('connection reset');
      })(),
    );
    await expect(take(broken, 'a.pdf')).rejects.toThrow('connection reset');
    expect(await storedKeys(store)).toEqual([]);
  });
});
