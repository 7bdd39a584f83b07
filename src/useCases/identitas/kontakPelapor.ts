import { z } from 'zod';
import { saluranOf } from '../../domain/pelapor/ponsel.ts';
import { ok } from '../../domain/shared/result.ts';
import { findPermohonan } from '../../persistence/akun/permohonan.ts';
import { isTersegel, NOBODY } from '../../persistence/identitas/tersimpan.ts';
import { askInTransaction, countKirim, sealAddress } from '../akun/permohonan/minta.ts';
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
  /** The receipt that was shown to whoever sent it. */
  readonly resi: string | null;
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
      const { laporanId, resi } = disebut;
      const ekor = resi === null ? null : ekorOf(deps, laporanId, resi).toString('hex');
      const isi = { tutup: sealAddress(deps, id, tujuan), laporan: laporanId, segel, ekor };
      await askInTransaction(deps, { id, jenis: 'kontak', tujuan: '', bahasa: disebut.bahasa, isi });
    }
    asked.push({ saluran, tujuan, id: counted.ok ? id : null });
  }
  return asked;
}

const EKOR = 4;

/** The keyed digest of the last digits of a receipt, typed alone or with all before them. */
export function ekorOf({ keys }: Pick<Deps, 'keys'>, laporanId: string, angka: string): Buffer {
  return keys.sidik('tantangan', `ekor:${laporanId}:${angka.replaceAll(/\D/g, '').slice(-EKOR)}`);
}

/** Of one laporan and way the same, so that a form sent twice asks once; nobody else can make it. */
export function idKontak({ keys }: Deps, laporanId: string, saluran: 'email' | 'sms'): string {
  const hex = keys.sidik('tantangan', `kontak:${laporanId}:${saluran}`).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

const Tersegel = z.object({ isi: z.string(), kunci: z.string(), balas: z.string() });
export type Tersegel = z.infer<typeof Tersegel>;

/** What the request of a contact keeps until its code comes back. */
export const IsiKontak = z.object({
  laporan: z.string(),
  /** What is kept when this contact is the only one, and when the other one was confirmed before it. */
  segel: z.object({ sendiri: Tersegel, bersama: Tersegel }).nullable(),
  /** By which the last digits of the receipt are known (`ekorOf`); absent where none was shown. */
  ekor: z.string().nullable().default(null),
});

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
