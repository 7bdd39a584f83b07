import { PERIKSA_SEKALI, type KirimanPublik, type PencarianX } from '../../../channels/obrolan/xCari.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { countTemuanCari, endTemuanHilang, takeTemuanMenunggu } from '../../../persistence/kanal/temuan.ts';
import type { Deps } from '../../deps.ts';
import { openIsi } from '../pesanMasuk.ts';
import { kirimanOf, terimaTemuan } from './terimaTemuan.ts';

export type { PencarianX } from '../../../channels/obrolan/xCari.ts';

/** So many pages of 100 posts are asked for in one run; the next run goes on where this one stopped. */
export const HALAMAN_SEKALI = 3;
/** While so many found posts wait for an officer, no more are looked for. */
export const TEMUAN_MENUNGGU = 1_000;

/** How far the search came. */
interface Letak {
  /** Everything up to this post was seen. */
  readonly sejak: string | null;
  /** The newest post of a sweep that is not over: where `sejak` goes once it is. */
  readonly puncak: string | null;
  /** The oldest post of that sweep so far: what is older comes next. */
  readonly sebelum: string | null;
  /** The platform is not asked before then. */
  readonly istirahat: Instant | null;
}

interface DoneTemuan {
  readonly jumlah: number;
  readonly gagal: number;
  readonly batas: string;
}

/**
 * Looks for public posts by the operator's query, from the newest back to the last one seen, a bounded part a run, and forgets waiting ones
 * that were taken back. `batas`: what the last run answered. Throws when the platform is away: the next run begins where this one did,
 * and a post that is stored already is not stored again. For a job.
 */
export async function cariTemuan(
  deps: Deps,
  pencarian: PencarianX,
  batas: string | null,
  isStopping: () => boolean = () => false,
): Promise<DoneTemuan> {
  let letak = letakFrom(batas);
  let jumlah = 0;
  let gagal = 0;
  const now = deps.now();
  if (letak.istirahat !== null && letak.istirahat > now) return { jumlah, gagal, batas: batasOf(letak) };
  letak = { ...letak, istirahat: null };
  await forgetHilang(deps, pencarian);
  if ((await countTemuanCari(deps.db)) >= TEMUAN_MENUNGGU) return { jumlah, gagal, batas: batasOf(letak) };
  let lanjut: string | null = null;
  for (let n = 0; n < HALAMAN_SEKALI && letak.istirahat === null && !isStopping(); n += 1) {
    const { sejak, sebelum } = letak;
    const found = await pencarian.cari({ sejak, sebelum: lanjut === null ? sebelum : null, lanjut }, now);
    if (found.hasil === 'istirahat') {
      letak = { ...letak, istirahat: found.sampai };
      break;
    }
    if (found.hasil === 'terlalu_lama') {
      letak = { sejak: null, puncak: null, sebelum: null, istirahat: null };
      lanjut = null;
      continue;
    }
    for (const one of found.kiriman) if (await keep(deps, one)) jumlah += 1;
    gagal += found.rusak;
    lanjut = found.lanjut;
    letak = steppedBy(letak, found);
    if (lanjut === null) break;
  }
  return { jumlah, gagal, batas: batasOf(letak) };
}

/** A sweep goes from its newest post downwards; only when it is over may the next one begin above it. */
function steppedBy(
  letak: Letak,
  found: {
    readonly terbaru: string | null;
    readonly terlama: string | null;
    readonly lanjut: string | null;
    readonly istirahat: Instant | null;
  },
): Letak {
  const { istirahat } = found;
  const puncak = letak.puncak ?? found.terbaru;
  if (found.lanjut === null) return { sejak: puncak ?? letak.sejak, puncak: null, sebelum: null, istirahat };
  return { sejak: letak.sejak, puncak, sebelum: found.terlama ?? letak.sebelum, istirahat };
}

function keep(deps: Deps, { id, penulis, teks }: KirimanPublik): Promise<boolean> {
  return terimaTemuan(deps, { kanal: 'x', idAsal: id, pengirim: penulis, teks }, 'temuan_cari');
}

/** Whoever takes a post back takes it back here too, until an officer made a laporan of it. */
async function forgetHilang(deps: Deps, pencarian: PencarianX): Promise<void> {
  const rows = await takeTemuanMenunggu(deps.db, PERIKSA_SEKALI, deps.now());
  const byKiriman = new Map<string, string>();
  for (const row of rows) {
    const kiriman = kirimanOf(openIsi(deps, row)?.catatan ?? {});
    if (kiriman !== null) byKiriman.set(kiriman, row.id);
  }
  if (byKiriman.size === 0) return;
  const hilang = (await pencarian.hilang([...byKiriman.keys()], deps.now())) ?? [];
  const ids = hilang.flatMap((one) => byKiriman.get(one) ?? []);
  if (ids.length > 0) await endTemuanHilang(deps.db, ids, deps.now());
}

/** Four marks with colons between them; what cannot be read begins anew. */
function letakFrom(batas: string | null): Letak {
  const marks = /^(\d*):(\d*):(\d*):(\d*)$/u.exec(batas ?? '');
  const mark = (n: number): string | null => {
    const text = marks?.[n] ?? '';
    return text === '' ? null : text;
  };
  const istirahat = mark(4);
  return {
    sejak: mark(1),
    puncak: mark(2),
    sebelum: mark(3),
    istirahat: istirahat === null ? null : Number(istirahat),
  };
}

function batasOf({ sejak, puncak, sebelum, istirahat }: Letak): string {
  return [sejak, puncak, sebelum, istirahat].map((one) => one ?? '').join(':');
}
