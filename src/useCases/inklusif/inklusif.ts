import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { hariOf } from '../../domain/shared/time.ts';
import {
  addInklusif,
  sumInklusif,
  sumInklusifAkun,
  type HitunganInklusif,
} from '../../persistence/inklusif/inklusif.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { DISABILITAS, KELAMIN } from '../akun/profil/ownProfil.ts';
import type { Deps } from '../deps.ts';
import { recordOutcome, type Claim } from '../idempotency/claim.ts';

/** "None", said: another thing than no answer. */
export const TANPA_DISABILITAS = 'tidak_ada';

/** Fewer people than this are not told as a number: they could be recognised. */
export const PALING_SEDIKIT = 5;

/**
 * Counts what a sender chose to tell, into the month and nowhere else (F50): nothing stored leads back to them. Codes that are
 * none are left out. Refusal: `input.required` when nothing was chosen.
 */
export async function countInklusif(
  deps: Deps,
  told: { readonly kelamin: string; readonly disabilitas: readonly string[] },
  claim?: Claim,
): Promise<Result<true>> {
  const kelamin = KELAMIN.filter((one) => one === told.kelamin);
  const kinds = DISABILITAS.filter((one) => told.disabilitas.includes(one));
  const none = kinds.length === 0 && told.disabilitas.includes(TANPA_DISABILITAS) ? [TANPA_DISABILITAS] : [];
  const disabilitas = [...kinds, ...none];
  if (kelamin.length + disabilitas.length === 0) return refuse('input.required', undefined, 'kelamin');
  const telling = [
    { ukuran: 'jawaban', kode: 'semua' } as const,
    ...kelamin.map((kode) => ({ ukuran: 'kelamin', kode }) as const),
    ...disabilitas.map((kode) => ({ ukuran: 'disabilitas', kode }) as const),
  ];
  const bulan = `${hariOf(deps.now(), 'WIB').slice(0, 7)}-01`;
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  await withTransaction(deps.db, options, async (tx) => {
    await addInklusif(tx, bulan, telling);
    if (claim !== undefined) await recordOutcome(tx, claim, 'true');
  });
  return ok(true);
}

export interface AngkaInklusif {
  /** Null: fewer than `PALING_SEDIKIT`, and more than none. */
  readonly pengirim: number | null;
  readonly akun: number | null;
}

/** One number of the page, by what is counted; small ones are withheld. */
export async function readInklusif(
  deps: Deps,
): Promise<(ukuran: HitunganInklusif['ukuran'], kode: string) => AngkaInklusif> {
  const [pengirim, akun] = await Promise.all([sumInklusif(deps.db), sumInklusifAkun(deps.db)]);
  const find = (rows: readonly HitunganInklusif[], ukuran: string, kode: string): number | null => {
    const n = rows.find((one) => one.ukuran === ukuran && one.kode === kode)?.jumlah ?? 0;
    return n > 0 && n < PALING_SEDIKIT ? null : n;
  };
  return (ukuran, kode) => ({ pengirim: find(pengirim, ukuran, kode), akun: find(akun, ukuran, kode) });
}
