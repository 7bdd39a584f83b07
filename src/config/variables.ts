import { z } from 'zod';
import { channelVariables } from './channelVariables.ts';
import * as format from './formats.ts';
import { aDatabase, aSecret, aUrlOf, postgres, secret, web, type Variable } from './variable.ts';

export const variables = {
  PORT: {
    meaning: 'Port for web and API; 0 takes any free one',
    format: format.wholeNumber(0, 65_535),
    fallback: '3000',
    remedy: 'Set PORT to a free port such as 3000.',
  },
  HOST: {
    meaning: 'Address to listen on; 0.0.0.0 means every address of this machine',
    format: format.hostName,
    fallback: '127.0.0.1',
    remedy: 'Set HOST to 127.0.0.1 behind a proxy on the same machine, else to an address of this machine.',
  },
  ORIGIN: {
    meaning: 'Address under which people reach this system, for links, cookies and form checks',
    format: format.origin,
    fallback: '(http, HOST and PORT; required in production)',
    remedy: 'Set ORIGIN to the public address, as https://lapor.example.go.id.',
  },
  TRUSTED_PROXIES: {
    meaning: 'Addresses or ranges of the proxies before this program; only their X-Forwarded-For is believed',
    format: format.networkList,
    remedy: 'Write them as 127.0.0.1,10.0.0.0/8, or unset it when people reach this program directly.',
  },
  METRICS_TOKEN: {
    meaning: 'Lets whoever sends it as a bearer token read /metrics from another machine',
    format: format.token,
    secret: 'whole',
    remedy: 'Set METRICS_TOKEN to at least 16 random characters, or unset it: then loopback alone may read.',
  },
  NODE_ENV: {
    meaning: 'production switches the demo off and refuses to start with anything that belongs to a demo',
    format: z.enum(['development', 'test', 'production'], 'must be development, test or production'),
    fallback: 'development',
    remedy: 'Set NODE_ENV=production on a real system and leave it unset elsewhere.',
  },
  DEMO: {
    meaning: 'Load the demo country on the first start',
    format: format.flag,
    fallback: '(1, but 0 with NODE_ENV=production)',
    remedy: 'Set DEMO=0 for an empty system.',
  },
  LOG_LEVEL: {
    meaning: 'Least serious log line to write',
    format: z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error'),
    fallback: 'info',
    remedy: 'Set LOG_LEVEL=info.',
  },
  LAPOR_VAR: {
    meaning: 'Folder for data: embedded database, attachments, outgoing mail; relative to the product folder',
    format: format.text,
    fallback: './var',
    remedy: 'Set LAPOR_VAR to a folder that this user may write.',
  },
  LAPOR_KEYS: {
    meaning: 'Folder for keys; outside LAPOR_VAR, so that a copy of the data does not carry them',
    format: format.text,
    fallback: '(LAPOR_VAR with "-keys" appended: ./var-keys)',
    remedy: 'Set LAPOR_KEYS to a folder outside LAPOR_VAR and back it up apart.',
  },
  LAPOR_BRANKAS: {
    meaning:
      'Folder of the private keys of the penjaga identitas; read by `lapor brankas` alone, never by the web',
    format: format.text,
    fallback: '(LAPOR_KEYS with "-brankas" appended: ./var-keys-brankas)',
    remedy: 'Set LAPOR_BRANKAS to a folder that another user of the machine owns.',
  },
  BRANKAS_COMMAND: {
    meaning: 'Program and arguments that open a sealed identity; without it this program does, as this user',
    format: format.text,
    remedy: 'Write it as: sudo -n -u brankas /opt/lapor/lapor brankas open',
  },
  LAPOR_NOW: {
    meaning: "Demo and tests only: the instant at which the program's clock starts",
    format: format.instant,
    remedy: 'Write it as 2026-01-31T08:00:00+07:00, or unset it.',
  },
  DATABASE_URL: {
    meaning: 'PostgreSQL 15 or later, as the application role; without it the embedded database is used',
    format: postgres,
    secret: 'password',
    remedy: aDatabase,
  },
  DATABASE_OWNER_URL: {
    meaning: 'The same database as the role that owns the tables; only migrate uses it',
    format: postgres,
    secret: 'password',
    remedy: aDatabase,
  },
  DATABASE_REPLICA_URLS: {
    meaning: 'Read-only copies of the database, separated by commas',
    format: format.urlList('postgres:', 'postgresql:'),
    secret: 'password',
    isPlanned: true,
    remedy: aUrlOf('postgres://user:password@host:5432/name,postgres://…'),
  },
  ...channelVariables,
  S3_ENDPOINT: {
    meaning: 'S3 store for attachments; without it they lie under LAPOR_VAR',
    format: web,
    isPlanned: true,
    remedy: aUrlOf('https://s3.example'),
  },
  S3_REGION: {
    meaning: 'S3: region',
    format: format.text,
    fallback: 'us-east-1',
    isPlanned: true,
    remedy: 'Set it as the store names it.',
  },
  S3_BUCKET: {
    meaning: 'S3: bucket',
    format: format.text,
    isPlanned: true,
    remedy: 'Set it to the name of an existing bucket.',
  },
  S3_ACCESS_KEY: { meaning: 'S3: key id', ...secret },
  S3_SECRET_KEY: { meaning: 'S3: secret key', ...secret },
  CLAMD_ADDRESS: {
    meaning: 'clamd that scans attachments before anybody may read them; without it no scan takes place',
    format: format.socketAddress,
    remedy: 'Write it as 127.0.0.1:3310 or /run/clamav/clamd.ctl, or unset it.',
  },
  OIDC_ISSUER: {
    meaning: 'Single sign-on for officers: issuer',
    format: web,
    remedy: aUrlOf('https://sso.example.go.id'),
  },
  OIDC_CLIENT_ID: {
    meaning: 'Single sign-on: client id',
    format: format.text,
    remedy: 'Set it as registered at the issuer.',
  },
  OIDC_CLIENT_SECRET: {
    meaning: 'Single sign-on: client secret',
    format: format.text,
    secret: 'whole',
    remedy: aSecret,
  },
  OIDC_PROVIDERS: {
    meaning:
      'More identity providers, for officers or citizens, as a JSON list (docs/operations/starting.md)',
    format: format.oidcProviders,
    secret: 'whole',
    remedy: 'Write the list as docs/operations/starting.md shows it, or unset it.',
  },
  MAP_TILE_URL: {
    meaning:
      'Map tiles under the map of the form; without it maps show boundaries only and no third party is asked',
    format: format.template('z', 'x', 'y'),
    remedy: aUrlOf('https://tiles.example/{z}/{x}/{y}.png'),
  },
  SANDBOX_URL: {
    meaning: 'Another installation where developers try things out; the developer pages point there',
    format: web,
    remedy: aUrlOf('https://coba.lapor.example'),
  },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof variables;

export const variableNames = Object.keys(variables) as VariableName[];

/** Fallbacks that can be read as a value; the ones in parentheses depend on other variables. */
export function fallbackOf(variable: Variable): string | undefined {
  return variable.fallback?.startsWith('(') ? undefined : variable.fallback;
}

/** Variables that only make sense together; the first names the group. */
export const groups: readonly (readonly [VariableName, ...VariableName[]])[] = [
  ['WHATSAPP_TOKEN', 'WHATSAPP_PHONE_ID', 'WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN'],
  ['X_BEARER_TOKEN', 'X_CONSUMER_SECRET'],
  ['TELEGRAM_TOKEN', 'TELEGRAM_HOOK_SECRET'],
  ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
];
