import {
  isDalamJangkauan,
  JENIS_PEMETAAN,
  pemetaanPada,
  SISANYA,
  type JenisPemetaan,
} from '../../domain/antarsistem/pemetaan.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { STATUS } from '../../domain/laporan/types.ts';
import { ok, refusal, type Refusal } from '../../domain/shared/result.ts';
import { hariOf, isHari } from '../../domain/shared/time.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import {
  insertPemetaan,
  listKode,
  listPemetaan,
  type BarisTercatat,
  type KodeLuput,
} from '../../persistence/sistem/pemetaan.ts';
import type { Deps } from '../deps.ts';
import type { Pengelola } from '../rujukan/pengelola.ts';
import { optionsOf } from './jaringan.ts';
import { noted, sistemOf, type SistemLokal } from './kelolaSistem.ts';

export interface PemetaanForm {
  readonly jenis: string;
  readonly sana: string;
  /** Empty: from that day on the code means nothing here. */
  readonly sini: string;
  readonly berlakuSejak: string;
}

type Ditulis =
  { readonly ok: true; readonly value: null } | { readonly ok: false; readonly refusals: readonly Refusal[] };

const KODE_MAX = 100;

/**
 * Adds a line to the table of a system, with its author and its day; the former one stays as history. Refusals, all at once:
 * `web.not_found`, `sistem.code_unknown` {kode}, `sistem.out_of_reach` {kode} for a body outside of what the system serves, fields.
 */
export async function petakan(deps: Deps, by: Pengelola, id: string, form: PemetaanForm): Promise<Ditulis> {
  const found = await sistemOf(deps, by, id);
  if (!found.ok) return { ok: false, refusals: [found.refusal] };
  const { sistem, peran } = found.value;
  const aturan = await deps.rujukan();
  const sana = form.sana.trim();
  const sini = form.sini.trim() === '' ? null : form.sini.trim();
  const now = deps.now();
  const berlakuSejak = form.berlakuSejak.trim() === '' ? hariOf(now, 'WIB') : form.berlakuSejak.trim();
  const jenis = JENIS_PEMETAAN.find((one) => one === form.jenis);
  const faults: Refusal[] = [];
  if (jenis === undefined)
    faults.push(refusal('input.unknown_choice', { nilai: form.jenis.slice(0, 40) }, 'jenis'));
  if (sana === '') faults.push(refusal('input.required', undefined, 'sana'));
  if (sana.length > KODE_MAX)
    faults.push(refusal('input.too_long', { max: KODE_MAX, panjang: sana.length }, 'sana'));
  if (!isHari(berlakuSejak)) faults.push(refusal('input.invalid_date', undefined, 'berlakuSejak'));
  const fault = jenis === undefined || sini === null ? null : sisiFault(aturan, sistem, jenis, sini);
  if (fault !== null) faults.push(fault);
  if (faults.length > 0 || jenis === undefined) return { ok: false, refusals: faults };
  await withTransaction(deps.db, optionsOf(deps), async (tx) => {
    await insertPemetaan(tx, { sistemId: id, jenis, sana, sini, berlakuSejak, oleh: by.akunId }, now);
    const sesudah = { jenis, sana, sini, berlakuSejak };
    await noted(
      tx,
      by,
      { id, instansi: sistem.instansi, peran, perbuatan: 'ubah', sebelum: null, sesudah },
      now,
    );
  });
  return ok(null);
}

/** A code of ours that may stand in the table: what the program knows, and a body that the system serves. */
function sisiFault(
  aturan: Rujukan,
  { instansi }: SistemLokal,
  jenis: JenisPemetaan,
  sini: string,
): Refusal | null {
  const kode = sini.slice(0, 60);
  if (jenis === 'instansi')
    return isDalamJangkauan(aturan.pohon, sini, instansi)
      ? null
      : refusal('sistem.out_of_reach', { kode }, 'sini');
  const isKnown =
    jenis === 'kategori'
      ? sini === SISANYA || sini === 'UMUM' || aturan.kategori.has(sini)
      : sini === 'reopen' || STATUS.some((one) => one === sini);
  return isKnown ? null : refusal('sistem.code_unknown', { kode }, 'sini');
}

/** The table as it stands today, its history, and the codes of either side that nothing maps. */
export interface TabelPemetaan {
  readonly berlaku: readonly BarisTercatat[];
  readonly riwayat: readonly BarisTercatat[];
  readonly celah: readonly KodeLuput[];
}

export async function bacaPemetaan(deps: Deps, sistem: Pick<SistemLokal, 'id'>): Promise<TabelPemetaan> {
  const [lines, codes] = await Promise.all([listPemetaan(deps.db, sistem.id), listKode(deps.db, sistem.id)]);
  const today = pemetaanPada(lines, hariOf(deps.now(), 'WIB'));
  const isInForce = (one: BarisTercatat): boolean => today[one.jenis].get(one.sana) === one.sini;
  const seen = new Set<string>();
  const berlaku = lines.filter((one) => {
    const key = `${one.jenis}:${one.sana}`;
    if (!isInForce(one) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const here = (jenis: JenisPemetaan): ReadonlySet<string> => new Set(today[jenis].values());
  const celah = codes.filter(({ jenis, sisi, kode }) =>
    sisi === 'sana' ? !today[jenis].has(kode) : !here(jenis).has(kode) && !here(jenis).has(SISANYA),
  );
  return { berlaku, riwayat: lines, celah };
}
