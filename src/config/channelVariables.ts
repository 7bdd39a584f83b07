import * as format from './formats.ts';
import { aUrlOf, secret, web, type Variable } from './variable.ts';

/** Every way by which words come into the house and leave it. */
export const channelVariables = {
  SMTP_URL: {
    meaning: 'Mail server for outgoing mail; without it mails lie in LAPOR_VAR/outbox as .eml files',
    format: format.url('smtp:', 'smtps:'),
    secret: 'password',
    remedy: aUrlOf('smtp://user:password@host:587'),
  },
  MAIL_FROM: {
    meaning: 'Address that outgoing mail comes from; with incoming mail set up, answers go there',
    format: format.text,
    fallback: '(lapor@ or, without incoming mail, tidak-dibalas@ the host of ORIGIN)',
    remedy: 'Write it as lapor@example.go.id.',
  },
  MAIL_IN_PORT: {
    meaning: 'Port on which the program itself receives mail (SMTP)',
    format: format.wholeNumber(0, 65_535),
    remedy: 'Set MAIL_IN_PORT to a free port such as 2525, or unset it.',
  },
  IMAP_URL: {
    meaning: 'Mailbox to read laporan and replies from',
    format: format.url('imap:', 'imaps:'),
    secret: 'password',
    remedy: aUrlOf('imaps://user:password@host:993'),
  },
  MAIL_AUTHSERV_ID: {
    meaning: 'Name of the mailbox server in Authentication-Results; unset, no sender counts as proven',
    format: format.text,
    remedy: 'Write it as mx.example.go.id, as the first word of that header has it, or unset it.',
  },
  ESIGN_URL: {
    meaning:
      'Service for electronic signatures (eSign client service), with user and password; letters are signed there',
    format: format.url('https:', 'http:'),
    secret: 'password',
    remedy:
      'Write it as https://user:password@esign.example, or unset it: then letters are signed elsewhere.',
  },
  OMBUDSMAN_URL: {
    meaning: 'Address that takes packages for the Ombudsman; without it they wait and can be downloaded',
    format: web,
    remedy: aUrlOf('https://ombudsman.example/terima'),
  },
  OMBUDSMAN_TOKEN: { meaning: "Token for the Ombudsman's address", ...secret },
  SMS_SMPP_URL: {
    meaning: 'SMS centre; the program is the client',
    format: format.url('smpp:', 'smpps:'),
    secret: 'password',
    remedy: aUrlOf('smpp://user:password@host:2775'),
  },
  SMS_HTTP_URL: {
    meaning: 'Address of an SMS gateway for outgoing messages',
    format: format.template('to', 'text'),
    secret: 'password',
    remedy: aUrlOf('https://gateway.example/send?to={to}&text={text}'),
  },
  SMS_HOOK_TOKEN: {
    meaning: 'Secret that an SMS gateway sends to /hook/sms',
    format: format.token,
    secret: 'whole',
    remedy: 'Set it to a random text of 32 characters and give the same to the gateway, or unset it.',
  },
  SMS_ASK_BACK: {
    meaning:
      'Ask a verdict by SMS back with a code: for gateways that do not vouch for the numbers they hand over',
    format: format.flag,
    fallback: '0',
    remedy: 'Set SMS_ASK_BACK=1, or unset it.',
  },
  SMS_CODE_PREFIXES: {
    meaning: 'What a number must begin with to be sent a code by SMS; every other one is refused',
    format: format.phonePrefixes,
    fallback: '+628',
    remedy: 'Write it as +628 or +628,+6591, or unset it: then Indonesian mobile numbers alone.',
  },
  SMS_CODES_PER_HOUR: {
    meaning: 'How many codes by SMS may leave within an hour; above that they rest until the hour is over',
    format: format.wholeNumber(0, 1_000_000),
    fallback: '1000',
    remedy: 'Set SMS_CODES_PER_HOUR to a whole number such as 1000.',
  },
  WHATSAPP_TOKEN: { meaning: 'WhatsApp Cloud API: access token', ...secret },
  WHATSAPP_PHONE_ID: { meaning: 'WhatsApp Cloud API: id of the sending number', ...secret },
  WHATSAPP_APP_SECRET: { meaning: 'WhatsApp Cloud API: secret that signs webhooks', ...secret },
  WHATSAPP_VERIFY_TOKEN: { meaning: 'WhatsApp Cloud API: token of the webhook handshake', ...secret },
  WHATSAPP_TEMPLATE: {
    meaning:
      'WhatsApp Cloud API: approved template with one variable, for news later than 24 hours after the last word',
    format: format.text,
    fallback: 'kabar_laporan',
    remedy: 'Write the name of the template as the platform shows it.',
  },
  WHATSAPP_BASE_URL: {
    meaning: 'WhatsApp Cloud API: address',
    format: web,
    fallback: 'https://graph.facebook.com',
    remedy: 'Unset it to use the real address.',
  },
  X_BEARER_TOKEN: { meaning: 'X API: access token', ...secret },
  X_CONSUMER_SECRET: { meaning: 'X API: secret that signs webhooks', ...secret },
  X_BASE_URL: {
    meaning: 'X API: address',
    format: web,
    fallback: 'https://api.x.com',
    remedy: 'Unset it to use the real address.',
  },
  X_SEARCH: {
    meaning: 'X API: query for public posts that an officer is shown; without it nothing is searched for',
    format: format.text,
    remedy: 'Write a query as the platform takes it, such as "lampu jalan" -is:retweet, or unset it.',
  },
  TELEGRAM_TOKEN: { meaning: 'Telegram: token of the bot', ...secret },
  TELEGRAM_HOOK_SECRET: { meaning: 'Telegram: secret that Telegram sends to the webhook', ...secret },
  TELEGRAM_BASE_URL: {
    meaning: 'Telegram: address',
    format: web,
    fallback: 'https://api.telegram.org',
    remedy: 'Unset it to use the real address.',
  },
  PRIVATE_PEERS: {
    meaning:
      'Closed networks, or single hosts in them, to which webhooks, Open311 systems and packages may go by https',
    format: format.intranetList,
    remedy: 'Write them as 10.20.30.4,10.20.31.0/24, or unset it: then only the open network is called.',
  },
  PUSH_SERVICES: {
    meaning: 'Push services for notices on devices besides those of the known browsers',
    format: format.originList,
    remedy: 'Write them as https://push.example,https://*.push.example, or unset it.',
  },
} as const satisfies Record<string, Variable>;
