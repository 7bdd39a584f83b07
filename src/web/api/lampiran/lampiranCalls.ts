import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import { refusal } from '../../../domain/shared/result.ts';
import { apiRingkasan } from '../../../messages/api.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { openLampiran } from '../../../useCases/lampiran/openLampiran.ts';
import { uploadLampiran, type Uploaded } from '../../../useCases/lampiran/uploadLampiran.ts';
import { refused } from '../answer.ts';
import { noBody, noQuery, queryOf, readCall, writeCall, type AnyCall } from '../call.ts';
import { refuseAt } from '../input/teks.ts';
import type { FileBody } from './fileBody.ts';
import { sendFile } from './sendFile.ts';

/** Files: sent before the laporan or answer that they belong to, read by whoever reads its text. */
export function lampiranCalls(deps: Deps): readonly AnyCall[] {
  return [unggahCall(deps), bacaLampiranCall(deps)];
}

const unggahBody = z
  .custom<FileBody>()
  .superRefine(({ berkas, lain }, ctx) => {
    for (const name of lain) refuseAt(ctx, refusal('input.unknown_field'), [name]);
    if (berkas.length === 0) refuseAt(ctx, refusal('input.required'), ['berkas']);
    if (berkas.length > 1)
      refuseAt(ctx, refusal('input.too_many', { max: 1, jumlah: berkas.length }), ['berkas']);
  })
  .openapi({
    type: 'object',
    properties: { berkas: { type: 'string', format: 'binary' } },
    required: ['berkas'],
  });

const unggahanSchema = z
  .object({
    id: z.string(),
    nama: z.string(),
    jenis: z.string(),
    ukuran: z.int(),
    url: z.string(),
    tempatFoto: z.object({ lat: z.number(), lon: z.number() }).nullable(),
  })
  .openapi('Unggahan');

function unggahCall(deps: Deps): AnyCall {
  return writeCall({
    id: 'unggah',
    method: 'post',
    path: '/lampiran',
    kelompok: 'lampiran',
    // Files come before the laporan or the answer that they belong to.
    lingkup: ['lapor', 'perintah'],
    ringkasan: apiRingkasan.unggah,
    status: 201,
    bentuk: 'berkas',
    query: noQuery,
    body: unggahBody,
    jawaban: unggahanSchema,
    kode: [
      'attachments.empty',
      'attachments.too_large',
      'attachments.type_not_allowed',
      'attachments.mixed_content',
      'attachments.image_broken',
      'attachments.too_many_pixels',
      'attachments.heic_unreadable',
      'attachments.disk_full',
      'attachments.busy',
    ],
    act: async ({ caller, body }, claim) => {
      const [file] = body.berkas;
      const { akun } = caller;
      if (file === undefined || akun === null)
        throw new Error('Broken invariant: a checked upload has its file and key');
      const stream = Readable.fromWeb(file.stream() as Parameters<typeof Readable.fromWeb>[0]);
      const unggahan = { stream, declaredName: file.nama, pengunggah: akun.pengunggah };
      const taken = await uploadLampiran(deps, unggahan, claim);
      if (taken.ok) return { done: taken.value };
      const [first, ...rest] = taken.refusal.map((one) => ({ ...one, path: 'berkas' }));
      return { refusals: [first ?? refusal('input.invalid', undefined, 'berkas'), ...rest] };
    },
    answer: (_request, outcome) => {
      const { id, nama, jenis, ukuran, tempatFoto } = outcome as Uploaded;
      const url = `/api/v1/lampiran/${id}`;
      return Promise.resolve({
        status: 201,
        json: { id, nama, jenis, ukuran, url, tempatFoto },
        location: url,
      });
    },
  });
}

function bacaLampiranCall(deps: Deps): AnyCall {
  return readCall({
    id: 'bacaLampiran',
    method: 'get',
    path: '/lampiran/{id}',
    kelompok: 'lampiran',
    lingkup: [],
    ringkasan: apiRingkasan.bacaLampiran,
    query: queryOf({ ukuran: z.enum(['asli', 'kecil']).optional() }),
    body: noBody,
    jawaban: null,
    kode: ['attachments.not_found'],
    run: async ({ c, caller, params, query }) => {
      const opened = await openLampiran(deps, caller.reader, {
        id: params['id'] ?? '',
        pengunggah: caller.akun?.pengunggah ?? null,
        isThumbnail: query.ukuran === 'kecil',
      });
      return opened.ok ? sendFile(c, opened.value) : refused(opened.refusal);
    },
  });
}
