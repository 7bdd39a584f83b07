import type { PerintahKanal } from '../../../domain/kanal/tafsirkan.ts';
import { ISI_MAX } from '../../../domain/laporan/limits.ts';
import { PUBLIK, type Reader } from '../../../domain/laporan/reader.ts';
import type { Laporan } from '../../../domain/laporan/types.ts';
import type { Balasan } from '../../../messages/kanal/balasan.ts';
import { loadLaporan } from '../../../persistence/laporan/loadLaporan.ts';
import type { Deps } from '../../deps.ts';
import { giveCommand, type Giver, type Incoming } from '../../laporan/giveCommand.ts';
import { akhiri, type Hasil, type Tugas } from './akhiri.ts';
import type { Siapa } from './siapa.ts';
import { pengunggahOf } from '../pesanMasuk.ts';

interface Ucapan {
  readonly perintah: Exclude<PerintahKanal, 'status'>;
  readonly nomor: string;
  readonly isi: string;
}

/** Puts a word or a verdict of the sender into a laporan. What the rules refuse is told and, as nothing may be lost, kept for an officer. */
export async function sampaikan(
  deps: Deps,
  siapa: Siapa,
  tugas: Tugas,
  { perintah, nomor, isi }: Ucapan,
  reader: Reader,
): Promise<Hasil> {
  if (reader === PUBLIK) return ended('orang_lain', isi, { kode: 'tidak_ditemukan', nomor });
  const loaded = await loadLaporan(deps.db, nomor, { lock: false });
  if (loaded === null) return ended('orang_lain', isi, { kode: 'tidak_ditemukan', nomor });
  const incoming = commandFor(perintah, isi, loaded.laporan, tugas.lampiran);
  const giver: Giver = {
    sebagai: 'orang',
    reader,
    akunId:
      reader.pemilik !== null && siapa.akunId !== null && reader.pemilik === deps.keys.pemilik(siapa.akunId)
        ? siapa.akunId
        : null,
    pengunggah: pengunggahOf(deps, tugas.id),
  };
  const balasan = balasanFor(incoming, nomor);
  const given = await giveCommand(deps, giver, nomor, incoming, undefined, (tx, done) =>
    akhiri(tx, deps, tugas, { siapa, laporanId: done.laporanId, hasil: perintah, balasan }),
  );
  if (given.ok) return { selesai: true };
  return ended(given.refusal.code, isi, { kode: 'ditolak', nomor, sebab: given.refusal.code });
}

/** What the pelapor's word means in the state that the laporan is in (rules §4). */
function commandFor(
  perintah: Ucapan['perintah'],
  isi: string,
  laporan: Laporan,
  lampiran: readonly string[],
): Incoming {
  const files = lampiran.length === 0 ? {} : { lampiranIds: lampiran };
  if (perintah === 'tarik') return { perintah: 'tarik' };
  if (perintah === 'selesai') return { perintah: 'tanggapan', isi, selesai: true, ...files };
  if (perintah === 'belum') return { perintah: 'tanggapan', isi, selesai: false, ...files };
  if (laporan.status === 'tertunda') return { perintah: 'lengkapi', isi, ...files };
  if (laporan.status === 'menunggu_verifikasi' && laporan.diteruskanPada === null) {
    const whole = `${laporan.isi ?? ''}\n\n${isi}`.trim();
    // What does not fit any more still goes into the thread's place for words that change nothing.
    if (Array.from(whole).length <= ISI_MAX) return { perintah: 'ubah', isi: whole, ...files };
  }
  return { perintah: 'tanggapan', isi, ...files };
}

function balasanFor(incoming: Incoming, nomor: string): Balasan {
  if (incoming.perintah === 'lengkapi') return { kode: 'dilengkapi', nomor };
  if (incoming.perintah === 'tarik') return { kode: 'ditarik', nomor };
  if (incoming.perintah !== 'tanggapan' || incoming.selesai === undefined)
    return { kode: 'diteruskan', nomor };
  return { kode: incoming.selesai ? 'dikonfirmasi' : 'belum', nomor };
}

/** Words that found no place are kept for an officer; a bare "SELESAI" that came too early holds none. */
function ended(hasil: string, isi: string, balasan: Balasan): Hasil {
  const status = isi === '' ? 'selesai' : 'tidak_dipahami';
  return { selesai: false, status, hasil: hasil.slice(0, 60), balasan };
}
