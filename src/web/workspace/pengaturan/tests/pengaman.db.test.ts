import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../../tests/support/deps.ts';
import { wholeApp, type App } from '../../../../../tests/support/matriks/panggung.ts';
import { codeAt, withTotp } from '../../../../../tests/support/totp.ts';
import { readable, Visitor } from '../../../../../tests/support/visitor.ts';
import { addPenugasan } from '../../../../useCases/akun/pengelolaan/addPenugasan.ts';
import { createAkun } from '../../../../useCases/akun/pengelolaan/createAkun.ts';
import { readOwnFaktor } from '../../../../useCases/akun/faktor/ownFaktor.ts';

const tests = useTestDeps({ isDemo: false, now: '2026-11-20T10:00:00+07:00' });
const SANDI = 'kapal tua di muara';
const PATH = '/pengaturan/orang/pengaman';
const ALASAN = 'Ponsel hilang & identitas diperiksa lewat <video>';
let app: App;
const akun: Record<string, { readonly id: string; readonly secret: string }> = {};

async function newAkun(nama: string, peran: string | null, badan: string): Promise<string> {
  const penugasan = peran === null ? [] : [{ peran, badan }];
  const email = `${nama}@contoh.id`;
  const made = await createAkun(tests().deps, { nama: `Petugas ${nama}`, email, sandi: SANDI, penugasan });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value.akunId;
}

async function enter(nama: string): Promise<Visitor> {
  const { deps, advance } = tests();
  advance(60_000);
  const visitor = new Visitor(app);
  await visitor.open('/masuk');
  await visitor.send('/masuk', { email: `${nama}@contoh.id`, sandi: SANDI });
  const otp = codeAt(akun[nama]?.secret ?? '', deps.now());
  await visitor.send('/masuk/kode', { cara: 'totp', otp });
  return visitor;
}

beforeAll(async () => {
  app = wholeApp(tests().deps, (fault) => {
    throw fault;
  });
  for (const [nama, peran, badan] of [
    ['admin', 'admin_instansi', 'KT-63.71'],
    ['tetangga', 'admin_instansi', 'KT-63.72'],
    ['unit', 'pejabat_penghubung', 'KT-63.71/06'],
  ] as const) {
    const id = await newAkun(nama, peran, badan);
    akun[nama] = { id, secret: (await withTotp(tests().deps, id)).secret };
  }
});

describe('the safety of an officer of the own tree', () => {
  it('is found from the list of people, reset after a reason and a fresh proof, and kept on record', async () => {
    const { deps, advance } = tests();
    const id = akun['unit']?.id ?? '';
    const admin = await enter('admin');
    await admin.open('/pengaturan/orang');
    expect(admin.here.html).toContain(`href="${PATH}?akun=${id}"`);
    expect(admin.here.html, 'not for oneself').not.toContain(`${PATH}?akun=${akun['admin']?.id}`);
    await admin.open(`${PATH}?akun=${id}`);
    await admin.send(PATH, { alasan: 'hilang', aksi: 'reset' });
    expect(admin.here.status).toBe(422);
    expect(admin.here.html).toContain('value="hilang"');
    advance(15 * 60_000);
    await admin.send(PATH, { alasan: ALASAN, aksi: 'reset' });
    expect(readable(admin.here.html)).toContain('Buktikan bahwa ini Anda');
    expect((await readOwnFaktor(deps, id)).daftar).toHaveLength(1);
    await admin.send('/bukti', { cara: 'totp', otp: codeAt(akun['admin']?.secret ?? '', deps.now()) });
    await admin.send(PATH);
    expect(admin.here.url).toBe(`${PATH}?akun=${id}`);
    expect((await readOwnFaktor(deps, id)).daftar).toEqual([]);
    expect(readable(admin.here.html)).toContain(`Semua faktor kedua direset, oleh Anda: ${ALASAN}`);
    expect(admin.here.html).not.toContain('<video>');
    expect(readable(admin.here.html)).toContain('Belum ada');
  });

  it('is nobody’s beyond the tree, nor an officer’s without people, nor anybody’s without a token', async () => {
    const { deps } = tests();
    const id = akun['admin']?.id ?? '';
    const stranger = await enter('tetangga');
    await stranger.open('/pengaturan/orang');
    const { _csrf = '' } = stranger.hidden('/pengaturan/orang/undang');
    const absent = await stranger.open(`${PATH}?akun=01890000-0000-7000-8000-000000000000`);
    const hidden = await stranger.open(`${PATH}?akun=${id}`);
    expect([absent.status, hidden.status]).toEqual([404, 404]);
    for (const aksi of ['reset', 'sesi'])
      expect((await stranger.post(PATH, { _csrf, akun: id, alasan: ALASAN, aksi })).status).toBe(404);
    expect((await stranger.post(PATH, { akun: id, alasan: ALASAN, aksi: 'reset' })).status).toBe(403);
    expect((await readOwnFaktor(deps, id)).daftar).toHaveLength(1);
  });
});

describe('somebody whose role begins while they are signed in', () => {
  it('goes to the set-up with the next page, and proves the password first', async () => {
    const { deps, advance } = tests();
    const akunId = await newAkun('naik', null, '');
    const visitor = new Visitor(app);
    await visitor.open('/masuk');
    await visitor.send('/masuk', { email: 'naik@contoh.id', sandi: SANDI });
    expect(visitor.here.url).toBe('/saya');
    advance(15 * 60_000);
    await addPenugasan(deps, { akunId, peran: 'admin_instansi', badan: 'KT-63.71' });
    expect((await visitor.open('/pengaturan/orang')).url).toBe('/saya/faktor');
    await visitor.send('/saya/faktor/aplikasi');
    expect(readable(visitor.here.html)).toContain('Buktikan bahwa ini Anda');
    await visitor.send('/bukti', { cara: 'sandi', sandi: SANDI });
    await visitor.send('/saya/faktor/aplikasi');
    expect(visitor.here.url).toBe('/saya/faktor/aplikasi');
    expect((await visitor.open('/petugas')).url).toBe('/saya/faktor');
  });
});
