import { badanOf } from '../../../../domain/instansi/pohon.ts';
import type { Peran } from '../../../../domain/instansi/types.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import type { Instant } from '../../../../domain/shared/time.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import { formatDurasi, formatTanggal, formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { Ikhtisar, PesanGagal } from '../../../../useCases/pekerjaan/operasi.ts';
import type { Perubahan } from '../../../../useCases/rujukan/listPerubahan.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import { SummaryList } from '../../../components/data/SummaryList.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { Form } from '../../../components/form/Form.tsx';
import type { Page } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';
import { BagianPage } from '../BagianPage.tsx';
import { SaluranTable } from './SaluranTable.tsx';
import { SistemTable } from './SistemTable.tsx';
import { PerubahanTable } from '../PerubahanTable.tsx';

export interface OperasiProps {
  readonly page: Page;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly ikhtisar: Ikhtisar;
  readonly perubahan: readonly Perubahan[];
  readonly now: Instant;
}

/** The operator's page: how the system fares, which messages failed, which work is behind. */
export function OperasiPage(props: OperasiProps) {
  const { page, officer } = props;
  const words = page.m.petugas.pengaturan.operasi;
  return (
    <BagianPage page={page} officer={officer} bagian="operasi" title={words.judul}>
      <p>{words.isi}</p>
      <Overview {...props} />
      <SaluranTable {...props} />
      <SistemTable {...props} />
      <FailedMessages {...props} />
      <Works {...props} />
      <PerubahanTable
        page={page}
        officer={officer}
        aturan={props.aturan}
        perubahan={props.perubahan}
        namaKunci={({ jenis, kunci }) => (jenis === 'pesan' ? words.pesan : (words.nama[kunci] ?? kunci))}
      />
    </BagianPage>
  );
}

function Overview({ page, officer, ikhtisar, now }: OperasiProps) {
  const words = page.m.petugas.pengaturan.operasi;
  const { basisData: db, disk, antreSejak } = ikhtisar;
  const angka = (n: number): string => formatAngka(n, page.lang);
  const when = (instant: Instant): string =>
    words.waktu(formatWaktuPendek(instant, officer.zona, page.lang), formatDurasi(now - instant, page.lang));
  return (
    <SummaryList
      page={page}
      rows={[
        {
          label: words.versi,
          value: words.versiIsi(process.version, db.versi, db.migrasi.replace(/\.sql$/, '')),
        },
        { label: words.basisData, value: words.basisDataIsi(size(page, db.ukuran), angka(db.laporan)) },
        { label: words.sambungan, value: words.dari(angka(db.sambungan), angka(db.sambunganMaks)) },
        { label: words.disk, value: words.diskIsi(size(page, disk.bebas), size(page, disk.bytes)) },
        {
          label: words.antrean,
          value:
            antreSejak === null
              ? words.antreanKosong
              : words.antreanIsi(
                  angka(ikhtisar.pesanAntre),
                  formatDurasi(Math.max(0, now - antreSejak), page.lang),
                ),
        },
        { label: words.pindai, value: pindaianText(page, ikhtisar.pindaian, now) },
        {
          label: words.akar,
          value:
            db.akarHari === null || db.akarPada === null
              ? words.akarBelum
              : words.akarIsi(formatTanggal(db.akarHari, page.lang), when(db.akarPada)),
        },
        {
          label: words.cadangan,
          value:
            db.cadanganPada === null
              ? words.cadanganBelum
              : words.cadanganIsi(when(db.cadanganPada), db.cadanganRusak ?? 0),
        },
      ]}
    />
  );
}

/** How the scans of uploads stand, and what the operator has to do about it. */
function pindaianText(page: Page, pindaian: Ikhtisar['pindaian'], now: Instant): string {
  const words = page.m.petugas.pengaturan.operasi;
  const { isDiatur, menunggu, tertahan, sejak, galat } = pindaian;
  const angka = (n: number): string => formatAngka(n, page.lang);
  const parts = [isDiatur ? words.pindaiDiatur : words.pindaiTidakDiatur];
  if (sejak !== null) {
    parts.push(
      words.pindaiMenunggu(angka(menunggu), formatDurasi(Math.max(0, now - sejak), page.lang)),
      ...(galat === null ? [] : [words.pindaiSebab[galat] ?? galat]),
    );
  }
  if (tertahan > 0) parts.push(words.pindaiTertahan(angka(tertahan)));
  return parts.join(' ');
}

function FailedMessages({ page, officer, aturan, ikhtisar }: OperasiProps) {
  const words = page.m.petugas.pengaturan.operasi;
  const { gagal, pesanGagal } = ikhtisar;
  return (
    <section>
      <h2 id="pesan-gagal">{words.gagalJudul(formatAngka(pesanGagal, page.lang))}</h2>
      {gagal.length === 0 ? (
        <EmptyState judul={words.gagalKosong} isi={words.gagalKosongIsi} />
      ) : (
        <>
          <Form page={page} action="/pengaturan/operasi/pesan">
            <input type="hidden" name="id" value="" />
            <Button kind="biasa">{words.ulangSemua(formatAngka(pesanGagal, page.lang))}</Button>
          </Form>
          <DataTable
            isStacked
            page={page}
            caption={words.gagalTabel(formatAngka(gagal.length, page.lang))}
            rows={gagal}
            columns={[
              {
                judul: words.kapan,
                cell: (one) => formatWaktuPendek(one.gagalPada, officer.zona, page.lang),
              },
              { judul: words.kabar, cell: (one) => one.jenis.replaceAll('_', ' ') },
              { judul: words.untuk, cell: (one) => receiverText(page, aturan, one) },
              { judul: words.sebab, cell: (one) => reasonText(page, one.galat) },
              { judul: words.percobaan, cell: (one) => formatAngka(one.percobaan, page.lang), isAngka: true },
              {
                judul: words.tindakan,
                cell: (one) => (
                  <Form page={page} action="/pengaturan/operasi/pesan">
                    <input type="hidden" name="id" value={one.id} />
                    <button class="link" type="submit">
                      {words.ulang}
                    </button>
                  </Form>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

function Works({ page, officer, ikhtisar, now }: OperasiProps) {
  const words = page.m.petugas.pengaturan.operasi;
  const when = (instant: Instant | null): string =>
    instant === null ? words.belumPernah : formatWaktuPendek(instant, officer.zona, page.lang);
  return (
    <section>
      <h2>{words.pekerjaan}</h2>
      {ikhtisar.pekerjaan.length === 0 ? (
        <EmptyState judul={words.pekerjaanKosong} isi={words.pekerjaanKosongIsi} />
      ) : (
        <DataTable
          isStacked
          page={page}
          caption={words.pekerjaan}
          isCaptionHidden
          rows={ikhtisar.pekerjaan}
          columns={[
            { judul: words.apa, cell: (one) => words.nama[one.nama] ?? one.nama },
            {
              judul: words.keadaan,
              cell: (one) =>
                one.disewaSampai !== null && one.disewaSampai > now
                  ? words.berjalan
                  : one.gagalBeruntun > 0
                    ? words.gagalKali(one.gagalBeruntun, one.galat ?? '')
                    : words.baik,
            },
            { judul: words.terakhir, cell: (one) => when(one.selesaiPada) },
            { judul: words.berikut, cell: (one) => when(one.berikutPada) },
            {
              judul: words.tindakan,
              cell: (one) => (
                <Form page={page} action="/pengaturan/operasi/pekerjaan">
                  <input type="hidden" name="nama" value={one.nama} />
                  <button
                    class="link"
                    type="submit"
                    aria-label={words.jalankanApa(words.nama[one.nama] ?? one.nama)}
                  >
                    {words.jalankan}
                  </button>
                </Form>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

function receiverText(page: Page, aturan: Rujukan, { penerima, peran, badan }: PesanGagal): string {
  const words = page.m.petugas.pengaturan.operasi;
  if (peran !== null) {
    const role = page.m.kode.peran[peran as Peran] ?? peran;
    return `${role}, ${badanOf(aturan.pohon, badan ?? '')?.nama ?? badan ?? ''}`;
  }
  return penerima === 'pelapor' || penerima === 'pesan_masuk' ? words.pelapor : words.seorangPengguna;
}

/** What went wrong in plain words; the code stands behind it for whoever looks into the mail server. */
function reasonText(page: Page, galat: string | null): string {
  const { sebabArti } = page.m.petugas.pengaturan.operasi;
  const code = galat ?? '';
  const found = /^smtp\.5(5[0134]|1\d)/.test(code)
    ? sebabArti.alamat
    : /^smtp\.(552|452)/.test(code)
      ? sebabArti.penuh
      : /^smtp\.(EAUTH|53\d)/.test(code)
        ? sebabArti.masuk
        : code.startsWith('smtp.E')
          ? sebabArti.sambungan
          : /^smtp\.\d/.test(code)
            ? sebabArti.ditolak
            : code.startsWith('folder.')
              ? sebabArti.folder
              : sebabArti.program;
  return code === '' ? found : `${found} (${code})`;
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

function size(page: Page, bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${formatAngka(Math.round(bytes / 1000 ** power), page.lang)} ${UNITS[power] ?? ''}`;
}
