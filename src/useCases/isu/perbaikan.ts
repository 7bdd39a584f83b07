import {
  bolehBacaPerbaikan,
  dampakOf,
  perbaikanDitulis,
  periksaKabarPerbaikan,
  periksaPerbaikan,
  STATUS_PERBAIKAN,
  waktuDampak,
  type DraftKabarPerbaikan,
  type DraftPerbaikan,
} from '../../domain/isu/perbaikan.ts';
import type { Rentang, Sel } from '../../domain/isu/naik.ts';
import { badanOf } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import type { Rasio } from '../../domain/monev/uji/rasio.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import { hariOf, type Hari } from '../../domain/shared/time.ts';
import { isUuid } from '../../domain/shared/uuid.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { hitungBagian } from '../../persistence/isu/hitungIsu.ts';
import {
  addKabarPerbaikan,
  addPerbaikan,
  findPerbaikan,
  listKabarPerbaikan,
  listPerbaikan,
  type KabarPerbaikan,
  type Perbaikan,
} from '../../persistence/isu/perbaikan.ts';
import { addBukti } from '../../persistence/pengawasan/bukti.ts';
import type { Deps } from '../deps.ts';
import { buktiFaults, buktiOf, type BerkasBukti } from '../pengawasan/berkasBukti.ts';
import { pandangOf, selOf } from './readIsu.ts';

export type { Perbaikan } from '../../persistence/isu/perbaikan.ts';

interface By {
  readonly reader: Reader;
  readonly akunId: string;
}

/** News with the files beside it. */
export interface KabarTerbaca extends KabarPerbaikan {
  readonly berkas: readonly BerkasBukti[];
}

const SHOWN = 200;

/** Improvement actions that the reader may read, of one cell or of all. */
export async function readPerbaikanList(
  deps: Deps,
  { penugasan }: Reader,
  sel: Sel | null,
): Promise<readonly Perbaikan[]> {
  const { pohon } = await deps.rujukan();
  const badan = [...pohon.badan.keys()].filter((kode) => bolehBacaPerbaikan(penugasan, kode, pohon));
  return listPerbaikan(deps.db, badan, sel, SHOWN);
}

/** Laporan of the issue among all of the time. */
interface Bagian {
  readonly n: number;
  readonly semua: number;
}

export interface Dampak {
  readonly sebelum: Rentang & Bagian;
  readonly sesudah: Rentang & Bagian;
  readonly rasio: Rasio | null;
}

export interface PerbaikanTerbaca {
  readonly perbaikan: Perbaikan;
  readonly kabar: readonly KabarTerbaca[];
  /** Whether this reader tells how far it is. */
  readonly bolehMenulis: boolean;
  /** Null while it is not done, or not long enough. */
  readonly dampak: Dampak | null;
}

/** One action with its news and its effect on the laporan of its body that the reader may list. Refuses `web.not_found`. */
export async function readPerbaikan(
  deps: Deps,
  reader: Reader,
  id: string,
): Promise<Result<PerbaikanTerbaca>> {
  const perbaikan = isUuid(id) ? await findPerbaikan(deps.db, id) : null;
  const { pohon } = await deps.rujukan();
  if (perbaikan === null || !bolehBacaPerbaikan(reader.penugasan, perbaikan.badan, pohon)) {
    return refuse('web.not_found');
  }
  const [kabar, dampak] = await Promise.all([
    listKabarPerbaikan(deps.db, id),
    measure(deps, reader, perbaikan),
  ]);
  const files = await buktiOf(
    deps,
    'kabar_perbaikan',
    kabar.map((one) => one.id),
  );
  const bolehMenulis = perbaikanDitulis(reader.penugasan).includes(perbaikan.badan);
  return ok({
    perbaikan,
    kabar: kabar.map((one) => ({ ...one, berkas: files(one.id) })),
    bolehMenulis,
    dampak,
  });
}

async function measure(deps: Deps, reader: Reader, one: Perbaikan): Promise<Dampak | null> {
  if (one.selesai === null) return null;
  const waktu = waktuDampak(one.dicatat, one.selesai, await todayAt(deps, one.badan));
  const pandang = await pandangOf(deps, reader, { instansi: [one.badan] });
  if (waktu === null || pandang === null) return null;
  const sel = { kategori: one.kategori, wilayah: one.wilayah };
  const [before, after] = await Promise.all([
    hitungBagian(deps.db, pandang, sel, waktu.sebelum),
    hitungBagian(deps.db, pandang, sel, waktu.sesudah),
  ]);
  return {
    sebelum: { ...waktu.sebelum, ...before },
    sesudah: { ...waktu.sesudah, ...after },
    rasio: dampakOf({ n: before.n, dari: before.semua }, { n: after.n, dari: after.semua }),
  };
}

async function todayAt(deps: Deps, badan: KodeBadan): Promise<Hari> {
  const { pohon } = await deps.rujukan();
  return hariOf(deps.now(), badanOf(pohon, badan)?.zona ?? 'WIB');
}

/** Plans an action in the name of an own instansi, once by its id. Refusals `input.*` by field; `web.forbidden` for a foreign body. */
export async function catatPerbaikan(
  deps: Deps,
  by: By,
  target: { readonly id: string; readonly badan: KodeBadan },
  draft: Omit<DraftPerbaikan, keyof Sel> & { readonly kategori: string; readonly wilayah: string },
): Promise<Result<true, readonly Refusal[]>> {
  if (!perbaikanDitulis(by.reader.penugasan).includes(target.badan)) return forbidden();
  const sel = selOf(await deps.rujukan(), draft) ?? { kategori: null, wilayah: null };
  const dicatat = await todayAt(deps, target.badan);
  const faults = isUuid(target.id)
    ? periksaPerbaikan({ ...draft, ...sel }, dicatat)
    : [refusal('input.invalid', undefined, 'id')];
  if (faults.length > 0) return { ok: false, refusal: faults };
  const { judul, rencana, pelaksana, tenggat } = draft;
  const anggaran = draft.anggaran === '' ? null : Number(draft.anggaran);
  const plan = { judul, rencana, pelaksana, tenggat, anggaran, dicatat, pada: deps.now() };
  await addPerbaikan(deps.db, { ...target, ...sel, ...plan, oleh: by.akunId });
  return ok(true);
}

/** Tells how far an action is, once by its id. Refusals `input.*`, `laporan.file_unknown`; `web.not_found` and `web.forbidden` for whoever does not tell. */
export async function kabariPerbaikan(
  deps: Deps,
  by: By & { readonly pengunggah: string },
  id: string,
  draft: DraftKabarPerbaikan & { readonly kabarId: string; readonly lampiran?: readonly string[] },
): Promise<Result<true, readonly Refusal[]>> {
  const found = await readPerbaikan(deps, by.reader, id);
  if (!found.ok) return { ok: false, refusal: [found.refusal] };
  if (!found.value.bolehMenulis) return forbidden();
  const { badan, dicatat } = found.value.perbaikan;
  const { lampiran = [] } = draft;
  const when = { dicatat, hari: await todayAt(deps, badan), adaBerkas: lampiran.length > 0 };
  const faults = isUuid(draft.kabarId)
    ? [...periksaKabarPerbaikan(draft, when), ...(await buktiFaults(deps, by.pengunggah, lampiran))]
    : [refusal('input.invalid', undefined, 'id')];
  const status = STATUS_PERBAIKAN.find((one) => one === draft.status);
  if (faults.length > 0 || status === undefined) return { ok: false, refusal: faults };
  const { kabarId, tanggal, isi, bukti } = draft;
  const news = { id: kabarId, perbaikanId: id, status, tanggal, isi, bukti };
  const at = { pada: deps.now(), oleh: by.akunId };
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    if (await addKabarPerbaikan(tx, { ...news, ...at }))
      await addBukti(tx, { milik: 'kabar_perbaikan', milikId: kabarId, lampiran }, at);
    return ok(true);
  });
}

function forbidden(): { readonly ok: false; readonly refusal: readonly Refusal[] } {
  return { ok: false, refusal: [refusal('web.forbidden')] };
}
