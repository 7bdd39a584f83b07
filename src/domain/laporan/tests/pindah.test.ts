import { describe, expect, it } from 'vitest';
import type { Command } from '../commands.ts';
import { admin, after, hari, jalani, jamOf, jamTerbuka, kirim, MULAI, NASIONAL } from './lakon.ts';
import { PELAPOR, penghubung, petugas, SISTEM, type Langkah } from './lakon.ts';

const KOTA = admin('KT-63.71');
const UNIT = penghubung('KT-63.71/06');
const toUnit: Langkah = { oleh: KOTA, perintah: { perintah: 'verifikasi', unit: ['KT-63.71/06'] } };
const akhir: Command = { perintah: 'tindak-lanjut', isi: 'Sudah', akhir: true };
const belum: Command = { perintah: 'tanggapan', isi: 'Belum', selesai: false };

describe('what moves with a laporan', () => {
  it('disposisi to another instansi: settlement and answer window fall away, publication stays', () => {
    const answered = jalani(kirim(), toUnit, { oleh: UNIT, perintah: akhir });
    const moved = after(
      answered,
      KOTA,
      { perintah: 'disposisi', instansi: 'PR-31', alasan: 'Jalan mereka' },
      hari(1),
    );
    expect(moved.laporan).toMatchObject({
      status: 'menunggu_verifikasi',
      badan: ['PR-31'],
      terbit: true,
      jawabanAkhir: false,
    });
    expect(jamOf(moved)).toContain('penyelesaian gugur 2026-07-24');
    expect(jamOf(moved)).toContain('tanggapan gugur 2026-07-20');
    const forwarded = after(moved, admin('PR-31'), { perintah: 'verifikasi', unit: ['PR-31/03'] }, hari(2));
    expect(forwarded.laporan).toMatchObject({ diteruskanPada: MULAI, pindah: true });
    expect(jamTerbuka(forwarded)).toContain('penyelesaian berjalan 2026-07-28');
    expect(forwarded.laporan.jam.findLast((one) => one.jam === 'penyelesaian')).toMatchObject({
      putaran: 2,
      zona: 'WIB',
    });
  });

  it('a ppid clock falls away with its instansi too', () => {
    const asked = jalani(kirim({ klasifikasi: 'permintaan_informasi' }), toUnit, {
      oleh: KOTA,
      perintah: { perintah: 'ke-ppid' },
    });
    const moved = after(asked, KOTA, {
      perintah: 'disposisi',
      instansi: 'KM-09',
      alasan: 'Dokumen kementerian',
    });
    expect(jamOf(moved)).toContain('ppid gugur 2026-07-20');
  });

  it('a keberatan opens what a decision had bound', () => {
    const bound = jalani(
      kirim(),
      toUnit,
      { oleh: UNIT, perintah: akhir },
      { oleh: PELAPOR, perintah: belum },
      { oleh: UNIT, perintah: akhir },
      { oleh: PELAPOR, perintah: belum },
      { oleh: admin('PR-63'), perintah: { perintah: 'putuskan', unit: ['KT-63.71/06'], alasan: 'Ulangi' } },
    );
    expect(bound.laporan.mengikat).toBe(true);
    const again = jalani(bound, { oleh: UNIT, perintah: akhir }, { oleh: PELAPOR, perintah: belum });
    expect(again.laporan).toMatchObject({ mengikat: false, diputus: 'keberatan' });
  });

  it('verifikasi into a sensitive kategori makes it rahasia, and it is not published', () => {
    const verified = after(kirim(), KOTA, {
      perintah: 'verifikasi',
      unit: ['KT-63.71/06'],
      perbaikan: { kategori: 'K07' },
    });
    expect(verified.laporan).toMatchObject({ status: 'diteruskan', rahasia: true, terbit: false });
    // The pelapor may have lifted it knowingly: the same kategori does not set it again.
    const lifted = after(kirim({ kategori: 'K07' }), PELAPOR, { perintah: 'kerahasiaan', rahasia: false });
    const forwarded = after(lifted, KOTA, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
    expect(forwarded.laporan).toMatchObject({ rahasia: false, terbit: true });
  });
});

describe('what closing and pausing touch', () => {
  const answered = jalani(kirim(), toUnit, { oleh: UNIT, perintah: akhir });

  it.each<[string, typeof KOTA | typeof SISTEM, Command, number]>([
    ['the admin', KOTA, { perintah: 'selesai', ringkasan: 'Sudah' }, 1],
    ['the program', SISTEM, { perintah: 'tutup-otomatis' }, 15],
  ])('closed by %s: only the reopen window runs on', (_who, who, command, day) => {
    const closed = after(answered, who, command, hari(day));
    expect(jamTerbuka(closed)).toHaveLength(1);
    expect(jamOf(closed)).toContain('tanggapan gugur 2026-07-20');
    expect(jamTerbuka(closed)[0]).toMatch(/^buka_kembali berjalan/);
  });

  it('tunda leaves the Ombudsman’s clock without a pause', () => {
    const asked = after(answered, KOTA, { perintah: 'tunda', pertanyaan: 'Di mana?' });
    const paused = asked.laporan.jam.filter((one) => one.jeda.length > 0).map((one) => one.jam);
    expect(paused).toEqual(['penyelesaian', 'tanggapan']);
  });

  it('opening a text again renews it and forgets what has run out', () => {
    const open: Command = { perintah: 'buka-teks', alasan: 'Aduan media' };
    const pengawas = petugas('pengawas', 'PR-63');
    const secret = kirim({ rahasia: true });
    const twice = jalani(
      secret,
      { oleh: NASIONAL, perintah: open },
      { oleh: NASIONAL, perintah: open, hari: 0.5 },
    );
    expect(twice.laporan.bukaTeks).toEqual([{ pembaca: NASIONAL.pembaca, sampai: hari(1.5) }]);
    const later = after(twice, pengawas, open, hari(3));
    expect(later.laporan.bukaTeks).toEqual([{ pembaca: pengawas.pembaca, sampai: hari(4) }]);
  });
});
