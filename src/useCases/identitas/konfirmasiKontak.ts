import { samarkanAlamat } from '../../domain/pelapor/kontak.ts';
import { saluranOf } from '../../domain/pelapor/ponsel.ts';
import { kedudukanOf, type Reader } from '../../domain/laporan/reader.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import type { Instant } from '../../domain/shared/time.ts';
import {
  endPermohonan,
  findPermohonan,
  takeAttempt,
  type Permohonan,
} from '../../persistence/akun/permohonan.ts';
import { withTransaction, type Tx } from '../../persistence/connection/transaction.ts';
import { readStoredIdentitas, replaceBySeal } from '../../persistence/identitas/identitas.ts';
import { addKontak, lockIdentitas, reopenDibuat, replaceBalas } from '../../persistence/identitas/kontak.ts';
import { isTersegel, type IdentitasTersegel } from '../../persistence/identitas/tersimpan.ts';
import { loadLaporan, loadLaporanById } from '../../persistence/laporan/loadLaporan.ts';
import { catatKodeSalah, MAX_KODE, maksKode } from '../akun/pengaman/kodeSalah.ts';
import { findByTautan } from '../akun/permohonan/confirm.ts';
import { NotConfirmed } from '../akun/permohonan/jadikan.ts';
import { addressOfPermohonan, sendAgain } from '../akun/permohonan/minta.ts';
import { isKode } from '../akun/permohonan/rahasia.ts';
import type { Deps } from '../deps.ts';
import { ekorOf, idKontak, IsiKontak, type KontakDiminta, type Tersegel } from './kontakPelapor.ts';
import type { AlamatBalas } from './terbuka.ts';

/** A contact and how far its confirmation is. */
export interface KontakTampil extends KontakDiminta {
  readonly keadaan: 'menunggu' | 'jadi' | 'habis';
  /** Until when its code holds; null where none was sent. */
  readonly sampai: Instant | null;
}

/** How far the confirmation of a contact is. */
export async function readKontak(deps: Deps, asked: KontakDiminta): Promise<KontakTampil> {
  const found = asked.id === null ? null : await findPermohonan(deps.db, asked.id);
  return { ...asked, keadaan: keadaanOf(deps, found), sampai: found?.kedaluwarsa ?? null };
}

/**
 * The contacts of a laporan that wait for their codes or were not confirmed in time, for its own pelapor without account, by receipt; the
 * addresses covered in part, since a receipt may lie about. Empty for everybody else and for what belongs to an account meanwhile.
 */
export async function readKontakLaporan(
  deps: Deps,
  reader: Reader,
  nomor: string,
): Promise<readonly KontakTampil[]> {
  const [loaded, { pohon }] = await Promise.all([
    loadLaporan(deps.db, nomor, { lock: false }),
    deps.rujukan(),
  ]);
  if (loaded === null || loaded.milik.pemilik !== deps.keys.pemilikResi(loaded.id)) return [];
  if (!kedudukanOf(reader, loaded.laporan, loaded.milik, pohon).pelapor) return [];
  const shown: KontakTampil[] = [];
  for (const saluran of ['email', 'sms'] as const) {
    const found = await findPermohonan(deps.db, idKontak(deps, loaded.id, saluran));
    if (found === null || found.selesaiPada !== null) continue;
    const tujuan = samarkanAlamat(addressOfPermohonan(deps, found));
    const { id, kedaluwarsa } = found;
    shown.push({ saluran, tujuan, id, keadaan: keadaanOf(deps, found), sampai: kedaluwarsa });
  }
  return shown;
}

/** The code of a contact goes out once more. Refusals: `akun.code_over`, those of `sendAgain`. */
export async function sendKontakAgain(
  deps: Deps,
  asked: KontakDiminta & { readonly id: string },
  alamat: string,
): Promise<Result<null>> {
  const { keadaan } = await readKontak(deps, asked);
  return keadaan === 'menunggu'
    ? sendAgain(deps, asked.id, alamat)
    : refuse('akun.code_over', undefined, 'kode');
}

/**
 * The code of a contact, typed on the page after sending or on the own laporan: from now on news goes there. Refusals: `akun.code_wrong`
 * {sisa}, `akun.code_over`, also when the laporan belongs to an account meanwhile or its contact was erased.
 */
export async function confirmKontak(
  deps: Deps,
  { id, kode }: { readonly id: string; readonly kode: string },
): Promise<Result<null>> {
  const over = refuse('akun.code_over', undefined, 'kode');
  const maks = await maksKode(deps);
  const taken = await takeAttempt(deps.db, id, deps.now(), maks);
  if (taken === null || taken.jenis !== 'kontak') return over;
  const sisa = maks - taken.percobaan;
  if (!isKode(deps, id, kode)) {
    await catatKodeSalah(deps);
    return sisa > 0 ? refuse('akun.code_wrong', { sisa }, 'kode') : over;
  }
  return (await finish(deps, taken)) ? ok(null) : over;
}

/** Where news would go that the link of a mail is about, and whether the last digits of the receipt have to be typed for it. */
export interface TautanKontak {
  readonly tujuan: string;
  readonly perluResi: boolean;
}

/** Null when the link is none of ours, used, too old, or its code was tried too often. */
export async function kontakOfTautan(
  deps: Deps,
  reader: Reader,
  tautan: string,
): Promise<TautanKontak | null> {
  const found = await openByTautan(deps, tautan);
  if (found === null) return null;
  return { tujuan: addressOfPermohonan(deps, found), perluResi: !(await isSender(deps, reader, found)) };
}

/**
 * The same by the link of the mail. Whoever reads the mail may be a stranger whose address was mistyped, so it also takes something that the
 * sender alone has: the browser in which the laporan was sent or opened by its receipt, else the last four digits of that receipt (`ekor`),
 * tried as often as the code. Nothing of the laporan is told. Answers where news goes. Refusals: `akun.link_over`, `input.required` (path
 * ekor), `akun.receipt_wrong` {sisa}.
 */
export async function confirmKontakByTautan(
  deps: Deps,
  reader: Reader,
  { tautan, ekor }: { readonly tautan: string; readonly ekor: string },
): Promise<Result<string>> {
  const over = refuse('akun.link_over');
  const found = await openByTautan(deps, tautan);
  if (found === null) return over;
  if (!(await isSender(deps, reader, found))) {
    if (ekor.trim() === '') return refuse('input.required', undefined, 'ekor');
    const maks = await maksKode(deps);
    const taken = await takeAttempt(deps.db, found.id, deps.now(), maks);
    if (taken === null) return over;
    const { laporan, ekor: known } = IsiKontak.parse(taken.isi);
    const sisa = maks - taken.percobaan;
    if (known === null || !ekorOf(deps, laporan, ekor).equals(Buffer.from(known, 'hex'))) {
      await catatKodeSalah(deps);
      return sisa > 0 ? refuse('akun.receipt_wrong', { sisa }, 'ekor') : over;
    }
  }
  return (await finish(deps, found)) ? ok(addressOfPermohonan(deps, found)) : over;
}

/** Whether this visit sent the laporan, or opened it by its receipt. */
async function isSender(deps: Deps, reader: Reader, { isi }: Permohonan): Promise<boolean> {
  const [loaded, { pohon }] = await Promise.all([
    loadLaporanById(deps.db, IsiKontak.parse(isi).laporan, { lock: false }),
    deps.rujukan(),
  ]);
  return loaded !== null && kedudukanOf(reader, loaded.laporan, loaded.milik, pohon).pelapor;
}

async function openByTautan(deps: Deps, tautan: string): Promise<Permohonan | null> {
  const found = await findByTautan(deps, tautan);
  return found?.jenis === 'kontak' && keadaanOf(deps, found) === 'menunggu' ? found : null;
}

function keadaanOf({ now }: Pick<Deps, 'now'>, found: Permohonan | null): KontakTampil['keadaan'] {
  if (found === null) return 'habis';
  if (found.selesaiPada !== null) return 'jadi';
  return found.percobaan < MAX_KODE && found.kedaluwarsa > now() ? 'menunggu' : 'habis';
}

/** Uses the request up and keeps its contact; false when somebody was quicker or the laporan takes none any more. */
async function finish(deps: Deps, found: Permohonan): Promise<boolean> {
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  try {
    return await withTransaction(deps.db, options, async (tx) => {
      if (!(await endPermohonan(tx, found.id, deps.now()))) throw new NotConfirmed();
      await keep(tx, deps, found);
      return true;
    });
  } catch (error) {
    if (error instanceof NotConfirmed) return false;
    throw error;
  }
}

async function keep(tx: Tx, deps: Deps, found: Permohonan): Promise<void> {
  const { laporan: laporanId, segel } = IsiKontak.parse(found.isi);
  const tujuan = addressOfPermohonan(deps, found);
  const kontak: AlamatBalas =
    saluranOf(tujuan) === 'sms' ? { email: null, telepon: tujuan } : { email: tujuan, telepon: null };
  const stored = (await lockIdentitas(tx, laporanId)) ? await readStoredIdentitas(tx, laporanId) : null;
  if (stored === null) throw new NotConfirmed();
  if (!isTersegel(stored)) {
    // Somebody added the laporan to an account: news goes there.
    if (stored.akunId !== null) throw new NotConfirmed();
    await addKontak(tx, laporanId, kontak);
  } else {
    const before = stored.balas === null ? null : balasOf(deps, laporanId, stored.balas);
    if (segel !== null)
      await replaceBySeal(tx, laporanId, fromHex(before === null ? segel.sendiri : segel.bersama));
    else await replaceBalas(tx, laporanId, closeBalas(deps, laporanId, before, kontak));
  }
  await reopenDibuat(tx, laporanId, deps.now());
}

function balasOf({ keys }: Deps, laporanId: string, balas: Buffer): AlamatBalas {
  return JSON.parse(keys.balas.open(laporanId, balas)) as AlamatBalas;
}

function closeBalas(
  { keys }: Deps,
  laporanId: string,
  before: AlamatBalas | null,
  more: AlamatBalas,
): Buffer {
  const alamat: AlamatBalas = {
    email: more.email ?? before?.email ?? null,
    telepon: more.telepon ?? before?.telepon ?? null,
  };
  return keys.balas.close(laporanId, JSON.stringify(alamat));
}

function fromHex({ isi, kunci, balas }: Tersegel): IdentitasTersegel {
  return { segel: { isi: Buffer.from(isi, 'hex'), kunci }, di: null, balas: Buffer.from(balas, 'hex') };
}
