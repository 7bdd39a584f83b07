import { describe, expect, it } from 'vitest';
import { ask, SANDI_CONTOH } from './daftar.ts';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import type { Kiriman } from '../../../channels/pengirim.ts';
import { query } from '../../../persistence/connection/database.ts';
import { readSaluran } from '../../../persistence/kanal/saluran.ts';
import type { Deps } from '../../deps.ts';
import { sendDue } from '../../pesan/sendDue.ts';
import { MAX_KODE, MAX_KODE_KETAT, readKodeSalah, SALAH_SENEGARA } from '../pengaman/kodeSalah.ts';
import { confirmByKode } from '../permohonan/confirm.ts';
import { askByKontak } from '../permohonan/minta.ts';
import { kodeOf } from '../permohonan/rahasia.ts';
import { resetByKode } from '../permohonan/resetSandi.ts';

const MINUTE = 60_000;
const PER_JAM = 2;
const tests = useTestDeps({ sms: { awalan: ['+628'], perJam: 1_000 } });
let serial = 0;

/** Somebody asks for a code to a number: who has it is told to nobody. */
async function minta(deps: Deps): Promise<{ readonly id: string } | { readonly kode: string }> {
  serial += 1;
  const kontak = `0812000${String(serial).padStart(5, '0')}`;
  const asked = await askByKontak(deps, 'nomor', { kontak, bahasa: 'id', alamat: `jaringan-${serial}` });
  if (!asked.ok) return { kode: asked.refusal.code };
  return asked.value.lewat === 'sms' ? { id: asked.value.permohonan } : { kode: 'email' };
}

async function mintaSandi(deps: Deps): Promise<string> {
  serial += 1;
  const kontak = `0813000${String(serial).padStart(5, '0')}`;
  const asked = await askByKontak(deps, 'sandi', { kontak, bahasa: 'id', alamat: `jaringan-${serial}` });
  if (!asked.ok || asked.value.lewat !== 'sms') throw new Error('not asked');
  return asked.value.permohonan;
}

async function tries(deps: Deps, id: string): Promise<number> {
  const kode = String((Number(kodeOf(deps, id)) + 1) % 1_000_000).padStart(6, '0');
  for (let n = 1; n <= MAX_KODE + 1; n += 1) {
    const typed = await resetByKode(deps, { id, kode, sandi: 'perahu merah di dermaga' });
    if (typed.ok) throw new Error('a wrong code was taken');
    if (typed.refusal.code === 'akun.code_over') return n;
  }
  throw new Error('never over');
}

describe('wrong codes of the whole country', () => {
  it('leave every request fewer tries while there are many of them, shut nobody out, and are told once', async () => {
    const { deps, advance, peristiwa } = tests();
    expect(await tries(deps, await mintaSandi(deps))).toBe(MAX_KODE);
    while ((await readKodeSalah(deps)) <= SALAH_SENEGARA) await tries(deps, await mintaSandi(deps));
    const told = peristiwa.filter((one) => one.peristiwa === 'kode');
    expect(told).toEqual([{ peristiwa: 'kode', cara: 'salah_senegara', hasil: 'diperketat' }]);
    expect(await tries(deps, await mintaSandi(deps))).toBe(MAX_KODE_KETAT);
    // Who types the right one is in, also with the second try.
    const asked = await ask(deps, { lewat: 'sms', email: undefined, telepon: '081455500001' });
    if (!asked.ok) throw new Error('not asked');
    const { permohonan: id } = asked.value;
    const typed = { id, akunId: null, sandi: SANDI_CONTOH };
    const wrong = String((Number(kodeOf(deps, id)) + 1) % 1_000_000).padStart(6, '0');
    expect(await confirmByKode(deps, { ...typed, kode: wrong })).toMatchObject({
      refusal: { code: 'akun.code_wrong', params: { sisa: MAX_KODE_KETAT - 1 } },
    });
    expect(await confirmByKode(deps, { ...typed, kode: kodeOf(deps, id) })).toMatchObject({ ok: true });
    advance(16 * MINUTE);
    expect(await tries(deps, await mintaSandi(deps))).toBe(MAX_KODE);
  });
});

describe('a code held back by the brake of the country', () => {
  /** What phones got; the others keep waiting. */
  async function kirim(deps: Deps): Promise<Kiriman[]> {
    const sent: Kiriman[] = [];
    const sms = {
      send: (one: Kiriman) => {
        sent.push(one);
        return Promise.resolve({ outcome: 'sent', code: 'ok' } as const);
      },
      close: () => Promise.resolve(),
    };
    const sender = {
      send: () => Promise.resolve({ outcome: 'sent', code: 'sent' } as const),
      close: () => Promise.resolve(),
    };
    await sendDue(deps, { sender, origin: 'https://lapor.go.id', saluran: new Map([['sms', sms]]) });
    return sent;
  }

  async function daftar(deps: Deps): Promise<string> {
    const id = await mintaSandi(deps);
    // Told whatever accounts there are.
    await query(deps.db, `update permohonan set jenis = 'daftar' where id = $1`, [id]);
    return id;
  }

  const stateOf = async (deps: Deps, id: string) =>
    (
      await query<{ status: string; galat: string | null }>(
        deps.db,
        `select status, galat from pesan where penerima ->> 'permohonan' = $1`,
        [id],
      )
    )[0];

  it('leaves when the next hour begins, as long as it is good; one that is too old by then does not', async () => {
    const { deps, advance } = tests();
    advance(120 * MINUTE);
    await query(deps.db, `update pesan set status = 'dilewati' where status = 'antre'`);
    const few = { ...deps, sms: { awalan: ['+628'], perJam: PER_JAM } };
    await daftar(deps);
    await kirim(few);
    advance(20 * MINUTE);
    const [second, old] = [await daftar(deps), await daftar(deps)];
    // Both wait: the hour has room for one.
    expect(await kirim(few)).toHaveLength(1);
    advance(20 * MINUTE);
    const fresh = await daftar(deps);
    expect(await kirim(few)).toEqual([]);
    const held = [await stateOf(deps, second), await stateOf(deps, old), await stateOf(deps, fresh)];
    expect(held.map((one) => one?.status).toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))).toEqual([
      'antre',
      'antre',
      'terkirim',
    ]);
    expect(held.filter((one) => one?.status === 'antre').map((one) => one?.galat)).toEqual([
      'sms.rem',
      'sms.rem',
    ]);
    // Our own brake is no fault of the channel.
    expect((await readSaluran(deps.db)).find(({ kanal }) => kanal === 'sms')?.gagalBeruntun ?? 0).toBe(0);
    advance(21 * MINUTE);
    const late = await kirim(few);
    expect(late.map(({ teks }) => teks)).toEqual([expect.stringContaining(kodeOf(deps, fresh))]);
    const states = [await stateOf(deps, second), await stateOf(deps, old)].map((one) => one?.galat ?? null);
    expect(states.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual(['kedaluwarsa', null]);
  });

  it('is not promised any more once as many wait as the hour has room for', async () => {
    const { deps, advance } = tests();
    advance(120 * MINUTE);
    await query(deps.db, `update pesan set status = 'dilewati' where status = 'antre'`);
    const few = { ...deps, sms: { awalan: ['+628'], perJam: PER_JAM } };
    const asked = [await minta(few), await minta(few), await minta(few)];
    expect(asked.map((one) => ('kode' in one ? one.kode : 'ok'))).toEqual(['ok', 'ok', 'akun.sms_paused']);
    // A code that is over takes no room.
    advance(31 * MINUTE);
    expect(await minta(few)).toMatchObject({ id: expect.any(String) });
  });
});
