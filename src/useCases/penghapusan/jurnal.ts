import { verify } from 'node:crypto';
import { z } from 'zod';
import { CAKUPAN_HAPUS } from '../../domain/laporan/penghapusan/penghapusan.ts';
import { SEBAB_HAPUS } from '../../domain/laporan/types.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { loadLaporanById } from '../../persistence/laporan/loadLaporan.ts';
import { insertDikabulkan } from '../../persistence/penghapusan/penghapusan.ts';
import { isDone, noteResi, type Sisa } from '../../persistence/penghapusan/penyelesaian.ts';
import { eraseOwnAkun, openResi, releaseOwned } from '../akun/profil/closeOwn.ts';
import type { Deps } from '../deps.ts';
import { carryOut, lockForErasure, momentOf } from './laksanakan.ts';

const Line = z.object({
  id: z.uuid(),
  laporan: z.uuid().nullable(),
  akun: z.uuid().nullable(),
  cakupan: z.enum([...CAKUPAN_HAPUS, 'akun']),
  sebab: z.enum(SEBAB_HAPUS),
  dasar: z.string().min(1).max(500),
  pada: z.number().int(),
  juga: z.array(z.number().int().positive()).max(10_000),
  // Absent in lines of before: then only receipts given at filing open the laporan again.
  resi: z.string().max(500).nullable().default(null),
});
type Line = z.infer<typeof Line>;
const Signed = z.object({ isi: z.string().max(100_000), tanda: z.string().max(200) });

/** One erasure as the journal keeps it, signed with the key of the daily roots: a line that somebody added erases nothing. */
export function jurnalLine(deps: Pick<Deps, 'keys'>, one: Sisa): string {
  const { id, laporanId, akunId, cakupan, sebab, dasar, pada, juga, resi } = one;
  const line: Line = {
    id,
    laporan: laporanId,
    akun: akunId,
    cakupan,
    sebab,
    dasar,
    pada,
    juga: [...juga],
    resi,
  };
  const isi = JSON.stringify(line);
  return JSON.stringify({ isi, tanda: deps.keys.signRoot(payloadOf(isi)).toString('base64url') });
}

export interface Terulang {
  /** Erased again here. */
  readonly diulang: number;
  /** Erased here already, or of laporan that the backup does not hold. */
  readonly sudah: number;
  /** Lines that no key of this system signed, or that cannot be read: nothing is done by them. */
  readonly ditolak: number;
}

/**
 * Does again, in a database that came back from an older backup, every erasure of the journal. Idempotent. Bytes and mails follow
 * by `finishErasures`.
 */
export async function repeatErasures(deps: Deps): Promise<Terulang> {
  const count = { diulang: 0, sudah: 0, ditolak: 0 };
  const done = new Set<string>();
  for (const text of deps.jurnal.read()) {
    const line = readLine(deps, text);
    if (line === null) count.ditolak += 1;
    else if (!done.has(line.id)) {
      done.add(line.id);
      count[(await repeatOne(deps, line)) ? 'diulang' : 'sudah'] += 1;
    }
  }
  return count;
}

function readLine(deps: Deps, text: string): Line | null {
  try {
    const { isi, tanda } = Signed.parse(JSON.parse(text));
    const isOurs = verify(null, payloadOf(isi), deps.keys.rootPublicKey, Buffer.from(tanda, 'base64url'));
    return isOurs ? Line.parse(JSON.parse(isi)) : null;
  } catch {
    return null;
  }
}

/** Never the bytes of a daily root, which the same key signs. */
function payloadOf(isi: string): Buffer {
  return Buffer.from(`sp4n-lapor penghapusan\n${isi}`);
}

async function repeatOne(deps: Deps, line: Line): Promise<boolean> {
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const row = { ...line, laporanId: line.laporan, akunId: line.akun };
  const { cakupan } = line;
  if (cakupan === 'akun') {
    if (line.akun === null) return false;
    const akunId = line.akun;
    return withTransaction(deps.db, options, async (tx) => {
      if (!(await eraseOwnAkun(tx, deps, { akunId, pada: line.pada, id: line.id }))) return false;
      // What was handed out at the closing opens them again, as far as this backup holds them.
      const hash = line.resi === null ? null : openResi(deps, line.id, line.resi);
      const { nomor } = await releaseOwned(tx, deps, akunId, hash);
      if (nomor !== null && line.resi !== null) await noteResi(tx, line.id, line.resi);
      return true;
    });
  }
  const aturan = await deps.rujukan();
  const muted = { ...deps, isMuted: true };
  return withTransaction(deps.db, options, async (tx) => {
    const found = line.laporan === null ? null : await loadLaporanById(tx, line.laporan, { lock: false });
    const locked = found === null ? null : await lockForErasure(tx, found.laporan.nomor);
    if (locked === null || (await isDone(tx, line.id))) return false;
    const pada = momentOf(deps, locked);
    await insertDikabulkan(tx, { ...row, akunId: null, cakupan, pada });
    const oleh = { sebagai: 'sistem' } as const;
    await carryOut(tx, muted, aturan, locked, { ...line, cakupan, oleh, akunId: null }, pada);
    return true;
  });
}
