import { isUuid } from '../../../../domain/shared/uuid.ts';
import type { Hono } from 'hono';
import type { Deps } from '../../../../useCases/deps.ts';
import { readIkhtisar, retryPesan, runWorkNow } from '../../../../useCases/pekerjaan/operasi.ts';
import { listPerubahan } from '../../../../useCases/rujukan/listPerubahan.ts';
import type { WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { roomRoutes, saved } from '../settingsRoute.ts';
import { OperasiPage } from './OperasiPage.tsx';

const PATH = '/pengaturan/operasi';

/** The operator's overview, messages that failed, recurring work (F171). */
export function operasiRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = roomRoutes(app, deps, 'operasi');
  get(PATH, async ({ c, officer, by }) => {
    const [aturan, ikhtisar, retried, started] = await Promise.all([
      deps.rujukan(),
      readIkhtisar(deps, by),
      listPerubahan(deps, officer.reader, { jenis: 'pesan' }),
      listPerubahan(deps, officer.reader, { jenis: 'pekerjaan' }),
    ]);
    if (!ikhtisar.ok) return refuseRequest(c, ikhtisar.refusal.code);
    const perubahan = [...retried, ...started].toSorted((a, b) => b.pada - a.pada);
    const props = { page: pageOf(c), officer, aturan, ikhtisar: ikhtisar.value, perubahan, now: deps.now() };
    return sendPage(c, <OperasiPage {...props} />);
  });
  post(`${PATH}/pesan`, async (sent) => {
    const id = sent.form.text('id');
    if (id !== '' && !isUuid(id)) return refuseRequest(sent.c, 'web.not_found');
    const done = await retryPesan(deps, sent.by, id === '' ? null : id);
    if (!done.ok) return refuseRequest(sent.c, done.refusal.code);
    return saved(
      sent,
      pageOf(sent.c).m.petugas.pengaturan.operasi.diulang(done.value),
      `${PATH}#pesan-gagal`,
    );
  });
  post(`${PATH}/pekerjaan`, async (sent) => {
    const done = await runWorkNow(deps, sent.by, sent.form.text('nama'));
    if (!done.ok) return refuseRequest(sent.c, done.refusal.code);
    return saved(sent, pageOf(sent.c).m.petugas.pengaturan.operasi.dijalankan, PATH);
  });
}
