import { badanOf, type Pohon } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import {
  bacaRapat,
  JAWABAN_UNDANGAN,
  undanganDari,
  wewenangRapat,
  type DraftRapat,
  type IsiRapat,
} from '../../domain/pengawasan/rapat.ts';
import { registerDitulis } from '../../domain/pengawasan/register.ts';
import { teksFaults } from '../../domain/pengawasan/isian.ts';
import { atasNama, supervisorsOf } from '../../domain/pengawasan/tindakan.ts';
import { ok, refusal, type Refusal, type Result } from '../../domain/shared/result.ts';
import { hariOf } from '../../domain/shared/time.ts';
import { isUuid } from '../../domain/shared/uuid.ts';
import { withTransaction, type Tx } from '../../persistence/connection/transaction.ts';
import {
  addRapat,
  answerUndangan,
  cancelRapat,
  changeRapat,
  findRapat,
  listRapat,
  listUndangan,
  type Rapat,
  type RapatBaris,
} from '../../persistence/pengawasan/rapat.ts';
import { addBukti } from '../../persistence/pengawasan/bukti.ts';
import { queuePesan } from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import { readRapat } from './bacaRapat.ts';
import { buktiFaults } from './berkasBukti.ts';

export type { Rapat, RapatBaris } from '../../persistence/pengawasan/rapat.ts';

const SHOWN = 100;

interface By {
  readonly reader: Reader;
  readonly akunId: string;
}

type Refused<T> = Promise<Result<T, readonly Refusal[]>>;

/** Sessions that somebody's bodies hold or are invited to, the latest days first; at most a hundred. */
export async function readRapatList(deps: Deps, { penugasan }: Reader): Promise<readonly RapatBaris[]> {
  const own = supervisorsOf(penugasan);
  const undangan = [...new Set([...own, ...registerDitulis(penugasan)])];
  return listRapat(deps.db, { pengawas: own, undangan }, SHOWN);
}

/**
 * Plans a session in the name of a body, once by the id, and tells those that it invites. Refusals: `input.*` for each field,
 * `web.forbidden` for a body in whose name one does not act; bodies that it does not supervise are not invited.
 */
export async function rencanakanRapat(
  deps: Deps,
  by: By,
  target: { readonly id: string; readonly pengawas: KodeBadan },
  draft: DraftRapat,
): Refused<true> {
  const { pohon } = await deps.rujukan();
  const boleh = atasNama(by.reader.penugasan, pohon).get(target.pengawas);
  if (boleh === undefined) return refused('web.forbidden');
  const read = readDraft(draft, boleh, pohon);
  if (!isUuid(target.id)) return { ok: false, refusal: [refusal('input.invalid', undefined, 'id')] };
  if (!('judul' in read)) return { ok: false, refusal: read };
  const pada = deps.now();
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    if (await addRapat(tx, { ...read, ...target, oleh: by.akunId, pada })) {
      await tell(tx, deps, pohon, 'undangan', { ...target, ...read }, read.undangan);
    }
    return ok(true);
  });
}

function readDraft(
  draft: DraftRapat,
  boleh: readonly KodeBadan[],
  pohon: Pohon,
): IsiRapat | readonly Refusal[] {
  return bacaRapat({ ...draft, undangan: undanganDari(draft.undangan, draft.kawasan, boleh, pohon) });
}

/**
 * Changes the plan of a session and tells all guests when day, hour or place moved, new guests in any case. Refusals: as
 * `rencanakanRapat`, `rapat.changed` when somebody else wrote meanwhile, `rapat.issued`, `rapat.cancelled`.
 */
export async function ubahRapat(
  deps: Deps,
  by: By,
  target: { readonly id: string; readonly versi: string },
  draft: DraftRapat,
): Refused<true> {
  const { pohon } = await deps.rujukan();
  return withRapat(deps, by, target, async (tx, one) => {
    const boleh = atasNama(by.reader.penugasan, pohon).get(one.pengawas) ?? [];
    const before = (await listUndangan(tx, one.id)).map(({ badan }) => badan);
    // a guest that has since moved to another supervisor stays invited
    const read = readDraft(draft, [...new Set([...boleh, ...before])], pohon);
    if (!('judul' in read)) return { ok: false, refusal: read };
    await changeRapat(tx, one.id, { ...read, pada: deps.now() });
    const isMoved = (['tanggal', 'mulai', 'selesai', 'tempat', 'tautan'] as const).some(
      (key) => read[key] !== one[key],
    );
    const told = isMoved ? read.undangan : read.undangan.filter((kode) => !before.includes(kode));
    await tell(tx, deps, pohon, isMoved ? 'ubah' : 'undangan', { ...one, ...read }, told);
    return ok(true);
  });
}

/** Calls a session off, with the reason, and tells its guests. Refusals: `input.*`, and as `ubahRapat`. */
export async function batalkanRapat(
  deps: Deps,
  by: By,
  target: { readonly id: string; readonly versi: string },
  alasan: string,
): Refused<true> {
  const { pohon } = await deps.rujukan();
  return withRapat(deps, by, target, async (tx, one) => {
    const faults = teksFaults(alasan, 5, 500, 'alasan');
    if (faults.length > 0) return { ok: false, refusal: faults };
    const guests = (await listUndangan(tx, one.id)).map(({ badan }) => badan);
    await cancelRapat(tx, one.id, alasan, deps.now());
    await tell(tx, deps, pohon, 'batal', one, guests);
    return ok(true);
  });
}

/**
 * Answers an invitation in the name of an invited body: comes, is represented (then by whom), or does not come. May be changed until
 * the day of the session is over. Refusals: `input.*`, `rapat.over`, `rapat.cancelled`, `web.*`.
 */
export async function jawabUndangan(
  deps: Deps,
  by: By,
  id: string,
  draft: { readonly badan: KodeBadan; readonly jawaban: string; readonly nama: string },
): Refused<true> {
  const { pohon } = await deps.rujukan();
  if (!isUuid(id)) return refused('web.not_found');
  return withTransaction(deps.db, optionsOf(deps), async (tx): Refused<true> => {
    const one = await findRapat(tx, id, true);
    const guests = one === null ? [] : (await listUndangan(tx, id)).map(({ badan }) => badan);
    const may = one === null ? null : wewenangRapat(by.reader.penugasan, { ...one, undangan: guests }, pohon);
    if (one === null || may?.lihat !== true) return refused('web.not_found');
    if (!may.undangan.includes(draft.badan)) return refused('web.forbidden');
    if (one.batalPada !== null) return refused('rapat.cancelled');
    const pada = deps.now();
    const isOver = hariOf(pada, badanOf(pohon, one.pengawas)?.zona ?? 'WIB') > one.tanggal;
    if (isOver || one.nomor !== null) return refused('rapat.over');
    const jawaban = JAWABAN_UNDANGAN.find((each) => each === draft.jawaban);
    const faults = [
      ...(jawaban === undefined ? [refusal('input.required', undefined, 'jawaban')] : []),
      ...teksFaults(draft.nama, draft.jawaban === 'tidak_hadir' ? 0 : 3, 200, 'nama'),
    ];
    if (faults.length > 0 || jawaban === undefined) return { ok: false, refusal: faults };
    const { badan, nama } = draft;
    await answerUndangan(tx, { rapatId: id, badan, jawaban, nama, pada, oleh: by.akunId });
    return ok(true);
  });
}

/**
 * Puts papers beside a session, before or after it, for all who read it. Refusals: `input.*`, `laporan.file_unknown`,
 * `rapat.cancelled`, `web.*`.
 */
export async function tambahBerkasRapat(
  deps: Deps,
  by: By & { readonly pengunggah: string },
  id: string,
  lampiran: readonly string[],
): Refused<true> {
  const found = await readRapat(deps, by.reader, id);
  if (!found.ok) return refused('web.not_found');
  if (!found.value.wewenang.kelola) return refused('web.forbidden');
  if (found.value.rapat.batalPada !== null) return refused('rapat.cancelled');
  const there = found.value.berkas.map((one) => one.id);
  const all = new Set([...there, ...lampiran]).size;
  const faults = [
    ...(lampiran.length === 0 ? [refusal('input.required', undefined, 'lampiran')] : []),
    ...(all > BERKAS_MAX ? [refusal('input.too_many', { max: BERKAS_MAX, jumlah: all }, 'lampiran')] : []),
    ...(await buktiFaults(deps, by.pengunggah, lampiran, there)),
  ];
  if (faults.length > 0) return { ok: false, refusal: faults };
  const at = { oleh: by.akunId, pada: deps.now() };
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    await addBukti(tx, { milik: 'rapat', milikId: id, lampiran }, at);
    return ok(true);
  });
}

/** Papers of one session. */
const BERKAS_MAX = 20;

/** Runs a change of a session by whoever manages it, under its lock. What nobody may know of is not found; what is final stays. */
export async function withRapat<T>(
  deps: Deps,
  { reader }: By,
  { id, versi }: { readonly id: string; readonly versi: string },
  run: (tx: Tx, one: Rapat) => Refused<T>,
): Refused<T> {
  if (!isUuid(id)) return refused('web.not_found');
  const { pohon } = await deps.rujukan();
  return withTransaction(deps.db, optionsOf(deps), async (tx): Refused<T> => {
    const one = await findRapat(tx, id, true);
    if (one === null) return refused('web.not_found');
    const undangan = (await listUndangan(tx, id)).map(({ badan }) => badan);
    const may = wewenangRapat(reader.penugasan, { ...one, undangan }, pohon);
    if (!may.lihat) return refused('web.not_found');
    if (!may.kelola) return refused('web.forbidden');
    if (one.nomor !== null) return refused('rapat.issued');
    if (one.batalPada !== null) return refused('rapat.cancelled');
    return String(one.versi) === versi ? run(tx, one) : refused('rapat.changed');
  });
}

function refused(code: string): { readonly ok: false; readonly refusal: readonly Refusal[] } {
  return { ok: false, refusal: [refusal(code)] };
}

function optionsOf(deps: Deps): Parameters<typeof withTransaction>[1] {
  return { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
}

/** The mail names the body, the day and nothing that was typed. */
export async function tell(
  tx: Tx,
  deps: Deps,
  pohon: Pohon,
  apa: 'undangan' | 'ubah' | 'batal' | 'notulen',
  rapat: { readonly id: string; readonly pengawas: KodeBadan; readonly tanggal: string },
  badan: readonly KodeBadan[],
): Promise<void> {
  if (deps.isMuted) return;
  const pada = deps.now();
  await queuePesan(
    tx,
    badan.map((kode) => ({
      id: deps.chance.uuid(pada),
      kunci: `rapat_${apa}:${rapat.id}:${kode}:${pada}`,
      laporanId: null,
      jenis: `pengawasan_rapat_${apa}`,
      penerima: { jenis: 'peran', peran: 'admin_instansi', badan: kode },
      data: {
        pengawas: badanOf(pohon, rapat.pengawas)?.nama ?? rapat.pengawas,
        rapat: rapat.id,
        tanggal: rapat.tanggal,
      },
    })),
    pada,
  );
}
