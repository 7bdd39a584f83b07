import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { inside } from '../../../../tests/support/masuk.ts';
import type { Penugasan, Peran } from '../../../domain/instansi/types.ts';
import { endPenugasanRows } from '../../../persistence/akun/penugasan.ts';
import { lockPeran } from '../../../persistence/akun/petugas.ts';
import { query } from '../../../persistence/connection/database.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { file, START } from '../../sapu/tests/filed.ts';
import { sendDue } from '../../pesan/sendDue.ts';
import { createAkun } from '../pengelolaan/createAkun.ts';
import { tautanOf } from '../permohonan/rahasia.ts';
import { resetSandi } from '../permohonan/resetSandi.ts';
import { cancelCuti, listCuti, setCuti } from '../petugas/cuti.ts';
import { givePenugasan } from '../petugas/givePenugasan.ts';
import { handOverPenugasan } from '../petugas/handOverPenugasan.ts';
import { invitePetugas } from '../petugas/invitePetugas.ts';
import { listPetugas } from '../petugas/listPetugas.ts';
import type { Pemberi } from '../petugas/pemberi.ts';
import { takePenugasan } from '../petugas/takePenugasan.ts';
import { readerOf } from '../readerOf.ts';
import { signIn } from '../signIn.ts';
import { SANDI_CONTOH } from './daftar.ts';

const tests = useTestDeps({ now: START });
const DAY = 24 * 3_600_000;
const people = new Map<string, string>();

async function person(name: string, ...roles: readonly (readonly [Peran, string])[]): Promise<Pemberi> {
  const penugasan: Penugasan[] = roles.map(([peran, badan]) => ({ peran, badan }));
  const data = { nama: `Petugas ${name}`, email: `${name}@contoh.id`, sandi: SANDI_CONTOH, penugasan };
  const made = await createAkun(tests().deps, data);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  people.set(name, made.value.akunId);
  return { akunId: made.value.akunId, penugasan };
}

const codeOf = (result: { ok: boolean; refusal?: unknown }): string => {
  const refused = result.refusal as { code: string } | { code: string }[] | undefined;
  if (result.ok || refused === undefined) return 'ok';
  return (Array.isArray(refused) ? refused : [refused]).map((one) => one.code).join();
};
const rolesOf = async (akunId: string): Promise<string[]> =>
  (await readerOf(tests().deps, akunId)).penugasan.map((one) => `${one.peran}@${one.badan}`).sort();

let kota: Pemberi, nasional: Pemberi, penghubung: Pemberi, rekan: Pemberi, luar: Pemberi;
beforeAll(async () => {
  kota = await person('kota', ['admin_instansi', 'KT-63.71']);
  nasional = await person('nasional', ['admin_nasional', 'NAS']);
  penghubung = await person('penghubung', ['pejabat_penghubung', 'KT-63.71/06']);
  rekan = await person('rekan', ['pejabat_penghubung', 'KT-63.71/03']);
  luar = await person('luar', ['admin_instansi', 'PR-63']);
});

describe('roles of one’s own tree', () => {
  const give = (by: Pemberi, peran: Peran, badan: string, akunId = rekan.akunId) =>
    givePenugasan(tests().deps, by, { akunId, peran, badan });

  it('are given within it alone, by an admin, and never to oneself', async () => {
    expect(codeOf(await give(kota, 'pimpinan', 'KT-63.71'))).toBe('ok');
    for (const [by, peran, badan] of [
      [kota, 'pejabat_penghubung', 'KB-63.01/06'],
      [kota, 'admin_instansi', 'PR-63'],
      [kota, 'pengawas', 'KT-63.71'],
      [kota, 'admin_nasional', 'NAS'],
      [kota, 'kustodian', 'NAS'],
      [nasional, 'kustodian', 'NAS'],
      [nasional, 'operator_tik', 'NAS'],
      [penghubung, 'pejabat_penghubung', 'KT-63.71/06'],
      [kota, 'pejabat_penghubung', 'TIDAK-ADA'],
      [{ akunId: kota.akunId, penugasan: [] }, 'pimpinan', 'KT-63.71'],
    ] as const) {
      expect([peran, badan, codeOf(await give(by, peran, badan))]).toEqual([
        peran,
        badan,
        'akun.not_your_tree',
      ]);
    }
    expect(codeOf(await give(kota, 'inspektorat', 'KT-63.71', kota.akunId))).toBe('akun.not_yourself');
    expect(codeOf(await give(nasional, 'admin_instansi', 'KB-63.01', luar.akunId))).toBe('ok');
  });

  it('are ended within it alone; the last admin stays until somebody takes over', async () => {
    const { deps } = tests();
    const role = { akunId: rekan.akunId, peran: 'pimpinan', badan: 'KT-63.71' } as const;
    expect(codeOf(await takePenugasan(deps, luar, role))).toBe('akun.not_your_tree');
    expect(codeOf(await takePenugasan(deps, kota, role))).toBe('ok');
    expect(codeOf(await takePenugasan(deps, kota, role))).toBe('akun.role_not_found');
    const own = { akunId: kota.akunId, peran: 'admin_instansi', badan: 'KT-63.71' } as const;
    expect(codeOf(await takePenugasan(deps, kota, own))).toBe('akun.last_admin');
    const [row] = await query<{ g: string }>(
      deps.db,
      'select g.nama as g from penugasan p join akun g on g.id = p.diakhiri_oleh',
    );
    expect(row?.g).toBe('Petugas kota');
  });

  it('of admins who leave at the same moment do not all end: one stays', async () => {
    for (const badan of ['KT-63.72', 'PR-31']) {
      const two = [
        await person(`a.${badan}`, ['admin_instansi', badan]),
        await person(`b.${badan}`, ['admin_instansi', badan]),
      ];
      const take = ({ akunId }: Pemberi) =>
        takePenugasan(tests().deps, nasional, { akunId, peran: 'admin_instansi', badan });
      const codes = (await Promise.all(two.map(take))).map(codeOf);
      expect(codes.toSorted()).toEqual(['akun.last_admin', 'ok']);
    }
  });

  it('leave no body without its admin when one hands over to another who is just leaving', async () => {
    const { deps } = tests();
    const role = { peran: 'admin_instansi', badan: 'KT-33.74' } as const;
    const a = await person('menyerah', ['admin_instansi', role.badan]);
    const b = await person('menerima', ['admin_instansi', role.badan]);
    let handing: ReturnType<typeof handOverPenugasan> | undefined;
    await withTransaction(deps.db, { random: () => 0, isDurable: true }, async (tx) => {
      await lockPeran(tx, role);
      handing = handOverPenugasan(deps, nasional, { dari: a.akunId, ke: b.akunId, ...role });
      await Promise.race([handing, new Promise((done) => setTimeout(done, 150))]);
      await endPenugasanRows(tx, { akunId: b.akunId, ...role, pada: deps.now() });
    });
    await handing;
    expect([await rolesOf(a.akunId), await rolesOf(b.akunId)].flat()).toEqual(['admin_instansi@KT-33.74']);
  });

  it('pass to a successor without a moment in between', async () => {
    const { deps } = tests();
    const baru = await person('baru');
    const role = {
      dari: penghubung.akunId,
      ke: baru.akunId,
      peran: 'pejabat_penghubung',
      badan: 'KT-63.71/06',
    } as const;
    expect(codeOf(await handOverPenugasan(deps, luar, role))).toBe('akun.not_your_tree');
    expect(codeOf(await handOverPenugasan(deps, kota, { ...role, dari: rekan.akunId }))).toBe(
      'akun.role_not_found',
    );
    expect(await rolesOf(baru.akunId)).toEqual([]);
    expect(codeOf(await handOverPenugasan(deps, kota, role))).toBe('ok');
    expect([await rolesOf(penghubung.akunId), await rolesOf(baru.akunId)]).toEqual([
      [],
      ['pejabat_penghubung@KT-63.71/06'],
    ]);
    const back = { ...role, dari: baru.akunId, ke: penghubung.akunId };
    expect(codeOf(await handOverPenugasan(deps, kota, back))).toBe('ok');
  });

  it('are listed for one’s own tree, page by page, old ones only when asked for', async () => {
    const { deps } = tests();
    const list = await listPetugas(deps, kota, { badan: 'KT-63.71', limit: 2 });
    if (!list.ok || list.value.next === null) throw new Error('no second page');
    const rest = await listPetugas(deps, kota, { badan: 'KT-63.71', limit: 50, after: list.value.next });
    const names = [...list.value.baris, ...(rest.ok ? rest.value.baris : [])].map((one) => one.nama);
    expect(names).toEqual(['Petugas kota', 'Petugas penghubung', 'Petugas rekan']);
    const old = await listPetugas(deps, kota, { badan: 'KT-63.71', limit: 50, denganLama: true });
    expect(old.ok && old.value.baris.length).toBe(6);
    for (const by of [penghubung, luar]) {
      expect(codeOf(await listPetugas(deps, by, { badan: 'KT-63.71', limit: 50 }))).toBe(
        'akun.not_your_tree',
      );
    }
  });

  it('come with an account by invitation, which its link alone opens', async () => {
    const { deps } = tests();
    const wanted = {
      nama: 'Dewi Anggraini',
      email: 'dewi@contoh.id',
      peran: 'pejabat_penghubung',
      badan: 'KT-63.71/03',
    };
    expect(codeOf(await invitePetugas(deps, luar, wanted))).toBe('akun.not_your_tree');
    expect(codeOf(await invitePetugas(deps, kota, { ...wanted, nama: '', email: 'x' }))).toContain(
      'input.invalid_email',
    );
    const invited = await invitePetugas(deps, kota, wanted);
    expect(invited).toMatchObject({ ok: true, value: { isBaru: true } });
    expect(codeOf(await invitePetugas(deps, kota, wanted))).toBe('akun.role_held');
    const [row] = await query<{ id: string }>(deps.db, `select id from permohonan where jenis = 'undangan'`);
    const sandi = 'kapal baru di muara';
    expect(codeOf(await resetSandi(deps, { tautan: tautanOf(deps, row?.id ?? ''), sandi }))).toBe('ok');
    const entered = await signIn(deps, { email: 'dewi@contoh.id', sandi, alamat: 'kantor' });
    expect(inside(entered).session.penugasan).toEqual([
      { peran: 'pejabat_penghubung', badan: 'KT-63.71/03' },
    ]);
  });
});

describe('leave', () => {
  const leave = (by: Pemberi, over: Partial<Parameters<typeof setCuti>[2]> = {}) =>
    setCuti(tests().deps, by, {
      akunId: kota.akunId,
      penggantiId: rekan.akunId,
      dari: START + 10 * DAY,
      sampai: START + 12 * DAY,
      ...over,
    });
  const mailed = async (): Promise<string[]> => {
    const { deps } = tests();
    const to: string[] = [];
    const sender = {
      send: (mail: { readonly to: string }) => {
        to.push(mail.to);
        return Promise.resolve({ outcome: 'sent', code: 'sent' } as const);
      },
      close: () => Promise.resolve(),
    };
    await query(deps.db, `update pesan set status = 'dilewati' where status = 'antre'`);
    await file(deps);
    for (let run = 0; run < 2; run += 1) await sendDue(deps, { sender, origin: 'http://127.0.0.1:3000' });
    return to.filter((one) => one !== 'pelapor@contoh.id').sort();
  };

  it('needs dates, a fitting substitute, and somebody who may set it', async () => {
    expect(codeOf(await leave(kota, { sampai: START + 10 * DAY }))).toBe('akun.leave_dates');
    expect(codeOf(await leave(kota, { dari: START - 9 * DAY, sampai: START - 1 }))).toBe('akun.leave_dates');
    expect(codeOf(await leave(kota, { sampai: START + 500 * DAY }))).toBe('akun.leave_dates');
    expect(codeOf(await leave(kota, { penggantiId: kota.akunId }))).toBe('akun.substitute_unfit');
    expect(codeOf(await leave(kota, { penggantiId: luar.akunId }))).toBe('akun.substitute_unfit');
    expect(codeOf(await leave(penghubung))).toBe('akun.leave_no_roles');
    expect(codeOf(await leave(luar))).toBe('akun.leave_no_roles');
  });

  it('moves role and news to the substitute for just that time', async () => {
    const { deps, setNow } = tests();
    expect(codeOf(await leave(kota))).toBe('ok');
    expect(codeOf(await leave(kota, { dari: START + 11 * DAY, sampai: START + 20 * DAY }))).toBe(
      'akun.leave_overlaps',
    );
    expect(await rolesOf(rekan.akunId)).toEqual(['pejabat_penghubung@KT-63.71/03']);
    expect(await mailed()).toEqual(['kota@contoh.id']);
    setNow(START + 10 * DAY);
    expect(await rolesOf(rekan.akunId)).toEqual([
      'admin_instansi@KT-63.71',
      'pejabat_penghubung@KT-63.71/03',
    ]);
    expect(await mailed()).toEqual(['rekan@contoh.id']);
    const [row] = await query<{ sebagai: string }>(
      deps.db,
      'select sebagai from penugasan where cuti_id is not null',
    );
    expect(row?.sebagai).toBe('plh');
    setNow(START + 12 * DAY);
    expect(await rolesOf(rekan.akunId)).toEqual(['pejabat_penghubung@KT-63.71/03']);
    expect(await mailed()).toEqual(['kota@contoh.id']);
  });

  it('is cancelled by the one away or their admin, not by the substitute or a stranger', async () => {
    const { deps, setNow } = tests();
    const set = await leave(kota, { dari: START + 20 * DAY, sampai: START + 30 * DAY });
    const id = set.ok ? set.value.id : '';
    setNow(START + 21 * DAY);
    for (const by of [rekan, luar, penghubung])
      expect(codeOf(await cancelCuti(deps, by, id))).toBe('akun.leave_not_found');
    expect((await listCuti(deps, [kota.akunId])).map((one) => one.namaPengganti)).toEqual(['Petugas rekan']);
    expect(codeOf(await cancelCuti(deps, kota, id))).toBe('ok');
    expect(await rolesOf(rekan.akunId)).toEqual(['pejabat_penghubung@KT-63.71/03']);
    expect(await mailed()).toEqual(['kota@contoh.id']);
    expect(await listCuti(deps, [kota.akunId])).toEqual([]);
    expect(codeOf(await cancelCuti(deps, kota, id))).toBe('akun.leave_not_found');
  });
});
