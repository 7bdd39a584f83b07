import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { Zona } from '../../../domain/shared/time.ts';
import type { KirimanLaporan } from '../../../useCases/kanal/readKiriman.ts';
import type { Page } from '../../request/page.ts';
import { peristiwaWords } from './eventWords.ts';

/** How each message to the pelapor fared: by which channel, whether it arrived, when. Folded, since it is looked at seldom. */
export function Kiriman(props: { page: Page; kiriman: readonly KirimanLaporan[]; zona: Zona }) {
  const { page, kiriman, zona } = props;
  if (kiriman.length === 0) return null;
  const words = page.m.petugas.pesanMasuk.kiriman;
  const kanal: Readonly<Record<string, string>> = page.m.kode.kanal;
  return (
    <details>
      <summary>{words.judul}</summary>
      <ul class="clocks">
        {kiriman.map((one) => {
          const { state, at } = stateOf(one);
          return (
            <li>
              {namaKabar(page, one.jenis)}
              <span class="facts">
                {[
                  words[state],
                  one.kanal === null ? null : words.lewat(kanal[one.kanal] ?? one.kanal),
                  formatWaktu(at, zona, page.lang),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

type State = 'antre' | 'terkirim' | 'sampai' | 'terbaca' | 'gagal' | 'dilewati';

function stateOf(one: KirimanLaporan): { readonly state: State; readonly at: number } {
  if (one.terbacaPada !== null) return { state: 'terbaca', at: one.terbacaPada };
  if (one.sampaiPada !== null) return { state: 'sampai', at: one.sampaiPada };
  return { state: one.status, at: one.selesaiPada ?? one.dibuatPada };
}

function namaKabar(page: Page, jenis: string): string {
  return jenis === 'balasan'
    ? page.m.petugas.pesanMasuk.kiriman.balasan
    : peristiwaWords(jenis, page).replaceAll('_', ' ');
}
