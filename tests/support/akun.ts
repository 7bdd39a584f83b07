import type { Deps } from '../../src/useCases/deps.ts';
import { kodeOf } from '../../src/useCases/akun/permohonan/rahasia.ts';
import { SANDI } from './portal.ts';
import type { Visitor } from './visitor.ts';

/** Registers through the pages and types the code that the mail would bring; ends on "Laporan saya". */
export async function registerBy(
  visitor: Visitor,
  deps: Deps,
  who: { readonly nama: string; readonly email: string },
): Promise<void> {
  await visitor.open('/daftar');
  await visitor.send('/daftar', { ...who, sandi: SANDI, setuju: 'ya' });
  const id = permohonanAt(visitor.here.url);
  await visitor.send(`/daftar/kode/${id}`, { kode: kodeOf(deps, id), sandi: SANDI });
  if (visitor.here.url !== '/saya') throw new Error(`not registered: ${visitor.here.html.slice(0, 2000)}`);
}

/** The request whose code the page at this address asks for. */
export function permohonanAt(address: string): string {
  const id = /\/daftar\/kode\/([0-9a-f-]{36})/.exec(address)?.[1];
  if (id === undefined) throw new Error(`no code is asked for at ${address}`);
  return id;
}
