import type { Tafsir } from '../../../domain/kanal/tafsirkan.ts';
import type { Balasan } from '../../../messages/kanal/balasan.ts';
import type { TanggalKejadian, Titik } from '../../../domain/laporan/types.ts';
import type { Tx } from '../../../persistence/connection/transaction.ts';
import type { Deps } from '../../deps.ts';
import { submitLaporan, type Submission } from '../../laporan/submitLaporan.ts';
import { akhiri, type Hasil, type Tugas } from './akhiri.ts';
import type { Siapa } from './siapa.ts';
import { pengunggahOf } from '../pesanMasuk.ts';

/** What is known of a laporan beside its words, and what commits with it. */
export interface Tambahan {
  readonly titik?: Titik | null;
  readonly lokasiKeterangan?: string | null;
  readonly tanggalKejadian?: TanggalKejadian | null;
  /** The reply says that a picture may follow. */
  readonly foto?: boolean;
  readonly bersama?: (tx: Tx, nomor: string) => Promise<void>;
}

/** A new laporan by a channel: of the account behind a checked address, else of the address itself, which is also its contact. */
export async function tulisLaporan(
  deps: Deps,
  siapa: Siapa,
  tugas: Tugas,
  tafsir: Extract<Tafsir, { jenis: 'laporan' }>,
  tambahan: Tambahan = {},
): Promise<Hasil> {
  const files = { lampiran: tugas.lampiran, pengunggah: pengunggahOf(deps, tugas.id) };
  const submission = submissionOf(siapa, tafsir, tambahan, files);
  const balasan = (nomor: string): Balasan => ({
    kode: 'diterima',
    nomor,
    ...(tambahan.foto === true ? { foto: true } : {}),
    ...(tugas.isi.catatan['sapa'] === 'temuan' ? { temuan: true } : {}),
  });
  const filed = await submitLaporan(deps, submission, undefined, async (tx, { id, nomor }) => {
    await tambahan.bersama?.(tx, nomor);
    await akhiri(tx, deps, tugas, { siapa, laporanId: id, hasil: 'laporan', balasan: balasan(nomor) });
  });
  if (filed.ok) return { selesai: true };
  const { code } = filed.refusal;
  // Without a key of the penjaga identitas nobody could keep the name shut: better told than taken openly.
  if (code === 'laporan.sealing_closed') return refused(code, { kode: 'ditutup' });
  return refused(code, { kode: 'tak_paham', sebab: 'terlalu_pendek' });
}

/** The laporan as it is filed: the contact is the address itself, but for an account. */
export function submissionOf(
  siapa: Siapa,
  tafsir: Pick<Extract<Tafsir, { jenis: 'laporan' }>, 'klasifikasi' | 'judul' | 'isi' | 'anonim' | 'rahasia'>,
  { titik = null, lokasiKeterangan = null, tanggalKejadian = null }: Tambahan,
  files: Pick<Submission, 'lampiran' | 'pengunggah'>,
): Submission {
  const { klasifikasi, judul, isi, anonim, rahasia } = tafsir;
  return {
    kiriman: {
      klasifikasi,
      judul,
      isi,
      kategori: null,
      instansi: null,
      wilayah: null,
      titik,
      lokasiKeterangan,
      tanggalKejadian,
      anonim,
      rahasia,
      kanal: siapa.kanal,
    },
    pengirim:
      siapa.akunId === null
        ? { sebagai: 'kanal', kanal: siapa.kanal, alamat: siapa.alamat }
        : { sebagai: 'akun', akunId: siapa.akunId },
    kontak: siapa.akunId === null ? kontakOf(siapa) : null,
    ...files,
    nomorAsal: null,
  };
}

function refused(hasil: string, balasan: Extract<Hasil, { selesai: false }>['balasan']): Hasil {
  return { selesai: false, status: 'tidak_dipahami', hasil: hasil.slice(0, 60), balasan };
}

/** A platform's id is no contact that an officer could use: it lies with the address for answers alone. */
function kontakOf({ kanal, alamat }: Siapa): Submission['kontak'] {
  if (kanal === 'telegram' || kanal === 'x') return null;
  const isEmail = kanal === 'email';
  return { nama: null, email: isEmail ? alamat : null, telepon: isEmail ? null : alamat, nik: null };
}
