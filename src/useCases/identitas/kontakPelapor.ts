import { z } from 'zod';
import { saluranOf } from '../../domain/pelapor/ponsel.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import {
  endPermohonan,
  findPermohonan,
  takeAttempt,
  type Permohonan,
} from '../../persistence/akun/permohonan.ts';
import { withTransaction, type Tx } from '../../persistence/connection/transaction.ts';
import { readStoredIdentitas, replaceBySeal } from '../../persistence/identitas/identitas.ts';
import { addKontak, lockIdentitas, reopenDibuat, replaceBalas } from '../../persistence/identitas/kontak.ts';
import { isTersegel, NOBODY, type IdentitasTersegel } from '../../persistence/identitas/tersimpan.ts';
import { MAX_KODE } from '../akun/permohonan/confirm.ts';
import { NotConfirmed } from '../akun/permohonan/jadikan.ts';
import { addressOfPermohonan, askInTransaction, countKirim, sealAddress } from '../akun/permohonan/minta.ts';
import { isKode } from '../akun/permohonan/rahasia.ts';
import type { Deps } from '../deps.ts';
import { keepIdentitas } from './keepIdentitas.ts';
import type { AlamatBalas } from './terbuka.ts';

/** A contact that a code is on its way to; `id` null: none was sent, too many were asked for. */
export interface KontakDiminta {
  readonly saluran: 'email' | 'sms';
  readonly tujuan: string;
  readonly id: string | null;
}

interface Disebut {
  readonly laporanId: string;
  readonly anonim: boolean;
  readonly nama: string;
  readonly email: string | null;
  readonly telepon: string | null;
  readonly bahasa: 'id' | 'en';
  /** Stands for the network address. */
  readonly alamat: string;
}

/**
 * Asks each contact that a pelapor without account named for its code, once however often the form comes again. Until the code was typed
 * the contact lies closed under a key outside the database and is nobody's: it may be a stranger's (rules §2 "a checked contact"). Of an anonim laporan
 * what will be sealed to the penjaga identitas is sealed now.
 */
export async function askKontak(deps: Deps, disebut: Disebut): Promise<readonly KontakDiminta[]> {
  const asked: KontakDiminta[] = [];
  for (const tujuan of [disebut.email, disebut.telepon]) {
    if (tujuan === null) continue;
    const saluran = saluranOf(tujuan);
    const id = idKontak(deps, disebut.laporanId, saluran);
    const isNew = (await findPermohonan(deps.db, id)) === null;
    const counted = isNew ? await countKirim(deps, tujuan, disebut.alamat) : ok(null);
    if (counted.ok && isNew) {
      const segel = disebut.anonim ? await segelOf(deps, disebut, saluran) : null;
      const isi = { tutup: sealAddress(deps, id, tujuan), laporan: disebut.laporanId, segel };
      await askInTransaction(deps, { id, jenis: 'kontak', tujuan: '', bahasa: disebut.bahasa, isi });
    }
    asked.push({ saluran, tujuan, id: counted.ok ? id : null });
  }
  return asked;
}

/** How far the confirmation of a contact is. */
export async function readKontak(deps: Deps, { id }: KontakDiminta): Promise<'menunggu' | 'jadi' | 'habis'> {
  const found = id === null ? null : await findPermohonan(deps.db, id);
  if (found === null) return 'habis';
  if (found.selesaiPada !== null) return 'jadi';
  return found.percobaan < MAX_KODE && found.kedaluwarsa > deps.now() ? 'menunggu' : 'habis';
}

/**
 * The code of a contact, typed on the page after sending: from now on news goes there. Refusals: `akun.code_wrong` {sisa},
 * `akun.code_over`, also when the laporan belongs to an account meanwhile or its contact was erased.
 */
export async function confirmKontak(
  deps: Deps,
  { id, kode }: { readonly id: string; readonly kode: string },
): Promise<Result<null>> {
  const over = refuse('akun.code_over', undefined, 'kode');
  const taken = await takeAttempt(deps.db, id, deps.now(), MAX_KODE);
  if (taken === null || taken.jenis !== 'kontak') return over;
  const sisa = MAX_KODE - taken.percobaan;
  if (!isKode(deps, id, kode)) return sisa > 0 ? refuse('akun.code_wrong', { sisa }, 'kode') : over;
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  try {
    return await withTransaction(deps.db, options, async (tx) => {
      if (!(await endPermohonan(tx, id, deps.now()))) throw new NotConfirmed();
      await keep(tx, deps, taken);
      return ok(null);
    });
  } catch (error) {
    if (error instanceof NotConfirmed) return over;
    throw error;
  }
}

const Tersegel = z.object({ isi: z.string(), kunci: z.string(), balas: z.string() });
type Tersegel = z.infer<typeof Tersegel>;

const Isi = z.object({
  laporan: z.string(),
  /** What is kept when this contact is the only one, and when the other one was confirmed before it. */
  segel: z.object({ sendiri: Tersegel, bersama: Tersegel }).nullable(),
});

async function keep(tx: Tx, deps: Deps, found: Permohonan): Promise<void> {
  const { laporan: laporanId, segel } = Isi.parse(found.isi);
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

async function segelOf(
  deps: Deps,
  { laporanId, nama, email, telepon }: Disebut,
  saluran: 'email' | 'sms',
): Promise<{ sendiri: Tersegel; bersama: Tersegel }> {
  const seal = async (kontak: AlamatBalas): Promise<Tersegel> => {
    const given = { ...NOBODY, nama, ...kontak };
    const kept = await keepIdentitas(deps.keys, laporanId, true, given, { hasAccount: false });
    if (!kept.ok || kept.value === null || !isTersegel(kept.value) || kept.value.segel === null)
      throw new Error('Broken invariant: an anonim laporan was filed without a key to seal to');
    const { segel, balas } = kept.value;
    return {
      isi: segel.isi.toString('hex'),
      kunci: segel.kunci,
      balas: (balas ?? Buffer.of()).toString('hex'),
    };
  };
  const sendiri = saluran === 'sms' ? { email: null, telepon } : { email, telepon: null };
  return { sendiri: await seal(sendiri), bersama: await seal({ email, telepon }) };
}

function fromHex({ isi, kunci, balas }: Tersegel): IdentitasTersegel {
  return { segel: { isi: Buffer.from(isi, 'hex'), kunci }, di: null, balas: Buffer.from(balas, 'hex') };
}

/** Of one laporan and way the same, so that a form sent twice asks once; nobody else can make it. */
function idKontak({ keys }: Deps, laporanId: string, saluran: string): string {
  const hex = keys.sidik('tantangan', `kontak:${laporanId}:${saluran}`).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
