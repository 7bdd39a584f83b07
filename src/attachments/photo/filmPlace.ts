import { open, type FileHandle } from 'node:fs/promises';

interface Box {
  readonly type: string;
  readonly position: number;
  /** Where its content starts and where the box ends, in the file. */
  readonly start: number;
  readonly end: number;
}

/** What phones write beside the film itself: place (`©xyz`, `loci`), device, names. */
const telltale: ReadonlySet<string> = new Set(['udta', 'meta', 'uuid']);
/** Where such boxes may lie: at the top, in the film's header, in the header of a track. */
const parents: ReadonlySet<string> = new Set(['moov', 'trak']);
/** A film of 50 MB in fragments has some thousands. */
const maxBoxes = 100_000;
const zeros = Buffer.alloc(64 * 1024);

/**
 * Blanks what a phone noted in an MP4, M4A or 3GP file about place and device, in place: the box becomes free space of the same
 * length, so nothing else in the file moves and sound and picture stay as they were. A film shows an anonim pelapor's home as
 * surely as a photo does (rules.md §3).
 */
export async function blankFilmPlace(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const waiting = [{ start: 0, end: size }];
    let count = 0;
    for (let range = waiting.pop(); range; range = waiting.pop()) {
      for (let at = range.start; at < range.end; count += 1) {
        const box = count < maxBoxes ? await readBox(file, at, range.end) : null;
        if (!box) break;
        if (telltale.has(box.type)) await blank(file, box);
        else if (parents.has(box.type)) waiting.push(box);
        at = box.end;
      }
    }
  } finally {
    await file.close();
  }
}

/** Null where no whole box starts any more: what follows is not the film's. */
async function readBox(file: FileHandle, position: number, limit: number): Promise<Box | null> {
  const { buffer: head, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, position);
  if (bytesRead < 8) return null;
  const shortSize = head.readUInt32BE(0);
  const isLong = shortSize === 1;
  if (isLong && bytesRead < 16) return null;
  const headLength = isLong ? 16 : 8;
  const toLimit = limit - position;
  const size = isLong ? Number(head.readBigUInt64BE(8)) : shortSize === 0 ? toLimit : shortSize;
  if (size < headLength) return null;
  const type = head.toString('latin1', 4, 8);
  return { type, position, start: position + headLength, end: position + Math.min(size, toLimit) };
}

async function blank(file: FileHandle, box: Box): Promise<void> {
  await file.write(Buffer.from('free'), 0, 4, box.position + 4);
  for (let at = box.start; at < box.end; at += zeros.length) {
    await file.write(zeros, 0, Math.min(zeros.length, box.end - at), at);
  }
}
