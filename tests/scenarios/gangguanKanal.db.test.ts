import { afterEach, describe, expect, it } from 'vitest';
import { query } from '../../src/persistence/connection/database.ts';
import { readSaluran } from '../../src/persistence/kanal/saluran.ts';
import { olahDue } from '../../src/useCases/kanal/olahPesan.ts';
import { terimaPesan } from '../../src/useCases/kanal/terimaPesan.ts';
import { readQueues } from '../../src/useCases/pekerjaan/readQueues.ts';
import { sendDue } from '../../src/useCases/pesan/sendDue.ts';
import { useTestDeps } from '../support/deps.ts';
import {
  gerbangSmpp,
  gerbangSmsHttp,
  gerbangSmtp,
  gerbangTelegram,
  gerbangWhatsapp,
  gerbangX,
  type Gangguan,
  type Gerbang,
} from '../support/gerbang.ts';

const test = useTestDeps();
const HOUR = 3_600_000;
/** No pause between two tries is longer. */
const JEDA_TERLAMA = 6 * HOUR + 60_000;
let gate: Gerbang | null = null;
let serial = 0;

afterEach(async () => {
  await gate?.tutup();
  gate = null;
});

async function run(): Promise<void> {
  const { deps } = test();
  if (gate === null) throw new Error('no gate');
  const { sender, saluran } = gate;
  await sendDue(deps, { sender, origin: 'https://lapor.contoh.id', ...(saluran ? { saluran } : {}) });
}

/** Somebody writes by the channel; their answer waits in the queue. Answers its id there. */
async function ask({ kanal, pengirim }: Gerbang): Promise<string> {
  const { deps } = test();
  serial += 1;
  const teks = `LAPOR Lampu jalan di gang kami mati sejak Senin lalu nomor ${serial}`;
  const { id } = await terimaPesan(deps, { kanal, idAsal: `r${serial}`, pengirim, teks });
  await olahDue(deps);
  const [row] = await query<{ id: string }>(deps.db, 'select id from pesan where kunci = $1', [
    `balasan:${id}`,
  ]);
  if (row === undefined) throw new Error('no answer was queued');
  return row.id;
}

const stateOf = async (id: string) =>
  (
    await query<{ status: string; galat: string | null }>(
      test().deps.db,
      'select status, galat from pesan where id = $1',
      [id],
    )
  )[0];

const linkOf = async (kanal: string) =>
  (await readSaluran(test().deps.db)).find((one) => one.kanal === kanal);

const GATES: readonly (readonly [string, () => Promise<Gerbang>])[] = [
  ['mail by SMTP', gerbangSmtp],
  ['SMS by HTTP', gerbangSmsHttp],
  ['SMS by SMPP', gerbangSmpp],
  ['WhatsApp', () => gerbangWhatsapp(test().deps.now)],
  ['Telegram', gerbangTelegram],
  ['X', gerbangX],
];
const FAULTS: readonly (readonly [Gangguan, string])[] = [
  ['pergi', 'is away for a day'],
  ['lambat', 'answers after the limit'],
  ['500', 'answers "internal error" for a day'],
];

describe.each(GATES)('%s whose other side', (_name, open) => {
  it.each(FAULTS)(
    '%s (%s): the state is shown, and everything arrives once when it is back',
    async (fault) => {
      const { deps, advance } = test();
      const gateway = await open();
      gate = gateway;
      const { kanal } = gateway;
      const first = await ask(gateway);
      await gateway.rusak(fault);
      await run();
      expect(await stateOf(first)).toMatchObject({ status: 'antre', galat: expect.any(String) });
      expect(await linkOf(kanal)).toMatchObject({ galat: expect.any(String) });
      expect((await readQueues(deps)).saluranMati).toBe(1);
      // A slow one costs real seconds.
      for (let hour = 0; fault !== 'lambat' && hour < 24; hour += 4) {
        advance(4 * HOUR);
        await run();
      }
      const second = await ask(gateway);
      await run();
      expect([(await stateOf(first))?.status, (await stateOf(second))?.status]).toEqual(['antre', 'antre']);
      const before = gateway.diambil();
      expect(gateway.isDikenali || before.length === 0).toBe(true);
      await gateway.pulih();
      advance(JEDA_TERLAMA);
      await run();
      const both = [await stateOf(first), await stateOf(second)];
      expect(both).toMatchObject([{ status: 'terkirim' }, { status: 'terkirim' }]);
      const taken = gateway.diambil();
      expect(new Set(taken).size).toBe(2);
      expect(taken.length === 2 || (fault === 'lambat' && gateway.isDikenali)).toBe(true);
      expect(await linkOf(kanal)).toMatchObject({ gagalBeruntun: 0, galat: null });
      expect((await readQueues(deps)).saluranMati).toBe(0);
      advance(25 * HOUR);
      await run();
      expect(gateway.diambil()).toHaveLength(taken.length);
    },
  );
});
