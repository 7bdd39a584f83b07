import { describe, expect, it } from 'vitest';
import { JENIS_EVENT } from '../domain/laporan/events.ts';
import { suratFor } from './surat.ts';

const data = {
  nomor: '123456785',
  badan: 'Pemerintah Kota Banjarmasin',
  instansi: 'Pemerintah Kota Banjarmasin',
  status: 'diteruskan',
  tenggat: '2026-11-25T23:59:59+08:00',
  jam: 'verifikasi',
};
const origin = 'https://contoh.id';

describe('suratFor', () => {
  it.each([...JENIS_EVENT, 'pengingat_1', 'pengingat_2', 'laporan_utama'])(
    'tells a pelapor of %s in whole sentences with the link',
    (jenis) => {
      const { subject, text } = suratFor(jenis, data, { isPelapor: true, origin });
      expect(subject).toMatch(/^Laporan #123 456 785: \S/);
      expect(text).toContain('https://contoh.id/laporan/123456785');
      expect(text).not.toMatch(/undefined|null|\{|\}/);
    },
  );

  it.each([...JENIS_EVENT, 'setengah', 'hari_terakhir', 'lewat_5'])(
    'tells an officer of %s what to do',
    (jenis) => {
      const { text } = suratFor(jenis, data, { isPelapor: false, origin });
      expect(text).toContain('https://contoh.id/petugas/laporan/123456785');
      expect(text).not.toMatch(/undefined|null/);
    },
  );

  it('writes the day by which an answer is awaited', () => {
    const { text } = suratFor('dibuat', data, { isPelapor: true, origin });
    expect(text).toContain('paling lambat Rabu, 25 November 2026');
  });
});
