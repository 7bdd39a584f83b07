import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { query } from '../../../src/persistence/connection/database.ts';
import { PERINTAH_PELAPOR } from '../../../src/web/portal/laporan/commandForm.ts';
import { OFFICER_COMMANDS } from '../../../src/web/workspace/perintah/types.ts';
import { fileBy, LAPORAN } from '../../support/portal.ts';
import { Visitor } from '../../support/visitor.ts';
import { standing, tokenOf, useWholeWeb } from '../../support/wholeWeb.ts';

const web = useWholeWeb();

describe('other people’s things', () => {
  it('files of a laporan that is not open answer like files that never were', async () => {
    const owner = new Visitor(web().app);
    await owner.open('/lapor');
    const photo = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'blue' } })
      .png()
      .toBuffer();
    const berkas = new File([new Uint8Array(photo)], 'bukti\r\nX-Jahat: 1".png', { type: 'image/png' });
    await owner.send('/lapor', { ...LAPORAN.apa, berkas, aksi: 'lanjut' });
    const [loose] = await query<{ id: string }>(
      web().made.deps.db,
      'select id from lampiran where laporan_id is null and lebar is not null',
    );
    const id = loose?.id ?? '';
    const stranger = await web().signedIn('pelapor');
    const other = await fileBy(new Visitor(web().app));
    const thief = new Visitor(web().app);
    await thief.open('/lacak');
    await thief.send('/lacak', { resi: other.resi ?? '' });
    // somebody else's upload, named in the hidden field of one's own form
    const stolen = { terunggah: JSON.stringify({ id, nama: 'x', ukuran: 1 }) };
    await thief.open(`/laporan/${other.nomor}/ubah`);
    const taken = await thief.send(`/laporan/${other.nomor}/ubah`, {
      judul: LAPORAN.apa.judul,
      isi: `${LAPORAN.apa.isi} Tambahan.`,
      ...stolen,
    });
    expect(taken.status).toBe(422);

    await owner.send('/lapor/tempat', { ...LAPORAN.tempat, aksi: 'lanjut' });
    await owner.send('/lapor/anda', { siapa: 'tanpa', setuju: 'ya', rahasia: 'ya', aksi: 'kirim' });
    const mine = await owner.open(`/lampiran/${id}`);
    expect(mine.status).toBe(200);
    expect(mine.headers.get('x-jahat')).toBeNull();
    expect(mine.headers.get('content-security-policy')).toContain('sandbox');
    expect(mine.headers.get('cache-control')).toContain('private');
    const nothing = '01890000-0000-7000-8000-000000000000';
    for (const who of [
      stranger,
      thief,
      new Visitor(web().app),
      await web().signedIn('nasional'),
      await web().signedIn('pengawas'),
    ]) {
      for (const suffix of ['', '/kecil']) {
        const hidden = await who.open(`/lampiran/${id}${suffix}`);
        const absent = await who.open(`/lampiran/${nothing}${suffix}`);
        expect([hidden.status, absent.status]).toEqual([404, 404]);
        expect(steady(hidden.html)).toBe(steady(absent.html));
      }
    }
    expect((await web().app.request(`/api/v1/lampiran/${id}`)).status).toBe(404);
  });

  it('no command is taken from who is not in charge, however the form was made', async () => {
    const open = await fileBy(new Visitor(web().app));
    const hidden = await fileBy(new Visitor(web().app), { anda: { rahasia: 'ya' } });
    const kota = await web().signedIn('kota');
    const path = `/petugas/laporan/${open.nomor}/verifikasi`;
    await kota.open(path);
    const typed = {
      judul: LAPORAN.apa.judul,
      klasifikasi: 'pengaduan',
      tujuan: 'unit',
      unit: ['KT-63.71/06'],
      aksi: 'kirim',
    };
    await kota.post(path, { ...kota.hidden(path), ...typed });
    expect(kota.here.html).toContain('Laporan diverifikasi dan diteruskan');
    const before = await standing(web().made);
    const typedInto = {
      isi: 'Teks yang cukup panjang untuk apa pun.',
      alasan: 'Alasan yang cukup panjang.',
      pesan: 'Pesan yang cukup panjang.',
      pertanyaan: 'Pertanyaan yang cukup panjang?',
      ringkasan: 'Ringkasan yang cukup panjang.',
      judul: LAPORAN.apa.judul,
      lembaga: 'Lembaga lain',
      klasifikasi: 'aspirasi',
      alasanKode: 'iseng',
      akhir: 'ya',
      hasil: 'diselesaikan',
      tujuan: 'instansi',
      instansi: 'KT-63.72',
      badan: 'KT-63.72',
      usulan: 'KT-63.72',
      tanggal: '2027-03-01',
      ke: hidden.nomor,
      rahasia: 'ya',
      setuju: 'ya',
      verdict: 'sudah',
      nilai: '5',
      aksi: 'kirim',
      urut: '99',
      kunci: 'AAAAAAAAAAAAAAAAAAAAAA',
    };
    const others = [
      new Visitor(web().app),
      await web().signedIn('pelapor'),
      await web().signedIn('pimpinan'),
      await web().signedIn('kustodian'),
      await web().signedIn('pengembang'),
    ];
    const taken: string[] = [];
    for (const who of others) {
      const _csrf = await tokenOf(who);
      for (const { nomor } of [open, hidden]) {
        const all = [
          ...OFFICER_COMMANDS.map((one) => `/petugas/laporan/${nomor}/${one}`),
          ...PERINTAH_PELAPOR.map((one) => `/laporan/${nomor}/${one}`),
        ];
        for (const address of all) {
          const { status, html } = await who.post(address, { _csrf, ...typedInto });
          if (status >= 500 || /class="notice notice-berhasil/.test(html)) taken.push(`${address} ${status}`);
        }
      }
    }
    expect(taken).toEqual([]);
    expect(await standing(web().made)).toEqual(before);
  });

  it('receipts cannot be tried out', async () => {
    const visitor = new Visitor(web().app);
    const { resi } = await fileBy(new Visitor(web().app));
    const statuses: number[] = [];
    for (let i = 0; i < 24; i += 1) {
      await visitor.open('/lacak');
      statuses.push((await visitor.send('/lacak', { resi: `1234${String(i).padStart(12, '0')}` })).status);
    }
    expect(statuses.slice(0, 15)).toEqual(Array.from({ length: 15 }, () => 404));
    expect(statuses.at(-1)).toBe(429);
    await visitor.open('/lacak');
    expect((await visitor.send('/lacak', { resi: resi ?? '' })).status).toBe(429);
    web().made.advance(16 * 60_000);
    await visitor.open('/lacak');
    expect((await visitor.send('/lacak', { resi: resi ?? '' })).status).toBe(200);
  });
});

/** Without what differs between any two pages: tokens. */
function steady(html: string): string {
  return html.replace(/value="[\w-]{40,}"/g, '').replace(/lampiran\/[0-9a-f-]{36}/g, '');
}
