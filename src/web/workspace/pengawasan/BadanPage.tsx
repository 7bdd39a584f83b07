import type { Badan } from '../../../domain/instansi/types.ts';
import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import { JENIS_TINDAKAN } from '../../../domain/pengawasan/tindakan.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal, formatWaktu } from '../../../messages/format/tanggal.ts';
import type { Register } from '../../../useCases/pengawasan/register.ts';
import type { RekomendasiTerbaca } from '../../../useCases/pengawasan/rekomendasi.ts';
import type { LangkahTerbaca, TindakanTerbaca } from '../../../useCases/pengawasan/tindakan.ts';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import type { Page } from '../../request/page.ts';
import { BuktiLinks } from '../bukti/BuktiLinks.tsx';
import { RekomendasiTable } from '../rekomendasi/RekomendasiListPage.tsx';
import { RegisterTable } from '../register/RegisterTable.tsx';
import type { Hari } from '../../../domain/shared/time.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { badanList, badanPath } from './address.ts';

export interface BadanPageProps {
  readonly page: Page;
  readonly badan: Badan;
  readonly pohon: Pohon;
  readonly riwayat: readonly TindakanTerbaca[];
  readonly register: readonly Register[];
  readonly rekomendasi: readonly RekomendasiTerbaca[];
  readonly hari: Hari;
  /** What comes next; null for whoever only reads. */
  readonly lanjut: LangkahTerbaca | null;
}

/** One supervised body: what can be done, and everything that was. */
export function BadanPage(props: BadanPageProps) {
  const { page, badan, pohon, register, rekomendasi, hari, lanjut } = props;
  const words = page.m.petugas.pengawasan;
  const judul = words.badan.judul(badan.nama);
  return (
    <WorkspaceLayout page={page} title={judul}>
      <p>
        <a href="/pengawasan">{words.badan.kembali}</a>
      </p>
      <h1>{judul}</h1>
      <p class="choices-line">
        <a href={`/monev?instansi=${encodeURIComponent(badan.kode)}`}>{words.badan.angka}</a>
        <a href={badanList(badan, { tampilan: 'terlambat' })}>{words.badan.laporan}</a>
      </p>
      <h2 id="lakukan">{words.badan.lakukan}</h2>
      {lanjut === null ? (
        <p>{words.badan.hanyaBaca}</p>
      ) : (
        <>
          <Next page={page} badan={badan} lanjut={lanjut} />
          <ul class="acts">
            {JENIS_TINDAKAN.map((jenis) => (
              <li>
                <a href={`${badanPath(badan.kode)}/${jenis}`}>{words.form[jenis].judul}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 id="register">{page.m.petugas.register.judul}</h2>
      {register.length === 0 ? (
        <p>{page.m.petugas.register.kosong}</p>
      ) : (
        <RegisterTable
          page={page}
          judul={page.m.petugas.register.judul}
          entri={register}
          hari={hari}
          isDitulis={false}
        />
      )}
      <h2 id="rekomendasi">{page.m.petugas.rekomendasi.judul}</h2>
      {rekomendasi.length === 0 ? (
        <p>{page.m.petugas.rekomendasi.kosong}</p>
      ) : (
        <RekomendasiTable page={page} pohon={pohon} daftar={rekomendasi} />
      )}
      <h2>{words.badan.riwayat}</h2>
      <History {...props} />
    </WorkspaceLayout>
  );
}

function History({ page, badan, pohon, riwayat }: BadanPageProps) {
  const words = page.m.petugas.pengawasan;
  return riwayat.length === 0 ? (
    <EmptyState judul={words.badan.riwayatKosong} isi={words.badan.riwayatKosongIsi} />
  ) : (
    <DataTable
      page={page}
      caption={words.badan.riwayat}
      isCaptionHidden
      isStacked
      rows={riwayat}
      columns={[
        { judul: words.badan.kapan, cell: (one) => formatWaktu(one.pada, badan.zona, page.lang) },
        { judul: words.badan.apa, cell: (one) => <What page={page} one={one} /> },
        { judul: words.badan.isiKolom, cell: (one) => <Content page={page} one={one} /> },
        {
          judul: words.badan.siapa,
          cell: (one) => words.badan.oleh(one.namaOleh, badanOf(pohon, one.pengawas)?.nama ?? one.pengawas),
        },
      ]}
    />
  );
}

/** The tier that the late laporan ask for now, and since what. */
function Next({ page, badan, lanjut }: { page: Page; badan: Badan; lanjut: LangkahTerbaca }) {
  const words = page.m.petugas.pengawasan.langkah;
  const { langkah, terlambat } = lanjut;
  if (langkah === null) return <p>{words.tidakPerlu}</p>;
  const tingkat = 'tingkat' in langkah ? formatAngka(langkah.tingkat, page.lang) : '';
  return (
    <p>
      <FigureLink href={badanList(badan, { tampilan: 'terlambat' })} jumlah={terlambat} hanyaTerlihat>
        {words.terlambat(formatAngka(terlambat, page.lang))}
      </FigureLink>
      {'. '}
      {langkah.tunggu === null ? (
        <>
          {`${words.berikut}: `}
          <a href={`${badanPath(badan.kode)}/${langkah.jenis}`}>{words.apa[langkah.jenis](tingkat)}</a>.
        </>
      ) : (
        words.tunggu[langkah.jenis](formatTanggal(langkah.tunggu, page.lang))
      )}
    </p>
  );
}

function What({ page, one }: { page: Page; one: TindakanTerbaca }) {
  const words = page.m.petugas.pengawasan;
  return (
    <>
      {words.jenis[one.jenis]}
      {one.nomor === null ? null : (
        <>
          <br />
          <a href={`/pengawasan/surat/${one.id}`}>{words.badan.bukaSurat(one.nomor)}</a>
        </>
      )}
    </>
  );
}

function Content({ page, one }: { page: Page; one: TindakanTerbaca }) {
  const words = page.m.petugas.pengawasan.badan;
  const hari = one.tanggal === null ? null : formatTanggal(one.tanggal, page.lang);
  return (
    <>
      {one.perihal === '' ? null : <strong>{one.perihal}</strong>}
      <span class="act-text">{one.isi}</span>
      {one.ukuran.length === 0 ? null : (
        <ul class="list">
          {one.ukuran.map(({ nama, nilai }) => (
            <li>{`${nama}: ${nilai}`}</li>
          ))}
        </ul>
      )}
      {one.berkas.length === 0 ? null : (
        <span class="facts">
          {words.berkas}: <BuktiLinks lampiran={one.berkas} />
        </span>
      )}
      {hari === null ? null : (
        <span class="facts">
          {one.jenis === 'teguran' ? words.jawabSampai(hari) : words.tanggalnya(hari)}
        </span>
      )}
    </>
  );
}
