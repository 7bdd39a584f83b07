import { describe, expect, it } from 'vitest';
import { messagesFor } from './catalogue.ts';
import { REFUSALS, refusalText } from './refusals/table.ts';

describe('the catalogue', () => {
  it('has the same keys, kinds and list lengths in both languages, and no empty text', () => {
    const indonesian = shapeOf(messagesFor('id'));
    expect(shapeOf(messagesFor('en'))).toEqual(indonesian);
    expect(indonesian.length).toBeGreaterThan(150);
  });

  it('never says the sentence that says nothing', () => {
    const all = JSON.stringify([messagesFor('id'), REFUSALS]);
    expect(all.toLowerCase()).not.toContain('terjadi kesalahan');
  });

  it('names the states exactly as rules §4', () => {
    expect(Object.values(messagesFor('id').status.nama)).toEqual([
      'Belum diverifikasi',
      'Menunggu kelengkapan',
      'Diteruskan',
      'Diproses',
      'Selesai',
      'Diarsipkan',
    ]);
  });
});

describe('refusals', () => {
  it('ask for the same parameters in both languages and end as sentences', () => {
    for (const [code, text] of Object.entries(REFUSALS)) {
      expect(code).toMatch(/^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+$/);
      expect(placeholders(text.en), code).toEqual(placeholders(text.id));
      expect(text.id, code).toMatch(/[.?]$/);
      expect(text.en, code).toMatch(/[.?]$/);
    }
  });

  it('fill parameters in the form of the language', () => {
    const refusal = { code: 'input.too_long', params: { max: 10_000, panjang: 12_345 } };
    expect(refusalText(refusal, 'id')).toBe('Tulis paling banyak 10.000 karakter; sekarang ada 12.345.');
    expect(refusalText(refusal, 'en')).toBe('Write at most 10,000 characters; there are 12,345 now.');
  });

  it('treat a code without text as a fault', () => {
    expect(() => refusalText({ code: 'laporan.never_heard_of' }, 'id')).toThrow('laporan.never_heard_of');
    expect(() => refusalText({ code: 'toString' }, 'id')).toThrow('toString');
  });
});

function shapeOf(node: unknown, path = ''): string[] {
  if (typeof node === 'string') {
    expect(node.trim(), path).not.toBe('');
    return [`${path}: text`];
  }
  if (typeof node === 'function') return [`${path}: text of ${node.length}`];
  return Object.entries(node as object).flatMap(([key, value]) => shapeOf(value, `${path}.${key}`));
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}
