import { hariOf } from '../../../../domain/shared/time.ts';
import { indikatorOf } from '../../../../domain/monev/indikator.ts';
import { formatTanggal } from '../../../../messages/format/tanggal.ts';
import type { KodeIndikator } from '../../../components/angka/Cara.tsx';
import { nilaiText } from '../../../components/angka/nilaiText.ts';
import { SummaryList } from '../../../components/data/SummaryList.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import type { SuratProps } from './props.ts';
import { badanPath } from '../address.ts';
import { TandaTanganSection } from './TandaTanganSection.tsx';
import { WorkspaceLayout } from '../../WorkspaceLayout.tsx';

/** An official letter as it was sent, for reading and printing; its figures are those of that day. */
export function SuratPage(props: SuratProps) {
  const { page, pengawas, badan, errors, isPengawas } = props;
  const { surat } = props.baca;
  const { pengawasan, dasbor } = page.m.petugas;
  const words = pengawasan.surat;
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  const { nik, kataSandi, lampiran } = words.tandaTangan;
  const judul = words.judul[surat.jenis] ?? '';
  return (
    <WorkspaceLayout page={page} title={`${judul} ${surat.nomor ?? ''}`} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={{ nik, kataSandi, lampiran }} />
      <p class="not-printed">
        {isPengawas ? (
          <a href={badanPath(badan.kode)}>{pengawasan.badan.judul(badan.nama)}</a>
        ) : (
          <a href="/saya/pemberitahuan">{words.kembali}</a>
        )}
      </p>
      <article class="letter">
        <p class="letter-head">{pengawas.nama}</p>
        <h1>{judul}</h1>
        <SummaryList
          page={page}
          rows={[
            { label: words.nomor, value: surat.nomor ?? '' },
            { label: words.hari, value: day(hariOf(surat.pada, pengawas.zona)) },
            { label: words.kepada, value: badan.nama },
            { label: words.perihal, value: surat.perihal },
          ]}
        />
        <p class="act-text">{surat.isi}</p>
        {surat.tanggal === null ? null : <p>{words.jawab(day(surat.tanggal))}</p>}
        {surat.angka.length === 0 ? null : <h2>{words.angka}</h2>}
        <SummaryList
          page={page}
          rows={surat.angka.map(({ kode, pembilang, penyebut }) => ({
            label: dasbor.indikator[kode as KodeIndikator]?.nama ?? kode,
            value: nilaiText(page, {
              nilai: penyebut === 0 ? null : pembilang / penyebut,
              pembilang,
              penyebut,
              satuan: indikatorOf(kode)?.satuan ?? 'laporan',
            }),
          }))}
        />
        <p class="letter-sign">
          {words.tanda(pengawas.nama)}
          <br />
          {surat.namaOleh}
        </p>
      </article>
      <p class="facts not-printed">{words.cetak}</p>
      <p class="not-printed">
        <a href={`/pengawasan/surat/${surat.id}/surat.pdf`} download>
          {words.unduh}
        </a>
      </p>
      <TandaTanganSection {...props} />
    </WorkspaceLayout>
  );
}
