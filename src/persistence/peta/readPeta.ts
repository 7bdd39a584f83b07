import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findProductFolder } from '../../config.ts';
import { daerahDari, type Daerah, type Topologi } from '../../domain/peta/topologi.ts';

/** The outlines of a level (`data/geo`): provinces coarse, as the whole country is drawn; kabupaten and kota fine. */
export async function readOutlines(tingkat: 'provinsi' | 'kabkota'): Promise<readonly Daerah[]> {
  const file = path.join(findProductFolder(), 'data', 'geo', `${tingkat}.topo.json`);
  return daerahDari(JSON.parse(await readFile(file, 'utf8')) as Topologi, tingkat);
}
