import type { Deps } from '../../deps.ts';
import type { Latar } from '../latar.ts';
import { seedBerkala, seedPeringkat, seedPerbaikan, seedTarget } from './angka.ts';
import { Panggung } from './panggung.ts';
import { seedPenghargaan } from './penghargaan.ts';
import { seedPercepatan } from './percepatan.ts';
import { seedRapat } from './rapat.ts';
import { seedRegister } from './register.ts';
import { seedRekomendasi } from './rekomendasi.ts';
import { seedSurvei } from './survei.ts';
import { seedTindakan } from './tindakan.ts';

/**
 * What supervisors and bodies of the demo did beside laporan (rules §6, §7), each by its use case with its past instant as the clock,
 * once the figures are folded. Again it does what is missing. Answers what the rules refused: nothing, unless both have grown apart.
 */
export async function seedPengawasan(deps: Deps, latar: Latar): Promise<readonly string[]> {
  const panggung = new Panggung(deps, latar);
  await seedRegister(panggung);
  await seedSurvei(deps, panggung);
  await seedTarget(panggung);
  await seedRapat(panggung);
  await seedRekomendasi(panggung);
  await seedTindakan(panggung);
  await seedPerbaikan(panggung);
  // its ranking is the older one, and numbers run in the order of days
  await seedPenghargaan(panggung);
  await seedPeringkat(panggung);
  await seedPercepatan(panggung);
  await seedBerkala(panggung);
  return panggung.ditolak;
}
