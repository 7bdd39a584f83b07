import type { Instant, Zona } from '../../../domain/shared/time.ts';
import { formatUkuran } from '../../../messages/format/angka.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { LampiranView } from '../../../useCases/laporan/laporanView.ts';
import type { Page } from '../../request/page.ts';
import { Icon } from '../Icon.tsx';

export interface ThreadMessage {
  readonly id: string;
  /** Who speaks, in words: `Pelapor`, `Dinas Pekerjaan Umum …`. */
  readonly dari: string;
  readonly isPelapor: boolean;
  readonly pada: Instant;
  /** Plain text; line ends are kept, nothing in it is markup. */
  readonly isi: string;
  /** A word about it, e.g. "Jawaban akhir". */
  readonly tanda?: string;
  readonly lampiran?: readonly ThreadFile[];
}

/** The conversation, oldest first. */
export function Thread({
  page,
  zona,
  messages,
}: {
  page: Page;
  zona: Zona;
  messages: readonly ThreadMessage[];
}) {
  return (
    <ol class="thread">
      {messages.map((message) => (
        <li id={message.id} class={message.isPelapor ? 'message message-pelapor' : 'message'}>
          <p class="message-head">
            <strong>{message.dari}</strong>
            {message.tanda === undefined ? null : <span class="message-mark">{message.tanda}</span>}
            <time class="facts" datetime={new Date(message.pada).toISOString()}>
              {formatWaktu(message.pada, zona, page.lang)}
            </time>
          </p>
          <p class="prose">{message.isi}</p>
          <Attachments page={page} lampiran={message.lampiran ?? []} />
        </li>
      ))}
    </ol>
  );
}

export interface ThreadFile {
  readonly nama: string;
  readonly href: string;
  /** Bytes. */
  readonly ukuran: number;
  /** How its scan stands: a file that waits or is held back has its name alone. */
  readonly pindai: LampiranView['pindai'];
}

export function Attachments(props: { page: Page; lampiran: readonly ThreadFile[] }) {
  if (props.lampiran.length === 0) return null;
  return (
    <ul class="attachments">
      {props.lampiran.map((file) => (
        <li>
          <Icon name="file" />
          <FileName page={props.page} file={file} />
        </li>
      ))}
    </ul>
  );
}

/** A file by its name, its size beside it; in place of the link, why it cannot be opened. */
export function FileName({ page, file }: { page: Page; file: ThreadFile }) {
  const { nama, href, ukuran, pindai } = file;
  if (pindai === 'menunggu' || pindai === 'tertahan') {
    return (
      <>
        <span class="file-name">{nama}</span>{' '}
        <span class="facts">{page.m.portal.rincian.berkasTutup[pindai]}</span>
      </>
    );
  }
  return (
    <>
      <a href={href}>{nama}</a> <span class="facts">{formatUkuran(ukuran, page.lang)}</span>
    </>
  );
}
