import { Button } from '../../components/form/Button.tsx';
import { Form } from '../../components/form/Form.tsx';
import type { Page } from '../../request/page.ts';
import { FORMULIR_FIELD, PATHS, type FormDraft } from './formDraft.ts';

/** For whoever shares a computer and has no account to sign out of. Folded, so that nothing is lost by one wrong press. */
export function DropForm(props: { page: Page; draft: Pick<FormDraft, 'id'>; isSent?: boolean }) {
  const words = props.page.m.portal.lapor.bersama;
  const { isSent = false } = props;
  return (
    <details class="not-printed">
      <summary>{words.judul}</summary>
      <p>{isSent ? words.isiTerkirim : words.isi}</p>
      <Form page={props.page} action={PATHS.hapus}>
        <input type="hidden" name={FORMULIR_FIELD} value={props.draft.id} />
        <Button kind="bahaya">{isSent ? words.tombolTerkirim : words.tombol}</Button>
      </Form>
    </details>
  );
}
