import { parseArgs } from 'node:util';
import { badanOf } from '../../domain/instansi/pohon.ts';
import { PERAN } from '../../domain/instansi/types.ts';
import { addHari, isHari, startOfHari, type Instant, type Zona } from '../../domain/shared/time.ts';
import { addPenugasan } from '../../useCases/akun/pengelolaan/addPenugasan.ts';
import { endPenugasan } from '../../useCases/akun/pengelolaan/endPenugasan.ts';
import { findAkun } from '../../useCases/akun/pengelolaan/findAkun.ts';
import type { Deps } from '../../useCases/deps.ts';
import { type CommandIo, type ExitCode, UsageError } from '../command.ts';
import { reportRefusals, type AccountCommand } from './accountCommand.ts';

interface Wanted {
  readonly account: string;
  readonly peran: string;
  readonly badan: string;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly as: string | undefined;
  readonly isEnd: boolean;
}

/** `account role EMAIL PERAN BADAN [--from DAY] [--until DAY] [--as plt|plh] [--end]`; days in the body's own zone. */
export const changeRole: AccountCommand = (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      until: { type: 'string' },
      as: { type: 'string' },
      end: { type: 'boolean' },
    },
    allowPositionals: true,
    strict: true,
  });
  const [account, peran, badan, extra] = positionals;
  if (account === undefined || peran === undefined || badan === undefined || extra !== undefined) {
    throw new UsageError('Say who, which role and where: account role EMAIL PERAN BADAN.');
  }
  const { from, until, as } = values;
  for (const [name, day] of Object.entries({ from, until })) {
    if (day !== undefined && !isHari(day)) throw new UsageError(`--${name} takes a day as 2026-12-31.`);
  }
  const isEnd = values.end === true;
  if (isEnd && (from ?? until ?? as) !== undefined)
    throw new UsageError('--end ends the role now and takes no days.');
  return (deps, io) => give(deps, io, { account, peran, badan, from, until, as, isEnd });
};

async function give(deps: Deps, io: CommandIo, wanted: Wanted): Promise<ExitCode> {
  const akun = await findAkun(deps, wanted.account);
  if (!akun.ok) return reportRefusals(io, [akun.refusal]);
  const akunId = akun.value.id;
  const { badan, as: sebagai } = wanted;
  if (wanted.isEnd) return end(deps, io, akunId, wanted);
  const zona = badanOf((await deps.rujukan()).pohon, badan)?.zona ?? 'WIB';
  const given = await addPenugasan(deps, {
    akunId,
    peran: wanted.peran,
    badan,
    dari: wanted.from === undefined ? undefined : startOfHari(wanted.from, zona),
    sampai: wanted.until === undefined ? null : dayAfter(wanted.until, zona),
    sebagai: sebagai ?? null,
  });
  if (!given.ok) return reportRefusals(io, given.refusal);
  io.print('Role given.');
  return 0;
}

/** The last day counts whole. */
function dayAfter(hari: string, zona: Zona): Instant {
  return startOfHari(addHari(hari, 1), zona);
}

async function end(deps: Deps, io: CommandIo, akunId: string, wanted: Wanted): Promise<ExitCode> {
  const peran = PERAN.find((one) => one === wanted.peran);
  if (peran === undefined)
    throw new UsageError(`There is no role "${wanted.peran}"; the roles: ${PERAN.join(', ')}.`);
  const ended = await endPenugasan(deps, { akunId, peran, badan: wanted.badan });
  if (!ended.ok) return reportRefusals(io, [ended.refusal]);
  io.print('Role ended.');
  return 0;
}
