import { MAKS_PERANGKAT } from '../../../domain/pesan/perangkat.ts';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { Perangkat } from '../../../useCases/pesan/perangkat/perangkat.ts';
import type { PemilikPerangkat } from '../../../useCases/pesan/perangkat/tanda.ts';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Button, ButtonLink } from '../../components/form/Button.tsx';
import { Form } from '../../components/form/Form.tsx';
import { Layout } from '../../components/Layout.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { Page } from '../../request/page.ts';

export interface PerangkatProps {
  readonly page: Page;
  readonly pemilik: PemilikPerangkat | null;
  readonly action: string;
  readonly daftar: readonly Perangkat[];
  /** Which of them this browser is. */
  readonly ini: string | null;
  /** Our public key. */
  readonly kunci: string;
  /** Nobody is told by this browser any more: it may give up its address. */
  readonly isLepas: boolean;
}

/** Whether this device is told of news, and which others are. */
export function PerangkatPage(props: PerangkatProps) {
  const { page, pemilik } = props;
  const words = page.m.portal.perangkat;
  return (
    <Layout page={page} title={words.judul} isIndexed={false} scripts={['perangkat.js']}>
      <h1>{words.judul}</h1>
      {pemilik === null ? <Nobody page={page} /> : <Own {...props} pemilik={pemilik} />}
    </Layout>
  );
}

function Nobody({ page }: { page: Page }) {
  const words = page.m.portal.perangkat;
  return (
    <EmptyState judul={words.siapa} isi={words.siapaIsi}>
      <div class="button-row">
        <ButtonLink href="/masuk?next=/perangkat">{words.masuk}</ButtonLink>
        <ButtonLink href="/lacak#resi" kind="biasa">
          {words.buka}
        </ButtonLink>
        <ButtonLink href="/laporan" kind="biasa">
          {words.cari}
        </ButtonLink>
      </div>
    </EmptyState>
  );
}

function Own(props: PerangkatProps & { pemilik: PemilikPerangkat }) {
  const { page, pemilik, ini } = props;
  const words = page.m.portal.perangkat;
  return (
    <>
      <For page={page} pemilik={pemilik} />
      <p>{words.bersama}</p>
      {ini === null ? (
        <SwitchOn {...props} />
      ) : (
        <Notice page={page} kind="informasi">
          {words.menyala}
        </Notice>
      )}
      <h2>{words.daftar}</h2>
      <Devices {...props} />
      {pemilik.sebagai === 'pelapor' ? (
        <p>
          <a href={`/laporan/${pemilik.nomor}`}>{words.kembali}</a>
        </p>
      ) : null}
    </>
  );
}

function For({ page, pemilik }: { page: Page; pemilik: PemilikPerangkat }) {
  const words = page.m.portal.perangkat;
  if (pemilik.sebagai === 'pelapor') return <p class="lead">{words.pelapor(formatNomor(pemilik.nomor))}</p>;
  if (pemilik.sebagai === 'peramban') return <p class="lead">{words.pengikut}</p>;
  return (
    <p class="lead">
      {words.akun} <a href="/saya/profil#pemberitahuan">{words.akunTautan}</a>.
    </p>
  );
}

/** The script shows the form where the browser can, and says so where it cannot; without one the page says what it needs. */
function SwitchOn({ page, action, kunci, isLepas }: PerangkatProps) {
  const words = page.m.portal.perangkat;
  const { kata } = words;
  return (
    <div
      id="perangkat"
      data-kunci={kunci}
      data-lepas={isLepas ? '' : undefined}
      data-tidak-bisa={kata.tidakBisa}
      data-ditolak={kata.ditolak}
      data-gagal={kata.gagal}
      data-menunggu={kata.menunggu}
    >
      <p>
        <output>{words.tanpaSkrip}</output>
      </p>
      <div hidden>
        <Form page={page} action={action}>
          {(['endpoint', 'p256dh', 'auth'] as const).map((name) => (
            <input type="hidden" name={name} value="" />
          ))}
          <Button name="aksi" value="nyalakan">
            {words.nyalakan}
          </Button>
        </Form>
      </div>
    </div>
  );
}

function Devices({ page, action, daftar, ini }: PerangkatProps) {
  const words = page.m.portal.perangkat;
  if (daftar.length === 0) return <p>{words.kosong}</p>;
  return (
    <>
      <ul class="list">
        {daftar.map(({ id, sejak }) => (
          <li>
            <strong>{id === ini ? words.ini : words.lain}</strong>,{' '}
            {words.sejak(formatTanggal(sejak, page.lang))}
            <Form page={page} action={action}>
              <input type="hidden" name="id" value={id} />
              <button class="link" type="submit" name="aksi" value="matikan">
                {id === ini ? words.matikanIni : words.matikan}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <p class="hint">{words.maks(MAKS_PERANGKAT)}</p>
    </>
  );
}
