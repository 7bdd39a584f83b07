import { bekukanAkhir } from '../../percepatan/bekukan.ts';
import { bukaPercepatan } from '../../percepatan/bukaPercepatan.ts';
import { idOf, type Panggung } from './panggung.ts';

const TERMS = { umur: '10', jenis: '', hanya: [] } as const;

/** Drives for the backlog (F104): one of the province that is over, the next one under way, and one of the city for itself. */
export async function seedPercepatan(panggung: Panggung): Promise<void> {
  const { over } = await open(panggung, {
    akun: 'provinsi@demo.test',
    sasaran: 'PR-63 binaan',
    nama: 'Percepatan penyelesaian semester pertama',
    dasar: 'SE Gubernur Kalimantan Selatan 065/41/ORG',
    lalu: [150, 95],
    target: '80',
  });
  await bekukanAkhir(panggung.pada(93), over);
  await open(panggung, {
    akun: 'provinsi@demo.test',
    sasaran: 'PR-63 binaan',
    nama: 'Percepatan penyelesaian akhir tahun',
    dasar: 'SE Gubernur Kalimantan Selatan 065/98/ORG',
    lalu: [26, -30],
    target: '90',
  });
  await open(panggung, {
    akun: 'kota@demo.test',
    sasaran: 'KT-63.71 instansi',
    nama: 'Tuntas sebelum tutup tahun',
    dasar: 'Instruksi Wali Kota Banjarmasin 12',
    lalu: [12, -18],
    target: '',
  });
}

interface Drive {
  readonly akun: string;
  readonly sasaran: string;
  readonly nama: string;
  readonly dasar: string;
  /** From so many days ago to so many days ago. */
  readonly lalu: readonly [number, number];
  readonly target: string;
}

async function open(panggung: Panggung, drive: Drive): Promise<{ readonly over: string }> {
  const { akun, sasaran, nama, dasar, target } = drive;
  const [dari, sampai] = drive.lalu;
  const id = idOf(`percepatan ${nama}`);
  const days = { dari: panggung.hari(dari), sampai: panggung.hari(sampai), potong: panggung.hari(dari) };
  const draft = { ...TERMS, ...days, sasaran, nama, dasar, target };
  await panggung.terima(nama, bukaPercepatan(panggung.pada(dari), panggung.akun(akun), id, draft));
  return { over: id };
}
