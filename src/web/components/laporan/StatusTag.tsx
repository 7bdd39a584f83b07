import type { Page } from '../../request/page.ts';
import { Icon, type IconName } from '../Icon.tsx';

export type StatusName = keyof Page['m']['status']['nama'];
export type HasilName = keyof Page['m']['status']['hasil'];

const LOOK: Readonly<Record<StatusName, { icon: IconName; tone: string }>> = {
  menunggu_verifikasi: { icon: 'hollow', tone: 'abu' },
  tertunda: { icon: 'pause', tone: 'kuning' },
  diteruskan: { icon: 'arrow', tone: 'biru' },
  diproses: { icon: 'half', tone: 'biru' },
  selesai: { icon: 'tick', tone: 'hijau' },
  diarsipkan: { icon: 'box', tone: 'abu' },
};

/** The state as colour, shape and word; a finished one with its outcome in words beside it. */
export function StatusTag(props: { page: Page; status: StatusName; hasil?: HasilName | null }) {
  const { icon, tone } = LOOK[props.status];
  return (
    <span class="status">
      <span class={`tag tag-${tone}`}>
        <Icon name={icon} />
        {props.page.m.status.nama[props.status]}
      </span>
      {props.hasil ? <span class="status-note">{props.page.m.status.hasil[props.hasil]}</span> : null}
    </span>
  );
}
