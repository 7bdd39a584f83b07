import { permittedCommands } from '../../domain/laporan/decide.ts';
import type { Perintah } from '../../domain/laporan/commands.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { ok, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import type { Instant, Zona } from '../../domain/shared/time.ts';
import { readStoredIdentitas } from '../../persistence/identitas/identitas.ts';
import { isTersegel } from '../../persistence/identitas/tersimpan.ts';
import { loadLaporan } from '../../persistence/laporan/loadLaporan.ts';
import type { Deps } from '../deps.ts';
import type { IdentitasTerbuka } from '../identitas/terbuka.ts';

/** One request to open an identity, as a penjaga identitas sees it: never who the other one is. */
export interface PermintaanView {
  readonly id: string;
  readonly pada: Instant;
  readonly isOwn: boolean;
  readonly isApproved: boolean;
  readonly sampai: Instant | null;
  /** Approved and not over yet. */
  readonly isOpen: boolean;
}

export interface IdentitasDesk {
  readonly nomor: string;
  readonly anonim: boolean;
  readonly zona: Zona;
  readonly permintaan: readonly PermintaanView[];
  readonly boleh: readonly Perintah[];
  /** Open now for this reader, who asked or approved; `kosong` when the pelapor gave nothing, a refusal of the brankas. */
  readonly identitas: IdentitasTerbuka | 'kosong' | Refusal | null;
}

/**
 * What a penjaga identitas may see of a laporan: the requests, and while an approved one runs the identity itself (rules §3,
 * `buka identitas`). Refusal `laporan.not_found` for everybody else and for numbers that are not there.
 */
export async function readIdentitasDesk(
  deps: Deps,
  reader: Reader,
  nomor: string,
): Promise<Result<IdentitasDesk>> {
  const isKustodian = reader.penugasan.some((one) => one.peran === 'kustodian');
  if (!isKustodian) return refuse('laporan.not_found');
  const [aturan, loaded] = await Promise.all([deps.rujukan(), loadLaporan(deps.db, nomor, { lock: false })]);
  if (loaded === null) return refuse('laporan.not_found');
  const { laporan, turunan } = loaded;
  // Numbers that are no matter of theirs tell a penjaga identitas nothing, not even that they exist (rules §3).
  if (!laporan.anonim && laporan.permintaanIdentitas.length === 0) return refuse('laporan.not_found');
  const now = Math.max(deps.now(), laporan.diubahPada);
  const open = laporan.permintaanIdentitas.find(
    (one) =>
      one.sampai !== null &&
      now < one.sampai &&
      (one.peminta === reader.pembaca || one.penyetuju === reader.pembaca),
  );
  return ok({
    nomor,
    anonim: laporan.anonim,
    zona: turunan.zona,
    permintaan: laporan.permintaanIdentitas.map((one) => ({
      id: one.id,
      pada: one.pada,
      isOwn: one.peminta === reader.pembaca,
      isApproved: one.penyetuju !== null,
      sampai: one.sampai,
      isOpen: one.sampai !== null && now < one.sampai,
    })),
    boleh: permittedCommands(loaded, reader, { pada: now }, aturan).filter((one) =>
      one.startsWith('identitas'),
    ),
    identitas: open === undefined ? null : await opened(deps, nomor, loaded.id, open.id),
  });
}

async function opened(
  deps: Deps,
  nomor: string,
  laporanId: string,
  permintaan: string,
): Promise<IdentitasDesk['identitas']> {
  const stored = await readStoredIdentitas(deps.db, laporanId);
  if (stored === null) return 'kosong';
  if (isTersegel(stored)) {
    const answer = await deps.brankas.open({ nomor, permintaan });
    return answer.ok ? (answer.value ?? 'kosong') : answer.refusal;
  }
  const { nama, email, telepon, nik } = stored;
  const isEmpty = [nama, email, telepon, nik].every((one) => one === null);
  return isEmpty ? 'kosong' : { nama, email, telepon, nik };
}
