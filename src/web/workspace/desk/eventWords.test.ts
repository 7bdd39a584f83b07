import { expect, it } from 'vitest';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { messagesFor } from '../../../messages/catalogue.ts';
import type { Page } from '../../request/page.ts';
import { isiLines } from './eventWords.ts';

it('leaves out what an event holds without a word', () => {
  const page = { lang: 'id', m: messagesFor('id') } as Page;
  const row = { jenis: 'dikonfirmasi', isi: { verdict: 'sudah', pesan: '', alasan: '  ' } } as never;
  const lines = isiLines(row, {} as Rujukan, page);
  expect(lines.map(({ nama }) => nama)).toEqual(['verdict']);
});
