import { parseArgs } from 'node:util';
import { createAkun } from '../../useCases/akun/pengelolaan/createAkun.ts';
import { UsageError } from '../command.ts';
import { makePassword, readPasswordFile, reportRefusals, type AccountCommand } from './accountCommand.ts';

/** `account add --email … --name … [--role PERAN@BADAN]…`; without a password file it makes one and prints it. */
export const addAccount: AccountCommand = (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      email: { type: 'string' },
      phone: { type: 'string' },
      username: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string', multiple: true },
      'password-file': { type: 'string' },
      json: { type: 'boolean' },
    },
    strict: true,
  });
  const { name, email, phone, username, json } = values;
  if (name === undefined) throw new UsageError('Say whose account it is: --name NAME.');
  const penugasan = (values.role ?? []).map(parseRole);
  const file = values['password-file'];
  return async (deps, io) => {
    const sandi = file === undefined ? makePassword(deps) : readPasswordFile(file);
    const made = await createAkun(deps, {
      nama: name,
      email,
      telepon: phone,
      namaPengguna: username,
      sandi,
      penugasan,
    });
    if (!made.ok) return reportRefusals(io, made.refusal);
    const password = file === undefined ? sandi : undefined;
    if (json === true) io.print(JSON.stringify({ id: made.value.akunId, password }));
    else io.print(password === undefined ? 'Account made.' : `Account made. Password: ${password}`);
    return 0;
  };
};

function parseRole(text: string): { peran: string; badan: string } {
  const [, peran, badan] = /^([a-z_]+)@(\S+)$/.exec(text) ?? [];
  if (peran === undefined || badan === undefined) {
    throw new UsageError(`--role takes PERAN@BADAN, as admin_instansi@KT-63.71; it is "${text}".`);
  }
  return { peran, badan };
}
