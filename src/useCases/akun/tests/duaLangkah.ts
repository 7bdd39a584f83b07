import type { TestDeps } from '../../../../tests/support/deps.ts';
import type { Result } from '../../../domain/shared/result.ts';
import { query } from '../../../persistence/connection/database.ts';
import { finishSignIn, holdSignIn } from '../faktor/masukKedua.ts';
import { createAkun } from '../pengelolaan/createAkun.ts';
import { signIn } from '../signIn.ts';

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

/** People of a test file, and the two steps of their sign-in. */
export function duaLangkah(tests: () => TestDeps, sandi: string) {
  let visits = 0;
  const akunOf = new Map<string, string>();

  async function newAkun(email: string, peran: string | null = null, badan = 'KT-63.71'): Promise<string> {
    const penugasan = peran === null ? [] : [{ peran, badan }];
    const made = await createAkun(tests().deps, { nama: 'Rina Wulandari', email, sandi, penugasan });
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    akunOf.set(email, made.value.akunId);
    return made.value.akunId;
  }

  /** The password's step, from an address of its own. */
  const first = (email: string) =>
    signIn(tests().deps, { email, sandi, alamat: `a-${(visits += 1)}`, peramban: 'Firefox, Linux' });

  /** The token of the wait: the password was right. */
  const held = (email: string): Promise<string> => holdSignIn(tests().deps, akunOf.get(email) ?? '', {}, []);

  const second = (token: string, cara: 'totp' | 'pemulihan', kode: string) =>
    finishSignIn(tests().deps, { token, bukti: { cara, kode }, browser: {} });

  const newsOf = async (akunId: string): Promise<string[]> => {
    const rows = await query<{ jenis: string }>(
      tests().deps.db,
      `select jenis from pesan where penerima ->> 'akun' = $1 order by dibuat_pada, jenis`,
      [akunId],
    );
    return rows.map(({ jenis }) => jenis);
  };

  return { newAkun, first, held, second, newsOf };
}
