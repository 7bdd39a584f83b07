import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { LaporanEvent } from '../../domain/laporan/events.ts';
import { checkRow } from '../../domain/laporan/impor/checkRow.ts';
import { replay } from '../../domain/laporan/impor/replay.ts';
import { KOLOM_LAPORAN, type RiwayatAsal } from '../../domain/laporan/impor/riwayatAsal.ts';
import { ok, refusal, type Refusal, type Result } from '../../domain/shared/result.ts';
import { nomorFromDraw } from '../../domain/shared/nomor.ts';
import { findAsal } from '../../persistence/asal/asal.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { NOBODY } from '../../persistence/identitas/tersimpan.ts';
import { AsalTaken, NomorTaken, storeMany, type StoreInput } from '../../persistence/laporan/storeEvents.ts';
import { takenNomor } from '../../persistence/asal/takenNomor.ts';
import { knownWilayah } from '../../persistence/rujukan/knownWilayah.ts';
import type { Deps } from '../deps.ts';
import { keepIdentitas } from '../identitas/keepIdentitas.ts';
import { storeInputOf } from '../laporan/storing.ts';
import type { SeenRows } from './seenRows.ts';
import { badCells, type BatchOutcome } from './summary.ts';
import type { TableRow } from './table.ts';

/** A row that came through its checks. */
interface Candidate {
  readonly row: TableRow;
  readonly asal: RiwayatAsal;
  readonly sidik: Buffer;
}

interface Refused {
  readonly row: TableRow;
  readonly refusals: readonly Refusal[];
}

const NOMOR_DRAWS = 90_000_000;
const MAX_ATTEMPTS = 8;

/**
 * Takes one batch of histories in, in one transaction: new ones with their events, rows and ledger lines; equal ones stay; the
 * rest is refused with every reason. `seen` tells what a dry run would have written before (its transactions write nothing).
 */
export async function importLaporanBatch(
  deps: Deps,
  batch: readonly TableRow[],
  options: { readonly isDryRun: boolean; readonly seen: SeenRows },
): Promise<BatchOutcome> {
  const aturan = await deps.rujukan();
  const refused: Refused[] = [];
  const candidates: Candidate[] = [];
  for (const row of batch) {
    const checked = check(deps, row, aturan);
    if ('refusals' in checked) refused.push(checked);
    else candidates.push(checked);
  }
  const known = await withKnownWilayah(deps, candidates, refused);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await store(deps, aturan, known, batch, refused, options);
    } catch (error) {
      // Another import, or the batch beside this one, was faster: what it stored is now seen as there already.
      if (!(error instanceof AsalTaken || error instanceof NomorTaken) || attempt >= MAX_ATTEMPTS)
        throw error;
    }
  }
}

function check(deps: Deps, row: TableRow, aturan: Rujukan): Candidate | Refused {
  if (row.refusal !== null) return { row, refusals: [row.refusal] };
  const checked = checkRow(row.sel, { aturan, now: deps.now() });
  if (!checked.ok) return { row, refusals: checked.refusal };
  return { row, asal: checked.value, sidik: deps.keys.sidikAsal(rowText(row)) };
}

/** The row as one text: missing columns are like empty ones, and the order of columns says nothing. */
function rowText({ sel }: TableRow): string {
  return JSON.stringify(
    KOLOM_LAPORAN.flatMap((kolom) => {
      const text = sel[kolom]?.trim() ?? '';
      return text === '' ? [] : [[kolom, text]];
    }),
  );
}

async function withKnownWilayah(
  deps: Deps,
  candidates: readonly Candidate[],
  refused: Refused[],
): Promise<Candidate[]> {
  const desa = candidates.flatMap(({ asal: { kiriman } }) =>
    kiriman.wilayah !== null && kiriman.wilayah.length === DESA_LENGTH ? [kiriman.wilayah] : [],
  );
  if (desa.length === 0) return [...candidates];
  const known = await knownWilayah(deps.db, desa);
  return candidates.filter(({ row, asal: { kiriman } }) => {
    const isKnown =
      kiriman.wilayah === null || kiriman.wilayah.length !== DESA_LENGTH || known.has(kiriman.wilayah);
    if (!isKnown) refused.push({ row, refusals: [refusal('import.wilayah_unknown', undefined, 'wilayah')] });
    return isKnown;
  });
}

const DESA_LENGTH = 13;

async function store(
  deps: Deps,
  aturan: Rujukan,
  candidates: readonly Candidate[],
  batch: readonly TableRow[],
  refusedBefore: readonly Refused[],
  { isDryRun, seen }: { readonly isDryRun: boolean; readonly seen: SeenRows },
): Promise<BatchOutcome> {
  const refused = [...refusedBefore];
  const fresh = new Map<string, Candidate>();
  const stored = new Map<string, Buffer>();
  for (const one of await findAsal(deps.db, candidates.map(keyOf))) stored.set(keyText(one), one.sidik);
  let tetap = 0;
  for (const one of candidates) {
    const key = keyText(keyOf(one));
    const before = stored.get(key) ?? fresh.get(key)?.sidik;
    const isEqual = before === undefined ? seen.compare(key, one.sidik) : before.equals(one.sidik);
    if (isEqual === null) fresh.set(key, one);
    else if (isEqual) tetap += 1;
    else refused.push({ row: one.row, refusals: [refusal('import.conflict', undefined, 'nomor_asal')] });
  }
  const inputs = await inputsOf(deps, aturan, [...fresh.values()], refused);
  if (isDryRun) for (const [key, one] of fresh) seen.note(key, one.sidik);
  else if (inputs.length > 0) {
    await withTransaction(
      deps.db,
      { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable },
      (tx) => storeMany(tx, inputs, garamPool(deps)),
    );
  }
  const ordered = refused.toSorted((a, b) => a.row.baris - b.row.baris);
  return {
    dibaca: batch.length,
    masuk: inputs.length,
    tetap,
    ditolak: ordered.length,
    bad: ordered.flatMap(({ row, refusals }) => badCells(row, refusals)),
  };
}

function keyOf({ asal }: Candidate): { readonly instansi: string; readonly nomorAsal: string } {
  return { instansi: asal.instansi, nomorAsal: asal.nomorAsal };
}

function keyText({ instansi, nomorAsal }: { readonly instansi: string; readonly nomorAsal: string }): string {
  return `${instansi}\n${nomorAsal}`;
}

async function inputsOf(
  deps: Deps,
  aturan: Rujukan,
  fresh: readonly Candidate[],
  refused: Refused[],
): Promise<StoreInput[]> {
  const nomor = await freshNomor(deps, fresh.length);
  // Together: sealing an identity works a millisecond beside us, which each row would wait for in turn.
  const told = await Promise.all(
    fresh.map(async (one, index) => {
      const events = replay(one.asal, nomor[index] ?? '', aturan);
      return { row: one.row, input: events.ok ? await inputOf(deps, aturan, one, events.value) : events };
    }),
  );
  const inputs: StoreInput[] = [];
  for (const { row, input } of told) {
    if (input.ok) inputs.push(input.value);
    else {
      const { code, path } = input.refusal;
      refused.push({ row, refusals: [refusal('import.against_rules', { kode: code }, path)] });
    }
  }
  return inputs;
}

async function inputOf(
  deps: Deps,
  aturan: Rujukan,
  { asal, sidik }: Candidate,
  events: readonly LaporanEvent[],
): Promise<Result<StoreInput>> {
  const { nomorAsal, instansi, pelapor } = asal;
  const id = deps.chance.uuid(asal.dibuatPada);
  const given = pelapor === null ? null : { ...NOBODY, ...pelapor };
  const identitas = await keepIdentitas(deps.keys, id, asal.kiriman.anonim, given, { hasAccount: false });
  if (!identitas.ok) return identitas;
  const baru = {
    id,
    milik: { pemilik: null, pembuat: null },
    nomorAsal,
    asal: { instansi, nomorAsal, sidik },
    ...(identitas.value === null ? {} : { identitas: identitas.value }),
  };
  return ok(storeInputOf({ baru }, events, aturan, null, deps.now()));
}

/** Salts from one draw for many events: asking the system for each is a fortieth of the whole import. */
function garamPool(deps: Deps): () => Buffer {
  let pool: Buffer = Buffer.alloc(0);
  return () => {
    if (pool.length < GARAM_BYTES) pool = deps.chance.bytes(POOL_BYTES);
    const garam = pool.subarray(0, GARAM_BYTES);
    pool = pool.subarray(GARAM_BYTES);
    return garam;
  };
}

const GARAM_BYTES = 16;
const POOL_BYTES = 16_384;

async function freshNomor(deps: Deps, count: number): Promise<string[]> {
  const drawn = new Set<string>();
  while (drawn.size < count) {
    const more = Array.from({ length: count - drawn.size }, () =>
      nomorFromDraw(deps.chance.int(NOMOR_DRAWS)),
    );
    const taken = await takenNomor(deps.db, more);
    for (const one of more) if (!taken.has(one)) drawn.add(one);
  }
  return [...drawn];
}
