import type { RefusalTexts } from '../types.ts';

/** What Open311 GeoReport v2 refuses; its statuses are 404, 403 and 400 alone. */
export const georeportRefusals = {
  'georeport.jurisdiction_unknown': {
    id: 'Yurisdiksi {kode} tidak ada di sini. Pakai kode instansi, misalnya KT-63.71, atau hapus jurisdiction_id untuk seluruh negeri.',
    en: 'There is no jurisdiction {kode} here. Use the code of a public body, such as KT-63.71, or leave jurisdiction_id out for the whole country.',
  },
  'georeport.service_unknown': {
    id: 'Layanan {kode} tidak ada. Ambil service_code dari GET services.',
    en: 'There is no service {kode}. Take service_code from GET services.',
  },
  'georeport.request_unknown': {
    id: 'Laporan itu tidak ada di Open311: nomornya salah, belum tampil untuk umum, atau rahasia.',
    en: 'That request is not in Open311: the id is wrong, or it is not published, or confidential.',
  },
  'georeport.token_unknown': {
    id: 'Token itu tidak dikenal. Laporan langsung mendapat service_request_id, jadi token tidak diperlukan.',
    en: 'That token is unknown. Requests get their service_request_id at once, so no token is needed.',
  },
  'georeport.key_required': {
    id: 'Sertakan api_key, yaitu kunci API akun Anda.',
    en: 'Send api_key, the API key of your account.',
  },
  'georeport.key_invalid': {
    id: 'api_key ini tidak berlaku. Periksa salinannya, atau buat kunci baru.',
    en: 'This api_key does not hold. Check the copy, or make a new one.',
  },
  'georeport.instant_form': {
    id: 'Tulis waktu dengan zona, misalnya 2026-11-02T08:00:00+07:00 atau 2026-11-02T01:00:00Z.',
    en: 'Write the instant with its zone, such as 2026-11-02T08:00:00+07:00 or 2026-11-02T01:00:00Z.',
  },
  'georeport.range_order': {
    id: 'end_date lebih awal daripada start_date.',
    en: 'end_date is before start_date.',
  },
  'georeport.range_too_long': {
    id: 'Jarak start_date dan end_date paling lama {hari} hari. Bagi menjadi beberapa permintaan.',
    en: 'start_date and end_date may span {hari} days. Ask in several steps.',
  },
  'georeport.location_required': {
    id: 'Sertakan tempatnya: lat dan long, address_string, atau address_id.',
    en: 'Send the place: lat and long, address_string or address_id.',
  },
  'georeport.box_form': {
    id: 'Tulis bbox sebagai barat,selatan,timur,utara dalam derajat.',
    en: 'Write bbox as west,south,east,north in degrees.',
  },
} satisfies RefusalTexts;
