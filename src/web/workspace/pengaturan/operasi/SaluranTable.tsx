import type { Instant } from '../../../../domain/shared/time.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import { formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { Ikhtisar, KeadaanSaluran } from '../../../../useCases/pekerjaan/operasi.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { Page } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';

/** Every channel that was used so far: whether it works now, and when something last went out and came in. */
export function SaluranTable(props: {
  page: Page;
  officer: Officer;
  ikhtisar: Pick<Ikhtisar, 'saluran' | 'pesanDiperiksa' | 'remSms'>;
}) {
  const { page, officer, ikhtisar } = props;
  const words = page.m.petugas.pengaturan.operasi.saluran;
  const kanal: Readonly<Record<string, string>> = page.m.kode.kanal;
  const when = (at: Instant | null): string =>
    at === null ? words.belum : formatWaktuPendek(at, officer.zona, page.lang);
  const { saluran, pesanDiperiksa, remSms } = ikhtisar;
  return (
    <section aria-labelledby="saluran">
      <h2 id="saluran">{words.judul}</h2>
      {saluran.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <DataTable
          isStacked
          page={page}
          caption={words.judul}
          isCaptionHidden
          rows={saluran}
          columns={[
            { judul: words.kanal, cell: (one) => kanal[one.kanal] ?? one.kanal },
            { judul: words.keadaan, cell: (one) => keadaanText(words, one, when) },
            { judul: words.keluar, cell: (one) => when(one.berhasilPada) },
            { judul: words.masuk, cell: (one) => when(one.masukPada) },
          ]}
        />
      )}
      {remSms === null ? null : <Rem {...{ page, remSms, when }} />}
      {pesanDiperiksa === 0 ? null : <p>{words.diperiksa(formatAngka(pesanDiperiksa, page.lang))}</p>}
    </section>
  );
}

/** How far the hour's codes by SMS are used up; a brake that holds is a fraud or a flood. */
function Rem(props: {
  page: Page;
  remSms: NonNullable<Ikhtisar['remSms']>;
  when: (at: Instant | null) => string;
}) {
  const { page, remSms, when } = props;
  const words = page.m.petugas.pengaturan.operasi.saluran;
  const [terpakai, perJam] = [remSms.terpakai, remSms.perJam].map((one) => formatAngka(one, page.lang));
  const line = words.kodeSms(terpakai ?? '', perJam ?? '');
  if (remSms.terpakai < remSms.perJam || remSms.sampai === null) return <p>{line}</p>;
  return (
    <Notice page={page} kind="perhatian">
      <p>{`${line} ${words.kodeSmsTertahan(when(remSms.sampai))}`}</p>
    </Notice>
  );
}

function keadaanText(
  words: Page['m']['petugas']['pengaturan']['operasi']['saluran'],
  one: KeadaanSaluran,
  when: (at: Instant | null) => string,
) {
  if (one.gagalBeruntun === 0) return words.baik;
  return <strong>{words.mati(one.gagalBeruntun, when(one.gagalPada), one.galat ?? '')}</strong>;
}
