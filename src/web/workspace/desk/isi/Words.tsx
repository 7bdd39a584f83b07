import type { RiwayatView } from '../../../../useCases/laporan/readRiwayat.ts';
import type { LaporanView } from '../../../../useCases/laporan/readLaporan.ts';
import type { TanggapanView } from '../../../../useCases/laporan/threadView.ts';
import { formatHari } from '../../../../messages/format/tanggal.ts';
import { Thread, type ThreadMessage } from '../../../components/laporan/Thread.tsx';
import type { Page } from '../../../request/page.ts';
import { diffWords } from './diff.ts';
import { Evidence, filesOf } from './Evidence.tsx';
import { peristiwaWords } from '../eventWords.ts';
import { MarkedText } from '../../../components/laporan/MarkedText.tsx';

/** The text as it stands, the pelapor's original beside it where an officer corrected it, and the files. */
export function ReportText({
  page,
  view,
  riwayat,
}: {
  page: Page;
  view: LaporanView;
  riwayat: readonly RiwayatView[];
}) {
  const { meja } = page.m.petugas;
  if (view.isi === null) {
    return (
      <section aria-labelledby="isi-laporan">
        <h2 id="isi-laporan">{meja.isi}</h2>
        <p class="facts">{meja.isiTertutup}</p>
      </section>
    );
  }
  const asli = originalOf(riwayat);
  const isCorrected = asli !== null && (asli.judul !== view.judul || asli.isi !== view.isi);
  return (
    <section aria-labelledby="isi-laporan">
      <h2 id="isi-laporan">{meja.isi}</h2>
      {isCorrected ? (
        <>
          <p class="facts">{meja.perbedaan}</p>
          <div class="versions">
            <div>
              <h3>{meja.sekarang}</h3>
              <p class="version-title">
                <Marked asli={asli.judul} kini={view.judul ?? ''} hide="hilang" />
              </p>
              <p class="prose">
                <Marked asli={asli.isi} kini={view.isi} hide="hilang" />
              </p>
            </div>
            <div class="version-original">
              <h3>{meja.asli}</h3>
              <p class="version-title">
                <Marked asli={asli.judul} kini={view.judul ?? ''} hide="baru" />
              </p>
              <p class="prose">
                <Marked asli={asli.isi} kini={view.isi} hide="baru" />
              </p>
            </div>
          </div>
        </>
      ) : (
        <p class="prose">
          <MarkedText teks={view.isi} />
        </p>
      )}
      {view.lampiran.length === 0 ? null : (
        <>
          <h3>{meja.lampiran}</h3>
          <Evidence page={page} view={view} />
        </>
      )}
    </section>
  );
}

/** One of two versions with its own changes marked: what went in the original, what came in the present text. */
function Marked({ asli, kini, hide }: { asli: string; kini: string; hide: 'hilang' | 'baru' }) {
  return (
    <>
      {diffWords(asli, kini)
        .filter((one) => one.jenis !== hide)
        .map((one) =>
          one.jenis === 'sama' ? (
            one.teks
          ) : one.jenis === 'hilang' ? (
            <del>{one.teks}</del>
          ) : (
            <ins>{one.teks}</ins>
          ),
        )}
    </>
  );
}

export function Conversation({ page, view }: { page: Page; view: LaporanView }) {
  const { meja } = page.m.petugas;
  return (
    <section aria-labelledby="percakapan">
      <h2 id="percakapan">{meja.percakapan}</h2>
      {view.tanggapan.length === 0 ? (
        <p class="facts">{meja.percakapanKosong}</p>
      ) : (
        <Thread
          page={page}
          zona={view.zona}
          messages={view.tanggapan.map((one) => messageOf(page, view.nomor, one))}
        />
      )}
    </section>
  );
}

function messageOf(page: Page, nomor: string, one: TanggapanView): ThreadMessage {
  const { meja } = page.m.petugas;
  return {
    id: `tanggapan-${one.urut}`,
    dari: speakerOf(page, one),
    isPelapor: one.oleh === 'pelapor',
    pada: one.pada,
    isi: one.isErased ? meja.dihapus : (one.isi ?? ''),
    tanda: markOf(page, one),
    lampiran: filesOf(nomor, one.lampiran),
  };
}

function speakerOf(page: Page, { jenis, oleh, badan }: TanggapanView): string {
  const { meja } = page.m.petugas;
  if (jenis === 'menerima_tanggapan') return meja.pelaporGabungan;
  if (oleh === 'petugas') return badan?.nama ?? '';
  return oleh === 'pelapor' ? meja.pelapor : meja.sistem;
}

function markOf(page: Page, one: TanggapanView): string {
  const { meja } = page.m.petugas;
  if (one.jenis === 'menerima_tanggapan' && one.verdict !== null) {
    return `${peristiwaWords(one.jenis, page)}: ${meja.verdict[one.verdict]}`;
  }
  if (one.jenis !== 'ditindaklanjuti') return peristiwaWords(one.jenis, page);
  const kind = one.akhir ? meja.jawabanAkhir : meja.jawabanSementara;
  return one.rencanaTanggal === null
    ? kind
    : `${kind}, ${meja.janji(formatHari(one.rencanaTanggal, page.lang))}`;
}

/** The words as the pelapor first wrote them; null where this reader may not read earlier versions. */
function originalOf(riwayat: readonly RiwayatView[]): { judul: string; isi: string } | null {
  const first = riwayat.find((row) => row.jenis === 'dibuat')?.isi;
  const judul = first?.['judul'];
  const isi = first?.['isi'];
  return typeof judul === 'string' && typeof isi === 'string' ? { judul, isi } : null;
}
