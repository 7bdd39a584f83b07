import { describe, expect, it } from 'vitest';
import { acceptCorrelationId, correlationId, makeCorrelationId, withCorrelation } from './correlation.ts';
import { createHealth } from './health.ts';
import { createLog, type LogFields, type LogOptions } from './log.ts';
import { createMetrics, maxSeries } from './metrics.ts';

function recordingLog(options: Partial<LogOptions> = {}) {
  const lines: string[] = [];
  const log = createLog({
    level: 'debug',
    isReadable: false,
    now: () => new Date(0),
    write: (line) => void lines.push(line),
    ...options,
  });
  return { log, lines, entries: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('correlation', () => {
  it('follows asynchronous work and keeps requests apart', async () => {
    const seen = await Promise.all(
      ['id-number-1', 'id-number-2'].map((id) =>
        withCorrelation(id, async () => {
          await new Promise((resolve) => setTimeout(resolve, 5));
          return correlationId();
        }),
      ),
    );
    expect(seen).toEqual(['id-number-1', 'id-number-2']);
    expect(correlationId()).toBeUndefined();
  });

  it('replaces an id that could forge a log line', () => {
    expect(acceptCorrelationId('abc-123-def')).toBe('abc-123-def');
    for (const sent of [undefined, '', 'short', 'has space in it', 'line\nbreak-in-it', 'x'.repeat(65)])
      expect(acceptCorrelationId(sent)).toMatch(/^[\da-f]{20}$/);
    expect(makeCorrelationId()).not.toBe(makeCorrelationId());
  });
});

describe('log', () => {
  it('writes one JSON line with time, level, event, correlation id and fields', () => {
    const { log, entries } = recordingLog();
    withCorrelation('id-number-1', () =>
      log.info('http.request', { route: '/laporan/:nomor', method: 'GET', status: 200, durationMs: 1.234 }),
    );
    expect(entries()).toEqual([
      {
        at: '1970-01-01T00:00:00.000Z',
        level: 'info',
        event: 'http.request',
        correlationId: 'id-number-1',
        route: '/laporan/:nomor',
        method: 'GET',
        status: 200,
        durationMs: 1.2,
      },
    ]);
  });

  it('leaves out what is below the level', () => {
    const { log, entries } = recordingLog({ level: 'warn' });
    log.debug('a');
    log.info('b');
    log.warn('c');
    log.error('d');
    expect(entries().map(({ event }) => event)).toEqual(['c', 'd']);
  });

  it('drops fields that are not on the list or not of their shape, and says how many', () => {
    const { log, lines, entries } = recordingLog();
    const careless = {
      nama: 'Siti Aminah',
      code: 'Siti Aminah, 0812-3456-7890',
      route: '/lacak?nomor=siti@example.id',
      status: '0812',
      constructor: 'x',
    };
    log.warn('form.refused', careless as unknown as LogFields);
    expect(entries()[0]).toMatchObject({ droppedFields: 5 });
    expect(lines.join()).not.toMatch(/siti|0812/i);
  });

  it('keeps the kind and the place of an error but nothing that its message quotes', () => {
    const { log, lines, entries } = recordingLog();
    const cause = new TypeError('siti@example.id');
    const error = Object.assign(new Error('duplicate key\n    at siti@example.id:1:1)', { cause }), {
      code: '23505',
    });
    log.error('request.failed', { error });
    expect(entries()[0]).toMatchObject({ error: { name: 'Error', code: '23505', cause: 'TypeError' } });
    expect(JSON.stringify(entries()[0])).toContain('src/telemetry/telemetry.test.ts:');
    expect(lines.join()).not.toContain('siti');
  });

  it('is readable for people on one line', () => {
    const { log, lines } = recordingLog({ isReadable: true });
    log.info('server.ready', { port: 3000, code: 'ok' });
    expect(lines).toEqual(['00:00:00 info  server.ready port=3000 code=ok']);
  });
});

describe('metrics', () => {
  it('renders counters with escaped labels, gauges and plain counters that begin at zero', () => {
    const metrics = createMetrics();
    const requests = metrics.counter('http_requests_total', 'Requests', ['route', 'status']);
    metrics.counter('laporan_total', 'Laporan');
    metrics.gauge('queue_depth', 'Jobs that wait', () => 7);
    requests.add({ route: '/a"b\\c\n', status: '200' });
    requests.add({ route: '/a"b\\c\n', status: '200' }, 2);
    expect(metrics.render()).toBe(
      [
        '# HELP http_requests_total Requests',
        '# TYPE http_requests_total counter',
        String.raw`http_requests_total{route="/a\"b\\c\n",status="200"} 3`,
        '# HELP laporan_total Laporan',
        '# TYPE laporan_total counter',
        'laporan_total 0',
        '# HELP queue_depth Jobs that wait',
        '# TYPE queue_depth gauge',
        'queue_depth 7',
        '',
      ].join('\n'),
    );
  });

  it('counts cumulatively in a histogram', () => {
    const metrics = createMetrics();
    const seconds = metrics.histogram('seconds', 'Time', [0.1, 1], ['route']);
    for (const value of [0.1, 0.5, 2]) seconds.observe({ route: '/' }, value);
    expect(metrics.render()).toContain(
      [
        'seconds_bucket{route="/",le="0.1"} 1',
        'seconds_bucket{route="/",le="1"} 2',
        'seconds_bucket{route="/",le="+Inf"} 3',
        'seconds_sum{route="/"} 2.6',
        'seconds_count{route="/"} 3',
      ].join('\n'),
    );
  });

  it('keeps its memory bounded when a label takes endless values, and loses no count', () => {
    const metrics = createMetrics();
    const counter = metrics.counter('c', 'C', ['x']);
    for (let index = 0; index < maxSeries + 50; index += 1) counter.add({ x: `${index}` });
    const lines = metrics.render().split('\n');
    expect(lines.filter((line) => line.startsWith('c{'))).toHaveLength(maxSeries + 1);
    expect(lines).toContain('c{x="other"} 50');
  });

  it('refuses two metrics of one name and a name that cannot be read', () => {
    const metrics = createMetrics();
    metrics.counter('c', 'C');
    expect(() => metrics.counter('c', 'C')).toThrow('exists already');
    expect(() => metrics.counter('not a name', 'C')).toThrow('no name');
  });
});

describe('health', () => {
  const fine = async () => 'ok';

  it('is ready only while serving', async () => {
    const health = createHealth({ checks: { database: fine } });
    const seen = [(await health.readiness()).isReady];
    health.enter('serving');
    seen.push((await health.readiness()).isReady);
    health.enter('stopping');
    seen.push((await health.readiness()).isReady);
    expect(seen).toEqual([false, true, false]);
  });

  it('names the parts that are away, also those that hang or throw at once', async () => {
    const health = createHealth({
      timeoutMs: 20,
      checks: {
        database: fine,
        queue: () => Promise.reject(new Error('away')),
        store: () => new Promise(() => {}),
        mail: () => {
          throw new Error('not even a promise');
        },
      },
    });
    health.enter('serving');
    const { isReady, checks } = await health.readiness();
    expect(isReady).toBe(false);
    expect(checks.map(({ name, isOk }) => [name, isOk])).toEqual([
      ['database', true],
      ['queue', false],
      ['store', false],
      ['mail', false],
    ]);
  });
});
