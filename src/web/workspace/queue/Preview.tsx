import { formatNomor } from '../../../domain/shared/nomor.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { Flags } from '../../components/laporan/Flags.tsx';
import { StatusTag } from '../../components/laporan/StatusTag.tsx';
import type { Page } from '../../request/page.ts';
import { MarkedText } from '../../components/laporan/MarkedText.tsx';
import { PribadiNotice } from '../desk/isi/Pribadi.tsx';
import { Evidence } from '../desk/isi/Evidence.tsx';
import { QuickForward } from '../perintah/QuickForward.tsx';
import type { LoadedMeja } from '../perintah/loadMeja.ts';
import type { OfficerCommand } from '../perintah/types.ts';
import { withReturn } from './address.ts';
import { DueLine } from './DueLine.tsx';

export interface PreviewProps {
  readonly page: Page;
  readonly loaded: LoadedMeja;
  /** Fresh for the one-press form. */
  readonly kunci: string;
  /** The list to come back to after an act, with the next laporan chosen. */
  readonly dari: string;
}

/** The acts that have a key of their own, in the order of their buttons. */
const KEYS: readonly (readonly [string, OfficerCommand])[] = [
  ['t', 'tindak-lanjut'],
  ['b', 'bukan-wewenang'],
  ['a', 'arsipkan'],
];

/** One laporan beside the list: readable and workable without opening it. */
export function Preview(props: PreviewProps) {
  const { page, loaded } = props;
  const { view } = loaded.meja;
  if (view === null) return null;
  const { antrean, meja } = page.m.petugas;
  return (
    <article class="preview" data-nomor={view.nomor} aria-label={antrean.pratinjau.label}>
      <h2>{view.judul ?? antrean.tanpaJudul}</h2>
      <p class="desk-state">
        <span class="nomor">{formatNomor(view.nomor)}</span>
        {view.status === null ? null : <StatusTag page={page} status={view.status} hasil={view.hasil} />}
        <span>
          <DueLine page={page} view={view} />
        </span>
      </p>
      <QuickForward loaded={loaded} kunci={props.kunci} dari={props.dari} isKeyed />
      <Acts {...props} />
      <Flags page={page} view={view} isBanjir={loaded.isBanjir} />
      <PribadiNotice page={page} view={view} boleh={loaded.boleh} />
      {view.isi === null ? (
        <p class="facts">{meja.isiTertutup}</p>
      ) : (
        <p class="prose">
          <MarkedText teks={view.isi} />
        </p>
      )}
      <Facts page={page} view={view} />
      <Evidence page={page} view={view} />
      <LastMessage page={page} view={view} />
    </article>
  );
}

function Acts({ page, loaded, dari }: PreviewProps) {
  const { antrean, perintah } = page.m.petugas;
  const { nomor } = loaded.meja;
  const desk = `/petugas/laporan/${nomor}`;
  const link = (perintahKode: OfficerCommand): string => withReturn(`${desk}/${perintahKode}`, dari);
  return (
    <ul class="acts" aria-label={antrean.pratinjau.tindakan}>
      <li>
        <a href={withReturn(desk, dari)} data-kunci="Enter">
          {antrean.pratinjau.buka}
          <kbd aria-hidden="true">⏎</kbd>
        </a>
      </li>
      {loaded.boleh.includes('verifikasi') ? (
        <li>
          <a href={link('verifikasi')} data-kunci="V">
            {perintah.daftar.verifikasi.nama}
            <kbd aria-hidden="true">V</kbd>
          </a>
        </li>
      ) : null}
      {KEYS.map(([key, one]) =>
        loaded.boleh.includes(one) ? (
          <li>
            <a href={link(one)} data-kunci={key}>
              {perintah.daftar[one].nama}
              <kbd aria-hidden="true">{key}</kbd>
            </a>
          </li>
        ) : null,
      )}
    </ul>
  );
}

function Facts({ page, view }: { page: Page; view: LaporanView }) {
  const label = page.m.petugas.meja.dariPelapor;
  const rows = [
    [label.kategori, view.kategori?.nama],
    [label.wilayah, view.wilayah?.nama],
    [label.lokasi, view.lokasi?.keterangan],
    [label.unit, view.unit.map((one) => one.nama).join('; ') || undefined],
    [label.dibuat, view.dibuatPada === null ? null : formatWaktu(view.dibuatPada, view.zona, page.lang)],
  ] as const;
  return (
    <dl class="facts-list">
      {rows.map(([nama, teks]) =>
        teks == null ? null : (
          <div>
            <dt>{nama}</dt>
            <dd>{teks}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function LastMessage({ page, view }: { page: Page; view: LaporanView }) {
  const last = view.tanggapan.at(-1);
  if (last?.isi == null) return null;
  const { meja, antrean } = page.m.petugas;
  const dari = last.oleh === 'pelapor' ? meja.pelapor : (last.badan?.nama ?? meja.sistem);
  return (
    <>
      <h3>{antrean.pratinjau.pesanTerakhir}</h3>
      <p class="facts">
        {dari} · {formatWaktu(last.pada, view.zona, page.lang)}
      </p>
      <p class="prose">{last.isi}</p>
    </>
  );
}
