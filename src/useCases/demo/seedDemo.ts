import { CONTOH } from '../../messages/contoh.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { hasDemoAkun } from '../../persistence/akun/akun.ts';
import { insertDemoAkun } from '../../persistence/akun/insertMany.ts';
import {
  beginDemo,
  demoAkunIds,
  endDemo,
  hasLaporan,
  listKecamatan,
  readTandaDemo,
  storedNomor,
} from '../../persistence/demo/negeriContoh.ts';
import { DEMO_PASSWORD } from '../akun/demoAccounts.ts';
import { hashSandi } from '../akun/pengaman/sandiHash.ts';
import { seedDemoAccounts } from '../akun/seedDemoAccounts.ts';
import type { Deps } from '../deps.ts';
import { foldFigures } from '../monev/foldFigures.ts';
import { planBanjarmasin } from './alur/banjarmasin.ts';
import { planMenonjol } from './alur/menonjol.ts';
import { biasa } from './alur/ragam.ts';
import type { Hidup, Rencana } from './hidup.ts';
import type { Pabrik } from './kasus.ts';
import { latarOf, type Latar, type Lokasi } from './latar.ts';
import { seedLembaga } from './lembaga.ts';
import { liveThrough } from './liveThrough.ts';
import { planNegeri } from './negeri.ts';
import { JUMLAH_WARGA, NAMA_BELAKANG, NAMA_DEPAN, wargaEmail } from './orang.ts';
import { seedPengawasan } from './pengawasan/seedPengawasan.ts';
import { storeLives, withFoto } from './simpan.ts';

export interface SeedDemoOptions {
  /** Takes each line of progress. */
  readonly report: (line: string) => void;
  /** Stops after so many stored laporan as a crash would: how a test breaks one off. */
  readonly stopAfter?: number;
}

export interface SeedDemoOutcome {
  /** False when the country was there already, or the database holds something else. */
  readonly isMade: boolean;
  readonly laporan: number;
  /** Steps of scripts that the rules refused: none, unless rules and demo have grown apart. */
  readonly ditolak: readonly string[];
}

const BATCH = 250;
/** Every so many-th laporan has a picture. */
const FOTO_SETIAP = 150;
const NOTHING: SeedDemoOutcome = { isMade: false, laporan: 0, ditolak: [] };

/**
 * Builds the living country of interfaces §3 in an empty database: accounts, some 5,600 laporan of the last 18 months told
 * through the same decisions as real ones, sign-ins, decrees, figures. Once: a second call does nothing, one that was broken
 * off goes on from the same "now" with what is missing; a database that holds anything else is left alone.
 */
export async function seedDemo(given: Deps, options: SeedDemoOptions): Promise<SeedDemoOutcome> {
  const deps: Deps = { ...given, isDurable: false, isMuted: true };
  const tanda = await readTandaDemo(deps.db);
  if (tanda !== null && tanda.selesaiPada !== null) return NOTHING;
  if (tanda === null && ((await hasLaporan(deps.db)) || (await hasDemoAkun(deps.db)))) return NOTHING;
  if (tanda === null) {
    await beginDemo(deps.db, deps.now());
    // Keys of a model country that was thrown away: its roots are not those of this one.
    deps.jangkar.putAside();
  } else options.report(CONTOH.lanjut);
  const begun = deps.now();
  const now = (await readTandaDemo(deps.db))?.mulaiPada ?? begun;
  const akun = (await seedDemoAccounts(deps, { everyBody: true })) + (await seedWarga(deps, now));
  options.report(CONTOH.akun(akun));
  const latar = await setStage(deps, now);
  const pabrik: Pabrik = { latar, uuid: deps.chance.uuid, nomor: new Set(), judul: new Set() };
  const groups = [...planBanjarmasin(pabrik), ...planMenonjol(pabrik), ...planNegeri(pabrik)];
  const stored = await storeAll(deps, latar, groups, options);
  if (stored.isStopped) return { isMade: false, laporan: stored.laporan, ditolak: stored.ditolak };
  await seedLembaga(deps, latar.aturan, now);
  options.report(CONTOH.angka);
  await foldFigures(deps);
  options.report(CONTOH.pengawasan);
  const refused = await seedPengawasan(deps, latar);
  await endDemo(deps.db, deps.now());
  options.report(CONTOH.selesai(stored.laporan, ((deps.now() - begun) / 1000).toFixed(1).replace('.', ',')));
  return { isMade: true, laporan: stored.laporan, ditolak: [...stored.ditolak, ...refused] };
}

interface Stored {
  readonly laporan: number;
  readonly ditolak: readonly string[];
  readonly isStopped: boolean;
}

/** Tells and stores batch by batch; while the database takes one, the next is told. */
async function storeAll(
  deps: Deps,
  latar: Latar,
  groups: readonly (readonly Rencana[])[],
  { report, stopAfter }: SeedDemoOptions,
): Promise<Stored> {
  const there = await storedNomor(deps.db);
  const semua = groups.reduce((sum, group) => sum + group.length, 0);
  const ditolak: string[] = [];
  let jumlah = there.size;
  let batch: Hidup[] = [];
  let storing: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    await storing;
    const lives = batch;
    batch = [];
    storing = storeLives(deps, lives, latar.now);
    // Awaited in turn; a failure in the meantime must not end the process before.
    storing.catch(() => undefined);
    jumlah += lives.length;
    if (Math.floor(jumlah / 1_000) > Math.floor((jumlah - lives.length) / 1_000)) {
      report(CONTOH.laporan(jumlah, Math.max(semua, jumlah)));
    }
  };
  for (const [index, group] of groups.entries()) {
    if (group.some((one) => there.has(one.kiriman.nomor))) continue;
    const [first, ...others] = group;
    if (first === undefined) continue;
    const shown = index % FOTO_SETIAP === 3 ? [await withFoto(deps, first), ...others] : group;
    const lives = liveThrough(latar, shown, (asal) => ({
      id: deps.chance.uuid(asal.laporan.diubahPada),
      alur: biasa,
    }));
    for (const { ditolak: refused, laporan } of lives) {
      ditolak.push(
        ...refused.map((one) => `${one.code} ${JSON.stringify(one.params ?? {})} ${laporan.nomor}`),
      );
    }
    batch.push(...lives);
    if (batch.length >= BATCH) await flush();
    if (stopAfter !== undefined && jumlah >= stopAfter) {
      await storing;
      return { laporan: jumlah, ditolak, isStopped: true };
    }
  }
  if (batch.length > 0) await flush();
  await storing;
  return { laporan: jumlah, ditolak, isStopped: false };
}

/** Citizens with accounts, as demo accounts: they may sign in like everybody else of interfaces §3. */
async function seedWarga(deps: Deps, now: Instant): Promise<number> {
  const sandi = await hashSandi(deps, DEMO_PASSWORD);
  if (sandi === 'busy') throw new Error('Broken invariant: the demo is made before anybody signs in');
  const accounts = Array.from({ length: JUMLAH_WARGA }, (_, n) => ({
    id: deps.chance.uuid(now),
    nama: `${NAMA_DEPAN[n % NAMA_DEPAN.length] ?? ''} ${NAMA_BELAKANG[(n * 7) % NAMA_BELAKANG.length] ?? ''}`,
    email: wargaEmail(n + 1),
    penugasan: [],
  }));
  return insertDemoAkun(deps.db, accounts, { sandi, pada: now, dari: now });
}

async function setStage(deps: Deps, now: Instant): Promise<Latar> {
  const [aturan, akunIds, kecamatan] = await Promise.all([
    deps.rujukan(),
    demoAkunIds(deps.db),
    listKecamatan(deps.db),
  ]);
  const lokasi = new Map<string, Lokasi[]>();
  for (const { kode, nama, kabkota, namaKabkota, lat, lon } of kecamatan) {
    const titik = lat === null || lon === null ? null : { lat, lon };
    const one = { wilayah: kode, kec: `Kecamatan ${nama}`, kota: namaKabkota, titik };
    const inside = lokasi.get(kabkota);
    if (inside === undefined) lokasi.set(kabkota, [one]);
    else inside.push(one);
  }
  const warga = Array.from({ length: JUMLAH_WARGA }, (_, n) => wargaEmail(n + 1));
  return latarOf({ aturan, keys: deps.keys, now, akunIds, warga, lokasi });
}
