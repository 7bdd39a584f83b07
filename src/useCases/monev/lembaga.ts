import { activeUnits, type Pohon } from '../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { FaktaLembaga } from '../../domain/monev/indikator.ts';
import { lembagaOf } from '../../domain/monev/himpunan.ts';
import { kategoriTindakLanjut } from '../../domain/pengawasan/rekomendasi.ts';
import {
  addHari,
  endOfHari,
  startOfHari,
  type Hari,
  type Instant,
  type Zona,
} from '../../domain/shared/time.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { readLembaga } from '../../persistence/monev/lembaga.ts';
import { countButirBadan } from '../../persistence/pengawasan/rekomendasi.ts';
import type { FigureFrame } from './asked.ts';

/** Days of `keaktifan`, `sampai` included (rules §6). */
const MASUK_HARI = 30;

/**
 * What is known of each body for `keterhubungan`, `terhubung_*` and `keaktifan`, as at the end of `sampai` in its zone (now,
 * when that is still to come), and for `rekomendasi_*`, of what was recommended in the period as it stands on `perTanggal`: each
 * with `instansi: 1`, so that a set is their sum.
 */
export async function lembagaFacts(
  db: Db,
  { pohon }: Rujukan,
  frame: Pick<FigureFrame, 'himpunan' | 'dari' | 'sampai' | 'perTanggal'>,
  now: Instant,
): Promise<ReadonlyMap<string, FaktaLembaga>> {
  const { sampai, perTanggal } = frame;
  const badan = lembagaOf(frame.himpunan, sampai);
  // worked out for three zones, not for 700 bodies
  const days = (zona: Zona) => ({
    masukDari: startOfHari(addHari(sampai, 1 - MASUK_HARI), zona),
    akhir: Math.min(now, startOfHari(addHari(sampai, 1), zona)),
  });
  const byZona = { WIB: days('WIB'), WITA: days('WITA'), WIT: days('WIT') };
  const asked = badan.map(({ kode, zona }) => ({ instansi: kode, sampai, ...byZona[zona] }));
  const units = asked.map(({ instansi, akhir }) => ({
    instansi,
    akhir,
    unit: unitsOf(pohon, instansi, sampai),
  }));
  const [sets, butir] = await Promise.all([
    readLembaga(db, asked, units),
    countButirBadan(
      db,
      badan.map(({ kode, zona }) => ({
        badan: kode,
        akhir: Math.min(now, endOfHari(perTanggal, zona) + 999),
      })),
      frame,
    ),
  ]);
  const kategori = new Map(butir.map((one) => [one.badan, kategoriTindakLanjut(one)]));
  return new Map(
    units.map(({ instansi, unit }) => [
      instansi,
      {
        instansi: 1,
        ber_sk: Number(sets.berSk.has(instansi)),
        ber_admin: Number(sets.berAdmin.has(instansi)),
        masuk: Number(sets.masuk.has(instansi)),
        unit: unit.length,
        unit_berpetugas: unit.filter((one) => sets.unitBerpetugas.has(one)).length,
        diminta: Number(kategori.has(instansi)),
        menyampaikan: Number((kategori.get(instansi) ?? 'tidak_menyampaikan') !== 'tidak_menyampaikan'),
        lengkap: Number(kategori.get(instansi) === 'lengkap'),
      },
    ]),
  );
}

const remembered = new WeakMap<Pohon, Map<string, readonly string[]>>();
/** Days asked about at once; a tree lives until the reference data change. */
const DAYS_KEPT = 20_000;

/** The units of an instansi that hold on a day: walks down the tree, the same ones for every asker. */
function unitsOf(pohon: Pohon, instansi: string, hari: Hari): readonly string[] {
  const known = remembered.get(pohon) ?? new Map<string, readonly string[]>();
  remembered.set(pohon, known);
  const key = `${hari} ${instansi}`;
  const present = known.get(key);
  if (present !== undefined) return present;
  if (known.size >= DAYS_KEPT) known.clear();
  const found = activeUnits(pohon, instansi, hari);
  known.set(key, found);
  return found;
}

/** The facts of a set. */
export function sumLembaga(facts: Iterable<FaktaLembaga>): FaktaLembaga {
  const sum = {
    instansi: 0,
    ber_sk: 0,
    ber_admin: 0,
    masuk: 0,
    unit: 0,
    unit_berpetugas: 0,
    diminta: 0,
    menyampaikan: 0,
    lengkap: 0,
  };
  for (const one of facts) {
    for (const key of Object.keys(sum) as (keyof FaktaLembaga)[]) sum[key] += one[key];
  }
  return sum;
}
