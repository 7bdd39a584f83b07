import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PERAN, type Penugasan, type Peran } from '../instansi/types.ts';
import { BUKTI_MS, needsBukti, TINDAKAN_BERBAHAYA, type TindakanBerbahaya } from './buktiUlang.ts';
import { kodePemulihanFrom, parseKodePemulihan } from './kodePemulihan.ts';
import { needsFaktor, tahapOf } from './wajibFaktor.ts';

const at = (...peran: readonly Peran[]): Penugasan[] => peran.map((one) => ({ peran: one, badan: 'NAS' }));

describe('who needs a second factor', () => {
  it.each(PERAN.map((peran) => [peran, peran !== 'pelapor'] as const))('%s: %s', (peran, isNeeded) => {
    expect(needsFaktor(at(peran), { isDemo: false })).toBe(isNeeded);
    expect(needsFaktor(at('pelapor', peran), { isDemo: false })).toBe(isNeeded);
    expect(needsFaktor(at(peran), { isDemo: true })).toBe(false);
  });

  it.each([
    ['an officer without one sets it up and does nothing else', at('pimpinan'), false, false, 'pasang'],
    ['with one everything is open', at('pimpinan'), true, false, 'penuh'],
    ['a pelapor may choose', at('pelapor'), false, false, 'penuh'],
    ['nobody’s roles need none', [], false, false, 'penuh'],
    ['the demo needs none', at('admin_nasional'), false, true, 'penuh'],
  ] as const)('%s', (_, penugasan, punyaFaktor, isDemo, tahap) => {
    expect(tahapOf(penugasan, { punyaFaktor, isDemo })).toBe(tahap);
  });
});

describe('who must prove again', () => {
  const NOW = 1_800_000_000_000;
  const all = Object.keys(TINDAKAN_BERBAHAYA) as TindakanBerbahaya[];

  it('nobody within fifteen minutes, nobody for what is not dangerous', () => {
    for (const one of all) {
      expect(needsBukti(one, { buktiPada: NOW - BUKTI_MS + 1, punyaFaktor: true }, NOW)).toBe(false);
      expect(needsBukti(one, { buktiPada: NOW - BUKTI_MS, punyaFaktor: true }, NOW), one).toBe(true);
      expect(needsBukti(one, { buktiPada: NOW + 1, punyaFaktor: true }, NOW), 'a clock set back').toBe(true);
    }
    expect(needsBukti(null, { buktiPada: 0, punyaFaktor: true }, NOW)).toBe(false);
  });

  it.each(all.map((one) => [one, !['email', 'telepon', 'sandi', 'tutup_akun'].includes(one)] as const))(
    'without a second factor %s asks for the password first: %s, unless its form does so itself',
    (one, isAsked) => {
      expect(needsBukti(one, { buktiPada: NOW - BUKTI_MS, punyaFaktor: false }, NOW)).toBe(isAsked);
    },
  );
});

describe('a recovery code', () => {
  it('is understood as it is shown, in any case, with or without its dash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), fc.boolean(), (bytes, isLower) => {
        const shown = kodePemulihanFrom(bytes);
        expect(shown).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
        const typed = isLower ? shown.toLowerCase().replace('-', ' ') : shown;
        expect(parseKodePemulihan(typed)).toBe(shown.replace('-', ''));
      }),
    );
  });

  it('is nothing of another form', () => {
    for (const text of ['', 'ABCDE', 'ABCDE-FGHJKM', 'ABCDE-FGHJ!', 'u'.repeat(10), '1'.repeat(1000)])
      expect(parseKodePemulihan(text)).toBeNull();
    expect(parseKodePemulihan('oilil-00000')).toBe('0111100000');
  });
});
