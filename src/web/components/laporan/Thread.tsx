import type { Instant, Zona } from '../../../domain/shared/time.ts';
import { formatUkuran } from '../../../messages/format/angka.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
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
  readonly lampiran?: readonly { readonly nama: string; readonly href: string; readonly ukuran: number }[];
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

export function Attachments(props: { page: Page; lampiran: NonNullable<ThreadMessage['lampiran']> }) {
  if (props.lampiran.length === 0) return null;
  return (
    <ul class="attachments">
      {props.lampiran.map((file) => (
        <li>
          <Icon name="file" />
          <a href={file.href}>{file.nama}</a>{' '}
          <span class="facts">{formatUkuran(file.ukuran, props.page.lang)}</span>
        </li>
      ))}
    </ul>
  );
}
