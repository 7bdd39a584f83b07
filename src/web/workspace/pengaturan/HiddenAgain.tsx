import { CSRF_FIELD } from '../../request/csrfToken.ts';
import type { RequestForm } from '../../request/requestForm.ts';

/** Everything that was typed on the page before, sent along once more; the token is the form's own. */
export function HiddenAgain({ form }: { form: RequestForm }) {
  return (
    <>
      {form.entries
        .filter(([name]) => name !== CSRF_FIELD && name !== 'aksi')
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
    </>
  );
}
