import { createApp, type Routes } from '../../src/web/app.ts';
import { Form } from '../../src/web/components/form/Form.tsx';
import { Layout } from '../../src/web/components/Layout.tsx';
import type { Session, WebDeps } from '../../src/web/deps.ts';
import { writeFlash } from '../../src/web/request/flash.ts';
import { readForm } from '../../src/web/request/form.ts';
import { pageOf, sendPage } from '../../src/web/request/page.ts';
import { webDeps } from './webDeps.ts';

export const SESSION_TOKEN = 'a'.repeat(43);
const session: Session = {
  id: 's1',
  akunId: 'a1',
  nama: 'Ibu <b>Siti</b>',
  penugasan: [{ peran: 'pelapor', badan: 'NAS' }],
  tahap: 'penuh',
  buktiPada: 0,
  punyaFaktor: false,
};

export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}

const tried: Routes = (app) => {
  app.get('/coba', (c) => {
    const page = pageOf(c);
    return sendPage(
      c,
      <Layout page={page} title="Coba">
        <h1>Coba</h1>
        <Form page={page} action="/coba">
          <button type="submit">x</button>
        </Form>
      </Layout>,
    );
  });
  app.post('/coba', async (c) => {
    const form = await readForm(c);
    if (!form.ok) return c.text(form.refusal.code, 400);
    writeFlash(c, { jenis: 'berhasil', teks: `Tersimpan: ${form.value.text('isi')}` });
    const sizes = form.value.files('berkas').map(({ nama, ukuran }) => `${nama}=${ukuran}`);
    return c.text(`${form.value.text('isi')}|${sizes.join()}`);
  });
  app.get('/rusak', () => {
    throw new Error('kata sandi basis data');
  });
  app.get('/api/v1/rusak', () => {
    throw new Error('secret detail');
  });
  app.get('/putus', () => {
    throw new DatabaseUnavailable('connection refused');
  });
  app.get('/api/v1/putus', () => {
    throw new DatabaseUnavailable('connection refused');
  });
  for (const address of ['/macet', '/api/v1/macet']) {
    app.get(address, () => {
      throw new Error('step failed', { cause: Object.assign(new Error('lock timeout'), { code: '55P03' }) });
    });
  }
  app.post('/api/v1/coba', (c) => c.json({ ok: true }));
};

export function started(over: Partial<WebDeps> = {}) {
  return createApp(webDeps({ sessions: { [SESSION_TOKEN]: session }, ...over }), [tried]);
}

/** A browser's cookie jar and form handling, as little as needed. */
export async function visit(app: ReturnType<typeof started>, cookie = '') {
  const response = await app.request('/coba', { headers: cookie === '' ? {} : { cookie } });
  const html = await response.text();
  const set = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  return {
    token: /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '',
    cookie: [cookie, ...set].filter(Boolean).join('; '),
    html,
    response,
  };
}

export function post(
  app: ReturnType<typeof started>,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  return app.request('/coba', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}
