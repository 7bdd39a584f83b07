import type { Hono } from 'hono';
import { PUBLIK } from '../../../../domain/laporan/reader.ts';
import { STATUS } from '../../../../domain/laporan/types.ts';
import { formatNomor } from '../../../../domain/shared/nomor.ts';
import { claimLaporan } from '../../../../useCases/akun/profil/claimLaporan.ts';
import { readOwnProfil } from '../../../../useCases/akun/profil/ownProfil.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import {
  listLaporan,
  type LaporanFilter,
  type LaporanView,
} from '../../../../useCases/laporan/readLaporan.ts';
import { fieldErrors, type FieldError } from '../../../components/form/fieldErrors.ts';
import type { Session, WebContext, WebEnv } from '../../../deps.ts';
import { refusalStatus } from '../../../refusalStatus.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { turnOf } from '../../laporan/commandForm.ts';
import { addressOf } from '../../visitor.ts';
import { signedInRoutes } from '../masuk/signedInRoutes.ts';
import { SayaPage, type SayaAsked } from './SayaPage.tsx';

const ROWS = 20;
/** Laporan that are looked through for something that waits for their pelapor. */
const LOOKED_THROUGH = 100;

/** The own laporan. */
export function sayaRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = signedInRoutes(app, deps);
  get('/saya', (c, _, who) => showOwn(c, deps, who, [], 200));
  post('/saya/tambah', takeClaim);
}

async function showOwn(
  c: WebContext,
  deps: Deps,
  who: Session,
  errors: readonly FieldError[],
  status: Parameters<typeof sendPage>[2],
): Promise<Response> {
  const page = pageOf(c);
  // As the owner alone: whoever also holds a role finds here only what they reported themselves.
  const owner = { ...PUBLIK, pemilik: deps.keys.pemilik(who.akunId) };
  const asked = askedOf(c);
  const cursor = c.req.query('cursor') ?? null;
  const filter: LaporanFilter = {
    pemilik: owner.pemilik,
    ...(asked.q === '' ? {} : { q: asked.q }),
    ...(asked.status === '' ? {} : { status: [asked.status] }),
  };
  const isFirst = cursor === null && asked.q === '' && asked.status === '';
  const [list, turns, profil] = await Promise.all([
    listLaporan(deps, owner, { filter, urut: 'terbaru', limit: ROWS, cursor }),
    isFirst ? waitingOf(deps, owner) : [],
    readOwnProfil(deps, who.akunId),
  ]);
  if (!list.ok) return c.redirect('/saya', 303);
  const { next } = list.value;
  const query = new URLSearchParams({
    ...(asked.q ? { q: asked.q } : {}),
    ...(asked.status ? { status: asked.status } : {}),
  });
  if (next !== null) query.set('cursor', next);
  const nextHref = next === null ? null : `/saya?${query.toString()}`;
  const isEmailChecked = profil?.email == null || profil.emailDiperiksaPada !== null;
  return sendPage(
    c,
    <SayaPage {...{ page, asked, turns, nextHref, isEmailChecked, errors }} list={list.value} />,
    status,
  );
}

/** What waits for the pelapor now, what falls due first on top. */
async function waitingOf(
  deps: Deps,
  owner: typeof PUBLIK & { readonly pemilik: string },
): Promise<readonly LaporanView[]> {
  const filter = { pemilik: owner.pemilik, status: ['tertunda', 'diproses', 'selesai'] };
  const open = await listLaporan(deps, owner, {
    filter,
    urut: 'tenggat',
    limit: LOOKED_THROUGH,
    cursor: null,
  });
  const waits = (one: LaporanView): boolean => ['lengkapi', 'tanggapan'].includes(turnOf(one) ?? '');
  return open.ok ? open.value.baris.filter(waits) : [];
}

function askedOf(c: WebContext): SayaAsked {
  const status = c.req.query('status') ?? '';
  return {
    q: (c.req.query('q') ?? '').trim().slice(0, 200),
    status: STATUS.some((one) => one === status) ? status : '',
  };
}

async function takeClaim(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const page = pageOf(c);
  const resi = c.var.form.text('resi');
  const claimed = await claimLaporan(deps, { akunId: who.akunId, resi, alamat: addressOf(c) });
  if (claimed.ok) {
    const teks = page.m.portal.akunSaya.saya.ditambahkan(formatNomor(claimed.value.nomor));
    writeFlash(c, { jenis: 'berhasil', teks });
    return c.redirect('/saya', 303);
  }
  const errors = fieldErrors([{ ...claimed.refusal, path: 'resi' }], page.lang);
  return showOwn(c, deps, who, errors, refusalStatus(claimed.refusal.code));
}
