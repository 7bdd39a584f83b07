import { parseArgs } from 'node:util';
import { resetFaktor } from '../../useCases/akun/faktor/resetFaktor.ts';
import { findAkun } from '../../useCases/akun/pengelolaan/findAkun.ts';
import { UsageError } from '../command.ts';
import { reportRefusals, type AccountCommand } from './accountCommand.ts';

/**
 * `account second-factor reset EMAIL [--reason TEXT]`: for whoever lost it and has nobody above them (F112). Ends the account's
 * sessions; its owner is told, its history keeps the reason.
 */
export const secondFactor: AccountCommand = (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { reason: { type: 'string' } },
    allowPositionals: true,
    strict: true,
  });
  const [act, name, extra] = positionals;
  if (act !== 'reset' || name === undefined || extra !== undefined)
    throw new UsageError('Say whose second factor: account second-factor reset EMAIL.');
  const alasan = values.reason ?? 'Direset oleh operator lewat baris perintah.';
  return async (deps, io) => {
    const akun = await findAkun(deps, name);
    if (!akun.ok) return reportRefusals(io, [akun.refusal]);
    const reset = await resetFaktor(deps, null, { akunId: akun.value.id, alasan });
    if (!reset.ok) return reportRefusals(io, [reset.refusal]);
    io.print('Second factor reset.');
    return 0;
  };
};
