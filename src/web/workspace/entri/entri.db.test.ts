import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { query } from '../../../persistence/connection/database.ts';
import { openRoom } from '../pengaturan/tests/room.ts';
import { settleOfficers } from '../tests/accounts.ts';
import { wordsOf } from '../tests/desk.ts';

const test = useTestDeps();
const PATH = '/petugas/entri-massal';
const GOOD = 'Lampu jalan di depan pasar mati sejak hari Senin dan gelap sekali';

beforeAll(() => settleOfficers(test().deps, ['admin', 'penghubung', 'adminLain']));

async function count(): Promise<number> {
  const [row] = await query<{ n: number }>(test().deps.db, 'select count(*)::int as n from laporan');
  return row?.n ?? 0;
}

describe('bulk entry', () => {
  it('shows each mistake beside its cell, takes corrections, files each row once, gives receipts', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const teks = [
      'Uraian\tNama Pelapor\tNo HP\tTgl\tKanal\tNo Agenda\tWarna',
      `${GOOD}\tSiti <b>Aminah</b>\t0812 3456 7890\t01/11/2026\tWA\tA-1\tmerah`,
      `pendek\tBudi\tbukan nomor\t31/02/2026\tmerpati\tA-2\t`,
      `"${GOOD},\nbaris kedua"\t\t\t\t\tA-3\t`,
    ].join('\n');
    const shown = await room.send('admin', PATH, PATH, { teks, aksi: 'periksa' });
    expect(shown.status).toBe(422);
    const words = wordsOf(shown.html);
    expect(words).toContain('1 dari 3 baris perlu dibetulkan');
    expect(words).toContain('Kolom ini tidak dikenali dan tidak dipakai: Warna.');
    for (const kolom of ['isi', 'telepon', 'tanggal', 'kanal']) {
      expect(shown.html).toContain(`href="#isian-s-1-${kolom}"`);
    }
    expect(shown.html).toContain('value="bukan nomor"');
    expect(shown.html).not.toContain('<b>Aminah');

    const early = await room.press('admin', shown.html, PATH, { aksi: 'kirim' });
    expect(early.status).toBe(422);
    expect(await count()).toBe(0);

    const right = await room.press('admin', early.html, PATH, {
      's.1.isi': `${GOOD} sekali lagi`,
      's.1.telepon': '0813 1111 2222',
      's.1.tanggal': '1 November 2026',
      's.1.kanal': 'loket',
      aksi: 'periksa',
    });
    expect([right.status, wordsOf(right.html).includes('3 baris siap dikirim')]).toEqual([200, true]);
    const sent = await room.press('admin', right.html, PATH, { aksi: 'kirim' });
    expect(sent.status).toBe(200);
    expect(wordsOf(sent.html)).toContain('3 laporan sudah masuk');
    const numbers = [...sent.html.matchAll(/\/petugas\/laporan\/(\d{9})/g)].map(([, nomor]) => nomor);
    const receipts = [...sent.html.matchAll(/\d{4} \d{4} \d{4} \d{4}/g)].map(([text]) => text);
    expect([new Set(numbers).size, new Set(receipts).size]).toEqual([3, 3]);

    const again = await room.press('admin', right.html, PATH, { aksi: 'kirim' });
    expect([...again.html.matchAll(/\/petugas\/laporan\/(\d{9})/g)].map(([, nomor]) => nomor)).toEqual(
      numbers,
    );
    expect(await count()).toBe(3);

    const rows = await query<{
      kanal: string;
      instansi: string;
      judul: string;
      oleh: string;
      kejadian: string;
    }>(
      deps.db,
      `select l.kanal, l.instansi, l.judul, r.oleh, l.keadaan ->> 'tanggalKejadian' as kejadian
         from laporan l join riwayat r on r.laporan_id = l.id order by l.nomor_asal`,
    );
    expect(rows.map(({ kanal }) => kanal)).toEqual(['whatsapp', 'tatap_muka', 'tatap_muka']);
    expect(rows.map(({ kejadian }) => kejadian)).toEqual(['2026-11-01', '2026-11-01', 'tidak_tahu']);
    expect(rows.every(({ oleh }) => oleh.startsWith('admin_instansi@KT-63.71#'))).toBe(true);
    const opened = await room.get('admin', `/petugas/laporan/${numbers[0] ?? ''}`);
    expect(opened.status).toBe(200);

    const later = await room.send('admin', PATH, PATH, { teks, aksi: 'periksa' });
    expect(wordsOf(later.html)).toContain(`Nomor ini sudah dipakai laporan #${numbers[0] ?? ''}`);
  });

  it('takes a file instead of the box, and removes a row that is ticked', async () => {
    const room = openRoom(test().deps);
    const before = await count();
    const csv = `isi;nama\r\n${GOOD} (berkas);Rina\r\n${GOOD} (berkas);Rina\r\n`;
    const shown = await room.post('penghubung', PATH, [
      ...(await fieldsOf(room)),
      ['berkas', new File([csv], 'tabel.csv', { type: 'text/csv' })],
      ['aksi', 'periksa'],
    ]);
    expect(wordsOf(shown.html)).toContain('Baris ini sama persis dengan baris lain');
    const right = await room.press('penghubung', shown.html, PATH, { 'hapus.1': 'ya', aksi: 'periksa' });
    expect(wordsOf(right.html)).toContain('1 baris siap dikirim');
    const sent = await room.press('penghubung', right.html, PATH, { aksi: 'kirim' });
    expect(wordsOf(sent.html)).toContain('1 laporan sudah masuk');
    expect(await count()).toBe(before + 1);
  });

  it('is closed to whoever enters nothing, and to a foreign instansi', async () => {
    const room = openRoom(test().deps);
    const before = await count();
    for (const orang of ['pimpinan', 'pengawas', 'inspektorat', 'kustodian'] as const) {
      expect((await room.get(orang, PATH)).status).toBe(403);
    }
    const csrf = await room.csrfOf('adminLain', '/pengaturan');
    const forged = await room.post('adminLain', PATH, [
      csrf,
      ['instansi', 'KT-63.71'],
      ['kanal', 'surat'],
      ['klasifikasi', 'pengaduan'],
      ['kunci', '00000000-0000-7000-8000-000000000001'],
      ['teks', `isi\n${GOOD}`],
      ['aksi', 'kirim'],
    ]);
    expect(forged.status).toBe(403);
    const noToken = await room.post('admin', PATH, [
      ['instansi', 'KT-63.71'],
      ['aksi', 'kirim'],
    ]);
    expect(noToken.status).toBe(403);
    expect(await count()).toBe(before);
    const sample = await room.get('admin', `${PATH}/contoh.csv`);
    expect(sample.html.split('\n')[0]).toContain('kanal,klasifikasi,judul,isi');
  });
});

async function fieldsOf(room: ReturnType<typeof openRoom>) {
  const { html } = await room.get('penghubung', PATH);
  const value = (name: string): readonly [string, string] => [
    name,
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '',
  ];
  return [
    value('_csrf'),
    value('kunci'),
    value('instansi'),
    ['kanal', 'surat'] as const,
    ['klasifikasi', 'pengaduan'] as const,
  ];
}
