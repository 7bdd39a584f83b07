/** Statuses of what other systems are refused: GeoReport knows 404, 403 and 400 alone. */
export const ANTARSISTEM_STATUS = {
  'georeport.jurisdiction_unknown': 404,
  'georeport.service_unknown': 404,
  'georeport.request_unknown': 404,
  'georeport.token_unknown': 404,
  'georeport.key_required': 403,
  'georeport.key_invalid': 403,
  'georeport.instant_form': 400,
  'georeport.range_order': 400,
  'georeport.range_too_long': 400,
  'georeport.location_required': 400,
  'georeport.box_form': 400,
  'webhook.address': 422,
  'webhook.too_many': 409,
  'webhook.too_often': 429,
  'webhook.not_found': 404,
  'webhook.delivery_not_found': 404,
} as const;
