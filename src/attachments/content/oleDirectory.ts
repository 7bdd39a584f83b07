import type { ByteSource } from './byteSource.ts';

export interface OleDirectory {
  /** Streams and storages at the top: they tell which program the file is of. */
  readonly topNames: readonly string[];
  /** All names, those of embedded objects too. */
  readonly allNames: readonly string[];
}

interface OleEntry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

interface OleFile {
  readonly header: Buffer;
  readonly sectorLength: number;
  /** A whole sector; null beyond the end of the file. */
  readonly readSector: (sector: number) => Promise<Buffer | null>;
}

const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const headerLength = 512;
const entryLength = 128;
const endOfChain = 0xfffffffe;
/** 20,000 entries are far beyond any letter or sheet; the bounds also end chains that run in circles. */
const maxDirectorySectors = 5_000;
const maxTableListSectors = 8;
const tablesInHeader = 109;

/**
 * The table of contents of a compound file (OLE, [MS-CFB]), which the older office formats are made of; null when it is broken.
 * The directory is a chain of sectors; which sector follows which stands in the allocation table.
 */
export async function readOleDirectory(source: ByteSource): Promise<OleDirectory | null> {
  const header = await source.read(0, headerLength);
  if (header.length < headerLength || !header.subarray(0, 8).equals(signature)) return null;
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const sectorLength = 1 << shift;
  const readSector = async (sector: number): Promise<Buffer | null> => {
    const bytes = await source.read((sector + 1) * sectorLength, sectorLength);
    return bytes.length === sectorLength ? bytes : null;
  };
  const entries = await readEntries({ header, sectorLength, readSector });
  if (!entries) return null;
  const used = entries.filter((entry) => entry !== null);
  return { topNames: namesBelowRoot(entries), allNames: used.map((entry) => entry.name) };
}

async function readEntries(file: OleFile): Promise<(OleEntry | null)[] | null> {
  const entries: (OleEntry | null)[] = [];
  let sector: number | null = file.header.readUInt32LE(48);
  for (let count = 0; sector !== endOfChain; count += 1) {
    const bytes: Buffer | null = count < maxDirectorySectors ? await file.readSector(sector) : null;
    if (!bytes) return null;
    for (let at = 0; at < bytes.length; at += entryLength) {
      entries.push(entryOf(bytes.subarray(at, at + entryLength)));
    }
    sector = await nextSector(file, sector);
    if (sector === null) return null;
  }
  return entries;
}

function entryOf(bytes: Buffer): OleEntry | null {
  const isUnused = bytes[66] === 0;
  if (isUnused) return null;
  const nameBytes = Math.max(0, Math.min(64, bytes.readUInt16LE(64)) - 2);
  return {
    name: bytes.toString('utf16le', 0, nameBytes),
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
  };
}

async function nextSector(file: OleFile, sector: number): Promise<number | null> {
  const perTable = file.sectorLength / 4;
  const tableSector = await findTable(file, Math.floor(sector / perTable));
  const table = tableSector === null ? null : await file.readSector(tableSector);
  return table ? table.readUInt32LE(4 * (sector % perTable)) : null;
}

/** The header lists the first 109 parts of the allocation table; a file above 6.8 MB lists the others in further sectors. */
async function findTable(file: OleFile, index: number): Promise<number | null> {
  if (index < tablesInHeader) return file.header.readUInt32LE(76 + 4 * index);
  const perList = file.sectorLength / 4 - 1;
  let remaining = index - tablesInHeader;
  let listSector = file.header.readUInt32LE(68);
  for (let count = 0; count < maxTableListSectors; count += 1) {
    const list = await file.readSector(listSector);
    if (!list) return null;
    if (remaining < perList) return list.readUInt32LE(4 * remaining);
    remaining -= perList;
    listSector = list.readUInt32LE(4 * perList);
  }
  return null;
}

/** The entries form a tree of brothers (left, right) and children; the root is the first entry. */
function namesBelowRoot(entries: readonly (OleEntry | null)[]): string[] {
  const names: string[] = [];
  const seen = new Set<number>();
  const waiting = [entries[0]?.child ?? -1];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at];
    if (!entry || seen.has(at)) continue;
    seen.add(at);
    names.push(entry.name);
    waiting.push(entry.left, entry.right);
  }
  return names;
}
