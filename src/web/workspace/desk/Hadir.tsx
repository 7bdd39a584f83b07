import type { Pembaca } from '../../../useCases/meja/kehadiran.ts';
import type { Page } from '../../request/page.ts';

/** Who else has this laporan open; the island `meja` asks again while the page is looked at. Nothing for whoever is not in charge. */
export function Hadir({
  page,
  nomor,
  pembaca,
}: {
  page: Page;
  nomor: string;
  pembaca: readonly Pembaca[] | null;
}) {
  if (pembaca === null) return null;
  return (
    <div id="hadir" class="present" aria-live="polite" data-href={`/petugas/laporan/${nomor}/hadir`}>
      <HadirWords page={page} pembaca={pembaca} />
    </div>
  );
}

export function HadirWords({ page, pembaca }: { page: Page; pembaca: readonly Pembaca[] }) {
  const { hadir, hadirTanpaNama } = page.m.petugas.meja;
  if (pembaca.length === 0) return <></>;
  const names = pembaca.map((one) => `${one.nama ?? hadirTanpaNama} (${one.badan.nama})`);
  return <p>{hadir(names.join('; '))}</p>;
}
