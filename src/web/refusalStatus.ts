import { isRefusalCode, type RefusalCode } from '../messages/refusals/table.ts';

export type RefusalHttpStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

/** One table from every refusal to its HTTP status (interfaces §5); the compiler asks for each new code. */
export const REFUSAL_STATUS: Readonly<Record<RefusalCode, RefusalHttpStatus>> = {
  'input.required': 422,
  'input.too_short': 422,
  'input.too_long': 422,
  'input.too_many': 422,
  'input.out_of_range': 422,
  'input.invalid': 422,
  'input.unknown_choice': 422,
  'input.unknown_field': 422,
  'input.invalid_date': 422,
  'input.date_in_future': 422,
  'input.date_in_past': 422,
  'input.invalid_email': 422,
  'input.invalid_phone': 422,
  'input.invalid_nomor': 422,
  'web.not_found': 404,
  'web.forbidden': 403,
  'web.method_not_allowed': 405,
  'web.form_expired': 403,
  'web.cross_origin': 403,
  'web.unreadable_body': 400,
  'web.too_large': 413,
  'web.rate_limited': 429,
  'web.busy': 503,
  'web.database_unavailable': 503,
  'web.fault': 500,
  'auth.required': 401,
  'auth.invalid_key': 401,
  'auth.wrong_credentials': 422,
  'auth.too_many_attempts': 429,
  'akun.invalid_name': 422,
  'akun.email_taken': 422,
  'akun.phone_taken': 422,
  'akun.username_taken': 422,
  'akun.invalid_username': 422,
  'akun.sign_in_name_required': 422,
  'akun.invalid_nik': 422,
  'akun.password_too_common': 422,
  'akun.password_like_identity': 422,
  'akun.not_found': 404,
  'akun.closed': 409,
  'akun.too_many_registrations': 429,
  'akun.unknown_body': 422,
  'akun.role_unfit': 422,
  'akun.role_ends_before_start': 422,
  'akun.role_held': 409,
  'akun.role_not_found': 404,
  'akun.too_many_keys': 409,
  'akun.key_not_found': 404,
  'resi.invalid_form': 422,
  'resi.unknown': 404,
  'resi.too_many_attempts': 429,
  'idempotency.invalid_key': 400,
  'idempotency.other_body': 409,
  'idempotency.in_progress': 409,
  'laporan.not_found': 404,
  'laporan.not_allowed': 403,
};

/** The status of a refusal. An unknown code is a fault: somebody made a code without giving it text and status. */
export function refusalStatus(code: string): RefusalHttpStatus {
  if (!isRefusalCode(code)) throw new Error(`Refusal code without status: ${code}`);
  return REFUSAL_STATUS[code];
}
