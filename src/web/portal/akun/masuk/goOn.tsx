import type { SignedIn } from '../../../../useCases/akun/openSession.ts';
import { TITIPAN_PREFIX, type Titipan } from '../../../components/SignInForm.tsx';
import type { WebContext } from '../../../deps.ts';
import { WaitingForm } from '../../../errors/ExpiredForm.tsx';
import { FAKTOR_PATH } from '../../../errors/SetUpFirst.tsx';
import { clearCookie } from '../../../request/cookies.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import type { RequestForm } from '../../../request/requestForm.ts';
import { localPath } from './localPath.ts';
import { isOfficer, keepSession } from './visit.ts';

/** The fields of another form that travel through the sign-in. */
export function titipanOf(form: RequestForm): Titipan {
  return form.entries
    .filter(([name]) => name.startsWith(TITIPAN_PREFIX))
    .map(([name, value]) => [name.slice(TITIPAN_PREFIX.length), value] as const);
}

/** Signed in: on to where they wanted to go, with the form that waits, or to setting up what their role needs. */
export function goOn(
  c: WebContext,
  entered: SignedIn,
  { next: wanted, titipan }: { readonly next: string; readonly titipan: Titipan },
): Response {
  keepSession(c, entered);
  clearCookie(c, 'tertunda');
  const { session } = entered;
  const next = localPath(wanted);
  if (titipan.length > 0 && next !== null) {
    // The new session's own token goes into the form that waits.
    c.set('session', session);
    return sendPage(c, <WaitingForm page={pageOf(c)} action={next} fields={titipan} />);
  }
  if (session.tahap === 'pasang') return c.redirect(FAKTOR_PATH, 303);
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.akun.selamatDatang(session.nama) });
  return c.redirect(next ?? (isOfficer(session) ? '/petugas' : '/saya'), 303);
}
