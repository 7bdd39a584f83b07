import { parseArgs } from 'node:util';
import { barisKesesuaian, ringkasanKesesuaian } from '../messages/commandLine/kesesuaian.ts';
import { ujiKesesuaian, type Pemeriksaan } from '../useCases/open311/ujiKesesuaian.ts';
import { UsageError, type CommandIo, type ExitCode } from './command.ts';

/** `lapor conformance URL`: exit 0 when every check of the endpoint passed, 1 when one failed. */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      jurisdiction: { type: 'string' },
      key: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
    strict: true,
  });
  const [alamat, ...rest] = positionals;
  if (alamat === undefined || rest.length > 0 || !/^https?:\/\/[^\s]+$/.test(alamat)) {
    throw new UsageError('Sebutkan satu alamat Open311, misalnya https://kota.contoh.go.id/open311/v2.');
  }
  const counts: Record<Pemeriksaan['hasil'], number> = { lulus: 0, gagal: 0, dilewati: 0 };
  const sasaran = { alamat, jurisdiksi: values.jurisdiction ?? null, kunci: values.key ?? null };
  for await (const one of ujiKesesuaian(sasaran, Date.now())) {
    counts[one.hasil] += 1;
    io.print(values.json ? JSON.stringify(one) : barisKesesuaian(one));
  }
  const { lulus, gagal, dilewati } = counts;
  io.report(ringkasanKesesuaian(lulus, gagal, dilewati));
  return gagal === 0 ? 0 : 1;
}
