import type { Tafsir } from '../../../domain/kanal/tafsirkan.ts';
import type { Deps } from '../../deps.ts';
import { submitLaporan, type Submission } from '../../laporan/submitLaporan.ts';
import { akhiri, type Hasil, type Tugas } from './akhiri.ts';
import type { Siapa } from './siapa.ts';
import { pengunggahOf } from '../pesanMasuk.ts';

/** A new laporan by a channel: of the account behind a checked address, else of the address itself, which is also its contact. */
export async function tulisLaporan(
  deps: Deps,
  siapa: Siapa,
  tugas: Tugas,
  tafsir: Extract<Tafsir, { jenis: 'laporan' }>,
): Promise<Hasil> {
  const { klasifikasi, judul, isi, anonim, rahasia } = tafsir;
  const submission: Submission = {
    kiriman: {
      klasifikasi,
      judul,
      isi,
      kategori: null,
      instansi: null,
      wilayah: null,
      titik: null,
      lokasiKeterangan: null,
      tanggalKejadian: null,
      anonim,
      rahasia,
      kanal: siapa.kanal,
    },
    pengirim:
      siapa.akunId === null
        ? { sebagai: 'kanal', kanal: siapa.kanal, alamat: siapa.alamat }
        : { sebagai: 'akun', akunId: siapa.akunId },
    kontak: siapa.akunId === null ? kontakOf(siapa) : null,
    lampiran: tugas.lampiran,
    pengunggah: pengunggahOf(deps, tugas.id),
    nomorAsal: null,
  };
  const filed = await submitLaporan(deps, submission, undefined, (tx, { id, nomor }) =>
    akhiri(tx, deps, tugas, { siapa, laporanId: id, hasil: 'laporan', balasan: { kode: 'diterima', nomor } }),
  );
  if (filed.ok) return { selesai: true };
  const { code } = filed.refusal;
  // Without a key of the penjaga identitas nobody could keep the name shut: better told than taken openly.
  if (code === 'laporan.sealing_closed') return refused(code, { kode: 'ditutup' });
  return refused(code, { kode: 'tak_paham', sebab: 'terlalu_pendek' });
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
