import { describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { VERSI_KETENTUAN } from '../../../domain/pelapor/ketentuan.ts';
import { query } from '../../../persistence/connection/database.ts';
import { listAkun } from '../pengelolaan/listAkun.ts';
import { ATTEMPT_LIMITS, WINDOW_MS } from '../pengaman/throttle.ts';
import { MAX_KODE } from '../pengaman/kodeSalah.ts';
import { confirmByKode, confirmByTautan, readPermohonan } from '../permohonan/confirm.ts';
import { BERLAKU_MS, sendAgain } from '../permohonan/minta.ts';
import { kodeOf, permohonanOfTautan, tautanOf } from '../permohonan/rahasia.ts';
import { suratOfPermohonan } from '../permohonan/suratOfPermohonan.ts';
import { purgeAkun } from '../purgeAkun.ts';
import { signIn } from '../signIn.ts';
import { ask, register, SANDI_CONTOH } from './daftar.ts';

const tests = useTestDeps();
const ORIGIN = 'https://contoh.id';

const codes = (result: Awaited<ReturnType<typeof ask>>) =>
  result.ok ? [] : result.refusal.map(({ path, code }) => `${path ?? ''} ${code}`.trim());
const idOf = (result: Awaited<ReturnType<typeof ask>>): string => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.permohonan;
};
const mailOf = async (id: string) => {
  const mail = await suratOfPermohonan(tests().deps, id, ORIGIN);
  return 'skip' in mail ? mail.skip : mail.surat;
};
const textOf = async (id: string): Promise<string> => {
  const mail = await mailOf(id);
  return typeof mail === 'string' ? mail : mail.text;
};
const typeKode = (id: string, kode: string, akunId: string | null = null) =>
  confirmByKode(tests().deps, { id, kode, akunId, sandi: SANDI_CONTOH });
const openLink = (id: string) =>
  confirmByTautan(tests().deps, { tautan: tautanOf(tests().deps, id), sandi: SANDI_CONTOH, baru: false });
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : result.refusal?.code;
const other = (kode: string): string => String((Number(kode) + 1) % 1_000_000).padStart(6, '0');

describe('registering', () => {
  it('makes the account only when its address answers, and keeps of a NIK no digit', async () => {
    const { deps } = tests();
    const id = idOf(
      await ask(deps, { telepon: '0812 3456 7890', nik: '6371015708450001', namaPengguna: 'Siti.R' }),
    );
    expect(await listAkun(deps)).toEqual([]);
    expect(codeOf(await signIn(deps, { email: 'siti@contoh.id', sandi: SANDI_CONTOH, alamat: 'x' }))).toBe(
      'auth.wrong_credentials',
    );
    const text = await textOf(id);
    expect(text).toContain(kodeOf(deps, id));
    expect(text).toContain(`${ORIGIN}/konfirmasi/${tautanOf(deps, id)}`);
    expect(text).not.toMatch(/Siti|0812|6371/);
    expect(codeOf(await typeKode(id, ` ${kodeOf(deps, id).replace(/^(...)/, '$1 ')} `))).toBe('ok');
    const rows = await query<{ a: string }>(
      deps.db,
      `select nama, email, telepon, nama_pengguna as p, email_diperiksa_pada is not null as e, telepon_diperiksa_pada as t,
              octet_length(nik_sidik) as nik, ketentuan_versi as k, ketentuan_pada is not null as kp, bahasa, demo from akun`,
    );
    expect(rows).toEqual([
      {
        nama: 'Siti Rahmah',
        email: 'siti@contoh.id',
        telepon: '+6281234567890',
        p: 'siti.r',
        e: true,
        t: null,
        nik: 32,
        k: VERSI_KETENTUAN,
        kp: true,
        bahasa: 'id',
        demo: false,
      },
    ]);
    const all = await query(deps.db, `select a::text from akun a union all select p::text from permohonan p`);
    expect(JSON.stringify(all)).not.toContain('6371015708450001');
    expect(codeOf(await signIn(deps, { namaPengguna: 'SITI.R', sandi: SANDI_CONTOH, alamat: 'x' }))).toBe(
      'ok',
    );
  });

  it('tells all faults at once: missing address, wrong forms, no consent', async () => {
    const wrong = { nama: '', email: ' ', telepon: '1', nik: 'x', namaPengguna: '1', setuju: false };
    expect(codes(await ask(tests().deps, { ...wrong, sandi: 'y'.repeat(10_000) }))).toEqual([
      'email input.required',
      'nama input.required',
      'telepon input.invalid_phone',
      'namaPengguna akun.invalid_username',
      'nik akun.invalid_nik',
      'sandi input.too_long',
      'setuju akun.consent_required',
    ]);
    expect(codes(await ask(tests().deps, { namaPengguna: 'siti.r' }))).toEqual([
      'namaPengguna akun.username_taken',
    ]);
  });

  it('answers an address that has an account like any other; its owner alone reads the difference', async () => {
    const { deps } = tests();
    await register(deps, { email: 'punya@contoh.id' });
    const before = await counts();
    const taken = idOf(await ask(deps, { email: 'PUNYA@contoh.id', nama: 'Pencuri' }));
    const free = idOf(await ask(deps, { email: 'bebas@contoh.id', nama: 'Pencuri' }));
    const shape = async (id: string) => Object.keys((await readPermohonan(deps, id)) ?? {}).sort();
    expect(await shape(taken)).toEqual(await shape(free));
    expect(await counts()).toEqual({ permohonan: before.permohonan + 2, pesan: before.pesan + 2 });
    expect(await textOf(taken)).toContain('sudah punya akun');
    expect(await textOf(taken)).not.toContain(kodeOf(deps, taken));
    expect(await textOf(free)).toContain(kodeOf(deps, free));
    // even the code, guessed, takes nobody's account
    expect(codeOf(await typeKode(taken, kodeOf(deps, taken)))).toBe('akun.code_wrong');
    expect((await listAkun(deps, { q: 'punya' })).map((one) => one.nama)).toEqual(['Siti Rahmah']);
  });

  it('of one address twice at the same moment makes one account', async () => {
    const { deps } = tests();
    const ids = (await Promise.all([1, 2, 3].map(() => ask(deps, { email: 'dua@contoh.id' })))).map(idOf);
    const made = await Promise.all(ids.map((id) => typeKode(id, kodeOf(deps, id))));
    expect(made.filter((one) => one.ok)).toHaveLength(1);
    expect(await listAkun(deps, { q: 'dua@contoh.id' })).toHaveLength(1);
  });

  it('takes SQL and markup for what they are: a strange name', async () => {
    const { deps } = tests();
    const nama = `Robert'); DROP TABLE akun;--<script>`;
    await register(deps, { nama, email: 'robert@contoh.id', sandi: "' or '1'='1' --" });
    expect((await listAkun(deps, { q: 'drop table akun;--' })).map((akun) => akun.nama)).toEqual([nama]);
    expect(await listAkun(deps, { q: "%' or 1=1 --" })).toEqual([]);
  });

  it('is braked by network, and its mail by address', async () => {
    const { deps, advance } = tests();
    const tries = Array.from({ length: ATTEMPT_LIMITS.daftar_alamat + 1 }, (_, i) =>
      ask(deps, { alamat: 'warnet', email: `warga${i}@contoh.id` }),
    );
    const all = (await Promise.all(tries)).flatMap(codes);
    expect(all).toEqual(['akun.too_many_registrations']);
    const mails = Array.from({ length: ATTEMPT_LIMITS.surat_tujuan + 1 }, () =>
      ask(deps, { email: 'banjir@contoh.id' }),
    );
    expect((await Promise.all(mails)).flatMap(codes)).toEqual(['akun.too_many_mails']);
    advance(WINDOW_MS + 1);
  });
});

describe('a code', () => {
  it('is used once, also by two at the same moment', async () => {
    const { deps } = tests();
    const id = idOf(await ask(deps, { email: 'sekali@contoh.id' }));
    const kode = kodeOf(deps, id);
    const both = await Promise.all([typeKode(id, kode), openLink(id)]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(codeOf(await typeKode(id, kode))).toBe('akun.code_over');
    expect(codeOf(await openLink(id))).toBe('akun.link_over');
    expect(await mailOf(id)).toBe('selesai');
  });

  it('is not found by trying: five wrong ones end it, whoever tries at whatever speed', async () => {
    const { deps } = tests();
    const id = idOf(await ask(deps, { email: 'tebak@contoh.id' }));
    const kode = kodeOf(deps, id);
    const told = [];
    for (let i = 0; i < MAX_KODE; i += 1) told.push(codeOf(await typeKode(id, other(kode))));
    expect(told).toEqual([
      'akun.code_wrong',
      'akun.code_wrong',
      'akun.code_wrong',
      'akun.code_wrong',
      'akun.code_over',
    ]);
    expect(codeOf(await typeKode(id, kode))).toBe('akun.code_over');
    const second = idOf(await ask(deps, { email: 'tebak2@contoh.id' }));
    const flood = await Promise.all(
      Array.from({ length: 40 }, (_, i) => typeKode(second, String(i).padStart(6, '9'))),
    );
    expect(flood.filter((one) => codeOf(one) === 'akun.code_wrong').length).toBeLessThan(MAX_KODE);
    expect(codeOf(await typeKode(second, kodeOf(deps, second)))).toBe('akun.code_over');
  });

  it('ends after 30 minutes, and what was typed is swept away', async () => {
    const { deps, advance } = tests();
    const id = idOf(await ask(deps, { email: 'lambat@contoh.id' }));
    advance(BERLAKU_MS);
    expect(codeOf(await typeKode(id, kodeOf(deps, id)))).toBe('akun.code_over');
    expect(codeOf(await openLink(id))).toBe('akun.link_over');
    expect(await mailOf(id)).toBe('kedaluwarsa');
    expect(await readPermohonan(deps, id)).toBeNull();
    advance(25 * 3_600_000);
    expect((await purgeAkun(deps)).permohonan).toBeGreaterThan(0);
    expect(await query(deps.db, 'select id from permohonan where id = $1', [id])).toEqual([]);
  });

  it('goes out again at most once a minute, and never for what is over', async () => {
    const { deps, advance } = tests();
    const id = idOf(await ask(deps, { email: 'lagi@contoh.id' }));
    const mails = async () =>
      (await query(deps.db, `select id from pesan where penerima ->> 'permohonan' = $1`, [id])).length;
    expect((await sendAgain(deps, id, 'rumah')).ok).toBe(true);
    expect(await mails()).toBe(1);
    advance(60_000);
    expect((await sendAgain(deps, id, 'rumah')).ok).toBe(true);
    expect(await mails()).toBe(2);
    await typeKode(id, kodeOf(deps, id));
    for (const bad of [id, 'bukan-id', '00000000-0000-7000-8000-000000000000', "' or 1=1"]) {
      expect(codeOf(await sendAgain(deps, bad, 'rumah'))).toBe('akun.code_over');
    }
  });

  it('and link are nowhere in the database, and no link is made without the key', async () => {
    const { deps } = tests();
    const id = idOf(await ask(deps, { email: 'rahasia@contoh.id' }));
    const stored = JSON.stringify(
      await query(deps.db, `select p::text from permohonan p union all select m::text from pesan m`),
    );
    expect(stored).not.toContain(tautanOf(deps, id).slice(37));
    // As a number of its own: six digits may stand inside an id or an instant by chance.
    const asNumber = (kode: string): RegExp => new RegExp(`(?<![\\w.+-])${kode}(?![\\w.+-])`);
    expect(stored).not.toMatch(asNumber(kodeOf(deps, id)));
    const [row] = await query<{ r: string }>(deps.db, `select r::text from (values ($1, $2)) r`, [
      id,
      kodeOf(deps, id),
    ]);
    expect(row?.r).toMatch(asNumber(kodeOf(deps, id)));
    const good = tautanOf(deps, id);
    expect(permohonanOfTautan(deps, good)).toBe(id);
    const bad = [
      '',
      id,
      `${id}.`,
      `${good}A`,
      good.slice(0, -1),
      good.toUpperCase(),
      `${id}.${'A'.repeat(43)}`,
      'x'.repeat(9000),
    ];
    for (const tautan of bad) expect(permohonanOfTautan(deps, tautan)).toBeNull();
  });
});

async function counts(): Promise<{ permohonan: number; pesan: number }> {
  const [row] = await query<{ permohonan: number; pesan: number }>(
    tests().deps.db,
    'select (select count(*)::int from permohonan) as permohonan, (select count(*)::int from pesan) as pesan',
  );
  return row ?? { permohonan: 0, pesan: 0 };
}
