import { isUuid } from '../../../../domain/shared/uuid.ts';
import type { Hono } from 'hono';
import { badanOf } from '../../../../domain/instansi/pohon.ts';
import { PERAN, type KodeBadan } from '../../../../domain/instansi/types.ts';
import type { Refusal } from '../../../../domain/shared/result.ts';
import { cancelCuti, listCuti, setCuti } from '../../../../useCases/akun/petugas/cuti.ts';
import { invitePetugas } from '../../../../useCases/akun/petugas/invitePetugas.ts';
import { listPetugas } from '../../../../useCases/akun/petugas/listPetugas.ts';
import type { Pemberi } from '../../../../useCases/akun/petugas/pemberi.ts';
import { takePenugasan } from '../../../../useCases/akun/petugas/takePenugasan.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';
import { roomRoutes, saved, type Asked, type Sent } from '../settingsRoute.ts';
import { masaOf } from './orangForm.ts';
import { OrangPage } from './OrangPage.tsx';
import { ORANG_PATH, type OrangProps } from './orangProps.ts';
import { showSerah, takeSerah } from './serah.tsx';

const SHOWN = 200;
const ROLE_DAYS = { dari: 'dari', sampai: 'sampai', isRequired: false } as const;
const LEAVE_DAYS = { dari: 'cutiDari', sampai: 'cutiSampai', isRequired: true } as const;
const NOTHING: OrangProps['typed'] = { form: null, text: () => '' };

/** People and roles of one's own tree (F108), acting officials and leave (F157). */
export function orangRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = roomRoutes(app, deps, 'orang');
  get(ORANG_PATH, (asked) => show(asked, asked.c.req.query('badan') ?? '', NOTHING, []));
  post(`${ORANG_PATH}/undang`, invite);
  post(`${ORANG_PATH}/akhiri`, end);
  post(`${ORANG_PATH}/cuti`, leave);
  get(`${ORANG_PATH}/serahkan`, showSerah);
  post(`${ORANG_PATH}/serahkan`, takeSerah);
  post(`${ORANG_PATH}/cuti/batal`, async (sent) => {
    const id = sent.form.text('id');
    const done = isUuid(id) ? await cancelCuti(deps, pemberiOf(sent.officer), id) : null;
    if (done === null || !done.ok) return refuseRequest(sent.c, 'web.not_found');
    return saved(sent, pageOf(sent.c).m.petugas.pengaturan.orang.cutiBerakhir, ORANG_PATH);
  });
}

function pemberiOf({ akunId, penugasan }: Officer): Pemberi {
  return { akunId, penugasan };
}

async function show(
  { c, deps, officer }: Asked,
  named: KodeBadan,
  typed: OrangProps['typed'],
  refusals: readonly Refusal[],
): Promise<Response> {
  const aturan = await deps.rujukan();
  const home = officer.penugasan.find(
    ({ peran }) => peran === 'admin_instansi' || peran === 'admin_nasional',
  );
  const badan = named === '' ? (home?.badan ?? '') : named;
  const q = (c.req.query('q') ?? '').trim().slice(0, 100);
  const denganLama = c.req.query('lama') === 'ya';
  const by = pemberiOf(officer);
  const listed = await listPetugas(deps, by, { badan, denganLama, limit: SHOWN, ...(q === '' ? {} : { q }) });
  if (!listed.ok) return refuseRequest(c, 'web.not_found');
  const { baris, next } = listed.value;
  const cuti = await listCuti(deps, [...new Set(baris.map(({ akunId }) => akunId))]);
  const props = {
    page: pageOf(c),
    officer,
    aturan,
    badan,
    zona: badanOf(aturan.pohon, badan)?.zona ?? officer.zona,
    q,
    denganLama,
    baris,
    isMore: next !== null,
    cuti,
    now: deps.now(),
    typed,
    errors: fieldErrors(refusals, c.var.lang),
  };
  return sendPage(c, <OrangPage {...props} />, refusals.length === 0 ? 200 : 422);
}

async function invite(sent: Sent): Promise<Response> {
  const { c, deps, officer, form } = sent;
  const { pohon } = await deps.rujukan();
  const badan = form.text('badan');
  const { dari, sampai, salah } = masaOf(form, badanOf(pohon, badan)?.zona ?? officer.zona, ROLE_DAYS);
  const typed = { form: 'undang', text: form.text } as const;
  if (salah.length > 0) return show(sent, form.text('akar'), typed, salah);
  const invited = {
    nama: form.text('nama'),
    email: form.text('email'),
    peran: form.text('peran'),
    badan,
    dari,
    sampai,
    sebagai: form.text('sebagai') || null,
    bahasa: c.var.lang,
  };
  const done = await invitePetugas(deps, pemberiOf(officer), invited);
  if (!done.ok) return refusedAgain(sent, typed, done.refusal);
  const words = pageOf(c).m.petugas.pengaturan.orang;
  return saved(
    sent,
    done.value.isBaru ? words.diundang(invited.email) : words.diberi,
    hrefOf(form.text('akar')),
  );
}

async function end(sent: Sent): Promise<Response> {
  const { c, deps, officer, form } = sent;
  const peran = PERAN.find((one) => one === form.text('peran'));
  const akunId = form.text('akun');
  if (peran === undefined || !isUuid(akunId)) return refuseRequest(c, 'web.not_found');
  const done = await takePenugasan(deps, pemberiOf(officer), { akunId, peran, badan: form.text('badan') });
  if (done.ok) return saved(sent, pageOf(c).m.petugas.pengaturan.orang.diakhiri, ORANG_PATH);
  const { path: _path, ...whole } = done.refusal;
  return refusedAgain(sent, { form: 'akhiri', text: form.text }, [
    done.refusal.code === 'akun.not_your_tree' ? done.refusal : whole,
  ]);
}

async function leave(sent: Sent): Promise<Response> {
  const { deps, officer, form } = sent;
  const { pohon } = await deps.rujukan();
  const { dari, sampai, salah } = masaOf(
    form,
    badanOf(pohon, form.text('akar'))?.zona ?? officer.zona,
    LEAVE_DAYS,
  );
  const typed = { form: 'cuti', text: form.text } as const;
  const [akunId, penggantiId] = [form.text('akun'), form.text('pengganti')];
  if (!isUuid(akunId) || !isUuid(penggantiId)) return refuseRequest(sent.c, 'web.not_found');
  if (salah.length > 0 || dari === undefined || sampai === null)
    return show(sent, form.text('akar'), typed, salah);
  const done = await setCuti(deps, pemberiOf(officer), { akunId, penggantiId, dari, sampai });
  if (!done.ok) {
    const { path } = done.refusal;
    const field = path === 'dari' ? 'cutiDari' : path === 'sampai' ? 'cutiSampai' : path;
    return refusedAgain(sent, typed, [{ ...done.refusal, ...(field === undefined ? {} : { path: field }) }]);
  }
  return saved(sent, pageOf(sent.c).m.petugas.pengaturan.orang.cutiTersimpan, hrefOf(form.text('akar')));
}

/** A body outside the own tree is answered as one that is not there to be managed. */
async function refusedAgain(
  sent: Sent,
  typed: OrangProps['typed'],
  refusals: readonly Refusal[],
): Promise<Response> {
  if (refusals.some(({ code }) => code === 'akun.not_your_tree'))
    return refuseRequest(sent.c, 'web.forbidden');
  return show(sent, sent.form.text('akar'), typed, refusals);
}

function hrefOf(akar: string): string {
  return akar === '' ? ORANG_PATH : `${ORANG_PATH}?badan=${encodeURIComponent(akar)}`;
}
