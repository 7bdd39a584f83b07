import { describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { fileLaporan, openDesk, UNIT, wordsOf } from './desk.ts';

const test = useTestDeps();

describe('one laporan through the officers’ pages', () => {
  it('is verified and forwarded, answered, closed; each page says what happened and what is next', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps);

    const queue = await desk.get('admin', '/petugas?tampilan=verifikasi');
    expect(queue.html).toContain(`/petugas/laporan/${nomor}`);

    const sent = await desk.give('admin', nomor, 'verifikasi', {
      judul: 'Jalan berlubang besar di depan Pasar Lama',
      klasifikasi: 'tidak_berkadar_pengawasan',
      kategori: 'K20a',
      tujuan: 'unit',
      unit: [UNIT],
    });
    expect([sent.status, sent.response.headers.get('location')]).toEqual([303, `/petugas/laporan/${nomor}`]);

    const read = await desk.get('penghubung', `/petugas/laporan/${nomor}`);
    expect(read.status).toBe(200);
    const words = wordsOf(read.html);
    expect(words).toContain('Diteruskan');
    expect(words).toContain('Teks asli dari pelapor');
    expect(words).toContain('5 hari kerja lagi, paling lambat Senin, 9 November 2026');
    expect(read.html).toContain(`/petugas/laporan/${nomor}/tindak-lanjut`);
    expect(read.html).not.toContain(`/petugas/laporan/${nomor}/arsipkan`);

    const answered = await desk.give('penghubung', nomor, 'tindak-lanjut', {
      akhir: 'ya',
      isi: 'Lubang sudah ditambal pada 2 November 2026.',
    });
    expect(answered.status).toBe(303);
    const closed = await desk.give('admin', nomor, 'selesai', { ringkasan: 'Lubang sudah ditambal.' });
    expect(closed.status).toBe(303);
    const end = wordsOf((await desk.get('admin', `/petugas/laporan/${nomor}`)).html);
    expect(end).toContain('Selesai');
    expect(end).toContain('Lubang sudah ditambal pada 2 November 2026.');
  });
});
