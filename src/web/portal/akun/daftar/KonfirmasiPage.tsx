import { Button } from '../../../components/form/Button.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { Layout } from '../../../components/Layout.tsx';
import type { Page } from '../../../request/page.ts';

/** The link of a mail opens a page, and a press confirms: programs that look into links confirm nothing. */
export function KonfirmasiPage({ page, tautan, tujuan }: { page: Page; tautan: string; tujuan: string }) {
  const words = page.m.portal.akun;
  return (
    <Layout page={{ ...page, address: null }} title={words.konfirmasiJudul} isIndexed={false}>
      <h1>{words.konfirmasiJudul}</h1>
      <p class="lead">{words.konfirmasiIsi(tujuan)}</p>
      <Form page={page} action={`/konfirmasi/${tautan}`}>
        <Button>{words.konfirmasiTombol}</Button>
      </Form>
    </Layout>
  );
}
