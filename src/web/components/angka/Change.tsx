import type { NilaiIndikator } from '../../../domain/monev/hitungIndikator.ts';
import { indikatorOf } from '../../../domain/monev/indikator.ts';
import { formatAngka, formatPecahan, KOSONG } from '../../../messages/format/angka.ts';
import type { Lang } from '../../../messages/bahasa.ts';
import type { Page } from '../../request/page.ts';

export interface ChangeProps {
  readonly page: Page;
  readonly kode: string;
  readonly kini: NilaiIndikator | undefined;
  readonly dulu: NilaiIndikator | undefined;
}

/**
 * How a figure stands against the same one of the period before: an arrow, the difference, and for readers of screens a word.
 * Shares differ in percentage points, worked out from the fractions. Whether up is good is said by the words, not by colour.
 */
export function Change({ page, kode, kini, dulu }: ChangeProps) {
  const words = page.m.monev.ubah;
  const change = kini === undefined || dulu === undefined ? null : changeOf(kini, dulu, page.lang);
  if (change === null) return <span class="change">{KOSONG}</span>;
  const { arah, teks, isPoin } = change;
  if (arah === 0) return <span class="change">{words.tetap}</span>;
  const better = indikatorOf(kode)?.arah ?? 'naik';
  const isGood = arah > 0 === (better === 'naik');
  const verdict = better === 'netral' ? '' : isGood ? words.membaik : words.memburuk;
  return (
    <span class="change">
      <svg
        class="change-arrow"
        width="14"
        height="14"
        viewBox="0 0 14 14"
        aria-hidden="true"
        focusable="false"
      >
        <path d={arah > 0 ? 'M7 1l6 7H9v5H5V8H1z' : 'M7 13L1 6h4V1h4v5h4z'} />
      </svg>
      <span class="hidden">{arah > 0 ? words.naik : words.turun} </span>
      {isPoin ? words.poin(teks) : teks}
      {verdict === '' ? null : <span class="change-word"> {verdict}</span>}
    </span>
  );
}

interface Changed {
  readonly arah: number;
  readonly teks: string;
  readonly isPoin: boolean;
}

function changeOf(kini: NilaiIndikator, dulu: NilaiIndikator, lang: Lang): Changed | null {
  if (kini.nilai === null || dulu.nilai === null) return null;
  if (kini.satuan === 'bagian' || kini.satuan === 'skala_1_5') {
    const [a, b, c, d] = [kini.pembilang, kini.penyebut, dulu.pembilang, dulu.penyebut].map(BigInt) as [
      bigint,
      bigint,
      bigint,
      bigint,
    ];
    const top = a * d - c * b;
    const isPoin = kini.satuan === 'bagian';
    const size = top < 0n ? -top : top;
    const teks = formatPecahan(isPoin ? size * 100n : size, b * d, isPoin ? 1 : 2, lang);
    // a difference too small to print is none
    return /^[0.,]+$/.test(teks) ? { arah: 0, teks, isPoin } : { arah: top > 0n ? 1 : -1, teks, isPoin };
  }
  const difference = Math.round(kini.nilai) - Math.round(dulu.nilai);
  return { arah: Math.sign(difference), teks: formatAngka(Math.abs(difference), lang), isPoin: false };
}
