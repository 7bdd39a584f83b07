import { badanOf, instansiOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import { NAS, type Badan, type KodeBadan } from '../../../domain/instansi/types.ts';
import type { Reader } from '../../../domain/laporan/reader.ts';
import { ok, refuse, type Refusal, type Result } from '../../../domain/shared/result.ts';
import { addHari, hariOf, type Hari } from '../../../domain/shared/time.ts';
import { DatabaseUnavailable } from '../../../persistence/connection/errors.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { recordPerubahan } from '../../../persistence/perubahan/perubahan.ts';
import {
  countTanggungan,
  endRencana,
  endRolesAt,
  listFollowedUp,
  takeDueRencana,
  type RencanaBadan,
} from '../../../persistence/rujukan/badanTulis.ts';
import { changeBadan, type BadanChange } from '../../../persistence/rujukan/instansiQueries.ts';
import { forgetKeys } from '../../akun/kunciApi/keyCache.ts';
import { readerOf } from '../../akun/readerOf.ts';
import type { Deps } from '../../deps.ts';
import { giveCommand } from '../../laporan/giveCommand.ts';
import { endingRefusals } from './badanChecks.ts';
import { roleToChange } from './badanReach.ts';
import { pembinaRefusals, storedPembina } from './pindahPembina.ts';

export interface Dilaksanakan {
  /** Laporan that the successor got by disposisi. */
  readonly dipindah: number;
  /** Laporan that stay under the ended unit, in the hands of the admin above it. */
  readonly tetap: number;
  readonly peranBerakhir: number;
}

const BATCH = 200;

/**
 * Does a change of the tree now: laporan under way go to the successor by an ordinary disposisi, roles at the ended body end, the
 * former version stays (F106). Refusals: `web.forbidden` when whoever decided it may no longer; those of `endingRefusals` when since
 * then laporan or units came to it, or the successor ended; those of `pembinaRefusals` when the supervisor fits no more.
 */
export async function laksanakan(
  deps: Deps,
  reader: Reader,
  rencana: RencanaBadan,
): Promise<Result<Dilaksanakan>> {
  const { pohon } = await deps.rujukan();
  const { kode, perbuatan, penerus, alasan, akunId } = rencana;
  const badan = badanOf(pohon, kode);
  const role = roleToChange(reader, pohon, kode);
  if (badan === undefined || role === null) return refuse('web.forbidden');
  const [wrong] = await refusalsNow(deps, pohon, badan, rencana);
  if (wrong !== undefined) return { ok: false, refusal: wrong };
  const moved =
    penerus === null
      ? { dipindah: 0, tetap: 0 }
      : await handOver(deps, standIn(reader, pohon, kode), { akunId, kode, penerus, alasan });
  const pada = deps.now();
  const change = changeOf(badan, rencana, hariOf(pada, badan.zona));
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const peranBerakhir = await withTransaction(deps.db, options, async (tx) => {
    await changeBadan(tx, kode, change, { sebab: alasan, pada });
    const ended = isEnding(perbuatan) ? await endRolesAt(tx, kode, { pada, oleh: akunId }) : 0;
    const sebelum = { nama: badan.nama, pembina: badan.pembina ?? NAS, berlakuSampai: null };
    const sesudah = {
      nama: rencana.nama ?? badan.nama,
      pembina: rencana.pembina ?? badan.pembina ?? NAS,
      berlakuSampai: change.berlakuSampai ?? null,
      penerus,
    };
    const line = { akunId, ...role, jenis: 'badan', kunci: kode, lingkup: kode } as const;
    const noted = perbuatan === 'pindah' ? 'ubah' : perbuatan;
    await recordPerubahan(tx, { ...line, perbuatan: noted, alasan, sebelum, sesudah }, pada);
    return ended;
  });
  forgetKeys(deps.db);
  deps.expireRujukan();
  return ok({ ...moved, peranBerakhir });
}

function isEnding(perbuatan: RencanaBadan['perbuatan']): perbuatan is 'gabung' | 'tutup' {
  return perbuatan === 'gabung' || perbuatan === 'tutup';
}

/** The tree may have changed between the plan and its day. */
async function refusalsNow(
  deps: Deps,
  pohon: Pohon,
  badan: Badan,
  { perbuatan, penerus, pembina }: RencanaBadan,
): Promise<readonly Refusal[]> {
  if (pembina !== null) return pembinaRefusals(pohon, badan, pembina);
  if (!isEnding(perbuatan)) return [];
  const tanggungan = await countTanggungan(deps.db, badan.kode, deps.now());
  return endingRefusals(pohon, badan, { perbuatan, penerus: penerus ?? '' }, tanggungan);
}

function changeOf(
  badan: Badan,
  { perbuatan, nama, penerus, pembina }: RencanaBadan,
  hari: Hari,
): BadanChange {
  if (!isEnding(perbuatan)) {
    return { nama: nama ?? badan.nama, ...(pembina === null ? {} : { pembina: storedPembina(pembina) }) };
  }
  const lastDay = addHari(hari, -1);
  const isTooEarly = badan.berlakuSejak !== null && lastDay < badan.berlakuSejak;
  return { berlakuSampai: isTooEarly ? badan.berlakuSejak : lastDay, penerus };
}

/**
 * Changes whose day has come; for a job. What can no longer be done is marked with why; what fails by a fault keeps no other waiting,
 * stays for the next run, and is thrown at the end. Answers how many.
 */
export async function laksanakanYangTiba(deps: Deps): Promise<number> {
  const now = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  // In the east the day begins first; each body waits for its own.
  const due = await withTransaction(deps.db, options, (tx) => takeDueRencana(tx, hariOf(now, 'WIT')));
  const faults: unknown[] = [];
  let done = 0;
  for (const plan of due) {
    const { pohon } = await deps.rujukan();
    const zona = badanOf(pohon, plan.kode)?.zona ?? 'WIB';
    if (plan.berlaku > hariOf(now, zona)) continue;
    try {
      await laksanakanSatu(deps, plan);
      done += 1;
    } catch (error) {
      if (error instanceof DatabaseUnavailable) throw error;
      faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
  return done;
}

async function laksanakanSatu(deps: Deps, plan: RencanaBadan): Promise<void> {
  const acted = await laksanakan(deps, await readerOf(deps, plan.akunId), plan);
  const pada = deps.now();
  const end = acted.ok
    ? ({ hasil: 'terlaksana', galat: null, pada } as const)
    : ({ hasil: 'gagal', galat: acted.refusal.code, pada } as const);
  await endRencana(deps.db, plan.id, end);
}

/**
 * Whoever may rearrange a tree hands its laporan over by the role that the tree's own admin has: an admin nasional gives no disposisi
 * below an instansi by its own role, and laporan must not stay behind at a unit that ended. Who it was stands in the log of changes.
 */
function standIn(reader: Reader, pohon: Pohon, kode: KodeBadan): Reader {
  const badan = instansiOf(pohon, kode);
  return { ...reader, penugasan: [...reader.penugasan, { peran: 'admin_instansi', badan }] };
}

/** Every laporan that the unit follows up goes to its successor; what cannot go stays where the admin above sees it. */
async function handOver(
  deps: Deps,
  reader: Reader,
  of: {
    readonly akunId: string;
    readonly kode: KodeBadan;
    readonly penerus: KodeBadan;
    readonly alasan: string;
  },
): Promise<{ readonly dipindah: number; readonly tetap: number }> {
  const giver = {
    sebagai: 'orang',
    reader,
    akunId: of.akunId,
    pengunggah: deps.keys.pengunggah(`akun:${of.akunId}`),
  } as const;
  const stuck = new Set<string>();
  let dipindah = 0;
  for (;;) {
    const some = await listFollowedUp(deps.db, of.kode, BATCH + stuck.size);
    const left = some.filter(({ nomor }) => !stuck.has(nomor));
    if (left.length === 0) return { dipindah, tetap: stuck.size };
    for (const { nomor, badan } of left) {
      const unit = [...new Set(badan.map((one) => (one === of.kode ? of.penerus : one)))];
      const given = await giveCommand(deps, giver, nomor, { perintah: 'disposisi', unit, alasan: of.alasan });
      if (given.ok) dipindah += 1;
      else stuck.add(nomor);
    }
  }
}
