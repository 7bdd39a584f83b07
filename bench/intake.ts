/**
 * Messages a second by every channel (issue 6): over the real protocol into the real program with its worker, until the laporan is
 * committed; beside them `POST /laporan` (P1's filing) and the bare SQL of a filing in the same run.
 * `npm run bench -- intake [--messages 1000] [--at-once 50] [--seconds 10] [--only api,sms,…] [--profile DIR]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureIntake } from './intake/measure.ts';
import { printTable, round } from './measuring/table.ts';

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '1000' },
    'at-once': { type: 'string', default: '50' },
    seconds: { type: 'string', default: '10' },
    only: { type: 'string', default: '' },
    profile: { type: 'string' },
  },
});

const folder = mkdtempSync(path.join(tmpdir(), 'lapor-bench-'));
try {
  const only = values.only === '' ? [] : values.only.split(',');
  const { jalan, bareSql } = await measureIntake({
    folder,
    messages: Number(values.messages),
    atOnce: Number(values['at-once']),
    seconds: Number(values.seconds),
    only,
    profile: values.profile ?? null,
  });
  const api = jalan.find(({ nama }) => nama === 'REST API')?.perSecond ?? Number.NaN;
  const mark = (one: number): string => (Number.isNaN(one) ? '-' : round(one, 2));
  printTable(
    `Intake: ${values.messages} messages by each channel, ${values['at-once']} at once (mail 4), each until its laporan is committed; bare SQL of a filing: ${round(bareSql.perSecond, 1)}/s (${bareSql.by})`,
    [
      'channel',
      'laporan /s',
      '÷ REST API',
      '÷ bare SQL',
      'acknowledged /s',
      'ack p50 ms',
      'ack p95 ms',
      'CPU ms: program + database',
    ],
    jalan.map(({ nama, perSecond, ackPerSecond, ack, cpuMs }) => [
      nama,
      round(perSecond, 1),
      mark(perSecond / api),
      round(perSecond / bareSql.perSecond, 2),
      round(ackPerSecond, 1),
      round(ack.p50),
      round(ack.p95),
      `${round(cpuMs.program, 1)} + ${round(cpuMs.database, 1)}`,
    ]),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
