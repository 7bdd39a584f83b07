import { describe, expect, it } from 'vitest';
import { usePerangkat } from '../../../../tests/support/perangkat.ts';
import { fileBy } from '../../../../tests/support/portal.ts';
import { query } from '../../../persistence/connection/database.ts';

const { portal, peer, signedIn, switchOn, deliver, verify, answer, opened } = usePerangkat();
const HOUR = 3_600_000;

interface Baris {
  readonly id: string;
  readonly dibuat: Date;
  readonly coba: Date;
  readonly selesai: Date | null;
}

/** Rows of the queue for devices, and of the laporan's own messages. */
async function rowsOf(which: 'perangkat' | 'lain'): Promise<Baris[]> {
  const rows = await query<{ id: string; dibuat: number; coba: number; selesai: number | null }>(
    portal().made.deps.db,
    `select id, dibuat_pada as dibuat, coba_pada as coba, selesai_pada as selesai from pesan
      where (penerima ->> 'jenis' = 'perangkat') = $1 order by id`,
    [which === 'perangkat'],
  );
  return rows.map((row) => ({
    id: row.id,
    dibuat: new Date(row.dibuat),
    coba: new Date(row.coba),
    selesai: row.selesai === null ? null : new Date(row.selesai),
  }));
}

/** The first 48 bits of our ids are a time. */
const timeIn = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

async function setLaporan(nomor: string, set: 'rahasia' | 'anonim'): Promise<void> {
  await query(portal().made.database.ownerDb, `update laporan set ${set} = true where nomor = $1`, [nomor]);
}

describe('a notice of an anonim laporan', () => {
  it('bears no time of its message: hours of chance between them, and none of them finer than six hours', async () => {
    const { deps, advance } = portal().made;
    const budi = await signedIn('budi');
    const { nomor } = await fileBy(budi, { anda: { siapa: 'akun', anonim: 'ya' } });
    const [one, two] = [await switchOn(budi, '/perangkat'), await switchOn(budi, '/perangkat')];
    await verify(nomor);
    const known = new Set((await rowsOf('perangkat')).map(({ id }) => id));
    const at = deps.now();
    await deliver();
    expect([...one.diterima, ...two.diterima]).toEqual([]);
    const waiting = (await rowsOf('perangkat')).filter(({ id }) => !known.has(id));
    expect(waiting).toHaveLength(2);
    for (const { id, dibuat, coba } of waiting) {
      expect([dibuat.getTime() % (6 * HOUR), timeIn(id) % (6 * HOUR)]).toEqual([0, 0]);
      expect(coba.getTime() % 60_000).toBe(0);
      expect(coba.getTime()).toBeGreaterThan(at);
      expect(coba.getTime()).toBeLessThanOrEqual(at + 3 * HOUR + 120_000);
    }
    expect(waiting[0]?.coba.getTime()).not.toBe(waiting[1]?.coba.getTime());
    advance(3 * HOUR + 120_000);
    await deliver();
    expect([one.diterima.length, two.diterima.length]).toEqual([1, 1]);
    // No time of a device's row stands in any other row.
    const times = (rows: Baris[]): number[] =>
      rows.flatMap(({ id, dibuat, selesai }) => [timeIn(id), dibuat.getTime(), selesai?.getTime() ?? 0]);
    const others = new Set(times(await rowsOf('lain')));
    const ours = (await rowsOf('perangkat')).filter(({ id }) => waiting.some((row) => row.id === id));
    expect(times(ours).filter((time) => others.has(time))).toEqual([]);
  });
});

describe('a notice that had to wait', () => {
  it('of a laporan that became rahasia meanwhile is told to none of its followers', async () => {
    const { advance } = portal().made;
    const filed = await fileBy(portal().visitor());
    await verify(filed.nomor);
    await deliver();
    const visitor = portal().visitor();
    await visitor.open(`/laporan/${filed.nomor}/ikuti`);
    await visitor.send(`/laporan/${filed.nomor}/ikuti`, { aksi: 'ikuti' });
    const device = await switchOn(visitor, '/perangkat');
    peer().answer(device.langganan, 503);
    await answer(filed.nomor);
    await deliver();
    peer().answer(device.langganan, 201);
    const before = device.diterima.length;
    await setLaporan(filed.nomor, 'rahasia');
    advance(60_000);
    await deliver();
    expect(device.diterima).toHaveLength(before);
    const [row] = await query(
      portal().made.deps.db,
      `select status, galat from pesan where jenis = 'perangkat' order by selesai_pada desc nulls last limit 1`,
    );
    expect(row).toEqual({ status: 'dilewati', galat: 'tertutup' });
  });

  it('of a laporan that became anonim meanwhile says only that there is something new', async () => {
    const { advance } = portal().made;
    const filed = await fileBy(portal().visitor());
    const visitor = await opened(filed);
    const device = await switchOn(visitor, `/laporan/${filed.nomor}/perangkat`);
    peer().answer(device.langganan, 503);
    await verify(filed.nomor);
    await deliver();
    peer().answer(device.langganan, 201);
    await setLaporan(filed.nomor, 'anonim');
    advance(60_000);
    await deliver();
    expect(device.diterima.map(({ isi }) => isi.isi)).toEqual(['Ada yang baru.']);
  });
});
