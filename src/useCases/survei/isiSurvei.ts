import { badanOf, instansiOf } from '../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { kedudukanOf, type Kedudukan, type Reader } from '../../domain/laporan/reader.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import { hariOf } from '../../domain/shared/time.ts';
import { bacaJawaban, SURVEI_HARI, VERSI_SURVEI, type Pertanyaan } from '../../domain/survei/survei.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { loadLaporan, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import { addRagam } from '../../persistence/survei/ragam.ts';
import { addJawaban, addTerjawab, isTerjawab } from '../../persistence/survei/survei.ts';
import type { Deps } from '../deps.ts';

export interface UndanganSurvei {
  readonly nomor: string;
  readonly keadaan: 'terbuka' | 'terjawab' | 'tertutup';
  /** The body that is judged. */
  readonly instansi: string;
}

const MS_PER_HARI = 86_400_000;

/**
 * The invitation of a laporan, for its own pelapor by account or receipt, unless they handle it as officers. Refusal `laporan.not_found` for everybody else: that a laporan
 * was answered for is nobody's business.
 */
export async function readUndangan(
  deps: Deps,
  reader: Reader,
  nomor: string,
): Promise<Result<UndanganSurvei>> {
  const found = await ownLaporan(deps, reader, nomor);
  if (found === null) return refuse('laporan.not_found');
  const { loaded, instansi, isOpen } = found;
  const isAnswered = await isTerjawab(deps.db, loaded.id);
  return ok({ nomor, instansi, keadaan: isAnswered ? 'terjawab' : isOpen ? 'terbuka' : 'tertutup' });
}

async function ownLaporan(deps: Deps, reader: Reader, nomor: string) {
  const aturan = await deps.rujukan();
  const loaded = await loadLaporan(deps.db, nomor, { lock: false });
  if (loaded === null) return null;
  const standing = kedudukanOf(reader, loaded.laporan, loaded.milik, aturan.pohon);
  if (!standing.pelapor || isOfficerOf(standing)) return null;
  return { loaded, ...termOf(loaded, aturan, deps.now()) };
}

/** Nobody judges the body that they work for, whoever's receipt they hold (officers who took the laporan down saw it). */
function isOfficerOf({ admin, unit, pimpinan, pernah }: Kedudukan): boolean {
  return admin.length > 0 || unit.length > 0 || pimpinan || pernah;
}

function termOf({ laporan, turunan }: Loaded, { pohon }: Rujukan, now: number) {
  const instansi = instansiOf(pohon, laporan.badan[0] ?? turunan.instansi);
  const { status, selesaiPada } = laporan;
  const isOpen =
    status === 'selesai' && selesaiPada !== null && now < selesaiPada + SURVEI_HARI * MS_PER_HARI;
  const tahun = selesaiPada === null ? 0 : Number(hariOf(selesaiPada, turunan.zona).slice(0, 4));
  return { instansi: badanOf(pohon, instansi)?.kode ?? instansi, isOpen, tahun };
}

/**
 * Takes the answers for a laporan, once for all: sent again they change nothing. Kept apart from the laporan, without account, time or
 * order. Refusals: `laporan.not_found` for all but its pelapor; `laporan.not_allowed` while it is not closed and after the time for
 * answering; `input.required` for each statement without an answer of the scale.
 */
export async function isiSurvei(
  deps: Deps,
  reader: Reader,
  nomor: string,
  typed: Readonly<Record<Pertanyaan, string>>,
): Promise<Result<{ readonly isBaru: boolean }, readonly Refusal[]>> {
  const found = await ownLaporan(deps, reader, nomor);
  if (found === null) return { ok: false, refusal: [refusal('laporan.not_found')] };
  const { loaded, instansi, tahun, isOpen } = found;
  if (await isTerjawab(deps.db, loaded.id)) return ok({ isBaru: false });
  if (!isOpen) return { ok: false, refusal: [refusal('laporan.not_allowed')] };
  const jawaban = bacaJawaban(typed);
  if ('refusal' in jawaban) return { ok: false, refusal: jawaban.refusal };
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const { klasifikasi, kategori, kanal } = loaded.laporan;
  return withTransaction(deps.db, options, async (tx) => {
    const isBaru = await addTerjawab(tx, loaded.id);
    const kode = deps.chance.bytes(16);
    if (isBaru) {
      await addJawaban(tx, { kode, instansi, tahun, versi: VERSI_SURVEI, jawaban });
      await addRagam(tx, { tahun, versi: VERSI_SURVEI, ragam: { klasifikasi, kategori, kanal }, jawaban });
    }
    return ok({ isBaru });
  });
}
