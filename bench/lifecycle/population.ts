import type { Rujukan } from '../../src/domain/laporan/aturan.ts';
import type { Command } from '../../src/domain/laporan/commands.ts';
import { decide, type Actor } from '../../src/domain/laporan/decide.ts';
import { fileLaporan } from '../../src/domain/laporan/decide/kirim.ts';
import type { LaporanEvent } from '../../src/domain/laporan/events.ts';
import { evolve } from '../../src/domain/laporan/evolve.ts';
import { PUBLIK } from '../../src/domain/laporan/reader.ts';
import { nomorFromDraw } from '../../src/domain/shared/nomor.ts';
import { withTransaction } from '../../src/persistence/connection/transaction.ts';
import { NomorTaken, storeMany, type StoreInput } from '../../src/persistence/laporan/storeEvents.ts';
import type { Deps } from '../../src/useCases/deps.ts';
import { storeInputOf } from '../../src/useCases/laporan/storing.ts';
import type { Office, People } from './people.ts';
import { ANSWERS, textsFor } from './words.ts';

const BATCH = 250;
const AT_ONCE = 2;
const DAY_MS = 86_400_000;
const OLDEST_DAYS = 540;

/**
 * Laporan with true lives, decided by the domain and stored as the use cases store them, only many at once and without waiting for
 * the disk: `check` finds nothing wrong with them. Nine of ten are closed; the others came so lately that no clock has a warning.
 */
export async function growTo(deps: Deps, people: People, size: number): Promise<void> {
  const present = await countLaporan(deps);
  const aturan = await deps.rujukan();
  let missing = size - present;
  const worker = async (): Promise<void> => {
    while (missing > 0) {
      const count = Math.min(BATCH, missing);
      missing -= count;
      await storeBatch(
        deps,
        Array.from({ length: count }, () => liveOne(deps, people, aturan)),
      );
      if (process.stderr.isTTY) process.stderr.write(`\r${size - missing} laporan `);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (process.stderr.isTTY) process.stderr.write('\n');
}

export async function countLaporan(deps: Deps): Promise<number> {
  const { n } = await deps.db
    .selectFrom('laporan')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

async function storeBatch(deps: Deps, inputs: readonly StoreInput[]): Promise<void> {
  try {
    await withTransaction(deps.db, { random: Math.random, isDurable: false }, (tx) =>
      storeMany(tx, inputs, () => deps.chance.bytes(16)),
    );
  } catch (error) {
    if (!(error instanceof NomorTaken)) throw error;
    // One of many numbers was drawn before: each half again, so that only the one itself is left out.
    if (inputs.length === 1) return;
    const half = inputs.length >> 1;
    await storeBatch(deps, inputs.slice(0, half));
    await storeBatch(deps, inputs.slice(half));
  }
}

function liveOne(deps: Deps, people: People, aturan: Rujukan): StoreInput {
  const { int } = deps.chance;
  const office = pick(int, people.offices);
  const pelapor = pick(int, people.pelapor);
  const isOpen = int(10) === 0;
  let pada = deps.now() - (isOpen ? DAY_MS : DAY_MS * (45 + int(OLDEST_DAYS - 45))) - int(DAY_MS / 4);
  const milik = { pemilik: deps.keys.pemilik(pelapor.akunId), pembuat: null };
  const filed = fileLaporan(
    {
      nomor: nomorFromDraw(int(90_000_000)),
      klasifikasi: 'pengaduan',
      ...textsFor(int),
      kategori: pick(int, KATEGORI),
      instansi: office.instansi,
      wilayah: null,
      titik: null,
      lokasiKeterangan: null,
      tanggalKejadian: 'tidak_tahu',
      anonim: false,
      rahasia: false,
      kanal: 'api',
      lampiran: [],
    },
    { aturan, pada, oleh: { sebagai: 'pelapor' } },
  );
  if (!filed.ok) throw new Error(filed.refusal.code);
  const events: LaporanEvent[] = [filed.value];
  let laporan = evolve(null, filed.value);
  const steps = isOpen ? int(3) : 3;
  for (const [command, actor] of commandsOf(int, office, milik.pemilik).slice(0, steps)) {
    pada += int(isOpen ? DAY_MS / 24 : DAY_MS);
    const decided = decide({ laporan, milik }, command, actor, { pada }, aturan);
    if (!decided.ok) throw new Error(decided.refusal.code);
    for (const event of decided.value.events) {
      events.push(event);
      laporan = evolve(laporan, event);
    }
  }
  const id = deps.chance.uuid(laporan.dibuatPada);
  return storeInputOf({ baru: { id, milik, nomorAsal: null } }, events, aturan, office.admin.akunId);
}

const KATEGORI = ['K01', 'K02', 'K03', 'K04', 'K05', null];

type Step = readonly [Command, Actor];

function commandsOf(int: (below: number) => number, office: Office, pemilik: string): Step[] {
  const officer = (peran: 'admin_instansi' | 'pejabat_penghubung', badan: string): Actor => ({
    jenis: 'orang',
    reader: { ...PUBLIK, pembaca: 'petugas', penugasan: [{ peran, badan }] },
    samaran: 'a1b2c3d4e5',
  });
  const pelapor: Actor = { jenis: 'orang', reader: { ...PUBLIK, pemilik }, samaran: '' };
  return [
    [{ perintah: 'verifikasi', unit: [office.unit] }, officer('admin_instansi', office.instansi)],
    [
      { perintah: 'tindak-lanjut', isi: pick(int, ANSWERS), akhir: true },
      officer('pejabat_penghubung', office.unit),
    ],
    [{ perintah: 'tanggapan', isi: '', selesai: true }, pelapor],
  ];
}

export function pick<T>(int: (below: number) => number, from: readonly T[]): T {
  const one = from[int(from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}
