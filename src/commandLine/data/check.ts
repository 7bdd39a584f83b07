import { parseArgs } from 'node:util';
import { withDeps } from '../../composition.ts';
import { readConfig } from '../../config.ts';
import { formatAngka } from '../../messages/format/angka.ts';
import { checkSystem, type CheckProgress, type Finding } from '../../useCases/check/checkSystem.ts';
import type { Deps } from '../../useCases/deps.ts';
import type { CommandIo, ExitCode } from '../command.ts';

/** `lapor check`: exit 0 when everything is as it was written, 1 when anything was changed, cut or lost. */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false } },
    strict: true,
  });
  const config = readConfig(io.environment);
  return withDeps(config, {}, async (deps) => {
    const { faults, text, ringkasan } = await tellFindings(deps, io, values.json);
    io.print(values.json ? JSON.stringify({ jenis: 'ringkasan', ...ringkasan }) : text);
    return faults === 0 ? 0 : 1;
  });
}

/** The last line of `--json`: what was looked at, and how many findings came before. */
interface Ringkasan extends CheckProgress {
  readonly utuh: boolean;
  readonly temuan: number;
  /** Contents erased by law: told, but no fault. */
  readonly dihapus: number;
}

/** Prints each finding as it is found; how many are faults, and the closing sentence. */
export async function tellFindings(
  deps: Deps,
  io: CommandIo,
  isJson: boolean,
): Promise<{ readonly faults: number; readonly text: string; readonly ringkasan: Ringkasan }> {
  let [faults, notes] = [0, 0];
  let last: CheckProgress = { laporan: 0, peristiwa: 0 };
  const tell = slowly((progress: CheckProgress) => {
    io.report(
      `${formatAngka(progress.laporan, 'id')} laporan, ${formatAngka(progress.peristiwa, 'id')} peristiwa diperiksa`,
    );
  });
  for await (const finding of checkSystem(deps, (progress) => tell((last = progress)))) {
    if (finding.isFault) faults += 1;
    else notes += 1;
    io.print(isJson ? JSON.stringify(finding) : findingText(finding));
  }
  const erased = notes === 0 ? '' : `, ${formatAngka(notes, 'id')} isi dihapus menurut hukum`;
  const read = `${formatAngka(last.laporan, 'id')} laporan, ${formatAngka(last.peristiwa, 'id')} peristiwa`;
  const text =
    faults === 0
      ? `Utuh: ${read}${erased}.`
      : `${formatAngka(faults, 'id')} temuan dalam ${read}${erased}. Jangan ubah apa pun; bandingkan dengan cadangan terakhir.`;
  const ringkasan = { utuh: faults === 0, temuan: faults, dihapus: notes, ...last };
  return { faults, text, ringkasan };
}

const JENIS: Readonly<Record<Finding['jenis'], string>> = {
  rantai: 'rantai riwayat putus',
  lipatan: 'riwayat tidak dapat dilipat',
  baris: 'baris berbeda dari riwayatnya',
  yatim: 'bagian riwayat tanpa pasangan',
  lampiran: 'lampiran',
  buku: 'buku angka tidak cocok',
  tak_terbaca: 'tidak terbaca',
  akar: 'akar harian',
  identitas: 'identitas terbuka',
  peringkat: 'peringkat beku',
  percepatan: 'percepatan penyelesaian',
  penghargaan: 'edisi penghargaan',
  survei: 'survei tahunan',
  berkala: 'laporan berkala',
  rapat: 'notulen rapat monev',
  dihapus: 'isi dihapus menurut hukum',
};

function findingText({ jenis, nomor, laporanId, urut, rincian }: Finding): string {
  const laporan = nomor ?? laporanId;
  const place = laporan === null ? '' : ` ${laporan}${urut === null ? '' : `/${urut}`}`;
  return `${JENIS[jenis]}${place}: ${rincian}`;
}

const EVERY_MS = 2_000;

/** At most one telling in two seconds: progress for people, not for logs. */
export function slowly<T>(tell: (one: T) => void): (one: T) => void {
  let told = performance.now();
  return (one) => {
    const now = performance.now();
    if (now - told < EVERY_MS) return;
    told = now;
    tell(one);
  };
}
