import { expect } from 'vitest';
import { badanOf } from '../../instansi/pohon.ts';
import { isOpen } from '../../tenggat/jam.ts';
import type { Jam, KodeJam } from '../../tenggat/types.ts';
import type { Perintah } from '../commands.ts';
import type { Subject } from '../decide.ts';
import { viewOf } from '../access.ts';
import { PUBLIK, type Reader } from '../reader.ts';
import { tenggatOf } from '../tenggat.ts';
import { isTerbuka, type Laporan } from '../types.ts';
import { isAccused } from './acak.ts';
import { BERLAKU, INSTANSI, NEGERI, UNIT } from './negeri.ts';
import { admin, boleh, KUSTODIAN, KUSTODIAN_2, NASIONAL, ORANG_LAIN, pemeriksa } from './lakon.ts';
import { PELAPOR, PEMBUAT, penghubung, petugas } from './lakon.ts';

/** Everybody who exists in the small country: every role at every body where it can be held. */
export const SEMUA: readonly Reader[] = [
  PELAPOR,
  PEMBUAT,
  { ...PUBLIK, nomorTerbuka: ['123456786'] },
  ORANG_LAIN,
  PUBLIK,
  NASIONAL,
  KUSTODIAN,
  KUSTODIAN_2,
  petugas('operator_tik', 'NAS'),
  ...INSTANSI.slice(1).map(admin),
  ...INSTANSI.map((kode) => petugas('pengawas', kode)),
  ...INSTANSI.slice(1).map((kode) => petugas('pengelola_kelembagaan', kode)),
  ...BERLAKU.slice(1).map((kode) => petugas('pimpinan', kode)),
  ...UNIT.map(penghubung),
  ...UNIT.filter((kode) => badanOf(NEGERI.pohon, kode)?.urusan === 'pengawasan').map(pemeriksa),
  pemeriksa('KT-63.71'),
  pemeriksa('KT-31.74'),
];

/** Facts that hold in every state of every life (rules §3-5). */
export function expectSound(laporan: Laporan): void {
  const { status, badan, terlapor, jam } = laporan;
  const fact = (what: string, holds: boolean): void => must(holds, () => `${what} in ${status}`);
  fact('a body responsible, each once', badan.length > 0 && new Set(badan).size === badan.length);
  fact('the present bodies are not among the former', !laporan.pernah.some((kode) => badan.includes(kode)));
  if (status === 'menunggu_verifikasi') {
    fact('an instansi verifies, alone', badan.length === 1 && INSTANSI.includes(badan[0] ?? ''));
  }
  fact(
    'a berkadar one names its terlapor',
    (terlapor !== null) === (laporan.klasifikasi === 'berkadar_pengawasan'),
  );
  if (isTerbuka(laporan)) fact('never at the terlapor', !badan.some((kode) => isAccused(kode, terlapor)));
  fact('hasil is of selesai', (laporan.hasil !== null) === (status === 'selesai'));
  fact('selesaiPada is of selesai', (laporan.selesaiPada !== null) === (status === 'selesai'));
  fact('a reason is of arsip', (laporan.alasanArsip !== null) === (status === 'diarsipkan'));
  fact('tertunda knows where it was', (laporan.tertundaDari !== null) === (status === 'tertunda'));
  fact('bound or to be decided, not both', !(laporan.mengikat && laporan.diputus !== null));
  fact('decided only while waiting', laporan.diputus === null || waits(laporan) || !isTerbuka(laporan));
  if (laporan.terbit) {
    fact('terbit never rahasia', !laporan.rahasia);
    fact('terbit never archived or taken down', status !== 'diarsipkan' && !laporan.diturunkan);
    fact('terbit only once forwarded', laporan.diteruskanPada !== null);
  }
  expectClocks(laporan, jam);
}

/** Millions of facts hold in a run, and `expect` costs more than they do: it is asked for those that do not. */
export function must(holds: boolean, what: () => string): void {
  if (!holds) expect.fail(what());
}

function waits({ status, tertundaDari }: Laporan): boolean {
  return status === 'menunggu_verifikasi' || tertundaDari === 'menunggu_verifikasi';
}

const SINGLE: readonly KodeJam[] = [
  'verifikasi',
  'penyelesaian',
  'tanggapan',
  'kelengkapan',
  'ppid',
  'ombudsman',
];

function expectClocks(laporan: Laporan, jam: readonly Jam[]): void {
  const open = jam.filter(isOpen);
  for (const kode of SINGLE)
    must(open.filter((one) => one.jam === kode).length <= 1, () => `${kode} runs once`);
  const units = open.filter((one) => one.jam === 'respons').map((one) => one.unit);
  must(new Set(units).size === units.length, () => 'respons per unit');
  for (const unit of units)
    must(unit !== null && laporan.badan.includes(unit), () => `respons of ${unit}, a body in charge`);
  for (const { jam: kode, mulai, selesai } of jam)
    must(selesai === null || selesai >= mulai, () => `${kode} ends after it began`);
  const after = open.filter((one) => one.jam === 'buka_kembali').length;
  if (isTerbuka(laporan)) must(after === 0, () => 'buka_kembali runs only after the end');
  else must(after === open.length, () => `${open.map((one) => one.jam).join()} run after the end`);
  const is = (kode: KodeJam): boolean => open.some((one) => one.jam === kode);
  must(is('kelengkapan') === (laporan.status === 'tertunda'), () => `kelengkapan in ${laporan.status}`);
  must(is('verifikasi') === waits(laporan), () => `verifikasi in ${laporan.status}`);
  must(!(is('penyelesaian') && is('ppid')), () => 'ppid takes the place of penyelesaian');
}

/** What brings each state on; one of them must be open to an officer in charge, to the pelapor or to the program. */
const ONWARD: Readonly<Record<string, readonly Perintah[]>> = {
  menunggu_verifikasi: ['kelola', 'putuskan'],
  diteruskan: ['tindak-lanjut'],
  diproses: ['tindak-lanjut'],
};

/** No laporan lies where no clock runs and nobody must act. */
export function expectNoDeadEnd(subject: Subject): void {
  const { laporan } = subject;
  if (!isTerbuka(laporan)) return;
  const asOf = laporan.diubahPada;
  const running = laporan.jam.filter(
    (one) =>
      isOpen(one) &&
      one.jam !== 'ombudsman' &&
      ['berjalan', 'terlambat', 'diperpanjang'].includes(
        tenggatOf(laporan, one, NEGERI.kalender, asOf).status,
      ),
  );
  must(running.length > 0, () => `a clock runs in ${laporan.status} at ${laporan.badan.join()}`);
  const onward = ONWARD[laporan.status];
  if (onward === undefined) {
    expect(running.map((one) => one.jam)).toContain('kelengkapan');
    expect(boleh(subject, PELAPOR)).toContain('lengkapi');
    return;
  }
  const who = SEMUA.find((reader) => boleh(subject, reader).some((one) => onward.includes(one as Perintah)));
  must(
    who !== undefined,
    () => `somebody may act in ${laporan.status} at ${laporan.badan.join()}, terlapor ${laporan.terlapor}`,
  );
}

/** The terlapor gives no command and sees no more than the public. */
export function expectTerlaporBlind(subject: Subject): void {
  const { laporan, milik } = subject;
  if (laporan.terlapor === null) return;
  const asPublic = viewOf(PUBLIK, laporan, milik, NEGERI.pohon, laporan.diubahPada);
  for (const reader of SEMUA) {
    const [role] = reader.penugasan;
    if (role === undefined || role.badan === 'NAS') continue;
    const seat =
      role.peran === 'inspektorat' && INSTANSI.includes(role.badan) ? `${role.badan}/02` : role.badan;
    if (!BERLAKU.includes(seat) || !isAccused(seat, laporan.terlapor)) continue;
    expect(boleh(subject, reader), `${role.peran} of ${role.badan}`).toEqual([]);
    expect(viewOf(reader, laporan, milik, NEGERI.pohon, laporan.diubahPada)).toEqual(asPublic);
  }
}
