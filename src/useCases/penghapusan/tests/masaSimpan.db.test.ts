import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { PUBLIK } from '../../../domain/laporan/reader.ts';
import { query } from '../../../persistence/connection/database.ts';
import { insertKebijakan } from '../../../persistence/rujukan/kebijakan.ts';
import { readLaporan } from '../../laporan/readLaporan.ts';
import { START } from '../../sapu/tests/filed.ts';
import { previewRetention, readRetention, runRetention } from '../masaSimpan.ts';
import { askErasure } from '../minta.ts';
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
const DAY = 86_400_000;
let kota: Orang;
beforeAll(async () => {
  kota = await account(test().deps, 'kota@uji.test', [{ peran: 'admin_instansi', badan: 'KT-63.71' }]);
});

const jumlah = async () =>
  Object.fromEntries((await previewRetention(test().deps)).map((one) => [one.kode, one.jumlah]));
const NONE = {
  simpan_isi_arsip_hari: 0,
  simpan_isi_hari: 0,
  simpan_isi_berkadar_hari: 0,
  simpan_kontak_hari: 0,
  simpan_kontak_berkadar_hari: 0,
};

describe('retention', () => {
  it('erases by its rules what was closed long enough ago, says so beforehand, and touches nothing else', async () => {
    const { deps, setNow } = test();
    const names = ['Buka', 'Arsip', 'Selesai', 'Berkadar', 'Diminta'] as const;
    const tanda = Object.fromEntries(names.map((one) => [one, tandaOf(one)]));
    const nomor: Record<string, string> = {};
    for (const one of names) nomor[one] = (await file(deps, tandaOf(one))).nomor;
    const of = (one: (typeof names)[number]): string => nomor[one] ?? '';
    await must(deps, pelaporOf(of('Arsip')), of('Arsip'), { perintah: 'tarik' });
    for (const one of ['Selesai', 'Diminta'] as const) {
      await must(deps, giverOf(kota), of(one), { perintah: 'kelola' });
      await must(deps, giverOf(kota), of(one), {
        perintah: 'tindak-lanjut',
        isi: 'Sudah kami perbaiki semuanya.',
        akhir: true,
      });
      await must(deps, pelaporOf(of(one)), of(one), {
        perintah: 'tanggapan',
        isi: 'Sudah baik, terima kasih.',
        selesai: true,
      });
    }
    const berkadar = {
      perintah: 'klasifikasi',
      klasifikasi: 'berkadar_pengawasan',
      alasan: 'menuduh pejabat',
      terlapor: 'KT-63.71/06',
    } as const;
    await must(deps, giverOf(kota), of('Berkadar'), berkadar);
    await must(deps, pelaporOf(of('Berkadar')), of('Berkadar'), { perintah: 'tarik' });
    expect(
      await askErasure(deps, holder(of('Diminta')), { nomor: of('Diminta'), cakupan: 'isi', alasan: '' }),
    ).toMatchObject({ ok: true });

    expect(await jumlah()).toEqual(NONE);
    setNow(START + 1_095 * DAY);
    expect(await jumlah()).toEqual(NONE);
    setNow(START + 1_096 * DAY);
    // The archived one whole, the finished one by its contact; what a person has to decide waits for that.
    const dry = await previewRetention(deps);
    expect(dry.find((one) => one.kode === 'simpan_isi_arsip_hari')).toMatchObject({
      jumlah: 1,
      tertua: START,
      hari: 1_095,
    });
    expect(await jumlah()).toEqual({ ...NONE, simpan_isi_arsip_hari: 1, simpan_kontak_hari: 2 });
    expect(await jumlah()).toEqual({ ...NONE, simpan_isi_arsip_hari: 1, simpan_kontak_hari: 2 });
    const before = await dumpOf(test().database.ownerDb);
    expect(names.filter((one) => !before.includes(tanda[one]?.isi ?? '-'))).toEqual([]);

    const done = await runRetention(deps);
    expect(done.map((one) => one.jumlah)).toEqual([1, 0, 0, 1, 0]);
    expect((await runRetention(deps)).every((one) => one.jumlah === 0)).toBe(true);
    await finishErasures(deps, {});
    const after = await dumpOf(test().database.ownerDb);
    expect(
      [tanda['Arsip']?.isi, tanda['Arsip']?.email, tanda['Selesai']?.email].filter((one) =>
        after.includes(one ?? '-'),
      ),
    ).toEqual([]);
    const kept = [
      tanda['Buka']?.email,
      tanda['Selesai']?.isi,
      tanda['Berkadar']?.isi,
      tanda['Berkadar']?.email,
      tanda['Diminta']?.email,
    ];
    expect(kept.filter((one) => !after.includes(one ?? '-'))).toEqual([]);
    const read = await readLaporan(deps, holder(of('Arsip')), of('Arsip'));
    expect(read.ok && read.value.isi).toContain('karena masa simpannya habis, dasar UU 27/2022 Pasal 44');
    const [event] = await query<{ oleh: string }>(
      deps.db,
      `select r.oleh from riwayat r join laporan l on l.id = r.laporan_id where l.nomor = $1 and r.jenis = 'isi_dihapus'`,
      [of('Arsip')],
    );
    expect(event?.oleh).toBe('sistem');

    // An erasure of contact does not make the words any younger.
    setNow(START + 1_826 * DAY);
    expect(await jumlah()).toMatchObject({ simpan_isi_hari: 1, simpan_isi_berkadar_hari: 0 });
    expect((await runRetention(deps)).map((one) => one.jumlah)).toEqual([0, 1, 0, 0, 0]);
    setNow(START + 3_651 * DAY);
    expect((await runRetention(deps)).map((one) => one.jumlah)).toEqual([0, 0, 1, 0, 0]);
    await finishErasures(deps, {});
    expect(await readLaporan(deps, PUBLIK, of('Buka'))).toMatchObject({ ok: false });
    expect(await dumpOf(test().database.ownerDb)).toContain(tanda['Buka']?.isi);
    expect((await findings(deps)).filter((one) => one.isFault)).toEqual([]);
  });

  it('follows the policy of the day on which a laporan was made, not of today', async () => {
    const { deps, setNow } = test();
    const now = START + 3_700 * DAY;
    setNow(now);
    const old = (await file(deps, tandaOf('Lama'))).nomor;
    await must(deps, pelaporOf(old), old, { perintah: 'tarik' });
    const row = { kode: 'simpan_isi_arsip_hari', nilai: 30, berlakuSejak: now + DAY };
    await insertKebijakan(deps.db, row, now);
    deps.expireRujukan();
    setNow(now + 2 * DAY);
    const fresh = (await file(deps, tandaOf('Baru'))).nomor;
    await must(deps, pelaporOf(fresh), fresh, { perintah: 'tarik' });
    setNow(now + 40 * DAY);
    const done = await runRetention(deps);
    expect(done.find((one) => one.kode === 'simpan_isi_arsip_hari')).toMatchObject({ jumlah: 1, hari: 30 });
    const dump = await dumpOf(test().database.ownerDb);
    expect(dump).toContain(tandaOf('Lama').isi);
    expect(dump).not.toContain(tandaOf('Baru').isi);
  });

  it('is looked through for the page once in a quarter of an hour, and anew after a policy changed', async () => {
    const { deps, advance } = test();
    const { hasil, pada } = await readRetention(deps);
    expect(hasil).toEqual(await previewRetention(deps));
    const nomor = (await file(deps, tandaOf('Nanti'))).nomor;
    await must(deps, pelaporOf(nomor), nomor, { perintah: 'tarik' });
    advance(31 * DAY);
    expect((await readRetention(deps)).pada).toBeGreaterThan(pada);
    const seen = await readRetention(deps);
    advance(14 * 60_000);
    const spy = vi.spyOn(pg.Client.prototype, 'query');
    const texts = () => spy.mock.calls.map(([text]) => JSON.stringify(text)).join('\n');
    expect(await readRetention(deps)).toEqual(seen);
    expect(texts()).not.toContain('cross join lateral');
    await insertKebijakan(
      deps.db,
      { kode: 'simpan_isi_hari', nilai: 40, berlakuSejak: deps.now() + DAY },
      deps.now(),
    );
    deps.expireRujukan();
    expect((await readRetention(deps)).pada).toBe(deps.now());
    expect(texts()).toContain('cross join lateral');
    spy.mockRestore();
  });
});
