import { refusal, type Refusal } from '../../domain/shared/result.ts';
import type { TakenName } from '../../persistence/akun/akun.ts';

const CODES: Readonly<Record<TakenName, string>> = {
  email: 'akun.email_taken',
  telepon: 'akun.phone_taken',
  namaPengguna: 'akun.username_taken',
};

/** That a sign-in name is somebody else's, beside its field. */
export function takenRefusal(name: TakenName): Refusal {
  return refusal(CODES[name], undefined, name);
}
