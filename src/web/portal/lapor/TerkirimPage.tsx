import { NAS } from '../../../domain/instansi/types.ts';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import { formatHari, formatWaktu } from '../../../messages/format/tanggal.ts';
import type { KontakTampil } from '../../../useCases/identitas/konfirmasiKontak.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { ButtonLink } from '../../components/form/Button.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Layout } from '../../components/Layout.tsx';
import { Notice } from '../../components/Notice.tsx';
import { QrCode } from '../../components/QrCode.tsx';
import type { Page } from '../../request/page.ts';
import { DropForm } from './DropForm.tsx';
import { FORMULIR_FIELD, PATHS, type FormDraft, type Terkirim } from './formDraft.ts';
import { KontakKode } from '../kontak/KontakKode.tsx';

interface TerkirimProps {
  readonly page: Page;
  readonly draft: Pick<FormDraft, 'id'>;
  readonly hasil: Terkirim;
  /** Where it is tracked, for paper and phones: it tells what to do while the laporan is not public. */
  readonly alamat: string;
  readonly laporan: LaporanView | null;
  /** Two questions that nobody has to answer. */
  readonly tanyaHref: string;
  readonly kontak: readonly KontakTampil[];
  /** What was wrong with a code. */
  readonly errors: readonly FieldError[];
}

/** After sending: the number, the receipt, and what happens next with dates. Made to be printed. */
export function TerkirimPage(props: TerkirimProps) {
  const { page, hasil, laporan, draft, kontak, errors } = props;
  const { kode, salah } = page.m.portal.kodeSms.lapor;
  const words = page.m.portal.lapor.terkirim;
  return (
    <Layout
      page={page}
      title={words.judul}
      hasErrors={errors.length > 0}
      isIndexed={false}
      scripts={['terkirim.js']}
    >
      <ErrorSummary
        page={page}
        errors={errors}
        labels={{ 'kode-email': kode.email, 'kode-sms': kode.sms }}
        isi={salah}
      />
      <h1>{words.judul}</h1>
      <p class="label">{words.nomor}</p>
      <p class="big-number">{formatNomor(hasil.nomor)}</p>
      {hasil.resi === null ? (
        <p>
          <a href="/saya">{words.akun}</a>
        </p>
      ) : (
        <Receipt page={page} resi={hasil.resi} />
      )}
      <Peringatan page={page} hasil={hasil} />
      <KontakKode
        {...{ page, kontak, errors }}
        action={PATHS.kontak}
        hidden={{ [FORMULIR_FIELD]: draft.id }}
      />
      <h2>{words.berikut}</h2>
      <ol class="list">
        {laporan === null ? null : <li>{verification(page, laporan)}</li>}
        <li>{words.terusan}</li>
        <li>{words.tanggapan}</li>
      </ol>
      <p>{newsWords(page, hasil)}</p>
      <Slip {...props} />
      <p class="not-printed">
        <button class="button button-biasa" type="button" id="cetak" hidden>
          {words.cetak}
        </button>
        <span class="without-script">{words.cetakCara}</span>
      </p>
      <p class="not-printed">
        <ButtonLink href={`/laporan/${hasil.nomor}`}>{words.buka}</ButtonLink>
        <ButtonLink href="/lapor" kind="biasa">
          {words.lagi}
        </ButtonLink>
      </p>
      <p class="facts not-printed">
        {page.m.portal.akunSaya.inklusif.ajakan}{' '}
        <a href={props.tanyaHref}>{page.m.portal.akunSaya.inklusif.tautan}</a>
      </p>
      <DropForm page={page} draft={props.draft} isSent />
    </Layout>
  );
}

function Peringatan({ page, hasil }: Pick<TerkirimProps, 'page' | 'hasil'>) {
  if (hasil.peringatan.length === 0) return null;
  return (
    <Notice page={page} kind="perhatian">
      <p>{page.m.portal.lapor.terkirim.perhatian}</p>
      <ul>
        {hasil.peringatan.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Receipt({ page, resi }: { page: Page; resi: string }) {
  const words = page.m.portal.lapor.terkirim;
  return (
    <section class="receipt" aria-labelledby="resi">
      <h2 id="resi">{words.resi}</h2>
      <p class="big-number">{groupResi(resi)}</p>
      <p class="not-printed" hidden>
        <button class="button button-biasa" type="button" data-salin={resi} data-tersalin={words.tersalin}>
          {words.salinResi}
        </button>{' '}
        <output></output>
      </p>
      <p>{words.resiArti}</p>
      <p>{words.resiCara}</p>
    </section>
  );
}

/** What belongs on paper beside the number: title, to whom, when, and the way back as address and code. */
function Slip({ page, laporan, alamat }: TerkirimProps) {
  const words = page.m.portal.lapor.terkirim;
  const row = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);
  const made = laporan?.dibuatPada ?? null;
  return (
    <div class="slip">
      <SummaryList
        page={page}
        rows={[
          ...row(words.judulLaporan, laporan?.judul),
          ...row(words.kepada, laporan?.instansi?.nama),
          ...row(words.tanggal, made === null ? null : formatWaktu(made, laporan?.zona ?? 'WIB', page.lang)),
          ...row(words.lacakAlamat, alamat),
        ]}
      />
      <QrCode address={alamat} label={words.qr} />
    </div>
  );
}

function newsWords(page: Page, { kabar, resi }: Terkirim): string {
  const words = page.m.portal.lapor.terkirim;
  if (kabar === 'kontak') return page.m.portal.kodeSms.lapor.kabar;
  return kabar === 'akun' || resi === null ? words.kabarAkun : words.kabarTanpa;
}

function verification(page: Page, laporan: LaporanView): string {
  const words = page.m.portal.lapor.terkirim;
  const { instansi, tenggat, zona } = laporan;
  const due = tenggat.find(({ jam }) => jam.jam === 'verifikasi')?.tenggat.jatuhTempo ?? null;
  const nama = instansi?.nama ?? '';
  const admin = instansi === null || instansi.kode === NAS ? nama : words.admin(nama);
  return due === null ? admin : words.verifikasi(admin, formatHari(hariOf(due, zona), page.lang));
}

/** `1234 5678 9012 3456`: in fours, as people copy. */
function groupResi(resi: string): string {
  return resi.replace(/(\d{4})(?=\d)/g, '$1 ');
}
