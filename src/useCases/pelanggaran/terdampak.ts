import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { withTransaction, type Tx } from '../../persistence/connection/transaction.ts';
import { listPenugasan } from '../../persistence/akun/penugasan.ts';
import {
  countTerdampak,
  findLaporanIds,
  listKontakTerdampak,
  type HitunganTerdampak,
  type KontakTerdampak,
} from '../../persistence/pelanggaran/terdampak.ts';
import { recordPerubahan } from '../../persistence/perubahan/perubahan.ts';
import { queuePesan } from '../../persistence/pesan/pesan.ts';
import { findAkun } from '../akun/pengelolaan/findAkun.ts';
import { checkOwnSandi } from '../akun/profil/ownSandi.ts';
import type { Deps } from '../deps.ts';

/** Laporan and accounts whose data may have leaked. */
export interface Kebocoran {
  readonly nomor: readonly string[];
  readonly akun: readonly string[];
}

export interface Terdampak extends HitunganTerdampak {
  readonly nomorTakDikenal: number;
  readonly akunDisebut: number;
  readonly akunTakDikenal: number;
}

/** How many are affected and how they can be reached, for the notice of 3×24 hours (UU 27/2022 art. 46): numbers alone. */
export async function countAffected(deps: Deps, of: Kebocoran): Promise<Terdampak> {
  const nomor = [...new Set(of.nomor)];
  const counted = await countTerdampak(deps.db, nomor);
  const known = await akunIdsOf(deps, of.akun);
  return {
    ...counted,
    nomorTakDikenal: nomor.length - counted.laporan,
    akunDisebut: known.length,
    akunTakDikenal: new Set(of.akun).size - known.length,
  };
}

/** One of the two penjaga identitas who allow it, proving with the own password. */
export interface Penyetuju {
  readonly nama: string;
  readonly sandi: string;
}

/**
 * Lets two penjaga identitas together take the contacts for the notice, or have the program write to the pelapor itself; both are
 * noted with the reason where nobody can take it away. Of anonim laporan no contact is ever given: the program writes to them, and
 * a seal is opened one by one by its own way (ADR 0009). Refusals: `akun.not_found`, those of `checkOwnSandi`,
 * `breach.not_kustodian`, `breach.two_people`, `input.too_short` (path reason).
 */
export async function approveNotice(
  deps: Deps,
  of: Kebocoran,
  by: { readonly penyetuju: readonly Penyetuju[]; readonly alasan: string; readonly isWritten: boolean },
): Promise<Result<{ readonly kontak: readonly KontakTerdampak[]; readonly disurati: number }>> {
  if (by.alasan.trim().length < MIN_REASON)
    return refuse('input.too_short', { min: MIN_REASON, panjang: by.alasan.trim().length }, 'reason');
  const approved = await kustodianOf(deps, by.penyetuju);
  if (!approved.ok) return approved;
  const now = deps.now();
  const nomor = [...new Set(of.nomor)];
  const akun = await akunIdsOf(deps, of.akun);
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const id = deps.chance.uuid(now);
    const jumlah = { laporan: nomor.length, akun: akun.length, disurati: by.isWritten };
    for (const akunId of approved.value) {
      const line = {
        akunId,
        peran: 'kustodian',
        badan: 'NAS',
        jenis: 'pelanggaran',
        kunci: id,
        lingkup: null,
      } as const;
      await recordPerubahan(
        tx,
        {
          ...line,
          perbuatan: 'tambah',
          alasan: by.alasan.trim().slice(0, 500),
          sebelum: null,
          sesudah: jumlah,
        },
        now,
      );
    }
    const disurati = by.isWritten ? await writeToPelapor(tx, deps, id, nomor, now) : 0;
    return ok({ kontak: await listKontakTerdampak(tx, { nomor, akun }), disurati });
  });
}

const MIN_REASON = 20;

async function writeToPelapor(
  tx: Tx,
  deps: Deps,
  id: string,
  nomor: readonly string[],
  now: number,
): Promise<number> {
  const found = await findLaporanIds(tx, nomor);
  const pesan = found.map((one) => ({
    id: deps.chance.uuid(now),
    kunci: `pelanggaran_data:${id}:${one.id}`,
    laporanId: one.id,
    jenis: 'pelanggaran_data',
    penerima: { jenis: 'pelapor' } as const,
    data: { nomor: one.nomor },
  }));
  await queuePesan(tx, pesan, now);
  return pesan.length;
}

async function kustodianOf(deps: Deps, penyetuju: readonly Penyetuju[]): Promise<Result<readonly string[]>> {
  const ids: string[] = [];
  for (const { nama, sandi } of penyetuju) {
    const akun = await findAkun(deps, nama);
    if (!akun.ok) return akun;
    const known = await checkOwnSandi(deps, { akunId: akun.value.id, sandi });
    if (!known.ok) return known;
    const now = deps.now();
    const roles = await listPenugasan(deps.db, akun.value.id);
    const isNow = roles.some(
      (one) => one.peran === 'kustodian' && (one.dari ?? 0) <= now && now < (one.sampai ?? Infinity),
    );
    if (!isNow) return refuse('breach.not_kustodian');
    ids.push(akun.value.id);
  }
  return new Set(ids).size >= 2 ? ok(ids) : refuse('breach.two_people');
}

async function akunIdsOf(deps: Deps, names: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const name of new Set(names)) {
    const found = await findAkun(deps, name);
    if (found.ok) ids.push(found.value.id);
  }
  return ids;
}
