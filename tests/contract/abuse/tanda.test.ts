import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../../src/persistence/connection/database.ts';
import { purgeAnswers } from '../../../src/useCases/idempotency/runOnce.ts';
import { KIRIMAN, useApi } from '../../support/api.ts';
import { exchange, kabarOf, map, register, START } from '../../support/federasi.ts';
import { open311Peer, type Open311Peer } from '../../support/open311Peer.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const HOST = 'lapor.contoh.id';
const UNIT = 'KT-63.71/06';
const LUBANG = 'Jalan berlubang dalam sekali di depan balai kota, dua motor sudah jatuh.';
const LAMPU = 'Lampu taman kota padam semua sejak malam Minggu, taman menjadi gelap.';
const PAGAR = 'Pagar lapangan bola roboh ke arah rumah warga dan membahayakan anak-anak.';

describe('signs that somebody typed', () => {
  const api = useApi({ origin: `https://${HOST}` });
  /** Two systems that serve the same instansi. */
  let kota: Open311Peer;
  let dinas: Open311Peer;
  const ids: Record<'kota' | 'dinas', string> = { kota: '', dinas: '' };
  beforeAll(async () => {
    [kota, dinas] = [await open311Peer(START), await open311Peer(START)];
    ids.kota = await register(api(), 'kota', { alamat: kota.url });
    ids.dinas = await register(api(), 'kota', { alamat: dinas.url, nama: 'Lapor Dinas' });
    for (const id of Object.values(ids)) await map(api(), 'kota', id, 'kategori', 'jalan-01', 'K16a');
  });
  afterAll(async () => {
    await kota.close();
    await dinas.close();
  });

  const pass = async (ms = 3 * MINUTE): Promise<void> => {
    api().advance(ms);
    kota.now += ms;
    dinas.now += ms;
    await exchange(api(), HOST);
  };
  const ask = (at: Open311Peer, id: string, description: string): void => {
    const request = { service: 'jalan-01', requested: at.now, fields: {}, status: 'open', notes: '' };
    at.requests.push({ id, description, ...request });
  };
  const signOf = (at: Open311Peer, id: string): string => `[SP4N-LAPOR! ${new URL(at.url).host}/${id}]`;
  const say = (at: Open311Peer, request: string, description: string): void => {
    at.now += 1_000;
    at.updates.push({ id: `S-${request}-${at.now}`, request, status: 'open', description, at: at.now });
  };
  const rowsOf = (nomorAsal: string): Promise<{ nomor: string; id: string }[]> =>
    query(api().made.deps.db, 'select nomor, id from laporan where nomor_asal = $1', [nomorAsal]);
  const links = async (laporanId: string): Promise<string[]> =>
    (
      await query<{ id: string }>(
        api().made.deps.db,
        'select id_luar as id from sistem_tautan where laporan_id = $1 order by 1',
        [laporanId],
      )
    ).map((one) => one.id);

  it('neither hide a request that comes later, nor join two, nor speak in the one that they name', async () => {
    ask(dinas, 'D-1', `${LAMPU} ${signOf(kota, 'A-1')}`);
    await pass();
    const [typed] = await rowsOf('D-1');
    ask(kota, 'A-1', LUBANG);
    await pass();
    const [named] = await rowsOf('A-1');
    expect(named, 'the request that was named came in as its own').toBeDefined();
    for (const one of [typed, named])
      await api().give('kota', one?.nomor ?? '', 'verifikasi', { unit: [UNIT] });
    await api().give('penghubung', typed?.nomor ?? '', 'tindak-lanjut', {
      isi: 'Kami ganti lampunya.',
      akhir: false,
    });
    say(kota, 'A-1', 'Regu jalan berangkat.');
    for (let i = 0; i < 3; i += 1) await pass();
    expect(await kabarOf(api(), typed?.nomor ?? '')).toEqual(['Kami ganti lampunya.']);
    expect(await kabarOf(api(), named?.nomor ?? '')).toEqual(['Regu jalan berangkat.']);
    expect(kota.posted.filter((one) => one.fields['service_request_id'] === 'A-1')).toEqual([]);
    expect([await links(typed?.id ?? ''), await links(named?.id ?? '')]).toEqual([['D-1'], ['A-1']]);
  });

  it('of a request that was read, or of a laporan of ours, count for nothing over other words', async () => {
    ask(kota, 'A-2', PAGAR);
    await pass();
    const [pagar] = await rowsOf('A-2');
    ask(dinas, 'D-2', `Selokan di belakang pasar mampet. ${signOf(kota, 'A-2')}`);
    ask(dinas, 'D-3', `Sampah menumpuk di tepi sungai. [SP4N-LAPOR! ${HOST}/LPR-${pagar?.nomor}]`);
    await pass();
    expect((await rowsOf('D-2')).length).toBe(1);
    expect((await rowsOf('D-3')).length).toBe(1);
    expect(await links(pagar?.id ?? '')).toEqual(['A-2']);
  });

  it('over the same words are the same matter, whichever came first', async () => {
    ask(dinas, 'D-4', `${LUBANG} Sisi utara. ${signOf(kota, 'A-4')}`);
    await pass();
    ask(kota, 'A-4', `${LUBANG} Sisi utara.`);
    await pass();
    expect([(await rowsOf('D-4')).length, (await rowsOf('A-4')).length]).toEqual([1, 0]);
    ask(kota, 'A-5', `${PAGAR} Sisi barat.`);
    await pass();
    ask(dinas, 'D-5', `Diteruskan.\n\n${PAGAR} Sisi barat. ${signOf(kota, 'A-5')}`);
    await pass();
    expect([(await rowsOf('A-5')).length, (await rowsOf('D-5')).length]).toEqual([1, 0]);
  });

  it('are asked there before a matter is sent to a system whose requests we do not read', async () => {
    const { deps } = api().made;
    const tarik = (is: boolean) =>
      query(deps.db, 'update sistem_lokal set tarik = $2 where id = $1', [ids.kota, is]);
    await tarik(false);
    ask(kota, 'A-6', `${LAMPU} Dekat air mancur.`);
    ask(kota, 'A-7', 'Halte di simpang empat bocor.');
    const file = async (words: string, sign: string): Promise<string> => {
      const fields = { api_key: api().key('pengembang'), jurisdiction_id: 'KT-63.71', service_code: 'K16a' };
      const description = `${words} ${sign}`;
      const sent = await post('requests', { ...fields, description, address_string: 'Taman' });
      const nomor = /LPR-(\d{8,10})/.exec(sent.text)?.[1] ?? sent.text;
      await api().give('kota', nomor, 'verifikasi', { unit: [UNIT] });
      return nomor;
    };
    const before = kota.requests.length;
    const same = await file(`${LAMPU} Dekat air mancur.`, signOf(kota, 'A-6'));
    const other = await file('Atap pasar ikan bocor setiap hujan turun.', signOf(kota, 'A-7'));
    for (let i = 0; i < 3; i += 1) await pass();
    const sent = kota.requests.slice(before).map((one) => one.description);
    expect(sent.filter((one) => one.includes(`LPR-${same}`))).toEqual([]);
    expect(sent.filter((one) => one.includes(`LPR-${other}`))).toHaveLength(1);
    await tarik(true);
  });

  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await api().open(`/open311/v2/${path}.json`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    return { status: answer.status, text: await answer.text() };
  };

  it('are looked for in what is posted here too: ours come back is not taken twice, a borrowed one is', async () => {
    const nomor = await api().file({ instansi: 'KT-63.71', kategori: 'K16a' });
    await api().give('kota', nomor, 'verifikasi', { unit: [UNIT] });
    const rahasia = await api().file({ instansi: 'KT-63.71', rahasia: true });
    const fields = {
      api_key: api().key('pengembang'),
      jurisdiction_id: 'KT-63.71',
      service_code: 'K16a',
      address_string: 'Depan pasar',
    };
    const count = async () => (await query(api().made.deps.db, 'select from laporan')).length;
    const before = await count();
    const back = await post('requests', {
      ...fields,
      description: `${KIRIMAN.judul}\n\n${KIRIMAN.isi}\n\n[SP4N-LAPOR! ${HOST}/LPR-${nomor}]`,
    });
    expect([back.status, back.text.includes(`LPR-${nomor}`), await count()]).toEqual([201, true, before]);
    for (const description of [
      `Trotoar rusak di jalan lain. [SP4N-LAPOR! ${HOST}/LPR-${nomor}]`,
      // One that the public may not know of is answered like a new one.
      `${KIRIMAN.isi} [SP4N-LAPOR! ${HOST}/LPR-${rahasia}]`,
    ]) {
      const made = await post('requests', { ...fields, description });
      expect(made.status, made.text).toBe(201);
      for (const one of [nomor, rahasia]) expect(made.text).not.toContain(one);
    }
    expect(await count()).toBe(before + 2);
  });

  it('do not make a system the pelapor of what another key of the instansi filed', async () => {
    const pelapor = { nama: 'Siti Aminah', email: 'siti@contoh.id' };
    const words = 'Saluran air di depan kelurahan tersumbat sampah sehingga meluap ke jalan.';
    const filed = { instansi: 'KT-63.71', isi: words, nomorAsal: 'N-9', pelapor, kategori: 'K16a' };
    const nomor = await api().file(filed, 'pengembang');
    await api().give('kota', nomor, 'verifikasi', { unit: [UNIT] });
    await api().give('penghubung', nomor, 'tindak-lanjut', { isi: 'Sudah kami keruk.', akhir: true });
    ask(kota, 'N-9', words);
    await pass();
    kota.now += 1_000;
    kota.updates.push({
      id: 'palsu-1',
      request: 'N-9',
      status: 'closed',
      description: 'Sudah beres, terima kasih.',
      at: kota.now,
      author: 'pelapor',
    });
    for (let i = 0; i < 3; i += 1) await pass();
    expect((await api().get(`/laporan/${nomor}`, 'kota')).body).toMatchObject({ status: 'diproses' });
    const waiting = await query<{ galat: string }>(
      api().made.deps.db,
      `select galat from sistem_masuk where status = 'periksa' and id_luar = 'palsu-1'`,
    );
    expect(waiting).toEqual([{ galat: 'laporan.not_permitted' }]);
    expect((await rowsOf('N-9')).length, 'known again all the same').toBe(1);
  });

  it('and an update that is posted here again after a month is the same one still', async () => {
    const nomor = await api().file({ instansi: 'KT-63.71', kategori: 'K16a' });
    await api().give('kota', nomor, 'verifikasi', { unit: [UNIT] });
    const update = {
      api_key: api().key('penghubung'),
      service_request_id: `LPR-${nomor}`,
      update_id: 'dinas-77',
      description: 'Tim kami berangkat besok pagi.',
      status: 'OPEN',
    };
    const first = await post('servicerequestupdates', update);
    expect(first.status, first.text).toBe(201);
    api().advance(31 * DAY);
    await purgeAnswers(api().made.deps);
    expect(await post('servicerequestupdates', update)).toEqual(first);
    expect(await kabarOf(api(), nomor)).toEqual(['Tim kami berangkat besok pagi.']);
  });
});
