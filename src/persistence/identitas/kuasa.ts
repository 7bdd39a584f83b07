import type { Kuasa } from '../../domain/pelapor/kuasa.ts';
import { query, type Db } from '../connection/database.ts';

export interface KuasaTersimpan extends Kuasa {
  /** The scanned letter, as a file that belongs to no laporan. */
  readonly dokumen: string | null;
}

/** Notes for whom the pelapor of a new laporan speaks. */
export async function insertKuasa(tx: Db, laporanId: string, kuasa: KuasaTersimpan): Promise<void> {
  await query(tx, 'insert into kuasa (laporan_id, nama, hubungan, dokumen) values ($1, $2, $3, $4)', [
    laporanId,
    kuasa.nama,
    kuasa.hubungan,
    kuasa.dokumen,
  ]);
}

/** Null when the pelapor speaks for themselves. Ask only after the view of this laporan said that its reader may see identities. */
export async function readKuasaTersimpan(db: Db, laporanId: string): Promise<KuasaTersimpan | null> {
  const [row] = await query<KuasaTersimpan>(
    db,
    'select nama, hubungan, dokumen from kuasa where laporan_id = $1',
    [laporanId],
  );
  return row ?? null;
}

/** Whether a letter is some laporan's already: of one letter there is one matter. */
export async function isSuratTaken(db: Db, dokumen: string): Promise<boolean> {
  return (await query(db, 'select from kuasa where dokumen = $1', [dokumen])).length > 0;
}

/** Forgets it; the letter goes with the files that nothing names. */
export async function deleteKuasa(tx: Db, laporanId: string): Promise<void> {
  await query(tx, 'delete from kuasa where laporan_id = $1', [laporanId]);
}
