import { describe, expect, it } from 'vitest';
import { kabarFor, suratFor } from './suratFor.ts';

const data = {
  berkala: '01900000-0000-7000-8000-000000000001',
  badan: 'Pemerintah Kota Banjarmasin',
  masa: 'triwulan',
  dari: '2026-07-01',
  nomorSurat: '001/LB/SP4N/KT-63.71/X/2026',
};
const to = { isPelapor: false, origin: 'https://contoh.id', lang: 'id', isOptional: true } as const;

describe('the mail about a periodic report', () => {
  it('says whose, of when, under which number, and where it can be read', () => {
    const { subject, text } = suratFor('berkala_terbit', data, to);
    expect(subject).toBe('Laporan triwulan Pemerintah Kota Banjarmasin sudah terbit');
    expect(text).toContain('mulai Juli 2026 terbit dengan nomor 001/LB/SP4N/KT-63.71/X/2026.');
    expect(text).toContain(`https://contoh.id/monev/berkala/${data.berkala}`);
  });

  it('calls to write a draft, and the bell says the same', () => {
    const { subject, text } = suratFor('berkala_konsep', data, to);
    expect(subject).toBe('Konsep laporan triwulan Pemerintah Kota Banjarmasin');
    expect(text).toContain('siap ditulis uraiannya');
    expect(kabarFor('berkala_konsep', data, { isPelapor: false, lang: 'id' }).judul).toBe(subject);
    expect(suratFor('berkala_konsep', {}, to).text).not.toMatch(/undefined|null/);
  });

  it('of an instruction names its number and its page', () => {
    const { text } = suratFor('pengawasan_instruksi', { nomorSurat: '490/1421', instruksi: 'x' }, to);
    expect(text).toContain('instruksi nomor 490/1421');
    expect(text).toContain('https://contoh.id/pengawasan/instruksi/x');
  });
});
