import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { ButtonLink } from '../../components/form/Button.tsx';
import type { Page } from '../../request/page.ts';
import type { OfficerCommand } from '../perintah/types.ts';

/** Every command that this officer may give now: the likeliest as the page's main action, each with what it does. */
export function Actions(props: {
  page: Page;
  nomor: string;
  boleh: readonly OfficerCommand[];
  view: Pick<LaporanView, 'jawabanAkhir'> | null;
}) {
  const { page, nomor } = props;
  const { meja, perintah } = page.m.petugas;
  const main = mainOf(props.boleh, props.view?.jawabanAkhir === true);
  const others = props.boleh.filter((one) => one !== main);
  const href = (one: OfficerCommand): string => `/petugas/laporan/${nomor}/${one}`;
  return (
    <section aria-labelledby="tindakan">
      <h2 id="tindakan">{meja.tindakan}</h2>
      {main === undefined ? (
        <p class="facts">{meja.tindakanKosong}</p>
      ) : (
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
