import type { Refusal } from '../../domain/shared/result.ts';
import type { Lang, Text } from '../bahasa.ts';
import { formatAngka } from '../format/angka.ts';
import { statusEn, statusId } from '../status.ts';
import { akunRefusals } from './akun.ts';
import { attachmentRefusals } from './attachments.ts';
import { authRefusals } from './auth.ts';
import { georeportRefusals } from './antarsistem/georeport.ts';
import { sistemRefusals } from './antarsistem/sistem.ts';
import { webhookRefusals } from './antarsistem/webhook.ts';
import { inputRefusals } from './input.ts';
import { identitasRefusals } from './identitas.ts';
import { laporanRefusals } from './laporan.ts';
import { partisipasiRefusals } from './partisipasi.ts';
import { penghapusanRefusals } from './penghapusan.ts';
import { pengaturanRefusals } from './pengaturan.ts';
import { petugasRefusals } from './petugas.ts';
import { petugasAkunRefusals } from './petugasAkun.ts';
import { webRefusals } from './web.ts';

/**
 * Every refusal code of the product with its text. To add codes: a file by subject beside this one, one line here; then
 * the compiler asks for their status in `src/web/refusalStatus.ts`.
 */
export const REFUSALS = {
  ...inputRefusals,
  ...webRefusals,
  ...authRefusals,
  ...akunRefusals,
  ...identitasRefusals,
  ...laporanRefusals,
  ...attachmentRefusals,
  ...petugasRefusals,
  ...petugasAkunRefusals,
  ...pengaturanRefusals,
  ...partisipasiRefusals,
  ...penghapusanRefusals,
  ...georeportRefusals,
  ...webhookRefusals,
  ...sistemRefusals,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSALS, code);
}

/** The sentence for a person. A code without text is a fault of ours, never shown raw. */
export function refusalText(refusal: Refusal, lang: Lang): string {
  if (!isRefusalCode(refusal.code)) throw new Error(`Refusal code without text: ${refusal.code}`);
  const text: Text = REFUSALS[refusal.code];
  return text[lang].replace(/\{(\w+)\}/g, (_, name: string) => parameter(refusal, name, lang));
}

function parameter(refusal: Refusal, name: string, lang: Lang): string {
  const value = refusal.params?.[name];
  if (value === undefined) return '…';
  if (name === 'status') return STATE_NAMES[lang][value] ?? String(value);
  return typeof value === 'number' && Number.isInteger(value) ? formatAngka(value, lang) : String(value);
}

/** A state is told by its name, never by its code. */
const STATE_NAMES: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  id: statusId.nama,
  en: statusEn.nama,
};
