import { describe, expect, it } from 'vitest';
import { ukuranSms } from '../../domain/kanal/gsm.ts';
import { HASIL, STATUS } from '../../domain/laporan/types.ts';
import { tulisBalasan, type Balasan } from './balasan.ts';
import { kabarSingkat } from './kabar.ts';

const nomor = '999999999';
const badan =
  'Dinas Perumahan Rakyat, Kawasan Permukiman, Cipta Karya dan Tata Ruang Kabupaten Hulu Sungai Selatan';

const ALL: readonly Balasan[] = [
  { kode: 'diterima', nomor },
  ...STATUS.flatMap((status) =>
    [null, ...HASIL].flatMap((hasil) =>
      [true, false].map(
        (menungguJawaban) => ({ kode: 'status', nomor, status, hasil, badan, menungguJawaban }) as const,
      ),
    ),
  ),
  ...(['tidak_ditemukan', 'ditarik', 'diteruskan', 'dikonfirmasi', 'belum', 'dilengkapi'] as const).map(
    (kode) => ({ kode, nomor }) as const,
  ),
  ...[
    'laporan.no_final_answer_yet',
    'laporan.already_confirmed',
    'laporan.not_allowed',
    'laporan.transition_not_allowed',
    'laporan.window_closed',
    'lain',
  ].map((sebab) => ({ kode: 'ditolak', nomor, sebab }) as const),
  ...(['kosong', 'terlalu_pendek', 'terlalu_panjang', 'nomor_salah', 'tanpa_isi', 'nomor_mana'] as const).map(
    (sebab) => ({ kode: 'tak_paham', sebab, nomor }) as const,
  ),
  { kode: 'nomor', nomor: [] },
  { kode: 'nomor', nomor: [1, 2, 3, 4, 5, 6].map(() => nomor) },
  { kode: 'diterima', nomor, foto: true },
  ...(['apa', 'di_mana', 'kapan'] as const).flatMap((langkah) =>
    [true, false].map((ulang) => ({ kode: 'tanya', langkah, ulang }) as const),
  ),
  ...(['selesai', 'belum'] as const).map(
    (perintah) => ({ kode: 'pastikan', nomor, perintah, angka: '99999' }) as const,
  ),
  { kode: 'batal' },
  { kode: 'bantuan' },
  { kode: 'terlalu_banyak' },
  { kode: 'ditutup' },
];

describe('replies by SMS', () => {
  it.each(ALL.map((one) => [JSON.stringify(one), one] as const))('fit one part: %s', (_, balasan) => {
    const teks = tulisBalasan(balasan, 'sms');
    expect([teks, ukuranSms(teks)]).toEqual([teks, expect.objectContaining({ sandi: 'gsm7', bagian: 1 })]);
    expect(tulisBalasan(balasan, 'email')).not.toMatch(/SMS|ponsel/);
  });
});

describe('news by SMS', () => {
  const JENIS = [
    'dibuat',
    'diverifikasi',
    'dikelola',
    'didisposisi',
    'dikembalikan',
    'diputuskan',
    'diserahkan_ppid',
    'ditunda',
    'ditindaklanjuti',
    'diperpanjang',
    'diselesaikan',
    'ditutup_otomatis',
    'diarsipkan',
    'dialihkan',
    'digabungkan',
    'dipecah',
    'baru',
  ];
  it.each(JENIS)('fit one part: %s', (jenis) => {
    for (const akhir of [true, false]) {
      const data = {
        nomor,
        badan,
        akhir,
        tanggal: '2026-12-30',
        alasanArsip: 'bukan_pelayanan_publik',
        status: 'menunggu_verifikasi',
      };
      const to = { kanal: 'sms', origin: 'https://lapor.go.id', samar: false } as const;
      const teks = kabarSingkat(jenis, data, to);
      expect([teks, ukuranSms(teks).bagian]).toEqual([teks, 1]);
      expect(teks).toContain(nomor);
    }
  });

  it('of an anonim laporan tells only that there is news', () => {
    const to = { kanal: 'sms', origin: 'https://lapor.go.id', samar: true } as const;
    expect(kabarSingkat('ditindaklanjuti', { nomor, badan, akhir: true }, to)).toBe(
      `Ada kabar tentang ${nomor}. Cek: STATUS ${nomor}`,
    );
  });
});
