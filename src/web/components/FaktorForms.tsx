import type { Child } from 'hono/jsx';
import type { WaysToProve } from '../../useCases/akun/faktor/waysToProve.ts';
import type { Page } from '../request/page.ts';
import { Button } from './form/Button.tsx';
import type { FieldError } from './form/fieldErrors.ts';
import { Form } from './form/Form.tsx';
import { TextField } from './form/TextField.tsx';
import { TITIPAN_PREFIX, type Titipan } from './SignInForm.tsx';

export interface FaktorFormsProps {
  readonly page: Page;
  readonly action: string;
  readonly ways: WaysToProve;
  readonly errors: readonly FieldError[];
  readonly tombol: string;
  /** Where it leads, and what waits to be sent there. */
  readonly next: string;
  readonly titipan: Titipan;
  /** That a form waits, though it may hold no fields. */
  readonly isWaiting?: boolean;
}

/** Every way by which an account can show who sits there, the safest first; each a form of its own. */
export function FaktorForms(props: FaktorFormsProps) {
  const { page, ways, errors } = props;
  const words = page.m.portal.faktor;
  const shared = { page, errors };
  return (
    <>
      <Passkey {...props} />
      {ways.totp ? (
        <Way {...props} cara="totp">
          {ways.passkey === null ? null : <h2>{words.masuk.kodeJudul}</h2>}
          <TextField
            {...shared}
            name="otp"
            label={words.kode}
            hint={words.kodePetunjuk}
            inputmode="numeric"
            autocomplete="one-time-code"
            width="pendek"
          />
          <Button kind={ways.passkey === null ? 'utama' : 'biasa'}>{props.tombol}</Button>
        </Way>
      ) : null}
      {ways.sandi ? (
        <Way {...props} cara="sandi">
          <TextField
            {...shared}
            name="sandi"
            label={words.bukti.sandi}
            type="password"
            autocomplete="current-password"
            width="sedang"
          />
          <Button>{props.tombol}</Button>
        </Way>
      ) : null}
      {ways.sandi ? null : <Lost {...props} />}
    </>
  );
}

function Way({ cara, children, ...props }: FaktorFormsProps & { cara: string; children?: Child }) {
  return (
    <Form page={props.page} action={props.action}>
      <Carried {...props} />
      <input type="hidden" name="cara" value={cara} />
      {children}
    </Form>
  );
}

function Carried({ next, titipan, isWaiting = false }: FaktorFormsProps) {
  return (
    <>
      <input type="hidden" name="next" value={next} />
      {isWaiting ? <input type="hidden" name="menunggu" value="ya" /> : null}
      {titipan.map(([name, value]) => (
        <input type="hidden" name={`${TITIPAN_PREFIX}${name}`} value={value} />
      ))}
    </>
  );
}

/** Shown by its script, where the browser has passkeys. */
function Passkey(props: FaktorFormsProps) {
  const { page, ways } = props;
  const words = page.m.portal.faktor;
  if (!ways.punyaPasskey) return null;
  if (ways.passkey === null) return <p class="hint">{words.kunciBukanDiSini}</p>;
  return (
    <>
      <PasskeyForm
        page={page}
        action={props.action}
        kind="get"
        pilihan={ways.passkey}
        gagal={words.kunciGagal}
      >
        <Carried {...props} />
        <input type="hidden" name="cara" value="passkey" />
        {ways.totp ? <h2>{words.masuk.kunciJudul}</h2> : null}
        <Button>{words.kunciTombol}</Button>
      </PasskeyForm>
      <p class="hint without-script">{words.kunciPerluSkrip}</p>
    </>
  );
}

/** A form whose answer the browser's own passkeys give (islands/faktor.ts). */
export function PasskeyForm(props: {
  page: Page;
  action: string;
  kind: 'get' | 'create';
  pilihan: string;
  gagal: string;
  children?: Child;
}) {
  return (
    <div hidden data-kunci={props.kind} data-pilihan={props.pilihan}>
      <Form page={props.page} action={props.action}>
        <input type="hidden" name="jawaban" value="" />
        {props.children}
        <p class="field-error" role="alert" hidden data-gagal>
          {props.gagal}
        </p>
      </Form>
    </div>
  );
}

function Lost(props: FaktorFormsProps) {
  const { page, errors, ways } = props;
  const words = page.m.portal.faktor;
  const isOpen = errors.some(({ path }) => path === 'pemulihan') || (!ways.totp && ways.passkey === null);
  return (
    <details {...(isOpen ? { open: true } : {})}>
      <summary>{words.masuk.hilangJudul}</summary>
      {ways.pemulihan ? (
        <Way {...props} cara="pemulihan">
          <TextField
            page={page}
            errors={errors}
            name="pemulihan"
            label={words.pemulihan}
            hint={words.pemulihanPetunjuk}
            autocomplete="off"
            width="sedang"
          />
          <Button kind="biasa">{words.pemulihanTombol}</Button>
        </Way>
      ) : null}
      <p>{words.masuk.hilangAdmin}</p>
    </details>
  );
}
