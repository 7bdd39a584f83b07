import { formatNomor } from '../../../domain/shared/nomor.ts';
import { refusalText } from '../../../messages/refusals/table.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { IdentitasDesk, PermintaanView } from '../../../useCases/laporan/readIdentitasDesk.ts';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import type { Page } from '../../request/page.ts';
import { Actions } from '../desk/Actions.tsx';
import type { OfficerCommand } from '../perintah/types.ts';
import { kuasaWords } from '../entri/kuasaWords.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

/** What a penjaga identitas sees of a laporan: requests and, for a while, the identity; never the text (rules §3). */
export function IdentitasPage(props: { page: Page; desk: IdentitasDesk; boleh: readonly OfficerCommand[] }) {
  const { page, desk } = props;
  const { identitas } = page.m.petugas.perintah;
  const judul = identitas.judul(formatNomor(desk.nomor));
  return (
    <WorkspaceLayout page={page} title={judul}>
      <p>
        <a href="/petugas">{page.m.petugas.meja.kembali}</a>
      </p>
      <h1>{judul}</h1>
      <p class="lead">{identitas.isi}</p>
      {desk.anonim ? null : <p>{identitas.tidakAnonim}</p>}
      <Opened page={page} desk={desk} />
      <h2>{identitas.permintaan}</h2>
      {desk.permintaan.length === 0 ? <p class="facts">{identitas.kosong}</p> : null}
      <ul class="list">
        {desk.permintaan.map((one) => (
          <li>{requestWords(page, desk, one)}</li>
        ))}
      </ul>
      <Actions
        page={page}
        nomor={desk.nomor}
        boleh={props.boleh}
        view={null}
        loaded={null}
        kunci=""
        dari=""
      />
    </WorkspaceLayout>
  );
}

function Opened({ page, desk }: { page: Page; desk: IdentitasDesk }) {
  const { identitas: words } = page.m.petugas.perintah;
  const { entriSatu: satu } = page.m.petugas;
  const { identitas } = desk;
  if (identitas === null) return null;
  if (identitas === 'kosong' || 'code' in identitas) {
    return (
      <>
        <h2>{words.terbuka}</h2>
        <p>{identitas === 'kosong' ? words.tanpaIdentitas : refusalText(identitas, page.lang)}</p>
      </>
    );
  }
  const rows = (['nama', 'email', 'telepon', 'nik'] as const).flatMap((name) => {
    const value = identitas[name];
    return value === null ? [] : [{ label: words[name], value }];
  });
  const { kuasa } = identitas;
  if (kuasa !== undefined) rows.push({ label: satu.mewakili, value: kuasaWords(page, kuasa) });
  return (
    <>
      <h2>{words.terbuka}</h2>
      <SummaryList page={page} rows={rows} />
    </>
  );
}

function requestWords(page: Page, { zona }: IdentitasDesk, one: PermintaanView): string {
  const { identitas } = page.m.petugas.perintah;
  const when = (instant: number): string => formatWaktu(instant, zona, page.lang);
  const who = one.isOwn ? identitas.olehAnda : identitas.olehLain;
  const state =
    one.sampai === null
      ? identitas.menunggu
      : one.isOpen
        ? identitas.disetujui(when(one.sampai))
        : identitas.berakhir(when(one.sampai));
  return `${identitas.diajukan(when(one.pada))} ${who}. ${state}.`;
}
