import { isUuid } from '../../domain/shared/uuid.ts';
import { badanOf } from '../../domain/instansi/pohon.ts';
import { NAS, type JenisInstansi, type KodeBadan } from '../../domain/instansi/types.ts';
import type { Reader, ReaderByRoles } from '../../domain/laporan/reader.ts';
import {
  INDIKATOR_BEKU,
  periksaBeku,
  susunBeku,
  type DraftBeku,
  type ParameterBeku,
} from '../../domain/monev/beku.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import { hariOf } from '../../domain/shared/time.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import {
  addJawaban,
  addKeberatan,
  addPeringkatBeku,
  findPeringkatBeku,
  listKeberatan,
  listPeringkatBeku,
  lockPeringkatBeku,
  type Keberatan,
  type PeringkatBeku,
} from '../../persistence/monev/peringkatBeku.ts';
import type { Deps } from '../deps.ts';
import { rootKeyName } from '../riwayat/writeRoot.ts';
import { readIndikator } from './readIndikator.ts';

export type { Keberatan, PeringkatBeku } from '../../persistence/monev/peringkatBeku.ts';

const ISI = { min: 10, max: 5_000 } as const;
const SHOWN = 200;

interface By {
  readonly reader: Reader;
  readonly akunId: string;
}

/** For whom somebody may freeze rankings: null for the whole country, a supervisor for its own; undefined for nobody. */
export function pembeku({ penugasan }: ReaderByRoles): KodeBadan | null | undefined {
  if (penugasan.some((one) => one.peran === 'admin_nasional')) return null;
  const held = penugasan.find((one) => one.peran === 'pengawas');
  return held === undefined ? undefined : held.badan === NAS ? null : held.badan;
}

/**
 * Freezes a ranking as it stands now, for a period that is over: computed once, numbered, hashed, chained and signed with the key of
 * the daily roots; nothing computes it again (N11). Once by its id. Refusals: `input.*` for each field; `web.forbidden`.
 */
export async function bekukanPeringkat(
  deps: Deps,
  by: By,
  id: string,
  draft: DraftBeku,
): Promise<Result<PeringkatBeku, readonly Refusal[]>> {
  const induk = pembeku(by.reader);
  if (induk === undefined) return { ok: false, refusal: [refusal('web.forbidden')] };
  const now = deps.now();
  // the day ends last in the west: then it is over everywhere
  const hari = hariOf(now, 'WIB');
  const faults = isUuid(id) ? periksaBeku(draft, hari) : [refusal('input.invalid', undefined, 'id')];
  if (faults.length > 0) return { ok: false, refusal: faults };
  const { indikator, dari, sampai } = draft;
  const jenis = draft.jenis as JenisInstansi;
  const answer = await readIndikator(deps, {
    jenis: [jenis],
    ...(induk === null ? {} : { induk: [induk] }),
    dari,
    sampai,
    per: 'instansi',
    indikator: [...new Set([...INDIKATOR_BEKU, indikator])],
  });
  if (!answer.ok) return { ok: false, refusal: [answer.refusal] };
  const parameter: ParameterBeku = {
    indikator,
    jenis,
    induk,
    dari,
    sampai,
    perTanggal: answer.value.perTanggal,
    minimal: Number(draft.minimal),
    kelas: draft.kelas === '' ? null : Number(draft.kelas),
  };
  const peserta = answer.value.baris.map(({ kunci, nama, indikator: of }) => ({
    kode: kunci,
    nama,
    indikator: of,
  }));
  const baris = susunBeku(peserta, parameter);
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    await lockPeringkatBeku(tx);
    const present = await findPeringkatBeku(tx, id);
    if (present !== null) {
      return present.oleh === by.akunId ? ok(present) : { ok: false, refusal: [refusal('web.forbidden')] };
    }
    const isi = { id, parameter, versi: answer.value.versi, baris, dibuatPada: now, oleh: by.akunId };
    const made = await addPeringkatBeku(tx, { ...isi, tahun: Number(hari.slice(0, 4)) }, (payload) => ({
      tandaTangan: deps.keys.signRoot(payload),
      kunci: rootKeyName(deps),
    }));
    return ok(made);
  });
}

/** All frozen rankings, the latest first: public. */
export function readPeringkatBekuList(deps: Deps): Promise<readonly PeringkatBeku[]> {
  return listPeringkatBeku(deps.db, SHOWN);
}

export interface BekuTerbaca {
  readonly beku: PeringkatBeku;
  readonly keberatan: readonly (Keberatan & { readonly nama: string })[];
}

/** One frozen ranking with what was said against it: public. Refuses `web.not_found`. */
export async function readPeringkatBeku(deps: Deps, id: string): Promise<Result<BekuTerbaca>> {
  const beku = isUuid(id) ? await findPeringkatBeku(deps.db, id) : null;
  if (beku === null) return refuse('web.not_found');
  const { pohon } = await deps.rujukan();
  const said = await listKeberatan(deps.db, id);
  return ok({
    beku,
    keberatan: said.map((one) => ({ ...one, nama: badanOf(pohon, one.instansi)?.nama ?? one.instansi })),
  });
}

/** The body of a ranking for which somebody may object: where they are admin or head. Null for none. */
export function bolehKeberatan({ penugasan }: Reader, { baris }: PeringkatBeku): KodeBadan | null {
  const own = penugasan.filter((one) => one.peran === 'admin_instansi' || one.peran === 'pimpinan');
  return own.find((one) => baris.some((row) => row.kode === one.badan))?.badan ?? null;
}

/** Whether somebody answers objections to a ranking: those who may freeze one of that reach. */
export function bolehMenjawab(reader: Reader, { parameter }: PeringkatBeku): boolean {
  const induk = pembeku(reader);
  return induk === null || (induk !== undefined && induk === parameter.induk);
}

/** Records an objection, once by its id, in the name of a body that takes part; the ranking stays. Refusals `input.*`, `web.*`. */
export async function keberatanPeringkat(
  deps: Deps,
  by: By,
  { id, keberatanId }: { readonly id: string; readonly keberatanId: string },
  isi: string,
): Promise<Result<true, readonly Refusal[]>> {
  const found = await readPeringkatBeku(deps, id);
  if (!found.ok) return { ok: false, refusal: [found.refusal] };
  const instansi = bolehKeberatan(by.reader, found.value.beku);
  if (instansi === null) return { ok: false, refusal: [refusal('web.forbidden')] };
  const faults = isUuid(keberatanId) ? textFaults(isi) : [refusal('input.invalid', undefined, 'id')];
  if (faults.length > 0) return { ok: false, refusal: faults };
  await addKeberatan(deps.db, {
    id: keberatanId,
    peringkatId: id,
    instansi,
    oleh: by.akunId,
    pada: deps.now(),
    isi,
  });
  return ok(true);
}

/** Answers an objection, once. Refusals `input.*`, `web.*`. */
export async function jawabKeberatan(
  deps: Deps,
  by: By,
  at: { readonly id: string; readonly keberatanId: string },
  isi: string,
): Promise<Result<true, readonly Refusal[]>> {
  const found = await readPeringkatBeku(deps, at.id);
  if (!found.ok) return { ok: false, refusal: [found.refusal] };
  if (!bolehMenjawab(by.reader, found.value.beku)) return { ok: false, refusal: [refusal('web.forbidden')] };
  const faults = textFaults(isi);
  if (faults.length > 0) return { ok: false, refusal: faults };
  const isNew =
    isUuid(at.keberatanId) &&
    (await addJawaban(deps.db, {
      keberatanId: at.keberatanId,
      peringkatId: at.id,
      oleh: by.akunId,
      pada: deps.now(),
      isi,
    }));
  return isNew ? ok(true) : { ok: false, refusal: [refusal('web.not_found')] };
}

function textFaults(isi: string): readonly Refusal[] {
  const panjang = Array.from(isi).length;
  if (panjang === 0) return [refusal('input.required', undefined, 'isi')];
  if (panjang < ISI.min) return [refusal('input.too_short', { min: ISI.min, panjang }, 'isi')];
  return panjang > ISI.max ? [refusal('input.too_long', { max: ISI.max, panjang }, 'isi')] : [];
}
