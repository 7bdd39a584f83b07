import { badanOf, isActive, supervises, type Pohon } from '../../domain/instansi/pohon.ts';
import { NAS, type Badan, type KodeBadan } from '../../domain/instansi/types.ts';
import type { Reader, ReaderByRoles } from '../../domain/laporan/reader.ts';
import { teksFaults } from '../../domain/pengawasan/isian.ts';
import {
  ALASAN,
  ketentuanDari,
  periksaEdisi,
  periksaPenghargaan,
  type DraftEdisi,
  type DraftPenghargaan,
} from '../../domain/penghargaan/penghargaan.ts';
import { ok, refusal, type Refusal, type Result } from '../../domain/shared/result.ts';
import { isUuid } from '../../domain/shared/uuid.ts';
import { withTransaction, type Tx } from '../../persistence/connection/transaction.ts';
import {
  addEdisi,
  addPenghargaan,
  addPutusan,
  cabutPenghargaan,
  cabutPutusan,
  findEdisi,
  listPenghargaan,
  listPutusan,
  lockEdisi,
  type Edisi,
} from '../../persistence/penghargaan/edisi.ts';
import type { Deps } from '../deps.ts';
import { pembeku } from '../monev/peringkatBeku.ts';

export type { Edisi } from '../../persistence/penghargaan/edisi.ts';

export interface By {
  readonly reader: Reader;
  readonly akunId: string;
}

type Done<T> = Result<T, readonly Refusal[]>;

/** In whose name somebody gives awards: whoever may freeze a ranking, for the same bodies; undefined for nobody. */
export function pemberiOf(reader: ReaderByRoles): KodeBadan | undefined {
  const induk = pembeku(reader);
  return induk === null ? NAS : induk;
}

/** Whether a giver may honour a body: one in force that it supervises, never itself or a unit. */
export function bolehDiberi(pohon: Pohon, pemberi: KodeBadan, badan: Badan): boolean {
  return (
    badan.jenis !== 'unit' &&
    badan.kode !== NAS &&
    badan.kode !== pemberi &&
    isActive(badan) &&
    supervises(pohon, pemberi, badan.kode)
  );
}

/** Lays down an edition, once by its id. Refusals `input.*` (the name once a year), `web.forbidden`. */
export async function buatEdisi(deps: Deps, by: By, id: string, draft: DraftEdisi): Promise<Done<string>> {
  const pemberi = pemberiOf(by.reader);
  if (pemberi === undefined) return refused('web.forbidden');
  const faults = isUuid(id) ? periksaEdisi(draft) : [refusal('input.invalid', undefined, 'id')];
  if (faults.length > 0) return { ok: false, refusal: faults };
  const { nama, dari, sampai } = draft;
  const tahun = Number(draft.tahun);
  const isNew = await addEdisi(deps.db, {
    id,
    pemberi,
    tahun,
    nama,
    dari,
    sampai,
    dibuatPada: deps.now(),
    oleh: by.akunId,
  });
  if (isNew) return ok(id);
  const present = await findEdisi(deps.db, id);
  if (present === null) return refused('penghargaan.name_taken', 'nama');
  return present.oleh === by.akunId ? ok(id) : refused('web.forbidden');
}

/** Adds an award to an edition that is not published, once by its id. Refusals `input.*`, `penghargaan.published`, `web.*`. */
export function tambahPenghargaan(
  deps: Deps,
  by: By,
  at: { readonly edisiId: string; readonly id: string },
  draft: DraftPenghargaan,
): Promise<Done<string>> {
  const faults = isUuid(at.id) ? periksaPenghargaan(draft) : [refusal('input.invalid', undefined, 'id')];
  return change(deps, by, at.edisiId, async (tx) => {
    if (faults.length > 0) return { ok: false, refusal: faults };
    const award = { ...ketentuanDari(draft), id: at.id, edisiId: at.edisiId };
    const isNew = await addPenghargaan(tx, { ...award, pada: deps.now(), oleh: by.akunId });
    if (isNew) return ok(at.id);
    return (await findAward(tx, at)) === undefined ? refused('web.forbidden') : ok(at.id);
  });
}

/** Takes an award out of an edition that is not published. Refusals `penghargaan.published`, `web.*`. */
export function keluarkanPenghargaan(
  deps: Deps,
  by: By,
  at: { readonly edisiId: string; readonly id: string },
): Promise<Done<string>> {
  return change(deps, by, at.edisiId, async (tx) => {
    if ((await findAward(tx, at)) === undefined) return refused('web.not_found');
    await cabutPenghargaan(tx, at.id, deps.now());
    return ok(at.id);
  });
}

/**
 * Decides that a body wins an award, with the reason that everybody will read. Refusals `input.*`; `penghargaan.full`;
 * `penghargaan.published`; `web.*`.
 */
export async function putuskanPemenang(
  deps: Deps,
  by: By,
  at: { readonly edisiId: string; readonly penghargaanId: string; readonly id: string },
  typed: { readonly badan: string; readonly alasan: string },
): Promise<Done<string>> {
  const { pohon } = await deps.rujukan();
  return change(deps, by, at.edisiId, async (tx, edisi) => {
    const award = await findAward(tx, { edisiId: at.edisiId, id: at.penghargaanId });
    if (award?.cara !== 'putusan') return refused('web.not_found');
    const badan = badanOf(pohon, typed.badan);
    const isFit =
      badan !== undefined &&
      bolehDiberi(pohon, edisi.pemberi, badan) &&
      (award.jenis === null || award.jenis === badan.jenis);
    const faults = [
      ...(isUuid(at.id) ? [] : [refusal('input.invalid', undefined, 'id')]),
      ...(isFit
        ? []
        : [refusal(typed.badan === '' ? 'input.required' : 'penghargaan.not_eligible', undefined, 'badan')]),
      ...teksFaults(typed.alasan, ALASAN.min, ALASAN.max, 'alasan'),
    ];
    if (faults.length > 0) return { ok: false, refusal: faults };
    const present = (await listPutusan(tx, at.edisiId)).filter((one) => one.penghargaanId === award.id);
    if (present.some((one) => one.id === at.id)) return ok(at.id);
    if (present.some((one) => one.badan === typed.badan)) return refused('penghargaan.chosen', 'badan');
    if (present.length >= award.banyak) return refused('penghargaan.full', 'badan');
    const { badan: kode, alasan } = typed;
    const row = {
      id: at.id,
      penghargaanId: award.id,
      badan: kode,
      alasan,
      pada: deps.now(),
      oleh: by.akunId,
    };
    return (await addPutusan(tx, row)) ? ok(at.id) : refused('web.forbidden');
  });
}

/** Takes a decision back before publication. Refusals `penghargaan.published`, `web.*`. */
export function tarikPutusan(
  deps: Deps,
  by: By,
  at: { readonly edisiId: string; readonly id: string },
): Promise<Done<string>> {
  return change(deps, by, at.edisiId, async (tx) => {
    const found = (await listPutusan(tx, at.edisiId)).find((one) => one.id === at.id);
    if (found === undefined) return refused('web.not_found');
    await cabutPutusan(tx, found.id, deps.now());
    return ok(found.id);
  });
}

/** Runs a change of an edition that its giver has and that is not published, nobody else's at the same moment. */
export async function change<T>(
  deps: Deps,
  by: By,
  edisiId: string,
  run: (tx: Tx, edisi: Edisi) => Promise<Done<T>>,
): Promise<Done<T>> {
  const pemberi = pemberiOf(by.reader);
  if (pemberi === undefined) return refused('web.forbidden');
  if (!isUuid(edisiId)) return refused('web.not_found');
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    await lockEdisi(tx, edisiId);
    const edisi = await findEdisi(tx, edisiId);
    // somebody else's edition looks as one that is none
    if (edisi === null || edisi.pemberi !== pemberi) return refused('web.not_found');
    return edisi.terbitPada === null ? run(tx, edisi) : refused('penghargaan.published');
  });
}

async function findAward(tx: Tx, at: { readonly edisiId: string; readonly id: string }) {
  return (await listPenghargaan(tx, at.edisiId)).find((one) => one.id === at.id);
}

export function refused(
  code: string,
  path?: string,
): { readonly ok: false; readonly refusal: readonly Refusal[] } {
  return { ok: false, refusal: [refusal(code, undefined, path)] };
}
