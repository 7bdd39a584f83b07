import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { inside } from '../../../../tests/support/masuk.ts';
import { query } from '../../../persistence/connection/database.ts';
import { insertTautan } from '../../../persistence/oidc/tautan.ts';
import { makeAlamatKalender, openAlamatKalender } from '../../meja/alamatKalender.ts';
import { findSession } from '../findSession.ts';
import { authenticateKey } from '../kunciApi/authenticateKey.ts';
import { createApiKey, type KunciBaru } from '../kunciApi/createApiKey.ts';
import { KEY_CACHE_MS } from '../kunciApi/keyCache.ts';
import { listOwnTautan } from '../oidc/tautan.ts';
import { ATTEMPT_LIMITS, WINDOW_MS } from '../pengaman/throttle.ts';
import { closeAkun } from '../pengelolaan/closeAkun.ts';
import { createAkun } from '../pengelolaan/createAkun.ts';
import { askByEmail, BERLAKU_MS } from '../permohonan/minta.ts';
import { kodeOf, tautanOf } from '../permohonan/rahasia.ts';
import { isResetOpen, resetSandi } from '../permohonan/resetSandi.ts';
import { suratOfPermohonan } from '../permohonan/suratOfPermohonan.ts';
import { confirmByKode, confirmByTautan } from '../permohonan/confirm.ts';
import { requestEmail, waitingEmail } from '../profil/changeEmail.ts';
import { changeSandi } from '../profil/changeSandi.ts';
import { closeOwn } from '../profil/closeOwn.ts';
import { changePilihan, changeProfil, readOwnProfil } from '../profil/ownProfil.ts';
import { endOneSession, endOtherSessions, listSessions } from '../profil/ownSessions.ts';
import { signIn } from '../signIn.ts';
import { createWebhook, listEndedWebhooks, listWebhooks } from '../../webhook/webhookAkun.ts';
import { SANDI_CONTOH } from './daftar.ts';

const tests = useTestDeps();
const TYPED = { sandi: SANDI_CONTOH, baru: false };
const BARU = 'perahu merah di dermaga';
let networks = 0;
const seen = new Set<string>();
const alamat = (): string => `jaringan-${(networks += 1)}`;

async function akunOf(email: string): Promise<string> {
  const made = await createAkun(tests().deps, { nama: 'Siti Rahmah', email, sandi: SANDI_CONTOH });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value.akunId;
}

async function enter(email: string, sandi = SANDI_CONTOH): Promise<string | null> {
  const entered = await signIn(tests().deps, { email, sandi, alamat: alamat(), peramban: 'Firefox, Linux' });
  return entered.ok ? inside(entered).token : null;
}

async function askReset(email: string): Promise<string> {
  const { deps } = tests();
  for (const { id } of await query<{ id: string }>(deps.db, 'select id from permohonan')) seen.add(id);
  const asked = await askByEmail(deps, 'sandi', { email, bahasa: 'id', alamat: alamat() });
  expect(asked).toEqual({ ok: true, value: null });
  const [row] = await query<{ id: string }>(
    deps.db,
    'select id from permohonan where id <> all($1::uuid[]) limit 1',
    [[...seen]],
  );
  seen.add(row?.id ?? '');
  return row?.id ?? '';
}

const codeOf = (result: { ok: boolean; refusal?: unknown }): string => {
  const refused = result.refusal as { code: string } | { code: string }[] | undefined;
  if (result.ok || refused === undefined) return 'ok';
  return Array.isArray(refused) ? refused.map((one) => one.code).join() : refused.code;
};
const newsOf = async (akunId: string): Promise<string[]> =>
  (
    await query<{ jenis: string }>(
      tests().deps.db,
      `select jenis from pesan where penerima ->> 'akun' = $1 order by id`,
      [akunId],
    )
  ).map((one) => one.jenis);

describe('a forgotten password', () => {
  beforeAll(() => akunOf('lupa@contoh.id'));

  it('is set by the link of a mail, once; all sessions end and the owner is told', async () => {
    const { deps } = tests();
    const akunId = await akunOf('sekali@contoh.id');
    const token = (await enter('sekali@contoh.id')) ?? '';
    const [first, second] = [await askReset('sekali@contoh.id'), await askReset('SEKALI@contoh.id')];
    expect(await isResetOpen(deps, tautanOf(deps, first))).toBe(true);
    expect(codeOf(await resetSandi(deps, { tautan: tautanOf(deps, first), sandi: 'pendek' }))).toBe(
      'input.too_short',
    );
    expect(codeOf(await resetSandi(deps, { tautan: tautanOf(deps, first), sandi: 'Siti Rahmah' }))).toBe(
      'akun.password_like_identity',
    );
    expect(codeOf(await resetSandi(deps, { tautan: tautanOf(deps, first), sandi: 'm@nch3st3r1' }))).toBe(
      'akun.password_breached',
    );
    const both = await Promise.all(
      [BARU, `${BARU} 2`].map((sandi) => resetSandi(deps, { tautan: tautanOf(deps, first), sandi })),
    );
    expect(both.map(codeOf).sort()).toEqual(['akun.link_over', 'ok']);
    expect(await findSession(deps, token)).toBeNull();
    expect(await enter('sekali@contoh.id')).toBeNull();
    // the other link went with it
    expect(
      codeOf(await resetSandi(deps, { tautan: tautanOf(deps, second), sandi: 'milik pencuri sekarang' })),
    ).toBe('akun.link_over');
    expect(await newsOf(akunId)).toEqual(['sandi_direset']);
  });

  it('ends every other way in that somebody may have made meanwhile', async () => {
    const { deps, advance } = tests();
    const akunId = await akunOf('jalan@contoh.id');
    const tautan = {
      id: deps.chance.uuid(deps.now()),
      akunId,
      issuer: 'https://pencuri.contoh',
      subjek: 'p-1',
    };
    expect(await insertTautan(deps.db, { ...tautan, dibuatPada: deps.now() })).toBe(true);
    const rahasia = await makeAlamatKalender(deps, akunId);
    expect(await openAlamatKalender(deps, rahasia)).not.toBeNull();
    const kunci = async (of: Partial<KunciBaru>): Promise<string> => {
      const made = await createApiKey(deps, { akunId, nama: 'aplikasi', ...of });
      return made.ok ? made.value.kunci : '';
    };
    const [halaman, operator] = [await kunci({ lingkup: ['baca'], masaHari: 365 }), await kunci({})];
    expect(await authenticateKey(deps, halaman)).not.toBeNull();
    const hook = async (kunciId?: string): Promise<string> => {
      const baru = {
        akunId,
        peristiwa: [],
        lingkup: 'terkait',
        alamat: 'https://pencuri.contoh.id/x',
      } as const;
      const made = await createWebhook(deps, { ...baru, ...(kunciId === undefined ? {} : { kunciId }) });
      return made.ok ? made.value.id : '';
    };
    const idOf = async (text: string): Promise<string> =>
      (await authenticateKey(deps, text))?.kunciId ?? 'none';
    await hook();
    await hook(await idOf(halaman));
    const own = await hook(await idOf(operator));
    const id = await askReset('jalan@contoh.id');
    expect(codeOf(await resetSandi(deps, { tautan: tautanOf(deps, id), sandi: BARU }))).toBe('ok');
    expect(await listOwnTautan(deps, akunId)).toEqual([]);
    expect(await openAlamatKalender(deps, rahasia)).toBeNull();
    advance(KEY_CACHE_MS);
    expect(await authenticateKey(deps, halaman)).toBeNull();
    expect(await authenticateKey(deps, operator)).not.toBeNull();
    // What the operator's application made goes on; its owner sees why the others ended, and the log says that they did.
    expect((await listWebhooks(deps, akunId)).map((one) => one.id)).toEqual([own]);
    const ended = await listEndedWebhooks(deps, akunId);
    expect(ended.map((one) => one.sebab)).toEqual(['sandi_direset', 'sandi_direset']);
    expect(tests().peristiwa).toContainEqual({
      peristiwa: 'webhook',
      akun: deps.keys.pembaca(akunId),
      cara: 'sandi_direset',
      hasil: 'berakhir',
    });
  });

  it('leaves the same traces for an address that nobody has; only the mail is missing', async () => {
    const { deps } = tests();
    await closeAkun(deps, await akunOf('tutup@contoh.id'));
    const ids = [
      await askReset('lupa@contoh.id'),
      await askReset('tidakada@contoh.id'),
      await askReset('tutup@contoh.id'),
    ];
    const rows = await query<{ isi: unknown }>(
      deps.db,
      `select jenis, akun_id, bahasa, isi, percobaan, (select count(*)::int from pesan where penerima ->> 'permohonan' = p.id::text) as n
         from permohonan p where id = any($1::uuid[])`,
      [ids],
    );
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(1);
    const mails = await Promise.all(ids.map((id) => suratOfPermohonan(deps, id, 'https://contoh.id')));
    expect(mails.map((mail) => ('skip' in mail ? mail.skip : mail.to))).toEqual([
      'lupa@contoh.id',
      'tanpa_akun',
      'tanpa_akun',
    ]);
    expect(codeOf(await resetSandi(deps, { tautan: tautanOf(deps, ids[1] ?? ''), sandi: BARU }))).toBe(
      'akun.link_over',
    );
  });

  it('ends after 30 minutes; links of other kinds and forged ones set nothing', async () => {
    const { deps, advance } = tests();
    const id = await askReset('lupa@contoh.id');
    advance(BERLAKU_MS);
    expect(codeOf(await resetSandi(deps, { tautan: tautanOf(deps, id), sandi: BARU }))).toBe(
      'akun.link_over',
    );
    const fresh = await askReset('lupa@contoh.id');
    const forged = tautanOf(deps, fresh).replace(fresh, id);
    expect(codeOf(await resetSandi(deps, { tautan: forged, sandi: BARU }))).toBe('akun.link_over');
    // a reset's code or link confirms no registration
    expect(codeOf(await confirmByTautan(deps, { tautan: tautanOf(deps, fresh), ...TYPED }))).toBe(
      'akun.link_over',
    );
    expect(
      codeOf(await confirmByKode(deps, { id: fresh, kode: kodeOf(deps, fresh), akunId: null })),
    ).not.toBe('ok');
    expect(await enter('lupa@contoh.id')).not.toBeNull();
  });

  it('is braked by address and by network alike for known and unknown addresses', async () => {
    const { deps, advance } = tests();
    for (const email of ['lupa@contoh.id', 'entah@contoh.id']) {
      const told = [];
      for (let i = 0; i <= ATTEMPT_LIMITS.surat_tujuan; i += 1) {
        told.push(codeOf(await askByEmail(deps, 'sandi', { email, bahasa: 'id', alamat: alamat() })));
      }
      expect(told.at(-1)).toBe('akun.too_many_mails');
      advance(WINDOW_MS);
    }
  });
});

describe('one’s own account', () => {
  it('changes its password only with the present one, and signs others out', async () => {
    const { deps } = tests();
    const akunId = await akunOf('ganti@contoh.id');
    const [mine, thief] = [(await enter('ganti@contoh.id')) ?? '', (await enter('ganti@contoh.id')) ?? ''];
    const change = (sandiLama: string, sandi: string) =>
      changeSandi(deps, { akunId, sandiLama, sandi, token: mine });
    expect(codeOf(await change('salah sekali', BARU))).toBe('akun.wrong_password');
    expect(codeOf(await change(SANDI_CONTOH, SANDI_CONTOH))).toBe('akun.same_password');
    expect(codeOf(await change(SANDI_CONTOH, '1234567890'))).toBe('akun.password_too_common');
    expect(codeOf(await change(SANDI_CONTOH, 'Basketball23'))).toBe('akun.password_breached');
    expect(codeOf(await change(SANDI_CONTOH, BARU))).toBe('ok');
    expect(await findSession(deps, mine)).not.toBeNull();
    expect(await findSession(deps, thief)).toBeNull();
    expect(await newsOf(akunId)).toEqual(['sandi_diubah']);
  });

  it('does not let a stolen session guess the password', async () => {
    const { deps, advance } = tests();
    const akunId = await akunOf('tebak@contoh.id');
    const token = (await enter('tebak@contoh.id')) ?? '';
    const told = [];
    for (let i = 0; i <= ATTEMPT_LIMITS.sandi_akun; i += 1) {
      told.push(codeOf(await changeSandi(deps, { akunId, sandiLama: `tebakan ${i}`, sandi: BARU, token })));
    }
    expect(told.at(-1)).toBe('auth.too_many_attempts');
    advance(WINDOW_MS + 1);
  });

  it('shows and ends its own sessions, and nobody else’s', async () => {
    const { deps } = tests();
    const akunId = await akunOf('sesi@contoh.id');
    const other = await akunOf('lain@contoh.id');
    const [here, there] = [(await enter('sesi@contoh.id')) ?? '', (await enter('sesi@contoh.id')) ?? ''];
    const theirs = (await enter('lain@contoh.id')) ?? '';
    const list = await listSessions(deps, akunId, here);
    expect(list.filter((one) => one.isIni)).toHaveLength(1);
    expect(list[0]?.peramban).toBe('Firefox, Linux');
    expect(JSON.stringify(list)).not.toContain(here);
    const [foreign] = await listSessions(deps, other, theirs);
    for (const id of [foreign?.id ?? '', '', "' or 1=1", 'x'.repeat(32)]) {
      expect(codeOf(await endOneSession(deps, akunId, id))).toBe('akun.session_not_found');
    }
    expect(await findSession(deps, theirs)).not.toBeNull();
    expect(codeOf(await endOneSession(deps, akunId, list.find((one) => !one.isIni)?.id ?? ''))).toBe('ok');
    expect([await findSession(deps, there), (await findSession(deps, here))?.akunId]).toEqual([null, akunId]);
    await enter('sesi@contoh.id');
    expect(await endOtherSessions(deps, akunId, { token: here })).toBe(1);
    expect(await findSession(deps, theirs)).not.toBeNull();
  });

  it('takes another address when that mailbox answers; the old one is told', async () => {
    const { deps } = tests();
    const akunId = await akunOf('lama@contoh.id');
    const other = await akunOf('tetangga@contoh.id');
    const ask = (email: string, sandi = SANDI_CONTOH) =>
      requestEmail(deps, { akunId, email, sandi, bahasa: 'id', alamat: alamat() });
    expect(codeOf(await ask('baru@contoh.id', 'salah sekali'))).toBe('akun.wrong_password');
    expect(codeOf(await ask('bukan alamat'))).toBe('input.invalid_email');
    expect(codeOf(await ask('baru@contoh.id'))).toBe('ok');
    const waiting = await waitingEmail(deps, akunId);
    expect(waiting?.tujuan).toBe('baru@contoh.id');
    const id = waiting?.id ?? '';
    // somebody else, signed in or not, cannot use the code
    for (const who of [other, null]) {
      expect(codeOf(await confirmByKode(deps, { id, kode: kodeOf(deps, id), akunId: who }))).toBe(
        'akun.code_over',
      );
    }
    expect((await readOwnProfil(deps, akunId))?.email).toBe('lama@contoh.id');
    expect(codeOf(await confirmByKode(deps, { id, kode: kodeOf(deps, id), akunId }))).toBe('ok');
    expect((await readOwnProfil(deps, akunId))?.email).toBe('baru@contoh.id');
    expect(await newsOf(akunId)).toEqual(['email_diubah']);
    const [told] = await query<{ tujuan: string }>(
      deps.db,
      `select tujuan from permohonan where jenis = 'kabar_email' and akun_id = $1`,
      [akunId],
    );
    expect(told?.tujuan).toBe('lama@contoh.id');
  });

  it('learns nothing of an address that somebody else has', async () => {
    const { deps } = tests();
    const akunId = await akunOf('ingin@contoh.id');
    const asked = await requestEmail(deps, {
      akunId,
      email: 'lupa@contoh.id',
      sandi: SANDI_CONTOH,
      bahasa: 'en',
      alamat: alamat(),
    });
    if (!asked.ok) throw new Error(codeOf(asked));
    const id = asked.value.permohonan;
    const mail = await suratOfPermohonan(deps, id, 'https://contoh.id');
    expect('surat' in mail && mail.surat.text).toContain('another account has it');
    expect('surat' in mail && mail.surat.text).not.toContain(kodeOf(deps, id));
    expect(codeOf(await confirmByKode(deps, { id, kode: kodeOf(deps, id), akunId }))).toBe('akun.code_wrong');
  });

  it('changes names and choices; a changed number signs in no more', async () => {
    const { deps } = tests();
    const made = await createAkun(deps, {
      nama: 'Budi',
      telepon: '081255556666',
      email: 'budi@contoh.id',
      sandi: SANDI_CONTOH,
    });
    const akunId = made.ok ? made.value.akunId : '';
    const data = { nama: 'Budi Santoso', telepon: '0812 5555 6666', namaPengguna: '', bahasa: 'en' as const };
    expect(codeOf(await changeProfil(deps, akunId, data))).toBe('ok');
    expect((await signIn(deps, { telepon: '081255556666', sandi: SANDI_CONTOH, alamat: alamat() })).ok).toBe(
      true,
    );
    expect(codeOf(await changeProfil(deps, akunId, { ...data, telepon: '081255557777' }))).toBe('ok');
    expect((await signIn(deps, { telepon: '081255557777', sandi: SANDI_CONTOH, alamat: alamat() })).ok).toBe(
      false,
    );
    expect(
      codeOf(await changeProfil(deps, akunId, { ...data, nama: '', telepon: 'x', namaPengguna: '9' })),
    ).toBe('input.required,input.invalid_phone,akun.invalid_username');
    await changePilihan(deps, akunId, {
      kabar: { email: ['giliran', 'keamanan'] },
      ditawarkan: ['perkembangan', 'giliran', 'pengingat'],
      kelamin: 'laki_laki',
      disabilitas: ['netra', 'sakti', 'netra'],
    });
    expect(await readOwnProfil(deps, akunId)).toMatchObject({
      bahasa: 'en',
      mati: ['pengingat', 'perkembangan'].map((kelompok) => ({ saluran: 'email', kelompok })),
      kelamin: 'laki_laki',
      disabilitas: ['netra'],
    });
  });

  it('is closed with its password: nothing of the person stays, an officer is asked to hand over first', async () => {
    const { deps } = tests();
    const akunId = await akunOf('pamit@contoh.id');
    const token = (await enter('pamit@contoh.id')) ?? '';
    expect(codeOf(await closeOwn(deps, { akunId, sandi: 'salah sekali' }))).toBe('akun.wrong_password');
    expect(codeOf(await closeOwn(deps, { akunId, sandi: SANDI_CONTOH }))).toBe('ok');
    expect(await findSession(deps, token)).toBeNull();
    const rows = await query(deps.db, 'select a::text from akun a where id = $1', [akunId]);
    expect(JSON.stringify(rows)).not.toMatch(/Siti|pamit|argon2/);
    expect(await akunOf('pamit@contoh.id')).not.toBe(akunId);
    const officer = await createAkun(deps, {
      nama: 'Petugas',
      email: 'petugas@contoh.id',
      sandi: SANDI_CONTOH,
      penugasan: [{ peran: 'admin_instansi', badan: 'KT-63.71' }],
    });
    const id = officer.ok ? officer.value.akunId : '';
    expect(codeOf(await closeOwn(deps, { akunId: id, sandi: SANDI_CONTOH }))).toBe('akun.has_roles');
  });
});
