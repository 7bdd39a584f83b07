import { parseArgs } from 'node:util';
import { withDeps } from '../../composition.ts';
import { readConfig } from '../../config.ts';
import { formatAngka } from '../../messages/format/angka.ts';
import { formatHari } from '../../messages/format/tanggal.ts';
import { kebijakanId } from '../../messages/petugas/pengaturan/kebijakan.ts';
import { hariOf } from '../../domain/shared/time.ts';
import type { Deps } from '../../useCases/deps.ts';
import { repeatErasures } from '../../useCases/penghapusan/jurnal.ts';
import { previewRetention, runRetention, type HasilSimpan } from '../../useCases/penghapusan/masaSimpan.ts';
import { compactAfterErasure, finishErasures } from '../../useCases/penghapusan/selesaikan.ts';
import { UsageError, type CommandIo, type ExitCode } from '../command.ts';

/** `lapor retention`: erases what was kept long enough by the rules, or with `--dry-run` says what that would be. */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'dry-run': { type: 'boolean', default: false },
      compact: { type: 'boolean', default: false },
      journal: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    strict: true,
  });
  if (values.compact && values['dry-run']) throw new UsageError('Pilih --dry-run atau --compact.');
  return withDeps<ExitCode>(readConfig(io.environment), {}, async (deps, built) => {
    if (values.journal) return repeatJournal(deps, io);
    const isDry = values['dry-run'];
    const hasil = isDry ? await previewRetention(deps) : await runRetention(deps);
    // Mails in the outbox are removed by the worker, which knows where they lie.
    if (!isDry) while ((await finishErasures(deps, {}, { withoutMails: true })) > 0);
    for (const one of hasil) io.print(values.json ? jsonOf(one) : textOf(one, isDry));
    if (!values.compact) return 0;
    const { ownerUrl } = built.database;
    if (ownerUrl === undefined) {
      io.report('--compact perlu peran pemilik basis data: isi DATABASE_OWNER_URL.');
      return 1;
    }
    await compactAfterErasure(ownerUrl);
    return 0;
  });
}

/** After a restore that this program did not do itself: everything that the journal tells of is erased again. */
async function repeatJournal(deps: Deps, io: CommandIo): Promise<ExitCode> {
  const { diulang, sudah, ditolak } = await repeatErasures(deps);
  while ((await finishErasures(deps, {}, { withoutMails: true })) > 0);
  io.print(
    `Diulang: ${formatAngka(diulang, 'id')}, sudah terhapus: ${formatAngka(sudah, 'id')}, tidak sah: ${formatAngka(ditolak, 'id')}.`,
  );
  return ditolak === 0 ? 0 : 1;
}

function jsonOf({ tertua, ...rest }: HasilSimpan): string {
  return JSON.stringify({ ...rest, tertua: tertua === null ? null : new Date(tertua).toISOString() });
}

function textOf({ kode, hari, jumlah, tertua }: HasilSimpan, isDry: boolean): string {
  const nama = kebijakanId.arti[kode]?.nama ?? kode;
  const since = tertua === null ? '' : `, terlama sejak ${formatHari(hariOf(tertua, 'WIB'), 'id')}`;
  const what = isDry ? 'akan dihapus' : 'dihapus';
  return `${nama}: ${formatAngka(hari, 'id')} hari. ${formatAngka(jumlah, 'id')} laporan ${what}${since}.`;
}
