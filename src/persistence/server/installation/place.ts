import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { canUseFolder, serverAccount, type ServerAccount } from './account.ts';
import { ServerRefusal } from '../refusal.ts';

/** Where the parts of one embedded database lie. */
export interface Place {
  /** LAPOR_VAR, without links. */
  readonly varFolder: string;
  /** LAPOR_VAR/postgres: passwords, locks and the note LOCATION; always ours. */
  readonly controlFolder: string;
  /** The data; elsewhere than LAPOR_VAR when root's folder is closed to the server's account. */
  readonly dataFolder: string;
  /** For the socket and the logs, beside the data. */
  readonly runFolder: string;
  readonly logFolder: string;
  readonly account: ServerAccount | null;
  /** Folders in which a copy of the programs may lie. */
  readonly copyFolders: readonly string[];
}

/** Finds the data of this LAPOR_VAR, or chooses where they shall lie. */
export function findPlace(varFolder: string, outsideFolders = defaultOutsideFolders): Place {
  const control = openControlFolder(varFolder, outsideFolders);
  const noted = readNote(control.folder);
  const dataFolder = noted === null ? existingInside(control.folder) : noteMustFit(noted, control);
  const account = serverAccount(dataFolder);
  if (dataFolder !== null) return placeAt(dirname(dataFolder), control, accountMustFit(account, dataFolder));
  if (account === null) return placeAt(control.folder, control, null);
  return placeAt(chooseForAccount(account, control), control, account);
}

/** Makes the folders of a place with the rights that they need. */
export function makePlace(place: Place): void {
  for (const folder of [place.runFolder, place.logFolder]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (place.account !== null) chownSync(folder, place.account.uid, place.account.gid);
  }
}

/** Writes LAPOR_VAR/postgres/LOCATION, for the operator and for the next start. */
export function noteLocation(place: Place, programs: string, version: string): void {
  const lines = [
    'Letak basis data tertanam SP4N-LAPOR! (dibaca oleh program; jangan diubah selagi berjalan)',
    `var: ${place.varFolder}`,
    `data: ${place.dataFolder}`,
    `catatan: ${place.logFolder}`,
    `program: ${programs}`,
    `versi: PostgreSQL ${version}`,
    `akun: ${place.account?.name ?? 'akun yang menjalankan program'}`,
  ];
  writeFileSync(join(place.controlFolder, 'LOCATION'), `${lines.join('\n')}\n`, { mode: 0o644 });
}

export function hasData(dataFolder: string): boolean {
  return existsSync(join(dataFolder, 'PG_VERSION'));
}

interface Control {
  readonly varFolder: string;
  readonly folder: string;
  readonly outsideFolders: readonly string[];
}

// Places outside LAPOR_VAR, tried in this order by root alone.
const defaultOutsideFolders: readonly string[] = [
  '/var/lib/sp4n-lapor',
  '/opt/sp4n-lapor',
  '/srv/sp4n-lapor',
];

function openControlFolder(varFolder: string, outsideFolders: readonly string[]): Control {
  try {
    mkdirSync(join(varFolder, 'postgres'), { recursive: true, mode: 0o755 });
    const real = realpathSync(varFolder);
    const folder = join(real, 'postgres');
    writeFileSync(join(folder, '.write'), '');
    return { varFolder: real, folder, outsideFolders };
  } catch (error) {
    throw new ServerRefusal(
      'database.folder_not_ours',
      `Folder ${join(varFolder, 'postgres')} tidak dapat ditulis oleh akun ini. ` +
        `Jalankan dengan akun yang memulainya pertama kali, atau pilih folder lain dengan LAPOR_VAR.`,
      error,
    );
  }
}

function placeAt(folder: string, control: Control, account: ServerAccount | null): Place {
  return {
    varFolder: control.varFolder,
    controlFolder: control.folder,
    dataFolder: join(folder, 'data'),
    runFolder: join(folder, 'run'),
    logFolder: join(folder, 'log'),
    account,
    copyFolders: account === null ? [control.folder] : control.outsideFolders,
  };
}

function existingInside(controlFolder: string): string | null {
  const folder = join(controlFolder, 'data');
  return hasData(folder) ? folder : null;
}

function readNote(controlFolder: string): { varFolder: string; data: string } | null {
  const path = join(controlFolder, 'LOCATION');
  if (!existsSync(path)) return null;
  const text = readFileSync(path, 'utf8');
  const varFolder = /^var: (.+)$/m.exec(text)?.[1];
  const data = /^data: (.+)$/m.exec(text)?.[1];
  return varFolder === undefined || data === undefined ? null : { varFolder, data };
}

/** Data inside LAPOR_VAR move with it; data outside belong to the path that noted them, never to a copy of it. */
function noteMustFit(note: { varFolder: string; data: string }, control: Control): string {
  const isInside = note.data === join(note.varFolder, 'postgres', 'data');
  const data = isInside ? join(control.folder, 'data') : note.data;
  if (!isInside && note.varFolder !== control.varFolder) {
    throw new ServerRefusal(
      'database.folder_moved',
      `Data di ${note.data} milik ${note.varFolder}, bukan ${control.varFolder}. Bila folder dipindahkan, ubah baris ` +
        `"var:" di ${join(control.folder, 'LOCATION')}; bila disalin, hapus folder ${control.folder} dan pakai ` +
        `"lapor backup" dan "lapor restore".`,
    );
  }
  if (!hasData(data)) {
    throw new ServerRefusal(
      'database.folder_moved',
      `Data basis data seharusnya ada di ${data} tetapi tidak ditemukan. Kembalikan folder itu; bila memang hendak ` +
        `mulai kosong, hapus ${join(control.folder, 'LOCATION')}.`,
    );
  }
  return data;
}

function accountMustFit(account: ServerAccount | null, dataFolder: string): ServerAccount | null {
  const ours = process.getuid?.();
  const owner = statSync(dataFolder).uid;
  const fits = account === null ? owner === ours : canUseFolder(account, dirname(dataFolder), 'enter');
  if (fits) return account;
  throw new ServerRefusal(
    'database.folder_not_ours',
    `Data di ${dataFolder} milik akun lain (uid ${owner}) atau tertutup baginya. Jalankan dengan akun yang memulainya ` +
      `pertama kali, atau pilih folder lain dengan LAPOR_VAR.`,
  );
}

function chooseForAccount(account: ServerAccount, control: Control): string {
  if (canUseFolder(account, control.folder, 'enter')) return control.folder;
  const name = createHash('sha256').update(control.varFolder).digest('hex').slice(0, 16);
  for (const base of control.outsideFolders) {
    const folder = join(base, name);
    try {
      for (const path of [base, folder]) {
        mkdirSync(path, { recursive: true });
        chmodSync(path, 0o755);
      }
    } catch {
      continue;
    }
    if (canUseFolder(account, folder, 'enter')) return folder;
  }
  throw new ServerRefusal(
    'database.no_place',
    `PostgreSQL tidak boleh berjalan sebagai root, dan akun ${account.name} tidak dapat masuk ke ${control.folder} ` +
      `maupun ke ${control.outsideFolders.join(', ')}. Jalankan dengan akun biasa, atau isi LAPOR_VAR dengan folder yang terbuka.`,
  );
}
