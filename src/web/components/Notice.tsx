import type { Child } from 'hono/jsx';
import type { Flash } from '../request/flash.ts';
import type { Page } from '../request/page.ts';
import { Icon, type IconName } from './Icon.tsx';

export type NoticeKind = Flash['jenis'];

const ICONS: Readonly<Record<NoticeKind, IconName>> = {
  berhasil: 'tick',
  informasi: 'info',
  perhatian: 'warning',
};

/** A message on the page: its kind is told by colour, sign and word. */
export function Notice(props: { page: Page; kind: NoticeKind; children?: Child; isNew?: boolean }) {
  return (
    <div class={`notice notice-${props.kind}`} {...(props.isNew ? { role: 'status' } : {})}>
      <Icon name={ICONS[props.kind]} />
      <div>
        <strong class="hidden">{props.page.m.umum[props.kind]}: </strong>
        {props.children}
      </div>
    </div>
  );
}

/** What the former page's action did. */
export function FlashNotice({ page, flash }: { page: Page; flash: Flash }) {
  return (
    <Notice page={page} kind={flash.jenis} isNew>
      <p>{flash.teks}</p>
    </Notice>
  );
}
