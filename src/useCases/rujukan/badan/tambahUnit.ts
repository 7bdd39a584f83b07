import { badanOf, isActive, type Pohon } from '../../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../../domain/instansi/types.ts';
import { ok, refusal, type Refusal, type Result } from '../../../domain/shared/result.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { recordPerubahan } from '../../../persistence/perubahan/perubahan.ts';
import { insertBadan } from '../../../persistence/rujukan/badanTulis.ts';
import type { Deps } from '../../deps.ts';
import type { Pengelola } from '../pengelola.ts';
import { alasanRefusals, namaRefusals } from './badanChecks.ts';
import { roleToAddBelow } from './badanReach.ts';

export interface UnitDraft {
  readonly induk: KodeBadan;
  readonly nama: string;
  /** What the unit is competent for; empty: nothing that laporan are sent by. */
  readonly urusan: string;
  readonly alasan: string;
}

const MAX_UNITS = 99;

/**
 * Adds a unit below a body of one's own tree, in force from today, with the next free number as its code. Refusals (all at
 * once): `web.forbidden`, `input.*`, `badan.name_taken`, `badan.too_many_units`.
 */
export async function tambahUnit(
  deps: Deps,
  by: Pengelola,
  draft: UnitDraft,
): Promise<Result<KodeBadan, readonly Refusal[]>> {
  const { pohon } = await deps.rujukan();
  const role = roleToAddBelow(by.reader, pohon, draft.induk);
  const induk = badanOf(pohon, draft.induk);
  if (role === null || induk === undefined) return { ok: false, refusal: [refusal('web.forbidden')] };
  const kode = nextKode(pohon, draft.induk);
  const wrong = [
    ...namaRefusals(pohon, { nama: draft.nama, induk: draft.induk, kode: null }),
    ...(draft.urusan !== '' && !urusanList(pohon).includes(draft.urusan)
      ? [refusal('input.unknown_choice', { nilai: draft.urusan }, 'urusan')]
      : []),
    ...alasanRefusals(draft.alasan),
    ...(kode === null ? [refusal('badan.too_many_units', { max: MAX_UNITS })] : []),
  ];
  if (wrong.length > 0 || kode === null) return { ok: false, refusal: wrong };
  const pada = deps.now();
  const unit = {
    kode,
    nama: draft.nama,
    jenis: 'unit' as const,
    induk: induk.kode,
    pembina: null,
    wilayah: induk.wilayah,
    zona: induk.zona,
    urusan: draft.urusan || null,
    berlakuSejak: hariOf(pada, induk.zona),
  };
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const isNew = await withTransaction(deps.db, options, async (tx) => {
    if (!(await insertBadan(tx, unit, { sebab: draft.alasan, pada }))) return false;
    const line = { akunId: by.akunId, ...role, jenis: 'badan', kunci: kode, lingkup: kode } as const;
    const sesudah = { nama: unit.nama, urusan: unit.urusan };
    await recordPerubahan(
      tx,
      { ...line, perbuatan: 'tambah', alasan: draft.alasan, sebelum: null, sesudah },
      pada,
    );
    return true;
  });
  deps.expireRujukan();
  // Somebody took the number meanwhile: the next press takes the next one.
  return isNew ? ok(kode) : { ok: false, refusal: [refusal('badan.code_taken')] };
}

/** What units are competent for, as the data name it. */
export function urusanList(pohon: Pohon): readonly string[] {
  const all = [...pohon.badan.values()].filter((one) => one.jenis === 'unit' && isActive(one));
  return [...new Set(all.flatMap(({ urusan }) => urusan ?? []))].toSorted();
}

function nextKode(pohon: Pohon, induk: KodeBadan): KodeBadan | null {
  for (let n = 1; n <= MAX_UNITS; n += 1) {
    const kode = `${induk}/${String(n).padStart(2, '0')}`;
    // A number that was ever used stays its unit's own.
    if (!pohon.badan.has(kode)) return kode;
  }
  return null;
}
