import { addressFault, type JaringanTertutup } from '../../channels/panggil.ts';
import { badanOf, isWithin } from '../../domain/instansi/pohon.ts';
import type { Penugasan } from '../../domain/instansi/types.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { withTransaction, type Tx } from '../../persistence/connection/transaction.ts';
import { recordPerubahan, type Keadaan, type Perbuatan } from '../../persistence/perubahan/perubahan.ts';
import {
  akhiriSistem,
  insertSistem,
  jedaSistem,
  listSistem,
  readSistem,
  updateSistem,
  type SistemLokal,
} from '../../persistence/sistem/sistem.ts';
import type { Deps } from '../deps.ts';
import { roleAt, type Pengelola } from '../rujukan/pengelola.ts';
import { hostOf, kunciUntuk, optionsOf } from './jaringan.ts';

export type { SistemLokal } from '../../persistence/sistem/sistem.ts';

/** What an officer writes down of a local system. */
export interface SistemForm {
  readonly nama: string;
  readonly alamat: string;
  readonly jurisdiksi: string;
  readonly instansi: string;
  readonly bentuk: string;
  readonly kirim: boolean;
  readonly tarik: boolean;
  /** Empty: as before. */
  readonly kunci: string;
}

const NAMA = { min: 3, max: 100 } as const;
const KUNCI_MAX = 1_000;
const JURISDIKSI_MAX = 100;
const PER_INSTANSI_MAX = 10;

/**
 * The role by which somebody keeps the systems of an instansi: the admin nasional of every one, an admin instansi of the own one. Whoever
 * may only look at an instansi from above changes nothing there.
 */
export async function peranSistem(
  deps: Deps,
  { reader }: Pengelola,
  instansi: string,
): Promise<Penugasan | null> {
  const { pohon } = await deps.rujukan();
  const own = reader.penugasan.find(
    (one) =>
      one.peran === 'admin_instansi' &&
      badanOf(pohon, one.badan)?.jenis !== 'unit' &&
      isWithin(pohon, instansi, one.badan),
  );
  return roleAt(reader, ['admin_nasional']) ?? own ?? null;
}

/** The systems whose instansi this officer keeps, by name. */
export async function listSistemLokal(deps: Deps, by: Pengelola): Promise<readonly SistemLokal[]> {
  const all = await listSistem(deps.db, null);
  const kept = await Promise.all(
    all.map(async (one) => (await peranSistem(deps, by, one.instansi)) !== null),
  );
  return all.filter((_, index) => kept[index]);
}

/** One of them with the role by which it is kept. Refusal: `web.not_found`, also for one of another instansi. */
export async function sistemOf(
  deps: Deps,
  by: Pengelola,
  id: string,
): Promise<Result<{ readonly sistem: SistemLokal; readonly peran: Penugasan }>> {
  const sistem = await readSistem(deps.db, id);
  const peran = sistem === null ? null : await peranSistem(deps, by, sistem.instansi);
  return sistem === null || peran === null ? refuse('web.not_found') : ok({ sistem, peran });
}

/**
 * Registers a local system; its key is sealed and never shown again. Refusals, all at once: `web.forbidden`, `sistem.address` (alamat),
 * `sistem.too_many` {max}, `laporan.not_an_instansi` (instansi), and those of the fields.
 */
export async function daftarkanSistem(
  deps: Deps,
  by: Pengelola,
  form: SistemForm,
): Promise<
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }
> {
  const peran = await peranSistem(deps, by, form.instansi);
  if (peran === null) return { ok: false, refusals: [refusal('web.forbidden')] };
  const { pohon } = await deps.rujukan();
  const badan = badanOf(pohon, form.instansi);
  const faults = faultsOf(form, deps.jaringanTertutup);
  if (badan === undefined || badan.jenis === 'unit' || badan.jenis === 'nasional')
    faults.push(refusal('laporan.not_an_instansi', { kode: form.instansi.slice(0, 40) }, 'instansi'));
  if ((await listSistem(deps.db, [form.instansi])).length >= PER_INSTANSI_MAX)
    faults.push(refusal('sistem.too_many', { max: PER_INSTANSI_MAX }, 'instansi'));
  if (faults.length > 0) return { ok: false, refusals: faults };
  const now = deps.now();
  const id = deps.chance.uuid(now);
  const set = { ...written(form), kunci: sealed(deps, id, form.kunci) };
  await withTransaction(deps.db, optionsOf(deps), async (tx) => {
    await insertSistem(tx, { id, ...set, instansi: form.instansi, oleh: by.akunId }, now);
    await noted(
      tx,
      by,
      { id, instansi: form.instansi, peran, perbuatan: 'tambah', sebelum: null, sesudah: shown(set) },
      now,
    );
  });
  return { ok: true, value: id };
}

/**
 * Changes what may change; the instansi stays. A key goes to no other place than the one that it was given for, so another place asks for
 * it anew. Refusals as `daftarkanSistem`, `input.required` (kunci), `web.not_found`.
 */
export async function ubahSistem(
  deps: Deps,
  by: Pengelola,
  id: string,
  form: SistemForm,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly refusals: readonly Refusal[] }> {
  const found = await sistemOf(deps, by, id);
  if (!found.ok) return { ok: false, refusals: [found.refusal] };
  const { sistem, peran } = found.value;
  const faults = faultsOf(form, deps.jaringanTertutup);
  const place = hostOf(written(form).alamat);
  const isMoved = place !== '' && place !== hostOf(sistem.alamat);
  if (isMoved && sistem.kunci !== null && form.kunci.trim() === '')
    faults.push(refusal('input.required', undefined, 'kunci'));
  if (faults.length > 0) return { ok: false, refusals: faults };
  const set = { ...written(form), kunci: sealed(deps, id, form.kunci) };
  const now = deps.now();
  await withTransaction(deps.db, optionsOf(deps), async (tx) => {
    await updateSistem(tx, id, set);
    const change = { sebelum: shown(sistem), sesudah: { ...shown(set), kunciBaru: set.kunci !== null } };
    await noted(tx, by, { id, instansi: sistem.instansi, peran, perbuatan: 'ubah', ...change }, now);
  });
  return { ok: true };
}

/** Rests the link, begins it again, or ends it for good (`akhiri`). While it rests all that is meant for it waits. Refusal: `web.not_found`. */
export async function aturSistem(
  deps: Deps,
  by: Pengelola,
  id: string,
  ke: 'jeda' | 'jalan' | 'akhiri',
): Promise<Result<null>> {
  const found = await sistemOf(deps, by, id);
  if (!found.ok) return found;
  const { sistem, peran } = found.value;
  const now = deps.now();
  await withTransaction(deps.db, optionsOf(deps), async (tx) => {
    if (ke === 'akhiri') await akhiriSistem(tx, id, now);
    else await jedaSistem(tx, id, ke === 'jeda' ? now : null, now);
    const perbuatan = ke === 'akhiri' ? 'tutup' : 'ubah';
    const change = { sebelum: { jeda: sistem.dijedaPada !== null }, sesudah: { jeda: ke === 'jeda' } };
    await noted(tx, by, { id, instansi: sistem.instansi, peran, perbuatan, ...change }, now);
  });
  return ok(null);
}

interface Line {
  readonly id: string;
  readonly instansi: string;
  readonly peran: Penugasan;
  readonly perbuatan: Perbuatan;
  readonly sebelum: Keadaan | null;
  readonly sesudah: Keadaan | null;
}

/** Who changed what, when, kept for good; never the key. */
export async function noted(tx: Tx, by: Pengelola, line: Line, pada: Instant): Promise<void> {
  const { id, instansi, peran, perbuatan, sebelum, sesudah } = line;
  await recordPerubahan(
    tx,
    {
      akunId: by.akunId,
      peran: peran.peran,
      badan: peran.badan,
      jenis: 'sistem',
      kunci: id,
      lingkup: instansi,
      perbuatan,
      alasan: null,
      sebelum,
      sesudah,
    },
    pada,
  );
}

function faultsOf(form: SistemForm, tertutup: JaringanTertutup): Refusal[] {
  const faults: Refusal[] = [];
  const nama = Array.from(form.nama.trim()).length;
  if (nama < NAMA.min) faults.push(refusal('input.too_short', { min: NAMA.min, panjang: nama }, 'nama'));
  if (nama > NAMA.max) faults.push(refusal('input.too_long', { max: NAMA.max, panjang: nama }, 'nama'));
  const { alamat } = written(form);
  if (alamat.length > 2_000 || addressFault(alamat, tertutup) !== null || new URL(alamat).search !== '')
    faults.push(refusal('sistem.address', undefined, 'alamat'));
  if (form.jurisdiksi.trim().length > JURISDIKSI_MAX)
    faults.push(
      refusal(
        'input.too_long',
        { max: JURISDIKSI_MAX, panjang: form.jurisdiksi.trim().length },
        'jurisdiksi',
      ),
    );
  if (form.bentuk !== 'json' && form.bentuk !== 'xml')
    faults.push(refusal('input.unknown_choice', { nilai: form.bentuk.slice(0, 40) }, 'bentuk'));
  if (form.kunci.trim().length > KUNCI_MAX)
    faults.push(refusal('input.too_long', { max: KUNCI_MAX, panjang: form.kunci.trim().length }, 'kunci'));
  return faults;
}

function written(form: SistemForm) {
  return {
    nama: form.nama.trim(),
    alamat: form.alamat.trim().replace(/\/+$/, ''),
    jurisdiksi: form.jurisdiksi.trim() === '' ? null : form.jurisdiksi.trim(),
    bentuk: form.bentuk === 'xml' ? ('xml' as const) : ('json' as const),
    kirim: form.kirim,
    tarik: form.tarik,
  };
}

function sealed(deps: Deps, id: string, kunci: string): Buffer | null {
  return kunci.trim() === '' ? null : deps.keys.kanal.close(kunciUntuk(id), kunci.trim());
}

function shown(
  set: Pick<SistemLokal, 'nama' | 'alamat' | 'jurisdiksi' | 'bentuk' | 'kirim' | 'tarik'>,
): Keadaan {
  const { nama, alamat, jurisdiksi, bentuk, kirim, tarik } = set;
  return { nama, alamat, jurisdiksi, bentuk, kirim, tarik };
}
