import { describe, expect, it } from 'vitest';
import type { Command } from '../commands.ts';
import { evolve } from '../evolve.ts';
import {
  admin,
  after,
  at,
  boleh,
  give,
  hari,
  jalani,
  jamOf,
  jamTerbuka,
  kirim,
  MULAI,
  NASIONAL,
} from './lakon.ts';
import { KUSTODIAN, KUSTODIAN_2, outcome, PELAPOR, penghubung, petugas, type Langkah } from './lakon.ts';
import { NEGERI } from './negeri.ts';
import { viewOf } from '../access.ts';

const KOTA = admin('KT-63.71');
const UNIT = penghubung('KT-63.71/06');
const toUnit: Langkah = { oleh: KOTA, perintah: { perintah: 'verifikasi', unit: ['KT-63.71/06'] } };
const akhir: Command = { perintah: 'tindak-lanjut', isi: 'Sudah', akhir: true };
const kata = (selesai?: boolean): Command => ({
  perintah: 'tanggapan',
  isi: 'Kata saya',
  ...(selesai === undefined ? {} : { selesai }),
});
const open = jalani(kirim(), toUnit);
const closed = jalani(
  open,
  { oleh: UNIT, perintah: akhir },
  { oleh: KOTA, perintah: { perintah: 'selesai', ringkasan: 'x' } },
);

describe('tanggapi', () => {
  it('text alone closes the window until the next final answer and starts a respons clock', () => {
    const said = jalani(
      open,
      { oleh: UNIT, perintah: akhir, hari: 1 },
      { oleh: PELAPOR, perintah: kata(), hari: 2 },
    );
    expect(said.laporan.status).toBe('diproses');
    expect(jamOf(said)).toContain('tanggapan tepat_waktu 2026-07-21');
    expect(jamTerbuka(said)).toContain('respons KT-63.71/06 berjalan 2026-07-15');
    expect(jamTerbuka(said).some((text) => text.startsWith('tanggapan'))).toBe(false);
  });

  it('text alone on selesai only joins the thread', () => {
    const said = after(closed, PELAPOR, kata(), hari(3));
    expect(said.laporan).toMatchObject({ status: 'selesai', hasil: 'diselesaikan', jam: closed.laporan.jam });
  });

  it('a verdict needs a final answer, or selesai', () => {
    expect(outcome(open, PELAPOR, kata(true))).toBe('laporan.no_final_answer_yet');
    expect(outcome(open, PELAPOR, kata(false))).toBe('laporan.no_final_answer_yet');
    const silent = { ...closed, laporan: { ...closed.laporan, jawabanAkhir: false } };
    expect(outcome(silent, PELAPOR, kata(true))).toBe('ok');
    expect(outcome(closed, PELAPOR, { perintah: 'tanggapan', isi: ' ', selesai: false })).toBe(
      'input.required',
    );
  });

  it('"sudah" raises any hasil once; "belum" reopens, even after "sudah"', () => {
    const confirmed = after(closed, PELAPOR, kata(true), hari(1));
    expect(confirmed.laporan).toMatchObject({ hasil: 'dikonfirmasi', selesaiPada: MULAI });
    expect(outcome(confirmed, PELAPOR, kata(true))).toBe('laporan.already_confirmed');
    expect(after(confirmed, PELAPOR, kata(false)).laporan).toMatchObject({ status: 'diproses', hasil: null });
  });

  it('closes with the reopen window, to the instant', () => {
    const end = at('2026-07-21T00:00:00+08:00');
    expect(outcome(closed, PELAPOR, kata(false), end - 1)).toBe('ok');
    expect(outcome(closed, PELAPOR, kata(false), end)).toBe('laporan.window_closed');
    expect(boleh(closed, PELAPOR, end)).not.toContain('tanggapan');
  });
});

describe('nilai', () => {
  const rate = (nilai: number): Command => ({ perintah: 'penilaian', nilai });
  it('once, changeable for 10 hari kerja', () => {
    const rated = after(closed, PELAPOR, rate(2), hari(1));
    const changed = after(rated, PELAPOR, rate(5), at('2026-07-21T23:59:59+08:00'));
    expect(changed.laporan.penilaian).toEqual({ nilai: 5, pertamaPada: hari(1) });
    expect(outcome(changed, PELAPOR, rate(1), at('2026-07-22T00:00:00+08:00'))).toBe('laporan.rating_closed');
    expect(after(closed, PELAPOR, rate(1), hari(100)).laporan.penilaian?.nilai).toBe(1);
  });
  it.each([0, 6, 2.5])('refuses %s', (nilai) => {
    expect(outcome(closed, PELAPOR, rate(nilai))).toBe('laporan.rating_range');
  });
});

describe('klasifikasi', () => {
  const to = (klasifikasi: 'aspirasi' | 'berkadar_pengawasan', terlapor?: string): Command => ({
    perintah: 'klasifikasi',
    klasifikasi,
    alasan: 'Salah golongan',
    ...(terlapor === undefined ? {} : { terlapor }),
  });
  it('keeps the clock’s start', () => {
    const changed = after(open, KOTA, to('aspirasi'), hari(3));
    expect(jamTerbuka(changed)).toContain('penyelesaian berjalan 2026-07-13');
    const berkadar = after(changed, KOTA, to('berkadar_pengawasan', 'KT-63.71/07'), hari(4));
    expect(jamTerbuka(berkadar)).toContain('penyelesaian berjalan 2026-09-30');
    expect(after(berkadar, KOTA, to('aspirasi')).laporan.terlapor).toBe(null);
  });
  it('never leaves it with the one complained of', () => {
    expect(outcome(open, KOTA, to('berkadar_pengawasan', 'KT-63.71/06'))).toBe('laporan.terlapor_in_charge');
    expect(outcome(open, KOTA, to('berkadar_pengawasan', 'KT-63.71'))).toBe('laporan.terlapor_in_charge');
    expect(outcome(open, KOTA, to('berkadar_pengawasan', 'NAS'))).toBe('laporan.terlapor_unfit');
    expect(outcome(open, KOTA, to('berkadar_pengawasan'))).toBe('laporan.terlapor_required');
  });
});

describe('kerahasiaan and take-down', () => {
  const flag = (rahasia: boolean, alasan?: string): Command => ({
    perintah: 'kerahasiaan',
    rahasia,
    ...(alasan === undefined ? {} : { alasan }),
  });
  it('an officer switches on, with a reason, never off', () => {
    expect(outcome(open, KOTA, flag(true))).toBe('input.required');
    const hidden = after(open, KOTA, flag(true, 'Data anak'));
    expect(hidden.laporan).toMatchObject({ rahasia: true, terbit: false });
    expect(outcome(hidden, KOTA, flag(false, 'Tidak perlu'))).toBe('laporan.flag_only_on');
    expect(after(hidden, PELAPOR, flag(false)).laporan).toMatchObject({ rahasia: false, terbit: true });
  });
  it('lifting rahasia publishes only what was forwarded and not taken down', () => {
    const waiting = after(kirim({ rahasia: true }), PELAPOR, flag(false));
    expect(waiting.laporan.terbit).toBe(false);
    const down = jalani(open, { oleh: NASIONAL, perintah: { perintah: 'turunkan', alasan: 'Fitnah' } });
    expect(down.laporan).toMatchObject({ terbit: false, diturunkan: true });
    const back = jalani(
      down,
      { oleh: PELAPOR, perintah: flag(true) },
      { oleh: PELAPOR, perintah: flag(false) },
    );
    expect(back.laporan.terbit).toBe(false);
    const again: Command = { perintah: 'disposisi', unit: ['KT-63.71/07'], alasan: 'x' };
    expect(after(down, KOTA, again).laporan.terbit).toBe(false);
  });
  it('a sensitive kategori found later makes it rahasia', () => {
    const corrected = after(open, KOTA, {
      perintah: 'koreksi',
      perbaikan: { kategori: 'K07' },
      alasan: 'Topik',
    });
    expect(corrected.laporan).toMatchObject({ kategori: 'K07', rahasia: true, terbit: false });
  });
});

describe('buka teks', () => {
  it('shows the text for 24 hours to the one who gave the reason', () => {
    const secret = jalani(kirim({ rahasia: true }), toUnit);
    const opened = after(secret, NASIONAL, { perintah: 'buka-teks', alasan: 'Aduan media' }, hari(1));
    const sees = (reader: typeof NASIONAL, pada: number): boolean =>
      viewOf(reader, opened.laporan, opened.milik, NEGERI.pohon, pada).teks;
    expect(sees(NASIONAL, hari(2) - 1)).toBe(true);
    expect(sees(NASIONAL, hari(2))).toBe(false);
    expect(sees(petugas('admin_nasional', 'NAS', 'another'), hari(1))).toBe(false);
    expect(outcome(open, NASIONAL, { perintah: 'buka-teks', alasan: 'x' })).toBe('laporan.not_rahasia');
  });
});

describe('buka identitas', () => {
  it('takes two persons', () => {
    const asked = after(kirim({ anonim: true }), KUSTODIAN, {
      perintah: 'identitas',
      alasan: 'Perlindungan',
    });
    const permintaan = asked.laporan.permintaanIdentitas[0]?.id ?? '';
    const approve: Command = { perintah: 'identitas/setuju', permintaan };
    expect(outcome(asked, KUSTODIAN, approve)).toBe('laporan.second_person_needed');
    expect(boleh(asked, KUSTODIAN)).not.toContain('identitas/setuju');
    const approved = after(asked, KUSTODIAN_2, approve, hari(1));
    expect(approved.laporan.permintaanIdentitas[0]).toMatchObject({
      peminta: 'k1',
      penyetuju: 'k2',
      sampai: hari(2),
    });
    expect(outcome(approved, KUSTODIAN_2, approve)).toBe('laporan.request_unknown');
    expect(outcome(kirim(), KUSTODIAN, { perintah: 'identitas', alasan: 'x' })).toBe('laporan.not_anonim');
  });
});

describe('gabungkan and pecah', () => {
  const merge: Command = { perintah: 'gabungkan', ke: '444444444' };
  const main = jalani(kirim({ nomor: '444444444' }), toUnit);
  it('archives the duplicate, links both, leaves the main one as it is', () => {
    const result = give(open, KOTA, merge, hari(1), main);
    if (!result.ok) throw new Error(result.refusal.code);
    const own = result.value.events.reduce(evolve, open.laporan);
    expect(own).toMatchObject({ status: 'diarsipkan', alasanArsip: 'duplikat', terbit: false });
    expect(own.terkait).toEqual([{ nomor: '444444444', hubungan: 'digabung_ke' }]);
    const other = result.value.lain && evolve(main.laporan, result.value.lain.event);
    expect(other).toMatchObject({ status: 'diteruskan', jam: main.laporan.jam });
    expect(other?.terkait).toEqual([{ nomor: '123456786', hubungan: 'gabungan_dari' }]);
  });
  it('needs the right on both and an open target', () => {
    expect(outcome(open, KOTA, merge, MULAI, kirim({ nomor: '444444444', instansi: 'PR-31' }))).toBe(
      'laporan.merge_not_both',
    );
    expect(outcome(open, KOTA, merge, MULAI)).toBe('laporan.merge_target_unknown');
    expect(outcome(open, KOTA, { perintah: 'gabungkan', ke: '123456786' }, MULAI, open)).toBe(
      'laporan.merge_with_itself',
    );
    const gone = after(main, PELAPOR, { perintah: 'tarik' });
    expect(outcome(open, KOTA, merge, MULAI, gone)).toBe('laporan.merge_into_archived');
  });
  it('pecah makes a second one at the same instansi, its clocks from now', () => {
    const result = give(open, KOTA, { perintah: 'pecah', judul: 'Kedua', isi: 'Isi kedua' }, hari(7));
    if (!result.ok || result.value.baru === undefined) throw new Error('refused');
    const baru = evolve(null, result.value.baru);
    expect(baru).toMatchObject({
      status: 'menunggu_verifikasi',
      badan: ['KT-63.71'],
      judul: 'Kedua',
      dibuatPada: hari(7),
    });
    expect(baru.terkait).toEqual([{ nomor: '123456786', hubungan: 'dipecah_dari' }]);
    expect(jamOf({ laporan: baru, milik: open.milik })[0]).toBe('verifikasi berjalan 2026-07-16');
  });
});

describe('ke ombudsman', () => {
  it('on the pelapor’s wish at any time, once; the own state goes on', () => {
    const wish: Command = { perintah: 'ombudsman', setuju: true };
    const wished = after(open, PELAPOR, wish, hari(1));
    expect(wished.laporan).toMatchObject({ status: 'diteruskan', ombudsman: 'disetujui' });
    expect(jamOf(wished)).toContain('ombudsman tepat_waktu 2026-09-04');
    expect(outcome(wished, PELAPOR, wish)).toBe('laporan.already_consented');
    expect(outcome(after(open, PELAPOR, { perintah: 'tarik' }), PELAPOR, wish)).toBe('ok');
  });
});
