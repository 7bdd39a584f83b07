import type { Deps } from '../../../../useCases/deps.ts';
import { readSebaran } from '../../../../useCases/monev/readSebaran.ts';
import { questionOf, UKURAN_UMUM } from './asked.ts';
import type { StatistikQuestion } from './rincianUmum.ts';

/** The figures that the public map shades: by province, or by kabupaten and kota of the province asked for. */
export function readPetaUmum(deps: Deps, { asked, period }: StatistikQuestion) {
  const { daerah } = asked;
  return readSebaran(deps, {
    ...questionOf(asked, period),
    tingkat: daerah === undefined ? 'provinsi' : 'kabkota',
    indikator: [...UKURAN_UMUM],
    ...(daerah === undefined ? {} : { dalam: daerah }),
  });
}
