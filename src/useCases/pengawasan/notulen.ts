import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { STATUS_INSTRUKSI, periksaKabar } from '../../domain/pengawasan/instruksi.ts';
import { nomorDokumen } from '../../domain/pengawasan/nomorDokumen.ts';
import { periksaKonsepNotulen, periksaNotulen, type DraftPutusan } from '../../domain/pengawasan/rapat.ts';
import { ok, refusal, type Refusal, type Result } from '../../domain/shared/result.ts';
import { isUuid } from '../../domain/shared/uuid.ts';
import {
  addKabarPutusan,
  addNotulen,
  listPutusanTerbuka,
  type PutusanTerbuka,
} from '../../persistence/pengawasan/notulen.ts';
import { listUndangan, saveKonsepNotulen } from '../../persistence/pengawasan/rapat.ts';
import type { Deps } from '../deps.ts';
import { angkaRapat, readRapat, susunNotulen } from './bacaRapat.ts';
import { tell, withRapat } from './rapat.ts';

export type { PutusanTerbuka } from '../../persistence/pengawasan/notulen.ts';

interface By {
  readonly reader: Reader;
  readonly akunId: string;
}

export interface DraftNotulen {
  readonly notulen: string;
  readonly putusan: readonly DraftPutusan[];
  readonly hadir: readonly KodeBadan[];
}

/**
 * Keeps the minutes as a draft, with who came. Refusals: `input.*`, `rapat.changed`, `rapat.issued`, `rapat.cancelled`, `web.*`.
 */
export async function simpanNotulen(
  deps: Deps,
  by: By,
  target: { readonly id: string; readonly versi: string },
  draft: DraftNotulen,
): Promise<Result<true, readonly Refusal[]>> {
  return withRapat(deps, by, target, async (tx, one) => {
    const faults = periksaKonsepNotulen(draft);
    if (faults.length > 0) return { ok: false, refusal: faults };
    await saveKonsepNotulen(tx, one.id, { ...draft, pada: deps.now() });
    return ok(true);
  });
}

/**
 * Issues the minutes: number, day, digest, the figures of every guest as they were known at the end of the session's day, and the
 * decisions with owners and due dates; nothing of it changes afterwards. Guests are told. Refusals: `input.*`, `rapat.not_held`, and
 * as `simpanNotulen`.
 */
export async function terbitkanNotulen(
  deps: Deps,
  by: By,
  target: { readonly id: string; readonly versi: string },
  draft: DraftNotulen,
): Promise<Result<{ readonly nomor: string }, readonly Refusal[]>> {
  const seen = await readRapat(deps, by.reader, target.id);
  if (!seen.ok) return { ok: false, refusal: [seen.refusal] };
  const { hari, rapat, undangan } = seen.value;
  const { pohon } = await deps.rujukan();
  // Whoever changes period or guests meanwhile changes the version too, and this is refused.
  const angka = await angkaRapat(
    deps,
    rapat,
    undangan.map(({ badan }) => badan),
    hari,
  );
  return withRapat(deps, by, target, async (tx, one) => {
    const pada = deps.now();
    const invited = (await listUndangan(tx, one.id)).map(({ badan }) => badan);
    const faults = [
      ...periksaKonsepNotulen(draft).filter(({ path }) => path === 'putusan1'),
      ...periksaNotulen(draft, { tanggal: one.tanggal, pemilik: [one.pengawas, ...invited] }, hari),
    ];
    if (faults.length > 0) return { ok: false, refusal: faults };
    await saveKonsepNotulen(tx, one.id, { ...draft, pada });
    const { notulen, putusan } = draft;
    const guests = await listUndangan(tx, one.id);
    const isi = susunNotulen(pohon, { ...one, notulen, putusan }, guests, angka, hari);
    const nomor = await addNotulen(
      tx,
      { rapatId: one.id, tanggal: hari, pada, oleh: by.akunId, isi },
      (urut) => nomorDokumen({ urut, kode: 'NTL', badan: one.pengawas, hari }),
    );
    await tell(tx, deps, pohon, 'notulen', one, invited);
    return ok({ nomor });
  });
}

/** Tells how far a decision is, once by the news' id. Refusals: `input.*`, `web.forbidden` for whoever does not own it, `web.not_found`. */
export async function kabariPutusan(
  deps: Deps,
  by: By,
  id: string,
  draft: {
    readonly kabarId: string;
    readonly urut: string;
    readonly status: string;
    readonly isi: string;
  },
): Promise<Result<true, readonly Refusal[]>> {
  const found = await readRapat(deps, by.reader, id);
  if (!found.ok) return { ok: false, refusal: [found.refusal] };
  const urut = found.value.dikabari.find((one) => String(one) === draft.urut);
  if (urut === undefined) return { ok: false, refusal: [refusal('web.forbidden')] };
  const status = STATUS_INSTRUKSI.find((one) => one === draft.status);
  const faults = [
    ...periksaKabar(draft),
    ...(isUuid(draft.kabarId) ? [] : [refusal('input.invalid', undefined, 'id')]),
  ];
  if (faults.length > 0 || status === undefined) return { ok: false, refusal: faults };
  await addKabarPutusan(deps.db, {
    id: draft.kabarId,
    rapatId: id,
    urut,
    status,
    isi: draft.isi,
    pada: deps.now(),
    oleh: by.akunId,
  });
  return ok(true);
}

const TERBUKA_MAX = 50;

/** Decisions of the reader's own sessions that are not done, for the cockpit: the nearest due dates first, at most fifty. */
export async function readPutusanTerbuka(
  deps: Deps,
  pengawas: readonly KodeBadan[],
): Promise<readonly PutusanTerbuka[]> {
  return pengawas.length === 0 ? [] : listPutusanTerbuka(deps.db, pengawas, TERBUKA_MAX);
}
