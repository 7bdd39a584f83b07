import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nomorFromDraw } from '../shared/nomor.ts';
import { keGsm, pecahSms, ukuranSms } from './gsm.ts';
import { urutanSaluran } from './kemampuan.ts';
import { nomorDalam, tafsirkan } from './tafsirkan.ts';

const NOMOR = nomorFromDraw(2_345_678);
const SPASI = `${NOMOR.slice(0, 3)} ${NOMOR.slice(3, 6)} ${NOMOR.slice(6)}`;

describe('tafsirkan', () => {
  it.each([
    [`STATUS ${NOMOR}`, { jenis: 'status', nomor: NOMOR }],
    [`status ${SPASI}`, { jenis: 'status', nomor: NOMOR }],
    [`Status#${SPASI}.`, { jenis: 'status', nomor: NOMOR }],
    [`sTaTuS${NOMOR}`, { jenis: 'status', nomor: NOMOR }],
    [`Cek no ${NOMOR}`, { jenis: 'status', nomor: NOMOR }],
    ['STATUS', { jenis: 'status', nomor: null }],
    [`Balas ${SPASI} 10 orang sudah sakit`, { jenis: 'balas', nomor: NOMOR, isi: '10 orang sudah sakit' }],
    [`BALAS LPR-${NOMOR}: ya`, { jenis: 'balas', nomor: NOMOR, isi: 'ya' }],
    [`selesai ${NOMOR}`, { jenis: 'selesai', nomor: NOMOR, isi: '' }],
    [`Belum ${SPASI} masih gelap`, { jenis: 'belum', nomor: NOMOR, isi: 'masih gelap' }],
    [`BELUM ${NOMOR}`, { jenis: 'tidak_dipahami', sebab: 'tanpa_isi', nomor: NOMOR }],
    [`BALAS ${NOMOR}`, { jenis: 'tidak_dipahami', sebab: 'tanpa_isi', nomor: NOMOR }],
    [
      `STATUS ${NOMOR.slice(0, 8)}${(Number(NOMOR[8]) + 1) % 10}`,
      expect.objectContaining({ sebab: 'nomor_salah' }),
    ],
    [`STATUS ${NOMOR}7`, expect.objectContaining({ sebab: 'nomor_salah' })],
    ['BALAS', { jenis: 'tidak_dipahami', sebab: 'tanpa_isi' }],
    ['bantuan?', { jenis: 'bantuan' }],
    ['NOMOR', { jenis: 'nomor' }],
    ['lupa nomor laporan saya', { jenis: 'nomor' }],
    ['  \n ', { jenis: 'tidak_dipahami', sebab: 'kosong' }],
    ['jalan rusak', { jenis: 'tidak_dipahami', sebab: 'terlalu_pendek' }],
    [`TARIK ${NOMOR}`, { jenis: 'tarik', nomor: NOMOR, isi: '' }],
    ['Belum ada petugas yang datang', { jenis: 'belum', nomor: null, isi: 'Belum ada petugas yang datang' }],
  ])('%j', (teks, expected) => {
    expect(tafsirkan(teks)).toEqual(expected);
  });

  it('takes everything else as a laporan, its keyword set apart', () => {
    const isi = 'Jembatan kayu di Sungai Andai patah. Anak sekolah memutar dua kilometer.';
    expect(tafsirkan(`lapor ${isi}`)).toEqual({
      jenis: 'laporan',
      klasifikasi: 'pengaduan',
      judul: 'Jembatan kayu di Sungai Andai patah',
      isi,
      anonim: false,
      rahasia: false,
    });
    expect(tafsirkan(isi)).toMatchObject({ jenis: 'laporan', klasifikasi: 'pengaduan', isi });
    expect(tafsirkan(`ASPIRASI: ${isi}`)).toMatchObject({ klasifikasi: 'aspirasi', isi });
    expect(tafsirkan(`LAPOR ANONIM RAHASIA ${isi}`)).toMatchObject({ anonim: true, rahasia: true, isi });
    expect(tafsirkan(`Status gunung api di kampung kami perlu diumumkan`)).toMatchObject({
      jenis: 'laporan',
    });
    expect(tafsirkan('', 'Lampu jalan di gang kami mati semua')).toMatchObject({
      judul: 'Lampu jalan di gang kami mati semua',
      isi: 'Lampu jalan di gang kami mati semua',
    });
  });

  it('finds the number in a heading', () => {
    expect(nomorDalam(`Re: Laporan #${SPASI}: sudah dijawab`)).toBe(NOMOR);
    expect(nomorDalam('Re: rapat 123 456 780 besok')).toBeNull();
  });

  it('reads whatever comes and keeps every word of a laporan', () => {
    const runs = process.env['TEST_SCALE'] === 'full' ? 100_000 : 10_000;
    const word = fc.constantFrom(
      'STATUS',
      'balas',
      'BELUM',
      'selesai',
      'LAPOR',
      'ANONIM',
      NOMOR,
      SPASI,
      '#',
      ' ',
      '\n',
      'jalan rusak parah sekali',
      '\u0000',
      '😀',
      '٣',
      '‮',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 180 }),
      fc.array(fc.oneof(word, fc.string({ maxLength: 20 })), { maxLength: 12 }).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(text, (teks) => {
        const tafsir = tafsirkan(teks);
        if (tafsir.jenis === 'laporan') {
          const [judul, isi] = [tafsir.judul, tafsir.isi].map((one) => Array.from(one).length);
          if (judul === undefined || judul < 10 || judul > 150) throw new Error('judul');
          if (isi === undefined || isi < 20 || tafsir.isi.includes('\u0000')) throw new Error('isi');
        }
        if (!('nomor' in tafsir) || tafsir.jenis === 'tidak_dipahami' || tafsir.nomor === null) return;
        if (!/^[1-9]\d{8}$/.test(tafsir.nomor)) throw new Error('nomor');
      }),
      { numRuns: runs },
    );
    expect(tafsirkan('\u0000').jenis).toBe('tidak_dipahami');
  });
});

describe('SMS parts', () => {
  it.each([
    ['a'.repeat(160), 'gsm7', 1],
    ['a'.repeat(161), 'gsm7', 2],
    ['€'.repeat(80), 'gsm7', 1],
    ['€'.repeat(81), 'gsm7', 2],
    ['đ'.repeat(70), 'ucs2', 1],
    ['đ'.repeat(71), 'ucs2', 2],
    ['a'.repeat(306), 'gsm7', 2],
    ['a'.repeat(307), 'gsm7', 3],
    ['', 'gsm7', 1],
  ])('%s', (teks, sandi, bagian) => {
    expect(ukuranSms(teks)).toMatchObject({ sandi, bagian });
  });

  it('lose no character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (teks) => {
        expect(pecahSms(teks).join('')).toBe(teks);
      }),
      { numRuns: 500 },
    );
  });

  it('writes signs of typography with those of the phone', () => {
    expect(keGsm('“Jalan” – rusak…\u00a0é ș')).toBe('"Jalan" - rusak... é s');
    expect(ukuranSms(keGsm('漢')).sandi).toBe('ucs2');
  });
});

describe('the way of an answer', () => {
  const all = ['sms', 'email', 'whatsapp'] as const;
  it('begins with the channel of the laporan and falls back to what is there', () => {
    const of = { asal: 'sms', beralamat: ['email', 'sms'], terpasang: all, gagal: [] } as const;
    expect(urutanSaluran(of)).toEqual(['sms', 'email']);
    expect(urutanSaluran({ ...of, gagal: ['sms'] })).toEqual(['email']);
    expect(urutanSaluran({ ...of, terpasang: ['email'] })).toEqual(['email']);
    expect(urutanSaluran({ ...of, asal: null })).toEqual(['email', 'sms']);
    expect(urutanSaluran({ ...of, beralamat: [] })).toEqual([]);
  });
});
