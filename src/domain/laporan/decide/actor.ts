import { assert } from '../../shared/assert.ts';
import type { Refusal } from '../../shared/result.ts';
import type { Penugasan } from '../../instansi/types.ts';
import type { Rujukan } from '../aturan.ts';
import type { Perintah } from '../commands.ts';
import type { Pelaku } from '../events.ts';
import { mainNomorOf } from '../gabungan.ts';
import { hasWewenang, kedudukanOf, type Kedudukan, type Kepemilikan, type Reader } from '../reader.ts';
import { COMMAND_TABLE, SYSTEM_COMMANDS, type Wewenang } from '../table.ts';
import type { Laporan } from '../types.ts';

/** Who gives a command: a person with a standing, or the program by itself. `samaran` is their pseudonym in this laporan. */
export type Actor =
  | { readonly jenis: 'orang'; readonly reader: Reader; readonly samaran: string }
  | { readonly jenis: 'sistem' };

export function kedudukanFor(
  actor: Actor,
  { laporan, milik }: { readonly laporan: Laporan; readonly milik: Kepemilikan },
  aturan: Rujukan,
): Kedudukan {
  return actor.jenis === 'orang' ? kedudukanOf(actor.reader, laporan, milik, aturan.pohon) : NO_STANDING;
}

const NO_STANDING: Kedudukan = {
  pelapor: false,
  pembuat: false,
  admin: [],
  unit: [],
  pimpinan: false,
  nasional: false,
  pengawas: false,
  kustodian: false,
  operator: false,
  pernah: false,
};

/** Why the table refuses this command to this actor; null when it does not. */
export function refusalFor(
  laporan: Laporan,
  perintah: Perintah,
  actor: Actor,
  kedudukan: Kedudukan,
): Refusal | null {
  const row = COMMAND_TABLE[perintah];
  const isRight =
    actor.jenis === 'sistem'
      ? SYSTEM_COMMANDS.includes(perintah)
      : row.oleh.some((wewenang) => hasWewenang(kedudukan, wewenang));
  const state = { perintah, status: laporan.status };
  if (!isRight) {
    const isHandling = row.oleh.includes('admin') || row.oleh.includes('unit');
    const isInCharge = kedudukan.admin.length + kedudukan.unit.length > 0 || kedudukan.pimpinan;
    const hadIt = isHandling && kedudukan.pernah && !isInCharge;
    return { code: hadIt ? 'laporan.moved_on' : 'laporan.not_permitted', params: state };
  }
  const isHeardInMain = perintah === 'tanggapan' && mainNomorOf(laporan) !== null;
  return isHeardInMain || row.dari.includes(laporan.status)
    ? null
    : { code: 'laporan.transition_not_allowed', params: state };
}

/** As whom the history names the actor: the pelapor as such, an officer by the role that gives the right. */
export function pelakuOf(actor: Actor, perintah: Perintah, kedudukan: Kedudukan): Pelaku {
  if (actor.jenis === 'sistem') return { sebagai: 'sistem' };
  const { oleh } = COMMAND_TABLE[perintah];
  if (oleh.includes('pelapor') && hasWewenang(kedudukan, 'pelapor')) return { sebagai: 'pelapor' };
  const role = oleh
    .map((wewenang) => roleFor(wewenang, actor.reader, kedudukan))
    .find((one) => one !== undefined);
  assert(role !== undefined, 'a permitted officer acts by a role');
  return { sebagai: 'petugas', peran: role.peran, badan: role.badan, samaran: actor.samaran };
}

function roleFor(wewenang: Wewenang, reader: Reader, kedudukan: Kedudukan): Penugasan | undefined {
  const PERAN_OF = { nasional: 'admin_nasional', pengawas: 'pengawas', kustodian: 'kustodian' } as const;
  if (wewenang === 'admin') return kedudukan.admin[0];
  if (wewenang === 'unit') return kedudukan.unit[0];
  if (wewenang === 'pelapor' || wewenang === 'sistem') return undefined;
  return reader.penugasan.find((one) => one.peran === PERAN_OF[wewenang]);
}
