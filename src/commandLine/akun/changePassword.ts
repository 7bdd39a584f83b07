import { parseArgs } from 'node:util';
import { findAkun } from '../../useCases/akun/pengelolaan/findAkun.ts';
import { setSandi } from '../../useCases/akun/pengelolaan/setSandi.ts';
import { UsageError } from '../command.ts';
import { makePassword, readPasswordFile, reportRefusals, type AccountCommand } from './accountCommand.ts';

/** `account password EMAIL [--password-file FILE]`; ends the account's sessions. */
export const changePassword: AccountCommand = (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { 'password-file': { type: 'string' } },
    allowPositionals: true,
    strict: true,
  });
  const [name, extra] = positionals;
  if (name === undefined || extra !== undefined)
    throw new UsageError('Say whose password: account password EMAIL.');
  const file = values['password-file'];
  return async (deps, io) => {
    const akun = await findAkun(deps, name);
    if (!akun.ok) return reportRefusals(io, [akun.refusal]);
    const sandi = file === undefined ? makePassword(deps) : readPasswordFile(file);
    const changed = await setSandi(deps, { akunId: akun.value.id, sandi });
    if (!changed.ok) return reportRefusals(io, [changed.refusal]);
    io.print(file === undefined ? `Password: ${sandi}` : 'Password changed.');
    return 0;
  };
};
