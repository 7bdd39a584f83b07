import path from 'node:path';
import type { z } from 'zod';
import type { OidcSetting } from './config/formats.ts';
import { findProductFolder } from './config/productFolder.ts';
import { fallbackOf, groups, type VariableName, variableNames, variables } from './config/variables.ts';
import type { Variable } from './config/variable.ts';

export { findProductFolder } from './config/productFolder.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What the environment says, checked and frozen. Absent things are `undefined`, never empty texts. */
export interface Config {
  readonly isProduction: boolean;
  readonly isDemo: boolean;
  readonly logLevel: LogLevel;
  /** `origin` is undefined only when PORT is 0 and ORIGIN unset: then it follows from the port taken. */
  readonly http: { readonly port: number; readonly host: string; readonly origin: string | undefined };
  /** Without `url` the embedded database is used. */
  readonly database: {
    readonly url: string | undefined;
    readonly ownerUrl: string | undefined;
    readonly replicaUrls: readonly string[];
  };
  readonly folders: {
    readonly product: string;
    readonly var: string;
    readonly keys: string;
    readonly brankas: string;
  };
  /** What opens a sealed identity; undefined: this program as a process of its own. */
  readonly brankasCommand: readonly string[] | undefined;
  readonly mail: {
    readonly smtpUrl: string | undefined;
    readonly inPort: number | undefined;
    readonly imapUrl: string | undefined;
  };
  /** Identity providers for signing in. */
  readonly oidc: readonly OidcSetting[];
  /** The scanner of uploads. */
  readonly clamd: { readonly host: string; readonly port: number } | { readonly path: string } | undefined;
  /** Where the program's clock starts (milliseconds since 1970 UTC); undefined: at the real time. */
  readonly clockStartsAt: number | undefined;
  /** Every variable as read, for parts that a later release brings. */
  readonly values: Values;
}

export type Values = {
  readonly [Name in VariableName]: z.output<(typeof variables)[Name]['format']> | undefined;
};

export interface ConfigProblem {
  readonly variable: VariableName;
  readonly wrong: string;
  readonly remedy: string;
}

export interface ConfigRow {
  readonly name: VariableName;
  readonly meaning: string;
  /** As it would be shown to an operator: secrets are masked. */
  readonly value: string | null;
  readonly fallback: string | null;
  readonly isPlanned: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Thrown with every problem at once, so that an operator mends them in one go. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    const count = problems.length === 1 ? '1 setting is wrong' : `${problems.length} settings are wrong`;
    super([`${count}:`, ...problems.map(describeProblem)].join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Reads the whole environment or throws a ConfigError that names everything that is wrong with it. */
export function readConfig(environment: Environment): Config {
  const { values, problems } = parseValues(environment);
  const folders = resolveFolders(values);
  const all = [...problems, ...checkTogether(values, folders)];
  if (all.length > 0) throw new ConfigError(all);
  return deepFreeze(assemble(values, folders));
}

/** Every variable with its meaning and present value; works with a wrong environment too. */
export function listConfig(environment: Environment): ConfigRow[] {
  return variableNames.map((name) => {
    const variable: Variable = variables[name];
    const value = readText(environment, name);
    return {
      name,
      meaning: variable.meaning,
      value: value === undefined ? null : mask(variable, value),
      fallback: variable.fallback ?? null,
      isPlanned: variable.isPlanned ?? false,
    };
  });
}

/** An empty text counts as unset: that is how env files and unit files switch a variable off. */
function readText(environment: Environment, name: VariableName): string | undefined {
  return environment[name] === '' ? undefined : environment[name];
}

function parseValues(environment: Environment): { values: Values; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const entries = variableNames.map((name) => {
    const variable: Variable = variables[name];
    const value = readText(environment, name) ?? fallbackOf(variable);
    if (value === undefined) return [name, undefined];
    const parsed = variable.format.safeParse(value);
    if (parsed.success) return [name, parsed.data];
    problems.push(problem(name, `${parsed.error.issues[0]?.message ?? 'is wrong'}${shown(variable, value)}`));
    return [name, undefined];
  });
  return { values: Object.fromEntries(entries) as Values, problems };
}

function resolveFolders(values: Values): Config['folders'] {
  const product = findProductFolder();
  const data = path.resolve(product, values.LAPOR_VAR ?? 'var');
  const keys = values.LAPOR_KEYS === undefined ? `${data}-keys` : path.resolve(product, values.LAPOR_KEYS);
  const brankas =
    values.LAPOR_BRANKAS === undefined ? `${keys}-brankas` : path.resolve(product, values.LAPOR_BRANKAS);
  return { product, var: data, keys, brankas };
}

/** Rules that no single variable can break alone. */
function checkTogether(values: Values, folders: Config['folders']): ConfigProblem[] {
  return [
    ...(isInside(folders.keys, folders.var) ? [problem('LAPOR_KEYS', 'lies inside LAPOR_VAR')] : []),
    ...(values.LAPOR_BRANKAS !== undefined &&
    [folders.var, folders.keys].some((folder) => isInside(folders.brankas, folder))
      ? [problem('LAPOR_BRANKAS', 'lies inside LAPOR_VAR or LAPOR_KEYS')]
      : []),
    ...(isSameRole(values.DATABASE_URL, values.DATABASE_OWNER_URL)
      ? [problem('DATABASE_URL', 'names the owner role, which could rewrite history', applicationRoleRemedy)]
      : []),
    ...groups.flatMap((group) => checkGroup(values, group)),
    ...(values.NODE_ENV === 'production' ? checkProduction(values) : []),
  ];
}

const applicationRoleRemedy =
  'Give DATABASE_URL the application role; only DATABASE_OWNER_URL names the owner.';

function isInside(folder: string, other: string): boolean {
  const relative = path.relative(other, folder);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}

function isSameRole(first: string | undefined, second: string | undefined): boolean {
  if (first === undefined || second === undefined) return false;
  const [one, other] = [new URL(first), new URL(second)];
  return one.username === other.username && one.host === other.host;
}

function checkGroup(values: Values, group: readonly VariableName[]): ConfigProblem[] {
  const missing = group.filter((name) => values[name] === undefined);
  if (missing.length === 0 || missing.length === group.length) return [];
  const present = group.filter((name) => !missing.includes(name)).join(', ');
  return missing.map((name) => problem(name, `is missing, but ${present} is set`));
}

/** What a real system must not have (interfaces §2), as far as the environment alone tells it. */
function checkProduction(values: Values): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (values.ORIGIN === undefined) problems.push(problem('ORIGIN', 'is required in production'));
  else if (!isSafeOrigin(new URL(values.ORIGIN)))
    problems.push(problem('ORIGIN', 'must begin with https:// in production'));
  if (values.DEMO === true)
    problems.push(problem('DEMO', 'is 1, and demo accounts must not exist in production', 'Unset DEMO.'));
  if (values.LAPOR_NOW !== undefined)
    problems.push(problem('LAPOR_NOW', 'is for the demo and tests only', 'Unset LAPOR_NOW.'));
  for (const name of variableNames) {
    const variable: Variable = variables[name];
    const value = values[name];
    if (variable.secret !== undefined && isDemoSecret(value))
      problems.push(problem(name, 'holds a secret of the demo', 'Set a secret of your own.'));
  }
  return problems;
}

function isSafeOrigin({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

/** The demo's one password must not guard anything real. */
function isDemoSecret(value: Values[VariableName]): boolean {
  return [value].flat().some((part) => typeof part === 'string' && part.includes('lapor-demo'));
}

function assemble(values: Values, folders: Config['folders']): Config {
  const isProduction = values.NODE_ENV === 'production';
  const port = values.PORT ?? 3000;
  const host = values.HOST ?? '127.0.0.1';
  return {
    isProduction,
    isDemo: values.DEMO ?? !isProduction,
    logLevel: values.LOG_LEVEL ?? 'info',
    http: { port, host, origin: values.ORIGIN ?? (port === 0 ? undefined : originOf(host, port)) },
    database: {
      url: values.DATABASE_URL,
      ownerUrl: values.DATABASE_OWNER_URL,
      replicaUrls: values.DATABASE_REPLICA_URLS ?? [],
    },
    folders,
    brankasCommand: values.BRANKAS_COMMAND?.split(/\s+/).filter((part) => part !== ''),
    mail: { smtpUrl: values.SMTP_URL, inPort: values.MAIL_IN_PORT, imapUrl: values.IMAP_URL },
    oidc: providersIn(values),
    clamd: values.CLAMD_ADDRESS,
    clockStartsAt: values.LAPOR_NOW,
    values,
  };
}

/** The one of OIDC_ISSUER signs officers in; the list may hold any. */
function providersIn(values: Values): OidcSetting[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values;
  const listed = values.OIDC_PROVIDERS ?? [];
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return listed;
  const one = {
    nama: 'instansi',
    judul: 'SSO instansi',
    issuer,
    clientId,
    clientSecret,
    untuk: 'petugas',
  } as const;
  return [one, ...listed];
}

/** The address for a browser on this machine; "every address" is none that it could open. */
export function originOf(host: string, port: number): string {
  const name = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  return `http://${name}:${port}`;
}

function problem(name: VariableName, wrong: string, remedy: string = variables[name].remedy): ConfigProblem {
  return { variable: name, wrong, remedy };
}

function describeProblem({ variable, wrong, remedy }: ConfigProblem): string {
  return `  ${variable} ${wrong}. ${remedy}`;
}

function shown(variable: Variable, value: string): string {
  return variable.secret === undefined ? `; it is "${value}"` : '';
}

function mask({ secret }: Variable, value: string): string {
  if (secret === undefined) return value;
  if (secret === 'whole') return '••••••';
  return value.split(',').map(maskPassword).join(',');
}

/** Gateways carry keys in the query as well, so of such an address only the beginning is shown. */
function maskPassword(value: string): string {
  if (!URL.canParse(value)) return '••••••';
  const address = new URL(value);
  const user =
    address.username === '' ? '' : `${address.username}${address.password === '' ? '' : ':••••••'}@`;
  return `${address.protocol}//${user}${address.host}${address.pathname}${address.search === '' ? '' : '?••••••'}`;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
