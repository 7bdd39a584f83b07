import { STATUS } from '../../domain/laporan/types.ts';
import { SummaryList } from '../components/data/SummaryList.tsx';
import { StatusTag } from '../components/laporan/StatusTag.tsx';
import { Tenggat } from '../components/laporan/Tenggat.tsx';
import { Thread } from '../components/laporan/Thread.tsx';
import type { Page } from '../request/page.ts';

export const SAMPLE_AT = Date.parse('2026-11-23T13:05:00+07:00');
const DUE = Date.parse('2026-11-25T23:59:59+07:00');

export function Colours({ page }: { page: Page }) {
  return (
    <ul class="swatches">
      {Object.entries(page.m.gaya.warnaNama).map(([token, name]) => (
        <li>
          <svg class={`swatch swatch-${token}`} width="48" height="48" aria-hidden="true" focusable="false">
            <rect width="48" height="48" />
          </svg>
          <span>
            {name} <code>{token}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}

export function Type({ page }: { page: Page }) {
  const { hurufContoh, hurufUkuran } = page.m.gaya;
  return (
    <dl class="type-samples">
      {Object.entries(hurufUkuran).map(([size, name]) => (
        <div>
          <dt class="facts">{name}</dt>
          <dd class={`type-${size}`}>{hurufContoh}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Tags({ page }: { page: Page }) {
  const shared = { page, jatuhTempo: DUE, zona: 'WIB' } as const;
  return (
    <>
      <ul class="inline-list">
        {STATUS.map((status) => (
          <li>
            <StatusTag page={page} status={status} hasil={status === 'selesai' ? 'dikonfirmasi' : null} />
          </li>
        ))}
      </ul>
      <p>
        <Tenggat {...shared} sisa={2} isTerlambat={false} />
      </p>
      <p>
        <Tenggat {...shared} sisa={0} isTerlambat={false} />
      </p>
      <p>
        <Tenggat {...shared} sisa={-3} isTerlambat />
      </p>
      <p>
        <Tenggat {...shared} sisa={40} isTerlambat={false} isSementara />
      </p>
    </>
  );
}

/** What people paste: a word without end, a script that runs the other way, signs outside the basic plane. */
export const HARD = {
  panjang: 'Jalanrusak'.repeat(40),
  kanan: 'الطريق أمام السوق مكسور منذ يوم الاثنين، #123 456 789.',
  emoji: '👩🏽‍🔧🚧'.repeat(30),
} as const;

export function HardMatter({ page }: { page: Page }) {
  const words = page.m.gaya;
  const texts = Object.values(HARD);
  return (
    <>
      <p>{words.sulitIsi}</p>
      <SummaryList page={page} rows={texts.map((value) => ({ label: value, value, changeHref: '#sulit' }))} />
      <Thread
        page={page}
        zona="WIB"
        messages={texts.map((text, i) => ({
          id: `sulit-${i}`,
          dari: text,
          isPelapor: i === 0,
          pada: SAMPLE_AT,
          isi: text,
          tanda: text,
          lampiran: [{ nama: text, href: '#sulit', ukuran: 1, pindai: 'tertahan' as const }],
        }))}
      />
    </>
  );
}
