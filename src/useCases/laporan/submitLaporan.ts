import { fileLaporan } from '../../domain/laporan/decide/kirim.ts';
import type { Pelaku } from '../../domain/laporan/events.ts';
import type { Kiriman } from '../../domain/laporan/commands.ts';
import type { Kanal } from '../../domain/laporan/types.ts';
import { nomorFromDraw } from '../../domain/shared/nomor.ts';
import { ok, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import { getAkun } from '../../persistence/akun/akun.ts';
import { withTransaction, type Tx } from '../../persistence/connection/transaction.ts';
import { attachLampiran } from '../../persistence/lampiran/lampiran.ts';
import { NOBODY, type Identitas } from '../../persistence/identitas/tersimpan.ts';
import { insertJejak } from '../../persistence/banjir/jejak.ts';
import { markJaringanSendiri } from '../../persistence/jaringan/jaringan.ts';
import { NomorTaken, storeEvents } from '../../persistence/laporan/storeEvents.ts';
import { recordOutcome, type Claim } from '../idempotency/claim.ts';
import { hashQueue } from '../akun/pengaman/hashQueue.ts';
import { jejakOf } from '../banjir/jejakBanjir.ts';
import { keepIdentitas } from '../identitas/keepIdentitas.ts';
import { announce } from '../pesan/announce.ts';
import type { Deps } from '../deps.ts';
import { findUnknownKode } from './masukan/checkKode.ts';
import { takeFiles } from './masukan/files.ts';
import { isJaringanSendiri } from './masukan/jaringanSendiri.ts';
import { storeInputOf } from './storing.ts';
import { warningsOfKiriman } from './masukan/warnings.ts';

/** Whose laporan it is and how they come back to it. */
export type Pengirim =
  | { readonly sebagai: 'akun'; readonly akunId: string }
  /** With a contact or wholly without identity: a 16-digit receipt, shown once, opens it again. */
  | { readonly sebagai: 'tanpa_akun' }
  /** By a channel, without an account: whoever writes from the same address again is the same pelapor. */
  | { readonly sebagai: 'kanal'; readonly kanal: Kanal; readonly alamat: string }
  /** A key that makes laporan for other people (pengembang), or an officer at a counter; the pseudonym is filled in. */
  | {
      readonly sebagai: 'atas_nama';
      readonly akunId: string;
      readonly oleh: Pelaku;
      /** At a counter the person gets a receipt, and the laporan is theirs by it, not the officer's. */
      readonly denganResi?: boolean;
    };

export interface Submission {
  readonly kiriman: Omit<Kiriman, 'nomor' | 'lampiran'>;
  readonly pengirim: Pengirim;
  /** Null: for an account holder what the account says, else nobody's. Of an anonim one it is sealed. */
  readonly kontak: Omit<Identitas, 'akunId'> | null;
  /** A contact that was named and not shown to be theirs yet: only a flood is recognised by it, for a day. */
  readonly disebut?: { readonly email: string | null; readonly telepon: string | null } | null;
  /** Ids of uploaded files, and who uploaded them (`Keys.pengunggah`). */
  readonly lampiran: readonly string[];
  readonly pengunggah: string;
  readonly nomorAsal: string | null;
  /** Stands for the network address on this day alone; absent or null: not known. */
  readonly alamatHari?: string | null;
  /** The network address itself: compared with the networks of the instansi and kept nowhere (ADR 0021). */
  readonly alamat?: string | null;
}

export interface Submitted {
  readonly id: string;
  readonly nomor: string;
  /** Sixteen digits, told this once; null for account holders and for channels, whose address is the way back. */
  readonly resi: string | null;
  /** Unfit place or date: told, not refused (interfaces §5). */
  readonly peringatan: readonly Refusal[];
}

/** What has to commit together with a new laporan, beside it; throwing takes all of it back. */
export type Bersama = (tx: Tx, submitted: Submitted) => Promise<void>;

const NOMOR_DRAWS = 90_000_000;
const MAX_DRAWS = 8;

/**
 * `kirim` (rules §4): files a new laporan with its files, identity apart, in one transaction. With a `claim` the answer of a
 * repeated request (`Submitted` as JSON) commits together with it. Refusals: those of `fileLaporan`, `laporan.file_unknown`,
 * `input.unknown_choice` for a wilayah that is not there, `web.busy` when too many receipts are being made,
 * `laporan.sealing_closed` for an anonim one with a name or contact while the penjaga identitas have no key.
 */
export async function submitLaporan(
  deps: Deps,
  submission: Submission,
  claim?: Claim,
  bersama?: Bersama,
): Promise<Result<Submitted>> {
  const { wilayah } = submission.kiriman;
  const named = { path: 'wilayah', jenis: 'wilayah' } as const;
  const [unknown] = await findUnknownKode(deps, wilayah === null ? [] : [{ ...named, kode: wilayah }]);
  if (unknown !== undefined) return { ok: false, refusal: unknown };
  const { pengirim } = submission;
  const resi = hasResi(pengirim) ? drawResi(deps) : null;
  const resiHash = resi === null ? null : await hashQueue.run(() => deps.keys.resi(resi));
  if (resiHash === 'busy') return refuse('web.busy');
  const kontak = submission.kontak ?? (await contactOf(deps, submission));
  for (let draw = 1; ; draw += 1) {
    try {
      return await submitOnce(deps, { ...submission, kontak }, resi, resiHash, claim, bersama);
    } catch (error) {
      if (!(error instanceof NomorTaken) || draw >= MAX_DRAWS) throw error;
    }
  }
}

async function submitOnce(
  deps: Deps,
  submission: Submission,
  resi: string | null,
  resiHash: Buffer | null,
  claim: Claim | undefined,
  bersama: Bersama | undefined,
): Promise<Result<Submitted>> {
  const aturan = await deps.rujukan();
  const pada = deps.now();
  const id = deps.chance.uuid(pada);
  const nomor = nomorFromDraw(deps.chance.int(NOMOR_DRAWS));
  const { kiriman, pengirim, kontak, nomorAsal } = submission;
  const oleh = pelakuOf(deps, pengirim, id);
  const akunId = pengirim.sebagai === 'akun' ? pengirim.akunId : null;
  const given = akunId === null && kontak === null ? null : { ...NOBODY, ...kontak, akunId };
  const hasAccount = akunId !== null;
  const identitas = await keepIdentitas(deps.keys, id, kiriman.anonim, given, { hasAccount });
  if (!identitas.ok) return identitas;
  const sendiri = await isJaringanSendiri(deps, submission, given !== null);
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const files = await takeFiles(tx, submission.lampiran, submission.pengunggah);
    if (files === null) return refuse('laporan.file_unknown', undefined, 'lampiran');
    const filed = fileLaporan({ ...kiriman, nomor, lampiran: files }, { aturan, pada, oleh });
    if (!filed.ok) return filed;
    const baru = {
      id,
      milik: ownership(deps, id, submission),
      nomorAsal,
      ...(identitas.value === null ? {} : { identitas: identitas.value }),
      ...(resiHash === null ? {} : { resiHash }),
    };
    const input = storeInputOf(
      { baru },
      [filed.value],
      aturan,
      pengirim.sebagai === 'atas_nama' ? pengirim.akunId : null,
    );
    const jejak = jejakOf(
      deps,
      { id, pada, akunId },
      { ...submission, kontak: submission.disebut ?? submission.kontak },
    );
    const submitted = { id, nomor, resi, peringatan: warningsOfKiriman(kiriman, pada) };
    await storeEvents(tx, {
      ...input,
      garam: () => deps.chance.bytes(16),
      alongside: () => [
        attachLampiran(tx, { ids: submission.lampiran, laporanId: id, pengunggah: submission.pengunggah }),
        ...(jejak === null ? [] : [insertJejak(tx, jejak)]),
        ...(sendiri === null ? [] : [markJaringanSendiri(tx, id, sendiri)]),
        announce(tx, deps, { laporanId: id, before: null, after: input.next, event: filed.value, aturan }),
        ...(claim === undefined ? [] : [recordOutcome(tx, claim, JSON.stringify(submitted))]),
        ...(bersama === undefined ? [] : [bersama(tx, submitted)]),
      ],
    });
    return ok(submitted);
  });
}

/** As the account says now: whoever handles the laporan writes to this address, also when the account changes later. */
async function contactOf(deps: Deps, { pengirim }: Submission): Promise<Submission['kontak']> {
  if (pengirim.sebagai !== 'akun') return null;
  const akun = await getAkun(deps.db, pengirim.akunId);
  return akun === null ? null : { nama: akun.nama, email: akun.email, telepon: akun.telepon, nik: null };
}

/** A program or an officer who files for somebody is named by role and body, with the pseudonym of this laporan. */
function pelakuOf(deps: Deps, pengirim: Pengirim, laporanId: string): Pelaku {
  if (pengirim.sebagai !== 'atas_nama') return { sebagai: 'pelapor' };
  const { oleh, akunId } = pengirim;
  return oleh.sebagai === 'petugas' ? { ...oleh, samaran: deps.keys.samaran(laporanId, akunId) } : oleh;
}

function ownership(
  deps: Deps,
  id: string,
  { pengirim, kiriman }: Submission,
): { pemilik: string | null; pembuat: string | null } {
  switch (pengirim.sebagai) {
    case 'akun':
      return { pemilik: deps.keys.pemilik(pengirim.akunId), pembuat: null };
    case 'tanpa_akun':
      return { pemilik: deps.keys.pemilikResi(id), pembuat: null };
    case 'kanal':
      return {
        pemilik: deps.keys.pemilikKanal(pengirim.kanal, pengirim.alamat, kiriman.anonim),
        pembuat: null,
      };
    case 'atas_nama':
      return hasResi(pengirim)
        ? { pemilik: deps.keys.pemilikResi(id), pembuat: null }
        : { pemilik: null, pembuat: deps.keys.pembuat(pengirim.akunId) };
  }
}

function hasResi(pengirim: Pengirim): boolean {
  return (
    pengirim.sebagai === 'tanpa_akun' || (pengirim.sebagai === 'atas_nama' && pengirim.denganResi === true)
  );
}

/** Sixteen digits, never with a leading zero: it survives a spreadsheet and can be read over the telephone. */
export function drawResi(deps: Deps): string {
  const head = String(1_0000_0000 + deps.chance.int(9 * 10 ** 7)).slice(0, 8);
  const first = String(1 + deps.chance.int(9)) + head.slice(1);
  return first + String(deps.chance.int(10 ** 8)).padStart(8, '0');
}
