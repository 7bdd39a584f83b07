import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHari } from '../shared/time.ts';
import { hariDalam } from './hariDalam.ts';
import { jawabTanya, laporanDari, mulaiTanya, type Isian, type Langkah, type Lanjut } from './tanya.ts';

/** A Friday. */
const HARI_INI = '2026-11-20';

describe('the day in words', () => {
  it.each([
    ['tadi pagi', '2026-11-20'],
    ['hari ini jam 9', '2026-11-20'],
    ['kemarin sore', '2026-11-19'],
    ['tadi malam', '2026-11-19'],
    ['kemarin dulu', '2026-11-18'],
    ['3 hari yang lalu', '2026-11-17'],
    ['dua minggu lalu', '2026-11-06'],
    ['seminggu lalu', '2026-11-13'],
    ['sebulan lalu', '2026-10-21'],
    ['Senin', '2026-11-16'],
    ["hari Jum'at", '2026-11-20'],
    ['Sabtu lalu', '2026-11-14'],
    ['17/11', '2026-11-17'],
    ['25/12', '2025-12-25'],
    ['3-3-26', '2026-03-03'],
    ['3 Maret 2026', '2026-03-03'],
    ['5 Agt', null],
    ['5 agu', '2026-08-05'],
    ['2026-11-01', '2026-11-01'],
    ['31/02/2026', null],
    ['25/12/2026', null],
    ['tiap minggu', null],
    ['dua minggu', null],
    ['entah', null],
    ['RT 12/03 dan 081234567890', null],
  ])('%s', (teks, expected) => {
    const found = hariDalam(teks, HARI_INI);
    if (teks.startsWith('RT')) expect(found === null || found <= HARI_INI).toBe(true);
    else expect(found).toBe(expected);
  });

  it('is a day that was, whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (teks) => {
        const found = hariDalam(teks, HARI_INI);
        expect(found === null || (isHari(found) && found <= HARI_INI)).toBe(true);
      }),
    );
  });
});

/** Answers one by one; how it ended and what was asked. */
function talk(first: string, answers: readonly string[], kanal: 'whatsapp' | 'sms' = 'whatsapp') {
  const of = { kanal, hariIni: HARI_INI };
  const asked: Langkah[] = [];
  let now: Lanjut = mulaiTanya({ teks: first, titik: null }, of);
  for (const teks of answers) {
    if (now.jenis !== 'tanya') break;
    asked.push(now.langkah);
    now = jawabTanya(now.isian, now.langkah, { teks, titik: null }, of);
  }
  return { asked, now };
}

describe('one question at a time', () => {
  it('asks what is missing and makes a laporan of the answers', () => {
    const { asked, now } = talk('lampu mati', [
      'Lampu jalan mati total',
      'Jl. Veteran depan SD 2',
      'kemarin',
      'biasa',
    ]);
    expect(asked).toEqual(['apa', 'di_mana', 'kapan', 'nama']);
    expect(now.jenis).toBe('cukup');
    expect(laporanDari((now as { isian: Isian }).isian)).toMatchObject({
      isi: 'lampu mati Lampu jalan mati total\nTempat: Jl. Veteran depan SD 2\nWaktu: kemarin',
      lokasiKeterangan: 'Jl. Veteran depan SD 2',
      tanggalKejadian: '2026-11-19',
      anonim: false,
    });
  });

  it('passes over what nobody knows, takes a place as a point, and keeps ANONIM', () => {
    const of = { kanal: 'telegram', hariIni: HARI_INI } as const;
    const titik = { lat: -3.3, lon: 114.6 };
    const first = mulaiTanya({ teks: 'ANONIM', titik }, of);
    expect(first.langkah).toBe('apa');
    const then = jawabTanya(first.isian, 'apa', { teks: 'Pungutan liar parkir', titik: null }, of);
    expect(then).toMatchObject({ jenis: 'tanya', langkah: 'kapan' });
    const end = jawabTanya(
      (then as { isian: Isian }).isian,
      'kapan',
      { teks: 'tidak tahu', titik: null },
      of,
    );
    expect(end.jenis).toBe('cukup');
    expect(laporanDari((end as { isian: Isian }).isian)).toMatchObject({
      anonim: true,
      titik,
      tanggalKejadian: 'tidak_tahu',
    });
  });

  it('by SMS asks three questions at most, and names are not among them', () => {
    const { asked, now } = talk('halo', ['Sampah menumpuk', 'Pasar Lama', 'entah'], 'sms');
    expect(asked).toEqual(['apa', 'di_mana', 'kapan']);
    expect(now.jenis).toBe('cukup');
  });

  it('ends by BATAL and by KIRIM, and always within a few answers', () => {
    expect(talk('p', ['batal']).now.jenis).toBe('batal');
    expect(talk('p', ['Sampah menumpuk sekali', 'kirim']).now.jenis).toBe('cukup');
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.array(fc.string({ maxLength: 30 }), { minLength: 8, maxLength: 8 }),
        (first, answers) => {
          expect(talk(first, answers).now.jenis).not.toBe('tanya');
        },
      ),
    );
  });
});
