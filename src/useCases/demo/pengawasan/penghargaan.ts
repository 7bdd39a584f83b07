import { buatEdisi, putuskanPemenang, tambahPenghargaan } from '../../penghargaan/aturEdisi.ts';
import { hitungPenghargaan, terbitkanEdisi } from '../../penghargaan/terbitkanEdisi.ts';
import { terbitkanPiagam } from '../../penghargaan/terbitkanPiagam.ts';
import { idOf, type Panggung } from './panggung.ts';

const PENERIMA = 'KT-63.71';
const NONE = { indikator: '', minimal: '', kelas: '' } as const;

/** An edition of awards that was announced, with a certificate (F169): one computed, one decided. And one that the province prepares. */
export async function seedPenghargaan(panggung: Panggung): Promise<void> {
  const nasional = panggung.akun('nasional@demo.test');
  const edisiId = await lay(panggung, 'nasional@demo.test', 'Penghargaan Pengelolaan Pengaduan');
  const tercepat = idOf('penghargaan tercepat');
  const birawa = idOf('penghargaan anggakara birawa');
  const laid = panggung.pada(27);
  await panggung.terima(
    'penghargaan tercepat',
    tambahPenghargaan(
      laid,
      nasional,
      { edisiId, id: tercepat },
      {
        nama: 'Tercepat',
        arti: 'Pemerintah kota yang paling cepat memberi jawaban pertama kepada pelapor.',
        cara: 'hitung',
        jenis: 'pemkot',
        banyak: '1',
        indikator: 'waktu_respons',
        minimal: '5',
        kelas: '',
      },
    ),
  );
  await panggung.terima(
    'penghargaan putusan',
    tambahPenghargaan(
      panggung.pada(27, 11),
      nasional,
      { edisiId, id: birawa },
      {
        nama: 'Anggakara Birawa',
        arti: 'Keberlanjutan inovasi pengelolaan pengaduan dari tahun ke tahun.',
        cara: 'putusan',
        jenis: '',
        banyak: '2',
        ...NONE,
      },
    ),
  );
  const rank = { edisiId, penghargaanId: tercepat, id: idOf('peringkat tercepat') };
  await panggung.terima('peringkat tercepat', hitungPenghargaan(panggung.pada(26), nasional, rank));
  const decision = { edisiId, penghargaanId: birawa, id: idOf('putusan anggakara birawa') };
  await panggung.terima(
    'putusan penghargaan',
    putuskanPemenang(panggung.pada(24), nasional, decision, {
      badan: PENERIMA,
      alasan: 'Jadwal angkut sampah yang disusun dari laporan warga tetap berjalan dan ditiru kota lain.',
    }),
  );
  await panggung.terima('edisi terbit', terbitkanEdisi(panggung.pada(22), nasional, edisiId));
  const won = { edisiId, penghargaanId: birawa, badan: PENERIMA };
  await panggung.terima('piagam', terbitkanPiagam(panggung.pada(21), nasional, won));
  await lay(panggung, 'provinsi@demo.test', 'Penghargaan Gubernur untuk Kabupaten dan Kota');
}

/** Lays an edition down for laporan that had two months to be settled. */
async function lay(panggung: Panggung, akun: string, nama: string): Promise<string> {
  const id = idOf(`edisi ${nama}`);
  const [dari, sampai] = [panggung.hari(240), panggung.hari(60)];
  const draft = { nama, tahun: sampai.slice(0, 4), dari, sampai };
  await panggung.terima(`edisi ${nama}`, buatEdisi(panggung.pada(28), panggung.akun(akun), id, draft));
  return id;
}
