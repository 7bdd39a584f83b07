import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withDatabase, withDeps } from '../composition.ts';
import type { BrankasAnswer } from '../composition/brankas.ts';
import { readConfig, type Config } from '../config.ts';
import {
  BrankasRefusal,
  hasKustodianKey,
  joinShares,
  listKustodianKeys,
  makeKustodianKey,
  openWith,
  readKustodianKey,
  type KustodianKey,
} from '../keys/brankas.ts';
import { loadSegel } from '../keys/segel.ts';
import { refusalText } from '../messages/refusals/table.ts';
import { openIdentitas } from '../useCases/identitas/openIdentitas.ts';
import { resealAll } from '../useCases/identitas/resealAll.ts';
import { type CommandIo, type ExitCode, UsageError } from './command.ts';

const OPTIONS = {
  shares: { type: 'string' },
  needed: { type: 'string' },
  nomor: { type: 'string' },
  permintaan: { type: 'string' },
  bagian: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;

/** `lapor brankas key|open|reseal|drill`: what the keepers of the sealed identities do; the only command that reads LAPOR_BRANKAS. */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: true,
  });
  const config = readConfig(io.environment);
  const [act, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`Tidak dikenal: ${more.join(' ')}.`);
  const keyOf = await keysFrom(config, values.bagian ?? []).catch(told(io));
  if (keyOf === null) return 1;
  switch (act) {
    case 'key':
      return makeKey(config, io, values);
    case 'open':
      return open(config, io, values, keyOf);
    case 'reseal':
      return reseal(config, io, keyOf);
    case 'drill':
      return drill(config, io, keyOf);
    default:
      throw new UsageError('Sebutkan key, open, reseal, atau drill.');
  }
}

type Values = Readonly<{
  shares?: string;
  needed?: string;
  nomor?: string;
  permintaan?: string;
  json?: boolean;
}>;
type KeyOf = (kunci: string) => KustodianKey;

/** The key joined from its keepers' shares, else those that lie in the brankas. */
async function keysFrom(config: Config, files: readonly string[]): Promise<KeyOf> {
  if (files.length === 0) return (kunci) => readKustodianKey(config.folders.brankas, kunci);
  const joined = await joinShares(files.flatMap(linesOf));
  return (kunci) => {
    if (kunci !== joined.kunci)
      throw new BrankasRefusal(`Bagian itu untuk kunci ${joined.kunci}; yang disegel memakai ${kunci}.`);
    return joined;
  };
}

/** Shares come in files or, as `-`, on standard input: never in the arguments, which others on the machine can read. */
function linesOf(file: string): string[] {
  return readFileSync(file === '-' ? 0 : file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

async function makeKey(config: Config, io: CommandIo, values: Values): Promise<ExitCode> {
  const bagi = sharing(values);
  const had = hasKustodianKey(config.folders.keys);
  const { kunci, bagian } = await makeKustodianKey(config.folders, bagi);
  io.report(`Kunci penjaga identitas ${kunci} dibuat.`);
  if (bagi === undefined) {
    io.report(
      `Bagian rahasianya ada di ${config.folders.brankas}. Pindahkan ke mesin atau pengguna lain, dan simpan salinannya di tempat lain.`,
    );
  } else {
    io.report(
      `Bagian rahasianya tidak disimpan di mesin ini. Berikan satu baris kepada tiap penjaga; ${bagi.perlu} dari ${bagi.jumlah} diperlukan untuk membuka. Baris ini tidak dapat ditampilkan lagi.`,
    );
    for (const line of bagian) io.print(line);
  }
  io.report('Mulai ulang program agar memakai kunci ini.');
  if (had)
    io.report(
      'Yang disegel dengan kunci lama tetap dibuka dengan kunci lama. Pindahkan dengan: lapor brankas reseal.',
    );
  return 0;
}

function sharing({ shares, needed }: Values): { jumlah: number; perlu: number } | undefined {
  if (shares === undefined && needed === undefined) return undefined;
  const [jumlah, perlu] = [Number(shares), Number(needed)];
  const isFit =
    Number.isInteger(jumlah) && Number.isInteger(perlu) && perlu >= 2 && perlu <= jumlah && jumlah <= 20;
  if (!isFit) throw new UsageError('--shares dan --needed: bilangan bulat, 2 ≤ needed ≤ shares ≤ 20.');
  return { jumlah, perlu };
}

async function open(config: Config, io: CommandIo, values: Values, keyOf: KeyOf): Promise<ExitCode> {
  const { nomor, permintaan, json = false } = values;
  if (nomor === undefined || permintaan === undefined)
    throw new UsageError('Sebutkan --nomor dan --permintaan.');
  const opened = await withDatabase(config, (deps) =>
    openIdentitas(deps, { nomor: nomor.replaceAll(/\D/g, ''), permintaan }, keyOf),
  ).catch(told(io));
  if (opened === null) return 1;
  const answer: BrankasAnswer = opened.ok ? { identitas: opened.value } : { refusal: opened.refusal };
  if (json) io.print(JSON.stringify(answer));
  else if (!opened.ok) io.report(refusalText(opened.refusal, 'id'));
  else if (opened.value === null) io.print('Pelapor tidak menyertakan identitas apa pun.');
  else for (const [name, value] of Object.entries(opened.value)) io.print(`${name}: ${value ?? '-'}`);
  return opened.ok ? 0 : 1;
}

async function reseal(config: Config, io: CommandIo, keyOf: KeyOf): Promise<ExitCode> {
  return withDeps(config, {}, async (deps) => {
    if (deps.keys.segel === null) {
      io.report('Belum ada kunci penjaga identitas. Buat dengan: lapor brankas key.');
      return 1;
    }
    const known = new Set(listKustodianKeys(config.folders.brankas));
    const done = await resealAll(deps, (kunci) => tryKey(keyOf, kunci, known));
    io.print(
      `${done.tertutup} identitas disegel, ${done.berpindah} dipindah ke kunci ${deps.keys.segel.kunci}.`,
    );
    for (const { kunci, jumlah } of done.tertinggal)
      io.report(`${jumlah} masih disegel dengan kunci ${kunci}: sertakan bagiannya dengan --bagian.`);
    return done.tertinggal.length === 0 ? 0 : 1;
  });
}

function tryKey(keyOf: KeyOf, kunci: string, known: ReadonlySet<string>): KustodianKey | null {
  try {
    return keyOf(kunci);
  } catch (error) {
    if (error instanceof BrankasRefusal && !known.has(kunci)) return null;
    throw error;
  }
}

/** Shows that what is sealed today could be opened: to be done after every ceremony, and once a year. */
async function drill(config: Config, io: CommandIo, keyOf: KeyOf): Promise<ExitCode> {
  const segel = loadSegel(config.folders.keys);
  if (segel === null) {
    io.report('Belum ada kunci penjaga identitas. Buat dengan: lapor brankas key.');
    return 1;
  }
  const laporan = '00000000-0000-7000-8000-000000000000';
  const words = 'latihan membuka segel';
  const sealed = await segel.seal(laporan, words);
  const opened = await Promise.resolve()
    .then(() => openWith(keyOf(segel.kunci), laporan, sealed))
    .catch(told(io));
  if (opened !== words) return 1;
  io.print(`Kunci ${segel.kunci} membuka yang disegel hari ini.`);
  return 0;
}

function told(io: CommandIo): (error: unknown) => null {
  return (error) => {
    if (!(error instanceof BrankasRefusal)) throw error;
    io.report(error.message);
    return null;
  };
}
