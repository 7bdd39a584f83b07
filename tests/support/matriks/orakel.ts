import { TABEL, type Siapa } from '../../../src/domain/laporan/tests/tabel.ts';
import type { Perintah } from '../../../src/domain/laporan/commands.ts';
import type { LaporanUji } from './laporanUji.ts';
import type { Orang } from './orang.ts';
import type { Tanda } from './tanda.ts';

/** Who looks: an account, a person with the receipts of some laporan, or nobody in particular. */
export type Pembaca =
  | { readonly jenis: 'publik' }
  | { readonly jenis: 'resi' }
  | { readonly jenis: 'akun'; readonly orang: Orang };

/** One row of rules §3's table "who sees what", written here a second time from the text. */
interface Baris {
  /** May know that it is there at all. */
  ada: boolean;
  /** Its state: all but those who had it before, who see their own acts alone. */
  keadaan: boolean;
  teks: boolean;
  /** Name and contact. */
  identitas: boolean;
  catatan: 'tidak' | 'sendiri' | 'semua';
  /** What a correction took out, officers' reasons, words beside a rating. */
  dalam: boolean;
}

/** The tree above each body of this world, by hand (`data/instansi.csv`): itself, its instansi, what that lies below. */
function jalur(badan: string): readonly string[] {
  const [instansi = badan] = badan.split('/');
  return [...new Set([badan, instansi, ...(instansi === 'KT-31.74' ? ['PR-31'] : [])])];
}

/** The reach of a pengawas, by hand: a province its kabupaten and kota, Kemendagri all local governments. */
function diawasi(pengawas: string, badan: string): boolean {
  const instansi = badan.split('/')[0] ?? badan;
  if (instansi === pengawas) return true;
  if (pengawas === 'KM-09') return /^(PR|KB|KT)-/.test(instansi);
  const provinsi = /^PR-(\d\d)$/.exec(pengawas)?.[1];
  return provinsi !== undefined && new RegExp(`^(KB|KT)-${provinsi}\\.`).test(instansi);
}

const PENANGAN = ['admin_instansi', 'pejabat_penghubung', 'pimpinan', 'inspektorat'];

type Jabatan = Orang['peran'][number];

/** Where a role is exercised: an inspektorat is the unit 02 of its instansi. */
const tempat = ({ peran, badan }: Jabatan): string =>
  peran === 'inspektorat' && !badan.includes('/') ? `${badan}/02` : badan;

/** The unit complained of, and whoever sits below it; of a whole instansi all but its inspektorat. */
function isTerlapor(jabatan: Jabatan, terlapor: string | null): boolean {
  if (terlapor === null || jabatan.peran === 'admin_nasional') return false;
  const seat = tempat(jabatan);
  if (jabatan.peran === 'inspektorat' && !terlapor.includes('/')) return false;
  return jalur(seat).includes(terlapor);
}

/** How somebody stands to a laporan, in the words of the column "by" of rules §4. */
export function siapa(
  pembaca: Pembaca,
  laporan: LaporanUji,
): ReadonlySet<Siapa | 'pimpinan' | 'operator' | 'pernah'> {
  const found = new Set<Siapa | 'pimpinan' | 'operator' | 'pernah'>();
  if (isPemilik(pembaca, laporan)) found.add('pelapor');
  const jabatan = pembaca.jenis === 'akun' ? pembaca.orang.peran : [];
  for (const one of jabatan) {
    if (one.peran === 'kustodian') found.add('kustodian');
    if (one.peran === 'operator_tik') found.add('operator');
    if (isTerlapor(one, laporan.terlapor)) continue;
    const holds = laporan.badan.some((badan) => jalur(badan).includes(one.badan));
    if (one.peran === 'admin_nasional') found.add('nasional');
    if (one.peran === 'admin_nasional' && laporan.badan.includes('NAS')) found.add('admin');
    if (one.peran === 'admin_instansi' && holds) found.add('admin');
    if (one.peran === 'pimpinan' && holds) found.add('pimpinan');
    if (one.peran === 'pejabat_penghubung' && laporan.badan.includes(one.badan)) found.add('unit');
    if (one.peran === 'inspektorat' && laporan.badan.includes(tempat(one))) {
      found.add('unit');
      // its admins are complained of: nobody else is left to give the admin's commands
      if (laporan.terlapor !== null && !laporan.terlapor.includes('/')) found.add('admin');
    }
    if (one.peran === 'pengawas' && diawasi(one.badan, laporan.badan[0] ?? '')) found.add('pengawas');
    const had = laporan.pernah.some((badan) => jalur(badan).includes(tempat(one)));
    if (PENANGAN.includes(one.peran) && had) found.add('pernah');
  }
  return found;
}

export function isPemilik(pembaca: Pembaca, { milik }: LaporanUji): boolean {
  if (pembaca.jenis === 'resi') return milik.jenis === 'resi';
  return pembaca.jenis === 'akun' && milik.jenis !== 'resi' && milik.orang.akunId === pembaca.orang.akunId;
}

/** The table, row by row; several that apply add up. */
export function barisOf(pembaca: Pembaca, laporan: LaporanUji): Baris {
  const { rahasia, anonim, terbit, badan } = laporan;
  const sum: Baris = {
    ada: false,
    keadaan: false,
    teks: false,
    identitas: false,
    catatan: 'tidak',
    dalam: false,
  };
  const add = (row: Partial<Baris>): void => {
    sum.ada = true;
    sum.keadaan ||= row.keadaan ?? true;
    sum.teks ||= row.teks ?? false;
    sum.identitas ||= row.identitas ?? false;
    sum.dalam ||= row.dalam ?? false;
    if (sum.catatan !== 'semua') sum.catatan = row.catatan ?? sum.catatan;
  };
  const as = siapa(pembaca, laporan);
  if (terbit && !rahasia) add({ teks: true });
  if (as.has('pelapor')) add({ teks: true, dalam: true, identitas: !anonim });
  if (as.has('admin') || as.has('unit') || as.has('pimpinan'))
    add({ teks: true, dalam: true, identitas: !anonim, catatan: 'semua' });
  if (as.has('nasional')) {
    const isAtNas = badan.includes('NAS');
    if (!rahasia || isAtNas)
      add({ teks: true, dalam: true, identitas: isAtNas && !anonim, catatan: 'sendiri' });
    else add({ catatan: 'sendiri' });
  }
  if (as.has('pengawas')) add({});
  if (as.has('operator') && !rahasia) add({});
  if (as.has('pernah')) add({ keadaan: false, catatan: 'sendiri' });
  if (pembaca.jenis === 'akun' && laporan.dibuka.includes(pembaca.orang.nama)) add({ teks: true });
  return sum;
}

/** Whether this reader may come across this planted word at all. */
export function bolehBaca(pembaca: Pembaca, tanda: Tanda, laporanOf: (jenis: string) => LaporanUji): boolean {
  const laporan = laporanOf(tanda.laporan);
  const row = barisOf(pembaca, laporan);
  const seats =
    pembaca.jenis === 'akun' ? pembaca.orang.peran.filter((one) => !isTerlapor(one, laporan.terlapor)) : [];
  const isOwnAct = tanda.oleh !== null && seats.some((one) => jalur(tanda.oleh ?? '').includes(tempat(one)));
  // What their own body wrote, those who had it before go on reading.
  if (row.ada && isOwnAct && tanda.kelas !== 'identitas' && siapa(pembaca, laporan).has('pernah'))
    return true;
  switch (tanda.kelas) {
    case 'teks':
      return (
        row.teks || (tanda.jugaDi !== undefined && bolehDengar(pembaca, laporan, laporanOf(tanda.jugaDi)))
      );
    case 'lama':
    case 'alasan':
    case 'nilai':
      return row.dalam || isOwnAct;
    case 'catatan':
      return row.catatan === 'semua' || (row.catatan === 'sendiri' && isOwnAct);
    case 'identitas':
      return row.identitas || isOwnName(pembaca, laporan);
    case 'nik':
      return false;
  }
}

/** An account's own name stands on its own pages. */
function isOwnName(pembaca: Pembaca, { milik }: LaporanUji): boolean {
  return pembaca.jenis === 'akun' && milik.jenis === 'akun' && milik.orang.akunId === pembaca.orang.akunId;
}

/** Words of a merged laporan's pelapor join the main thread: of a rahasia one for those in charge there only. */
function bolehDengar(pembaca: Pembaca, merged: LaporanUji, main: LaporanUji): boolean {
  const there = barisOf(pembaca, main);
  return merged.rahasia ? there.catatan === 'semua' : there.teks;
}

/** Whether rules §4 let this person give the command in the laporan's present state. */
export type Izin = 'tak-masuk' | 'tak-ada' | 'bukan-haknya' | 'bukan-saatnya' | 'boleh';

export function izinOf(pembaca: Pembaca, laporan: LaporanUji, perintah: Perintah): Izin {
  if (pembaca.jenis === 'publik') return 'tak-masuk';
  if (pembaca.jenis === 'akun' && pembaca.orang.isTutup) return 'tak-masuk';
  const as = siapa(pembaca, laporan);
  // What is no command of rules §4 (support, comments): only of what is hidden nobody may do it.
  const row = (TABEL as Readonly<Record<string, (typeof TABEL)[Perintah] | undefined>>)[perintah];
  if (row === undefined) return barisOf(pembaca, laporan).ada ? 'boleh' : 'tak-ada';
  const { dari, oleh } = row;
  const isIdentitas = perintah.startsWith('identitas');
  // A penjaga identitas acts on what it cannot read, but only on anonim ones; of the others it knows nothing.
  const isReached = isIdentitas && as.has('kustodian') && laporan.anonim;
  if (!barisOf(pembaca, laporan).ada && !isReached) return 'tak-ada';
  if (!oleh.some((one) => as.has(one))) return 'bukan-haknya';
  const status = perintah === 'tanggapan' && laporan.utama !== null ? laporan.utama : laporan.status;
  return dari.includes(status) ? 'boleh' : 'bukan-saatnya';
}
