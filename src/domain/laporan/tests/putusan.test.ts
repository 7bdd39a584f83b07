import { describe, expect, it } from 'vitest';
import type { Command } from '../commands.ts';
import type { Subject } from '../decide.ts';
import { evolve } from '../evolve.ts';
import { admin, after, boleh, give, hari, jalani, jamOf, jamTerbuka, kirim, NASIONAL } from './lakon.ts';
import { outcome, PELAPOR, pemeriksa, penghubung } from './lakon.ts';
import type { Langkah } from './lakon.ts';

const KOTA = admin('KT-63.71');
const PROVINSI = admin('PR-63');
const UNIT = penghubung('KT-63.71/06');
const toUnit: Langkah = { oleh: KOTA, perintah: { perintah: 'verifikasi', unit: ['KT-63.71/06'] } };
const kembali = (usulan: string): Command => ({ perintah: 'bukan-wewenang', alasan: 'Bukan kami', usulan });
const akhir: Command = { perintah: 'tindak-lanjut', isi: 'Sudah', akhir: true };
const belum: Command = { perintah: 'tanggapan', isi: 'Belum', selesai: false };

function place({ laporan }: Subject): string {
  return `${laporan.status} at ${laporan.badan.join()}`;
}

describe('a binding decision', () => {
  const atArbiter = jalani(
    kirim(),
    toUnit,
    { oleh: UNIT, perintah: kembali('PR-63') },
    { oleh: KOTA, perintah: kembali('KB-63.01') },
  );
  const putuskan = (tujuan: { unit: string[] } | { instansi: string }): Command => ({
    perintah: 'putuskan',
    alasan: 'Diputus',
    ...tujuan,
  });

  it.each([
    [{ instansi: 'KB-63.01' }, 'menunggu_verifikasi at KB-63.01'],
    [{ instansi: 'KT-63.71' }, 'menunggu_verifikasi at KT-63.71'],
    [{ unit: ['KB-63.01/06'] }, 'diteruskan at KB-63.01/06'],
    [{ instansi: 'PR-63' }, 'diteruskan at PR-63'],
  ])('%o', (tujuan, expected) => {
    const decided = after(atArbiter, PROVINSI, putuskan(tujuan));
    expect(place(decided)).toBe(expected);
    expect(decided.laporan).toMatchObject({ diputus: null, mengikat: true });
  });

  it('binds whichever command the arbiter uses', () => {
    const forwards: readonly Command[] = [
      { perintah: 'kelola' },
      { perintah: 'verifikasi', unit: ['PR-63/06'] },
      { perintah: 'verifikasi', instansi: 'KB-63.01' },
    ];
    for (const command of forwards) {
      expect(after(atArbiter, PROVINSI, command).laporan).toMatchObject({ diputus: null, mengikat: true });
    }
  });

  it('can be neither returned nor passed on, but handled', () => {
    const bound = after(atArbiter, PROVINSI, putuskan({ instansi: 'KB-63.01' }));
    const kabupaten = admin('KB-63.01');
    expect(outcome(bound, kabupaten, kembali('KT-63.71'))).toBe('laporan.decision_binds');
    expect(outcome(bound, kabupaten, { perintah: 'verifikasi', instansi: 'KM-09' })).toBe(
      'laporan.decision_binds',
    );
    const at06 = after(bound, kabupaten, { perintah: 'verifikasi', unit: ['KB-63.01/06'] });
    expect(outcome(at06, kabupaten, { perintah: 'disposisi', instansi: 'KM-09', alasan: 'x' })).toBe(
      'laporan.decision_binds',
    );
    expect(outcome(at06, penghubung('KB-63.01/06'), akhir)).toBe('ok');
  });

  it('holds against the admin of the tree above too', () => {
    const national = jalani(
      kirim({ instansi: 'KT-31.74' }),
      { oleh: admin('KT-31.74'), perintah: kembali('KM-09') },
      { oleh: admin('PR-31'), perintah: kembali('KM-09') },
      { oleh: NASIONAL, perintah: putuskan({ instansi: 'KT-31.74' }) },
    );
    const dki = admin('PR-31');
    expect(boleh(national, dki)).not.toContain('kelola');
    expect(outcome(national, dki, { perintah: 'verifikasi', unit: ['PR-31/03'] })).toBe(
      'laporan.decision_binds',
    );
    expect(outcome(national, dki, { perintah: 'verifikasi', unit: ['KT-31.74/06'] })).toBe('ok');
  });

  it('needs an arbiter or a keberatan', () => {
    expect(outcome(kirim(), KOTA, putuskan({ instansi: 'KB-63.01' }))).toBe('laporan.not_at_arbiter');
  });
});

describe('keberatan', () => {
  const answered = jalani(kirim(), toUnit, { oleh: UNIT, perintah: akhir, hari: 1 });
  const once = after(answered, PELAPOR, belum, hari(2));
  const twice = jalani(
    once,
    { oleh: UNIT, perintah: akhir, hari: 3 },
    { oleh: PELAPOR, perintah: belum, hari: 4 },
  );

  it('the first belum: same body, diproses, a respons clock', () => {
    expect(place(once)).toBe('diproses at KT-63.71/06');
    expect(jamTerbuka(once)).toEqual([
      'ombudsman berjalan 2026-09-04',
      'penyelesaian berjalan 2026-07-24',
      'respons KT-63.71/06 berjalan 2026-07-15',
    ]);
  });

  it('the second: at the pembina, who decides', () => {
    expect(place(twice)).toBe('menunggu_verifikasi at PR-63');
    expect(twice.laporan.diputus).toBe('keberatan');
    expect(jamOf(twice)).toContain('penyelesaian gugur 2026-07-24');
    expect(jamTerbuka(twice)).toEqual(['ombudsman berjalan 2026-09-04', 'verifikasi berjalan 2026-07-15']);
    expect(boleh(twice, PROVINSI)).toContain('putuskan');
    expect(boleh(twice, PROVINSI)).not.toContain('bukan-wewenang');
    expect(boleh(twice, KOTA)).toEqual([]);
  });

  it('a third goes to the pembina again', () => {
    const redo: Command = { perintah: 'putuskan', unit: ['KT-63.71/06'], alasan: 'Kerjakan lagi' };
    const third = jalani(twice, { oleh: PROVINSI, perintah: redo }, { oleh: UNIT, perintah: akhir });
    expect(place(after(third, PELAPOR, belum))).toBe('menunggu_verifikasi at PR-63');
  });
});

describe('the one complained of', () => {
  const examined = after(kirim(), KOTA, {
    perintah: 'verifikasi',
    unit: ['KT-63.71/02'],
    klasifikasi: 'berkadar_pengawasan',
    terlapor: 'KT-63.71',
  });

  it('a whole instansi: its inspektorat examines with the admin’s commands, its admin sees nothing to do', () => {
    expect(boleh(examined, KOTA)).toEqual([]);
    expect(boleh(examined, pemeriksa('KT-63.71'))).toEqual(
      expect.arrayContaining(['tindak-lanjut', 'disposisi', 'perpanjang', 'tunda', 'arsipkan']),
    );
    const unitOnly = jalani(kirim(), {
      oleh: KOTA,
      perintah: {
        perintah: 'verifikasi',
        unit: ['KT-63.71/02'],
        klasifikasi: 'berkadar_pengawasan',
        terlapor: 'KT-63.71/06',
      },
    });
    expect(boleh(unitOnly, pemeriksa('KT-63.71'))).not.toContain('disposisi');
    expect(boleh(unitOnly, KOTA)).toContain('disposisi');
    expect(boleh(unitOnly, UNIT)).toEqual([]);
  });

  it('never gets it by a return: an officer of its inspektorat sends it to the pembina', () => {
    const back = after(examined, penghubung('KT-63.71/02'), kembali('PR-31'));
    expect(place(back)).toBe('menunggu_verifikasi at PR-63');
  });

  it('never gets it by a keberatan or an arbiter', () => {
    const accused: Command = {
      perintah: 'verifikasi',
      unit: ['KT-63.71/06'],
      klasifikasi: 'berkadar_pengawasan',
      terlapor: 'PR-63',
    };
    const under = after(kirim(), KOTA, accused);
    expect(place(after(under, UNIT, kembali('KB-63.01')))).toBe('menunggu_verifikasi at KT-63.71');
    const second = jalani(
      under,
      { oleh: UNIT, perintah: kembali('KB-63.01') },
      { oleh: KOTA, perintah: kembali('KB-63.01') },
    );
    expect(place(second)).toBe('menunggu_verifikasi at NAS');
    const twice = jalani(
      under,
      { oleh: UNIT, perintah: akhir },
      { oleh: PELAPOR, perintah: belum },
      { oleh: UNIT, perintah: akhir },
      { oleh: PELAPOR, perintah: belum },
    );
    expect(place(twice)).toBe('menunggu_verifikasi at KM-09');
  });

  it('reclassified after closing, a first belum goes past it', () => {
    const closed = jalani(
      kirim(),
      toUnit,
      { oleh: UNIT, perintah: akhir },
      { oleh: KOTA, perintah: { perintah: 'selesai', ringkasan: 'Sudah' } },
      {
        oleh: KOTA,
        perintah: {
          perintah: 'klasifikasi',
          klasifikasi: 'berkadar_pengawasan',
          terlapor: 'KT-63.71/06',
          alasan: 'Menuduh petugas',
        },
      },
    );
    const reopened = after(closed, PELAPOR, belum);
    expect(place(reopened)).toBe('menunggu_verifikasi at KT-63.71');
    expect(reopened.laporan).toMatchObject({ jumlahBelum: 1, diputus: null });
  });

  it('does not get the second half of a split', () => {
    const split = give(examined, pemeriksa('KT-63.71'), { perintah: 'pecah', judul: 'Kedua', isi: 'Isi' });
    const baru = split.ok ? split.value.baru : undefined;
    expect(baru && evolve(null, baru).badan).toEqual(['PR-63']);
  });
});
