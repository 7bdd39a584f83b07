import { instansiOf, type Pohon } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import {
  deretHarian,
  jumlahkan,
  keadaanOf,
  KEADAAN_TERBUKA,
  KOSONG,
  type BarisUnit,
  type HariKemajuan,
  type Hitungan,
  type Keadaan,
} from '../../domain/percepatan/kemajuan.ts';
import { MS_PER_HARI, type Hari } from '../../domain/shared/time.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { countKemajuan, countPerubahan, type Kelompok } from '../../persistence/percepatan/kemajuan.ts';

export interface HariAsked {
  readonly hari: Hari;
  /** Of one instansi at the start alone. */
  readonly instansi?: KodeBadan;
  readonly badan?: KodeBadan;
}

/** The list by unit, and day by day, as known at the end of a day. */
export async function hitungHari(
  { db, pohon }: { readonly db: Db; readonly pohon: Pohon },
  { id, dari }: { readonly id: string; readonly dari: Hari },
  asked: HariAsked,
): Promise<{ readonly baris: readonly BarisUnit[]; readonly harian: readonly HariKemajuan[] }> {
  const question = { ...asked, id };
  const kelompok = await countKemajuan(db, question);
  const perubahan = await countPerubahan(db, question);
  const byUnit = Map.groupBy(kelompok, (one) => `${one.instansi} ${one.badan}`);
  const baris = [...byUnit.values()].map((own): BarisUnit => {
    const { instansi, badan } = own[0] as Kelompok;
    return { ...jumlahkan(own.map((one) => hitunganOf(one, pohon, asked.hari))), instansi, badan };
  });
  const jumlah = baris.reduce((sum, one) => sum + one.jumlah, 0);
  return { baris, harian: deretHarian(jumlah, perubahan, { dari, sampai: asked.hari }) };
}

export function keadaanKelompok({ status, hasil, maju }: Kelompok): Keadaan {
  return keadaanOf(status, hasil, maju);
}

export function isTerbuka(one: Kelompok): boolean {
  return KEADAAN_TERBUKA.includes(keadaanKelompok(one));
}

/** Whether the body that holds it belongs to another instansi than at the start, by the tree of now. */
export function isPindah({ instansi, kini }: Kelompok, pohon: Pohon): boolean {
  return pohon.badan.has(kini) && instansiOf(pohon, kini) !== instansi;
}

function hitunganOf(one: Kelompok, pohon: Pohon, hari: Hari): Hitungan {
  const open = isTerbuka(one);
  return {
    ...KOSONG,
    [keadaanKelompok(one)]: one.n,
    jumlah: one.n,
    dibukaKembali: open && one.pernah ? one.n : 0,
    pindah: isPindah(one, pohon) ? one.n : 0,
    terlama: open ? Math.round((Date.parse(hari) - Date.parse(one.tertua)) / MS_PER_HARI) : null,
  };
}
