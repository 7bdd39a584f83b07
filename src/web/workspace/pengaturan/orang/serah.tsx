import { badanOf } from '../../../../domain/instansi/pohon.ts';
import { PERAN } from '../../../../domain/instansi/types.ts';
import { refusal, type Refusal } from '../../../../domain/shared/result.ts';
import { hariOf, isHari, startOfHari } from '../../../../domain/shared/time.ts';
import { isUuid } from '../../../../domain/shared/uuid.ts';
import { formatTanggal } from '../../../../messages/format/tanggal.ts';
import { handOverPenugasan } from '../../../../useCases/akun/petugas/handOverPenugasan.ts';
import { previewSerah } from '../../../../useCases/akun/petugas/previewSerah.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { saved, type Asked, type Sent } from '../settingsRoute.ts';
import { ORANG_PATH } from './orangProps.ts';
import { SerahPage } from './SerahPage.tsx';

const EMPTY = { ke: '', pada: '' };

interface Wanted {
  readonly akunId: string;
  readonly peran: string;
  readonly badan: string;
}

/** To whom a role passes, and since when. */
export function showSerah(asked: Asked): Promise<Response> {
  const { req } = asked.c;
  const wanted = {
    akunId: req.query('akun') ?? '',
    peran: req.query('peran') ?? '',
    badan: req.query('badan') ?? '',
  };
  return show(asked, wanted, { typed: EMPTY, refusals: [], isChosen: false });
}

/** Shows what would move, and on the second press moves it. */
export async function takeSerah(sent: Sent): Promise<Response> {
  const { c, deps, officer, form } = sent;
  const wanted = { akunId: form.text('akun'), peran: form.text('peran'), badan: form.text('badan') };
  const typed = { ke: form.text('ke'), pada: form.text('pada') };
  const aksi = form.text('aksi');
  const faults = aksi === 'ubah' ? [] : await typedRefusals(sent, wanted, typed);
  const isChosen = faults.length === 0 && aksi !== 'ubah';
  if (aksi !== 'simpan' || !isChosen) return show(sent, wanted, { typed, refusals: faults, isChosen });
  const peran = PERAN.find((one) => one === wanted.peran);
  if (peran === undefined) return refuseRequest(c, 'web.not_found');
  const pada = typed.pada === '' ? {} : { pada: startOfHari(typed.pada, await zonaOf(sent, wanted.badan)) };
  const role = { dari: wanted.akunId, ke: typed.ke, peran, badan: wanted.badan, ...pada };
  const done = await handOverPenugasan(deps, officer, role);
  if (done.ok) return saved(sent, pageOf(c).m.petugas.pengaturan.orang.serah.diserahkan, ORANG_PATH);
  if (done.refusal.some(({ code }) => code === 'akun.not_your_tree'))
    return refuseRequest(c, 'web.forbidden');
  const refusals = done.refusal.map((one) => ({ ...one, path: one.path === 'dari' ? 'pada' : 'ke' }));
  return show(sent, wanted, { typed, refusals, isChosen: false });
}

async function show(
  { c, deps, officer }: Asked,
  { akunId, badan, ...of }: Wanted,
  shown: {
    readonly typed: typeof EMPTY;
    readonly refusals: readonly Refusal[];
    readonly isChosen: boolean;
  },
): Promise<Response> {
  const peran = PERAN.find((one) => one === of.peran);
  if (peran === undefined || !isUuid(akunId)) return refuseRequest(c, 'web.not_found');
  const found = await previewSerah(deps, officer, { akunId, peran, badan });
  if (!found.ok) {
    const isForeign = found.refusal.some(({ code }) => code === 'akun.not_your_tree');
    return refuseRequest(c, isForeign ? 'web.forbidden' : 'web.not_found');
  }
  const page = pageOf(c);
  const { typed, refusals, isChosen } = shown;
  const chosen = isChosen ? found.value.calon.find((one) => one.akunId === typed.ke) : undefined;
  const zona = await zonaOf({ deps, officer }, badan);
  const sejak = typed.pada === '' ? hariOf(deps.now(), zona) : typed.pada;
  const props = {
    page,
    officer,
    aturan: await deps.rujukan(),
    serahan: found.value,
    typed,
    errors: fieldErrors(refusals, page.lang),
    penerus: chosen === undefined ? null : { nama: chosen.nama, sejak: formatTanggal(sejak, page.lang) },
  };
  return sendPage(c, <SerahPage {...props} />, refusals.length === 0 ? 200 : 422);
}

async function typedRefusals(
  { deps, officer }: Sent,
  { akunId, badan, ...of }: Wanted,
  { ke, pada }: typeof EMPTY,
): Promise<readonly Refusal[]> {
  const peran = PERAN.find((one) => one === of.peran);
  const found =
    peran === undefined || !isUuid(akunId)
      ? null
      : await previewSerah(deps, officer, { akunId, peran, badan });
  const isCalon = found?.ok === true && found.value.calon.some((one) => one.akunId === ke);
  const today = hariOf(deps.now(), await zonaOf({ deps, officer }, badan));
  return [
    ...(ke === '' ? [refusal('input.required', undefined, 'ke')] : []),
    ...(ke !== '' && !isCalon ? [refusal('input.unknown_choice', undefined, 'ke')] : []),
    ...(pada !== '' && !isHari(pada) ? [refusal('input.invalid_date', undefined, 'pada')] : []),
    ...(isHari(pada) && pada < today ? [refusal('input.date_in_past', undefined, 'pada')] : []),
  ];
}

async function zonaOf({ deps, officer }: Pick<Asked, 'deps' | 'officer'>, badan: string) {
  const { pohon } = await deps.rujukan();
  return badanOf(pohon, badan)?.zona ?? officer.zona;
}
