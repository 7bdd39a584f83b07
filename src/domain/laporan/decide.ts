import { assert, unreachable } from '../shared/assert.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { Rujukan } from './aturan.ts';
import type { Command, CommandMoment, Perintah } from './commands.ts';
import { kedudukanFor, pelakuOf, refusalFor, type Actor } from './decide/actor.ts';
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
  decideCatatOmbudsman,
  decideAlihkan,
  decidePerpanjang,
  decideSelesai,
  decideSistem,
  decideTindakLanjut,
  decideTunda,
} from './decide/handling.ts';
import {
  decideLengkapi,
  decideMergedTanggapan,
  decideOmbudsman,
  decidePenilaian,
  decideTanggapan,
  decideTarik,
  decideUbah,
} from './decide/pelapor.ts';
import { decideBukaTeks, decideIdentitas, decideIdentitasSetuju } from './decide/secrecy.ts';
import type { LaporanEvent, Pelaku } from './events.ts';
import { mainNomorOf } from './gabungan.ts';
import type { Kepemilikan, Reader } from './reader.ts';
import { COMMAND_TABLE } from './table.ts';
import type { Laporan } from './types.ts';

export type { Actor } from './decide/actor.ts';

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
 * `laporan.transition_not_allowed` (not in this state), and what each command adds. `lain`: the other laporan of `gabungkan`, or
 * the main one of a merged laporan whose pelapor speaks.
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
    utama: utamaOf(laporan, lain?.laporan),
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
  if (command.perintah === 'tanggapan' && situation.utama !== undefined) {
    const said = decideMergedTanggapan(situation, command, situation.utama);
    if (!said.ok) return said;
    return ok({
      events: [said.value.own],
      lain: { nomor: situation.utama.nomor, event: said.value.main },
    });
  }
  if (command.perintah === 'pecah') {
    const split = decidePecah(situation, command);
    return split.ok ? ok({ events: [split.value.own], baru: split.value.baru }) : split;
  }
  const decided = decideOne(situation, command);
  return decided.ok ? ok({ events: decided.value }) : decided;
}

/** Commands that `reader` may give now (`boleh`), in the order of the table. `utama`: into which it was merged at last. */
export function permittedCommands(
  subject: Subject,
  reader: Reader,
  moment: CommandMoment,
  aturan: Rujukan,
  utama?: Laporan,
): readonly Perintah[] {
  const { laporan } = subject;
  const actor: Actor = { jenis: 'orang', reader, samaran: '' };
  const kedudukan = kedudukanFor(actor, subject, aturan);
  const kebijakan = kebijakanOf(aturan, laporan.dibuatPada);
  const pelaku: Pelaku = { sebagai: 'pelapor' };
  const situation: Situation = {
    laporan,
    aturan,
    reader,
    kedudukan,
    pelaku,
    moment,
    kebijakan,
    utama: utamaOf(laporan, utama),
  };
  return (Object.keys(COMMAND_TABLE) as Perintah[]).filter(
    (perintah) =>
      refusalFor(laporan, perintah, actor, kedudukan) === null && guardOf(situation, perintah) === null,
  );
}

/** The main laporan counts only for one that was merged; a chain of merges ends at the last. */
function utamaOf(laporan: Laporan, lain: Laporan | undefined): Laporan | undefined {
  return mainNomorOf(laporan) === null ? undefined : lain;
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
    case 'catat-ombudsman':
      return decideCatatOmbudsman(situation, command);
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
