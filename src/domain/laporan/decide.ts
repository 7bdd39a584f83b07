import { assert, unreachable } from '../shared/assert.ts';
import { ok, refuse, type Refusal, type Result } from '../shared/result.ts';
import type { Penugasan } from '../instansi/types.ts';
import type { Rujukan } from './aturan.ts';
import type { Command, CommandMoment, Perintah } from './commands.ts';
import { kebijakanOf, type Situation } from './decide/context.ts';
import {
  decideCatatan,
  decideGabungkan,
  decideKerahasiaan,
  decideKlasifikasi,
  decideKoreksi,
  decidePecah,
  decideTurunkan,
} from './decide/file.ts';
import {
  decideBukanWewenang,
  decideDisposisi,
  decideKelola,
  decideKePpid,
  decidePutuskan,
  decideVerifikasi,
  type Decided,
} from './decide/forwarding.ts';
import { guardOf } from './decide/guards.ts';
import {
  decideArsipkan,
  decideAlihkan,
  decidePerpanjang,
  decideSelesai,
  decideSistem,
  decideTindakLanjut,
  decideTunda,
} from './decide/handling.ts';
import {
  decideLengkapi,
  decideOmbudsman,
  decidePenilaian,
  decideTanggapan,
  decideTarik,
  decideUbah,
} from './decide/pelapor.ts';
import { decideBukaTeks, decideIdentitas, decideIdentitasSetuju } from './decide/secrecy.ts';
import type { LaporanEvent, Pelaku } from './events.ts';
import { hasWewenang, kedudukanOf, type Kedudukan, type Kepemilikan, type Reader } from './reader.ts';
import { COMMAND_TABLE, SYSTEM_COMMANDS, type Wewenang } from './table.ts';
import type { Laporan } from './types.ts';

/** Who gives a command: a person with a standing, or the program by itself. `samaran` is their pseudonym in this laporan. */
export type Actor =
  | { readonly jenis: 'orang'; readonly reader: Reader; readonly samaran: string }
  | { readonly jenis: 'sistem' };

/** The outcome: events of this laporan, and what the act does to another (gabungkan) or makes (pecah). */
export interface Decision {
  readonly events: readonly LaporanEvent[];
  readonly lain?: { readonly nomor: string; readonly event: LaporanEvent };
  readonly baru?: LaporanEvent;
}

export interface Subject {
  readonly laporan: Laporan;
  readonly milik: Kepemilikan;
}

/**
 * Decides one command of rules §4. Pure: the same laporan, command, actor, moment and reference data always give the same.
 * Refusals: `laporan.not_permitted` (no right), `laporan.moved_on` (the right is gone, somebody acted meanwhile),
 * `laporan.transition_not_allowed` (not in this state), and what each command adds.
 */
export function decide(
  subject: Subject,
  command: Command,
  actor: Actor,
  moment: CommandMoment,
  aturan: Rujukan,
  lain?: Subject,
): Result<Decision> {
  const { laporan } = subject;
  assert(moment.pada >= laporan.diubahPada, 'the clock does not run behind the history');
  const kedudukan = kedudukanFor(actor, subject, aturan);
  const refused = refusalFor(laporan, command.perintah, actor, kedudukan);
  if (refused) return { ok: false, refusal: refused };
  const situation: Situation = {
    laporan,
    aturan,
    reader: actor.jenis === 'orang' ? actor.reader : null,
    kedudukan,
    pelaku: pelakuOf(actor, command.perintah, kedudukan),
    moment,
    kebijakan: kebijakanOf(aturan, laporan.dibuatPada),
  };
  const guarded = guardOf(situation, command.perintah);
  if (guarded) return { ok: false, refusal: guarded };
  if (command.perintah === 'gabungkan') {
    if (command.ke === laporan.nomor) return refuse('laporan.merge_with_itself', undefined, 'ke');
    if (lain === undefined) return refuse('laporan.merge_target_unknown', { nomor: command.ke }, 'ke');
    const merged = decideGabungkan(situation, lain);
    if (!merged.ok) return merged;
    return ok({ events: [merged.value.own], lain: { nomor: command.ke, event: merged.value.main } });
  }
  if (command.perintah === 'pecah') {
    const split = decidePecah(situation, command);
    return split.ok ? ok({ events: [split.value.own], baru: split.value.baru }) : split;
  }
  const decided = decideOne(situation, command);
  return decided.ok ? ok({ events: decided.value }) : decided;
}

/** Commands that `reader` may give now (`boleh`), in the order of the table. */
export function permittedCommands(
  subject: Subject,
  reader: Reader,
  moment: CommandMoment,
  aturan: Rujukan,
): readonly Perintah[] {
  const { laporan } = subject;
  const actor: Actor = { jenis: 'orang', reader, samaran: '' };
  const kedudukan = kedudukanFor(actor, subject, aturan);
  const kebijakan = kebijakanOf(aturan, laporan.dibuatPada);
  const pelaku: Pelaku = { sebagai: 'pelapor' };
  const situation: Situation = { laporan, aturan, reader, kedudukan, pelaku, moment, kebijakan };
  return (Object.keys(COMMAND_TABLE) as Perintah[]).filter(
    (perintah) =>
      refusalFor(laporan, perintah, actor, kedudukan) === null && guardOf(situation, perintah) === null,
  );
}

type Single = Exclude<Command, { perintah: 'gabungkan' | 'pecah' }>;

function decideOne(situation: Situation, command: Single): Decided {
  switch (command.perintah) {
    case 'ubah':
      return decideUbah(situation, command);
    case 'verifikasi':
      return decideVerifikasi(situation, command);
    case 'kelola':
      return decideKelola(situation);
    case 'tunda':
      return decideTunda(situation, command);
    case 'lengkapi':
      return decideLengkapi(situation, command);
    case 'bukan-wewenang':
      return decideBukanWewenang(situation, command);
    case 'putuskan':
      return decidePutuskan(situation, command);
    case 'disposisi':
      return decideDisposisi(situation, command);
    case 'tindak-lanjut':
      return decideTindakLanjut(situation, command);
    case 'perpanjang':
      return decidePerpanjang(situation, command);
    case 'tanggapan':
      return decideTanggapan(situation, command);
    case 'selesai':
      return decideSelesai(situation, command);
    case 'arsipkan':
      return decideArsipkan(situation, command);
    case 'alihkan':
      return decideAlihkan(situation, command);
    case 'ke-ppid':
      return decideKePpid(situation);
    default:
      return decideOnFile(situation, command);
  }
}

/** Commands on the file rather than on its way: flags, notes, readings, the pelapor's other rights, automatic acts. */
function decideOnFile(situation: Situation, command: Exclude<Single, { perintah: HandledAbove }>): Decided {
  switch (command.perintah) {
    case 'klasifikasi':
      return decideKlasifikasi(situation, command);
    case 'koreksi':
      return decideKoreksi(situation, command);
    case 'kerahasiaan':
      return decideKerahasiaan(situation, command);
    case 'turunkan':
      return decideTurunkan(situation, command);
    case 'catatan':
      return decideCatatan(situation, command);
    case 'tarik':
      return decideTarik(situation);
    case 'ombudsman':
      return decideOmbudsman(situation);
    case 'penilaian':
      return decidePenilaian(situation, command);
    case 'buka-teks':
      return decideBukaTeks(situation, command);
    case 'identitas':
      return decideIdentitas(situation, command);
    case 'identitas/setuju':
      return decideIdentitasSetuju(situation, command);
    case 'arsip-otomatis':
    case 'tutup-otomatis':
    case 'tawarkan-ombudsman':
      return decideSistem(situation, command.perintah);
    default:
      return unreachable(command);
  }
}

type HandledAbove =
  | 'ubah'
  | 'verifikasi'
  | 'kelola'
  | 'tunda'
  | 'lengkapi'
  | 'bukan-wewenang'
  | 'putuskan'
  | 'disposisi'
  | 'tindak-lanjut'
  | 'perpanjang'
  | 'tanggapan'
  | 'selesai'
  | 'arsipkan'
  | 'alihkan'
  | 'ke-ppid';

function kedudukanFor(actor: Actor, { laporan, milik }: Subject, aturan: Rujukan): Kedudukan {
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

function refusalFor(
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
  return row.dari.includes(laporan.status) ? null : { code: 'laporan.transition_not_allowed', params: state };
}

/** As whom the history names the actor: the pelapor as such, an officer by the role that gives the right. */
function pelakuOf(actor: Actor, perintah: Perintah, kedudukan: Kedudukan): Pelaku {
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
