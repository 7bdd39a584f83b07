import { describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { openDatabase, query } from '../../../persistence/connection/database.ts';
import { takeGiliran } from '../../../persistence/kanal/giliranMasuk.ts';
import { readPesanMasuk } from '../../../persistence/kanal/pesanMasuk.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import type { Deps } from '../../deps.ts';
import { olahDue, terimaDanJawab } from '../olahPesan.ts';
import { JEDA_TERLAMA_MS, PERCOBAAN_MAKS } from '../pesanMasuk.ts';
import { terimaPesan } from '../terimaPesan.ts';

const test = useTestDeps({ now: '2026-11-20T10:00:00+07:00' });
const ISI = 'LAPOR Lampu jalan di gang kami mati sejak Senin lalu';
let serial = 0;

async function send(pengirim: string, teks: string): Promise<string> {
  const pesan = { kanal: 'sms', idAsal: `g${(serial += 1)}`, pengirim, teks } as const;
  return (await terimaPesan(test().deps, pesan)).id;
}

async function file(pengirim: string): Promise<string> {
  const pesan = { kanal: 'sms', idAsal: `g${(serial += 1)}`, pengirim, teks: `${ISI} ${serial}` } as const;
  const answer = await terimaDanJawab(test().deps, pesan);
  return /\d{9}/.exec(answer === 'belum' ? '' : (answer.teks ?? ''))?.[0] ?? '';
}

async function stateOf(id: string): Promise<string> {
  return (await readPesanMasuk(test().deps.db, id))?.status ?? 'none';
}

/** The words that were added to a laporan, in the order in which they stand there. */
async function wordsOf(nomor: string): Promise<string[]> {
  const [row] = await query<{ isi: string }>(test().deps.db, 'select isi from laporan where nomor = $1', [
    nomor,
  ]);
  return [...(row?.isi ?? '').matchAll(/kata \d+/g)].map(([word]) => word);
}

async function breakWords(id: string): Promise<void> {
  await query(test().deps.db, `update pesan_masuk set isi = '\\x00' where id = $1`, [id]);
}

/** Another worker: its own connections, as many as the program has. */
async function withWorker<T>(act: (deps: Deps) => Promise<T>): Promise<T> {
  const db = openDatabase(test().database.appUrl, { poolSize: 16 });
  try {
    return await act({ ...test().deps, db });
  } finally {
    await db.destroy();
  }
}

describe('messages of several senders', () => {
  it('are worked on by two workers that stop and start, each sender in order, each message once', async () => {
    const people = Array.from({ length: 6 }, (_, n) => `08127000${n}00`);
    const nomor = await Promise.all(people.map(file));
    const kata = Array.from({ length: 9 }, (_, n) => `kata ${n}`);
    // The clock stands: only the order of arrival tells.
    for (const word of kata)
      await Promise.all(people.map((one, n) => send(one, `BALAS ${nomor[n]} ${word}`)));
    await withWorker((one) =>
      withWorker(async (two) => {
        for (let run = 0; run < 200; run += 1) {
          let asked = 0;
          const stopsEarly = (): boolean => run < 20 && (asked += 1) > 3 + run;
          const done = await Promise.all([olahDue(one, stopsEarly), olahDue(two, stopsEarly)]);
          if (run >= 20 && done.every(({ diolah }) => diolah === 0)) break;
        }
      }),
    );
    for (const one of nomor) expect(await wordsOf(one)).toEqual(kata);
  });

  it('wait for an earlier one of their own sender that fails, and for nobody else', async () => {
    const { deps, advance } = test();
    const [mine, other] = [await file('081271000100'), await file('081271000200')];
    const poison = await send('081271000100', 'apa saja yang rusak nanti');
    await breakWords(poison);
    const after = await send('081271000100', `BALAS ${mine} kata 1`);
    await send('081271000200', `BALAS ${other} kata 1`);
    expect(await olahDue(deps)).toMatchObject({ diolah: 1, gagal: 1 });
    expect([await wordsOf(mine), await wordsOf(other)]).toEqual([[], ['kata 1']]);
    for (let n = 1; n < PERCOBAAN_MAKS; n += 1) {
      expect(await stateOf(after)).toBe('antre');
      advance(JEDA_TERLAMA_MS);
      await olahDue(deps);
    }
    expect([await stateOf(poison), await stateOf(after)]).toEqual(['gagal', 'selesai']);
    expect(await wordsOf(mine)).toEqual(['kata 1']);
  });

  it('go on while one of another sender lasts', async () => {
    const [slow, other] = [await file('081272000100'), await file('081272000200')];
    await send('081272000100', `BALAS ${slow} kata 1`);
    await withWorker(async (deps) => {
      let working: Promise<unknown> = Promise.resolve();
      await withTransaction(test().deps.db, { random: () => 0.5 }, async (tx) => {
        await query(tx, 'select 1 from laporan where nomor = $1 for update', [slow]);
        working = olahDue(deps);
        const ids = await Promise.all([0, 1, 2].map((n) => send('081272000200', `BALAS ${other} kata ${n}`)));
        const again = olahDue(deps);
        await expect
          .poll(() => Promise.all(ids.map(stateOf)), { timeout: 9_000 })
          .toEqual(ids.map(() => 'selesai'));
        working = Promise.all([working, again]);
        expect(await wordsOf(slow)).toEqual([]);
      });
      await working;
    });
    expect(await wordsOf(slow)).toEqual(['kata 1']);
  });
});

describe('an answer in the same breath', () => {
  it('does not go before what the same phone wrote earlier', async () => {
    const { deps } = test();
    const nomor = await file('081273000100');
    await send('081273000100', `BALAS ${nomor} kata 1`);
    const now = { kanal: 'sms', idAsal: 'segera', pengirim: '081273000100' } as const;
    expect(await terimaDanJawab(deps, { ...now, teks: `BALAS ${nomor} kata 2` })).toBe('belum');
    await olahDue(deps);
    expect(await wordsOf(nomor)).toEqual(['kata 1', 'kata 2']);
  });
});

describe('a worker that died', () => {
  it('leaves its messages to the next one, in order; what kills it each time is given up', async () => {
    const { deps, advance } = test();
    const nomor = await file('081274000100');
    const [first, second] = [
      await send('081274000100', `BALAS ${nomor} kata 1`),
      await send('081274000100', `BALAS ${nomor} kata 2`),
    ];
    const die = async (): Promise<string[]> => {
      const now = deps.now();
      const of = { giliran: deps.chance.uuid(now), now, until: now + 60_000, limit: 5 };
      const rows = await takeGiliran(deps.db, { ...of, jedaTerlama: JEDA_TERLAMA_MS });
      return rows.map(({ id }) => id);
    };
    expect(await die()).toEqual([first]);
    expect(await olahDue(deps)).toMatchObject({ diolah: 0 });
    for (let n = 1; n < PERCOBAAN_MAKS; n += 1) {
      advance(61_000);
      expect(await die()).toEqual([first]);
    }
    advance(61_000);
    await olahDue(deps);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['gagal', 'selesai']);
  });

  it('and a clock that is set back hold nothing up', async () => {
    const { deps, advance } = test();
    const nomor = await file('081275000100');
    const broken = await send('081275000200', 'rusak sebentar');
    await breakWords(broken);
    await olahDue(deps);
    await send('081275000100', `BALAS ${nomor} kata 1`);
    advance(-26 * 3_600_000);
    await send('081275000100', `BALAS ${nomor} kata 2`);
    // The one that rests was tried at a time that has not come yet.
    expect(await olahDue(deps)).toMatchObject({ diolah: 2, gagal: 1 });
    expect(await wordsOf(nomor)).toEqual(['kata 1', 'kata 2']);
    advance(26 * 3_600_000);
  });
});
