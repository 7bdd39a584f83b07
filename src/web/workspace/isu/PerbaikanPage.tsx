import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { Zona } from '../../../domain/shared/time.ts';
import type { Hari } from '../../../domain/shared/time.ts';
import { STATUS_PERBAIKAN } from '../../../domain/isu/perbaikan.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { formatAngka, formatPersen } from '../../../messages/format/angka.ts';
import { formatTanggal, formatWaktuPendek } from '../../../messages/format/tanggal.ts';
import type { Sel } from '../../../domain/isu/naik.ts';
import type { Periode } from '../../../domain/monev/periode.ts';
import type { Dampak, PerbaikanTerbaca } from '../../../useCases/isu/perbaikan.ts';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Radios } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { DateField, TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import { BuktiFields, type BuktiFieldsProps } from '../bukti/BuktiFields.tsx';
import { BuktiLinks } from '../bukti/BuktiLinks.tsx';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { isuHref, laporanHref } from './address.ts';
import { kali, namaSel } from './angka.ts';
import { StatusPerbaikan } from './PerbaikanTable.tsx';

export interface PerbaikanPageProps {
  readonly page: Page;
  readonly aturan: Rujukan;
  readonly baca: PerbaikanTerbaca;
  readonly hari: Hari;
  readonly zona: Zona;
  readonly id: string;
  /** Files of a sending that was refused: they need not be chosen again. */
  readonly lampiran: BuktiFieldsProps['berkas'];
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
}

/** One improvement: its plan, its measured effect, its history, and the form for telling more. */
export function PerbaikanPage(props: PerbaikanPageProps) {
  const { page, aturan, baca, hari, errors } = props;
  const { perbaikan: one } = baca;
  const words = page.m.petugas.isu.perbaikan;
  const { kolom } = words;
  const { status, tanggal, isi, bukti } = words.kabar;
  return (
    <WorkspaceLayout page={page} title={one.judul} hasErrors={errors.length > 0}>
      <ErrorSummary
        page={page}
        errors={errors}
        labels={{ status, tanggal, isi, bukti, lampiran: words.kabar.berkas }}
      />
      <p>
        <a href={isuHref({ instansi: [one.badan], sampai: hari }, one)}>{namaSel(page, aturan, one)}</a>
      </p>
      <h1>{one.judul}</h1>
      <SummaryList
        page={page}
        rows={[
          { label: kolom.badan, value: badanOf(aturan.pohon, one.badan)?.nama ?? one.badan },
          { label: kolom.pelaksana, value: one.pelaksana },
          { label: kolom.tenggat, value: formatTanggal(one.tenggat, page.lang) },
          {
            label: kolom.anggaran,
            value:
              one.anggaran === null
                ? words.tanpaAnggaran
                : words.rupiah(formatAngka(one.anggaran, page.lang)),
          },
          { label: words.dicatat, value: formatTanggal(one.dicatat, page.lang) },
          { label: kolom.status, value: <StatusPerbaikan page={page} one={one} hari={hari} /> },
          { label: words.rencana, value: <span class="act-text">{one.rencana}</span> },
        ]}
      />
      <Effect {...props} />
      <News {...props} />
      {baca.bolehMenulis ? <KabarForm {...props} /> : null}
    </WorkspaceLayout>
  );
}

function Effect(props: PerbaikanPageProps) {
  const { page, baca } = props;
  const { dampak, perbaikan } = baca;
  const words = page.m.petugas.isu.perbaikan.dampak;
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  const listed = (sel: Sel, masa: Periode, n: number) => (
    <FigureLink href={laporanHref({ instansi: [perbaikan.badan] }, sel, masa)} jumlah={n} hanyaTerlihat>
      {formatAngka(n, page.lang)}
    </FigureLink>
  );
  return (
    <section>
      <h2 id="dampak">{words.judul}</h2>
      {dampak === null ? (
        <p>{words.belum}</p>
      ) : (
        <>
          <p class="figure-finding">{effectText(page, dampak)}</p>
          <DataTable
            page={page}
            caption={words.judul}
            isCaptionHidden
            isStacked
            rows={[
              {
                ...dampak.sebelum,
                nama: words.sebelum(day(dampak.sebelum.dari), day(dampak.sebelum.sampai)),
              },
              {
                ...dampak.sesudah,
                nama: words.sesudah(day(dampak.sesudah.dari), day(dampak.sesudah.sampai)),
              },
            ]}
            columns={[
              { judul: words.kolom.masa, cell: (row) => row.nama },
              {
                judul: words.kolom.n,
                isAngka: true,
                cell: (row) => listed(perbaikan, row, row.n),
              },
              {
                judul: words.kolom.dari,
                isAngka: true,
                cell: (row) => listed({ kategori: null, wilayah: null }, row, row.semua),
              },
              {
                judul: words.kolom.bagian,
                isAngka: true,
                cell: (row) => formatPersen(row.n, row.semua, 1, page.lang),
              },
            ]}
          />
          <p class="facts">{words.cara}</p>
        </>
      )}
    </section>
  );
}

function effectText(page: Page, { rasio }: Dampak): string {
  const words = page.m.petugas.isu.perbaikan.dampak;
  if (rasio === null) return words.kosong;
  const atas = rasio.atas === null ? words.tanpaBatas : kali(page, rasio.atas);
  const nilai = rasio.nilai === null ? words.tanpaBatas : kali(page, rasio.nilai);
  const say = { turun: words.turun, naik: words.naik, belum_jelas: words.belumJelas }[rasio.arah];
  return say(nilai, kali(page, rasio.bawah), atas);
}

function News({ page, baca, zona }: PerbaikanPageProps) {
  const words = page.m.petugas.isu.perbaikan;
  return (
    <section>
      <h2 id="riwayat">{words.kabar.riwayat}</h2>
      {baca.kabar.length === 0 ? (
        <p>{words.kabar.kosong}</p>
      ) : (
        <ol class="thread">
          {baca.kabar.map((one) => (
            <li class="message">
              <p class="message-head">
                {words.kabar.pada(words.status[one.status], formatTanggal(one.tanggal, page.lang))}
              </p>
              <p class="act-text">{one.isi}</p>
              {one.bukti === '' ? null : (
                <p class="facts">
                  {words.kabar.bukti}: {one.bukti}
                </p>
              )}
              {one.berkas.length === 0 ? null : (
                <p class="facts">
                  {words.kabar.berkas}: <BuktiLinks lampiran={one.berkas} />
                </p>
              )}
              <p class="facts">{words.kabar.oleh(one.nama, formatWaktuPendek(one.pada, zona, page.lang))}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function KabarForm({ page, baca, id, hari, errors, typed, lampiran }: PerbaikanPageProps) {
  const words = page.m.petugas.isu.perbaikan;
  return (
    <section class="no-print">
      <h2 id="kabar">{words.kabar.judul}</h2>
      <Form page={page} action={`/monev/isu/perbaikan/${baca.perbaikan.id}`} hasFiles>
        <input type="hidden" name="id" value={id} />
        <Radios
          page={page}
          name="status"
          label={words.kabar.status}
          value={typed('status') || 'dikerjakan'}
          errors={errors}
          choices={STATUS_PERBAIKAN.map((value) => ({ value, label: words.status[value] }))}
        />
        <DateField
          page={page}
          name="tanggal"
          label={words.kabar.tanggal}
          value={typed('tanggal') || hari}
          errors={errors}
        />
        <TextArea page={page} name="isi" label={words.kabar.isi} value={typed('isi')} errors={errors} />
        <TextField
          page={page}
          name="bukti"
          label={words.kabar.bukti}
          hint={words.kabar.buktiPetunjuk}
          value={typed('bukti')}
          errors={errors}
        />
        <BuktiFields page={page} berkas={lampiran} label={words.kabar.berkas} errors={errors} isOptional />
        <Button>{words.kabar.kirim}</Button>
      </Form>
    </section>
  );
}
