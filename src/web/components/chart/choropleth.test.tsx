import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../messages/catalogue.ts';
import type { Page } from '../../request/page.ts';
import { Choropleth, type NilaiDaerah } from './Choropleth.tsx';

const page = { lang: 'id', m: messagesFor('id') } as Page;
const daerah = ['11', '12', '13', '14', '15', '16'].map((kode, i) => ({
  kode,
  nama: `Daerah ${kode}`,
  jalur: kode === '15' ? '' : 'M0 0l1 0 0 1z',
  x: i,
  y: i,
}));
const gambar = { lebar: 100, tinggi: 50, daerah };
const shared = { page, id: 'p', judul: 'Peta', kepala: 'Provinsi', ukuran: 'Selesai', gambar };
const of = (nilai: number | null): NilaiDaerah => ({
  nilai,
  teks: nilai === null ? '–' : `${nilai}%`,
  rinci: nilai === null ? null : `${nilai} dari 100`,
  href: nilai === null ? null : '/laporan?wilayah=11&status=selesai',
});
const draw = (nilai: readonly (readonly [string, number | null])[]): string =>
  String(
    <Choropleth
      {...shared}
      nilai={new Map(nilai.map(([kode, one]) => [kode, of(one)]))}
      format={(one) => `${one}%`}
    />,
  );

describe('a map', () => {
  const made = draw([
    ['11', 10],
    ['12', 90],
    ['13', 90],
    ['14', 50],
    ['15', 70],
  ]);

  it('shades equal values equally, the highest darkest, and leaves those without a value empty', () => {
    const fills = [...made.matchAll(/class="peta-daerah[^"]*" fill="([^"]+)"[^>]*><title>(Daerah \d+)/g)];
    const fillOf = Object.fromEntries(fills.map(([, fill, nama]) => [nama, fill]));
    expect(fillOf['Daerah 12']).toBe('url(#p-4)');
    expect(fillOf['Daerah 13']).toBe(fillOf['Daerah 12']);
    expect(fillOf['Daerah 11']).toBe('url(#p-0)');
    expect(fillOf['Daerah 16']).toBe('none');
    for (const [, fill = ''] of fills) {
      if (fill !== 'none') expect(made).toContain(`<pattern id="${fill.slice(5, -1)}"`);
    }
  });

  it('draws land too small to see as a dot, and links each area to its list', () => {
    expect(made).toMatch(/<circle class="peta-daerah" [^>]*r="3"[^>]*><title>Daerah 15: 70% \(70 dari 100\)/);
    expect(made.match(/<a href="\/laporan\?wilayah=11&amp;status=selesai" tabindex="-1">/g)).toHaveLength(5);
  });

  it('says all of it in the table: value, fraction and the step as a word, highest first', () => {
    const rows = [...made.matchAll(/<th scope="row"><a[^>]*>([^<]+)<\/a><\/th>(.*?)<\/tr>/gs)];
    expect(rows.map(([, nama]) => nama)).toEqual(
      ['12', '13', '15', '14', '11'].map((kode) => `Daerah ${kode}`),
    );
    expect(rows[0]?.[2]).toContain('90 dari 100');
    expect(rows[0]?.[2]).toContain('paling tinggi');
    expect(rows[4]?.[2]).toContain('paling rendah');
  });

  it('has a legend of what there is, and none but the empty field when there is nothing', () => {
    expect(made).toContain('paling tinggi: 90% (2 daerah)');
    expect(draw([]).match(/<li>/g)).toHaveLength(1);
    // one value alone is neither high nor low
    expect(draw([['11', 5]])).toContain('sedang: 5% (1 daerah)');
  });

  it('writes names and values as text', () => {
    const evil = { ...daerah[0], nama: '<script>x</script>' } as (typeof daerah)[0];
    const html = String(
      <Choropleth
        {...shared}
        gambar={{ ...gambar, daerah: [evil] }}
        nilai={new Map([['11', of(1)]])}
        format={String}
      />,
    );
    expect(html).not.toContain('<script>');
  });
});
