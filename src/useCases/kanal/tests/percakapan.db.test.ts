import { describe, expect, it } from 'vitest';
import { pdfOf } from '../../../../tests/support/sampleFiles.ts';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { query } from '../../../persistence/connection/database.ts';
import { readPesanMasuk } from '../../../persistence/kanal/pesanMasuk.ts';
import { olahDue } from '../olahPesan.ts';
import { openIsi, type PesanMasuk } from '../pesanMasuk.ts';
import { akhiriPercakapan } from '../tanya/akhiriPercakapan.ts';
import { teksOf, tombolOf } from '../teksBalasan.ts';
import { terimaPesan } from '../terimaPesan.ts';

const test = useTestDeps({ now: '2026-11-20T10:00:00+07:00' });
let count = 0;

async function send(pengirim: string, teks: string, more: Partial<PesanMasuk> = {}): Promise<string> {
  const { deps } = test();
  count += 1;
  const pesan = { kanal: 'telegram', idAsal: `m${count}`, pengirim, teks, ...more } as const;
  return (await terimaPesan(deps, pesan)).id;
}

/** What the sender reads, with the words of the buttons. */
async function told(id: string): Promise<string> {
  const { deps } = test();
  const row = await readPesanMasuk(deps.db, id);
  if (row === null) throw new Error('no such message');
  return [teksOf(deps, row) ?? '', ...tombolOf(deps, row)].join(' | ');
}

async function say(pengirim: string, teks: string, more: Partial<PesanMasuk> = {}): Promise<string> {
  const id = await send(pengirim, teks, more);
  await olahDue(test().deps);
  return told(id);
}

interface Baris {
  readonly isi: string;
  readonly lat: number | null;
  readonly tempat: string | null;
  readonly hari: string | null;
  readonly anonim: boolean;
  readonly berkas: number;
}

const laporan = (kata: string) =>
  query<Baris>(
    test().deps.db,
    `select isi, lat, lokasi_keterangan as tempat, keadaan ->> 'tanggalKejadian' as hari, anonim,
            (select count(*)::int from lampiran f where f.laporan_id = l.id) as berkas
       from laporan l where isi like '%' || $1 || '%' order by dibuat_pada`,
    [kata],
  );
const percakapan = () =>
  query<{ langkah: string }>(test().deps.db, 'select langkah, jumlah, isi::text as isi from percakapan');

describe('questions one at a time', () => {
  it('make a laporan of a few short answers, with the place as a point, the day and a picture sent before', async () => {
    const foto = { nama: 'foto.pdf', isi: pdfOf('satu') };
    expect(await say('101', 'lampu mati')).toContain('Apa yang terjadi?');
    expect(await say('101', 'Lampu jalan mati total')).toMatch(/^Di mana.*\| Lewati$/);
    expect(await say('101', '', { lampiran: [foto] })).toContain('Di mana');
    const titik = { lat: -3.31987, lon: 114.59075 };
    expect(await say('101', '', { lokasi: titik })).toMatch(/^Kapan.*\| Hari ini \| Kemarin \| Lewati$/);
    expect(await say('101', 'Kemarin')).toMatch(/\| Biasa \| Anonim \| Rahasia$/);
    expect(await say('101', 'Biasa')).toMatch(/sudah diterima dengan nomor \d{9}/);
    await olahDue(test().deps);
    expect(await laporan('Lampu jalan mati total')).toEqual([
      expect.objectContaining({ lat: -3.31987, hari: '2026-11-19', anonim: false, berkas: 1 }),
    ]);
    // One more picture within half an hour belongs there as well; words are a message of their own.
    const later = { nama: 'lagi.pdf', isi: pdfOf('dua') };
    expect(await say('101', '', { lampiran: [later] })).toContain('sudah masuk ke laporan');
    expect(await laporan('Lampu jalan mati total')).toEqual([expect.objectContaining({ berkas: 2 })]);
  });

  it('hide who wrote where ANONIM is chosen, and stop at BATAL', async () => {
    await say('102', 'pungli');
    await say('102', 'Pungutan liar di loket parkir');
    await say('102', 'lewati');
    expect(await say('102', 'anonim')).toMatch(/sudah diterima/);
    expect(await laporan('Pungutan liar')).toEqual([expect.objectContaining({ anonim: true })]);
    await say('103', 'halo');
    expect(await say('103', 'Batal')).toContain('Dibatalkan');
    expect((await percakapan()).filter(({ langkah }) => langkah !== 'foto')).toEqual([]);
  });

  it('leave whole laporan, commands and threads as they are', async () => {
    const whole = 'Sampah menumpuk di depan pasar lama sejak hari Senin.';
    const done = await say('104', whole, { lokasi: { lat: -3.3, lon: 114.6 } });
    const [nomor = ''] = /\d{9}/.exec(done) ?? [];
    expect(await laporan('Sampah menumpuk di depan')).toEqual([
      expect.objectContaining({ isi: whole, lat: -3.3 }),
    ]);
    expect(await say('104', 'jalan')).toContain('Apa yang terjadi?');
    expect(await say('104', `STATUS ${nomor}`)).toContain(nomor);
    expect(await say('104', 'Bantuan')).toContain('Melapor:');
    expect(await say('104', 'Jalan berlubang dalam')).toMatch(/^Di mana/);
    expect(await say('104', 'belum tahu')).toMatch(/^Kapan/);
  });

  it('by SMS fit in one part, ask three things at most, and no names', async () => {
    const sms = { kanal: 'sms' } as const;
    expect(await say('081255500001', 'air', sms)).toBe(
      'Apa yang terjadi? Tulis singkat, misalnya: lampu jalan mati sejak Senin.',
    );
    expect(await say('081255500001', 'Air keran keruh', sms)).toMatch(/^Di mana/);
    expect(await say('081255500001', 'Jl Sutoyo', sms)).toMatch(/^Kapan/);
    expect(await say('081255500001', 'tidak tahu', sms)).toMatch(/Laporan diterima/);
    expect(await laporan('Air keran keruh')).toEqual([
      expect.objectContaining({ tempat: 'Jl Sutoyo', hari: 'tidak_tahu' }),
    ]);
  });

  it('end by themselves: filed with what is there, or kept for an officer', async () => {
    const { deps, advance } = test();
    const first = await send('105', 'banjir');
    await olahDue(deps);
    await say('105', 'Banjir setinggi lutut orang dewasa');
    const little = await send('106', 'woi');
    await olahDue(deps);
    advance(3 * 3_600_000);
    expect(await akhiriPercakapan(deps)).toBeGreaterThanOrEqual(2);
    expect(await laporan('Banjir setinggi lutut')).toHaveLength(1);
    expect(await told(first)).toMatch(/sudah diterima dengan nomor \d{9}/);
    const kept = await readPesanMasuk(deps.db, little);
    expect(kept).toMatchObject({ status: 'tidak_dipahami', hasil: 'percakapan' });
    expect(openIsi(deps, kept!)?.teks).toBe('woi');
    expect(await akhiriPercakapan(deps)).toBe(0);
  });
});

describe('a word after a conversation ran out', () => {
  it('is worked on at once, before the worker ended it; the old one becomes a laporan or an officer gets it', async () => {
    const { deps, advance } = test();
    const first = await send('120', 'lampu');
    await olahDue(deps);
    await say('120', 'Lampu taman padam semua di malam hari');
    const little = await send('121', 'hei');
    await olahDue(deps);
    advance(2 * 3_600_000 + 1);
    expect(await say('120', 'Sampah')).toMatch(/^Apa yang terjadi/);
    expect(await say('121', 'Jembatan gantung putus di dekat pasar lama')).not.toMatch(/menunggu/);
    expect(await told(first)).toMatch(/sudah diterima dengan nomor \d{9}/);
    expect(await laporan('Lampu taman padam')).toHaveLength(1);
    expect(await readPesanMasuk(deps.db, little)).toMatchObject({
      status: 'tidak_dipahami',
      hasil: 'percakapan',
    });
    expect(await akhiriPercakapan(deps)).toBe(0);
    expect(await say('120', 'Sampah menumpuk tidak diangkut')).toMatch(/^Di mana/);
  });

  it('and three words while pictures of a laporan may still come begin a new one, told at once', async () => {
    await say('122', 'Talud');
    await say('122', 'Talud longsor menutup jalan desa');
    await say('122', 'Desa Sukamaju');
    await say('122', 'hari ini');
    expect(await say('122', 'biasa')).toMatch(/diterima/);
    expect(await say('122', 'Bau')).toMatch(/^Apa yang terjadi/);
  });
});

describe('abuse of questions', () => {
  it('counts a repeated answer once, also when two workers take two answers at once', async () => {
    const { deps } = test();
    await say('107', 'pohon');
    const again = { idAsal: 'sama' };
    await say('107', 'Pohon tumbang melintang', again);
    const asked = await say('107', 'Pohon tumbang melintang', again);
    expect(asked).toMatch(/^Di mana/);
    await send('107', 'Dekat balai desa');
    await send('107', 'hari ini');
    await Promise.all([olahDue(deps), olahDue(deps)]);
    await say('107', 'biasa');
    const [one, ...rest] = await laporan('Pohon tumbang melintang');
    expect(rest).toEqual([]);
    expect(one?.isi.match(/Pohon tumbang/g)).toHaveLength(1);
    expect(one?.isi).toContain('Dekat balai desa');
  });

  it('never asks more than a dozen times, keeps words out of the database, and mixes no two senders', async () => {
    for (let n = 0; n < 15; n += 1) await say('108', 'x');
    await say('109', 'Rahasia besar');
    const all = JSON.stringify(await percakapan());
    expect(all).not.toContain('Rahasia');
    const stuck = await query(
      test().deps.db,
      `select 1 from pesan_masuk where status = 'gagal' or (status = 'antre' and coba_pada < $1)`,
      [new Date(test().deps.now()).toISOString()],
    );
    expect(stuck).toEqual([]);
    expect(await say('110', 'Mesin rusak')).toContain('Apa yang terjadi?');
  });

  it('takes no place that is none on earth', async () => {
    expect(await say('111', 'Kursi taman rusak di alun-alun kota', { lokasi: null })).toMatch(
      /sudah diterima/,
    );
  });
});
