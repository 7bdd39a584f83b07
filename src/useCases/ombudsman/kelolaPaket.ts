import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { findPaket, listPaket, ulangPaket } from '../../persistence/ombudsman/paket.ts';
import { recordPerubahan } from '../../persistence/perubahan/perubahan.ts';
import type { Deps } from '../deps.ts';
import { roleAt, type Pengelola } from '../rujukan/pengelola.ts';
import { susunPaket } from './susunPaket.ts';

const SHOWN = 200;

export type PaketTampil = Awaited<ReturnType<typeof listPaket>>[number];

/** The packages, the latest first: numbers and states, no words. Refusal: `web.forbidden` for all but the admin nasional. */
export async function listPaketOmbudsman(deps: Deps, by: Pengelola): Promise<Result<readonly PaketTampil[]>> {
  if (roleAt(by.reader, ['admin_nasional']) === null) return refuse('web.forbidden');
  return ok(await listPaket(deps.db, SHOWN));
}

/**
 * The package itself, to be carried over by hand; who took it is noted. A rahasia one goes to the configured address alone: the admin
 * nasional does not read it (rules §3). Refusals: `web.forbidden`, `web.not_found`, those of `susunPaket`.
 */
export async function unduhPaket(
  deps: Deps,
  by: Pengelola,
  id: string,
  origin: string,
): Promise<Result<{ readonly nomor: string; readonly isi: Buffer }>> {
  const peran = roleAt(by.reader, ['admin_nasional']);
  if (peran === null) return refuse('web.forbidden');
  const paket = await findPaket(deps.db, id);
  if (paket === null) return refuse('web.not_found');
  if (paket.rahasia) return refuse('web.forbidden');
  const made = await susunPaket(deps, paket, origin);
  if (!made.ok) return made;
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  await withTransaction(deps.db, options, (tx) =>
    recordPerubahan(
      tx,
      {
        akunId: by.akunId,
        peran: peran.peran,
        badan: peran.badan,
        jenis: 'ombudsman',
        kunci: id,
        lingkup: null,
        perbuatan: 'ubah',
        alasan: null,
        sebelum: null,
        sesudah: { diunduh: paket.nomor },
      },
      deps.now(),
    ),
  );
  return ok({ nomor: paket.nomor, isi: made.value });
}

/** Sends one that was given up once more. Refusals: `web.forbidden`, `web.not_found`. */
export async function ulangPaketOmbudsman(deps: Deps, by: Pengelola, id: string): Promise<Result<null>> {
  if (roleAt(by.reader, ['admin_nasional']) === null) return refuse('web.forbidden');
  return (await ulangPaket(deps.db, id, deps.now())) ? ok(null) : refuse('web.not_found');
}
