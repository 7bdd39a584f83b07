import type { LaporanEvent } from '../../domain/laporan/events.ts';
import type { Laporan } from '../../domain/laporan/types.ts';
import type { DeltaRow } from '../../domain/monev/delta.ts';
import { query, type Db } from '../connection/database.ts';
import { isUniqueViolation } from '../connection/errors.ts';
import { together } from '../connection/transaction.ts';
import { withPadat } from '../monev/gulungan/barisBuku.ts';
import { identitasRow, type IdentitasTersimpan } from '../identitas/tersimpan.ts';
import { HASH_AWAL, sealEvent, type Garam, type SealedEvent } from '../riwayat/sealEvent.ts';
import type { Loaded, Turunan } from './loadLaporan.ts';
import { rowOf, toHex, toText, type Bawaan } from './row.ts';
import {
  ASAL_COLUMNS,
  DELTA_COLUMNS,
  EVENT_COLUMNS,
  IDENTITAS_COLUMNS,
  INSERT_STATEMENT,
  RESI_COLUMNS,
  SOURCE_COLUMNS,
  UPDATE_STATEMENT,
} from './storeStatements.ts';
import { unfoldValues, type Row } from './unfold.ts';

/** What comes with a new laporan beside its events. */
export interface NewLaporan extends Bawaan {
  /** In the open, or of an anonim laporan sealed. */
  readonly identitas?: IdentitasTersimpan;
  /** Hash of the receipt. */
  readonly resiHash?: Buffer;
  /** Of an import: the key under which it comes in once, and the digest of its source row. */
  readonly asal?: { readonly instansi: string; readonly nomorAsal: string; readonly sidik: Buffer };
}

export interface StoreInput {
  /** The laporan as loaded (and locked) in this transaction, or a new one. */
  readonly of: { readonly loaded: Loaded } | { readonly baru: NewLaporan };
  /** What happened, at least one. */
  readonly events: readonly LaporanEvent[];
  /** The state after them. */
  readonly next: Laporan;
  /** Account of the officer who acted (null for a pelapor or the system), or one for each event. */
  readonly pelakuAkun: string | null | readonly (string | null)[];
  readonly turunan: Turunan;
  readonly delta: readonly DeltaRow[];
}

export interface Stored {
  readonly id: string;
  readonly kepala: Buffer;
  readonly urut: number;
}

/** Another laporan has this nomor: draw a new one and run the whole transaction again. */
export class NomorTaken extends Error {
  override readonly name = 'NomorTaken';
}

/** (instansi, nomor_asal) came in already, perhaps just now by another import. */
export class AsalTaken extends Error {
  override readonly name = 'AsalTaken';
}

/** The laporan moved on after it was loaded (without lock): load again and decide again. */
export class LaporanMoved extends Error {
  override readonly name = 'LaporanMoved';
}

/**
 * Stores what one command did: history, content, row, ledger and what comes with a new laporan, in one statement.
 * `alongside` starts further writes of the same transaction (jobs, messages); they share the round trip.
 */
export async function storeEvents(
  tx: Db,
  input: StoreInput & { readonly garam: Garam; readonly alongside?: () => readonly Promise<unknown>[] },
): Promise<Stored> {
  const storing = storeMany(tx, [input], input.garam);
  const [[stored]] = await together([storing, ...(input.alongside?.() ?? [])]);
  if (stored === undefined) throw new Error('nothing was stored');
  return stored;
}

/** As `storeEvents` for many laporan at once (import, seed, two laporan of one command); each laporan at most once. */
export async function storeMany(tx: Db, inputs: readonly StoreInput[], garam: Garam): Promise<Stored[]> {
  const packed = inputs.map((input) => pack(input, garam));
  const fresh = packed.filter((one) => one.baru !== null);
  const going = packed.filter((one) => one.baru === null);
  await together([
    fresh.length === 0 ? null : insertAll(tx, fresh),
    going.length === 0 ? null : updateAll(tx, going),
  ]);
  return packed.map((one) => one.stored);
}

interface Packed {
  readonly baru: NewLaporan | null;
  readonly row: Row;
  readonly events: readonly Row[];
  readonly delta: readonly Row[];
  readonly stored: Stored;
}

function pack(input: StoreInput, garam: Garam): Packed {
  const { of, events, next, turunan } = input;
  const baru = 'baru' in of ? of.baru : null;
  const bawaan: Bawaan = 'baru' in of ? of.baru : of.loaded;
  const urutSebelum = 'baru' in of ? 0 : of.loaded.laporan.urut;
  if (events.length === 0 || next.urut !== urutSebelum + events.length) {
    throw new Error(`${events.length} events cannot lead from urut ${urutSebelum} to ${next.urut}`);
  }
  let kepala = 'baru' in of ? HASH_AWAL : of.loaded.kepala;
  const sealed = events.map((event, index) => {
    const place = { nomor: next.nomor, urut: urutSebelum + index + 1, hashSebelum: kepala };
    const { pelakuAkun } = input;
    const akun = typeof pelakuAkun === 'object' && pelakuAkun !== null ? pelakuAkun[index] : pelakuAkun;
    const pelaku = event.oleh.sebagai === 'petugas' ? (akun ?? null) : null;
    const one = sealEvent(event, place, pelaku, garam);
    kepala = one.hash;
    return one;
  });
  return {
    baru,
    row: { ...rowOf(bawaan, next, kepala, turunan), urut_sebelum: urutSebelum },
    events: sealed.map((one) => eventRow(bawaan.id, one)),
    delta: input.delta.map((line) => ({ laporan_id: bawaan.id, ...withPadat(line) })),
    stored: { id: bawaan.id, kepala, urut: next.urut },
  };
}

function eventRow(laporanId: string, event: SealedEvent): Row {
  return {
    laporan_id: laporanId,
    urut: event.urut,
    jenis: event.jenis,
    pada: toText(event.pada),
    oleh: event.oleh,
    isi_hash: event.isiHash,
    hash_sebelum: event.hashSebelum,
    hash: event.hash,
    pelaku: event.pelaku,
    garam: event.garam,
    fakta: event.fakta,
    kata: event.kata,
    kata_garam: event.kataGaram,
    kata_hash: event.kataHash,
  };
}

async function insertAll(tx: Db, packed: readonly Packed[]): Promise<void> {
  const identitas = packed.flatMap(({ baru }) =>
    baru?.identitas ? [identitasRow(baru.id, baru.identitas)] : [],
  );
  const resi = packed.flatMap(({ baru }) =>
    baru?.resiHash ? [{ laporan_id: baru.id, hash: toHex(baru.resiHash) }] : [],
  );
  const asal = packed.flatMap(({ baru }) => (baru?.asal ? [asalRow(baru.id, baru.asal)] : []));
  try {
    await query(tx, INSERT_STATEMENT, [
      ...sharedValues(packed),
      ...unfoldValues(IDENTITAS_COLUMNS, identitas),
      ...unfoldValues(RESI_COLUMNS, resi),
      ...unfoldValues(ASAL_COLUMNS, asal),
    ]);
  } catch (error) {
    if (isUniqueViolation(error, 'laporan_nomor_key')) throw new NomorTaken('nomor taken', { cause: error });
    if (isUniqueViolation(error, 'asal_pkey')) throw new AsalTaken('nomor asal taken', { cause: error });
    throw error;
  }
}

async function updateAll(tx: Db, packed: readonly Packed[]): Promise<void> {
  const [answer] = await query<{ n: number }>(tx, UPDATE_STATEMENT, sharedValues(packed));
  if (answer?.n !== packed.length) throw new LaporanMoved('the laporan moved on meanwhile');
}

function sharedValues(packed: readonly Packed[]): unknown[] {
  const rows = packed.map((one) => one.row);
  return [
    ...unfoldValues(SOURCE_COLUMNS, rows),
    ...unfoldValues(
      EVENT_COLUMNS,
      packed.flatMap((one) => one.events),
    ),
    ...unfoldValues(
      DELTA_COLUMNS,
      packed.flatMap((one) => one.delta),
    ),
  ];
}

function asalRow(laporanId: string, asal: NonNullable<NewLaporan['asal']>): Row {
  return {
    instansi: asal.instansi,
    nomor_asal: asal.nomorAsal,
    laporan_id: laporanId,
    sidik: toHex(asal.sidik),
  };
}
