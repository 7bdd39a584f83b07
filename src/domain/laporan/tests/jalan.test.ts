import { describe, expect, it } from 'vitest';
import type { Command } from '../commands.ts';
import type { Subject } from '../decide.ts';
import {
  admin,
  after,
  hari,
  jalani,
  jamOf,
  jamTerbuka,
  kirim,
  NASIONAL,
  outcome,
  penghubung,
} from './lakon.ts';
import type { Langkah } from './lakon.ts';

const KOTA = admin('KT-63.71');
const PROVINSI = admin('PR-63');
const UNIT = penghubung('KT-63.71/06');
const toUnit: Langkah = { oleh: KOTA, perintah: { perintah: 'verifikasi', unit: ['KT-63.71/06'] } };
const kembali = (usulan: string): Command => ({ perintah: 'bukan-wewenang', alasan: 'Bukan kami', usulan });

function place({ laporan }: Subject): string {
  return `${laporan.status} at ${laporan.badan.join()}`;
}

describe('kirim', () => {
  it('waits at the chosen instansi, else at NAS', () => {
    expect(place(kirim())).toBe('menunggu_verifikasi at KT-63.71');
    const national = kirim({ instansi: null });
    expect(place(national)).toBe('menunggu_verifikasi at NAS');
    expect(national.laporan.instansiPertama).toBe(null);
    expect(jamOf(kirim())).toEqual(['verifikasi berjalan 2026-07-09', 'ombudsman berjalan 2026-09-04']);
  });

  it('starts rahasia in a sensitive kategori', () => {
    expect(kirim({ kategori: 'K07' }).laporan.rahasia).toBe(true);
    expect(kirim({ kategori: 'K01' }).laporan.rahasia).toBe(false);
  });

  it.each([
    ['KT-00.00', 'laporan.badan_unknown'],
    ['KT-63.71/06', 'laporan.not_an_instansi'],
    ['KB-63.99', 'laporan.badan_ended'],
  ])('refuses %s', (instansi, code) => {
    expect(() => kirim({ instansi })).toThrow(code);
  });

  it('refuses a kategori that is unknown or ended', () => {
    expect(() => kirim({ kategori: 'K98' })).toThrow('laporan.kategori_unknown');
    expect(() => kirim({ kategori: 'K99' })).toThrow('laporan.kategori_unknown');
  });
});

describe('verifikasi and kelola', () => {
  it('to units: disposisi, lead first, published, respons for each', () => {
    const joint = after(
      kirim(),
      KOTA,
      {
        perintah: 'verifikasi',
        unit: ['KT-63.71/07', 'KT-63.71/06'],
        klasifikasi: 'tidak_berkadar_pengawasan',
      },
      hari(1),
    );
    expect(place(joint)).toBe('diteruskan at KT-63.71/07,KT-63.71/06');
    expect(joint.laporan).toMatchObject({
      terbit: true,
      diteruskanPada: hari(1),
      pernah: ['KT-63.71'],
      pindah: false,
    });
    expect(jamOf(joint)).toEqual([
      'verifikasi tepat_waktu 2026-07-09',
      'ombudsman berjalan 2026-09-04',
      'respons KT-63.71/07 berjalan 2026-07-14',
      'respons KT-63.71/06 berjalan 2026-07-14',
      'penyelesaian berjalan 2026-07-27',
    ]);
  });

  it.each([
    ['permintaan_informasi', '2026-07-13'],
    ['aspirasi', '2026-07-13'],
    ['pengaduan', '2026-07-24'],
    ['berkadar_pengawasan', '2026-09-30'],
  ] as const)('gives %s its settlement limit', (klasifikasi, due) => {
    const named = klasifikasi === 'berkadar_pengawasan' ? { terlapor: 'KT-63.71/07' } : {};
    const done = after(kirim(), KOTA, {
      perintah: 'verifikasi',
      unit: ['KT-63.71/06'],
      klasifikasi,
      ...named,
    });
    expect(jamOf(done)).toContain(`penyelesaian berjalan ${due}`);
    if (klasifikasi === 'berkadar_pengawasan') expect(jamOf(done)).toContain(`ombudsman berjalan ${due}`);
  });

  it('to another instansi: waits there, not published, no settlement yet', () => {
    const moved = after(kirim(), KOTA, { perintah: 'verifikasi', instansi: 'PR-31' });
    expect(place(moved)).toBe('menunggu_verifikasi at PR-31');
    expect(moved.laporan).toMatchObject({ terbit: false, pindah: true, instansiPertama: 'KT-63.71' });
    expect(jamTerbuka(moved)).toEqual(['ombudsman berjalan 2026-09-04', 'verifikasi berjalan 2026-07-09']);
  });

  it('kelola counts as disposisi to the admin’s own instansi', () => {
    const own = after(kirim(), KOTA, { perintah: 'kelola' });
    expect(place(own)).toBe('diteruskan at KT-63.71');
    expect(jamTerbuka(own)).toContain('respons KT-63.71 berjalan 2026-07-13');
    const above = after(kirim({ instansi: 'KT-31.74' }), admin('PR-31'), { perintah: 'kelola' });
    expect(place(above)).toBe('diteruskan at PR-31');
  });

  it.each<[string, Command, string]>([
    ['another tree', { perintah: 'verifikasi', unit: ['KB-63.01/06'] }, 'laporan.unit_outside_tree'],
    ['no unit', { perintah: 'verifikasi', unit: [] }, 'laporan.unit_required'],
    ['a unit twice', { perintah: 'verifikasi', unit: ['KT-63.71/06', 'KT-63.71/06'] }, 'laporan.unit_twice'],
    ['an instansi as unit', { perintah: 'verifikasi', unit: ['KT-63.71'] }, 'laporan.not_a_unit'],
    ['an unknown unit', { perintah: 'verifikasi', unit: ['KT-63.71/55'] }, 'laporan.badan_unknown'],
    ['a unit that has ended', { perintah: 'verifikasi', unit: ['KT-63.71/99'] }, 'laporan.badan_ended'],
    ['itself', { perintah: 'verifikasi', instansi: 'KT-63.71' }, 'laporan.same_instansi'],
    ['NAS', { perintah: 'verifikasi', instansi: 'NAS' }, 'laporan.return_instead'],
    ['an instansi that has ended', { perintah: 'verifikasi', instansi: 'KB-63.99' }, 'laporan.badan_ended'],
    [
      'berkadar without terlapor',
      { perintah: 'verifikasi', unit: ['KT-63.71/02'], klasifikasi: 'berkadar_pengawasan' },
      'laporan.terlapor_required',
    ],
    [
      'a terlapor of what is not berkadar',
      { perintah: 'verifikasi', unit: ['KT-63.71/02'], terlapor: 'KT-63.71/06' },
      'laporan.terlapor_only_berkadar',
    ],
    [
      'the terlapor itself',
      {
        perintah: 'verifikasi',
        unit: ['KT-63.71/06'],
        klasifikasi: 'berkadar_pengawasan',
        terlapor: 'KT-63.71/06',
      },
      'laporan.terlapor_gets_it',
    ],
    [
      'a unit below the terlapor',
      {
        perintah: 'verifikasi',
        unit: ['KT-63.71/06/01'],
        klasifikasi: 'berkadar_pengawasan',
        terlapor: 'KT-63.71/06',
      },
      'laporan.terlapor_gets_it',
    ],
    [
      'rahasia off',
      { perintah: 'verifikasi', unit: ['KT-63.71/06'], rahasia: false },
      'laporan.flag_only_on',
    ],
  ])('refuses %s', (_what, command, code) => {
    expect(outcome(kirim({ rahasia: true }), KOTA, command)).toBe(code);
  });

  it('keeps the settlement’s start and takes the new limit when the kind changes on the way', () => {
    const back = jalani(kirim(), toUnit, { oleh: UNIT, perintah: kembali('PR-63'), hari: 1 });
    const again: Command = { perintah: 'verifikasi', unit: ['KT-63.71/07'], klasifikasi: 'aspirasi' };
    expect(jamTerbuka(after(back, KOTA, again, hari(2)))).toContain('penyelesaian berjalan 2026-07-13');
  });
});

describe('bukan wewenang', () => {
  const first = jalani(kirim(), toUnit, { oleh: UNIT, perintah: kembali('PR-63'), hari: 2 });

  it('a unit returns to its instansi; the settlement runs on and it stays public', () => {
    expect(place(first)).toBe('menunggu_verifikasi at KT-63.71');
    expect(first.laporan).toMatchObject({ terbit: true, jumlahKembali: 1, diputus: null });
    expect(jamOf(first)).toEqual([
      'verifikasi tepat_waktu 2026-07-09',
      'ombudsman berjalan 2026-09-04',
      'respons KT-63.71/06 gugur 2026-07-13',
      'penyelesaian berjalan 2026-07-24',
      'verifikasi berjalan 2026-07-13',
    ]);
  });

  it('an instansi returns to its pembina, else to NAS; the settlement falls away', () => {
    const pembina = after(kirim(), KOTA, kembali('PR-31'));
    expect(place(pembina)).toBe('menunggu_verifikasi at PR-63');
    const bumn = after(kirim({ instansi: 'BN-01' }), admin('BN-01'), kembali('KM-09'));
    expect(place(bumn)).toBe('menunggu_verifikasi at NAS');
    const late = jalani(kirim(), toUnit, { oleh: KOTA, perintah: kembali('PR-31') });
    expect(place(late)).toBe('menunggu_verifikasi at PR-63');
    expect(jamOf(late)).toContain('penyelesaian gugur 2026-07-24');
  });

  it('the pembina may send it back, and the second return goes to the arbiter', () => {
    const again = jalani(
      kirim(),
      { oleh: KOTA, perintah: kembali('KB-63.01') },
      { oleh: PROVINSI, perintah: { perintah: 'verifikasi', instansi: 'KT-63.71' } },
      { oleh: KOTA, perintah: kembali('KB-63.01') },
    );
    expect(place(again)).toBe('menunggu_verifikasi at PR-63');
    expect(again.laporan.diputus).toBe('arbiter');
  });

  it.each([
    ['KB-63.01', 'PR-63'],
    ['KM-09', 'NAS'],
    ['PR-31', 'NAS'],
  ])('second return proposing %s: the arbiter is %s', (usulan, arbiter) => {
    expect(place(after(first, KOTA, kembali(usulan)))).toBe(`menunggu_verifikasi at ${arbiter}`);
  });

  it('a province that itself returns is no arbiter', () => {
    const up = after(kirim(), KOTA, kembali('PR-63'));
    expect(place(after(up, PROVINSI, kembali('KT-63.71')))).toBe('menunggu_verifikasi at NAS');
  });

  it('is refused at NAS, at an arbiter, to itself, to nobody', () => {
    expect(outcome(kirim({ instansi: null }), NASIONAL, kembali('KM-09'))).toBe('laporan.nobody_above');
    expect(outcome(after(first, KOTA, kembali('KB-63.01')), PROVINSI, kembali('KM-09'))).toBe(
      'laporan.decide_instead',
    );
    expect(outcome(kirim(), KOTA, kembali('KT-63.71'))).toBe('laporan.proposes_itself');
    expect(outcome(kirim(), KOTA, kembali('XX-00'))).toBe('laporan.badan_unknown');
  });
});
