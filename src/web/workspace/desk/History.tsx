import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { hariOf, type Zona } from '../../../domain/shared/time.ts';
import { formatHari, formatPukul } from '../../../messages/format/tanggal.ts';
import type { RiwayatView } from '../../../useCases/laporan/readRiwayat.ts';
import type { Page } from '../../request/page.ts';
import { isiLines, olehWords, peristiwaWords } from './eventWords.ts';

interface HistoryProps {
  readonly page: Page;
  readonly aturan: Rujukan;
  readonly zona: Zona;
  readonly riwayat: readonly RiwayatView[];
  /** On paper nothing can be opened: everything stands open. */
  readonly isPrinted?: boolean;
}

/** Everything that happened, to the second, with the hashes that prove it (interfaces.md §9). */
export function History(props: HistoryProps) {
  const { page, riwayat } = props;
  return (
    <section aria-labelledby="riwayat">
      <h2 id="riwayat">{page.m.petugas.meja.riwayat}</h2>
      <ol class="history">
        {riwayat.map((row) => (
          <li value={row.urut}>
            <HistoryRow {...props} row={row} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What happened, when, by whom; also shown when somebody acted while an officer was typing. */
export function HistoryRow(props: HistoryProps & { row: RiwayatView; isPlain?: boolean }) {
  const { page, aturan, row } = props;
  const { meja } = page.m.petugas;
  return (
    <>
      <p>
        <strong>{peristiwaWords(row.jenis, page)}</strong>{' '}
        <span class="facts">
          <Moment {...props} row={row} /> · {olehWords(row.oleh, aturan, page)}
        </span>
      </p>
      {row.isi === null ? <p class="facts">{meja.riwayatTutup}</p> : null}
      <dl class="changes">
        {isiLines(row, aturan, page).map(({ label, teks }) => (
          <div>
            <dt>{label}</dt>
            <dd class="prose">{teks}</dd>
          </div>
        ))}
      </dl>
      {props.isPlain ? null : (
        <details open={props.isPrinted}>
          <summary>{meja.sidik}</summary>
          <p class="facts">
            <code>{row.hash}</code>
            <br />
            {meja.sidikSebelum}: <code>{row.hashSebelum}</code>
          </p>
        </details>
      )}
    </>
  );
}

export function Moment({ page, zona, row }: Pick<HistoryProps, 'page' | 'zona'> & { row: RiwayatView }) {
  return (
    <time datetime={new Date(row.pada).toISOString()}>
      {formatHari(hariOf(row.pada, zona), page.lang)}, {formatPukul(row.pada, zona, page.lang, true)}
    </time>
  );
}
