import type { Child } from 'hono/jsx';
import type { OwnFaktor } from '../../../../useCases/akun/faktor/ownFaktor.ts';
import { formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import { Button } from '../../../components/form/Button.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { Layout } from '../../../components/Layout.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { FAKTOR_PATH } from '../../../errors/SetUpFirst.tsx';
import type { Page } from '../../../request/page.ts';
import { AkunLayout } from '../AkunLayout.tsx';

interface FaktorProps {
  readonly page: Page;
  readonly akunId: string;
  readonly faktor: OwnFaktor;
  /** Whether passkeys can be made at this address. */
  readonly canPasskey: boolean;
  /** Nothing else is open before one is set up. */
  readonly isFirstOfAll: boolean;
}

/** The own second factors: what is set up, how to set up more, recovery codes, and what happened to them. */
export function FaktorPage(props: FaktorProps) {
  const { page, faktor, isFirstOfAll } = props;
  const words = page.m.portal.faktor.halaman;
  return (
    <Frame page={page} isFirstOfAll={isFirstOfAll}>
      <h1>{isFirstOfAll ? page.m.portal.faktor.wajib.judul : words.judul}</h1>
      {isFirstOfAll ? (
        <Notice page={page} kind="perhatian">
          <p>{page.m.portal.faktor.wajib.isi}</p>
        </Notice>
      ) : (
        <p>
          {words.isi} {faktor.isWajib ? words.wajib : faktor.daftar.length === 0 ? words.pilihan : ''}
        </p>
      )}
      {isFirstOfAll ? null : <Present {...props} />}
      <Choices {...props} />
      {faktor.daftar.length === 0 ? null : <Recovery {...props} />}
      {faktor.riwayat.length === 0 ? null : <History {...props} />}
    </Frame>
  );
}

/** Before anything else is open the page offers no ways that lead nowhere. */
function Frame({ page, isFirstOfAll, children }: { page: Page; isFirstOfAll: boolean; children?: Child }) {
  const words = page.m.portal.faktor;
  return isFirstOfAll ? (
    <Layout page={page} title={words.wajib.judul} isIndexed={false}>
      {children}
    </Layout>
  ) : (
    <AkunLayout page={page} title={words.halaman.judul} here="faktor">
      {children}
    </AkunLayout>
  );
}

function Present({ page, faktor }: FaktorProps) {
  const words = page.m.portal.faktor.halaman;
  const at = (pada: number): string => formatWaktuPendek(pada, 'WIB', page.lang);
  return (
    <section aria-labelledby="terpasang">
      <h2 id="terpasang">{words.terpasang}</h2>
      {faktor.daftar.length === 0 ? <p>{words.belumAda}</p> : null}
      <ul class="news">
        {faktor.daftar.map((one) => (
          <li>
            <h3 class="news-title">
              {words.jenis[one.jenis]}
              {one.nama === words.jenis[one.jenis] ? '' : `: ${one.nama}`}
            </h3>
            <p class="facts">
              {words.dibuat(at(one.dibuatPada))},{' '}
              {one.terakhirPada === null ? words.belumDipakai : words.dipakai(at(one.terakhirPada))}
            </p>
            {faktor.isWajib && faktor.daftar.length === 1 ? null : (
              <Form page={page} action={`${FAKTOR_PATH}/hapus`} class="news-acts">
                <input type="hidden" name="id" value={one.id} />
                <button class="link" type="submit" aria-label={words.hapusApa(one.nama)}>
                  {words.hapus}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Choices({ page, faktor, canPasskey }: FaktorProps) {
  const words = page.m.portal.faktor.halaman;
  const hasTotp = faktor.daftar.some(({ jenis }) => jenis === 'totp');
  return (
    <section aria-labelledby="pasang">
      <h2 id="pasang">{faktor.daftar.length === 0 ? words.tambah : words.tambahLagi}</h2>
      <h3>{words.kunci}</h3>
      <p>{canPasskey ? words.kunciIsi : words.kunciBukanDiSini}</p>
      {canPasskey ? (
        <>
          <Form page={page} action={`${FAKTOR_PATH}/kunci`}>
            <Button kind={faktor.daftar.length === 0 ? 'utama' : 'biasa'}>{words.kunciTombol}</Button>
          </Form>
          <p class="hint without-script">{page.m.portal.faktor.kunciPerluSkrip}</p>
        </>
      ) : null}
      <h3>{words.aplikasi}</h3>
      <p>{hasTotp ? words.aplikasiGantiIsi : words.aplikasiIsi}</p>
      <Form page={page} action={`${FAKTOR_PATH}/aplikasi`}>
        <Button kind={canPasskey || faktor.daftar.length > 0 ? 'biasa' : 'utama'}>
          {hasTotp ? words.aplikasiGanti : words.aplikasiTombol}
        </Button>
      </Form>
    </section>
  );
}

function Recovery({ page, faktor }: FaktorProps) {
  const words = page.m.portal.faktor.halaman;
  return (
    <section aria-labelledby="pemulihan">
      <h2 id="pemulihan">{words.kodeJudul}</h2>
      <p>
        {words.kodeIsi} <strong>{words.kodeSisa(faktor.sisaKode)}</strong>
      </p>
      <Form page={page} action={`${FAKTOR_PATH}/pemulihan`}>
        <p class="hint">{words.kodeTombolIsi}</p>
        <Button kind="biasa">{words.kodeTombol}</Button>
      </Form>
    </section>
  );
}

function History({ page, faktor, akunId }: FaktorProps) {
  const words = page.m.portal.faktor.halaman;
  return (
    <section aria-labelledby="riwayat">
      <h2 id="riwayat">{words.riwayatJudul}</h2>
      <ul class="list">
        {faktor.riwayat.map(({ jenis, pada, oleh, namaOleh, alasan }) => (
          <li>
            {formatWaktuPendek(pada, 'WIB', page.lang)}: {words.riwayat[jenis]},{' '}
            {oleh === akunId ? words.olehAnda : namaOleh === null ? words.olehOperator : words.oleh(namaOleh)}
            {alasan === null ? '' : `: ${alasan}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
