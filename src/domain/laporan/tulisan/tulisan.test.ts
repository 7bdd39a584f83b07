import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDataPribadi, potongTeks } from './dataPribadi.ts';
import { usulJudul } from './judul.ts';
import { petunjukOf } from './petunjuk.ts';

const marked = (teks: string): string[] =>
  findDataPribadi(teks).map(({ jenis, mulai, akhir }) => `${jenis}:${teks.slice(mulai, akhir)}`);

describe('personal data in a text', () => {
  it.each([
    [
      'Hubungi 0812-3456-7890 atau +62 813 1111 2222.',
      ['telepon:0812-3456-7890', 'telepon:+62 813 1111 2222'],
    ],
    ['NIK saya 6371012501990003, tolong.', ['nik:6371012501990003']],
    ['NIK 6371 0125 0199 0003', ['nik:6371 0125 0199 0003']],
    ['Surat ke budi.s@contoh.co.id ya', ['email:budi.s@contoh.co.id']],
    ['Mobil dinas DA 1234 AB parkir di trotoar', ['plat:DA 1234 AB']],
    ['Diminta transfer ke rekening BRI 0021-01-001234-56-7', ['rekening:0021-01-001234-56-7']],
    ['Dilayani oleh Ibu Siti Rahmawati di loket 3', ['nama:Siti Rahmawati']],
  ])('is found in %j', (teks, expected) => {
    expect(marked(teks)).toEqual(expected);
  });

  it.each([
    'Lampu jalan di RT 05 RW 02 mati sejak 12 November 2026.',
    'Laporan #123 456 789 belum dijawab, harga Rp1.250.000 per bulan.',
    'Kepada Bapak Bupati dan Ibu Camat yang terhormat',
    'Jalan rusak di KM 12 dekat SMA 3',
    'Lihat https://contoh.go.id/berkas/0b9d1c52-1aa4-4f0e-8338-989865411049 untuk fotonya',
    'Laporan #628 123 456 7 hari lalu',
    'Telepon darurat 112 dan 119, kantor 0511-3354321',
  ])('is not seen in %j', (teks) => {
    expect(marked(teks)).toEqual([]);
  });

  it('gives pieces that are the whole text again, whatever is written', () => {
    const hostile = fc.oneof(
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
        .map((units) => String.fromCharCode(...units)),
      fc
        .array(
          fc.constantFrom('a@b.co', '0812345678901', 'Pak Budi', 'B 12 A', ' ', '\n', '🙂', 'rek 12345678'),
          { maxLength: 40 },
        )
        .map((p) => p.join('')),
    );
    const whole = fc.property(hostile, (teks) => {
      const found = findDataPribadi(teks);
      const pieces = potongTeks(teks, found).map((one) => one.teks);
      const isInOrder = found.every((one, i) => one.mulai >= (found[i - 1]?.akhir ?? 0));
      return pieces.join('') === teks && isInOrder;
    });
    fc.assert(whole);
  });

  it.each(['a', '1', 'a.', 'Pak ', '08 ', 'rek ', 'Pak Aa Aa '])(
    'takes of a hostile text of %j eight times as long for eight times the letters, not its square',
    (unit) => {
      // eight short ones in a row wait for a busy machine as long as a long one does
      const quickest = (letters: number, times: number): number => {
        const teks = unit.repeat(letters / unit.length);
        const runs = Array.from({ length: 15 }, () => {
          const before = performance.now();
          for (let i = 0; i < times; i += 1) findDataPribadi(teks);
          return performance.now() - before;
        });
        return Math.min(...runs);
      };
      quickest(20_000, 1);
      expect(quickest(320_000, 1) / quickest(40_000, 8)).toBeLessThan(4);
    },
  );
});

describe('the hint of what is missing', () => {
  it('asks where, when and who of a complaint that tells nothing of it', () => {
    expect(petunjukOf('Lampunya mati terus', 'pengaduan')).toEqual({
      kurangHuruf: 1,
      belum: ['di_mana', 'kapan', 'siapa'],
    });
    expect(petunjukOf('Lampu jalan mati', 'pengaduan').belum).toContain('di_mana');
    expect(petunjukOf('Lampu di Jalan Pramuka mati', 'pengaduan').belum).not.toContain('di_mana');
    expect(petunjukOf('', 'pengaduan').belum).toEqual(['di_mana', 'kapan', 'siapa']);
  });

  it('goes quiet as the text tells it', () => {
    const teks = 'Sejak seminggu lampu jalan di depan pasar Alalak mati sehingga warga takut lewat.';
    expect(petunjukOf(teks, 'pengaduan')).toEqual({ kurangHuruf: 0, belum: [] });
    expect(petunjukOf('Kemarin petugas menolak berkas', 'pengaduan').belum).toEqual(['di_mana']);
  });

  it('does not ask a proposal or a question for a day', () => {
    expect(petunjukOf('Tolong buat taman', 'aspirasi').belum).toEqual(['di_mana', 'siapa']);
    expect(petunjukOf('Apa syarat membuat paspor', 'permintaan_informasi').belum).toEqual(['di_mana']);
  });

  it('never grows when more is written', () => {
    const grown = fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 50 }), (a, b) => {
      const before = petunjukOf(a.trim(), 'pengaduan');
      const after = petunjukOf(`${a.trim()} ${b}`, 'pengaduan');
      return (
        after.belum.every((one) => before.belum.includes(one)) && after.kurangHuruf <= before.kurangHuruf
      );
    });
    fc.assert(grown);
  });
});

describe('the proposed title', () => {
  it('is the first sentence, cut between words, in letters and not in halves of them', () => {
    expect(usulJudul('Lampu jalan mati. Sudah lama.')).toBe('Lampu jalan mati');
    expect(usulJudul('Pendek')).toBe('');
    const long = usulJudul('🙂 '.repeat(200));
    expect(Array.from(long).length).toBeLessThanOrEqual(102);
    expect(long.isWellFormed()).toBe(true);
  });
});
