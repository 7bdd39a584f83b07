import type { Panduan, Topik } from './panduan.ts';
import type { panduanHalamanId } from './panduanId.ts';

/** The developer guides in English. */
export const panduanEn: Readonly<Record<Topik, Panduan>> = {
  mulai: {
    judul: 'Getting started',
    pembuka: 'From nothing to the first report through the API, in ten minutes.',
    bagian: [
      {
        judul: 'Reading without a key',
        isi: ['Reference data, figures and published reports are open to everybody.'],
        contoh: 'tanpaKunci',
      },
      {
        judul: 'Filing a report',
        isi: [
          'Make a key with the scope “File reports” on the page of API keys and keep it in the variable KUNCI.',
          'A reporter’s key files reports of their own. A developer’s key files for other people: name the person in pelapor {nama, email, telepon}, and note the number in your system as nomorAsal.',
        ],
        contoh: 'kirim',
        tautan: [
          { teks: 'Make an API key', alamat: '/saya/kunci-api' },
          { teks: 'All calls with their fields', alamat: '/api' },
        ],
      },
      {
        judul: 'A desk that forwards',
        isi: [
          'A national desk or call centre that takes complaints itself forwards them with the key of a developer account at its own body:',
          [
            'name the body that is to answer (instansi), kanal, nomorAsal (the number at your desk) and pelapor; one Idempotency-Key a matter.',
            'officers read at the report: forwarded by your body, with that number.',
            'register a webhook: each step is told, then GET /laporan/{nomor} gives the state and the answer.',
            "the reporter's word goes back as the command tanggapan.",
          ],
          'Of unpublished reports a desk sees only what it forwarded itself.',
        ],
      },
    ],
  },
  'uji-coba': {
    judul: 'Sandbox',
    pembuka: 'File, answer and close reports as you like without touching anybody’s reports or figures.',
    bagian: [
      {
        judul: 'An installation of its own',
        isi: [
          'Trials run in another installation with a database of its own. So nothing of them can reach the lists, figures, rankings or open data here.',
          'On your own machine: npm ci && npm start in the folder of this program. A model country opens at the address that is printed, with an account for every role (password lapor-demo): pengembang@demo.test files, kota@demo.test verifies, penghubung@demo.test answers, pelapor@demo.test rates.',
          'Everything runs as in earnest: keys, webhooks (to http://127.0.0.1 too), Open311, clocks, and mail, which is kept as files in the folder outbox.',
        ],
      },
    ],
  },
  kunci: {
    judul: 'Keys and scopes',
    pembuka: 'One key for one application, with the narrowest scope that will do.',
    bagian: [
      {
        judul: 'Using a key',
        isi: [
          'Send the header Authorization: Bearer KEY with every call. A key that is wrong, revoked or over answers 401; it is never taken for none.',
        ],
        contoh: 'kunci',
      },
      {
        judul: 'Scopes',
        isi: [
          'Every key reads what is open. The rest is chosen when it is made, and never exceeds what its account may do:',
          [
            'baca: reads everything that the account may read. Without it even the answer to a write holds only what is open.',
            'lapor: files reports and uploads files.',
            'perintah: answers, responds, moves, closes, and gives the other commands.',
            'webhook: makes, changes and shows webhooks.',
          ],
          'A call outside the scope answers 403 auth.scope_missing. The OpenAPI document names it for each call as x-lingkup.',
        ],
      },
      {
        judul: 'Replacing a key',
        isi: [
          'Make its successor on the page of the key and put it into your application: the former one goes on for the time that you choose. The same page shows the use of 30 days by group and status.',
        ],
        tautan: [{ teks: 'Your API keys', alamat: '/saya/kunci-api' }],
      },
    ],
  },
  klien: {
    judul: 'TypeScript client',
    pembuka: 'Every call as a typed function, generated from the OpenAPI document.',
    bagian: [
      {
        judul: 'Installing and using it',
        isi: [
          'The package is the folder clients/typescript of this program’s code; install it with npm install FOLDER. A refusal stands in error and is not thrown.',
          'Other languages: generate a client from the OpenAPI document with the tool that you like.',
        ],
        contoh: 'klien',
      },
    ],
  },
  galat: {
    judul: 'Errors',
    pembuka: 'One form for every refusal, with all mistakes at once.',
    bagian: [
      {
        judul: 'Reading a refusal',
        isi: [
          'The answer is application/problem+json: code for programs, title for people, errors[] with path, code and message for each field, correlationId for asking those who run the system.',
          [
            '400 the body cannot be read, 401 the key is not valid, 403 visible but not allowed, 404 not there or not visible.',
            '409 refused by the present state, or another body under the same Idempotency-Key. 422 wrong fields.',
            '429 too many and 503 try again: wait for Retry-After, then send again with the same Idempotency-Key.',
          ],
        ],
        contoh: 'galat',
        tautan: [{ teks: 'All refusal codes', alamat: '/api#kode' }],
      },
    ],
  },
  'kirim-ulang': {
    judul: 'Sending again safely',
    pembuka: 'The line broke? Send again: the same does not happen twice.',
    bagian: [
      {
        judul: 'Idempotency-Key',
        isi: [
          'Give every write a key of your choice (at most 200 characters) and use it again when you repeat. For 24 hours the same key and body answer the same, also after a crash in between. Another body under the same key answers 409.',
        ],
        contoh: 'kirimUlang',
      },
      {
        judul: 'Two officers at once',
        isi: [
          'The answer about one report carries an ETag. Send it back as If-Match with a command that should hold only for the state that you saw; if it changed, the answer is 409 laporan.changed_meanwhile.',
        ],
      },
    ],
  },
  daftar: {
    judul: 'Lists',
    pembuka: 'All lists are read in the same way.',
    bagian: [
      {
        judul: 'limit, cursor, next',
        isi: [
          'limit is at most 100. The answer is {baris, next}; ask again with cursor=next until next is null. What is filed meanwhile neither doubles nor hides rows.',
          'Several values are a comma list. A code or parameter that is unknown is refused (422), so a slip never widens a list.',
        ],
        contoh: 'daftar',
      },
    ],
  },
  webhook: {
    judul: 'Webhooks',
    pembuka: 'Your application is told of every step, signed by the rules of Standard Webhooks.',
    bagian: [
      {
        judul: 'Registering an address',
        isi: [
          'It takes a key with the scope webhook. The secret (whsec_…) is told only once. The address must be https on the open network; only a demo on your own machine takes http.',
        ],
        contoh: 'webhook',
        tautan: [{ teks: 'Your webhooks', alamat: '/saya/webhook' }],
      },
      {
        judul: 'Verifying the signature',
        isi: [
          'The TypeScript example above receives a trial and verifies it with the library standardwebhooks. Verify the raw body, before parsing it, and refuse a time that is more than five minutes off.',
          [
            'Answer 2xx within 10 seconds. Anything else, a redirect too, is tried again with pauses of 5 seconds to 12 hours for three days; then the delivery is dead and can be sent again.',
            'The same webhook-id is the same delivery: keep it, and ignore the second one.',
            'One report is told in order. The content is number and state; words are read with the key at data.url.',
            '410 ends the webhook.',
          ],
        ],
      },
    ],
  },
  open311: {
    judul: 'Open311',
    pembuka: 'Applications that speak GeoReport v2 connect without a change.',
    bagian: [
      {
        judul: 'Services and requests',
        isi: [
          'The addresses stand in /open311/discovery.json; jurisdiction_id is the code of the public body. Writing needs an api_key: a key with the scope lapor, and perintah for servicerequestupdates.',
          'What is confidential, unpublished or part of an anonymous reporter’s identity never appears here.',
        ],
        contoh: 'open311',
      },
    ],
  },
  kesesuaian: {
    judul: 'Conformance kit',
    pembuka: 'Does your local system speak Open311? Check it yourself before it is connected.',
    bagian: [
      {
        judul: 'Running it',
        isi: [
          'In the folder of this program: npm run --silent lapor -- conformance https://city.example.go.id/open311/v2. Each requirement is named with its result; exit code 0 means that all fit, 1 that some do not.',
          'With a trial key of your system it also writes one request and reads it back. --help tells the options.',
        ],
      },
    ],
  },
};

export const panduanHalamanEn: typeof panduanHalamanId = {
  judul: 'For developers',
  pembuka:
    'How to connect an application to SP4N-LAPOR!: by the REST API, webhooks or Open311. Our tests run every example exactly as it is written here.',
  rujukan: 'Reference: all calls, fields and codes',
  kunci: 'Your API keys',
  daftar: 'Guides',
  contoh: { curl: 'In a terminal (curl)', typescript: 'TypeScript' },
  salin: 'Copy',
  tersalin: 'Copied.',
  semua: 'All guides',
  lanjut: 'Next',
  sandbox: 'The sandbox that goes with this installation',
};
