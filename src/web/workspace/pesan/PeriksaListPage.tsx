import type { Zona } from '../../../domain/shared/time.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { JenisPeriksa, PesanDiperiksa } from '../../../useCases/kanal/periksa.ts';
import type { Page } from '../../request/page.ts';
import { DaftarTunggu } from '../DaftarTunggu.tsx';
import { sebabText } from './sebab.ts';

/** Messages of channels that wait for an officer, the oldest first; their words are opened one by one. */
export function PeriksaListPage(props: {
  page: Page;
  jenis: JenisPeriksa;
  jumlah: Readonly<Record<JenisPeriksa, number>>;
  daftar: readonly PesanDiperiksa[];
  zona: Zona;
}) {
  const { page, jenis, jumlah, daftar, zona } = props;
  const words = page.m.petugas.pesanMasuk;
  const { kolom, temuan } = words;
  const choices = [
    { value: 'pesan', href: '/petugas/pesan', text: temuan.pesan(formatAngka(jumlah.pesan, page.lang)) },
    {
      value: 'temuan',
      href: '/petugas/pesan?jenis=temuan',
      text: temuan.tautan(formatAngka(jumlah.temuan, page.lang)),
    },
  ] as const;
  const kanal: Readonly<Record<string, string>> = page.m.kode.kanal;
  return (
    <DaftarTunggu
      page={page}
      words={jenis === 'temuan' ? temuan : words}
      daftar={daftar}
      columns={[
        {
          judul: kolom.masuk,
          cell: (one) => (
            <a href={`/petugas/pesan/${one.id}`}>{formatWaktu(one.diterimaPada, zona, page.lang)}</a>
          ),
        },
        { judul: kolom.kanal, cell: (one) => kanal[one.kanal] ?? one.kanal },
        { judul: kolom.sebab, cell: (one) => sebabText(page, one) },
        { judul: words.lampiran, cell: (one) => formatAngka(one.lampiran, page.lang), isAngka: true },
        { judul: kolom.ulangan, cell: (one) => formatAngka(one.ulangan, page.lang), isAngka: true },
      ]}
    >
      <nav class="choices-line" aria-label={temuan.pilih}>
        {choices.map(({ value, href, text }) => (
          <a href={href} {...(value === jenis ? { 'aria-current': 'true' } : {})}>
            {text}
          </a>
        ))}
      </nav>
    </DaftarTunggu>
  );
}
