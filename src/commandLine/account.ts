import { withDeps } from '../composition.ts';
import { readConfig } from '../config.ts';
import { addAccount } from './akun/addAccount.ts';
import { changePassword } from './akun/changePassword.ts';
import { changeRole } from './akun/changeRole.ts';
import { listAccounts } from './akun/listAccounts.ts';
import { secondFactor } from './akun/secondFactor.ts';
import type { AccountCommand } from './akun/accountCommand.ts';
import { type CommandIo, type ExitCode, UsageError } from './command.ts';

const commands: Readonly<Record<string, AccountCommand>> = {
  add: addAccount,
  list: listAccounts,
  role: changeRole,
  password: changePassword,
  'second-factor': secondFactor,
};

/** `account add|list|role|password|second-factor`: what an operator does before an agency's own admin can. */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const [name, ...rest] = args;
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined)
    throw new UsageError('Say what to do: add, list, role, password or second-factor.');
  // read first, so that wrong usage starts no database
  const work = command(rest);
  return withDeps(readConfig(io.environment), {}, (deps) => work(deps, io));
}
