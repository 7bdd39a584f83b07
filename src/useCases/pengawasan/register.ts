import type { KodeBadan } from '../../domain/instansi/types.ts';
import { badanOf } from '../../domain/instansi/pohon.ts';
import type { Reader, ReaderByRoles } from '../../domain/laporan/reader.ts';
import {
  bacaRegister,
  bolehBacaRegister,
  registerDitulis,
  type DraftRegister,
} from '../../domain/pengawasan/register.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import { findLampiran } from '../../persistence/lampiran/lampiran.ts';
import {
  addRegister,
  changeRegister,
  findRegister,
  listRegister,
  type Register,
} from '../../persistence/pengawasan/register.ts';
import type { Deps } from '../deps.ts';
import { openBerkas, type BerkasTerbuka } from './berkasBukti.ts';

export type { Register } from '../../persistence/pengawasan/register.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface By {
  readonly reader: Reader;
  readonly akunId: string;
  /** `Keys.pengunggah` of this person: only their own upload becomes evidence. */
  readonly pengunggah: string;
}

/** The register of one body. Refuses `web.not_found` whoever may not read it. */
export async function readRegister(
  deps: Deps,
  reader: ReaderByRoles,
  badan: KodeBadan,
): Promise<Result<readonly Register[]>> {
  const { pohon } = await deps.rujukan();
  if (badanOf(pohon, badan) === undefined || !bolehBacaRegister(reader.penugasan, badan, pohon)) {
    return refuse('web.not_found');
  }
  return ok(await listRegister(deps.db, [badan]));
}

/** The registers that somebody writes, each with its entries. */
export async function readRegisterDitulis(
  deps: Deps,
  reader: Reader,
): Promise<
  readonly { readonly badan: KodeBadan; readonly nama: string; readonly entri: readonly Register[] }[]
> {
  const { pohon } = await deps.rujukan();
  const kept = registerDitulis(reader.penugasan);
  const all = await listRegister(deps.db, kept);
  return kept.map((badan) => ({
    badan,
    nama: badanOf(pohon, badan)?.nama ?? badan,
    entri: all.filter((one) => one.instansi === badan),
  }));
}

/**
 * Puts an entry into the register, or changes what may change of one (validity, progress, state, number, evidence), once by its id.
 * Refusals: `input.*` and `sk.ends_before_start` for each field; `laporan.file_unknown`; `web.forbidden` for a foreign body.
 */
export async function catatRegister(
  deps: Deps,
  by: By,
  target: { readonly id: string; readonly instansi: KodeBadan; readonly isDicabut: boolean },
  draft: DraftRegister,
  lampiran: string | null,
): Promise<Result<true, readonly Refusal[]>> {
  if (!registerDitulis(by.reader.penugasan).includes(target.instansi)) return forbidden();
  if (!UUID.test(target.id)) return { ok: false, refusal: [refusal('input.invalid', undefined, 'id')] };
  const present = await findRegister(deps.db, target.id);
  if (present !== null && present.instansi !== target.instansi) return forbidden();
  // of an entry that is there, kind, name and day stay
  const { jenis, judul, tanggal } = present ?? draft;
  const read = bacaRegister({ ...draft, jenis, judul, tanggal });
  const faults = [...('judul' in read ? [] : read), ...(await fileFaults(deps, by, lampiran))];
  if (faults.length > 0 || !('judul' in read)) return { ok: false, refusal: faults };
  const change = { ...read, lampiran, oleh: by.akunId, pada: deps.now() };
  if (present === null) await addRegister(deps.db, { ...change, id: target.id, instansi: target.instansi });
  else await changeRegister(deps.db, target.id, { ...change, isDicabut: target.isDicabut });
  return ok(true);
}

function forbidden(): { readonly ok: false; readonly refusal: readonly Refusal[] } {
  return { ok: false, refusal: [refusal('web.forbidden')] };
}

async function fileFaults(
  deps: Deps,
  { pengunggah }: By,
  lampiran: string | null,
): Promise<readonly Refusal[]> {
  if (lampiran === null) return [];
  const file = await findLampiran(deps.db, lampiran);
  const isOwn = file !== null && file.laporanId === null && file.pengunggah === pengunggah;
  return isOwn ? [] : [refusal('laporan.file_unknown', undefined, 'lampiran')];
}

/** The evidence of an entry, for whoever reads that register. Refusal `web.not_found` for everybody else. */
export async function openBuktiRegister(
  deps: Deps,
  reader: Reader,
  id: string,
): Promise<Result<BerkasTerbuka>> {
  const one = UUID.test(id) ? await findRegister(deps.db, id) : null;
  const { pohon } = await deps.rujukan();
  if (one?.lampiran == null || !bolehBacaRegister(reader.penugasan, one.instansi, pohon)) {
    return refuse('web.not_found');
  }
  return openBerkas(deps, one.lampiran);
}
