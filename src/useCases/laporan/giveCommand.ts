import { viewOf } from '../../domain/laporan/access.ts';
import type { Command } from '../../domain/laporan/commands.ts';
import { decide, type Actor, type Subject } from '../../domain/laporan/decide.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { LaporanEvent } from '../../domain/laporan/events.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { pribadiOf } from '../../domain/laporan/tulisan/dibacaUmum.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import { nomorFromDraw } from '../../domain/shared/nomor.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { together, withTransaction, type Tx } from '../../persistence/connection/transaction.ts';
import { attachLampiran } from '../../persistence/lampiran/lampiran.ts';
import { loadLaporan, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import { NomorTaken, storeMany, type StoreInput } from '../../persistence/laporan/storeEvents.ts';
import { recordOutcome, type Claim } from '../idempotency/claim.ts';
import { carryIdentitas, sealStored } from '../identitas/keepIdentitas.ts';
import { carryAlamat } from '../kanal/alamat.ts';
import { announce } from '../pesan/announce.ts';
import type { Deps } from '../deps.ts';
import { findUnknownKode } from './masukan/checkKode.ts';
import { takeFiles } from './masukan/files.ts';
import { findMain } from './gabungan.ts';
import { storeInputOf } from './storing.ts';
import { versiOf } from './versi.ts';

/** Who gives the command: an account by its roles, a pelapor by account or secret, a key, or the program itself. */
export type Giver =
  | {
      readonly sebagai: 'orang';
      readonly reader: Reader;
      readonly akunId: string | null;
      readonly pengunggah: string;
      /** Of a local system, which has no account: names it in the pseudonym of its acts. */
      readonly samaranDari?: string;
    }
  | { readonly sebagai: 'sistem' };

export interface Given {
  readonly nomor: string;
  /** Of `pecah`: the second laporan. */
  readonly nomorBaru: string | null;
  /** Of `identitas`: the request that a second penjaga identitas approves. */
  readonly permintaan: string | null;
  /** Told, not refused: words that everybody may read seem to hold personal data. Absent: nothing to tell. */
  readonly peringatan?: readonly Refusal[];
}

/** A command as it comes from outside: files are named by their ids. */
export type Incoming = Command & { readonly lampiranIds?: readonly string[] };

interface Asked {
  readonly nomor: string;
  /** States for which the command was meant (`versiOf`); null or absent for whatever it is now. */
  readonly versi?: readonly string[] | null;
}

/** What has to commit together with a command, beside it; throwing takes all of it back. */
export type BersamaPerintah = (tx: Tx, done: DoneTogether) => Promise<void>;

interface DoneTogether extends Given {
  readonly laporanId: string;
  /** Places in the history of the events that were stored. */
  readonly urut: { readonly dari: number; readonly sampai: number };
}

const NOMOR_DRAWS = 90_000_000;
const MAX_DRAWS = 8;

/**
 * Gives one command of rules §4 to a laporan, in one transaction: lock, permission, decision, history, row, ledger, messages.
 * With a `claim` the answer of a repeated request (`Given` as JSON) commits together with it. Refusals: `laporan.not_found` for
 * whoever may not know of it, `laporan.changed_meanwhile` when it is in none of the states of `asked`, else those of `decide`,
 * `laporan.file_unknown`, `input.unknown_choice` for an unknown wilayah.
 */
export async function giveCommand(
  deps: Deps,
  giver: Giver,
  asked: string | Asked,
  command: Incoming,
  claim?: Claim,
  bersama?: BersamaPerintah,
): Promise<Result<Given>> {
  const { nomor, versi = null } = typeof asked === 'string' ? { nomor: asked } : asked;
  const unknown = await unknownWilayah(deps, command);
  if (unknown !== undefined) return { ok: false, refusal: unknown };
  const aturan = await deps.rujukan();
  const partner = await partnerOf(deps, nomor, command, (first) =>
    isReachable(giver, first, command, aturan, Math.max(deps.now(), first.laporan.diubahPada)),
  );
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  for (let draw = 1; ; draw += 1) {
    try {
      return await withTransaction(deps.db, options, (tx) =>
        giveOnce(tx, deps, aturan, giver, { nomor, versi, partner }, command, claim, bersama),
      );
    } catch (error) {
      if (!(error instanceof NomorTaken) || draw >= MAX_DRAWS) throw error;
    }
  }
}

async function giveOnce(
  tx: Tx,
  deps: Deps,
  aturan: Rujukan,
  giver: Giver,
  { nomor, versi, partner }: Required<Asked> & { readonly partner: string | null },
  incoming: Incoming,
  claim: Claim | undefined,
  bersama: BersamaPerintah | undefined,
): Promise<Result<Given>> {
  const [loaded, other] = await loadBoth(tx, nomor, partner);
  // The clock is read after the lock was got, so that it never runs behind an act that came first.
  const pada = Math.max(deps.now(), loaded?.laporan.diubahPada ?? 0, other?.laporan.diubahPada ?? 0);
  if (loaded === null || !isReachable(giver, loaded, incoming, aturan, pada))
    return refuse('laporan.not_found');
  if (versi !== null && !versi.includes(versiOf(deps, loaded.laporan)))
    return refuse('laporan.changed_meanwhile');
  // A target that the giver may not know of is none: `decide` then answers as for one that is not there. Where the pelapor of a
  // merged laporan is heard, they need not be able to look.
  const isOpen = incoming.perintah === 'tanggapan';
  const main = other !== null && (isOpen || isReachable(giver, other, incoming, aturan, pada)) ? other : null;
  const files = await filesOf(tx, giver, incoming);
  if (!files.ok) return files;
  const { lampiranIds, ...command } = incoming;
  const full = files.value === null ? command : { ...command, lampiran: files.value };
  const moment = {
    pada,
    nomorBaru: nomorFromDraw(deps.chance.int(NOMOR_DRAWS)),
    idBaru: deps.chance.uuid(pada),
  };
  const subject: Subject = loaded;
  const decided = decide(subject, full, actorOf(deps, giver, loaded.id), moment, aturan, main ?? undefined);
  if (!decided.ok) return decided;
  const akunId = giver.sebagai === 'orang' ? giver.akunId : null;
  const { events, lain, baru } = decided.value;
  const inputs: StoreInput[] = [storeInputOf({ loaded }, events, aturan, akunId)];
  if (lain !== undefined && main !== null)
    inputs.push(storeInputOf({ loaded: main }, [lain.event], aturan, akunId));
  if (baru !== undefined) inputs.push(await splitOff(tx, deps, loaded, baru, aturan, akunId, moment.idBaru));
  if (becomesAnonim(loaded, inputs[0])) {
    const sealed = await sealStored(tx, deps, loaded.id);
    if (!sealed.ok) return sealed;
  }
  const given: Given = {
    nomor,
    nomorBaru: baru === undefined ? null : moment.nomorBaru,
    permintaan: incoming.perintah === 'identitas' ? moment.idBaru : null,
    ...warningsOfCommand(command),
  };
  const { urut: before } = loaded.laporan;
  const urut = { dari: before + 1, sampai: before + events.length };
  await together([
    storeMany(tx, inputs, () => deps.chance.bytes(16)),
    attachFiles(tx, giver, loaded.id, lampiranIds ?? []),
    ...inputs.map((input) => announceAll(tx, deps, input, aturan)),
    ...(claim === undefined ? [] : [recordOutcome(tx, claim, JSON.stringify(given))]),
    ...(bersama === undefined ? [] : [bersama(tx, { ...given, laporanId: loaded.id, urut })]),
  ]);
  if (baru !== undefined) await carryAlamat(tx, deps, loaded.id, moment.idBaru);
  return ok(given);
}

/** From then on nothing in the database leads from the laporan to its account (ADR 0004). */
function becomesAnonim(loaded: Loaded, input: StoreInput | undefined): boolean {
  return !loaded.laporan.anonim && input?.next.anonim === true;
}

/** Kinds only: the words themselves are in the history, not in the answer that is kept for a repeat. */
function warningsOfCommand(command: Command): Pick<Given, 'peringatan'> {
  const found = pribadiOf(command);
  if (found === null) return {};
  const { path, jenis } = found;
  return { peringatan: [refusal('laporan.warn_personal_data', { jenis: jenis.join(', ') }, path)] };
}

async function unknownWilayah(deps: Deps, command: Incoming): Promise<Refusal | undefined> {
  const wilayah = 'perbaikan' in command ? command.perbaikan?.wilayah : undefined;
  if (wilayah === undefined) return undefined;
  const [unknown] = await findUnknownKode(deps, [{ path: 'wilayah', jenis: 'wilayah', kode: wilayah }]);
  return unknown;
}

/** The other laporan that the command touches: the one to merge into, or the main one of a merged laporan. */
async function partnerOf(
  deps: Deps,
  nomor: string,
  command: Command,
  isKnown: (first: Loaded) => boolean,
): Promise<string | null> {
  if (command.perintah === 'gabungkan') return command.ke;
  return command.perintah === 'tanggapan' ? findMain(deps.db, nomor, isKnown) : null;
}

/** Both laporan, locked in the order of their nomor, so that two commands on the same two cannot wait for each other. */
async function loadBoth(
  tx: Tx,
  nomor: string,
  partner: string | null,
): Promise<[Loaded | null, Loaded | null]> {
  if (partner === null || partner === nomor) return [await loadLaporan(tx, nomor, { lock: true }), null];
  const [first, second] = [nomor, partner].sort() as [string, string];
  const one = await loadLaporan(tx, first, { lock: true });
  const two = await loadLaporan(tx, second, { lock: true });
  return first === nomor ? [one, two] : [two, one];
}

/**
 * A kustodian may ask by number for what it cannot read, where an identity is sealed: of other numbers it learns nothing, as on
 * its own page (rules §3). Everybody else needs to see the laporan at all.
 */
function isReachable(giver: Giver, loaded: Loaded, command: Command, aturan: Rujukan, now: Instant): boolean {
  if (giver.sebagai === 'sistem') return true;
  const isKustodian = giver.reader.penugasan.some((one) => one.peran === 'kustodian');
  const isSealed = loaded.laporan.anonim || loaded.laporan.permintaanIdentitas.length > 0;
  if (isKustodian && isSealed && command.perintah.startsWith('identitas')) return true;
  return viewOf(giver.reader, loaded.laporan, loaded.milik, aturan.pohon, now).fakta !== 'tidak';
}

async function filesOf(
  tx: Tx,
  giver: Giver,
  incoming: Incoming,
): Promise<Result<readonly { id: string; sha256: string }[] | null>> {
  if (incoming.lampiranIds === undefined || incoming.lampiranIds.length === 0 || giver.sebagai === 'sistem')
    return ok(null);
  const files = await takeFiles(tx, incoming.lampiranIds, giver.pengunggah);
  return files === null ? refuse('laporan.file_unknown', undefined, 'lampiran') : ok(files);
}

function actorOf(deps: Deps, giver: Giver, laporanId: string): Actor {
  if (giver.sebagai === 'sistem') return { jenis: 'sistem' };
  const named = giver.akunId ?? giver.samaranDari ?? null;
  const samaran = named === null ? '' : deps.keys.samaran(laporanId, named);
  return { jenis: 'orang', reader: giver.reader, samaran };
}

async function attachFiles(tx: Tx, giver: Giver, laporanId: string, ids: readonly string[]): Promise<void> {
  if (giver.sebagai === 'sistem' || ids.length === 0) return;
  const isTaken = await attachLampiran(tx, { ids, laporanId, pengunggah: giver.pengunggah });
  if (!isTaken) throw new Error('Broken invariant: files checked in this transaction could not be attached');
}

/** The second laporan of `pecah` belongs to the same pelapor. */
async function splitOff(
  tx: Tx,
  deps: Deps,
  from: Loaded,
  event: LaporanEvent,
  aturan: Rujukan,
  akunId: string | null,
  id: string,
): Promise<StoreInput> {
  const identitas = await carryIdentitas(tx, deps, from.id, id);
  const baru = { id, milik: from.milik, nomorAsal: null, ...(identitas === null ? {} : { identitas }) };
  return storeInputOf({ baru }, [event], aturan, akunId);
}

async function announceAll(tx: Tx, deps: Deps, input: StoreInput, aturan: Rujukan): Promise<void> {
  const before = 'loaded' in input.of ? input.of.loaded.laporan : null;
  const laporanId = 'loaded' in input.of ? input.of.loaded.id : input.of.baru.id;
  for (const event of input.events) {
    await announce(tx, deps, { laporanId, before, after: input.next, event, aturan });
  }
}
