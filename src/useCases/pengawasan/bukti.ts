import { supervises } from '../../domain/instansi/pohon.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { wewenangRekomendasi } from '../../domain/pengawasan/rekomendasi.ts';
import { supervisorsOf } from '../../domain/pengawasan/tindakan.ts';
import { refuse, type Result } from '../../domain/shared/result.ts';
import { isUuid } from '../../domain/shared/uuid.ts';
import { findBukti, findIndukKabar, type Bukti } from '../../persistence/pengawasan/bukti.ts';
import { findJawaban } from '../../persistence/pengawasan/jawabanRekomendasi.ts';
import { findRekomendasi } from '../../persistence/pengawasan/rekomendasi.ts';
import { findTindakan } from '../../persistence/pengawasan/tindakan.ts';
import type { Deps } from '../deps.ts';
import { readPerbaikan } from '../isu/perbaikan.ts';
import { readRapat } from './bacaRapat.ts';
import { openBerkas, type BerkasTerbuka } from './berkasBukti.ts';
import { readInstruksi } from './instruksi.ts';

/** One file of supervision, for whoever reads what it stands beside. Refuses `web.not_found` for everybody else, and while it is scanned. */
export async function openBukti(
  deps: Deps,
  reader: Reader,
  lampiran: string,
): Promise<Result<BerkasTerbuka>> {
  const places = isUuid(lampiran) ? await findBukti(deps.db, lampiran) : [];
  for (const one of places) {
    if (await maySee(deps, reader, one)) return openBerkas(deps, lampiran);
  }
  return refuse('web.not_found');
}

/** By the same door as what it stands beside. */
async function maySee(deps: Deps, reader: Reader, { milik, milikId }: Bukti): Promise<boolean> {
  switch (milik) {
    case 'jawaban':
      return maySeeAnswer(deps, reader, milikId);
    case 'instruksi':
      return (await readInstruksi(deps, reader, milikId)).ok;
    case 'kabar_instruksi': {
      const induk = await findIndukKabar(deps.db, milik, milikId);
      const found = induk === null ? null : await readInstruksi(deps, reader, induk);
      return found?.ok === true && found.value.kabar.some((one) => one.id === milikId);
    }
    case 'kabar_perbaikan': {
      const induk = await findIndukKabar(deps.db, milik, milikId);
      return induk !== null && (await readPerbaikan(deps, reader, induk)).ok;
    }
    case 'rapat':
      return (await readRapat(deps, reader, milikId)).ok;
    case 'tindakan':
      return maySeeAct(deps, reader, milikId);
  }
}

async function maySeeAnswer(deps: Deps, { penugasan }: Reader, id: string): Promise<boolean> {
  const one = await findJawaban(deps.db, id);
  const of = one === null ? null : await findRekomendasi(deps.db, one.rekomendasiId);
  if (one === null || of === null) return false;
  const { pohon } = await deps.rujukan();
  return wewenangRekomendasi(penugasan, { pengawas: of.pengawas, badan: one.badan }, pohon).lihat;
}

/** What stands beside a visit or a call is its supervisors' alone, as the record is. */
async function maySeeAct(deps: Deps, { penugasan }: Reader, id: string): Promise<boolean> {
  const act = await findTindakan(deps.db, id);
  const { pohon } = await deps.rujukan();
  return (
    act !== null &&
    supervisorsOf(penugasan).some((kode) => kode !== act.badan && supervises(pohon, kode, act.badan))
  );
}
