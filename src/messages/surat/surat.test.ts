import { describe, expect, it } from 'vitest';
import { JENIS_EVENT } from '../../domain/laporan/events.ts';
import { suratFor } from './suratFor.ts';

const data = {
  nomor: '123456785',
  badan: 'Pemerintah Kota Banjarmasin',
  instansi: 'Pemerintah Kota Banjarmasin',
  status: 'diteruskan',
  tenggat: '2026-11-25T23:59:59+08:00',
  jam: 'verifikasi',
};
const origin = 'https://contoh.id';

describe('suratFor', () => {
  it.each([...JENIS_EVENT, 'pengingat_1', 'pengingat_2', 'laporan_utama', 'berkas_ditahan'])(
    'tells a pelapor of %s in whole sentences with the link',
    (jenis) => {
      const { subject, text } = suratFor(jenis, data, {
        isPelapor: true,
        origin,
        lang: 'id',
        isOptional: true,
      });
      expect(subject).toMatch(/^Laporan #123 456 785: \S/);
      expect(text).toContain('https://contoh.id/laporan/123456785');
      expect(text).not.toMatch(/undefined|null|\{|\}/);
    },
  );

  it.each([...JENIS_EVENT, 'setengah', 'hari_terakhir', 'lewat_5', 'berkas_ditahan'])(
    'tells an officer of %s what to do',
    (jenis) => {
      const { text } = suratFor(jenis, data, { isPelapor: false, origin, lang: 'id', isOptional: true });
      expect(text).toContain('https://contoh.id/petugas/laporan/123456785');
      expect(text).not.toMatch(/undefined|null/);
    },
  );

  it.each([...JENIS_EVENT, 'pengingat_1', 'setengah', 'lewat_5', 'berkas_ditahan'])(
    'says %s in English too',
    (jenis) => {
      for (const isPelapor of [true, false]) {
        const { subject, text } = suratFor(jenis, data, { isPelapor, origin, lang: 'en', isOptional: true });
        expect(subject).toMatch(/^Report #123 456 785: \S/);
        expect(text).not.toMatch(/undefined|null|\{|\}|Laporan |laporan #/);
      }
    },
  );

  it('has the same words as HTML, escaped, without anything from elsewhere', () => {
    const evil = { ...data, badan: 'Dinas <script>alert(1)</script> & "Co"' };
    const { html, text } = suratFor('diverifikasi', evil, {
      isPelapor: true,
      origin,
      lang: 'id',
      isOptional: true,
    });
    expect(text).toContain('Dinas <script>');
    expect(html).toContain('Dinas &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Co&quot;');
    expect(html).not.toMatch(/<script|<img|<link|src=/);
    expect(html).toContain('href="https://contoh.id/laporan/123456785"');
  });

  it('shows the way out of what may be switched off, and says why the rest is sent', () => {
    const optional = suratFor('dikelola', data, { isPelapor: true, origin, lang: 'id', isOptional: true });
    expect(optional.berhenti).toBe('https://contoh.id/saya/profil#pemberitahuan');
    expect(optional.text).toContain('https://contoh.id/saya/profil#pemberitahuan');
    const must = suratFor('sandi_diubah', {}, { isPelapor: true, origin, lang: 'en', isOptional: false });
    expect(must.berhenti).toBeUndefined();
    expect(must.text).toContain('always sent');
    expect(must.subject).toBe('SP4N-LAPOR!: The password of your account was changed');
  });

  it('writes the day by which an answer is awaited', () => {
    const { text } = suratFor('dibuat', data, { isPelapor: true, origin, lang: 'id', isOptional: true });
    expect(text).toContain('paling lambat Rabu, 25 November 2026');
  });

  it('tells officers of digests and acts of supervision in their own language, with the same links', () => {
    const angka = { terlambat: 2, hariIni: 1, verifikasi: 1, jawab: 0, pelapor: 1_294 };
    const unit = [{ kode: 'KT-63.71/06', nama: 'Dinas PU', terlambat: 1 }];
    const pekan = {
      dari: '2026-11-09',
      sampai: '2026-11-15',
      masuk: 3,
      terbuka: 1,
      verifikasi: 1,
      terlambat: 2,
      unit,
    };
    const tindakan = {
      pengawas: 'Pemerintah Provinsi',
      nomorSurat: '7/2026',
      tanggal: '2026-11-25',
      tindakan: 'x',
    };
    const cases = [
      ['ringkasan_pagi', { ...angka, hari: '2026-11-20' }],
      ['ringkasan_siang', { ...angka, hari: '2026-11-20' }],
      ['ringkasan_mingguan', pekan],
      ['pengawasan_pengingat', tindakan],
      ['pengawasan_teguran', tindakan],
      ['pengawasan_penghargaan', tindakan],
      ['pengawasan_piagam', tindakan],
    ] as const;
    for (const [jenis, own] of cases) {
      const [id, en] = (['id', 'en'] as const).map((lang) =>
        suratFor(jenis, own as never, { isPelapor: false, origin, lang, isOptional: false }),
      );
      expect(en?.text).not.toBe(id?.text);
      expect(`${en?.subject} ${en?.text}`).not.toMatch(
        /Laporan|Ringkasan|Surat|Pengingat|Buka|undefined|null|\{/,
      );
      expect(en?.text.match(/https:\S+/g)).toEqual(id?.text.match(/https:\S+/g));
      expect(en?.html).toContain('lang="en"');
    }
    const pagi = suratFor('ringkasan_pagi', cases[0][1] as never, {
      isPelapor: false,
      origin,
      lang: 'en',
      isOptional: false,
    });
    expect(pagi.subject).toBe('Morning digest, Friday, 20 November 2026: 1 due, 2 late');
    expect(pagi.text).toContain('- 1 report falls due today: ');
    expect(pagi.text).toContain('- 1,294 reports wait for the reporter: ');
    expect(pagi.text).not.toContain('followed up');
  });
});
