import { describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import type { Kiriman, PengirimSaluran } from '../../../channels/pengirim.ts';
import type { Result } from '../../../domain/shared/result.ts';
import { query } from '../../../persistence/connection/database.ts';
import { queuePesan } from '../../../persistence/pesan/pesan.ts';
import { sendDue } from '../../pesan/sendDue.ts';
import { submitLaporan } from '../../laporan/submitLaporan.ts';
import { readRem, SMS_LIMITS } from '../pengaman/remSms.ts';
import { createAkun } from '../pengelolaan/createAkun.ts';
import { MAX_KODE } from '../pengaman/kodeSalah.ts';
import { confirmByKode, confirmByTautan } from '../permohonan/confirm.ts';
import { askByKontak, BERLAKU_MS, sendAgain } from '../permohonan/minta.ts';
import { kodeOf, tautanOf } from '../permohonan/rahasia.ts';
import { readKodeSandi, resetByKode, resetSandi } from '../permohonan/resetSandi.ts';
import { removeTelepon, requestTelepon, waitingTelepon } from '../profil/changeTelepon.ts';
import { waitingEmail } from '../profil/changeEmail.ts';
import { closeOwn } from '../profil/closeOwn.ts';
import { changePilihan, readOwnProfil } from '../profil/ownProfil.ts';
import { purgeAkun } from '../purgeAkun.ts';
import { signIn } from '../signIn.ts';
import { ask, SANDI_CONTOH } from './daftar.ts';

const HOUR_MS = 3_600_000;
const tests = useTestDeps({ sms: { awalan: ['+628'], perJam: 300 } });
const BARU = 'perahu merah di dermaga';
let n = 0;
const alamat = (): string => `jaringan-sms-${(n += 1)}`;
const nomorBaru = (): string => `+62812000${String((n += 1)).padStart(5, '0')}`;
const codeOf = (result: Result<unknown, unknown>): string =>
  result.ok
    ? 'ok'
    : [result.refusal]
        .flat()
        .map((one) => (one as { code: string }).code)
        .join();
const salah = (kode: string): string => String((Number(kode) + 1) % 1_000_000).padStart(6, '0');

/** What a phone gets: everything that waits goes out, by SMS to this list. */
async function sms(kirim?: PengirimSaluran['send']): Promise<{ sms: Kiriman[]; mail: string[] }> {
  const sent: Kiriman[] = [];
  const mail: string[] = [];
  const saluran: PengirimSaluran = {
    send: (one) => {
      if (kirim !== undefined) return kirim(one);
      sent.push(one);
      return Promise.resolve({ outcome: 'sent', code: 'ok' });
    },
    close: () => Promise.resolve(),
  };
  await sendDue(tests().deps, {
    sender: {
      send: ({ to }) => {
        mail.push(to);
        return Promise.resolve({ outcome: 'sent', code: 'sent' });
      },
      close: () => Promise.resolve(),
    },
    origin: 'https://lapor.go.id',
    saluran: new Map([['sms', saluran]]),
  });
  return { sms: sent, mail };
}

async function daftar(telepon: string, over: Parameters<typeof ask>[1] = {}): Promise<string> {
  const asked = await ask(tests().deps, { lewat: 'sms', email: undefined, telepon, ...over });
  if (!asked.ok) throw new Error(codeOf(asked));
  return asked.value.permohonan;
}

async function akunOf(telepon: string, over: Parameters<typeof ask>[1] = {}): Promise<string> {
  const id = await daftar(telepon, over);
  const { deps } = tests();
  const made = await confirmByKode(deps, { id, kode: kodeOf(deps, id), akunId: null, sandi: SANDI_CONTOH });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.akunId;
}

const masuk = (telepon: string, sandi = SANDI_CONTOH) =>
  signIn(tests().deps, { telepon, sandi, alamat: alamat() });
const lupa = (kontak: string, jaringan = alamat()) =>
  askByKontak(tests().deps, 'sandi', { kontak, bahasa: 'id', alamat: jaringan });
async function idLupa(kontak: string): Promise<string> {
  const asked = await lupa(kontak);
  if (!asked.ok || asked.value.lewat !== 'sms') throw new Error(codeOf(asked));
  return asked.value.permohonan;
}

describe('registering by SMS', () => {
  it('makes the account by the code of the phone, which signs in from then on, however it is written', async () => {
    const { deps } = tests();
    const id = await daftar('0812-3456-7890');
    expect(codeOf(await masuk('081234567890'))).toBe('auth.wrong_credentials');
    const out = await sms();
    expect(out.sms.map(({ ke, teks }) => [ke, teks])).toEqual([
      ['+6281234567890', expect.stringContaining(kodeOf(deps, id))],
    ]);
    expect(out.mail).toEqual([]);
    const typed = { id, kode: kodeOf(deps, id), akunId: null, sandi: SANDI_CONTOH };
    expect(codeOf(await confirmByKode(deps, typed))).toBe('ok');
    expect(codeOf(await confirmByKode(deps, typed))).toBe('akun.code_over');
    for (const one of ['081234567890', '6281234567890', '+62 812 3456 7890'])
      expect(codeOf(await masuk(one))).toBe('ok');
  });

  it('answers a number that has an account like any other; its owner alone reads the difference', async () => {
    const { deps } = tests();
    const nomor = nomorBaru();
    await akunOf(nomor);
    await sms();
    const [taken, free] = [await daftar(nomor, { nama: 'Pencuri' }), await daftar(nomorBaru())];
    const out = await sms();
    expect(out.sms.filter(({ teks }) => teks.includes('sudah punya akun'))).toHaveLength(1);
    expect(out.sms.map(({ teks }) => teks).join()).not.toContain(kodeOf(deps, taken));
    expect(out.sms.map(({ teks }) => teks).join()).toContain(kodeOf(deps, free));
    const guess = { id: taken, kode: kodeOf(deps, taken), akunId: null, sandi: SANDI_CONTOH };
    expect(codeOf(await confirmByKode(deps, guess))).toBe('akun.code_wrong');
  });

  it('proves the number alone: an address named beside it waits for a code of its own', async () => {
    const { deps } = tests();
    const akunId = await akunOf(nomorBaru(), { email: 'beside@contoh.id' });
    expect(await readOwnProfil(deps, akunId)).toMatchObject({ email: null, emailDiperiksaPada: null });
    expect((await waitingEmail(deps, akunId))?.tujuan).toBe('beside@contoh.id');
    expect((await sms()).mail).toContain('beside@contoh.id');
  });

  it('refuses what is no Indonesian mobile number, and every number where SMS is not set up', async () => {
    const { deps } = tests();
    const tryWith = async (telepon: string, over = deps) =>
      codeOf(await ask(over, { lewat: 'sms', email: undefined, telepon }));
    expect(await tryWith('')).toBe('input.required');
    expect(await tryWith('021 1234567')).toBe('akun.not_a_mobile');
    expect(await tryWith('+882 1612345678')).toBe('akun.not_a_mobile');
    expect(await tryWith('x')).toBe('input.invalid_phone');
    expect(await tryWith('081234567811', { ...deps, sms: null })).toBe('akun.sms_off');
    const asked = await askByKontak({ ...deps, sms: null }, 'nomor', {
      kontak: '081234567811',
      bahasa: 'id',
      alamat: alamat(),
    });
    expect(codeOf(asked)).toBe('akun.sms_off');
  });
});

describe('a code by SMS', () => {
  it('is not found by trying, holds for its own request and kind alone, and ends', async () => {
    const { deps, advance } = tests();
    const [a, b] = [await daftar(nomorBaru()), await daftar(nomorBaru())];
    const typed = (id: string, kode: string) =>
      confirmByKode(deps, { id, kode, akunId: null, sandi: SANDI_CONTOH });
    expect(codeOf(await typed(b, kodeOf(deps, a)))).toBe('akun.code_wrong');
    for (let i = 0; i < MAX_KODE; i += 1) await typed(a, salah(kodeOf(deps, a)));
    expect(codeOf(await typed(a, kodeOf(deps, a)))).toBe('akun.code_over');
    const tautan = { tautan: tautanOf(deps, b), sandi: SANDI_CONTOH, baru: false };
    const nomor = nomorBaru();
    await akunOf(nomor);
    const reset = await idLupa(nomor);
    expect(codeOf(await typed(reset, kodeOf(deps, reset)))).toBe('akun.code_wrong');
    expect(codeOf(await resetByKode(deps, { id: b, kode: kodeOf(deps, b), sandi: BARU }))).toBe(
      'akun.code_over',
    );
    expect(codeOf(await resetSandi(deps, { tautan: tautanOf(deps, reset), sandi: BARU }))).toBe(
      'akun.link_over',
    );
    advance(BERLAKU_MS);
    expect(codeOf(await typed(b, kodeOf(deps, b)))).toBe('akun.code_over');
    expect(codeOf(await confirmByTautan(deps, tautan))).toBe('akun.link_over');
  });

  it('goes by no other channel when the phone cannot be reached, and is in no row of the database', async () => {
    const { deps } = tests();
    const nomor = nomorBaru();
    const akunId = await akunOf(nomor, { email: 'lain@contoh.id' });
    await sms();
    const waiting = await waitingEmail(deps, akunId);
    await confirmByKode(deps, { id: waiting?.id ?? '', kode: kodeOf(deps, waiting?.id ?? ''), akunId });
    const id = await idLupa(nomor);
    const out = await sms(() => Promise.resolve({ outcome: 'refused', code: 'http.400' }));
    expect(out.mail).toEqual([]);
    const [pesan] = await query(
      deps.db,
      `select p.status, p.galat, to_jsonb(p)::text as semua from pesan p where penerima ->> 'permohonan' = $1`,
      [id],
    );
    expect(pesan).toMatchObject({ status: 'gagal' });
    expect(JSON.stringify(pesan)).not.toContain(nomor);
    expect(JSON.stringify(pesan)).not.toMatch(new RegExp(`(?<![\\w-])${kodeOf(deps, id)}(?![\\w-])`));
  });
});

describe('a forgotten password by phone', () => {
  it('is set by the code once, ends every session and tells the owner by SMS', async () => {
    const { deps } = tests();
    const nomor = nomorBaru();
    await akunOf(nomor);
    await sms();
    const id = await idLupa(nomor);
    expect((await sms()).sms.map(({ teks }) => teks)).toEqual([expect.stringContaining(kodeOf(deps, id))]);
    const reset = (kode: string, sandi = BARU) => resetByKode(deps, { id, kode, sandi });
    expect(codeOf(await reset(salah(kodeOf(deps, id))))).toBe('akun.code_wrong');
    expect(codeOf(await reset(kodeOf(deps, id), '1234567890'))).toBe('akun.password_too_common');
    const both = await Promise.all([reset(kodeOf(deps, id)), reset(kodeOf(deps, id))]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect([codeOf(await masuk(nomor)), codeOf(await masuk(nomor, BARU))]).toEqual([
      'auth.wrong_credentials',
      'ok',
    ]);
    expect((await sms()).sms.map(({ ke }) => ke)).toEqual([nomor]);
  });

  it('answers a number without account alike, to the last wrong code, and sends it nothing', async () => {
    const { deps } = tests();
    const [known, unknown] = [nomorBaru(), nomorBaru()];
    await akunOf(known);
    await sms();
    const ids = [await idLupa(known), await idLupa(unknown)];
    const told = await Promise.all(
      ids.map(async (id) => {
        const seen: unknown[] = [(await readKodeSandi(deps, id)) !== null];
        for (let i = 0; i < MAX_KODE; i += 1)
          seen.push(codeOf(await resetByKode(deps, { id, kode: salah(kodeOf(deps, id)), sandi: BARU })));
        return [...seen, await readKodeSandi(deps, id)];
      }),
    );
    expect(told[0]).toEqual([
      true,
      ...Array.from({ length: MAX_KODE - 1 }, () => 'akun.code_wrong'),
      'akun.code_over',
      null,
    ]);
    expect(told[0]).toEqual(told[1]);
    expect((await sms()).sms.map(({ ke }) => ke)).not.toContain(unknown);
    const guessed = await idLupa(unknown);
    expect(codeOf(await resetByKode(deps, { id: guessed, kode: kodeOf(deps, guessed), sandi: BARU }))).toBe(
      'akun.code_wrong',
    );
  });
});

describe('the number of the own account', () => {
  it('is proved and changed by its code and the password; the old one is told', async () => {
    const { deps } = tests();
    const [lama, baru] = [nomorBaru(), nomorBaru()];
    const akunId = await akunOf(lama);
    const other = await akunOf(nomorBaru());
    await sms();
    const ask = (telepon: string, sandi: string) =>
      requestTelepon(deps, { akunId, telepon, sandi, bahasa: 'id', alamat: alamat() });
    expect(codeOf(await ask(baru, 'salah sekali'))).toBe('akun.wrong_password');
    expect(codeOf(await ask(baru, SANDI_CONTOH))).toBe('ok');
    const id = (await waitingTelepon(deps, akunId))?.id ?? '';
    const kode = kodeOf(deps, id);
    for (const who of [other, null])
      expect(codeOf(await confirmByKode(deps, { id, kode, akunId: who }))).toBe('akun.code_over');
    expect((await readOwnProfil(deps, akunId))?.telepon).toBe(lama);
    expect(codeOf(await confirmByKode(deps, { id, kode, akunId }))).toBe('ok');
    expect(await readOwnProfil(deps, akunId)).toMatchObject({ telepon: baru });
    const told = (await sms()).sms.map(({ ke, teks }) => [ke, teks.includes('nomor lain')]);
    expect(told).toEqual(expect.arrayContaining([[lama, true]]));
    expect([codeOf(await masuk(lama)), codeOf(await masuk(baru))]).toEqual(['auth.wrong_credentials', 'ok']);
  });

  it('learns nothing of one that somebody else has', async () => {
    const { deps } = tests();
    const theirs = nomorBaru();
    await akunOf(theirs);
    const akunId = await akunOf(nomorBaru());
    await sms();
    const asked = await requestTelepon(deps, {
      akunId,
      telepon: theirs,
      sandi: SANDI_CONTOH,
      bahasa: 'en',
      alamat: alamat(),
    });
    if (!asked.ok) throw new Error(codeOf(asked));
    const id = asked.value.permohonan;
    const [out] = (await sms()).sms;
    expect([out?.ke, out?.teks]).toEqual([theirs, expect.stringContaining('another account has it')]);
    expect(out?.teks).not.toContain(kodeOf(deps, id));
    expect(codeOf(await confirmByKode(deps, { id, kode: kodeOf(deps, id), akunId }))).toBe('akun.code_wrong');
  });

  it('is taken out by the password, unless nothing else signs in', async () => {
    const { deps } = tests();
    const of = (akunId: string, sandi = SANDI_CONTOH) => ({ akunId, sandi, bahasa: 'id' }) as const;
    const alone = await akunOf(nomorBaru());
    expect(codeOf(await removeTelepon(deps, of(alone)))).toBe('akun.sign_in_name_required');
    const named = await akunOf(nomorBaru(), { namaPengguna: 'siti.tanpa' });
    expect(codeOf(await removeTelepon(deps, of(named, 'salah sekali')))).toBe('akun.wrong_password');
    expect(codeOf(await removeTelepon(deps, of(named)))).toBe('ok');
    expect(await readOwnProfil(deps, named)).toMatchObject({ telepon: null, teleponDiperiksaPada: null });
  });

  it('that was only named keeps its holder from no code when that account closes', async () => {
    const { deps } = tests();
    const nomor = nomorBaru();
    const akunId = await akunOf(nomor, { lewat: 'email', email: 'sebut@contoh.id' });
    expect(await readOwnProfil(deps, akunId)).toMatchObject({ telepon: nomor, teleponDiperiksaPada: null });
    const id = await daftar(nomor);
    expect(codeOf(await closeOwn(deps, { akunId, sandi: SANDI_CONTOH }))).toBe('ok');
    const typed = { id, kode: kodeOf(deps, id), akunId: null, sandi: SANDI_CONTOH };
    expect(codeOf(await confirmByKode(deps, typed))).toBe('ok');
  });

  it('gets the last SMS of an account that closes', async () => {
    const { deps } = tests();
    const nomor = nomorBaru();
    const akunId = await akunOf(nomor);
    await sms();
    expect(codeOf(await closeOwn(deps, { akunId, sandi: SANDI_CONTOH }))).toBe('ok');
    const rows = await query(deps.db, 'select p::text from permohonan p');
    expect(JSON.stringify(rows)).not.toContain(nomor);
    expect((await sms()).sms.map(({ ke }) => ke)).toEqual([nomor]);
  });
});

describe('what SMS cost', () => {
  it('is limited by number, by network and by the day, alike for known and unknown numbers', async () => {
    const { advance, deps } = tests();
    const { sms_nomor_jam: perJam } = SMS_LIMITS.jam;
    const known = nomorBaru();
    advance(25 * HOUR_MS);
    await akunOf(known);
    advance(25 * HOUR_MS);
    for (const nomor of [known, nomorBaru()]) {
      const told = [];
      for (let i = 0; i <= perJam; i += 1) told.push(codeOf(await lupa(nomor)));
      expect(told).toEqual([...Array.from({ length: perJam }, () => 'ok'), 'akun.too_many_sms']);
    }
    advance(HOUR_MS + 1);
    expect((await purgeAkun(deps)).percobaan).toBeGreaterThanOrEqual(0);
    for (let i = 0; i < SMS_LIMITS.hari.sms_nomor_hari - perJam - 1; i += 1)
      expect(codeOf(await lupa(known))).toBe('ok');
    advance(HOUR_MS + 1);
    const late = [codeOf(await lupa(known)), codeOf(await lupa(known))];
    expect(late.at(-1)).toBe('akun.too_many_sms');
    advance(25 * HOUR_MS);
    const flood = [];
    for (let i = 0; i <= SMS_LIMITS.jam.sms_jaringan_jam; i += 1)
      flood.push(codeOf(await lupa(nomorBaru(), 'warnet-penipu')));
    expect(flood.at(-1)).toBe('akun.too_many_sms');
    const digests = await query<{ t: string }>(deps.db, 'select p::text as t from percobaan_masuk p');
    expect(JSON.stringify(digests)).not.toContain('warnet-penipu');
    advance(25 * HOUR_MS);
  });

  it('rests for everybody once the country’s hour is used up, and the operator sees it', async () => {
    const { deps, advance } = tests();
    advance(2 * HOUR_MS);
    const few = { ...deps, sms: { awalan: ['+628'], perJam: 2 } };
    const lama = nomorBaru();
    const akunId = await akunOf(lama, { email: 'rem@contoh.id', namaPengguna: 'rem.sms' });
    await sms();
    advance(HOUR_MS);
    const ids = [];
    for (let i = 0; i < 3; i += 1) ids.push(await daftar(nomorBaru()));
    const own = { akunId, sandi: SANDI_CONTOH, bahasa: 'id' } as const;
    expect(codeOf(await removeTelepon(deps, own))).toBe('ok');
    const sent: string[] = [];
    const saluran: PengirimSaluran = {
      send: ({ ke }) => {
        sent.push(ke);
        return Promise.resolve({ outcome: 'sent', code: 'ok' });
      },
      close: () => Promise.resolve(),
    };
    const mailing = {
      sender: {
        send: () => Promise.resolve({ outcome: 'sent', code: 'sent' } as const),
        close: () => Promise.resolve(),
      },
      origin: 'https://lapor.go.id',
      saluran: new Map([['sms', saluran] as const]),
    };
    await sendDue(few, mailing);
    // News for the number before is nothing that anybody asked for: no thief keeps it back by asking for many codes.
    expect(sent.filter((ke) => ke !== lama)).toHaveLength(2);
    expect(sent).toContain(lama);
    expect(await readRem(few)).toMatchObject({ terpakai: 2, perJam: 2 });
    const galat = await query<{ galat: string }>(
      deps.db,
      `select galat from pesan where penerima ->> 'permohonan' = any($1) and status = 'antre'`,
      [ids],
    );
    expect(galat.map((one) => one.galat)).toEqual(['sms.rem']);
    expect(codeOf(await ask(few, { lewat: 'sms', email: undefined, telepon: nomorBaru() }))).toBe(
      'akun.sms_paused',
    );
    expect(codeOf(await sendAgain(few, ids[0] ?? '', alamat()))).toBe('akun.sms_paused');
    advance(HOUR_MS);
    expect(codeOf(await ask(few, { lewat: 'sms', email: undefined, telepon: nomorBaru() }))).toBe('ok');
    await sendDue(few, {
      ...mailing,
      saluran: new Map([
        ['sms', { ...saluran, send: () => Promise.resolve({ outcome: 'retry', code: 'http.503' }) }],
      ]),
    });
    expect(await readRem(few)).toMatchObject({ terpakai: 0 });
  });
});

describe('a lost number by phone', () => {
  it('is sent to that phone alone, never of an anonim laporan', async () => {
    const { deps } = tests();
    const nomor = nomorBaru();
    const file = async (anonim: boolean) => {
      const filed = await submitLaporan(deps, {
        kiriman: {
          klasifikasi: 'aspirasi',
          judul: 'Lampu taman kota padam',
          isi: 'Lampu taman kota padam sejak pekan lalu dan gelap.',
          kategori: null,
          instansi: null,
          wilayah: null,
          titik: null,
          lokasiKeterangan: null,
          tanggalKejadian: null,
          anonim,
          rahasia: false,
          kanal: 'web',
        },
        pengirim: { sebagai: 'tanpa_akun' },
        kontak: { nama: 'Siti', email: null, telepon: nomor, nik: null },
        lampiran: [],
        pengunggah: 'x',
        nomorAsal: null,
      });
      if (!filed.ok) throw new Error(codeOf(filed));
      return filed.value.nomor;
    };
    const [terbuka, anonim] = [await file(false), await file(true)];
    await sms();
    const asked = await askByKontak(deps, 'nomor', { kontak: nomor, bahasa: 'id', alamat: alamat() });
    expect(codeOf(asked)).toBe('ok');
    const asking = await askByKontak(deps, 'nomor', { kontak: nomorBaru(), bahasa: 'id', alamat: alamat() });
    expect(codeOf(asking)).toBe('ok');
    const out = (await sms()).sms;
    expect(out.map(({ ke }) => ke)).toEqual([nomor]);
    expect(out[0]?.teks).toContain(terbuka);
    expect(out[0]?.teks).not.toContain(anonim);
  });
});

describe('news by SMS', () => {
  it('reaches an account without address, and is switched off kind by kind', async () => {
    const { deps } = tests();
    const nomor = nomorBaru();
    const akunId = await akunOf(nomor);
    await sms();
    const file = () =>
      submitLaporan(deps, {
        kiriman: {
          klasifikasi: 'aspirasi',
          judul: 'Usul tempat sampah di taman',
          isi: 'Mohon ditambah tempat sampah di taman kota kami.',
          kategori: null,
          instansi: null,
          wilayah: null,
          titik: null,
          lokasiKeterangan: null,
          tanggalKejadian: null,
          anonim: false,
          rahasia: false,
          kanal: 'web',
        },
        pengirim: { sebagai: 'akun', akunId },
        kontak: null,
        lampiran: [],
        pengunggah: 'x',
        nomorAsal: null,
      });
    expect(codeOf(await file())).toBe('ok');
    expect((await sms()).sms.map(({ ke }) => ke)).toEqual([nomor]);
    await changePilihan(deps, akunId, {
      kabar: { sms: ['giliran'] },
      ditawarkan: ['perkembangan', 'giliran', 'pengingat'],
      kelamin: '',
      disabilitas: [],
    });
    expect(codeOf(await file())).toBe('ok');
    expect((await sms()).sms).toEqual([]);
    const skipped = await query<{ status: string }>(
      deps.db,
      `select status from pesan where jenis = 'dibuat' and galat = 'dimatikan'`,
    );
    expect(skipped).toEqual([{ status: 'dilewati' }]);
  });

  it('of roles never go to a phone', async () => {
    const { deps } = tests();
    const made = await createAkun(deps, { nama: 'Petugas', telepon: nomorBaru(), sandi: SANDI_CONTOH });
    const akun = made.ok ? made.value.akunId : '';
    const pesan = (jenis: string) => ({
      id: deps.chance.uuid(deps.now()),
      kunci: `uji:${jenis}`,
      laporanId: null,
      jenis,
      penerima: { jenis: 'akun', akun } as const,
      data: {},
    });
    await queuePesan(deps.db, [pesan('baru'), pesan('sandi_diubah')], deps.now());
    expect((await sms()).sms.map(({ teks }) => teks)).toEqual([expect.stringContaining('Bukan Anda?')]);
  });
});
