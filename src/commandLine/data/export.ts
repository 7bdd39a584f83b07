import { parseArgs } from 'node:util';
import { withDeps } from '../../composition.ts';
import { readConfig } from '../../config.ts';
import { refusalText } from '../../messages/refusals/table.ts';
import { findAkun } from '../../useCases/akun/pengelolaan/findAkun.ts';
import { readerOf } from '../../useCases/akun/readerOf.ts';
import { exportRows, YANG_DIEKSPOR, type YangDiekspor } from '../../useCases/ekspor/exportRows.ts';
import { BENTUK_EKSPOR, exportText, type BentukEkspor } from '../../useCases/ekspor/exportText.ts';
import { type CommandIo, type ExitCode, UsageError } from '../command.ts';

interface Asked {
  readonly what: YangDiekspor;
  readonly format: BentukEkspor;
  readonly account: string;
}

/** `lapor export`: what an account may see, on stdout, line by line. */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const asked = readArgs(args);
  const config = readConfig(io.environment);
  return withDeps(config, {}, async (deps) => {
    const akun = await findAkun(deps, asked.account);
    if (!akun.ok) {
      io.report(refusalText(akun.refusal, 'id'));
      return 1;
    }
    if (akun.value.nonaktifPada !== null) {
      io.report('Akun ini sudah ditutup, jadi tidak melihat apa pun selain yang umum.');
      return 1;
    }
    const whom = { reader: await readerOf(deps, akun.value.id), akunId: akun.value.id };
    const pages = exportRows(deps, asked.what, whom);
    for await (const text of exportText(pages, asked.format)) if (text !== '') io.print(text.slice(0, -1));
    return 0;
  });
}

function readArgs(args: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...args],
    options: {
      what: { type: 'string', default: 'laporan' },
      format: { type: 'string', default: 'csv' },
      account: { type: 'string' },
    },
    strict: true,
  });
  const what = YANG_DIEKSPOR.find((one) => one === values.what);
  if (what === undefined) throw new UsageError(`--what adalah salah satu dari: ${YANG_DIEKSPOR.join(', ')}.`);
  const format = BENTUK_EKSPOR.find((one) => one === values.format);
  if (format === undefined)
    throw new UsageError(`--format adalah salah satu dari: ${BENTUK_EKSPOR.join(', ')}.`);
  if (values.account === undefined)
    throw new UsageError('Sebutkan akun yang melihat data itu: --account EMAIL.');
  return { what, format, account: values.account };
}
