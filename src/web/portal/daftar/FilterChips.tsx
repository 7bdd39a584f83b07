import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import { isHari } from '../../../domain/shared/time.ts';
import { ukuranText } from '../../components/angka/kataText.ts';
import type { Page } from '../../request/page.ts';
import { hrefOf, withFilter } from './address.ts';
import { ASKED, type Asked, type AskedKey } from './filter.ts';

/** What the list is narrowed by, each in words with a link that takes it away. */
export function FilterChips({ page, aturan, asked }: { page: Page; aturan: Rujukan; asked: Asked }) {
  const words = page.m.portal.daftarPeta;
  const chips = ASKED.filter((key) => key !== 'urut' && asked[key] !== '').flatMap((key) =>
    partsOf(key, asked[key]).map((part, _, all) => ({
      text: words.chip(titleOf(page, key), nameOf(page, aturan, key, part)),
      href: hrefOf(withFilter(asked, key, all.filter((one) => one !== part).join(','))),
    })),
  );
  if (chips.length === 0) return null;
  return (
    <nav class="chips" aria-label={words.saringan}>
      <ul>
        {chips.map(({ text, href }) => (
          <li>
            <a href={href} aria-label={words.hapusSaringan(text)}>
              {text} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function partsOf(key: AskedKey, value: string): readonly string[] {
  return key === 'q' ? [value] : value.split(',').filter((one) => one !== '');
}

function titleOf(page: Page, key: AskedKey): string {
  const { daftar, daftarPeta } = page.m.portal;
  if (key in daftarPeta.lain) return daftarPeta.lain[key as 'hasil'];
  return daftar[key as 'status'];
}

function nameOf(page: Page, aturan: Rujukan, key: AskedKey, value: string): string {
  const { kode, status } = page.m;
  const named: Partial<Record<AskedKey, Readonly<Record<string, unknown>>>> = {
    status: status.nama,
    hasil: status.hasil,
    klasifikasi: kode.klasifikasi,
    kanal: kode.kanal,
    jenis: kode.jenisInstansi,
  };
  const known = named[key]?.[value];
  if (typeof known === 'string') return known;
  if (key === 'kategori') return aturan.kategori.get(value)?.nama ?? value;
  if (key === 'wilayah') return aturan.wilayahNama(value) ?? value;
  if (key === 'ukuran') return ukuranText(page, value);
  if ((key === 'dari' || key === 'sampai') && isHari(value)) return formatTanggal(value, page.lang);
  return badanOf(aturan.pohon, value)?.nama ?? value;
}
