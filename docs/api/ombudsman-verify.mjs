// Verifies a package for the Ombudsman with nothing but Node: node ombudsman-verify.mjs PACKAGE.tar [ed25519:KEY]
// Without a key it names the one that signed; compare it with the one that the installation told you by another way.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [file, expected] = process.argv.slice(2);
const entries = untar(readFileSync(file));
const jws = entries.get('manifest.jws')?.toString('utf8') ?? fail('manifest.jws is missing');
const [head, body, signature, ...rest] = jws.split('.');
if (signature === undefined || rest.length > 0) fail('manifest.jws is no compact JWS');
const header = JSON.parse(Buffer.from(head, 'base64url').toString('utf8'));
if (header.alg !== 'EdDSA') fail(`alg ${header.alg} is not EdDSA`);
if (expected !== undefined && header.kid !== expected) fail(`signed by ${header.kid}, not by ${expected}`);
const x = /^ed25519:([\w-]{43})$/.exec(header.kid)?.[1] ?? fail('kid names no key');
const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
const isSigned = verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'));
if (!isSigned) fail('the signature does not fit');
const manifest = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
if (manifest.format !== 'sp4n-lapor.ombudsman/1') fail(`form ${manifest.format} is not known`);
for (const { nama, sha256, berkas } of manifest.lampiran) {
  if (berkas === null) continue;
  const bytes = entries.get(berkas) ?? fail(`${nama} is missing`);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) fail(`${nama} is not what was signed`);
}
const signed = new Set(['manifest.jws', ...manifest.lampiran.map((one) => one.berkas)]);
for (const name of entries.keys()) if (!signed.has(name)) fail(`${name} is not in the manifest`);
manifest.riwayat.forEach((one, index) => {
  const before = manifest.riwayat[index - 1];
  if (before !== undefined && one.urut === before.urut + 1 && one.hashSebelum !== before.hash)
    fail(`the history is broken at ${one.urut}`);
});
console.log(`OK ${manifest.paket} ${manifest.laporan.nomor} ${header.kid}`);

function fail(why) {
  console.error(`NOT OK: ${why}`);
  process.exit(1);
}

/** Plain files of a POSIX tar. */
function untar(bytes) {
  const found = new Map();
  for (let at = 0; at + 512 <= bytes.length;) {
    const field = (from, to) => bytes.toString('utf8', at + from, at + to).replace(/\0.*$/s, '');
    const name = field(0, 100);
    if (name === '') break;
    const size = parseInt(field(124, 136).trim(), 8);
    found.set(name, bytes.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return found;
}
