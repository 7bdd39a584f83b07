import type { Instant } from '../../../domain/shared/time.ts';
import { withTransaction, type Tx } from '../../../persistence/connection/transaction.ts';
import {
  closeSusunan,
  insertBagian,
  insertSusunan,
  lockOverdueSusunan,
  lockSusunan,
  purgeSusunan,
  readBagian,
  type Acuan,
  type Bagian,
  type Susunan,
} from '../../../persistence/kanal/bagianSms.ts';
import type { Deps } from '../../deps.ts';
import { alamatOf, pengirimOf } from '../alamat.ts';
import { terimaPesan } from '../terimaPesan.ts';

/** One part of a long SMS, as its header tells. */
export interface BagianMasuk {
  readonly pengirim: string;
  /** Number under which the phone sent all parts; it begins anew after 256 or 65,536 messages. */
  readonly acuan: number;
  readonly jumlah: number;
  /** 1 to `jumlah`. */
  readonly urut: number;
  readonly teks: string;
}

/** So long the parts of one message may be under way. */
const UMUR_MS = 24 * 3_600_000;
/** A part of a message that is whole already is a repeat for so long; later its number may belong to a new one. */
const DIKENAL_MS = 48 * 3_600_000;
/** A whole message that was not handed over at once was cut short by a crash. */
const UTUH_MS = 60_000;
const BATCH = 50;

/**
 * Takes one part of a long SMS, in any order, also twice. When the promise resolves it is stored. The part that completes a message
 * hands the whole over in the same transaction (`terimaPesan`): answers its id then, else null.
 */
export async function terimaBagian(deps: Deps, bagian: BagianMasuk): Promise<string | null> {
  const pada = deps.now();
  const alamat = alamatOf('sms', bagian.pengirim) ?? bagian.pengirim.slice(0, 200);
  const pengirim = pengirimOf(deps, 'sms', alamat);
  const acuan: Acuan = { pengirim, acuan: bagian.acuan, jumlah: bagian.jumlah };
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const whole = await withTransaction(deps.db, options, async (tx) => {
    const known = await lockSusunan(tx, acuan, pada - DIKENAL_MS);
    const parts = known === null ? [] : await readBagian(tx, known.id);
    const sidik = deps.keys.sidik('kanal', `bagian:${pengirim.toString('hex')}:${bagian.teks}`);
    const same = parts.find(({ urut }) => urut === bagian.urut);
    if (same?.sidik.equals(sidik) === true)
      return known?.selesaiPada === null ? wholeOf(deps, known, parts) : null;
    // The same number with other words: the phone has come round to it again.
    const isNew = known === null || known.selesaiPada !== null || same !== undefined;
    const id = isNew ? deps.chance.uuid(pada) : known.id;
    if (isNew) {
      const closed = deps.keys.kanal.close(`${id}:alamat`, alamat);
      await insertSusunan(tx, { ...acuan, id, alamat: closed, mulaiPada: pada });
    }
    // As JSON: half of a sign that two parts share would not survive as UTF-8.
    const isi = deps.keys.kanal.close(`${id}:${bagian.urut}`, JSON.stringify(bagian.teks));
    await insertBagian(tx, id, { urut: bagian.urut, sidik, isi });
    const all = [...(isNew ? [] : parts), { urut: bagian.urut, sidik, isi }];
    return wholeOf(deps, { id, jumlah: bagian.jumlah }, all);
  });
  return whole === null ? null : handOver(deps, whole.id, alamat, whole.teks, pada);
}

/** Closes long SMS of which parts never came: what there is goes to an officer. For a job; answers how many. */
export async function tutupSusunan(deps: Deps): Promise<number> {
  const now = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const overdue = await withTransaction(deps.db, options, async (tx) => {
    const found = await lockOverdueSusunan(tx, { hilang: now - UMUR_MS, utuh: now - UTUH_MS }, BATCH);
    const all: { readonly susunan: Susunan; readonly parts: readonly Bagian[] }[] = [];
    for (const susunan of found) all.push({ susunan, parts: await readBagian(tx, susunan.id) });
    return all;
  });
  for (const { susunan, parts } of overdue) {
    const alamat = deps.keys.kanal.open(`${susunan.id}:alamat`, susunan.alamat);
    // All there means that only the handing over was cut short.
    const tertahan = parts.length === susunan.jumlah ? undefined : 'bagian_hilang';
    await handOver(deps, susunan.id, alamat, brokenOf(deps, susunan, parts), now, tertahan);
  }
  await purgeSusunan(deps.db, now - 2 * DIKENAL_MS);
  return overdue.length;
}

/** The whole as one message under an id of its own: handing over twice is one message. */
async function handOver(
  deps: Deps,
  susunanId: string,
  pengirim: string,
  teks: string,
  pada: Instant,
  tertahan?: 'bagian_hilang',
): Promise<string> {
  const taken = await terimaPesan(
    deps,
    { kanal: 'sms', idAsal: `susunan:${susunanId}`, pengirim, teks },
    {
      bersama: (tx: Tx) => closeSusunan(tx, susunanId, pada),
      ...(tertahan === undefined ? {} : { tertahan }),
    },
  );
  return taken.id;
}

function wholeOf(
  { keys }: Deps,
  { id, jumlah }: Pick<Susunan, 'id' | 'jumlah'>,
  parts: readonly Bagian[],
): { readonly id: string; readonly teks: string } | null {
  if (parts.length < jumlah) return null;
  const sorted = parts.toSorted((a, b) => a.urut - b.urut);
  return { id, teks: sorted.map((one) => openBagian(keys, id, one)).join('') };
}

function brokenOf({ keys }: Deps, { id, jumlah }: Susunan, parts: readonly Bagian[]): string {
  const byUrut = new Map(parts.map((one) => [one.urut, one]));
  return Array.from({ length: jumlah }, (_, n) => {
    const part = byUrut.get(n + 1);
    return part === undefined
      ? ` [bagian ${n + 1} dari ${jumlah} tidak sampai] `
      : openBagian(keys, id, part);
  }).join('');
}

function openBagian(keys: Deps['keys'], id: string, { urut, isi }: Bagian): string {
  return isi === null ? '' : (JSON.parse(keys.kanal.open(`${id}:${urut}`, isi)) as string);
}
