import { parseArgs } from 'node:util';
import { withDeps } from '../composition.ts';
import { readConfig } from '../config.ts';
import { refusalText } from '../messages/refusals/table.ts';
import type { Deps } from '../useCases/deps.ts';
import { createApiKey } from '../useCases/akun/kunciApi/createApiKey.ts';
import { findAkun } from '../useCases/akun/pengelolaan/findAkun.ts';
import { type CommandIo, type ExitCode, UsageError } from './command.ts';

/** Prints a new key and nothing else, so that a script can take it as it is (interfaces §1). */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    options: { account: { type: 'string' }, name: { type: 'string' }, json: { type: 'boolean' } },
    strict: true,
  });
  const { account, name = 'command line', json = false } = values;
  if (account === undefined) throw new UsageError('Say whose key it is: --account EMAIL.');
  return withDeps(readConfig(io.environment), {}, (deps) => printNewKey(deps, io, { account, name, json }));
}

async function printNewKey(
  deps: Deps,
  io: CommandIo,
  { account, name, json }: { readonly account: string; readonly name: string; readonly json: boolean },
): Promise<ExitCode> {
  const akun = await findAkun(deps, account);
  const made = akun.ok ? await createApiKey(deps, { akunId: akun.value.id, nama: name, isTold: true }) : akun;
  if (!made.ok) {
    io.report(refusalText(made.refusal, 'en'));
    return 1;
  }
  io.print(json ? JSON.stringify({ id: made.value.id, key: made.value.kunci }) : made.value.kunci);
  return 0;
}
