import { parseArgs } from 'node:util';
import { withDatabase, withDeps } from '../composition.ts';
import type { BrankasAnswer } from '../composition/brankas.ts';
import {
  BrankasRefusal,
  makePair,
  openKustodian,
  tryPair,
  type Kustodian,
} from '../composition/kustodian.ts';
import { readConfig, type Config } from '../config.ts';
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
  yes: { type: 'boolean' },
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
  const acts = { key: makeKey, open, reseal, drill };
  const doIt = acts[act as keyof typeof acts];
  if (doIt === undefined) throw new UsageError('Sebutkan key, open, reseal, atau drill.');
  try {
    const kustodian = await openKustodian(config, values.bagian ?? []);
    return await doIt(config, io, values, kustodian);
  } catch (error) {
    if (!(error instanceof BrankasRefusal)) throw error;
    io.report(error.message);
    return 1;
  }
}

type Values = Readonly<{
  shares?: string;
  needed?: string;
  nomor?: string;
  permintaan?: string;
  json?: boolean;
  yes?: boolean;
}>;

async function makeKey(config: Config, io: CommandIo, values: Values): Promise<ExitCode> {
  const bagi = sharing(values);
  const { kunci, bagian, isFirst, place } = await makePair(config, bagi);
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
    await io.settle?.();
    if (!(await areKept(io, values))) {
      io.report('Kunci tidak dipasang dan tidak dipakai: buang baris di atas, lalu ulangi.');
      return 1;
    }
    place();
    io.report(`Kunci ${kunci} dipasang.`);
  }
  io.report('Mulai ulang program agar memakai kunci ini.');
  if (!isFirst) {
    io.report(
      'Yang disegel dengan kunci lama tetap dibuka dengan kunci lama. Pindahkan dengan: lapor brankas reseal.',
    );
  }
  return 0;
}

/** Whoever sees the shares says that they are kept; only then anything is sealed to the key. */
async function areKept(io: CommandIo, { yes = false }: Values): Promise<boolean> {
  if (yes) return true;
  const answer = await io.ask?.('Ketik "tersimpan" bila semua baris sudah di tangan penjaganya: ');
  return answer?.toLowerCase() === 'tersimpan';
}

const MAX_SHARES = 20;

function sharing({ shares, needed }: Values): { jumlah: number; perlu: number } | undefined {
  if (shares === undefined && needed === undefined) return undefined;
  const [jumlah, perlu] = [Number(shares), Number(needed)];
  const isWhole = Number.isInteger(jumlah) && Number.isInteger(perlu);
  if (!isWhole || perlu < 2 || perlu > jumlah || jumlah > MAX_SHARES)
    throw new UsageError(`--shares dan --needed: bilangan bulat, 2 ≤ needed ≤ shares ≤ ${MAX_SHARES}.`);
  return { jumlah, perlu };
}

async function open(
  config: Config,
  io: CommandIo,
  { nomor, permintaan, json = false }: Values,
  { keyOf }: Kustodian,
): Promise<ExitCode> {
  if (nomor === undefined || permintaan === undefined)
    throw new UsageError('Sebutkan --nomor dan --permintaan.');
  const ask = { nomor: nomor.replaceAll(/\D/g, ''), permintaan };
  const opened = await withDatabase(config, (deps) => openIdentitas(deps, ask, keyOf));
  const answer: BrankasAnswer = opened.ok ? { identitas: opened.value } : { refusal: opened.refusal };
  if (json) io.print(JSON.stringify(answer));
  else if (!opened.ok) io.report(refusalText(opened.refusal, 'id'));
  else if (opened.value === null) io.print('Pelapor tidak menyertakan identitas apa pun.');
  else for (const [name, value] of Object.entries(opened.value)) io.print(`${name}: ${value ?? '-'}`);
  return opened.ok ? 0 : 1;
}

async function reseal(
  config: Config,
  io: CommandIo,
  _values: Values,
  { findKey }: Kustodian,
): Promise<ExitCode> {
  return withDeps(config, {}, async (deps) => {
    if (deps.keys.segel === null) return withoutKey(io);
    const done = await resealAll(deps, findKey);
    io.print(
      `${done.tertutup} identitas disegel, ${done.berpindah} dipindah ke kunci ${deps.keys.segel.kunci}.`,
    );
    for (const { kunci, jumlah } of done.tertinggal)
      io.report(`${jumlah} masih disegel dengan kunci ${kunci}: sertakan bagiannya dengan --bagian.`);
    return done.tertinggal.length === 0 ? 0 : 1;
  });
}

/** Shows that what is sealed today could be opened: to be done after every ceremony, and once a year. */
async function drill(
  config: Config,
  io: CommandIo,
  _values: Values,
  kustodian: Kustodian,
): Promise<ExitCode> {
  const kunci = await tryPair(config, kustodian);
  if (kunci === null) return withoutKey(io);
  io.print(`Kunci ${kunci} membuka yang disegel hari ini.`);
  return 0;
}

function withoutKey(io: CommandIo): ExitCode {
  io.report('Belum ada kunci penjaga identitas. Buat dengan: lapor brankas key.');
  return 1;
}
