import { hariOf, type Instant, type Zona } from '../../../domain/shared/time.ts';
import { sisaWaktu } from '../../../messages/format/sisaWaktu.ts';
import type { Page } from '../../request/page.ts';

/** Time left as words with the date. Late and today are marked by weight and sign too, not by colour alone. */
export function Tenggat(props: {
  page: Page;
  sisa: number | null;
  jatuhTempo: Instant | null;
  zona: Zona;
  isTerlambat: boolean;
  satuan?: 'hari_kerja' | 'hari';
  isSementara?: boolean;
}) {
  const { page, sisa, jatuhTempo, zona, isTerlambat, satuan = 'hari_kerja' } = props;
  const hari = jatuhTempo === null ? null : hariOf(jatuhTempo, zona);
  const tone = isTerlambat
    ? 'tenggat tenggat-terlambat'
    : sisa === 0
      ? 'tenggat tenggat-hari-ini'
      : 'tenggat';
  return (
    <span class={tone}>
      {sisaWaktu(sisa, hari, { lang: page.lang, satuan, isTerlambat })}
      {props.isSementara ? <span class="hint"> {page.m.umum.perkiraan}</span> : null}
    </span>
  );
}
