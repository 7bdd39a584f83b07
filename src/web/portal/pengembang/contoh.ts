/** One way to do something, for a shell and for TypeScript. `{ASAL}` stands for the address of this installation. */
export interface Contoh {
  readonly curl: string;
  readonly typescript: string;
}

const LAPORAN = `{
    "klasifikasi": "pengaduan",
    "judul": "Lampu jalan mati di Jalan Pramuka",
    "isi": "Sejak seminggu lampu jalan di depan pasar tidak menyala.",
    "instansi": "KT-63.71"
  }`;

const KLIEN = `import { createClient, createConfig, kirim } from 'sp4n-lapor-klien';

const client = createClient(
  createConfig({ baseUrl: '{ASAL}/api/v1', auth: () => process.env.KUNCI ?? '' }),
);`;

/**
 * What the developer pages show. Each is whole: it runs as it stands once KUNCI holds a key, and a test runs every one of them as the
 * page gives it (tests/e2e/panduan.test.ts).
 */
export const CONTOH = {
  tanpaKunci: {
    curl: `curl -sf "{ASAL}/api/v1/instansi?q=banjarmasin&limit=3"`,
    typescript: `const jawaban = await fetch('{ASAL}/api/v1/instansi?q=banjarmasin&limit=3');
const { baris } = await jawaban.json();
for (const { kode, nama } of baris) console.log(kode, nama);`,
  },
  kirim: {
    curl: `curl -sf -X POST "{ASAL}/api/v1/laporan" \\
  -H "Authorization: Bearer $KUNCI" -H "Content-Type: application/json" \\
  -d '${LAPORAN}'`,
    typescript: `const jawaban = await fetch('{ASAL}/api/v1/laporan', {
  method: 'POST',
  headers: { authorization: \`Bearer \${process.env.KUNCI}\`, 'content-type': 'application/json' },
  body: JSON.stringify({
    klasifikasi: 'pengaduan',
    judul: 'Lampu jalan mati di Jalan Pramuka',
    isi: 'Sejak seminggu lampu jalan di depan pasar tidak menyala.',
    instansi: 'KT-63.71',
  }),
});
const { nomor, status } = await jawaban.json();
console.log(nomor, status);`,
  },
  kunci: {
    curl: `curl -sf "{ASAL}/api/v1/laporan?limit=1" -H "Authorization: Bearer $KUNCI"`,
    typescript: `const jawaban = await fetch('{ASAL}/api/v1/laporan?limit=1', {
  headers: { authorization: \`Bearer \${process.env.KUNCI}\` },
});
if (jawaban.status === 401) throw new Error('Kunci tidak berlaku');
const { baris } = await jawaban.json();
console.log(baris.length);`,
  },
  klien: {
    curl: `curl -sf "{ASAL}/api/v1/openapi.json"`,
    typescript: `${KLIEN}

const { data, error } = await kirim({
  client,
  body: {
    klasifikasi: 'aspirasi',
    judul: 'Jam buka perpustakaan',
    isi: 'Mohon perpustakaan kota buka sampai malam pada hari kerja.',
    instansi: 'KT-63.71',
  },
});
if (error) throw new Error(error.code);
console.log(data.nomor, data.boleh);`,
  },
  galat: {
    curl: `curl -s -X POST "{ASAL}/api/v1/laporan" \\
  -H "Authorization: Bearer $KUNCI" -H "Content-Type: application/json" \\
  -d '{"klasifikasi": "keluhan", "judul": ""}'`,
    typescript: `const jawaban = await fetch('{ASAL}/api/v1/laporan', {
  method: 'POST',
  headers: { authorization: \`Bearer \${process.env.KUNCI}\`, 'content-type': 'application/json' },
  body: JSON.stringify({ klasifikasi: 'keluhan', judul: '' }),
});
if (!jawaban.ok) {
  const { code, errors, correlationId } = await jawaban.json();
  console.log(jawaban.status, code, correlationId);
  for (const satu of errors) console.log(satu.path, satu.code, satu.message);
}`,
  },
  kirimUlang: {
    curl: `ULANG="aplikasi-kami-$(date +%s)"
for KALI in 1 2; do
  curl -sf -X POST "{ASAL}/api/v1/laporan" \\
    -H "Authorization: Bearer $KUNCI" -H "Content-Type: application/json" \\
    -H "Idempotency-Key: $ULANG" \\
    -d '${LAPORAN.replaceAll('\n', '\n  ')}' | sed 's/.*"nomor":"\\([0-9]*\\)".*/\\1/'
  echo
done`,
    typescript: `${KLIEN}

const sekali = {
  client,
  headers: { 'Idempotency-Key': crypto.randomUUID() },
  body: {
    klasifikasi: 'pengaduan',
    judul: 'Lampu jalan mati di Jalan Pramuka',
    isi: 'Sejak seminggu lampu jalan di depan pasar tidak menyala.',
    instansi: 'KT-63.71',
  },
} as const;
const pertama = await kirim(sekali);
const kedua = await kirim(sekali);
console.log(pertama.data?.nomor === kedua.data?.nomor);`,
  },
  daftar: {
    curl: `ALAMAT="{ASAL}/api/v1/kategori?limit=50"
LANJUT=""
while : ; do
  HALAMAN=$(curl -sf "$ALAMAT$LANJUT")
  echo "$HALAMAN"
  CURSOR=$(echo "$HALAMAN" | sed -n 's/.*"next":"\\([^"]*\\)".*/\\1/p')
  [ -n "$CURSOR" ] || break
  LANJUT="&cursor=$CURSOR"
done`,
    typescript: `let cursor: string | null = '';
let banyak = 0;
while (cursor !== null) {
  const alamat = new URL('{ASAL}/api/v1/kategori?limit=50');
  if (cursor !== '') alamat.searchParams.set('cursor', cursor);
  const { baris, next } = await (await fetch(alamat)).json();
  banyak += baris.length;
  cursor = next;
}
console.log(banyak);`,
  },
  webhook: {
    curl: `DIBUAT=$(curl -sf -X POST "{ASAL}/api/v1/webhook" \\
  -H "Authorization: Bearer $KUNCI" -H "Content-Type: application/json" \\
  -d '{"url": "https://aplikasi.contoh.go.id/lapor", "peristiwa": ["laporan.ditindaklanjuti", "laporan.diselesaikan"]}')
ID=$(echo "$DIBUAT" | sed 's/.*"id":"\\([^"]*\\)".*/\\1/')
curl -sf "{ASAL}/api/v1/webhook/$ID/kiriman" -H "Authorization: Bearer $KUNCI"
curl -sf -X DELETE "{ASAL}/api/v1/webhook/$ID" -H "Authorization: Bearer $KUNCI"`,
    typescript: `import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const panggil = async (method: string, path: string, body?: object) => {
  const jawaban = await fetch(\`{ASAL}/api/v1\${path}\`, {
    method,
    headers: { authorization: \`Bearer \${process.env.KUNCI}\`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return jawaban.json();
};

let rahasia = '';
const server = createServer(async (request, response) => {
  const isi = (await Array.fromAsync(request)).join('');
  const kiriman = new Webhook(rahasia).verify(isi, request.headers as Record<string, string>);
  console.log(kiriman);
  response.writeHead(204).end();
});
server.listen(0, '127.0.0.1', async () => {
  const { port } = server.address() as { port: number };
  const dibuat = await panggil('POST', '/webhook', { url: \`http://127.0.0.1:\${port}/\` });
  rahasia = dibuat.rahasia;
  console.log(await panggil('POST', \`/webhook/\${dibuat.id}/coba\`));
  await panggil('DELETE', \`/webhook/\${dibuat.id}\`);
  server.close();
});`,
  },
  open311: {
    curl: `curl -sf "{ASAL}/open311/v2/services/K16a.json"
curl -sf -X POST "{ASAL}/open311/v2/requests.json" \\
  --data-urlencode "api_key=$KUNCI" --data-urlencode "jurisdiction_id=KT-63.71" \\
  --data-urlencode "service_code=K16a" --data-urlencode "lat=-3.3194" --data-urlencode "long=114.5908" \\
  --data-urlencode "description=Lampu jalan di depan pasar tidak menyala sejak seminggu."`,
    typescript: `const kirim = new URLSearchParams({
  api_key: process.env.KUNCI ?? '',
  jurisdiction_id: 'KT-63.71',
  service_code: 'K16a',
  lat: '-3.3194',
  long: '114.5908',
  description: 'Lampu jalan di depan pasar tidak menyala sejak seminggu.',
});
const jawaban = await fetch('{ASAL}/open311/v2/requests.json', { method: 'POST', body: kirim });
const [{ service_request_id }] = await jawaban.json();
console.log(service_request_id);`,
  },
} as const satisfies Record<string, Contoh>;
