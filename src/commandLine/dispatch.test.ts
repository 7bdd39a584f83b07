import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { type CommandEntry, type CommandIo, UsageError } from './command.ts';
import { dispatch } from './dispatch.ts';
import { registry } from './registry.ts';

interface Recorded {
  code: number;
  out: string;
  err: string;
}

const samples: CommandEntry[] = [
  {
    name: 'greet',
    summary: 'say hello',
    usage: 'NAME [--loud]',
    load: async () => ({
      run: async (args: readonly string[], io: CommandIo) => {
        const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
        if (positionals[0] === undefined) throw new UsageError('Say whom to greet.');
        io.print(`hello ${positionals[0]}`);
        return 0 as const;
      },
    }),
  },
  {
    name: 'fall',
    summary: 'fail',
    usage: '',
    load: async () => ({ run: () => Promise.reject(new Error('the disk is away')) }),
  },
  {
    name: 'configured',
    summary: 'needs its configuration',
    usage: '',
    load: async () => ({
      run: async (_args: readonly string[], io: CommandIo) => {
        readConfig(io.environment);
        return 0 as const;
      },
    }),
  },
];

async function call(
  args: string[],
  entries: readonly CommandEntry[] = samples,
  environment = {},
): Promise<Recorded> {
  const [out, err]: [string[], string[]] = [[], []];
  const io: CommandIo = {
    environment,
    print: (line) => void out.push(line),
    report: (line) => void err.push(line),
  };
  const code = await dispatch(args, io, entries);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('dispatch', () => {
  it('runs the named command with the remaining arguments', async () => {
    expect(await call(['greet', 'Siti'])).toEqual({ code: 0, out: 'hello Siti', err: '' });
  });

  it('answers nothing at all with the list of commands on stderr and 2', async () => {
    const { code, out, err } = await call([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/greet +say hello/);
  });

  it('answers --help on stdout with 0', async () => {
    expect(await call(['--help'])).toMatchObject({ code: 0, err: '' });
    expect((await call(['greet', '--help'])).out).toContain('greet NAME [--loud]');
  });

  it('leaves --help after -- to the command', async () => {
    expect((await call(['greet', '--', '--help'])).out).toBe('hello --help');
  });

  it('answers an unknown command with 2 and names it', async () => {
    const { code, err } = await call(['gret']);
    expect(code).toBe(2);
    expect(err).toContain('no command "gret"');
  });

  it.each([[['greet']], [['greet', 'Siti', '--soft']]])(
    'answers the wrong usage %j with 2 and the usage',
    async (args) => {
      const { code, err } = await call(args);
      expect(code).toBe(2);
      expect(err).toContain('greet NAME [--loud]');
    },
  );

  it('answers a fault with 1, one sentence and no stack trace', async () => {
    const { code, err } = await call(['fall']);
    expect(code).toBe(1);
    expect(err).toContain('"fall" failed: the disk is away');
    expect(err).not.toContain('    at ');
  });

  it('shows the trace of a fault with LOG_LEVEL=debug', async () => {
    expect((await call(['fall'], samples, { LOG_LEVEL: 'debug' })).err).toContain('    at ');
  });

  it('lists every wrong setting when a command needs its configuration', async () => {
    const { code, err } = await call(['configured'], samples, { PORT: 'x', DEMO: 'x' });
    expect(code).toBe(1);
    expect(err).toMatch(/PORT must[\s\S]*DEMO must/);
  });
});

describe('the registry', () => {
  it('names each command once and loads a runnable file for each', async () => {
    expect(new Set(registry.map(({ name }) => name)).size).toBe(registry.length);
    for (const { load } of registry) expect((await load()).run).toBeTypeOf('function');
  });
});

describe('lapor config', () => {
  it('prints each variable with its meaning', async () => {
    const { code, out } = await call(['config'], registry, { PORT: '3001' });
    expect(code).toBe(0);
    expect(out).toContain('PORT=3001\n    Port for web and API');
    expect(out).toContain('HOST=(unset: 127.0.0.1)');
  });

  it('prints readable JSON with --json', async () => {
    const { out } = await call(['config', '--json'], registry, { SMS_HOOK_TOKEN: 'rahasia-sekali-ini' });
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({ name: 'SMS_HOOK_TOKEN', value: '••••••' }),
    );
  });

  it('still prints the table when a value is wrong, and ends with 1', async () => {
    const { code, out, err } = await call(['config'], registry, { PORT: 'x' });
    expect(code).toBe(1);
    expect(out).toContain('PORT=x');
    expect(err).toContain('1 setting is wrong');
  });
});
