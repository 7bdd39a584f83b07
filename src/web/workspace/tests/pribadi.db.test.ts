import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { PUBLIK } from '../../../domain/laporan/reader.ts';
import { askErasure } from '../../../useCases/penghapusan/minta.ts';
import { readLaporan } from '../../../useCases/laporan/readLaporan.ts';
import { giveCommand } from '../../../useCases/laporan/giveCommand.ts';
import { openAccounts } from './accounts.ts';
import { fieldsOf, fileLaporan, filled, openDesk, UNIT, wordsOf } from './desk.ts';

const test = useTestDeps();
beforeAll(() => openAccounts(test().deps));
const PHONE = '0812-3456-7890';

const holder = (nomor: string) => ({ ...PUBLIK, nomorTerbuka: [nomor] });

/** Of the form whose action ends like this: its hidden fields. */
function formOf(html: string, action: string): (readonly [string, string])[] {
  const at = html.indexOf(`action="${action}"`);
  return at < 0 ? [] : fieldsOf(html.slice(html.lastIndexOf('<form', at)));
}

describe('personal data on the desk', () => {
  it('are masked by one press, mark by mark or all, by whoever may correct and nobody else', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps, {
      judul: `Loket ${PHONE} tidak menjawab`,
      isi: `Saya menelepon ${PHONE} dan menulis ke budi@contoh.id berkali-kali.`,
    });
    const action = `/petugas/laporan/${nomor}/samarkan`;
    const { html } = await desk.get('admin', `/petugas/laporan/${nomor}`);
    expect(html).toContain(`aria-label="Samarkan nomor telepon: ${PHONE}"`);
    const hidden = formOf(html, action);
    const [mark] = /value="judul:\d+:\d+"/.exec(html) ?? [''];
    const one = mark.slice(7, -1);
    const own = await desk.csrfOf('adminLain');
    const foreign = hidden.map(([name, value]) => [name, name === '_csrf' ? own : value] as const);
    expect((await desk.post('adminLain', action, [...foreign, ['tanda', 'semua']])).status).toBe(404);
    expect((await desk.post('pelapor', action, [...hidden, ['tanda', 'semua']])).status).not.toBe(303);
    expect((await desk.post('admin', action, [...hidden, ['tanda', one]])).status).toBe(303);
    // The same press again, and one of a page that is no longer true: told, nothing is done.
    expect((await desk.post('admin', action, [...hidden, ['tanda', 'semua']])).status).toBe(303);
    const second = await desk.get('admin', `/petugas/laporan/${nomor}`);
    expect(wordsOf(second.html)).toContain('Loket [nomor telepon disamarkan] tidak menjawab');
    expect(second.html).toContain('budi@contoh.id');
    expect(
      (await desk.post('admin', action, [...formOf(second.html, action), ['tanda', 'semua']])).status,
    ).toBe(303);
    const read = await readLaporan(deps, holder(nomor), nomor);
    expect(read.ok && read.value.isi).toBe(
      'Saya menelepon [nomor telepon disamarkan] dan menulis ke [email disamarkan] berkali-kali.',
    );
    const third = await desk.get('admin', `/petugas/laporan/${nomor}`);
    expect(third.html).not.toContain(action);
    for (const bad of ['', 'isi:9:x', 'semua'])
      expect(
        (await desk.post('admin', action, [...formOf(second.html, action), ['tanda', bad]])).status,
      ).toBe(303);
  });

  it('in an answer are asked about before it goes out: masked by a press, or confirmed', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps);
    await desk.give('admin', nomor, 'verifikasi', { tujuan: 'unit', unit: [UNIT] });
    const path = `/petugas/laporan/${nomor}/tindak-lanjut`;
    const typed = { isi: `Silakan hubungi petugas kami di ${PHONE} pada jam kerja.`, akhir: 'ya' };
    const asked = await desk.give('penghubung', nomor, 'tindak-lanjut', typed);
    expect(asked.status).toBe(422);
    expect(wordsOf(asked.html)).toContain(`Tampaknya ada data pribadi: ${PHONE}.`);
    const masked = await desk.post(
      'penghubung',
      path,
      filled(fieldsOf(asked.html), { ...typed, aksi: 'samarkan' }),
    );
    expect(masked.status).toBe(200);
    expect(masked.html).toContain('di [nomor telepon disamarkan] pada jam kerja.');
    const unsent = await readLaporan(deps, holder(nomor), nomor);
    expect(unsent.ok && unsent.value.status).toBe('diteruskan');
    const sent = await desk.post(
      'penghubung',
      path,
      filled(fieldsOf(asked.html), { ...typed, perlu_pribadi: 'ya' }),
    );
    expect(sent.status).toBe(303);
    const read = await readLaporan(deps, PUBLIK, nomor);
    expect(read.ok && read.value.tanggapan.at(-1)?.isi).toBe(typed.isi);
  });
});

describe('requests to erase', () => {
  it('stand in the list of whoever decides, and are granted on a page of their own', async () => {
    const { deps } = test();
    const desk = openDesk(deps);
    const nomor = await fileLaporan(deps, { isi: 'Kalimat yang nanti hilang dari mana-mana selamanya.' });
    const reader = holder(nomor);
    await giveCommand(deps, { sebagai: 'orang', reader, akunId: null, pengunggah: 'x' }, nomor, {
      perintah: 'tarik',
    });
    await askErasure(deps, reader, { nomor, cakupan: 'isi', alasan: '<b>takut</b>' });
    const list = await desk.get('admin', '/petugas/penghapusan');
    const [path = ''] = /\/petugas\/penghapusan\/[0-9a-f-]{36}/.exec(list.html) ?? [];
    expect(path).not.toBe('');
    for (const orang of ['adminLain', 'nasional', 'penghubung', 'pengawas'] as const) {
      expect((await desk.get(orang, '/petugas/penghapusan')).html).not.toContain(path);
      expect((await desk.get(orang, path)).status).toBe(404);
      expect((await desk.post(orang, path, [['putusan', 'kabul']])).status).not.toBe(303);
    }
    const shown = await desk.get('admin', path);
    expect(shown.html).toContain('&lt;b&gt;takut');
    const hidden = formOf(shown.html, path);
    expect(
      (await desk.post('admin', path, [...hidden, ['putusan', 'tolak'], ['alasan', 'tidak']])).status,
    ).toBe(422);
    expect((await desk.post('admin', path, hidden)).status).toBe(200);
    expect(
      (await desk.post('admin', path, [...hidden, ['putusan', 'kabul'], ['juga', '999'], ['juga', 'x']]))
        .status,
    ).toBe(303);
    expect(wordsOf((await desk.get('admin', path)).html)).toContain('Permintaan ini sudah diputus.');
    const read = await readLaporan(deps, reader, nomor);
    expect(read.ok && read.value.isi).toContain('Isi dihapus atas permintaan pelapor');
    for (const page of [`/petugas/laporan/${nomor}`, `/petugas/laporan/${nomor}/cetak`])
      expect((await desk.get('admin', page)).html).not.toContain('Kalimat yang nanti hilang');
    expect((await desk.get('admin', '/petugas/penghapusan/x')).status).toBe(404);
  });

  it('and the rules of retention have their page in the settings', async () => {
    const desk = openDesk(test().deps);
    const shown = await desk.get('nasional', '/pengaturan/simpan');
    expect(shown.status).toBe(200);
    expect(wordsOf(shown.html)).toContain('1.825 hari');
    expect((await desk.get('admin', '/pengaturan/simpan')).status).toBe(403);
  });
});
