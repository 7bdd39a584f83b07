import { describe, expect, it } from 'vitest';
import { query } from '../../../persistence/connection/database.ts';
import { fileBy, SANDI } from '../../../../tests/support/portal.ts';
import { usePerangkat } from '../../../../tests/support/perangkat.ts';
import { readable } from '../../../../tests/support/visitor.ts';
import { kunciDorong } from './perangkat.ts';

/** The longest time that a notice of an anonim laporan waits. */
const SAMAR_MS = 3 * 3_600_000 + 120_000;
const { portal, peer, signedIn, switchOn, deliver, verify, answer, opened } = usePerangkat();

const devices = () => query(portal().made.deps.db, 'select id from perangkat');
const notices = () =>
  query<{ status: string; galat: string | null }>(
    portal().made.deps.db,
    `select status, galat from pesan where jenis = 'perangkat' and status <> 'dilewati' or galat is not null and jenis = 'perangkat' order by id`,
  );

describe('news on a device', () => {
  it('reaches an account once, closed for the device, signed with our name, and leads to the laporan', async () => {
    const rina = await signedIn('rina');
    const { nomor } = await fileBy(rina, { anda: { siapa: 'akun' } });
    const device = await switchOn(rina, '/perangkat');
    await verify(nomor);
    await deliver();
    await deliver();
    expect(peer().refused).toEqual([]);
    expect(device.diterima.map((one) => one.isi.buka)).toEqual([`/laporan/${nomor}`]);
    expect(device.diterima[0]).toMatchObject({ ttl: 86_400, subject: 'mailto:lapor@contoh.id' });
    expect(device.diterima[0]?.isi.judul).toContain('Laporan');
    await answer(nomor);
    await deliver();
    // The push service cannot tell news by its length.
    expect(new Set(device.diterima.map((one) => one.panjang)).size).toBe(1);
    expect(device.diterima).toHaveLength(2);
  });

  it('says of an anonim laporan only that there is something new, and no row ties it to the device', async () => {
    const { deps } = portal().made;
    const budi = await signedIn('budi');
    const { nomor } = await fileBy(budi, { anda: { siapa: 'akun', anonim: 'ya' } });
    const device = await switchOn(budi, '/perangkat');
    await verify(nomor);
    await deliver();
    portal().made.advance(SAMAR_MS);
    await deliver();
    expect(device.diterima.map(({ isi: { judul, isi, buka } }) => ({ judul, isi, buka }))).toEqual([
      { judul: 'SP4N-LAPOR!', isi: 'Ada yang baru.', buka: '/saya' },
    ]);
    const rows = await query(
      deps.db,
      `select p.*, d.* from pesan p left join perangkat d on d.id::text = p.penerima ->> 'perangkat' where p.jenis = 'perangkat'`,
    );
    const [laporan] = await query<{ id: string; pemilik: string }>(
      deps.db,
      'select id, pemilik from laporan where nomor = $1',
      [nomor],
    );
    const all = JSON.stringify(rows);
    for (const told of [nomor, laporan?.id, laporan?.pemilik, device.langganan.endpoint, 'budi'])
      expect(all).not.toContain(told);
  });

  it('reaches whoever opened it by its receipt, that laporan alone', async () => {
    const mine = await fileBy(portal().visitor());
    const other = await fileBy(portal().visitor());
    const visitor = await opened(mine);
    const device = await switchOn(visitor, `/laporan/${mine.nomor}/perangkat`);
    await verify(mine.nomor);
    await verify(other.nomor);
    await deliver();
    expect(device.diterima.map((one) => one.isi.buka)).toEqual([`/laporan/${mine.nomor}`]);
  });

  it('reaches a browser that follows without an account, until it stops', async () => {
    const { nomor } = await fileBy(portal().visitor());
    await verify(nomor);
    const visitor = portal().visitor();
    await visitor.open(`/laporan/${nomor}/ikuti`);
    await visitor.send(`/laporan/${nomor}/ikuti`, { aksi: 'ikuti' });
    const device = await switchOn(visitor, '/perangkat');
    await deliver();
    await answer(nomor);
    await deliver();
    expect(device.diterima.map((one) => one.isi.buka)).toEqual([`/laporan/${nomor}`]);
    await visitor.open(`/laporan/${nomor}/ikuti`);
    await visitor.send(`/laporan/${nomor}/ikuti`, { aksi: 'batal' });
    await answer(nomor);
    await deliver();
    expect(device.diterima).toHaveLength(1);
  });

  it('keeps to what the account chose, and ends on this device at signing out', async () => {
    const siti = await signedIn('siti');
    const { nomor } = await fileBy(siti, { anda: { siapa: 'akun' } });
    const device = await switchOn(siti, '/perangkat');
    await siti.open('/saya/profil');
    const offered = ['perkembangan', 'giliran', 'pengingat', 'diikuti'];
    await siti.send('/saya/profil/pilihan', {
      ditawarkan: offered,
      saluran: ['email', 'perangkat'],
      'kabar-email': offered,
      'kabar-perangkat': ['giliran'],
    });
    await verify(nomor);
    await deliver();
    expect(device.diterima).toEqual([]);
    const before = (await devices()).length;
    await siti.open('/');
    await siti.send('/keluar');
    expect((await devices()).length).toBe(before - 1);
  });

  it('forgets a device that is no more, and tries again where the service is busy', async () => {
    const { advance } = portal().made;
    const tono = await signedIn('tono');
    const { nomor } = await fileBy(tono, { anda: { siapa: 'akun' } });
    const gone = await switchOn(tono, '/perangkat');
    const busy = await switchOn(tono, '/perangkat');
    peer().answer(gone.langganan, 410);
    peer().answer(busy.langganan, 503);
    const before = (await devices()).length;
    await verify(nomor);
    await deliver();
    expect((await devices()).length).toBe(before - 1);
    expect(await notices()).toEqual(
      expect.arrayContaining([
        { status: 'dilewati', galat: 'habis' },
        { status: 'antre', galat: 'http.503' },
      ]),
    );
    peer().answer(busy.langganan, 201);
    advance(60_000);
    await deliver();
    expect(busy.diterima).toHaveLength(1);
  });
});

describe('abuse of devices', () => {
  it('takes no address that is none of a push service, and calls none that slipped in', async () => {
    const eve = await signedIn('eve');
    await eve.open('/perangkat');
    const { langganan } = peer().subscribe(kunciDorong(portal().made.deps));
    const before = (await devices()).length;
    for (const endpoint of [
      'http://127.0.0.1:22/',
      'https://169.254.169.254/latest',
      'https://attacker.example/x',
      `${peer().origin}@attacker.example/`,
      'javascript:alert(1)',
    ]) {
      await eve.send('/perangkat', { ...langganan, endpoint, aksi: 'nyalakan' });
      expect(readable(eve.here.html)).toContain('Layanan pemberitahuan peramban ini tidak dikenal');
    }
    await eve.send('/perangkat', { ...langganan, auth: '"><script>', aksi: 'nyalakan' });
    expect((await devices()).length).toBe(before);
    // A key that is no point of the curve has the right form: nothing can be closed to it, and it goes.
    const { nomor } = await fileBy(eve, { anda: { siapa: 'akun' } });
    await eve.open('/perangkat');
    await eve.send('/perangkat', { ...langganan, p256dh: `B${'x'.repeat(86)}`, aksi: 'nyalakan' });
    expect((await devices()).length).toBe(before + 1);
    await verify(nomor);
    await deliver();
    expect((await devices()).length).toBe(before);
    // The list of services was made shorter meanwhile.
    const device = await switchOn(eve, '/perangkat');
    await answer(nomor);
    await deliver({ layanan: ['https://fcm.googleapis.com'] });
    expect(device.diterima).toEqual([]);
    expect((await devices()).length).toBe(before);
  });

  it('lets nobody else look at, switch on or end the news of a laporan or an account', async () => {
    const filed = await fileBy(portal().visitor());
    const owner = await opened(filed);
    const device = await switchOn(owner, `/laporan/${filed.nomor}/perangkat`);
    const [id = ''] = /name="id" value="([^"]+)"/.exec(owner.here.html)?.slice(1) ?? [];
    const eve = await signedIn('mallory');
    await eve.open('/perangkat');
    const before = (await devices()).length;
    await eve.send('/perangkat', { id, aksi: 'matikan' });
    expect((await devices()).length).toBe(before);
    const { _csrf = '' } = eve.hidden('/perangkat');
    for (const nomor of [filed.nomor, '999999990']) {
      expect((await eve.open(`/laporan/${nomor}/perangkat`)).status).toBe(404);
      const posted = await eve.post(`/laporan/${nomor}/perangkat`, {
        ...device.langganan,
        aksi: 'nyalakan',
        _csrf,
      });
      expect(posted.status).toBe(404);
    }
    expect((await devices()).length).toBe(before);
    // The word for the form is asked for.
    const cross = await eve.post('/perangkat', { ...device.langganan, aksi: 'nyalakan' });
    expect(cross.status).toBe(403);
  });

  it('ends it on a lost device with the sessions: on the others, or on all', async () => {
    const lina = await signedIn('lina');
    await switchOn(lina, '/perangkat');
    const lost = portal().visitor();
    await lost.open('/masuk');
    await lost.send('/masuk', { email: 'lina@contoh.id', sandi: SANDI });
    await switchOn(lost, '/perangkat');
    const before = (await devices()).length;
    await lina.open('/saya/keamanan');
    await lina.send('/saya/keamanan/lain');
    expect((await devices()).length).toBe(before - 1);
    expect(readable((await lina.open('/perangkat')).html)).toContain('Matikan di perangkat ini');
    await lina.open('/saya/keamanan');
    await lina.send('/saya/keamanan/semua');
    expect((await devices()).length).toBe(before - 2);
  });

  it('keeps ten devices of one owner, and none after the password was changed', async () => {
    const dewi = await signedIn('dewi');
    const first = await switchOn(dewi, '/perangkat');
    const before = (await devices()).length;
    await dewi.open('/perangkat');
    const { _csrf = '' } = dewi.hidden('/perangkat');
    for (let n = 0; n < 12; n += 1) {
      const { langganan } = peer().subscribe(kunciDorong(portal().made.deps));
      await dewi.post('/perangkat', { ...langganan, aksi: 'nyalakan', _csrf });
    }
    expect((await devices()).length).toBe(before + 9);
    const { nomor } = await fileBy(dewi, { anda: { siapa: 'akun' } });
    await dewi.open('/saya/keamanan');
    await dewi.send('/saya/keamanan/sandi', { sandiLama: SANDI, sandi: 'gerobak kayu lewat jembatan' });
    expect((await devices()).length).toBe(before - 1);
    await verify(nomor);
    await deliver();
    expect(first.diterima).toEqual([]);
  });
});
