import type { MiddlewareHandler } from 'hono';
import { needsBukti, type TindakanBerbahaya } from '../../domain/akun/buktiUlang.ts';
import type { WebContext, WebEnv } from '../deps.ts';
import { ProveAgain } from '../errors/ProveAgain.tsx';
import { readCookie } from '../request/cookies.ts';
import { CSRF_FIELD } from '../request/csrfToken.ts';
import { pageOf, sendPage } from '../request/page.ts';

/** Which forms do what asks for a fresh proof (domain/akun/buktiUlang.ts). Whatever is added below one of these asks, too. */
export const DANGEROUS_FORMS: readonly (readonly [RegExp, TindakanBerbahaya])[] = [
  [/^\/pengaturan\/orang\//, 'peran'],
  [/^\/pengaturan\/kebijakan\//, 'kebijakan'],
  [/^\/pengaturan\/kalender\//, 'kalender'],
  [/^\/pengaturan\/badan\/jaringan$/, 'jaringan'],
  [/^\/petugas\/laporan\/[^/]+\/identitas(\/|$)/, 'identitas'],
  [/^\/petugas\/penghapusan\//, 'penghapusan'],
  [/^\/monev\/beku$/, 'peringkat_beku'],
  [/^\/monev\/penghargaan\/[^/]+\/(hitung|terbit|piagam)$/, 'peringkat_beku'],
  [/^\/monev\/berkala\/[^/]+\/terbit$/, 'laporan_berkala'],
  [/^\/(saya|pengaturan)\/kunci-api(\/|$)/, 'kunci_api'],
  [/^\/saya\/webhook(\/[^/]+\/(ubah|putar|hapus))?$/, 'webhook'],
  [/^\/pengaturan\/sistem\/(daftar|ubah)$/, 'sistem'],
  [/^\/pengaturan\/sistem\/akhiri$/, 'sistem_akhir'],
  [/^\/petugas\/kalender\/alamat$/, 'alamat_kalender'],
  [/^\/saya\/faktor\/(aplikasi|kunci|hapus|pemulihan)$/, 'faktor'],
  [/^\/saya\/keamanan\/oidc\//, 'faktor'],
  [/^\/saya\/keamanan\/(sesi|lain|semua)$/, 'sesi'],
  [/^\/saya\/profil\/email$/, 'email'],
  [/^\/saya\/profil\/telepon$/, 'telepon'],
  [/^\/saya\/keamanan\/sandi$/, 'sandi'],
  [/^\/saya\/tutup$/, 'tutup_akun'],
];

/** Forms with a password or a key cannot wait in a page: they are typed again where they stand. */
const TYPED_AGAIN: Partial<Record<TindakanBerbahaya, string>> = {
  email: '/saya/profil',
  telepon: '/saya/profil',
  sistem: '/pengaturan/sistem',
  sandi: '/saya/keamanan',
  tutup_akun: '/saya/tutup',
};

/**
 * Asks whoever is about to do something dangerous who they are, when the last proof is too old (step-up, ADR 0014): the second
 * factor, or the password of whoever has none. What was typed comes along and is sent after the proof. Runs behind the check of
 * the form's token, so nobody else's form is offered again.
 */
export function proveAgain(): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const { session, deps } = c.var;
    const isForm = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    const tindakan = isForm ? (DANGEROUS_FORMS.find(([path]) => path.test(c.req.path))?.[1] ?? null) : null;
    if (!session || tindakan === null || !needsBukti(tindakan, session, deps.now())) return next();
    return askForProof(c, tindakan);
  };
}

async function askForProof(c: WebContext, tindakan: TindakanBerbahaya): Promise<Response> {
  const { session, deps, form } = c.var;
  if (!session) return c.redirect('/masuk', 303);
  const ways = await deps.waysToProve(session, readCookie(c, 'sesi') ?? '');
  const again = TYPED_AGAIN[tindakan];
  const fields = (form?.entries ?? []).filter(([name]) => name !== CSRF_FIELD);
  const asked =
    again === undefined
      ? { next: c.req.path + new URL(c.req.url).search, titipan: fields, waiting: 'form' as const }
      : { next: again, titipan: [], waiting: 'secret' as const };
  return sendPage(c, <ProveAgain page={pageOf(c)} {...{ ways, ...asked }} errors={[]} />, 403);
}
