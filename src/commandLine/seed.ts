import { parseArgs } from 'node:util';
import { withDeps } from '../composition.ts';
import { seedDemo } from '../composition/seed.ts';
import { readConfig } from '../config.ts';
import { UsageError, type CommandIo, type ExitCode } from './command.ts';

/**
 * `lapor seed`: the reference data of the product, and the demo country unless the system is a real one. Whatever is there
 * already stays as it is, so it may be run again.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    options: { demo: { type: 'boolean' }, reference: { type: 'boolean' } },
    strict: true,
  });
  if (values.demo === true && values.reference === true) {
    throw new UsageError('Say --demo or --reference, or neither for both.');
  }
  const config = readConfig(io.environment);
  const wantsDemo = values.demo === true || (values.reference !== true && config.isDemo);
  if (values.demo === true && config.isProduction) {
    io.report('Data contoh tidak dimuat dengan NODE_ENV=production.');
    return 1;
  }
  // Opening the database brings its reference data up to the files.
  return withDeps<ExitCode>(config, {}, async (deps) => {
    const { versi } = await deps.rujukan();
    io.print(`Data rujukan: versi ${versi}`);
    if (!wantsDemo) return 0;
    const { isMade, laporan } = await seedDemo(deps, { report: (line) => io.report(line) });
    io.print(isMade ? `Data contoh: ${laporan} laporan` : 'Data contoh: tidak ada yang perlu dibuat');
    return 0;
  });
}
