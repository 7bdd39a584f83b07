import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../tests/support/berkas.ts';
import type { LaporanView } from '../../useCases/laporan/readLaporan.ts';
import { pdfOf } from './pdf/pdf.ts';
import { susunTandaTerima } from './tandaTerima.ts';

const PADA = Date.UTC(2026, 10, 22, 3);
const view = {
  nomor: '10000009',
  judul: 'Jembatan kayu di gang tiga lapuk',
  kanal: 'tatap_muka',
  zona: 'WITA',
  dibuatPada: PADA,
  instansi: { kode: 'KT-63.71', nama: 'Kota Banjarmasin' },
  pelapor: { nama: 'Siti Aminah', email: null, telepon: null },
} as LaporanView;
const alamat = 'https://lapor.contoh.id/lacak?nomor=10000009';

describe('the printed receipt', () => {
  it('holds number, secret, who and for whom; its code leads to the laporan and never holds the secret', async () => {
    const isi = { view, resi: '1234567890123456', mewakili: 'Mbah Karto (keluarga)', alamat };
    const dokumen = susunTandaTerima(isi);
    const pdf = readPdf(await pdfOf(dokumen, PADA));
    for (const one of ['1234 5678 9012 3456', 'Siti Aminah', 'Mbah Karto (keluarga)', 'Kota Banjarmasin']) {
      expect(pdf.teks).toContain(one);
    }
    expect(pdf.halaman).toBe(1);
    expect(pdf.objek).toContain('/Figure');
    const qr = dokumen.bagian.flatMap(({ blok }) => blok).find(({ jenis }) => jenis === 'qr');
    expect(qr).toMatchObject({ alamat });
  });

  it('leaves out what nobody gave', async () => {
    const bare = { ...view, pelapor: null };
    const dokumen = susunTandaTerima({ view: bare, resi: null, mewakili: null, alamat });
    const labels = dokumen.kepala.map(([label]) => label);
    expect(labels).not.toContain('Nama pelapor');
    expect(labels).not.toContain('Mewakili');
    expect(readPdf(await pdfOf(dokumen, PADA)).teks).not.toContain('rahasia');
  });
});
