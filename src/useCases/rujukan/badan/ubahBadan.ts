import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import type { Badan, KodeBadan, Penugasan } from '../../../domain/instansi/types.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../../domain/shared/result.ts';
import { addHari, hariOf, isHari, type Hari, type Instant } from '../../../domain/shared/time.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { recordPerubahan } from '../../../persistence/perubahan/perubahan.ts';
import {
  countTanggungan,
  endRencana,
  insertRencana,
  listRencana,
  type RencanaBadan,
  type Tanggungan,
} from '../../../persistence/rujukan/badanTulis.ts';
import type { Deps } from '../../deps.ts';
import type { Pengelola } from '../pengelola.ts';
import { alasanRefusals, endingRefusals, namaRefusals } from './badanChecks.ts';
import { roleToChange } from './badanReach.ts';
import { laksanakan, type Dilaksanakan } from './laksanakan.ts';
import { dampakPembina, pembinaRefusals, type DampakPembina } from './pindahPembina.ts';

export interface UbahDraft {
  readonly kode: KodeBadan;
  readonly perbuatan: string;
  /** Of a renaming. */
  readonly nama: string;
  /** Of a merger. */
  readonly penerus: string;
  /** Of a move under another supervisor. */
  readonly pembina: string;
  /** The first day on which it is so. */
  readonly berlaku: string;
  readonly alasan: string;
}

/** What a change of the tree touches, told before it is saved. */
export interface DampakBadan {
  readonly rencana: RencanaBadan;
  readonly badan: Badan;
  readonly tanggungan: Tanggungan;
  /** Of a move: who supervises then and who no more. */
  readonly pindah: DampakPembina | null;
  /** True when its day is still to come. */
  readonly nanti: boolean;
}

const FARTHEST_DAYS = 366;

/**
 * Checks a change of a body and tells what hangs on it; nothing is written. Refusals: `web.forbidden`, `input.*`, `badan.*`, all
 * at once.
 */
export async function previewUbah(
  deps: Deps,
  by: Pengelola,
  draft: UbahDraft,
): Promise<Result<DampakBadan, readonly Refusal[]>> {
  const { pohon } = await deps.rujukan();
  const role = roleToChange(by.reader, pohon, draft.kode);
  const badan = badanOf(pohon, draft.kode);
  if (role === null || badan === undefined) return { ok: false, refusal: [refusal('web.forbidden')] };
  const now = deps.now();
  const [tanggungan, waiting] = await Promise.all([
    countTanggungan(deps.db, badan.kode, now),
    listRencana(deps.db, badan.kode),
  ]);
  const wrong = [
    ...actRefusals(pohon, badan, draft, tanggungan),
    ...dayRefusals(draft.berlaku, badan, now),
    ...alasanRefusals(draft.alasan),
    ...(waiting.some(({ hasil }) => hasil === null) ? [refusal('badan.plan_waits')] : []),
  ];
  if (wrong.length > 0) return { ok: false, refusal: wrong };
  const rencana = rencanaOf(deps.chance.uuid(now), draft, role, by.akunId);
  const pindah = rencana.pembina === null ? null : await dampakPembina(deps, badan, rencana.pembina);
  return ok({ rencana, badan, tanggungan, pindah, nanti: draft.berlaku > hariOf(now, badan.zona) });
}

/** Does the change, or notes it for its day. Refusals as `previewUbah`. */
export async function saveUbah(
  deps: Deps,
  by: Pengelola,
  draft: UbahDraft,
): Promise<Result<Dilaksanakan | null, readonly Refusal[]>> {
  const seen = await previewUbah(deps, by, draft);
  if (!seen.ok) return seen;
  const { rencana, nanti } = seen.value;
  if (!nanti) {
    const done = await laksanakan(deps, by.reader, rencana);
    return done.ok ? done : { ok: false, refusal: [done.refusal] };
  }
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const isNew = await withTransaction(deps.db, options, (tx) => insertRencana(tx, rencana, pada));
  return isNew ? ok(null) : { ok: false, refusal: [refusal('badan.plan_waits')] };
}

/** Takes back a change whose day has not come. Refusals: `web.forbidden`, `web.not_found`. */
export async function batalkanRencana(
  deps: Deps,
  by: Pengelola,
  asked: { readonly kode: KodeBadan; readonly id: string },
): Promise<Result<null>> {
  const { pohon } = await deps.rujukan();
  const role = roleToChange(by.reader, pohon, asked.kode);
  if (role === null) return refuse('web.forbidden');
  const plan = (await listRencana(deps.db, asked.kode)).find(
    ({ id, hasil }) => id === asked.id && hasil === null,
  );
  if (plan === undefined) return refuse('web.not_found');
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    if (!(await endRencana(tx, plan.id, { hasil: 'batal', galat: null, pada })))
      return refuse('web.not_found');
    const line = {
      akunId: by.akunId,
      ...role,
      jenis: 'badan',
      kunci: asked.kode,
      lingkup: asked.kode,
    } as const;
    const sebelum = { rencana: plan.perbuatan, berlaku: plan.berlaku };
    await recordPerubahan(
      tx,
      { ...line, perbuatan: 'cabut', alasan: plan.alasan, sebelum, sesudah: null },
      pada,
    );
    return ok(null);
  });
}

const PERBUATAN: readonly RencanaBadan['perbuatan'][] = ['ubah', 'gabung', 'pindah', 'tutup'];

function rencanaOf(id: string, draft: UbahDraft, role: Penugasan, akunId: string): RencanaBadan {
  const { kode, berlaku, alasan } = draft;
  const perbuatan = PERBUATAN.find((one) => one === draft.perbuatan) ?? 'tutup';
  return {
    id,
    kode,
    perbuatan,
    nama: perbuatan === 'ubah' ? draft.nama : null,
    penerus: perbuatan === 'gabung' ? draft.penerus : null,
    pembina: perbuatan === 'pindah' ? draft.pembina : null,
    berlaku,
    alasan,
    akunId,
    ...role,
  };
}

function actRefusals(
  pohon: Pohon,
  badan: Badan,
  draft: UbahDraft,
  tanggungan: Tanggungan,
): readonly Refusal[] {
  switch (draft.perbuatan) {
    case 'ubah':
      if (draft.nama === badan.nama) return [refusal('badan.same_name', undefined, 'nama')];
      return namaRefusals(pohon, { nama: draft.nama, induk: badan.induk, kode: badan.kode });
    case 'tutup':
    case 'gabung': {
      const { perbuatan, penerus } = draft;
      return endingRefusals(pohon, badan, { perbuatan, penerus }, tanggungan);
    }
    case 'pindah':
      return pembinaRefusals(pohon, badan, draft.pembina);
    default:
      return [refusal('input.required', undefined, 'perbuatan')];
  }
}

function dayRefusals(berlaku: string, { zona, berlakuSejak }: Badan, now: Instant): readonly Refusal[] {
  if (berlaku === '') return [refusal('input.required', undefined, 'berlaku')];
  if (!isHari(berlaku)) return [refusal('input.invalid_date', undefined, 'berlaku')];
  const today: Hari = hariOf(now, zona);
  const isFit =
    berlaku >= today &&
    berlaku <= addHari(today, FARTHEST_DAYS) &&
    (berlakuSejak === null || berlaku >= berlakuSejak);
  return isFit ? [] : [refusal('badan.day_unfit', undefined, 'berlaku')];
}
