import { formatNomor } from '../../../domain/shared/nomor.ts';
import type { RiwayatView } from '../../../useCases/laporan/readRiwayat.ts';
import { ButtonLink } from '../../components/form/Button.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { StatusTag } from '../../components/laporan/StatusTag.tsx';
import type { RequestForm } from '../../request/requestForm.ts';
import type { Page } from '../../request/page.ts';
import { HistoryRow } from '../desk/History.tsx';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import type { Meja, OfficerCommand } from './types.ts';

/** Fields in which people write sentences: worth copying when the act is no longer possible. */
const WRITTEN = ['judul', 'isi', 'pertanyaan', 'alasan', 'ringkasan', 'pesan', 'lembaga'] as const;

/** The act came too late: what happened, how it stands, and the words that were typed. */
export function OvertakenPage(props: {
  page: Page;
  perintah: OfficerCommand;
  nomor: string;
  /** Null when the officer's body no longer has it. */
  meja: Meja | null;
  sementaraItu: readonly RiwayatView[];
  form: RequestForm;
}) {
  const { page, meja, nomor, form } = props;
  const texts = page.m.petugas.perintah;
  const words = texts.sementaraItu;
  const typed = WRITTEN.filter((nama) => form.text(nama) !== '');
  const view = meja?.view ?? null;
  return (
    <WorkspaceLayout page={page} title={words.judul}>
      <h1>{words.judul}</h1>
      <p class="lead">
        {meja === null ? words.berpindah : texts.tidakMungkin(texts.daftar[props.perintah].nama)}{' '}
        {words.tidakLagi}
      </p>
      {view?.status == null ? null : (
        <p>
          {words.keadaan}: <StatusTag page={page} status={view.status} hasil={view.hasil} />
        </p>
      )}
      {meja === null ? null : (
        <ul class="meanwhile">
          {props.sementaraItu.map((row) => (
            <li>
              <HistoryRow
                page={page}
                aturan={meja.aturan}
                zona={view?.zona ?? 'WIB'}
                riwayat={[]}
                row={row}
                isPlain
              />
            </li>
          ))}
        </ul>
      )}
      {typed.length === 0 ? null : (
        <section aria-labelledby="ketikan">
          <h2 id="ketikan">{words.ketikan}</h2>
          {typed.map((nama) => (
            <TextArea page={page} name={nama} label={texts.isian[nama]} value={form.text(nama)} rows={5} />
          ))}
        </section>
      )}
      {meja === null ? null : (
        <ButtonLink href={`/petugas/laporan/${nomor}`} kind="utama">
          {words.buka} {formatNomor(nomor)}
        </ButtonLink>
      )}
      <ButtonLink href="/petugas" kind="biasa">
        {words.antrean}
      </ButtonLink>
    </WorkspaceLayout>
  );
}
