import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withDeps } from '../../composition.ts';
import { readConfig } from '../../config.ts';
import { parseNomor } from '../../domain/shared/nomor.ts';
import { formatAngka } from '../../messages/format/angka.ts';
import { refusalText } from '../../messages/refusals/table.ts';
import { csvLine } from '../../useCases/ekspor/csvLine.ts';
import {
  approveNotice,
  countAffected,
  type Kebocoran,
  type Penyetuju,
  type Terdampak,
} from '../../useCases/pelanggaran/terdampak.ts';
import type { Deps } from '../../useCases/deps.ts';
import { UsageError, type CommandIo, type ExitCode } from '../command.ts';

/** `lapor affected`: who is touched by a breach, as numbers; contacts and letters only with two penjaga identitas. */
export async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      laporan: { type: 'string' },
      accounts: { type: 'string' },
      contacts: { type: 'string' },
      notify: { type: 'boolean', default: false },
      approve: { type: 'string', multiple: true, default: [] },
      'password-file': { type: 'string' },
      reason: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
    },
    strict: true,
  });
  if (values.laporan === undefined && values.accounts === undefined)
    throw new UsageError('Sebutkan --laporan FILE, --accounts FILE, atau keduanya.');
  const of: Kebocoran = {
    nomor: linesOf(values.laporan).map((line) => parseNomor(line) ?? line),
    akun: linesOf(values.accounts),
  };
  const wantsMore = values.contacts !== undefined || values.notify;
  if (wantsMore && (values.approve.length < 2 || values['password-file'] === undefined))
    throw new UsageError('--contacts dan --notify perlu dua --approve EMAIL dan --password-file FILE.');
  return withDeps<ExitCode>(readConfig(io.environment), {}, async (deps) => {
    const counted = await countAffected(deps, of);
    io.print(values.json ? JSON.stringify(counted) : textOf(counted));
    if (!wantsMore) return 0;
    const sandi = linesOf(values['password-file']);
    const penyetuju = values.approve.map((nama, index): Penyetuju => ({ nama, sandi: sandi[index] ?? '' }));
    const by = { penyetuju, alasan: values.reason, isWritten: values.notify };
    return takeContacts(deps, io, of, by, values.contacts);
  });
}

async function takeContacts(
  deps: Deps,
  io: CommandIo,
  of: Kebocoran,
  by: Parameters<typeof approveNotice>[2],
  file: string | undefined,
): Promise<ExitCode> {
  const approved = await approveNotice(deps, of, by);
  if (!approved.ok) {
    io.report(refusalText(approved.refusal, 'id'));
    return 1;
  }
  const { kontak, disurati } = approved.value;
  if (by.isWritten) io.print(`Surat pemberitahuan masuk antrean: ${formatAngka(disurati, 'id')}.`);
  if (file === undefined) return 0;
  const lines = kontak.map(({ nama, email, telepon, nomor }) =>
    csvLine([nama, email, telepon, nomor.join(' ')]),
  );
  // Never over something that is there, and readable for its owner alone.
  writeFileSync(file, csvLine(['nama', 'email', 'telepon', 'laporan']) + lines.join(''), { mode: 0o600, flag: 'wx' });
  io.print(`Daftar kontak: ${formatAngka(kontak.length, 'id')} orang, di ${file}. Musnahkan sesudah dipakai.`);
  return 0;
}

function linesOf(file: string | undefined): string[] {
  if (file === undefined) return [];
  const text = readFileSync(file === '-' ? 0 : file, 'utf8');
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function textOf(one: Terdampak): string {
  const n = (count: number): string => formatAngka(count, 'id');
  return [
    `Laporan terdampak: ${n(one.laporan)} (tidak dikenal: ${n(one.nomorTakDikenal)})`,
    `Akun pelapor di baliknya: ${n(one.akun)}; akun yang disebut: ${n(one.akunDisebut)} (tidak dikenal: ${n(one.akunTakDikenal)})`,
    `Dengan email terbuka: ${n(one.email)}; dengan telepon terbuka: ${n(one.telepon)}`,
    `Tersegel, dapat disurati program: ${n(one.tersegelBerbalas)}; tersegel tanpa alamat balas: ${n(one.tersegel)}`,
    `Tanpa identitas, hanya lewat halaman laporannya: ${n(one.tanpaIdentitas)}`,
  ].join('\n');
}
