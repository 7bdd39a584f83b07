import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { withDeps } from '../../composition.ts';
import { readConfig } from '../../config.ts';
import { formatAngka } from '../../messages/format/angka.ts';
import { imporText } from '../../messages/commandLine/impor.ts';
import { csvLine } from '../../useCases/ekspor/csvLine.ts';
import { importFile, YANG_DIIMPOR, type YangDiimpor } from '../../useCases/impor/importFile.ts';
import type { BadCell, ImportSummary } from '../../useCases/impor/summary.ts';
import { type CommandIo, type ExitCode, UsageError } from '../command.ts';

interface Asked {
  readonly file: string;
  readonly what: YangDiimpor;
  readonly isDryRun: boolean;
  readonly report: string | undefined;
}

/** `lapor import FILE.csv`: exit 0 when every row is in or was there already, 1 when some were refused. */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const asked = readArgs(args);
  const config = readConfig(io.environment);
  const report = asked.report === undefined ? shortReport(io) : fileReport(asked.report);
  try {
    return await withDeps(config, {}, async (deps) => {
      const result = await importFile(deps, asked.what, () => createReadStream(asked.file), {
        isDryRun: asked.isDryRun,
        onBad: report.add,
        onProgress: progress(io),
      });
      if (result.ok) {
        await report.end();
        io.print(summaryText(result.value, asked.isDryRun));
        return result.value.ditolak === 0 ? 0 : 1;
      }
      io.report(`Berkas ${asked.file} tidak dapat diimpor; tidak ada yang masuk:`);
      for (const refusal of result.refusal) io.report(`  ${imporText(refusal)}`);
      if (asked.report !== undefined) {
        for (const alasan of result.refusal) await report.add({ baris: 1, kolom: '', nilai: '', alasan });
      }
      return 1;
    });
  } finally {
    await report.end();
  }
}

function readArgs(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      what: { type: 'string', default: 'laporan' },
      'dry-run': { type: 'boolean', default: false },
      report: { type: 'string' },
    },
    allowPositionals: true,
    strict: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Sebutkan satu berkas CSV.');
  const what = YANG_DIIMPOR.find((one) => one === values.what);
  if (what === undefined) throw new UsageError(`--what adalah salah satu dari: ${YANG_DIIMPOR.join(', ')}.`);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new UsageError(`Berkas ${file} tidak ada.`);
  }
  return { file, what, isDryRun: values['dry-run'], report: values.report };
}

interface Report {
  readonly add: (bad: BadCell) => void | Promise<void>;
  readonly end: () => Promise<void>;
}

const SHOWN = 20;
const NILAI_SHOWN = 60;

function shortReport(io: CommandIo): Report {
  let count = 0;
  let isEnded = false;
  return {
    add: ({ baris, kolom, nilai, alasan }) => {
      count += 1;
      if (count > SHOWN) return;
      const place = kolom === '' ? '' : `, ${kolom} "${nilai.slice(0, NILAI_SHOWN)}"`;
      io.report(`baris ${baris}${place}: ${imporText(alasan)}`);
    },
    end: async () => {
      if (!isEnded && count > SHOWN) {
        io.report(
          `… dan ${formatAngka(count - SHOWN, 'id')} alasan lain. Semuanya dengan --report BERKAS.csv.`,
        );
      }
      isEnded = true;
    },
  };
}

function fileReport(file: string): Report {
  const stream = createWriteStream(file, { flags: 'w', mode: 0o600 });
  let failed: Error | null = null;
  stream.on('error', (error) => (failed = error));
  stream.write(csvLine(['baris', 'kolom', 'nilai', 'alasan']));
  return {
    add: async ({ baris, kolom, nilai, alasan }) => {
      const isRoom = stream.write(csvLine([baris, kolom, nilai, imporText(alasan)]));
      // A disk that is full is told at the end: rows go in all the same.
      if (!isRoom && failed === null) await once(stream, 'drain').catch(() => undefined);
    },
    end: async () => {
      if (failed === null && !stream.closed) {
        stream.end();
        await once(stream, 'close');
      }
      if (failed !== null) throw failed;
    },
  };
}

const EVERY_MS = 2_000;

function progress(io: CommandIo): (summary: ImportSummary) => void {
  const started = performance.now();
  let told = started;
  return ({ dibaca, ditolak }) => {
    const now = performance.now();
    if (now - told < EVERY_MS) return;
    told = now;
    const speed = Math.round((dibaca / (now - started)) * 1000);
    io.report(
      `${formatAngka(dibaca, 'id')} baris, ${formatAngka(ditolak, 'id')} ditolak, ${formatAngka(speed, 'id')} baris/detik`,
    );
  };
}

function summaryText({ dibaca, masuk, tetap, ditolak }: ImportSummary, isDryRun: boolean): string {
  const [n, m, t, d] = [dibaca, masuk, tetap, ditolak].map((one) => formatAngka(one, 'id'));
  return isDryRun
    ? `Uji coba, tidak ada yang disimpan: ${n} baris; ${m} akan masuk, ${t} sudah ada dan sama, ${d} akan ditolak.`
    : `${n} baris: ${m} masuk, ${t} sudah ada dan sama, ${d} ditolak.`;
}
