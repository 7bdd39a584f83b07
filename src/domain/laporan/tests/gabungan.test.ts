import { describe, expect, it } from 'vitest';
import { viewOf } from '../access.ts';
import type { Command } from '../commands.ts';
import { permittedCommands, type Subject } from '../decide.ts';
import { evolve } from '../evolve.ts';
import { mainNomorOf, mayReadGabungan } from '../gabungan.ts';
import { PUBLIK, type Reader } from '../reader.ts';
import {
  admin,
  after,
  give,
  hari,
  jalani,
  kirim,
  momentAt,
  NASIONAL,
  ORANG_LAIN,
  outcome,
  PELAPOR,
  PEMBUAT,
  penghubung,
  petugas,
} from './lakon.ts';
import { NEGERI } from './negeri.ts';

const KOTA = admin('KT-63.71');
const UNIT = penghubung('KT-63.71/06');
const UTAMA = '444444444';
const PELAPOR_UTAMA: Reader = { ...PUBLIK, pemilik: 'utama' };
const milikUtama = { pemilik: 'utama', pembuat: null };
const unit: Command = { perintah: 'verifikasi', unit: ['KT-63.71/06'] };
const akhir: Command = { perintah: 'tindak-lanjut', isi: 'Sudah kami perbaiki', akhir: true };
const kata = (selesai?: boolean, isi = 'Di rumah saya juga'): Command => ({
  perintah: 'tanggapan',
  isi,
  ...(selesai === undefined ? {} : { selesai }),
});

const utama: Subject = {
  ...jalani(kirim({ nomor: UTAMA }), { oleh: KOTA, perintah: unit }),
  milik: milikUtama,
};
const terjawab = after(utama, UNIT, akhir, hari(1));
const gabung = (subject: Subject): Subject =>
  after(subject, KOTA, { perintah: 'gabungkan', ke: UTAMA }, hari(1), utama);
const kembar = gabung(kirim());

describe('a verdict on a merged laporan', () => {
  it('joins the thread of the main one and changes nothing there, whatever it says', () => {
    for (const selesai of [undefined, true, false] as const) {
      const result = give(kembar, PELAPOR, kata(selesai), hari(2), terjawab);
      if (!result.ok || result.value.lain === undefined) throw new Error('refused');
      const { nomor, event } = result.value.lain;
      expect([nomor, event.jenis, event.kata]).toEqual([
        UTAMA,
        'menerima_tanggapan',
        { pesan: 'Di rumah saya juga' },
      ]);
      const said = selesai === undefined ? undefined : selesai ? 'sudah' : 'belum';
      expect(event.tindakan.verdict).toBe(said);
      const { urut, diubahPada, ...rest } = evolve(terjawab.laporan, event);
      expect(rest).toEqual({ ...terjawab.laporan, urut: undefined, diubahPada: undefined });
      expect([urut, diubahPada]).toEqual([terjawab.laporan.urut + 1, hari(2)]);
      const own = result.value.events.reduce(evolve, kembar.laporan);
      expect(result.value.events.map((one) => one.jenis)).toEqual(['tanggapan_dibawa']);
      expect(own).toEqual({ ...kembar.laporan, urut: kembar.laporan.urut + 1, diubahPada: hari(2) });
    }
  });

  it('is given by its pelapor and the key that made it, by nobody else', () => {
    const now = hari(2);
    expect(outcome(kembar, PELAPOR, kata(), now, utama)).toBe('ok');
    expect(outcome(kembar, PEMBUAT, kata(), now, utama)).toBe('ok');
    expect(outcome(kembar, { ...PUBLIK, nomorTerbuka: [kembar.laporan.nomor] }, kata(), now, utama)).toBe(
      'ok',
    );
    for (const other of [ORANG_LAIN, PELAPOR_UTAMA, KOTA, UNIT, NASIONAL, PUBLIK]) {
      expect(outcome(kembar, other, kata(), now, utama)).toBe('laporan.not_permitted');
    }
  });

  it('is taken only while the main one takes the words of its own pelapor', () => {
    const now = hari(2);
    const waiting = { ...kirim({ nomor: UTAMA }), milik: milikUtama };
    expect(outcome(kembar, PELAPOR, kata(), now, waiting)).toBe('laporan.main_takes_no_words');
    expect(outcome(kembar, PELAPOR, kata(true), now, utama)).toBe('laporan.no_final_answer_yet');
    expect(outcome(kembar, PELAPOR, kata(undefined, '  '), now, utama)).toBe('input.required');
    expect(outcome(kembar, PELAPOR, kata(false, ''), now, terjawab)).toBe('input.required');
    expect(outcome(kembar, PELAPOR, kata(true, ''), now, terjawab)).toBe('ok');
    const lampiran = [{ id: 'l1', sha256: '00' }];
    expect(outcome(kembar, PELAPOR, { perintah: 'tanggapan', isi: 'Foto', lampiran }, now, utama)).toBe(
      'laporan.merged_words_only',
    );
    const closed = after(terjawab, PELAPOR_UTAMA, kata(true), now);
    expect(outcome(kembar, PELAPOR, kata(false), now, closed)).toBe('ok');
    expect(outcome(kembar, PELAPOR, kata(false), hari(40), closed)).toBe('laporan.main_takes_no_words');
    const withdrawn = after(utama, PELAPOR_UTAMA, { perintah: 'tarik' }, now);
    expect(outcome(kembar, PELAPOR, kata(), now, withdrawn)).toBe('laporan.main_takes_no_words');
    expect(outcome(kembar, PELAPOR, kata(), now)).toBe('laporan.changed_meanwhile');
  });

  it('is refused for a laporan archived for another reason, also as duplikat without a link', () => {
    const archived = after(kirim(), KOTA, { perintah: 'arsipkan', alasanKode: 'tidak_jelas', pesan: 'x' });
    expect(mainNomorOf(archived.laporan)).toBeNull();
    expect(outcome(archived, PELAPOR, kata(), hari(2), utama)).toBe('laporan.transition_not_allowed');
  });

  it('stands in boleh exactly when it would be taken', () => {
    const boleh = (main?: Subject): boolean =>
      permittedCommands(kembar, PELAPOR, momentAt(hari(2)), NEGERI, main?.laporan).includes('tanggapan');
    expect([boleh(), boleh(utama), boleh(kirim({ nomor: UTAMA }))]).toEqual([false, true, false]);
  });
});

describe('who reads what the pelapor of a merged laporan said', () => {
  const reads = (reader: Reader, main: Subject, merged: Subject): boolean =>
    viewOf(reader, main.laporan, main.milik, NEGERI.pohon, hari(2)).teks &&
    mayReadGabungan(reader, main, merged, NEGERI.pohon, hari(2));
  const rahasia = gabung(kirim({ rahasia: true, anonim: true }));

  it('of one that is not rahasia: whoever reads the main one', () => {
    for (const reader of [PUBLIK, PELAPOR_UTAMA, KOTA, UNIT]) expect(reads(reader, utama, kembar)).toBe(true);
  });

  it('of a rahasia one: those in charge of the main one and its own pelapor, nobody else', () => {
    for (const reader of [KOTA, UNIT, petugas('pimpinan', 'KT-63.71'), PELAPOR]) {
      expect(reads(reader, utama, rahasia)).toBe(true);
    }
    for (const reader of [PUBLIK, PELAPOR_UTAMA, ORANG_LAIN, NASIONAL, petugas('pengawas', 'PR-63')]) {
      expect(reads(reader, utama, rahasia)).toBe(false);
    }
  });

  it('not who is complained of in the merged one, unless the public reads it too', () => {
    const named: Subject = {
      ...rahasia,
      laporan: { ...rahasia.laporan, klasifikasi: 'berkadar_pengawasan', terlapor: 'KT-63.71/06' },
    };
    expect(reads(UNIT, utama, named)).toBe(false);
    expect(reads(KOTA, utama, named)).toBe(true);
    const open: Subject = { ...named, laporan: { ...named.laporan, rahasia: false } };
    const hidden: Subject = { ...utama, laporan: { ...utama.laporan, terbit: false } };
    expect([reads(UNIT, utama, open), reads(UNIT, hidden, open)]).toEqual([true, false]);
  });
});
