import type { Refusal } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { confirmKontak, sendKontakAgain } from '../../../useCases/identitas/konfirmasiKontak.ts';
import type { KontakDiminta } from '../../../useCases/identitas/kontakPelapor.ts';
import type { WebContext } from '../../deps.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf } from '../../request/page.ts';
import { addressOf } from '../visitor.ts';

/** What `KontakKode` sent about one contact: its code, or that it is to be sent again. Null: done. */
export async function actOnKontak(
  c: WebContext,
  deps: Deps,
  asked: KontakDiminta & { readonly id: string },
): Promise<Refusal | null> {
  const { form } = c.var;
  const field = `kode-${asked.saluran}`;
  const isAgain = form.text('aksi') === 'lagi';
  const done = isAgain
    ? await sendKontakAgain(deps, asked, addressOf(c))
    : await confirmKontak(deps, { id: asked.id, kode: form.text(field).slice(0, 60) });
  if (!done.ok) return { ...done.refusal, path: field };
  if (isAgain) {
    const { akun, kodeSms } = pageOf(c).m.portal;
    const teks = asked.saluran === 'sms' ? kodeSms.lagiTerkirim : akun.kodeLagiTerkirim;
    writeFlash(c, { jenis: 'informasi', teks });
  }
  return null;
}
