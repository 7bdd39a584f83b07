import type { Readable } from 'node:stream';
import { takeUpload } from '../../attachments/intake.ts';
import type { TempatFoto } from '../../attachments/photo/photoPlace.ts';
import { ok, type Refusal, type Result } from '../../domain/shared/result.ts';
import { together, withTransaction } from '../../persistence/connection/transaction.ts';
import { insertLampiran } from '../../persistence/lampiran/lampiran.ts';
import { queuePindaian } from '../../persistence/lampiran/pindaian.ts';
import type { Deps } from '../deps.ts';
import { recordOutcome, type Claim } from '../idempotency/claim.ts';

export interface Unggahan {
  readonly stream: Readable;
  /** As the sender named it: cleaned before it is kept. */
  readonly declaredName: string;
  /** `Keys.pengunggah` of the account or visit: who alone may put it into a laporan. */
  readonly pengunggah: string;
}

export interface Uploaded {
  readonly id: string;
  readonly nama: string;
  /** Media type, as found in the content. */
  readonly jenis: string;
  /** Bytes, as stored. */
  readonly ukuran: number;
  /** Where and when a photo says it was taken: offered to its sender once, kept nowhere. */
  readonly tempatFoto: TempatFoto | null;
  /** It is scanned before anybody reads it, its sender included. */
  readonly isDiperiksa: boolean;
}

/**
 * Takes one file before there is a laporan. Refused with all reasons at once (`attachments.*`); nothing of a refused file
 * stays. Whatever no laporan takes within a day is removed (`sweepUnusedLampiran`). With a `claim` the answer of a repeated
 * request (`Uploaded` as JSON) commits together with it.
 */
export async function uploadLampiran(
  deps: Deps,
  { stream, declaredName, pengunggah }: Unggahan,
  claim?: Claim,
): Promise<Result<Uploaded, Refusal[]>> {
  const now = deps.now();
  const taken = await takeUpload({
    stream,
    declaredName,
    store: deps.files,
    tempFolder: deps.tempFolder,
    randomId: () => deps.chance.uuid(now),
  });
  if (!taken.ok) return taken;
  const { sha256, tempatFoto, ...file } = taken.value;
  const id = deps.chance.uuid(now);
  const isDiperiksa = deps.pemindai !== null;
  const uploaded = { id, nama: file.nama, jenis: file.jenis, ukuran: file.ukuran, tempatFoto, isDiperiksa };
  const row = { ...file, id, sha256: Buffer.from(sha256, 'hex'), diunggahPada: now, pengunggah };
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  await withTransaction(deps.db, options, (tx) =>
    together([
      insertLampiran(tx, row),
      ...(isDiperiksa ? [queuePindaian(tx, id, now)] : []),
      ...(claim === undefined ? [] : [recordOutcome(tx, claim, JSON.stringify(uploaded))]),
    ]),
  );
  return ok(uploaded);
}
