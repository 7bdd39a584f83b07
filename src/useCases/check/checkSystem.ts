import { verify } from 'node:crypto';
import { akarLink, readDailyRoots } from '../../persistence/akar/dailyRoot.ts';
import { checkAll } from '../../persistence/check/checkAll.ts';
import {
  fault,
  type CheckOptions,
  type CheckProgress,
  type Finding,
} from '../../persistence/check/findings.ts';
import type { Lampiran } from '../../persistence/lampiran/lampiran.ts';
import { verifyBerkala } from '../../persistence/berkala/berkala.ts';
import { verifyNotulen } from '../../persistence/pengawasan/notulen.ts';
import { verifyEdisiTerbit } from '../../persistence/penghargaan/terbit.ts';
import { verifyPercepatan } from '../../persistence/percepatan/beku.ts';
import { verifyTerbit } from '../../persistence/survei/terbit.ts';
import { verifyPeringkatBeku } from '../../persistence/monev/peringkatBeku.ts';
import { verifyGulungan } from '../../persistence/monev/gulungan/verifyGulungan.ts';
import { listErasedKunci } from '../../persistence/penghapusan/penyelesaian.ts';
import type { Deps } from '../deps.ts';
import { turunanOf } from '../laporan/storing.ts';
import { rootKeyName, rootKeyOf } from '../riwayat/writeRoot.ts';

export type { CheckProgress, Finding } from '../../persistence/check/findings.ts';

/** How a frozen ranking, or a drive, differs from what was sealed. */
const APA = {
  isi: 'isi berubah',
  rantai: 'tidak menyambung',
  tanda_tangan: 'tanda tangan tidak sah',
  urutan: 'nomor sebelumnya hilang',
  daftar: 'daftar laporannya berubah',
  ketentuan: 'ketentuannya berubah',
} as const;

/** More differences of folded figures are not named: one is enough to fold anew. */
const MAX_SUMS = 20;

/**
 * Proves everything that is stored (interfaces §1, §9): histories fold to their rows, chains are whole, heads lie under the
 * signed roots, files are their digests, the ledger and the folded figures follow from the rows. Findings come as they are
 * found; none but notes of lawful erasure means that all is as it was written.
 */
export async function* checkSystem(
  deps: Deps,
  onProgress?: (progress: CheckProgress) => void,
): AsyncGenerator<Finding> {
  const aturan = await deps.rujukan();
  const now = deps.now();
  const keyName = rootKeyName(deps);
  const signers = new Set<string>();
  const verifyKey = signedInOrder(keyName, signers);
  yield* checkAll(deps.db, {
    // Open deadlines follow the calendar as known now (rules §5); `hitung_ulang` brings the rows there after a decree.
    derive: (laporan) => turunanOf(laporan, aturan, { asOf: now }),
    verifyFile: (lampiran) => verifyFile(deps, lampiran),
    verifyKey,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  yield* erasedFilesLeft(deps);
  const rankings = signedInOrder(keyName, signers);
  for (const { nomor, apa } of await verifyPeringkatBeku(deps.db, rankings)) {
    yield fault('peringkat', `peringkat ${nomor}: ${APA[apa]}`);
  }
  for (const { nama, apa } of await verifyPercepatan(deps.db, signedInOrder(keyName, signers))) {
    yield fault('percepatan', `percepatan ${nama}: ${APA[apa]}`);
  }
  for (const nama of await verifyEdisiTerbit(deps.db, signedInOrder(keyName, signers))) {
    yield fault('penghargaan', `penghargaan ${nama}: isinya tidak cocok dengan sidik atau tanda tangannya`);
  }
  for (const tahun of await verifyTerbit(deps.db, signedInOrder(keyName, signers))) {
    yield fault('survei', `survei ${tahun}: isinya tidak cocok dengan sidik atau tanda tangannya`);
  }
  for (const nomor of await verifyBerkala(deps.db)) {
    yield fault('berkala', `laporan berkala ${nomor}: isinya tidak cocok dengan sidiknya`);
  }
  for (const nomor of await verifyNotulen(deps.db)) {
    yield fault('rapat', `notulen ${nomor}: isinya tidak cocok dengan sidiknya`);
  }
  for (const kunci of signers) if (kunci !== keyName) yield foreignKey(deps, kunci);
  yield* firstRoot(deps);
  const random = (): number => deps.chance.int(1_000) / 1_000;
  for (const one of await verifyGulungan(deps.db, { random, limit: MAX_SUMS })) {
    const where = one.antara === 'gulungan' ? 'angka terlipat' : 'buku angka';
    yield fault('buku', `${where} ${one.kunci}: tersimpan ${one.disimpan}, seharusnya ${one.seharusnya}`);
  }
}

const ERASED_PAGE = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Bytes of a file that was erased, and whose erasure was finished, must not lie in the store. */
async function* erasedFilesLeft(deps: Deps): AsyncGenerator<Finding> {
  for (let after = BEFORE_ALL; ;) {
    const page = await listErasedKunci(deps.db, after, ERASED_PAGE);
    for (const { id, kunci, laporanId } of page) {
      if ((await deps.files.stat(kunci)) === null) continue;
      yield fault('lampiran', `${id}: dihapus, tetapi berkasnya masih ada`, { laporanId });
    }
    if (page.length < ERASED_PAGE) return;
    after = page.at(-1)?.id ?? after;
  }
}

/**
 * Verifies signatures in the order in which they were made, by the key that each names, and notes who signed. Another key than this
 * system's is that of a system from which the data came: behind a signature of this system it has no place.
 */
function signedInOrder(own: string, signers: Set<string>): CheckOptions['verifyKey'] {
  let isOwnBefore = false;
  return (payload, tandaTangan, kunci) => {
    signers.add(kunci);
    if (kunci === own) isOwnBefore = true;
    else if (isOwnBefore) return false;
    const key = rootKeyOf(kunci);
    return key !== null && verify(null, payload, key, tandaTangan);
  };
}

/**
 * After a restore beside new keys the roots are whole, but another key than this system's signed them: told, no fault. What that
 * proves is said, for whoever rewrote a database with a key of their own looks the same where nothing was held fast.
 */
function foreignKey({ jangkar }: Deps, kunci: string): Finding {
  const since = jangkar.read()?.hari;
  const proves =
    since === undefined
      ? 'Di mesin ini belum tercatat akar yang ditandatangani sendiri: pemeriksaan membuktikan bahwa data cocok dengan akarnya, ' +
        'tidak bahwa akar itu yang asli.'
      : `Data sebelum ${since}, akar pertama yang tercatat di LAPOR_KEYS, terbukti cocok dengan akarnya dan tersambung ke akar itu.`;
  const rincian =
    `akar harian ditandatangani kunci ${kunci}, yang tidak ada di LAPOR_KEYS. ${proves} ` +
    'Wajar sesudah restore dengan kunci baru; kalau tidak, bandingkan dengan kunci yang Anda simpan.';
  return { ...fault('akar', rincian), isFault: false };
}

/** The first root that this system signed stands as it was noted beside the keys: else the whole chain may have been signed anew. */
async function* firstRoot({ db, jangkar }: Deps): AsyncGenerator<Finding> {
  const noted = jangkar.read();
  if (noted === null) return;
  const found = (await readDailyRoots(db)).find((one) => one.hari === noted.hari);
  const isSame =
    found !== undefined && found.kunci === noted.kunci && akarLink(found).toString('hex') === noted.sidik;
  if (isSame) return;
  const apa = found === undefined ? 'hilang' : 'bukan yang dulu ditandatangani';
  yield fault(
    'akar',
    `akar ${noted.hari} yang tercatat di LAPOR_KEYS (akar-pertama.json) ${apa}: akar harian dibuat ulang, atau basis data ini ` +
      'bukan pasangan kunci ini. Bandingkan dengan cadangan.',
  );
}

async function verifyFile(deps: Deps, lampiran: Lampiran): Promise<'utuh' | 'hilang' | 'berubah'> {
  const { kunci, thumbnailKunci, sha256, pindai } = lampiran;
  // Held back for malware: its bytes go after a while and are in no backup.
  if (pindai === 'tertahan' && (await deps.files.stat(kunci)) === null) return 'utuh';
  if ((await deps.files.stat(kunci)) === null) return 'hilang';
  if (kunci !== sha256.toString('hex') || !(await deps.files.verify(kunci))) return 'berubah';
  if (thumbnailKunci === null) return 'utuh';
  if ((await deps.files.stat(thumbnailKunci)) === null) return 'hilang';
  return (await deps.files.verify(thumbnailKunci)) ? 'utuh' : 'berubah';
}
