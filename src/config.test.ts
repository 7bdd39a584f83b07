import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, findProductFolder, listConfig, originOf, readConfig } from './config.ts';

const production = { NODE_ENV: 'production', ORIGIN: 'https://lapor.example.go.id' };

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ variable }) => variable);
    throw error;
  }
  return [];
}

describe('an empty environment', () => {
  const config = readConfig({});

  it('gives the documented defaults', () => {
    expect(config.http).toEqual({ port: 3000, host: '127.0.0.1', origin: 'http://127.0.0.1:3000' });
    expect(config).toMatchObject({ isProduction: false, isDemo: true, logLevel: 'info' });
    expect(config.database).toEqual({ url: undefined, ownerUrl: undefined, replicaUrls: [] });
  });

  it('keeps the keys beside the data, not in it', () => {
    const product = findProductFolder();
    expect(config.folders.var).toBe(path.join(product, 'var'));
    expect(config.folders.keys).toBe(path.join(product, 'var-keys'));
  });

  it('is frozen to the bottom', () => {
    expect(() => Object.assign(config.http, { port: 1 })).toThrow(TypeError);
    expect(() => Object.assign(config.database.replicaUrls, { 0: 'x' })).toThrow(TypeError);
  });
});

describe('readConfig', () => {
  it('treats an empty text as unset', () => {
    expect(readConfig({ PORT: '', SMTP_URL: '' }).http.port).toBe(3000);
  });

  it('reads numbers, flags, lists and instants as such', () => {
    const config = readConfig({
      PORT: '0',
      DEMO: '0',
      DATABASE_REPLICA_URLS: 'postgres://a@one/x, postgres://a@two/x',
      LAPOR_NOW: '2026-01-31T08:00:00+07:00',
      CLAMD_ADDRESS: '127.0.0.1:3310',
    });
    expect(config.http).toMatchObject({ port: 0, origin: undefined });
    expect(config.isDemo).toBe(false);
    expect(config.database.replicaUrls).toEqual(['postgres://a@one/x', 'postgres://a@two/x']);
    expect(config.clockStartsAt).toBe(Date.UTC(2026, 0, 31, 1));
    const satu = {
      nama: 'a',
      judul: 'A',
      issuer: 'https://id.example',
      clientId: 'x',
      clientSecret: 'y',
      untuk: 'warga',
    };
    const trio = { OIDC_ISSUER: 'https://sso.example', OIDC_CLIENT_ID: 'i', OIDC_CLIENT_SECRET: 's' };
    const both = readConfig({ ...trio, OIDC_PROVIDERS: JSON.stringify([satu]) }).oidc;
    expect(both.map(({ nama, untuk }) => [nama, untuk])).toEqual([
      ['instansi', 'petugas'],
      ['a', 'warga'],
    ]);
    expect(problemsOf({ OIDC_PROVIDERS: JSON.stringify([satu, satu]) })).toEqual(['OIDC_PROVIDERS']);
    expect(config.oidc).toEqual([]);
    expect(config.clamd).toEqual({ host: '127.0.0.1', port: 3310 });
    expect(readConfig({ CLAMD_ADDRESS: '/run/clamav/clamd.ctl' }).clamd).toEqual({
      path: '/run/clamav/clamd.ctl',
    });
  });

  it('names every problem at once, each with what to do', () => {
    const environment = { PORT: '70000', DEMO: 'yes', LAPOR_NOW: '2026-01-31 08:00', LOG_LEVEL: 'loud' };
    expect(problemsOf(environment)).toEqual(['PORT', 'DEMO', 'LOG_LEVEL', 'LAPOR_NOW']);
    expect(() => readConfig(environment)).toThrow(
      /4 settings are wrong[\s\S]*PORT must be .*"70000"\. Set PORT to/,
    );
  });

  it.each(['./data/brankas', './keys/brankas'])('refuses a brankas at %s', (brankas) => {
    const folders = { LAPOR_VAR: './data', LAPOR_KEYS: './keys', LAPOR_BRANKAS: brankas };
    expect(problemsOf(folders)).toEqual(['LAPOR_BRANKAS']);
  });

  it.each([
    { PORT: '-1' },
    { PORT: '3000.5' },
    { HOST: 'not a host' },
    { ORIGIN: 'https://lapor.example.go.id/' },
    { ORIGIN: 'lapor.example.go.id' },
    { DATABASE_URL: 'mysql://a@b/c' },
    { SMTP_URL: 'https://mail.example' },
    { SMS_HTTP_URL: 'https://gateway.example/send?to={to}' },
    { SMS_HOOK_TOKEN: 'short' },
    { PRIVATE_PEERS: '127.0.0.1' },
    { PRIVATE_PEERS: '169.254.169.254' },
    { PRIVATE_PEERS: '0.0.0.0/0' },
    { PRIVATE_PEERS: '10.20.0.0/7' },
    { PRIVATE_PEERS: '10.20.0.0/16,8.8.8.8' },
    { PRIVATE_PEERS: '::/0' },
    { MAP_TILE_URL: 'https://tiles.example/{z}/{x}.png' },
    { CLAMD_ADDRESS: 'localhost' },
    { CLAMD_ADDRESS: 'clamd.sock' },
    { OIDC_PROVIDERS: 'google' },
    {
      OIDC_PROVIDERS:
        '[{"nama":"a","judul":"A","issuer":"http://id.example","clientId":"x","clientSecret":"y","untuk":"warga"}]',
    },
    { NODE_ENV: 'staging' },
  ])('refuses %o', (environment) => {
    expect(problemsOf(environment)).toEqual(Object.keys(environment));
  });

  it('never repeats a secret in an error', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://a:geheim@b/c', SMS_HOOK_TOKEN: 'geheim' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('geheim') }),
    );
  });

  it('wants a group whole or not at all', () => {
    expect(problemsOf({ S3_ENDPOINT: 'https://s3.example', S3_BUCKET: 'lampiran' })).toEqual([
      'S3_ACCESS_KEY',
      'S3_SECRET_KEY',
    ]);
  });

  it.each(['./data', './data/keys', './data/../data/keys'])(
    'refuses keys at %s when data lies in ./data',
    (keys) => {
      expect(problemsOf({ LAPOR_VAR: './data', LAPOR_KEYS: keys })).toEqual(['LAPOR_KEYS']);
    },
  );

  it('puts default keys beside another data folder', () => {
    expect(readConfig({ LAPOR_VAR: '/srv/lapor' }).folders.keys).toBe('/srv/lapor-keys');
  });

  it('takes closed networks and single hosts in them as peers', () => {
    const peers = '10.20.0.0/16, 192.168.7.9,fd00:1::/32';
    expect(readConfig({ PRIVATE_PEERS: peers }).values.PRIVATE_PEERS).toEqual([
      '10.20.0.0/16',
      '192.168.7.9',
      'fd00:1::/32',
    ]);
  });

  it('refuses the owner role as application role', () => {
    const url = 'postgres://owner:one@db.example/lapor';
    expect(problemsOf({ DATABASE_URL: url, DATABASE_OWNER_URL: url })).toEqual(['DATABASE_URL']);
    expect(problemsOf({ DATABASE_URL: url.replace('owner', 'app'), DATABASE_OWNER_URL: url })).toEqual([]);
  });
});

describe('production', () => {
  it('starts with an origin and without a demo', () => {
    expect(readConfig(production)).toMatchObject({ isProduction: true, isDemo: false });
  });

  it.each([
    ['no ORIGIN', { NODE_ENV: 'production' }, 'ORIGIN'],
    ['an ORIGIN without TLS', { ...production, ORIGIN: 'http://lapor.example.go.id' }, 'ORIGIN'],
    ['a demo', { ...production, DEMO: '1' }, 'DEMO'],
    ['a moved clock', { ...production, LAPOR_NOW: '2026-01-31T08:00:00+07:00' }, 'LAPOR_NOW'],
    ['a demo secret', { ...production, DATABASE_URL: 'postgres://app:lapor-demo@db/lapor' }, 'DATABASE_URL'],
  ])('refuses %s', (_what, environment, variable) => {
    expect(problemsOf(environment)).toEqual([variable]);
  });
});

describe('listConfig', () => {
  it('shows every variable of the interface with a meaning', () => {
    const rows = listConfig({});
    const names = rows.map(({ name }) => name);
    for (const name of [
      'PORT',
      'ORIGIN',
      'DATABASE_URL',
      'LAPOR_KEYS',
      'LAPOR_NOW',
      'MAP_TILE_URL',
      'OIDC_ISSUER',
    ])
      expect(names).toContain(name);
    expect(rows.filter(({ meaning }) => meaning.length < 5)).toEqual([]);
  });

  it('masks passwords, query keys and whole secrets, and shows the rest', () => {
    const shown = new Map(
      listConfig({
        PORT: '3001',
        DATABASE_URL: 'postgres://app:geheim@db.example:5432/lapor',
        SMS_HTTP_URL: 'https://gateway.example/send?key=geheim&to={to}&text={text}',
        SMS_HOOK_TOKEN: 'geheim-geheim-geheim',
        SMTP_URL: 'geheim',
      }).map(({ name, value }) => [name, value]),
    );
    expect(shown.get('PORT')).toBe('3001');
    expect(shown.get('DATABASE_URL')).toBe('postgres://app:••••••@db.example:5432/lapor');
    expect(shown.get('SMS_HTTP_URL')).toBe('https://gateway.example/send?••••••');
    expect([...shown.values()].join(' ')).not.toContain('geheim');
  });
});

it.each([
  ['0.0.0.0', 'http://127.0.0.1:80'],
  ['::', 'http://[::1]:80'],
  ['::1', 'http://[::1]:80'],
  ['lapor.local', 'http://lapor.local:80'],
])('gives a browser on this machine an address for %s', (host, origin) => {
  expect(originOf(host, 80)).toBe(origin);
});
