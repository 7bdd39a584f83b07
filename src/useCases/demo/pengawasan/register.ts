import { isActive } from '../../../domain/instansi/pohon.ts';
import type { Badan, KodeBadan } from '../../../domain/instansi/types.ts';
import type { DraftRegister } from '../../../domain/pengawasan/register.ts';
import { catatRegister } from '../../pengawasan/register.ts';
import { sifatOf } from '../alur/sifat.ts';
import { daduFrom, type Dadu } from '../dadu.ts';
import { idOf, type Panggung } from './panggung.ts';

const PEMDA: readonly Badan['jenis'][] = ['pemprov', 'pemkab', 'pemkot'];
const KOSONG: DraftRegister = {
  jenis: '',
  judul: '',
  keterangan: '',
  tanggal: '',
  berlakuSampai: '',
  nilai: '',
  persen: '',
  status: '',
};

/** The register of every local government: SOP and action plan of most, of the supervisors of the demo everything (rules §7). */
export async function seedRegister(panggung: Panggung): Promise<void> {
  const bodies = [...panggung.latar.aturan.pohon.badan.values()].filter(
    (one) => isActive(one) && PEMDA.includes(one.jenis),
  );
  await panggung.semua(bodies, async ({ kode, jenis }) => {
    const dadu = daduFrom(`register ${kode}`);
    const isNear = kode === 'PR-63' || kode.includes('-63.');
    const entries = isNear || jenis === 'pemprov' ? whole(panggung, kode, dadu) : basic(panggung, kode, dadu);
    for (const [n, draft] of entries.entries()) {
      const id = idOf(`register ${kode} ${draft.jenis} ${n}`);
      const by = panggung.petugas(kode);
      const when = panggung.pada(20, 9);
      const target = { id, instansi: kode, isDicabut: false };
      await panggung.terima(`register ${kode} ${n}`, catatRegister(when, by, target, draft, null));
    }
  });
}

function basic(panggung: Panggung, kode: KodeBadan, dadu: Dadu): readonly DraftRegister[] {
  const { berSk, aktif } = sifatOf(kode);
  const tanggal = panggung.hari(dadu.between(200, 700));
  const hasSop = berSk && dadu.percent(aktif ? 82 : 25);
  const hasPlan = berSk && dadu.percent(aktif ? 64 : 20);
  const tahun = panggung.hari(0).slice(0, 4);
  return [
    ...(hasSop ? [{ ...KOSONG, jenis: 'sop', judul: 'SOP pengelolaan pengaduan', tanggal }] : []),
    ...(hasPlan
      ? [
          {
            ...KOSONG,
            jenis: 'renaksi',
            judul: `Rencana aksi pengelolaan pengaduan ${tahun}`,
            tanggal: `${tahun}-01-01`,
            berlakuSampai: `${tahun}-12-31`,
            persen: String(dadu.between(2, 19) * 5),
          },
        ]
      : []),
  ];
}

function whole(panggung: Panggung, kode: KodeBadan, dadu: Dadu): readonly DraftRegister[] {
  const tahun = panggung.hari(0).slice(0, 4);
  const day = (from: number, to: number): string => panggung.hari(dadu.between(from, to));
  const counted = (jenis: string, judul: string, nilai: number, tanggal: string): DraftRegister => ({
    ...KOSONG,
    jenis,
    judul,
    nilai: String(nilai),
    tanggal,
  });
  return [
    ...basic(panggung, kode, dadu),
    counted('orang', 'Admin dan pejabat penghubung', dadu.between(12, 58), day(100, 300)),
    counted(
      'anggaran',
      `Pengelolaan pengaduan ${tahun}`,
      dadu.between(60, 640) * 1_000_000,
      `${tahun}-01-01`,
    ),
    counted('pelatihan', 'Bimbingan teknis admin dan pejabat penghubung', dadu.between(15, 70), day(40, 200)),
    counted('sosialisasi', 'Sosialisasi kanal pengaduan di kecamatan', dadu.between(60, 900), day(30, 260)),
    ...(dadu.percent(55)
      ? [
          {
            ...KOSONG,
            jenis: 'aplikasi',
            judul: dadu.pick(['Lapor Kampung', 'Sapa Warga', 'Aduan Kita']),
            keterangan: 'Aplikasi pengaduan buatan daerah.',
            tanggal: day(800, 1_500),
            status: dadu.pick(['terintegrasi', 'diizinkan', 'akan_ditutup']),
          },
        ]
      : []),
  ];
}
