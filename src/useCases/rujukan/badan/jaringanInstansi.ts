import { badanOf, isActive, isWithin, type Pohon } from '../../../domain/instansi/pohon.ts';
import { parseJaringanInstansi } from '../../../domain/instansi/jaringan.ts';
import { NAS, type KodeBadan, type Penugasan } from '../../../domain/instansi/types.ts';
import type { Reader } from '../../../domain/laporan/reader.ts';
import { ok, refusal, type Refusal, type Result } from '../../../domain/shared/result.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { readJaringan, writeJaringan } from '../../../persistence/jaringan/jaringan.ts';
import { recordPerubahan } from '../../../persistence/perubahan/perubahan.ts';
import type { Deps } from '../../deps.ts';
import type { Pengelola } from '../pengelola.ts';
import { alasanRefusals } from './badanChecks.ts';

/** The role by which this person keeps the networks of an instansi: an admin of its own tree. Null for everybody else, and for units. */
export function roleForJaringan({ penugasan }: Reader, pohon: Pohon, kode: KodeBadan): Penugasan | null {
  const badan = badanOf(pohon, kode);
  if (badan === undefined || kode === NAS || badan.jenis === 'unit' || !isActive(badan)) return null;
  return penugasan.find((one) => one.peran === 'admin_instansi' && isWithin(pohon, kode, one.badan)) ?? null;
}

/**
 * Keeps the ranges from which an instansi's own people write (ADR 0021). They hold for laporan that come from now on, never for those
 * that are there. Refusals, all at once: `web.forbidden`, those of `parseJaringanInstansi` and of a reason.
 */
export async function saveJaringan(
  deps: Deps,
  by: Pengelola,
  draft: { readonly kode: KodeBadan; readonly jaringan: string; readonly alasan: string },
): Promise<Result<true, readonly Refusal[]>> {
  const { pohon } = await deps.rujukan();
  const role = roleForJaringan(by.reader, pohon, draft.kode);
  if (role === null) return { ok: false, refusal: [refusal('web.forbidden')] };
  const parsed = parseJaringanInstansi(draft.jaringan);
  const wrong = [...(parsed.ok ? [] : parsed.refusal), ...alasanRefusals(draft.alasan)];
  if (!parsed.ok || wrong.length > 0) return { ok: false, refusal: wrong };
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const before = (await readJaringan(tx, [draft.kode])).join(', ');
    const after = parsed.value.join(', ');
    if (before === after) return ok(true);
    await writeJaringan(tx, draft.kode, parsed.value, pada);
    await recordPerubahan(
      tx,
      {
        akunId: by.akunId,
        ...role,
        jenis: 'jaringan',
        kunci: draft.kode,
        lingkup: draft.kode,
        perbuatan: 'ubah',
        alasan: draft.alasan,
        sebelum: { jaringan: before || null },
        sesudah: { jaringan: after || null },
      },
      pada,
    );
    return ok(true);
  });
}
