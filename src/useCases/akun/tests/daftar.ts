import type { Deps } from '../../deps.ts';
import { confirmByKode } from '../permohonan/confirm.ts';
import { kodeOf } from '../permohonan/rahasia.ts';
import { requestAkun, type Registration } from '../permohonan/requestAkun.ts';

export const SANDI_CONTOH = 'kapal tua di muara';
let visits = 0;

/** Asks for an account from a network of its own, unless told otherwise. */
export function ask(deps: Deps, over: Partial<Registration> = {}): ReturnType<typeof requestAkun> {
  return requestAkun(deps, {
    nama: 'Siti Rahmah',
    email: 'siti@contoh.id',
    sandi: SANDI_CONTOH,
    setuju: true,
    bahasa: 'id',
    alamat: `daftar-${(visits += 1)}`,
    ...over,
  });
}

/** Asks, and types the code that the mail would hold; answers the new account. */
export async function register(deps: Deps, over: Partial<Registration> = {}): Promise<string> {
  const asked = await ask(deps, over);
  if (!asked.ok) throw new Error(JSON.stringify(asked.refusal));
  const id = asked.value.permohonan;
  const { sandi = SANDI_CONTOH } = over;
  const confirmed = await confirmByKode(deps, { id, kode: kodeOf(deps, id), akunId: null, sandi });
  if (!confirmed.ok) throw new Error(confirmed.refusal.code);
  return confirmed.value.akunId;
}
