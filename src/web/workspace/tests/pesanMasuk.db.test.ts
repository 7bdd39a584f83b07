import { describe, expect, it } from 'vitest';
import { useWholeWeb } from '../../../../tests/support/wholeWeb.ts';
import { wordsOf } from './desk.ts';
import { query } from '../../../persistence/connection/database.ts';
import { terimaDanJawab } from '../../../useCases/kanal/olahPesan.ts';
import { akhiriPercakapan } from '../../../useCases/kanal/tanya/akhiriPercakapan.ts';
import { terimaTemuan } from '../../../useCases/kanal/temuan/terimaTemuan.ts';
import { terimaPesan } from '../../../useCases/kanal/terimaPesan.ts';

const web = useWholeWeb();
const HERE = '/petugas/pesan';
let serial = 0;

async function sms(teks: string, pengirim = '08120001111'): Promise<string> {
  const { deps } = web().made;
  const pesan = { kanal: 'sms', idAsal: `p-${(serial += 1)}`, pengirim, teks } as const;
  await terimaDanJawab(deps, pesan);
  // Asked, and never answered.
  web().made.advance(3 * 3_600_000);
  await akhiriPercakapan(deps);
  return (await terimaPesan(deps, pesan)).id;
}

async function stateOf(id: string): Promise<unknown> {
  const [row] = await query(
    web().made.deps.db,
    `select m.status, m.hasil, m.isi is null as "tanpaIsi", m.alasan, l.nomor is not null as "adaLaporan"
       from pesan_masuk m left join laporan l on l.id = m.laporan_id where m.id = $1`,
    [id],
  );
  return row;
}

describe('/petugas/pesan', () => {
  it('is for the admin nasional alone', async () => {
    const id = await sms('halo <b>pak</b>');
    for (const name of ['kota', 'penghubung', 'pengawas', 'pelapor']) {
      const visitor = await web().signedIn(name);
      for (const path of [HERE, `${HERE}/${id}`]) {
        await visitor.open(path);
        expect([name, path, visitor.here.status]).toEqual([name, path, 403]);
      }
    }
    const nasional = await web().signedIn('nasional');
    await nasional.open('/petugas');
    expect(wordsOf(nasional.here.html)).toContain('Pesan masuk perlu diperiksa (1)');
    await nasional.open(`${HERE}/${id}`);
    expect(nasional.here.status).toBe(200);
    expect(nasional.here.html).toContain('halo &lt;b&gt;pak&lt;/b&gt;');
    expect(nasional.here.html).not.toContain('8120001111');
    for (const bad of ['x', '01890000-0000-7000-8000-000000000000']) {
      await nasional.open(`${HERE}/${bad}`);
      expect(nasional.here.status).toBe(404);
    }
  });

  it('makes a laporan of a message for its sender, once', async () => {
    const id = await sms('jembatan roboh', '08120002222');
    const nasional = await web().signedIn('nasional');
    await nasional.open(`${HERE}/${id}`);
    const words = { judul: 'Jembatan roboh', isi: 'Jembatan roboh, tempatnya belum disebut oleh pelapor.' };
    await nasional.send(`${HERE}/${id}/laporan`, { ...words, isi: 'pendek' });
    expect(nasional.here.status).toBe(422);
    expect(wordsOf(nasional.here.html)).toContain('paling sedikit 20');
    await nasional.send(`${HERE}/${id}/laporan`, words);
    expect(await stateOf(id)).toEqual({
      status: 'selesai',
      hasil: 'laporan',
      tanpaIsi: true,
      alasan: null,
      adaLaporan: true,
    });
    const answer = await terimaDanJawab(web().made.deps, {
      kanal: 'sms',
      idAsal: `milik-${serial}`,
      pengirim: '0812 0002 222',
      teks: 'STATUS',
    });
    expect(answer).toMatchObject({ teks: expect.stringContaining('Belum diverifikasi') });
  });

  it('puts a message only into a laporan of the same sender, and sets aside with a reason', async () => {
    const { deps } = web().made;
    const filed = await terimaDanJawab(deps, {
      kanal: 'sms',
      idAsal: 'asal',
      pengirim: '08120003333',
      teks: 'LAPOR Pohon tumbang menutup jalan ke pasar sejak pagi',
    });
    const nomor = /\d{9}/.exec(filed === 'belum' ? '' : (filed.teks ?? ''))?.[0] ?? '';
    const own = await sms('dekat SD', '08120003333');
    const foreign = await sms('dekat SMP', '08120004444');
    const nasional = await web().signedIn('nasional');
    await nasional.open(`${HERE}/${foreign}`);
    await nasional.send(`${HERE}/${foreign}/tempel`, { nomor });
    expect(nasional.here.status).toBe(422);
    await nasional.open(`${HERE}/${own}`);
    await nasional.send(`${HERE}/${own}/tempel`, { nomor });
    expect(await stateOf(own)).toMatchObject({ status: 'selesai', adaLaporan: true });
    await nasional.open(`${HERE}/${foreign}`);
    await nasional.send(`${HERE}/${foreign}/sisih`, { alasan: 'Iklan pinjaman' });
    expect(await stateOf(foreign)).toEqual({
      status: 'disisihkan',
      hasil: 'percakapan',
      tanpaIsi: true,
      alasan: 'Iklan pinjaman',
      adaLaporan: false,
    });
    await nasional.open(`/petugas/laporan/${nomor}`);
    expect(wordsOf(nasional.here.html)).toContain('Pesan kepada pelapor');
  });

  it('shows found posts apart, with what their authors will hear', async () => {
    const { deps } = web().made;
    const found = { kanal: 'x', pengirim: '551', teks: 'Lampu <i>pasar</i> mati sejak Senin' } as const;
    await terimaTemuan(deps, { ...found, idAsal: '77001' }, 'temuan_cari');
    await terimaTemuan(deps, { ...found, idAsal: '77002', teks: '@LAPOR1708 macet' }, 'temuan');
    const nasional = await web().signedIn('nasional');
    await nasional.open(HERE);
    expect(wordsOf(nasional.here.html)).toContain('Temuan media sosial (2)');
    expect(nasional.here.html).not.toContain('hasil pencarian');
    await nasional.open(`${HERE}?jenis=temuan`);
    const links = [...nasional.here.html.matchAll(/href="(\/petugas\/pesan\/[\w-]+)"/gu)].map(
      ([, to]) => to ?? '',
    );
    expect(links).toHaveLength(2);
    await nasional.open(links[0] ?? '');
    const words = wordsOf(nasional.here.html);
    expect(words).toContain('tidak dikirimi apa pun');
    expect(nasional.here.html).toContain('https://x.com/i/status/77001');
    expect(nasional.here.html).toContain('&lt;i&gt;pasar');
    await nasional.send(`${links[0]}/sisih`, { alasan: 'Bukan keluhan' });
    await nasional.open(links[1] ?? '');
    expect(wordsOf(nasional.here.html)).toContain('cara menariknya');
  });

  it('lets through what a flood held back', async () => {
    const { deps } = web().made;
    const last = await sms('apa kabar', '08120005555');
    await query(deps.db, `update pesan_masuk set status = 'dibatasi' where id = $1`, [last]);
    const nasional = await web().signedIn('nasional');
    await nasional.open(`${HERE}/${last}`);
    await nasional.send(`${HERE}/${last}/proses`, {});
    expect(await stateOf(last)).toMatchObject({ status: 'antre' });
  });
});

describe('the operator’s page', () => {
  it('shows a channel that fails', async () => {
    const { deps } = web().made;
    await query(
      deps.db,
      `insert into saluran (kanal, gagal_beruntun, galat, gagal_pada) values ('whatsapp', 7, 'http.503', $1)`,
      [new Date(deps.now()).toISOString()],
    );
    const nasional = await web().signedIn('nasional');
    await nasional.open('/pengaturan/operasi');
    const words = wordsOf(nasional.here.html);
    expect(words).toContain('Gagal 7 kali berturut-turut');
    expect(words).toContain('http.503');
  });
});
