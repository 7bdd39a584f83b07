import { describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { query } from '../../persistence/connection/database.ts';
import { queuePesan } from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import { file, START } from '../sapu/tests/filed.ts';
import { sendDue } from './sendDue.ts';

const test = useTestDeps({ now: START });
const origin = 'http://127.0.0.1:3000';
const AKUN = '01890000-0000-7000-8000-000000000009';

/** Takes every mail and notes to whom; `took` moves the clock by what each takes. */
function slowSender(sent: string[], took: () => void) {
  return {
    send: ({ to }: { readonly to: string }) => {
      took();
      sent.push(to);
      return Promise.resolve({ outcome: 'sent', code: 'sent' } as const);
    },
    close: () => Promise.resolve(),
  };
}

async function toAkun(deps: Deps, kunci: string, laporanId: string | null, badan: string): Promise<void> {
  const one = {
    id: deps.chance.uuid(deps.now()),
    kunci,
    laporanId,
    jenis: 'dibuat',
    penerima: { jenis: 'akun', akun: AKUN } as const,
    data: { untukPetugas: true, peran: { peran: 'admin_instansi', badan } },
  };
  await queuePesan(deps.db, [one], deps.now());
}

describe('sendDue', () => {
  it('asks again at sending whether the role by which an officer is told may hear it', async () => {
    const { deps } = test();
    await query(
      deps.db,
      `insert into akun (id, email, nama, sandi, dibuat_pada, email_diperiksa_pada)
       values ($1, 'petugas@contoh.id', 'Contoh', '-', $2, $2)`,
      [AKUN, new Date(START).toISOString()],
    );
    const nomor = await file(deps);
    await query(deps.db, `update pesan set status = 'dilewati'`);
    const [row] = await query<{ id: string }>(
      deps.db,
      `update laporan set terlapor = 'KT-63.71' where nomor = $1 returning id`,
      [nomor],
    );
    await toAkun(deps, 'buta', row?.id ?? null, 'KT-63.71');
    await toAkun(deps, 'bebas', row?.id ?? null, 'PR-63');
    const sent: string[] = [];
    await sendDue(deps, { sender: slowSender(sent, () => undefined), origin });
    expect(sent).toEqual(['petugas@contoh.id']);
    const ended = await query(
      deps.db,
      `select kunci, status, galat from pesan where kunci in ('buta', 'bebas') order by kunci`,
    );
    expect(ended).toEqual([
      { kunci: 'bebas', status: 'terkirim', galat: null },
      { kunci: 'buta', status: 'dilewati', galat: 'terlapor' },
    ]);
  });

  it('ends a run after ten seconds and gives the rest back for the next one', async () => {
    const { deps, advance } = test();
    for (const n of [1, 2, 3, 4, 5]) await toAkun(deps, `lambat-${n}`, null, 'PR-63');
    const sent: string[] = [];
    const sender = slowSender(sent, () => advance(4_000));
    expect(await sendDue(deps, { sender, origin })).toMatchObject({ terkirim: 3, isMore: true });
    expect(await sendDue(deps, { sender, origin })).toMatchObject({ terkirim: 2, isMore: false });
    const tries = await query(deps.db, `select distinct percobaan from pesan where kunci like 'lambat-%'`);
    expect(tries).toEqual([{ percobaan: 1 }]);
  });
});
