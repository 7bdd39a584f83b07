import type { Database } from '../connection/database.ts';
import { findUnsealed } from '../identitas/identitas.ts';
import { fault, type Finding } from './findings.ts';

const MAX_NAMED = 1_000;

/** Anonim laporan whose pelapor lies in the open: a leak, whoever wrote it so (rules §3). */
export async function* checkIdentitas(db: Database): AsyncIterable<Finding> {
  for (const { id, nomor } of await findUnsealed(db, MAX_NAMED)) {
    yield fault('identitas', 'identitas laporan anonim tidak disegel; jalankan lapor brankas reseal', {
      laporanId: id,
      nomor,
    });
  }
}
