import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../messages/catalogue.ts';
import type { Page } from '../../request/page.ts';
import { BarChart, LineChart } from './Chart.tsx';
import { labelPlan, scaleFor } from './scale.ts';

const page = { lang: 'id', m: messagesFor('id') } as Page;
const points = [
  { label: 'Jan', nilai: [1000, 10] },
  { label: 'Feb', nilai: [500, null] },
  { label: 'Mar', nilai: [0, 30] },
];
const shared = { page, judul: 'Laporan tiap bulan', kepala: 'Bulan', points };

describe('the scale', () => {
  it.each([
    [[0], [0, 1]],
    [[], [0, 1]],
    [[1], [0, 1]],
    [
      [3, 4],
      [0, 1, 2, 3, 4],
    ],
    [[604], [0, 200, 400, 600, 800]],
    [[1_294], [0, 500, 1000, 1500]],
    [[1_800_000], [0, 500_000, 1_000_000, 1_500_000, 2_000_000]],
  ])('of %j has the lines %j', (values, ticks) => {
    expect(scaleFor(values)).toEqual({ top: ticks.at(-1), ticks });
  });

  it('names at most twelve points, on a phone at most half of them', () => {
    for (const count of [1, 7, 12, 13, 18, 36, 365]) {
      const plan = labelPlan(count);
      expect(plan).toHaveLength(count);
      expect(plan[0]).toBe('always');
      expect(plan.filter((one) => one !== 'never').length).toBeLessThanOrEqual(12);
      expect(plan.filter((one) => one === 'always').length).toBeLessThanOrEqual(7);
    }
  });
});

describe('a chart', () => {
  it('hatches what is marked, names it in the table and says what that means; without words nothing is marked', () => {
    const marked = points.map((one, i) => ({ ...one, isDitandai: i === 2 }));
    const tanda = { id: 'x', kata: 'masih dalam waktunya', arti: 'Belum dapat dibandingkan.' };
    const made = String(
      <LineChart {...shared} points={marked} seri={['Diterima', 'Selesai']} tanda={tanda} />,
    );
    expect([...made.matchAll(/class="chart-tanda"[^>]* fill="url\(#x\)"/g)]).toHaveLength(1);
    expect(made).toMatch(/<th scope="row">Mar <span class="facts">masih dalam waktunya<\/span><\/th>/);
    expect(made).toContain('Belum dapat dibandingkan.');
    for (const plain of [
      <LineChart {...shared} points={marked} seri={['Diterima', 'Selesai']} />,
      <LineChart {...shared} seri={['Diterima', 'Selesai']} tanda={tanda} />,
    ])
      expect(String(plain)).not.toMatch(/chart-tanda|masih dalam/);
  });

  it('draws columns as high as their values and says each in its table', () => {
    const made = String(<BarChart {...shared} seri={['Diterima']} />);
    const heights = [...made.matchAll(/class="chart-bar"[^>]* height="(\d+)"/g)].map((one) => Number(one[1]));
    expect(heights).toEqual([200, 100, 0]);
    expect(made).toMatch(/<th scope="row">Jan<\/th><td class="number">1\.000<\/td>/);
    expect(made).toContain('<caption class="hidden">Laporan tiap bulan</caption>');
  });

  it('breaks a line where nothing is known, and tells two lines apart by more than colour', () => {
    const made = String(<LineChart {...shared} seri={['Diterima', 'Selesai']} />);
    expect(made.match(/class="chart-line"/g)).toHaveLength(2 + 1);
    // The second one has no neighbours: dots and its key only.
    expect(made.match(/class="chart-line chart-line-2"/g)).toHaveLength(1);
    expect(made.match(/<circle class="chart-dot"/g)).toHaveLength(3 + 1);
    expect(made.match(/<rect class="chart-dot chart-dot-2"/g)).toHaveLength(2 + 1);
    expect(made).toContain('<td class="number">–</td>');
  });

  it('needs no inline style and shows names as text', () => {
    const made = String(<BarChart {...shared} judul="<b>" seri={['<i>']} />);
    expect(made).not.toContain('style=');
    expect(made).not.toMatch(/<b>|<i>/);
  });
});
