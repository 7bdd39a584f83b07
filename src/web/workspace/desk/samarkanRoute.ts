import type { Hono } from 'hono';
import { isNomor } from '../../../domain/shared/nomor.ts';
import { refusalText } from '../../../messages/refusals/table.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { BAGIAN_PRIBADI, redactLaporan } from '../../../useCases/laporan/samarkanLaporan.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf } from '../../request/page.ts';
import type { Officer } from '../officer.ts';
import { officerRoutes } from '../officerRoutes.ts';
import { pengunggahOf } from '../perintah/uploads.ts';

/** One press masks one mark, or all of them (F13). */
export function samarkanRoute(app: Hono<WebEnv>, deps: Deps): void {
  const { post } = officerRoutes(app, deps);
  post('/petugas/laporan/:nomor/samarkan', ({ c, officer }) => mask(c, deps, officer));
}

async function mask(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const { form } = c.var;
  const nomor = c.req.param('nomor') ?? '';
  const tanda = tandaFrom(form.text('tanda'));
  const urut = Number(form.text('urut'));
  if (!isNomor(nomor)) return refuseRequest(c, 'laporan.not_found');
  const { reader, akunId } = officer;
  const giver = { sebagai: 'orang', reader, akunId, pengunggah: pengunggahOf(deps, officer) } as const;
  const page = pageOf(c);
  const asked = { nomor, urut: Number.isSafeInteger(urut) ? urut : -1, tanda: tanda ?? NONE };
  const done = await redactLaporan(deps, giver, asked);
  if (!done.ok && done.refusal.code === 'laporan.not_found') return refuseRequest(c, 'laporan.not_found');
  if (!done.ok && done.refusal.code === 'laporan.not_permitted')
    return refuseRequest(c, 'laporan.not_allowed');
  writeFlash(
    c,
    done.ok
      ? { jenis: 'berhasil', teks: page.m.petugas.meja.disamarkan }
      : { jenis: 'perhatian', teks: refusalText(done.refusal, page.lang) },
  );
  return c.redirect(`/petugas/laporan/${nomor}`, 303);
}

type Tanda = Parameters<typeof redactLaporan>[2]['tanda'];
const NONE: Tanda = { bagian: 'judul', mulai: -1, akhir: -1 };

function tandaFrom(text: string): Tanda | null {
  if (text === 'semua') return 'semua';
  const [, name, mulai, akhir] = /^(\w+):(\d{1,6}):(\d{1,6})$/.exec(text) ?? [];
  const bagian = BAGIAN_PRIBADI.find((one) => one === name);
  return bagian === undefined ? null : { bagian, mulai: Number(mulai), akhir: Number(akhir) };
}
