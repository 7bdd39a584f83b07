import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** The account under which PostgreSQL runs when we are root (it refuses to run as root). */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

const accountName = 'lapor-postgres';

/**
 * Null for an ordinary user (PostgreSQL then runs as that user). For root: the owner of data that exist already, else
 * the account lapor-postgres, made when it is missing, else nobody.
 */
export function serverAccount(existingDataFolder: string | null): ServerAccount | null {
  if (process.getuid?.() !== 0) return null;
  if (existingDataFolder !== null) {
    const { uid, gid } = statSync(existingDataFolder);
    if (uid !== 0)
      return { uid, gid, name: accounts().find((account) => account.uid === uid)?.name ?? String(uid) };
  }
  const own = named(accountName) ?? createAccount() ?? named('nobody');
  return own ?? { uid: 65_534, gid: 65_534, name: 'nobody' };
}

/** Runs a probe of the file system as the account: /bin/sh asks, because lists of rights may exceed mode bits. */
export function canUseFolder(account: ServerAccount, folder: string, want: 'enter' | 'write'): boolean {
  const script = want === 'write' ? 'cd "$1" && [ -w . ]' : 'cd "$1"';
  return (
    spawnSync('/bin/sh', ['-c', script, 'sh', folder], { ...asAccount(account), stdio: 'ignore' }).status ===
    0
  );
}

/** Options for spawn that drop root's rights; the working folder is one that everybody may enter. */
export function asAccount(account: ServerAccount | null): { uid?: number; gid?: number; cwd?: string } {
  return account === null ? {} : { uid: account.uid, gid: account.gid, cwd: '/' };
}

function createAccount(): ServerAccount | null {
  const attempts: readonly [string, readonly string[]][] = [
    [
      'useradd',
      ['--system', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/bin/false', accountName],
    ],
    ['adduser', ['-S', '-D', '-H', '-s', '/bin/false', accountName]],
  ];
  for (const [command, parameters] of attempts) {
    spawnSync(command, parameters, { stdio: 'ignore' });
    // several processes may try at once; what counts is that it exists
    const account = named(accountName);
    if (account !== null) return account;
  }
  return null;
}

function named(name: string): ServerAccount | null {
  return accounts().find((account) => account.name === name) ?? null;
}

function accounts(): ServerAccount[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .filter((fields) => fields.length >= 4)
      .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }));
  } catch {
    return [];
  }
}
