import { Button } from './form/Button.tsx';
import type { FieldError } from './form/fieldErrors.ts';
import { Form } from './form/Form.tsx';
import { TextField } from './form/TextField.tsx';
import type { Page } from '../request/page.ts';

/** What somebody had typed when their session ended, by field. */
export type Titipan = readonly (readonly [name: string, value: string])[];

/** Marks the fields of the other form while they travel through the sign-in. */
export const TITIPAN_PREFIX = 'titipan:';

/** Name and password; `next` is where it leads, with `titipan` the form that is offered again there. */
export function SignInForm(props: {
  page: Page;
  next: string;
  email: string;
  errors: readonly FieldError[];
  titipan?: Titipan;
}) {
  const { page, errors } = props;
  const words = page.m.portal.akun;
  const shared = { page, errors };
  return (
    <Form page={page} action="/masuk">
      <input type="hidden" name="next" value={props.next} />
      {(props.titipan ?? []).map(([name, value]) => (
        <input type="hidden" name={`${TITIPAN_PREFIX}${name}`} value={value} />
      ))}
      <TextField
        {...shared}
        name="email"
        label={words.namaMasuk}
        hint={words.namaMasukPetunjuk}
        value={props.email}
        autocomplete="username"
      />
      <TextField
        {...shared}
        name="sandi"
        label={words.sandi}
        type="password"
        autocomplete="current-password"
      />
      <Button>{words.masukTombol}</Button>
    </Form>
  );
}
