import { describe, expect, it } from 'vitest';
import { ukuranSms } from '../../domain/kanal/gsm.ts';
import { isPonsel } from '../../domain/pelapor/ponsel.ts';
import { AKUN_LINES, isSuratAkun } from '../surat/akun.ts';
import { tulisSms, type IsiSms } from './kodeSms.ts';

const ALL: readonly IsiSms[] = [
  ...(['daftar', 'telepon', 'sandi', 'kontak'] as const).map(
    (untuk) => ({ jenis: 'kode', untuk, kode: '888888' }) as const,
  ),
  ...(['sudah_punya_akun', 'telepon_terpakai', 'telepon_lama', 'akun_ditutup'] as const).map((jenis) => ({
    jenis,
  })),
  { jenis: 'nomor', nomor: ['999999999'] },
  { jenis: 'nomor', nomor: Array.from({ length: 6 }, () => '999999999') },
  ...Object.keys(AKUN_LINES.id)
    .filter(isSuratAkun)
    .map((kabar) => ({ jenis: 'akun', kabar }) as const),
];
const CASES = ALL.flatMap((isi) =>
  (['id', 'en'] as const).map((lang) => [lang, JSON.stringify(isi), isi] as const),
);

describe('SMS of ours', () => {
  it.each(CASES)('fit one part and say who writes: %s %s', (lang, _, isi) => {
    for (const origin of ['https://lapor.go.id', `https://${'panjang.'.repeat(12)}go.id`]) {
      const teks = tulisSms(isi, lang, origin);
      expect([teks, ukuranSms(teks)]).toEqual([teks, expect.objectContaining({ sandi: 'gsm7', bagian: 1 })]);
      expect(teks).toMatch(/^SP4N-LAPOR!: /);
      // Nothing was cut away in the middle.
      expect(teks).toMatch(/[.?!]$|:$|\/\w+$|atau$|or$/);
      if (isi.jenis === 'kode') expect(teks).toMatch(/888888.*(JANGAN beri tahu siapa pun|Tell NOBODY)/);
      if (isi.jenis === 'nomor') for (const nomor of isi.nomor) expect(teks).toContain(nomor);
    }
  });

  it('go to Indonesian mobile numbers alone unless an operator names others', () => {
    const numbers = [
      '+6281234567890',
      '+62811123456',
      '+622112345678',
      '+6591234567',
      '+628012345678',
      '+62812',
    ];
    expect(numbers.map((one) => isPonsel(one))).toEqual([true, true, false, false, false, false]);
    expect(numbers.map((one) => isPonsel(one, ['+65']))).toEqual([false, false, false, true, false, false]);
  });
});
