import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../../tests/support/deps.ts';
import { query } from '../../../../persistence/connection/database.ts';
import { admin, give } from '../../../../useCases/sapu/tests/filed.ts';
import { akunOf, fileLaporan, UNIT, UNIT_LAIN, wordsOf } from '../../tests/desk.ts';
import { openRoom } from './room.ts';
import { settleOfficers } from '../../tests/accounts.ts';

const test = useTestDeps();
const PATH = '/pengaturan/orang';

beforeAll(async () => {
  const { deps } = test();
  await settleOfficers(deps, ['nasional', 'admin', 'adminLain', 'penghubung', 'penghubungLain']);
  const roles = [
    ['admin', 'admin_instansi', 'KT-63.71'],
    ['adminLain', 'admin_instansi', 'KT-63.72'],
    ['penghubung', 'pejabat_penghubung', UNIT],
    ['penghubungLain', 'pejabat_penghubung', UNIT_LAIN],
  ] as const;
  for (const [orang, peran, badan] of roles) {
    await query(
      deps.db,
      `insert into penugasan (id, akun_id, peran, badan, dari, dibuat_pada) values ($1, $2, $3, $4, $5, $5)`,
      [
        deps.chance.uuid(deps.now()),
        akunOf(orang),
        peran,
        badan,
        new Date(deps.now() - 86_400_000).toISOString(),
      ],
    );
  }
});

async function rolesOf(
  email: string,
): Promise<{ peran: string; badan: string; sebagai: string | null; sampai: number | null }[]> {
  return query(
    test().deps.db,
    `select p.peran, p.badan, p.sebagai, p.sampai from penugasan p join akun a on a.id = p.akun_id where a.email = $1 order by p.dibuat_pada, p.id`,
    [email],
  );
}

describe('people and roles', () => {
  it('lists the own tree alone; invites by mail, gives with dates as Plt., ends', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const list = wordsOf((await room.get('admin', PATH)).html);
    expect(list).toContain('Petugas penghubung');
    expect(list).not.toContain('Petugas adminLain');

    const invited = await room.send('admin', PATH, `${PATH}/undang`, {
      nama: 'Rina <b>Baru</b>',
      email: 'bukan alamat',
      peran: 'pejabat_penghubung',
      badan: UNIT,
      sebagai: 'plt',
      dari: '2026-11-03',
      sampai: '2026-11-30',
    });
    expect(invited.status).toBe(422);
    expect(invited.html).toContain('href="#isian-email"');
    expect(invited.html).toContain('value="Rina &lt;b&gt;Baru&lt;/b&gt;"');
    const right = await room.press('admin', invited.html, `${PATH}/undang`, {
      nama: 'Rina Baru',
      email: 'rina@contoh.id',
    });
    expect(right.status).toBe(303);
    const [role] = await rolesOf('rina@contoh.id');
    expect(role).toMatchObject({ peran: 'pejabat_penghubung', badan: UNIT, sebagai: 'plt' });
    expect(role?.sampai).toBe(Date.parse('2026-12-01T00:00:00+08:00'));
    const [mail] = await query<{ n: number }>(
      deps.db,
      `select count(*)::int as n from permohonan where jenis = 'undangan' and tujuan = 'rina@contoh.id'`,
    );
    expect(mail?.n).toBe(1);

    const csrf = await room.csrfOf('admin', PATH);
    const target = [
      ['akun', akunOf('penghubungLain')],
      ['peran', 'pejabat_penghubung'],
      ['badan', UNIT_LAIN],
    ] as const;
    const last = await room.post('admin', `${PATH}/akhiri`, [
      csrf,
      ['akun', akunOf('admin')],
      ['peran', 'admin_instansi'],
      ['badan', 'KT-63.71'],
    ]);
    expect([303, 422]).toContain(last.status);
    expect((await rolesOf('admin@contoh.id'))[0]?.sampai).toBeNull();
    expect((await room.post('admin', `${PATH}/akhiri`, [csrf, ...target])).status).toBe(303);
    expect((await rolesOf('penghubunglain@contoh.id'))[0]?.sampai).toBe(deps.now());
  });

  it('keeps to the own tree: foreign bodies, roles that only an operator gives, ended roles, no token', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    expect((await room.get('admin', `${PATH}?badan=KT-63.72`)).status).toBe(404);
    expect((await room.get('penghubung', PATH)).status).toBe(403);
    const csrf = await room.csrfOf('admin', PATH);
    const person = [
      ['nama', 'Orang Luar'],
      ['email', 'luar@contoh.id'],
    ] as const;
    for (const [peran, badan] of [
      ['admin_instansi', 'KT-63.72'],
      ['admin_nasional', 'NAS'],
      ['kustodian', 'NAS'],
    ] as const) {
      const sent = await room.post('admin', `${PATH}/undang`, [
        csrf,
        ...person,
        ['peran', peran],
        ['badan', badan],
      ]);
      expect([peran, sent.status]).toEqual([peran, 403]);
    }
    expect(await rolesOf('luar@contoh.id')).toEqual([]);
    const foreign = await room.post('admin', `${PATH}/akhiri`, [
      csrf,
      ['akun', akunOf('adminLain')],
      ['peran', 'admin_instansi'],
      ['badan', 'KT-63.72'],
    ]);
    expect(foreign.status).toBe(403);
    expect((await room.post('admin', `${PATH}/undang`, [...person])).status).toBe(403);
    expect((await room.post('admin', `${PATH}/cuti/batal`, [csrf, ['id', akunOf('admin')]])).status).toBe(
      404,
    );
  });

  it('sets leave with a substitute and ends it', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    await query(
      deps.db,
      `insert into penugasan (id, akun_id, peran, badan, dari, dibuat_pada) values ($1, $2, 'pejabat_penghubung', $3, $4, $4)`,
      [deps.chance.uuid(deps.now()), akunOf('penghubungLain'), UNIT_LAIN, new Date(deps.now()).toISOString()],
    );
    const set = await room.send('admin', PATH, `${PATH}/cuti`, {
      akun: akunOf('penghubung'),
      pengganti: akunOf('penghubungLain'),
      cutiDari: '2026-11-09',
      cutiSampai: '2026-11-13',
    });
    expect(set.status).toBe(303);
    const page = await room.get('admin', PATH);
    expect(wordsOf(page.html)).toContain('9 November 2026 sampai 13 November 2026');
    expect(wordsOf(page.html)).toContain('Plh. Pejabat penghubung');
    const bad = await room.send('admin', PATH, `${PATH}/cuti`, {
      akun: akunOf('penghubung'),
      pengganti: akunOf('penghubungLain'),
      cutiDari: '2026-11-13',
      cutiSampai: '2026-11-01',
    });
    expect([bad.status, bad.html.includes('href="#isian-cutiSampai"')]).toEqual([422, true]);
    const done = await room.press('admin', page.html, `${PATH}/cuti/batal`, {});
    expect(done.status).toBe(303);
    expect(wordsOf((await room.get('admin', PATH)).html)).toContain('Tidak ada cuti yang berjalan');
  });

  it('hands a role over: shows first which open work moves, then the successor holds it, and history stays', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const nomor = await fileLaporan(deps);
    await give(deps, admin, nomor, { perintah: 'verifikasi', unit: [UNIT] });
    const elsewhere = await fileLaporan(deps);
    await give(deps, admin, elsewhere, { perintah: 'verifikasi', unit: [UNIT_LAIN] });
    const list = await room.get('admin', PATH);
    const role = { akun: akunOf('penghubung'), peran: 'pejabat_penghubung', badan: UNIT };
    const here = `${PATH}/serahkan?${new URLSearchParams(role).toString()}`;
    expect(list.html).toContain(`href="${here.replaceAll('&', '&amp;')}"`);

    const to = `${PATH}/serahkan`;
    const asked = await room.get('admin', here);
    const empty = await room.press('admin', asked.html, to, { aksi: 'lihat' });
    expect([empty.status, empty.html.includes('href="#isian-ke"')]).toEqual([422, true]);
    const late = { ke: akunOf('penghubungLain'), pada: '2020-01-01', aksi: 'lihat' };
    expect((await room.press('admin', asked.html, to, late)).html).toContain('href="#isian-pada"');
    const stranger = await room.press('admin', asked.html, to, { ke: akunOf('adminLain'), aksi: 'simpan' });
    expect(stranger.status).toBe(422);

    const chosen = { ke: akunOf('penghubungLain'), pada: '', aksi: 'lihat' };
    const seen = await room.press('admin', asked.html, to, chosen);
    expect(seen.status).toBe(200);
    expect(wordsOf(seen.html)).toContain('1 laporan terbuka berpindah ke Petugas penghubungLain');
    expect(seen.html).toContain(`/petugas/laporan/${nomor}`);
    expect(seen.html).not.toContain(elsewhere);
    expect((await rolesOf('penghubung@contoh.id')).at(-1)?.sampai).toBeNull();

    const before = await query(deps.db, 'select hash from riwayat order by hash');
    expect((await room.press('admin', seen.html, to, { aksi: 'simpan' })).status).toBe(303);
    expect((await rolesOf('penghubung@contoh.id')).filter((one) => one.sampai === null)).toEqual([]);
    expect(await rolesOf('penghubunglain@contoh.id')).toContainEqual({
      peran: 'pejabat_penghubung',
      badan: UNIT,
      sebagai: null,
      sampai: null,
    });
    expect(await query(deps.db, 'select hash from riwayat order by hash')).toEqual(before);
    // pressed twice: the predecessor has no such role any more
    expect((await room.press('admin', seen.html, to, { aksi: 'simpan' })).status).toBe(404);
    expect((await room.get('admin', here)).status).toBe(404);
  });

  it('hands over nothing of another tree, and to nobody who is not asked for', async () => {
    const { deps } = test();
    const room = openRoom(deps);
    const foreign = { akun: akunOf('adminLain'), peran: 'admin_instansi', badan: 'KT-63.72' };
    const query = (of: Record<string, string>): string =>
      `${PATH}/serahkan?${new URLSearchParams(of).toString()}`;
    expect((await room.get('admin', query(foreign))).status).toBe(403);
    expect((await room.get('penghubung', query(foreign))).status).toBe(403);
    for (const of of [{}, { ...foreign, akun: 'x' }, { ...foreign, peran: 'raja' }])
      expect((await room.get('admin', query(of))).status).toBe(404);
    const csrf = await room.csrfOf('admin', PATH);
    const sent = [...Object.entries(foreign), ['ke', akunOf('admin')], ['aksi', 'simpan']] as const;
    expect([403, 422]).toContain((await room.post('admin', `${PATH}/serahkan`, [csrf, ...sent])).status);
    expect((await room.post('admin', `${PATH}/serahkan`, sent)).status).toBe(403);
    expect((await rolesOf('adminlain@contoh.id')).at(-1)?.sampai).toBeNull();
  });
});
