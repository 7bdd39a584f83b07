import { parseArgs } from 'node:util';
import { listAkun, MAX_AKUN } from '../../useCases/akun/pengelolaan/listAkun.ts';
import type { AccountCommand } from './accountCommand.ts';

/** `account list [--q TEXT] [--json]`: every account, read page by page. */
export const listAccounts: AccountCommand = (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: { q: { type: 'string' }, json: { type: 'boolean' } },
    strict: true,
  });
  return async (deps, io) => {
    let after: string | undefined;
    for (;;) {
      const page = await listAkun(deps, {
        ...(values.q === undefined ? {} : { q: values.q }),
        ...(after === undefined ? {} : { after }),
      });
      for (const akun of page) io.print(values.json === true ? JSON.stringify(akun) : describe(akun));
      after = page.at(-1)?.id;
      if (page.length < MAX_AKUN) return 0;
    }
  };
};

type Listed = Awaited<ReturnType<typeof listAkun>>[number];

function describe({ email, namaPengguna, telepon, nama, nonaktifPada, penugasan }: Listed): string {
  const roles = penugasan.map((one) => `${one.peran}@${one.badan}`).join(' ');
  const closed = nonaktifPada === null ? '' : ' (closed)';
  return `${email ?? namaPengguna ?? telepon ?? ''}\t${nama}${closed}\t${roles}`;
}
