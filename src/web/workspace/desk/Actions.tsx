import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { ButtonLink } from '../../components/form/Button.tsx';
import type { Page } from '../../request/page.ts';
import { clearTujuanOf } from '../perintah/bentuk/suggestion.ts';
import type { LoadedMeja } from '../perintah/loadMeja.ts';
import { QuickForward } from '../perintah/QuickForward.tsx';
import type { OfficerCommand } from '../perintah/types.ts';
import { withReturn } from '../queue/address.ts';
import { DueLine } from '../queue/DueLine.tsx';

/**
 * Every command that this officer may give now, one click away: the likeliest as the page's main action with its reason (for a clear
 * laporan the whole act in one press), the others each with what it does.
 */
export function Actions(props: {
  page: Page;
  nomor: string;
  /** Null for a penjaga identitas, who does not read the laporan. */
  view: LaporanView | null;
  loaded: LoadedMeja | null;
  boleh: readonly OfficerCommand[];
  kunci: string;
  dari: string;
}) {
  const { page, view, loaded, boleh } = props;
  const { meja, perintah } = page.m.petugas;
  const main = mainOf(boleh, view?.jawabanAkhir === true);
  const quick =
    main === 'verifikasi' && loaded !== null && clearTujuanOf(loaded.meja) !== null ? loaded : null;
  const others = boleh.filter((one) => quick !== null || one !== main);
  const href = (one: OfficerCommand): string =>
    withReturn(`/petugas/laporan/${props.nomor}/${one}`, props.dari);
  return (
    <section aria-labelledby="tindakan">
      <h2 id="tindakan">{meja.tindakan}</h2>
      {main === undefined ? (
        <p class="facts">{meja.tindakanKosong}</p>
      ) : view === null ? null : (
        <p class="facts">
          <DueLine page={page} view={view} />
        </p>
      )}
      {quick === null ? null : <QuickForward loaded={quick} kunci={props.kunci} dari={props.dari} />}
      {main === undefined || quick !== null ? null : (
        <>
          <p class="facts">{perintah.daftar[main].jelas}</p>
          <ButtonLink href={href(main)}>{perintah.daftar[main].nama}</ButtonLink>
        </>
      )}
      {others.length === 0 ? null : (
        <ul class="commands">
          {others.map((one) => (
            <li>
              <a href={href(one)}>{perintah.daftar[one].nama}</a>
              <span class="hint">{perintah.daftar[one].jelas}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** After a final answer the admin closes; before, somebody answers or forwards. Files are never the main action. */
function mainOf(boleh: readonly OfficerCommand[], isAnswered: boolean): OfficerCommand | undefined {
  const order: readonly OfficerCommand[] = isAnswered
    ? ['selesai', 'tindak-lanjut']
    : ['putuskan', 'verifikasi', 'tindak-lanjut', 'identitas/setuju', 'identitas', 'buka-teks'];
  return order.find((one) => boleh.includes(one));
}
