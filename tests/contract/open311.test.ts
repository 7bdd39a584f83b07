import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../src/persistence/connection/database.ts';
import { useApi } from '../support/api.ts';
import { judgeXml, leavesOf, sparkOf } from '../support/georeport.ts';

const UNIT = 'KT-63.71/06';
const DAY_MS = 86_400_000;
/** A name that must never be told. */
const NAMA = 'Kartawijaya Bramantyo';

type Row = Record<string, string | number | null> & { service_request_id: string };

describe('Open311 GeoReport v2', () => {
  const api = useApi();
  let terbit = '';
  let selesai = '';
  let rahasia = '';
  let baru = '';
  let anonim = '';

  const text = async (path: string, init?: RequestInit): Promise<[number, string, Headers]> => {
    const response = await api().open(`/open311${path}`, init);
    return [response.status, await response.text(), response.headers];
  };
  const json = async <T = Row[]>(path: string, init?: RequestInit): Promise<[number, T]> => {
    const [status, body] = await text(path, init);
    return [status, JSON.parse(body) as T];
  };
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    text(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', ...headers },
    });
  const POTHOLE = {
    service_code: 'K16a',
    lat: '-3.3194',
    long: '114.5908',
    address_string: 'Jalan Pramuka',
    description: 'Lubang besar di tengah jalan. Sudah dua orang jatuh minggu ini.\nMohon segera ditambal.',
  };
  const ids = (rows: readonly Row[]): string[] => rows.map((one) => one.service_request_id);

  beforeAll(async () => {
    const { file, give, post: rest, advance } = api();
    const forward = (nomor: string) => give('kota', nomor, 'verifikasi', { unit: [UNIT], kategori: 'K16a' });
    terbit = await file({
      instansi: 'KT-63.71',
      kategori: 'K16a',
      wilayah: '63.71.01',
      judul: 'Jalan & jembatan <rusak>',
    });
    await forward(terbit);
    advance(60_000);
    selesai = await file({ instansi: 'KT-63.71' });
    await forward(selesai);
    await give('penghubung', selesai, 'tindak-lanjut', { isi: 'Sudah ditambal "rapi" & rata.', akhir: true });
    await give('pelapor', selesai, 'tanggapan', { isi: 'Terima kasih, sudah baik.', selesai: true });
    rahasia = await file({ instansi: 'KT-63.71', rahasia: true });
    await forward(rahasia);
    baru = await file({ instansi: 'KT-63.71' });
    const pelapor = { nama: NAMA, email: 'bramantyo@contoh.id', telepon: '081234500000' };
    const made = await rest('/laporan', { ...POTHOLE_JSON, instansi: 'KT-63.71', pelapor }, 'pengembang');
    anonim = made.body.nomor;
    await give('pengembang', anonim, 'kerahasiaan', { anonim: true });
    await forward(anonim);
    advance(60_000);
  });

  it('answers every address as JSON and as XML that an independent validator takes, with the same content', async () => {
    const paths = [
      '/discovery',
      '/v2/services',
      '/v2/services/K16a',
      '/v2/services/UMUM',
      '/v2/requests',
      '/v2/requests?extensions=true',
      `/v2/requests/LPR-${terbit}`,
      `/v2/tokens/LPR-${terbit}`,
      '/v2/servicerequestupdates',
      '/v2/servicerequestupdates?extensions=true',
      '/v2/requests?status=gone&page=0',
      '/v2/services/NOPE',
      '/v2/requests/LPR-000000000',
      '/v2/tokens/abc',
      '/v2/nothing',
    ];
    for (const one of paths) {
      const [path = '', search] = one.split('?');
      const tail = search === undefined ? '' : `?${search}`;
      const [status, xml, xmlHead] = await text(`${path}.xml${tail}`);
      const [alike, plain, jsonHead] = await text(`${path}.json${tail}`);
      expect([one, alike]).toEqual([one, status]);
      expect([one, xmlHead.get('content-type')]).toEqual([one, 'text/xml']);
      expect([one, jsonHead.get('content-type')]).toEqual([one, 'application/json']);
      expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>')).toBe(true);
      expect([one, judgeXml(xml)]).toEqual([one, null]);
      expect([one, sparkOf(xml)]).toEqual([one, leavesOf(JSON.parse(plain))]);
      expect(xml).not.toMatch(/<(\w+)\/>|<(\w+)><\/\2>/);
    }
    const [, bad] = await text('/v2/requests.xml');
    expect(judgeXml(bad.replace('<status>open', '<status>sleeping'))).toContain('status');
  });

  it('shows what the public sees and nothing else, whoever asks', async () => {
    const [, rows] = await json('/v2/requests.json?extensions=true');
    expect(ids(rows).toSorted()).toEqual([anonim, selesai, terbit].map((one) => `LPR-${one}`).toSorted());
    const key = { headers: { authorization: `Bearer ${api().key('nasional')}` } };
    expect((await json('/v2/requests.json', key))[1]).toHaveLength(3);
    for (const hidden of [rahasia, baru]) {
      for (const path of [`/v2/requests/LPR-${hidden}.json`, `/v2/tokens/LPR-${hidden}.json`]) {
        const [status, errors] = await json<{ code: number }[]>(path, key);
        expect([status, errors[0]?.code]).toEqual([404, 404]);
        // The same as for one that does not exist.
        const absent = await text(path.replace(hidden, '123456785'), key);
        expect((await text(path, key)).slice(0, 2)).toEqual(absent.slice(0, 2));
      }
      expect(
        (await json(`/v2/requests.json?service_request_id=LPR-${hidden},LPR-${terbit}`))[1],
      ).toHaveLength(1);
    }
    const [, whole] = await text('/v2/requests.xml?extensions=true');
    const [, said] = await text('/v2/servicerequestupdates.xml?extensions=true');
    expect(whole + said).not.toMatch(/Bramantyo|bramantyo|0812345/);
  });

  it('tells a laporan in the fields of the specification', async () => {
    const [, [row]] = await json(`/v2/requests/LPR-${terbit}.json`);
    expect(row).toMatchObject({
      service_request_id: `LPR-${terbit}`,
      status: 'open',
      service_code: 'K16a',
      agency_responsible: 'Dinas Pekerjaan Umum dan Penataan Ruang',
      lat: -3.3194,
      long: 114.5908,
      address_id: 'ID-63.71.01',
      media_url: null,
      zipcode: null,
    });
    expect(row?.['description']).toContain('Jalan & jembatan <rusak>');
    expect(row?.['requested_datetime']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    expect(row?.['expected_datetime']).not.toBeNull();
    const [, [closed]] = await json(`/v2/requests/LPR-${selesai}.json?extensions=true`);
    expect(closed).toMatchObject({
      status: 'closed',
      expected_datetime: null,
      extended_attributes: { detailed_status: 'selesai', outcome: 'dikonfirmasi', agency_code: 'KT-63.71' },
    });
    expect(closed?.['status_notes']).toContain('Sudah ditambal "rapi" & rata.');
    const [, xml] = await text(`/v2/requests/LPR-${selesai}.xml`);
    expect(xml).toContain('&amp; rata.');
    expect(xml).not.toContain('expected_datetime');
  });

  it('narrows by service, state, time, box and jurisdiction, in pages', async () => {
    const found = async (search: string): Promise<string[]> =>
      ids((await json(`/v2/requests.json?${search}`))[1]);
    expect(await found('status=closed')).toEqual([`LPR-${selesai}`]);
    expect(await found('status=open,closed')).toHaveLength(3);
    expect(await found('service_code=K16a')).toHaveLength(3);
    expect(await found('service_code=K16')).toHaveLength(0);
    expect(await found('service_code=K16,UMUM,K16a&status=')).toHaveLength(3);
    expect(await found('jurisdiction_id=KT-63.71')).toHaveLength(3);
    expect(await found('jurisdiction_id=PR-33')).toHaveLength(0);
    expect(await found('bbox=114,-4,115,-3')).toHaveLength(3);
    expect(await found('bbox=110,-4,111,-3')).toHaveLength(0);
    const pages = await Promise.all([1, 2, 3, 4].map((page) => found(`page_size=1&page=${page}`)));
    expect(pages.map((one) => one.length)).toEqual([1, 1, 1, 0]);
    expect(new Set(pages.flat()).size).toBe(3);
    const now = api().made.deps.now();
    const at = (ms: number): string => new Date(ms).toISOString();
    expect(await found(`start_date=${at(now - DAY_MS)}&end_date=${at(now)}`)).toHaveLength(3);
    expect(await found(`start_date=${at(now - 40 * DAY_MS)}&end_date=${at(now - 30 * DAY_MS)}`)).toEqual([]);
    // A plus that nobody encoded is a space when it arrives.
    expect(await found('start_date=2026-10-01T00:00:00+07:00')).toHaveLength(3);
    expect(await found(`service_request_id=LPR-${selesai}&status=open&start_date=x`)).toEqual([
      `LPR-${selesai}`,
    ]);
  });

  it.each([
    ['status=gone', 400, /^status: /],
    ['start_date=2026-10-01', 400, /^start_date: /],
    ['start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z', 400, /90 hari/],
    ['start_date=2026-10-02T00:00:00Z&end_date=2026-10-01T00:00:00Z', 400, /^end_date: /],
    ['service_code=K99', 404, /K99/],
    ['jurisdiction_id=city.gov', 404, /city\.gov/],
    ['bbox=1,2,3', 400, /^bbox: /],
    ['page=0', 400, /^page: /],
    ['page_size=1001', 400, /^page_size: /],
  ])('refuses %s', async (search, status, words) => {
    const [answered, errors] = await json<{ code: number; description: string }[]>(
      `/v2/requests.json?${search}`,
    );
    expect([answered, errors[0]?.code]).toEqual([status, status]);
    expect(errors[0]?.description).toMatch(words);
  });

  it('goes back 90 days, no further, when no time is named', async () => {
    const { setNow, made } = api();
    const now = made.deps.now();
    setNow(now + 91 * DAY_MS);
    expect((await json('/v2/requests.json'))[1]).toEqual([]);
    expect(
      (await json(`/v2/requests.json?start_date=${new Date(now - DAY_MS).toISOString()}`))[1],
    ).toHaveLength(3);
    setNow(now);
  });

  it('takes a new request by the form of the specification', async () => {
    const person = {
      first_name: 'Siti',
      last_name: 'Aminah',
      email: 'siti@contoh.id',
      phone: '081234567890',
    };
    const fields = { ...POTHOLE, ...person, api_key: api().key('pengembang'), jurisdiction_id: 'KT-63.71' };
    const [status, body] = await post('/v2/requests.json', fields);
    const [made] = JSON.parse(body) as Row[];
    expect(status, body).toBe(201);
    const nomor = made?.service_request_id.slice(4) ?? '';
    const stored = (await api().get(`/laporan/${nomor}`, 'kota')).body;
    expect(stored).toMatchObject({
      kanal: 'open311',
      kategori: 'K16a',
      instansi: 'KT-63.71',
      judul: 'Lubang besar di tengah jalan.',
      isi: POTHOLE.description,
      pelapor: { nama: 'Siti Aminah', email: 'siti@contoh.id' },
      lokasi: { lat: -3.3194, lon: 114.5908, keterangan: 'Jalan Pramuka' },
    });
    expect((await text(`/v2/requests/LPR-${nomor}.json`))[0]).toBe(404);
    await api().give('kota', nomor, 'verifikasi', { unit: [UNIT] });
    expect((await json(`/v2/requests/LPR-${nomor}.json`))[1]).toMatchObject([
      { description: POTHOLE.description },
    ]);
    const [, xml] = await post('/v2/requests.xml', fields);
    expect(judgeXml(xml)).toBeNull();
  });

  it('files for the owner of an ordinary key, whatever person is named, and says so', async () => {
    const fields = { ...POTHOLE, first_name: NAMA, email: 'lain@contoh.id', api_key: api().key('tetangga') };
    const [status, body] = await post('/v2/requests.json', fields);
    expect([status, body]).toEqual([201, expect.stringContaining('pemilik kunci')]);
    const nomor = (JSON.parse(body) as Row[])[0]?.service_request_id.slice(4) ?? '';
    const stored = (await api().get(`/laporan/${nomor}`, 'tetangga')).body;
    expect(stored.pelapor).toMatchObject({ nama: 'Contoh tetangga' });
  });

  it('takes the attributes of the service, and all mistakes are told at once', async () => {
    const api_key = api().key('pengembang');
    const more = {
      'attribute[anonim]': 'ya',
      'attribute[judul]': 'Lampu jalan padam semalam',
      'attribute[x]': 'y',
    };
    const kind = {
      'attribute[klasifikasi]': 'aspirasi',
      'attribute[tanggal_kejadian]': '2026-10-30T10:00:00Z',
    };
    const [status, body] = await post('/v2/requests.json', { ...POTHOLE, ...more, ...kind, api_key });
    const nomor = (JSON.parse(body) as Row[])[0]?.service_request_id.slice(4) ?? '';
    expect([status, (await api().get(`/laporan/${nomor}`, 'pengembang')).body]).toMatchObject([
      201,
      {
        klasifikasi: 'aspirasi',
        judul: 'Lampu jalan padam semalam',
        anonim: true,
        tanggalKejadian: '2026-10-30',
      },
    ]);
    const wrong = {
      service_code: 'K99',
      lat: '95',
      description: 'pendek',
      'attribute[rahasia]': 'mungkin',
      api_key,
    };
    const [refused, errors] = await post('/v2/requests.json', wrong);
    expect(refused).toBe(404);
    const told = (JSON.parse(errors) as { description: string }[]).map(
      (one) => one.description.split(':')[0],
    );
    expect(told.toSorted((a = '', b = '') => a.localeCompare(b))).toEqual([
      'attribute[rahasia]',
      'description',
      'lat',
      'long',
      'service_code',
    ]);
    const bare = { service_code: 'K16a', description: POTHOLE.description, api_key };
    expect((await post('/v2/requests.json', bare))[0]).toBe(400);
    expect((await post('/v2/requests.json', { ...bare, address_id: 'ID-63.71.01' }))[0]).toBe(201);
    expect((await post('/v2/requests.json', { ...bare, address_id: 'ID-99.99' }))[0]).toBe(400);
  });

  it('writes with a key only', async () => {
    for (const path of ['/v2/requests', '/v2/servicerequestupdates']) {
      for (const api_key of ['', 'lapor_salah', `lapor_${'x'.repeat(43)}`]) {
        const [status, body] = await post(`${path}.xml`, { ...POTHOLE, api_key });
        expect([status, judgeXml(body)]).toEqual([403, null]);
        expect(body).toContain('<code>403</code>');
      }
    }
    const [status, body] = await text('/v2/requests.json', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect([status, JSON.parse(body)]).toMatchObject([400, [{ code: 400 }]]);
    expect((await text('/v2/services.json', { method: 'DELETE' }))[0]).toBe(405);
  });

  it('does once what is sent twice under one key', async () => {
    const fields = { ...POTHOLE, api_key: api().key('pengembang') };
    const head = { 'idempotency-key': 'lubang-1' };
    const [first, second] = [
      await post('/v2/requests.json', fields, head),
      await post('/v2/requests.json', fields, head),
    ];
    expect(second.slice(0, 2)).toEqual(first.slice(0, 2));
    const other = await post(
      '/v2/requests.json',
      { ...fields, description: `${POTHOLE.description} Lain.` },
      head,
    );
    expect(other[0]).toBe(400);
  });

  it('passes updates both ways, each once, as what their sender may say', async () => {
    const { file, give, key } = api();
    const nomor = await file({ instansi: 'KT-63.71' }, 'pengembang');
    const service_request_id = `LPR-${nomor}`;
    const send = (who: Parameters<typeof key>[0], fields: Record<string, string>) =>
      post('/v2/servicerequestupdates.json', { api_key: key(who), service_request_id, ...fields });
    const unseen = await send('tetangga', {
      update_id: '1',
      description: 'Bukan milik saya sama sekali.',
      status: 'OPEN',
    });
    expect(unseen[0]).toBe(404);
    expect(
      (await send('kota', { update_id: '1', description: 'Belum diverifikasi.', status: 'OPEN' }))[0],
    ).toBe(400);
    await give('kota', nomor, 'verifikasi', { unit: [UNIT] });
    const work = {
      update_id: 'dinas-7',
      description: 'Tim kami berangkat besok pagi.',
      status: 'OPEN',
      updated_datetime: '2026-11-02T01:00:00Z',
    };
    const sent = await send('penghubung', work);
    expect(sent[0], sent[1]).toBe(201);
    expect((await send('penghubung', work)).slice(0, 2)).toEqual(sent.slice(0, 2));
    expect(
      (
        await send('penghubung', {
          update_id: 'dinas-8',
          description: 'Sudah selesai ditambal.',
          status: 'FIXED',
        })
      )[0],
    ).toBe(201);
    expect(
      (
        await send('pengembang', {
          update_id: 'app-1',
          description: 'Warga: sudah baik, terima kasih.',
          status: 'CLOSED',
        })
      )[0],
    ).toBe(201);
    const [, rows] = await json(`/v2/servicerequestupdates.json?service_request_id=${service_request_id}`);
    expect(rows.map((one) => [one['description'], one['status']])).toEqual([
      ['Tim kami berangkat besok pagi.', 'open'],
      ['Sudah selesai ditambal.', 'open'],
      ['Warga: sudah baik, terima kasih.', 'closed'],
    ]);
    expect((await json(`/v2/requests/${service_request_id}.json`))[1]).toMatchObject([{ status: 'closed' }]);
    expect((await send('tetangga', { update_id: '2', description: 'Saya hanya lewat di sini.' }))[0]).toBe(
      403,
    );
    const until = new Date(api().made.deps.now() - DAY_MS).toISOString();
    expect((await json(`/v2/servicerequestupdates.json?end_date=${until}`))[1]).toEqual([]);
  });

  it('writes valid XML whatever stands in a laporan', async () => {
    const { deps } = api().made;
    const nasty = ']]> <!-- & "\u0001\u0008\uFFFE 😀 </description><status>closed';
    const id = await query<{ id: string }>(deps.db, 'select id from laporan where nomor = $1', [terbit]);
    await query(deps.db, 'update laporan set isi = $2 where id = $1', [
      id[0]?.id,
      `Isi awal yang cukup panjang ${nasty}`,
    ]);
    const [, xml] = await text(`/v2/requests/LPR-${terbit}.xml`);
    expect(judgeXml(xml)).toBeNull();
    const [row] = sparkOf(xml) as Row[];
    expect(row?.['status']).toBe('open');
    expect(row?.['description']).toContain(']]> <!-- & " 😀 </description><status>closed');
  });

  it('answers 300 random requests without a fault, always in its own form', async () => {
    const word = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        'K16a',
        'LPR-123456785',
        'open',
        '-3.3',
        'KT-63.71',
        '2026-11-02T00:00:00Z',
        '\u0000',
        '%',
      ),
    );
    const names = fc.constantFrom(
      'jurisdiction_id',
      'service_code',
      'service_request_id',
      'start_date',
      'end_date',
      'status',
      'page',
      'page_size',
      'bbox',
      'lat',
      'long',
      'address_string',
      'address_id',
      'description',
      'media_url',
      'email',
      'update_id',
      'extensions',
      'attribute[anonim]',
      'attribute[tanggal_kejadian]',
    );
    const paths = fc.constantFrom(
      'services',
      'requests',
      'servicerequestupdates',
      'tokens/x',
      'services/%FF',
      'requests/LPR-1',
      'services/%00',
    );
    const fields = fc.array(fc.tuple(names, word), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(paths, fields, fc.boolean(), fc.boolean(), async (path, given, isPost, isXml) => {
        const search = new URLSearchParams(given).toString();
        const address = `/v2/${path}.${isXml ? 'xml' : 'json'}`;
        const form = {
          'content-type': 'application/x-www-form-urlencoded',
          authorization: `Bearer ${api().key('pengembang')}`,
        };
        const [status, body] = isPost
          ? await text(address, { method: 'POST', body: search, headers: form })
          : await text(`${address}?${search}`);
        expect([200, 201, 400, 403, 404, 405]).toContain(status);
        if (isXml) expect(judgeXml(body)).toBeNull();
        else expect(typeof JSON.parse(body)).toBe('object');
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

const POTHOLE_JSON = {
  klasifikasi: 'pengaduan',
  judul: 'Lubang besar di jalan raya',
  isi: 'Lubang besar di tengah jalan, sudah dua orang jatuh minggu ini.',
  lokasi: { lat: -3.3194, lon: 114.5908 },
} as const;
