import { describe, expect, it } from 'vitest';
import { JENIS_EVENT } from '../laporan/events.ts';
import { kelompokOf } from './kelompok.ts';

describe('kinds of news', () => {
  it('that a pelapor is told can be switched off by mail, but for an opened identity and what was erased', () => {
    const fixed = JENIS_EVENT.filter((jenis) => kelompokOf(jenis, true) === null);
    expect(fixed).toEqual(['identitas_dibuka', 'isi_dihapus', 'kontak_dihapus']);
    expect(kelompokOf('pengingat_2', true)).toBe('pengingat');
    expect(kelompokOf('ditunda', true)).toBe('giliran');
    expect(kelompokOf('dikelola', true)).toBe('perkembangan');
  });

  it('that climb to an officer, and those about an account, cannot be switched off', () => {
    for (const jenis of ['setengah', 'lewat_5', 'sandi_diubah', 'email_diubah']) {
      expect(kelompokOf(jenis, false)).toBeNull();
    }
    expect(kelompokOf('ditanggapi', false)).toBe('tugas');
  });
});
