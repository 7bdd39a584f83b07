import { hasilRagam, RAGAM_SURVEI, type HasilRagam, type RagamSurvei } from '../../domain/survei/ragam.ts';
import { countDiundangRagam, sumRagam } from '../../persistence/survei/ragam.ts';
import type { Deps } from '../deps.ts';
import { namaOf } from '../monev/nama.ts';

export interface BarisRagam extends HasilRagam {
  readonly kunci: string;
  readonly nama: string;
}

export type RagamTerbaca = Readonly<Record<RagamSurvei, readonly BarisRagam[]>>;

/** The survey of a year by klasifikasi, topic and channel, of the whole country: those invited most first. Public. */
export async function readHasilRagam(
  deps: Pick<Deps, 'db' | 'rujukan'>,
  tahun: number,
): Promise<RagamTerbaca> {
  const aturan = await deps.rujukan();
  const [invited, sums] = await Promise.all([countDiundangRagam(deps.db, tahun), sumRagam(deps.db, tahun)]);
  const rowsOf = async (ragam: RagamSurvei): Promise<readonly BarisRagam[]> => {
    const asked = new Map(invited.filter((one) => one.ragam === ragam).map((one) => [one.kunci, one.n]));
    const told = new Map(sums.filter((one) => one.ragam === ragam).map((one) => [one.kunci, one]));
    const keys = [...new Set([...asked.keys(), ...told.keys()])];
    const nama = await namaOf(deps.db, aturan, ragam, keys);
    return keys
      .map((kunci) => ({
        ...nama(kunci),
        ...hasilRagam(asked.get(kunci) ?? 0, told.get(kunci) ?? { dihitung: 0, jumlah: [] }),
      }))
      .toSorted((a, b) => b.diundang - a.diundang || (a.nama < b.nama ? -1 : 1));
  };
  const [klasifikasi = [], kategori = [], kanal = []] = await Promise.all(RAGAM_SURVEI.map(rowsOf));
  return { klasifikasi, kategori, kanal };
}
