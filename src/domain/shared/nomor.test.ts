import { assert as check, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNomor, isNomor, nomorFromDraw, parseNomor } from './nomor.ts';

const DRAWS = 90_000_000;

describe('the check digit', () => {
  it('is that of Damm', () => {
    // The known example 572 → 4, behind five digits that are themselves whole (their interim digit is 0).
    expect(isNomor('100085724')).toBe(true);
    expect(isNomor('123456786')).toBe(true);
    expect(isNomor('123456789')).toBe(false);
  });

  it('finds every single wrong digit', () => {
    check(
      property(nat(DRAWS - 1), (draw) => {
        const nomor = nomorFromDraw(draw);
        for (let place = 0; place < 9; place += 1) {
          for (let digit = 0; digit <= 9; digit += 1) {
            const other = nomor.slice(0, place) + String(digit) + nomor.slice(place + 1);
            expect(isNomor(other), other).toBe(other === nomor);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds every swap of two neighbours', () => {
    check(
      property(nat(DRAWS - 1), (draw) => {
        const nomor = nomorFromDraw(draw);
        for (let place = 0; place < 8; place += 1) {
          const [a = '', b = ''] = nomor.slice(place, place + 2);
          const swapped = nomor.slice(0, place) + b + a + nomor.slice(place + 2);
          expect(isNomor(swapped), swapped).toBe(a === b);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a fresh nomor', () => {
  it('has nine digits, never a leading 0, and is its own for every draw', () => {
    check(
      property(nat(DRAWS - 1), nat(DRAWS - 1), (one, two) => {
        const nomor = nomorFromDraw(one);
        expect(nomor).toMatch(/^[1-9]\d{8}$/);
        expect(isNomor(nomor)).toBe(true);
        expect(nomorFromDraw(two) === nomor).toBe(one === two);
      }),
    );
    expect(nomorFromDraw(0).slice(0, 8)).toBe('10000000');
    expect(nomorFromDraw(DRAWS - 1).slice(0, 8)).toBe('99999999');
  });
});

describe('what a person types', () => {
  it('is understood in every usual form', () => {
    check(
      property(integer({ min: 0, max: DRAWS - 1 }), (draw) => {
        const nomor = nomorFromDraw(draw);
        const dotted = `${nomor.slice(0, 3)}.${nomor.slice(3, 6)}.${nomor.slice(6)}`;
        const forms = [
          nomor,
          formatNomor(nomor),
          ` ${nomor} `,
          dotted,
          `LPR-${nomor}`,
          `lpr${nomor}`,
          `#${nomor}`,
        ];
        for (const form of [...forms, dotted.replaceAll('.', '-')])
          expect(parseNomor(form), form).toBe(nomor);
      }),
    );
  });

  it.each(['', '#', '12345678', '1234567890', '012345678', 'abcdefghi', '１２３４５６７８６', '123456789x'])(
    'refuses %j',
    (text) => {
      expect(parseNomor(text)).toBe(null);
    },
  );

  it('is shown in groups of three', () => {
    expect(formatNomor('123456786')).toBe('#123 456 786');
  });
});
