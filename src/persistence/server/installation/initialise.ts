import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asAccount } from './account.ts';
import type { PostgresBinaries } from './binaries.ts';
import { newCredentials, readCredentials, writeCredentials, type Credentials } from './credentials.ts';
import { hasData, makePlace, noteLocation, type Place } from './place.ts';
import { serverEnvironment } from '../process/postmaster.ts';
import { ServerRefusal } from '../refusal.ts';

export const adminRole = 'lapor_admin';

/** Makes the data folder when there is none, and gives the passwords. Stops short of half: made aside, then renamed. */
export function initialise(place: Place, binaries: PostgresBinaries, isDurable = true): Credentials {
  makePlace(place);
  const known = readCredentials(place.controlFolder);
  if (!hasData(place.dataFolder)) {
    const credentials = known ?? newCredentials();
    writeCredentials(place.controlFolder, credentials);
    makeCluster(place, binaries, credentials, isDurable ? [] : ['--no-sync']);
    noteLocation(place, binaries.folder, binaries.version);
    return credentials;
  }
  versionMustFit(place, binaries);
  noteLocation(place, binaries.folder, binaries.version);
  return known ?? resetPasswords(place, binaries);
}

function makeCluster(
  place: Place,
  binaries: PostgresBinaries,
  credentials: Credentials,
  moreOptions: readonly string[],
): void {
  sweepDrafts(place);
  const draft = `${place.dataFolder}.draft`;
  const passwordFile = join(place.runFolder, `password.${process.pid}`);
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, credentials.adminPassword, { mode: 0o600 });
  if (place.account !== null) {
    chownSync(draft, place.account.uid, place.account.gid);
    chownSync(passwordFile, place.account.uid, place.account.gid);
  }
  try {
    const options = ['--pgdata', draft, '--username', adminRole, '--pwfile', passwordFile];
    const run = runProgram(place, binaries.initdb, [...options, ...clusterOptions, ...moreOptions]);
    if (run.status !== 0) {
      throw new ServerRefusal(
        'database.init_failed',
        `Basis data tertanam tidak dapat dibuat di ${place.dataFolder}: ${run.reason}`,
      );
    }
    renameSync(draft, place.dataFolder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

// The C locale sorts alike in every build; names have a stored sort key of their own (architecture.md §4).
const clusterOptions = [
  '--encoding=UTF8',
  '--locale=C',
  '--auth-local=scram-sha-256',
  '--auth-host=scram-sha-256',
  '--data-checksums',
];

function sweepDrafts(place: Place): void {
  const parent = dirname(place.dataFolder);
  for (const name of readdirSync(parent)) {
    if (name.startsWith('data.draft')) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function versionMustFit(place: Place, binaries: PostgresBinaries): void {
  const made = readFileSync(join(place.dataFolder, 'PG_VERSION'), 'utf8').trim();
  const major = binaries.version.split('.')[0];
  if (made === major) return;
  throw new ServerRefusal(
    'database.other_version',
    `Data di ${place.dataFolder} dibuat oleh PostgreSQL ${made}, sedangkan rilis ini membawa PostgreSQL ${major}. ` +
      `Buat cadangan dengan rilis lama ("lapor backup"), lalu pulihkan ke LAPOR_VAR yang baru ("lapor restore").`,
  );
}

/** The file with the passwords is lost but the data are ours: single-user mode, which asks none, sets new ones. */
function resetPasswords(place: Place, binaries: PostgresBinaries): Credentials {
  const credentials = newCredentials();
  const alter = (role: string, password: string): string =>
    `do $$ begin if exists (select from pg_roles where rolname = '${role}') then ` +
    `alter role ${role} password '${password}'; end if; end $$;\n`;
  const run = runProgram(
    place,
    binaries.postgres,
    ['--single', '-D', place.dataFolder, '-c', 'log_statement=none', 'postgres'],
    alter(adminRole, credentials.adminPassword) +
      alter('lapor_owner', credentials.ownerPassword) +
      alter('lapor_app', credentials.appPassword),
  );
  if (run.status !== 0) {
    throw new ServerRefusal(
      'database.start_failed',
      `Berkas kata sandi di ${place.controlFolder} hilang dan tidak dapat dibuat ulang: ${run.reason}`,
    );
  }
  writeCredentials(place.controlFolder, credentials);
  return credentials;
}

function runProgram(
  place: Place,
  program: string,
  parameters: string[],
  input = '',
): { status: number; reason: string } {
  const run = spawnSync(program, parameters, {
    cwd: '/',
    ...asAccount(place.account),
    env: serverEnvironment(),
    input,
    encoding: 'utf8',
  });
  const reason =
    run.error?.message ?? (run.stderr.trim().split('\n').slice(-3).join(' | ') || `kode ${run.status}`);
  return { status: run.status ?? 1, reason };
}
