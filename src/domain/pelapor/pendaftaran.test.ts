import { describe, expect, it } from 'vitest';
import { parseEmail, parseNamaMasuk, parseTelepon } from './kontak.ts';
import { parseNik } from './nik.ts';
import { checkPendaftaran } from './pendaftaran.ts';
import { sandiRefusal } from './sandi.ts';

const TODAY = '2026-11-02';

describe('telephone numbers', () => {
  it.each([
    ['081234567890', '+6281234567890'],
    ['0812-3456-7890', '+6281234567890'],
    ['6281234567890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['+62 (0)812 3456 7890', '+6281234567890'],
    ['(0511) 3364-111', '+625113364111'],
    ['+65 6123 4567', '+6561234567'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(parseTelepon(typed)).toBe(kept);
  });

  it.each([
    '',
    '0812',
    '1234567890',
    '08123456789012345',
    '+62',
    'nol delapan',
    `08${'1'.repeat(50)}`,
    "08'; --",
  ])('%s is none', (typed) => {
    expect(parseTelepon(typed)).toBeNull();
  });
});

describe('e-mail addresses', () => {
  it.each([
    ['Siti@Contoh.ID', 'siti@contoh.id'],
    [' a.b+c@sub.contoh.co.id ', 'a.b+c@sub.contoh.co.id'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(parseEmail(typed)).toBe(kept);
  });

  it.each([
    'siti',
    'siti@contoh',
    '@contoh.id',
    'a b@contoh.id',
    'a..b@contoh.id',
    '.a@contoh.id',
    'a@-contoh.id',
    `a@contoh.id\u0000`,
    'a@contoh.id\r\nBcc: x@y.id',
    `${'a'.repeat(65)}@contoh.id`,
    `a@${'b'.repeat(250)}.id`,
    `x' or 1=1 --@contoh.id`,
  ])('%j is none', (typed) => {
    expect(parseEmail(typed)).toBeNull();
  });

  it('are told from numbers and user names in one field', () => {
    expect(parseNamaMasuk('Siti@contoh.id')).toEqual({ jenis: 'email', nilai: 'siti@contoh.id' });
    expect(parseNamaMasuk('0812 3456 7890')).toEqual({ jenis: 'telepon', nilai: '+6281234567890' });
    expect(parseNamaMasuk('Siti.Rahmah')).toEqual({ jenis: 'nama_pengguna', nilai: 'siti.rahmah' });
    expect(parseNamaMasuk("' or 1=1 --")).toBeNull();
  });
});

describe('NIK', () => {
  it.each([
    ['a man born 17 August 1945', '6371011708450001', true],
    ['a woman born 17 August 1945: 40 added to the day', '6371015708450001', true],
    ['with spaces, as on a card', '6371 0117 0845 0001', true],
    ['born 29 February 2000', '6371012902000001', true],
    ['29 February of years that had none in either century', '6371012902010001', false],
    ['month 13', '6371011713450001', false],
    ['day 32', '6371013208450001', false],
    ['day 72', '6371017208450001', false],
    ['a province that never was', '9971011708450001', false],
    ['serial 0000', '6371011708450000', false],
    ['15 digits', '637101170845001', false],
    ['letters', '63710117084500O1', false],
  ])('%s', (_, text, isOne) => {
    expect(parseNik(text, TODAY) !== null).toBe(isOne);
  });

  it('takes a year of this century only up to today', () => {
    expect(parseNik('6371010211260001', TODAY)).not.toBeNull();
    expect(parseNik('6371012902280001', '2027-01-01')).not.toBeNull();
    expect(parseNik('6371012902000001', '1999-12-31')).toBeNull();
  });
});

const BOCOR = new Set(['manchester']);

describe('passwords', () => {
  const of = {
    nama: 'Siti Rahmah Wati',
    email: 'siti.rahmah@contoh.id',
    telepon: '+6281234567890',
    instansi: ['Pemerintah Kota Banjarmasin', 'Dinas Pekerjaan Umum'],
  };

  it.each([
    ['pendek', 'input.too_short'],
    ['', 'input.required'],
    ['x'.repeat(10_000), 'input.too_long'],
    ['ab'.repeat(100) + 'c', 'input.too_long'],
    ['Siti Rahmah Wati', 'akun.password_like_identity'],
    ['siti.rahmah', 'akun.password_like_identity'],
    ['SITI.RAHMAH@contoh.id', 'akun.password_like_identity'],
    ['081234567890', 'akun.password_like_identity'],
    ['1234567890', 'akun.password_too_common'],
    ['zyxwvutsrq', 'akun.password_too_common'],
    ['aaaaaaaaaaaa', 'akun.password_too_common'],
    ['abcabcabcabc', 'akun.password_too_common'],
    ['Password2026!', 'akun.password_too_common'],
    ['Indonesia1945', 'akun.password_too_common'],
    ['lapor-demo', 'akun.password_too_common'],
    ['siti_rahmah1987', 'akun.password_like_identity'],
    ['Rahmah#2026#Wati', 'akun.password_like_identity'],
    ['Banjarmasin-2026', 'akun.password_like_identity'],
    ['DinasPekerjaanUmum1', 'akun.password_like_identity'],
    ['admin.lapor.2026', 'akun.password_too_common'],
    ['SP4N-LAPOR 2026', 'akun.password_too_common'],
    ['pengaduan.siti', 'akun.password_too_common'],
    ['manchester', 'akun.password_breached'],
    ['Manchester', 'akun.password_breached'],
    ['m@nch3st3r', 'akun.password_breached'],
    ['123manchester!', 'akun.password_breached'],
    ['\uff4danchester', 'akun.password_breached'],
  ])('%.20j is refused with %s', (sandi, code) => {
    expect(sandiRefusal(sandi, of, BOCOR)?.code).toBe(code);
  });

  it.each([
    'kapal tua di muara',
    'jembatan-biru-77',
    '🐟🐟🌊🐠🦀🐙🦑🐡🦐🐚',
    'x9'.repeat(5) + 'sungai',
    'siti suka durian',
    'man chester raya',
    'lapor ikan pari',
  ])('%j is taken', (sandi) => {
    expect(sandiRefusal(sandi, of, BOCOR)).toBeNull();
  });
});

it('a registration tells every fault at once, each beside its field', () => {
  const checked = checkPendaftaran(
    { nama: '7', email: 'siti', telepon: '12', nik: '1', namaPengguna: '@', sandi: 'x' },
    TODAY,
    BOCOR,
  );
  expect(checked.ok ? [] : checked.refusal.map(({ path, code }) => [path, code])).toEqual([
    ['nama', 'akun.invalid_name'],
    ['email', 'input.invalid_email'],
    ['telepon', 'input.invalid_phone'],
    ['namaPengguna', 'akun.invalid_username'],
    ['nik', 'akun.invalid_nik'],
    ['sandi', 'input.too_short'],
  ]);
});

it.each(['Siti\u202eRahmah', 'Siti\u0000', 'a', '12', 'n'.repeat(101)])('%j is no name', (nama) => {
  expect(checkPendaftaran({ nama, email: 'a@b.id', sandi: 'kapal tua di muara' }, TODAY, BOCOR).ok).toBe(
    false,
  );
});
