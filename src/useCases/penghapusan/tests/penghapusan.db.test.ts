import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { folderSender } from '../../../channels/email/folderSender.ts';
import { PUBLIK } from '../../../domain/laporan/reader.ts';
import { query } from '../../../persistence/connection/database.ts';
import { giveCommand } from '../../laporan/giveCommand.ts';
import { listLaporan, readLaporan } from '../../laporan/readLaporan.ts';
import { readRiwayat } from '../../laporan/readRiwayat.ts';
import { openLampiran } from '../../lampiran/openLampiran.ts';
import { confirmMassal, planMassal, undoMassal } from '../../massal/massal.ts';
import { sendDue } from '../../pesan/sendDue.ts';
import { START } from '../../sapu/tests/filed.ts';
import { answerErasure, askErasure, readErasure } from '../minta.ts';
import { decideErasure, listErasures, reviewErasure } from '../putuskan.ts';
import { finishErasures } from '../selesaikan.ts';
import {
  account,
  dumpOf,
  file,
  findings,
  giverOf,
  holder,
  must,
  pelaporOf,
  tandaOf,
  type Orang,
} from './negeriHapus.ts';

const test = useTestDeps({ now: START });
let kota: Orang;
let lain: Orang;
let nasional: Orang;

beforeAll(async () => {
  const { deps } = test();
  kota = await account(deps, 'kota@uji.test', [{ peran: 'admin_instansi', badan: 'KT-63.71' }]);
  lain = await account(deps, 'lain@uji.test', [{ peran: 'admin_instansi', badan: 'KT-33.74' }]);
  nasional = await account(deps, 'nasional@uji.test', [{ peran: 'admin_nasional', badan: 'NAS' }]);
});

const WORDS = 'UU 27/2022';

/** Filed, published, answered, talked about, finished: with the pelapor's words in every place that can hold them. */
async function finished(kata: string) {
  const { deps } = test();
  const tanda = tandaOf(kata);
  const { nomor, id } = await file(deps, tanda);
  await must(deps, pelaporOf(nomor), nomor, { perintah: 'ubah', isi: `${tanda.isi} Zqubah${kata}.` });
  await must(deps, giverOf(kota), nomor, {
    perintah: 'verifikasi',
    unit: ['KT-63.71/06'],
    perbaikan: { judul: `${tanda.judul} dibenarkan` },
  });
  await must(deps, giverOf(kota), nomor, {
    perintah: 'tindak-lanjut',
    isi: `Terima kasih ${tanda.nama}.`,
    akhir: true,
  });
  await must(deps, pelaporOf(nomor), nomor, {
    perintah: 'tanggapan',
    isi: `Zqkata${kata} sudah baik.`,
    selesai: true,
  });
  await must(deps, pelaporOf(nomor), nomor, {
    perintah: 'penilaian',
    nilai: 5,
    teks: `Zqnilai${kata} cepat.`,
  });
  return {
    nomor,
    id,
    tanda,
    planted: [...Object.values(tanda), `Zqubah${kata}`, `Zqkata${kata}`, `Zqnilai${kata}`],
  };
}

async function asked(nomor: string, cakupan: 'isi' | 'kontak' = 'isi'): Promise<string> {
  const { deps } = test();
  const alasan = 'Zqalasan saya takut';
  expect(await askErasure(deps, holder(nomor), { nomor, cakupan, alasan })).toEqual({
    ok: true,
    value: true,
  });
  const plan = await readErasure(deps, holder(nomor), nomor);
  return plan.ok ? (plan.value.permintaan[0]?.id ?? '') : '';
}

async function granted(nomor: string): Promise<void> {
  const { deps } = test();
  const id = await asked(nomor);
  const seen = await reviewErasure(deps, kota.reader, id);
  const juga = seen.ok ? (seen.value.jawaban ?? []).map((one) => one.urut) : [];
  expect(await decideErasure(deps, kota, id, { kabul: true, juga })).toEqual({ ok: true, value: { nomor } });
}

describe('an erasure that was granted', () => {
  it('leaves the words nowhere: rows, search, files, mails; the chain stays whole and says by which right', async () => {
    const { deps } = test();
    const outbox = await mkdtemp(path.join(os.tmpdir(), 'lapor-outbox-'));
    const sender = folderSender({ folder: outbox, from: 'lapor@contoh.test' });
    const { nomor, tanda, planted } = await finished('Satu');
    await sendDue(deps, { sender, origin: 'http://lapor.test' });
    const mailed = async () =>
      (
        await Promise.all((await readdir(outbox)).map((one) => readFile(path.join(outbox, one), 'utf8')))
      ).join('\n');
    expect(await mailed()).toContain(tanda.email);
    const before = await dumpOf(test().database.ownerDb);
    expect(planted.filter((one) => !before.includes(one))).toEqual([]);
    const shown = await readLaporan(deps, holder(nomor), nomor);
    const [lampiran] = shown.ok ? shown.value.lampiran : [];
    expect(lampiran).toBeDefined();

    // A bulk act that was taken back repeats what its officer typed about this one.
    const perintah = {
      perintah: 'arsipkan',
      alasanKode: 'iseng',
      pesan: 'Zqmassal tentang orang itu',
    } as const;
    const planned = await planMassal(deps, kota, { perintah, nomor: [nomor], dari: '' });
    const massal = planned.ok ? planned.value : '';
    await confirmMassal(deps, kota.akunId, massal);
    expect(await undoMassal(deps, kota.akunId, massal)).toMatchObject({ ok: true });

    await granted(nomor);
    expect(await finishErasures(deps, sender)).toBe(1);
    expect(await finishErasures(deps, sender)).toBe(0);

    const after = await dumpOf(test().database.ownerDb);
    expect(
      [...planted, 'Zqalasan', 'Zqmassal'].filter((one) => after.toLowerCase().includes(one.toLowerCase())),
    ).toEqual([]);
    expect(await mailed()).not.toContain(tanda.email);
    const read = await readLaporan(deps, PUBLIK, nomor);
    expect(read).toMatchObject({
      ok: true,
      value: { judul: 'Isi dihapus', lokasi: null, tanggalKejadian: null, lampiran: [], status: 'selesai' },
    });
    expect(read.ok && read.value.isi).toMatch(
      /^Isi dihapus atas permintaan pelapor, dasar UU 27\/2022 Pasal 8.*2 November 2026\.$/,
    );
    const opened = await openLampiran(deps, holder(nomor), { id: lampiran?.id ?? '', pengunggah: null });
    expect(opened).toMatchObject({ ok: false });
    const stored: string[] = [];
    for await (const kunci of deps.files.list()) stored.push(kunci);
    const used = await query<{ kunci: string }>(
      deps.db,
      'select kunci from lampiran where dihapus_pada is null',
    );
    expect(stored.filter((one) => !used.some(({ kunci }) => kunci === one))).toEqual([]);
    const filter = { q: 'ZqisiSatu' };
    const found = await listLaporan(deps, kota.reader, { filter, urut: 'terbaru', limit: 5, cursor: null });
    expect(found).toMatchObject({ ok: true, value: { baris: [] } });
    const history = await readRiwayat(deps, kota.reader, nomor, kota.akunId);
    expect(JSON.stringify(history)).not.toMatch(/114\.5944|2026-10-31/);
    expect(history.ok && history.value.baris.at(-1)).toMatchObject({
      jenis: 'isi_dihapus',
      oleh: expect.stringContaining('admin_instansi'),
    });
    const all = await findings(deps);
    expect(all.filter((one) => one.isFault)).toEqual([]);
    const told = all.filter((one) => one.jenis === 'dihapus');
    expect(told.length).toBeGreaterThan(5);
    expect(told.every((one) => one.rincian.includes(WORDS))).toBe(true);
    await rm(outbox, { recursive: true });
  });

  it('takes the copies out of the laporan into which it was merged, and nothing else there', async () => {
    const { deps } = test();
    const main = tandaOf('Utama');
    const twin = tandaOf('Kembar');
    const utama = (await file(deps, main)).nomor;
    const kembar = (await file(deps, twin)).nomor;
    await must(deps, giverOf(kota), utama, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
    await must(deps, giverOf(kota), kembar, { perintah: 'gabungkan', ke: utama });
    await must(deps, pelaporOf(kembar), kembar, { perintah: 'tanggapan', isi: 'Zqdibawa gang kami juga.' });
    await must(deps, pelaporOf(utama), utama, { perintah: 'tanggapan', isi: 'Zqsendiri masih rusak.' });
    await granted(kembar);
    const dump = await dumpOf(test().database.ownerDb);
    expect(['Zqdibawa', twin.isi, twin.nama].filter((one) => dump.includes(one))).toEqual([]);
    expect(['Zqsendiri', main.isi, main.nama].filter((one) => !dump.includes(one))).toEqual([]);
    const read = await readLaporan(deps, PUBLIK, utama);
    const thread = read.ok ? read.value.tanggapan : [];
    expect(thread.find((one) => one.jenis === 'menerima_tanggapan')).toMatchObject({
      isi: null,
      isErased: true,
    });
    expect(thread.find((one) => one.jenis === 'ditanggapi')).toMatchObject({ isErased: false });
    await finishErasures(deps, {});
    expect((await findings(deps)).filter((one) => one.isFault)).toEqual([]);
  });

  it('leaves a file that another laporan shares, byte for byte', async () => {
    const { deps } = test();
    const [a, b] = [tandaOf('Bersama'), { ...tandaOf('Berdua'), berkas: tandaOf('Bersama').berkas }];
    const one = (await file(deps, a)).nomor;
    const two = (await file(deps, b)).nomor;
    await must(deps, pelaporOf(one), one, { perintah: 'tarik' });
    await granted(one);
    await finishErasures(deps, {});
    const read = await readLaporan(deps, holder(two), two);
    const id = read.ok ? (read.value.lampiran[0]?.id ?? '') : '';
    expect(await openLampiran(deps, holder(two), { id, pengunggah: null })).toMatchObject({ ok: true });
    expect((await findings(deps)).filter((one_) => one_.isFault)).toEqual([]);
  });

  it('of contact alone keeps the words, and a seal goes with the words of an anonim laporan', async () => {
    const { deps } = test();
    const { nomor, tanda } = await finished('Kontak');
    const id = await asked(nomor, 'kontak');
    expect(await decideErasure(deps, kota, id, { kabul: true, juga: [] })).toMatchObject({ ok: true });
    const read = await readLaporan(deps, kota.reader, nomor);
    expect(read).toMatchObject({ ok: true, value: { pelapor: { nama: null, email: null, telepon: null } } });
    expect(read.ok && read.value.isi).toContain(tanda.isi);
    expect(await dumpOf(test().database.ownerDb)).not.toContain(tanda.email);
    const anonim = await file(deps, tandaOf('Segel'), { anonim: true });
    await must(deps, pelaporOf(anonim.nomor), anonim.nomor, { perintah: 'tarik' });
    const sealed = () =>
      query<{ segel: Buffer | null }>(deps.db, 'select segel from identitas where laporan_id = $1', [
        anonim.id,
      ]);
    expect((await sealed())[0]?.segel).not.toBeNull();
    await granted(anonim.nomor);
    expect(await sealed()).toEqual([{ segel: null }]);
    expect((await findings(deps)).filter((one) => one.isFault && one.jenis !== 'lampiran')).toEqual([]);
  });
});

describe('asking', () => {
  it('is for its own pelapor alone, once at a time, and not for what the law keeps', async () => {
    const { deps } = test();
    const { nomor } = await file(deps, tandaOf('Buka'));
    const other = (await file(deps, tandaOf('Orang'))).nomor;
    const ask = (reader: typeof PUBLIK, cakupan: 'isi' | 'kontak' = 'isi') =>
      askErasure(deps, reader, { nomor, cakupan, alasan: '' });
    for (const reader of [PUBLIK, holder(other), kota.reader, nasional.reader]) {
      expect(await ask(reader)).toEqual({ ok: false, refusal: { code: 'laporan.not_found' } });
      expect(await readErasure(deps, reader, nomor)).toEqual({
        ok: false,
        refusal: { code: 'laporan.not_found' },
      });
    }
    expect(await ask(holder(nomor))).toMatchObject({ ok: false, refusal: { code: 'hapus.still_open' } });
    const berkadar = {
      perintah: 'klasifikasi',
      klasifikasi: 'berkadar_pengawasan',
      alasan: 'menuduh pejabat',
      terlapor: 'KT-63.71/06',
    } as const;
    await must(deps, giverOf(kota), nomor, berkadar);
    for (const cakupan of ['isi', 'kontak'] as const)
      expect(await ask(holder(nomor), cakupan)).toMatchObject({
        refusal: { code: 'hapus.under_examination' },
      });
    await must(deps, pelaporOf(nomor), nomor, { perintah: 'tarik' });
    const both = await Promise.all([ask(holder(nomor)), ask(holder(nomor))]);
    expect(both.map((one) => (one.ok ? 'ok' : one.refusal.code)).toSorted()).toEqual(['hapus.waiting', 'ok']);
    expect(await answerErasure(deps, holder(other), { nomor, apa: 'batal' })).toMatchObject({ ok: false });
    expect(await answerErasure(deps, holder(nomor), { nomor, apa: 'batal' })).toEqual({
      ok: true,
      value: true,
    });
    expect(await answerErasure(deps, holder(nomor), { nomor, apa: 'batal' })).toMatchObject({
      refusal: { code: 'hapus.not_waiting' },
    });
  });

  it('is not granted by its own pelapor, whichever role they hold', async () => {
    const { deps } = test();
    const sendiri = await account(deps, 'sendiri@uji.test', [{ peran: 'admin_instansi', badan: 'KT-63.71' }]);
    const pengirim = { sebagai: 'akun', akunId: sendiri.akunId } as const;
    const { nomor } = await file(deps, tandaOf('Sendiri'), { pengirim, kontak: null });
    await must(deps, giverOf(sendiri), nomor, { perintah: 'tarik' });
    expect(await askErasure(deps, sendiri.reader, { nomor, cakupan: 'isi', alasan: '' })).toMatchObject({
      ok: true,
    });
    const plan = await readErasure(deps, sendiri.reader, nomor);
    const id = plan.ok ? (plan.value.permintaan[0]?.id ?? '') : '';
    expect(await listErasures(deps, sendiri.reader)).toEqual([]);
    for (const who of [sendiri, { ...kota, reader: { ...kota.reader, nomorTerbuka: [nomor] } }])
      expect(await decideErasure(deps, who, id, { kabul: true, juga: [] })).toMatchObject({
        refusal: { code: 'hapus.not_found' },
      });
    expect(await decideErasure(deps, kota, id, { kabul: true, juga: [] })).toMatchObject({ ok: true });
  });

  it('shows the request to whoever decides, with its due instant; a refusal has a reason and one objection', async () => {
    const { deps } = test();
    const { nomor } = await finished('Tolak');
    const id = await asked(nomor);
    expect(await listErasures(deps, lain.reader)).toEqual([]);
    expect((await listErasures(deps, kota.reader)).find((one) => one.id === id)).toMatchObject({
      nomor,
      isTerlambat: false,
    });
    expect((await listErasures(deps, nasional.reader)).filter((one) => one.id === id)).toEqual([]);
    const decide = (who: Orang, kabul: boolean) =>
      decideErasure(
        deps,
        who,
        id,
        kabul ? { kabul, juga: [] } : { kabul: false, alasan: 'Masih dipakai sidang etik daerah.' },
      );
    expect(await decide(lain, true)).toMatchObject({ refusal: { code: 'hapus.not_found' } });
    expect(await decide(nasional, true)).toMatchObject({ refusal: { code: 'hapus.not_found' } });
    expect(await decideErasure(deps, kota, id, { kabul: false, alasan: 'tidak' })).toMatchObject({
      refusal: { code: 'input.too_short' },
    });
    expect(await decide(kota, false)).toMatchObject({ ok: true });
    expect(await decide(kota, true)).toMatchObject({ refusal: { code: 'hapus.decided' } });
    const object = () =>
      answerErasure(deps, holder(nomor), { nomor, apa: 'keberatan', isi: 'Sidang itu sudah selesai.' });
    expect(await object()).toEqual({ ok: true, value: true });
    expect(await decide(kota, true)).toMatchObject({ refusal: { code: 'hapus.not_found' } });
    expect(await decide(nasional, false)).toMatchObject({ ok: true });
    expect(await object()).toMatchObject({ refusal: { code: 'hapus.not_refused' } });
    const plan = await readErasure(deps, holder(nomor), nomor);
    expect(plan.ok && plan.value.permintaan[0]).toMatchObject({
      status: 'ditolak',
      tingkat: 2,
      langkah: [{ apa: 'minta' }, { apa: 'tolak' }, { apa: 'keberatan' }, { apa: 'tolak' }],
    });
  });

  it('that is overdue climbs to the admin nasional, after the hours of the policy and not before', async () => {
    const { deps, setNow } = test();
    const { nomor } = await finished('Lambat');
    const id = await asked(nomor);
    setNow(START + 72 * 3_600_000);
    expect((await listErasures(deps, nasional.reader)).some((one) => one.id === id)).toBe(false);
    setNow(START + 72 * 3_600_000 + 1);
    expect((await listErasures(deps, nasional.reader)).find((one) => one.id === id)).toMatchObject({
      isTerlambat: true,
    });
    expect(await decideErasure(deps, nasional, id, { kabul: true, juga: [] })).toMatchObject({ ok: true });
    setNow(START);
  });
});

describe('two at once', () => {
  it('erase twice: one wins; a command under way and an erasure leave a whole chain in either order', async () => {
    const { deps } = test();
    const { nomor } = await finished('Serentak');
    const id = await asked(nomor);
    const act = () => decideErasure(deps, kota, id, { kabul: true, juga: [] });
    const talk = () =>
      giveCommand(deps, pelaporOf(nomor), nomor, { perintah: 'tanggapan', isi: 'Zqlagi masih ada.' });
    const [one, said, two] = await Promise.all([act(), talk(), act()]);
    expect([one, two].map((each) => (each.ok ? 'ok' : each.refusal.code)).toSorted()).toEqual([
      'hapus.decided',
      'ok',
    ]);
    expect(said).toMatchObject({ ok: true });
    await finishErasures(deps, {});
    expect((await findings(deps)).filter((each) => each.isFault)).toEqual([]);
    // What was written afterwards may be asked for again; then nothing is left.
    const plan = await readErasure(deps, holder(nomor), nomor);
    if (plan.ok && plan.value.tulisan > 0) await granted(nomor);
    const again = await askErasure(deps, holder(nomor), { nomor, cakupan: 'isi', alasan: '' });
    expect(again).toMatchObject({ refusal: { code: 'hapus.nothing_left' } });
    expect(await dumpOf(test().database.ownerDb)).not.toContain('Zqlagi');
  });

  it('is refused to the application role outside of a granted request, and words that vanish otherwise are a fault', async () => {
    const { deps, database } = test();
    const { nomor, id } = await finished('Rusak');
    const hapus = (of: string) =>
      query(deps.db, "select hapus_kata($1, $2, array[1], array[sha256('x')], now(), $3)", [of, id, WORDS]);
    await expect(hapus('01890000-0000-7000-8000-000000000000')).rejects.toThrow(/granted request/);
    // a request that was granted for another laporan is none for this one, and is not made into one
    const lain = await finished('Lain');
    await granted(lain.nomor);
    const [row] = await query<{ id: string }>(deps.db, 'select id from penghapusan where laporan_id = $1', [
      lain.id,
    ]);
    await expect(hapus(row?.id ?? '')).rejects.toThrow(/granted request/);
    const change = (set: string) =>
      query(deps.db, `update penghapusan set ${set} where id = $1`, [row?.id ?? '']);
    await expect(change(`laporan_id = '${id}'`)).rejects.toThrow(/permission denied/);
    await expect(change(`cakupan = 'kontak'`)).rejects.toThrow(/permission denied/);
    await expect(change(`status = 'ditolak', dasar = null`)).rejects.toThrow(/granted and stays so/);
    await expect(change(`dasar = 'lain'`)).rejects.toThrow(/granted and stays so/);
    await expect(query(deps.db, 'delete from penghapusan')).rejects.toThrow(/permission denied/);
    await expect(query(deps.db, 'update riwayat_isi set kata = null')).rejects.toThrow(/permission denied/);
    await query(
      database.ownerDb,
      `update riwayat_isi set kata = null, kata_garam = null, dihapus_pada = '2026-11-02T01:00:00Z', dihapus_dasar = $2,
              dihapus_hash = $3 where laporan_id = $1 and urut = 4`,
      [id, WORDS, await forged(id)],
    );
    expect((await findings(deps)).filter((one) => one.isFault && one.nomor === nomor)).toMatchObject([
      { jenis: 'rantai', rincian: 'penghapusan', urut: 4 },
    ]);
  });
});

/** The right hash for the note: whoever can write to the table can compute it. */
async function forged(id: string): Promise<Buffer> {
  const { erasureHashOf } = await import('../../../persistence/riwayat/sealEvent.ts');
  const [row] = await query<{ hash: Buffer }>(
    test().deps.db,
    'select kata_hash as hash from riwayat_isi where laporan_id = $1 and urut = 4',
    [id],
  );
  if (row === undefined) throw new Error('four events');
  return erasureHashOf(row.hash, Date.parse('2026-11-02T01:00:00Z'), WORDS);
}
