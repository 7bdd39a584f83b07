import { refusalText, REFUSALS, type RefusalCode } from '../../messages/refusals/table.ts';
import { Layout } from '../components/Layout.tsx';
import type { Page } from '../request/page.ts';
import { REFUSAL_STATUS } from '../refusalStatus.ts';
import type { ApiDocument } from './document.ts';
import { outlineOf, refName, type FieldOutline } from './outline.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly 'x-refusals'?: readonly string[];
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema?: unknown }[];
  readonly requestBody?: { content: Record<string, { schema: unknown }> };
  readonly responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
}

/** `/api`: the document for people; a plain page made here, without any script of others. */
export function ApiPage({ page, document }: { page: Page; document: ApiDocument }) {
  const words = page.m.apiHalaman;
  const calls = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({
      path,
      method,
      operation,
    })),
  );
  const groups = Object.entries(words.kelompok);
  return (
    <Layout page={page} title={words.judul} description={words.pembuka}>
      <h1>{words.judul}</h1>
      <p class="lead">{words.pembuka}</p>
      <p>
        <a href="/api/v1/openapi.json">{words.dokumen}</a>
      </p>
      <p>
        <a href="/pengembang">{words.panduan}</a>
      </p>
      <h2>{words.dasarJudul}</h2>
      <ul class="list">
        {words.dasar.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {groups.map(([tag, name]) => (
        <section>
          <h2>{name}</h2>
          {calls
            .filter(({ operation }) => operation.tags.includes(tag))
            .map((call) => (
              <CallSection page={page} document={document} {...call} />
            ))}
        </section>
      ))}
      <section>
        <h2 id="objek">{words.jawaban}</h2>
        {Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => (
          <section id={`objek-${name}`}>
            <h3>{name}</h3>
            <Fields page={page} fields={outlineOf(schema)} />
          </section>
        ))}
      </section>
      <RefusalTable page={page} />
    </Layout>
  );
}

function CallSection(props: {
  page: Page;
  document: ApiDocument;
  path: string;
  method: string;
  operation: Operation;
}) {
  const { page, path, method, operation } = props;
  const words = page.m.apiHalaman;
  const needsKey = operation.security.every((one) => Object.keys(one).length > 0);
  const body = Object.entries(operation.requestBody?.content ?? {})[0];
  const [status, good] = Object.entries(operation.responses).find(([code]) => code !== 'default') ?? [
    '200',
    {},
  ];
  const answer = Object.entries(good.content ?? {})[0];
  const refusals = operation['x-refusals'] ?? [];
  const parameters = (operation.parameters ?? []).map(({ name, required, schema }) => ({
    nama: name,
    wajib: required === true,
    ...typeOf(schema),
  }));
  return (
    <section id={operation.operationId}>
      <h3>
        <code>
          {method.toUpperCase()} /api/v1{path}
        </code>
      </h3>
      <p>
        {operation.summary} {needsKey ? words.perluKunci : words.tanpaKunci}.
      </p>
      {parameters.length === 0 ? null : (
        <>
          <h4>{words.parameter}</h4>
          <Fields page={page} fields={parameters} />
        </>
      )}
      {body === undefined ? null : (
        <>
          <h4>
            {words.isiKiriman} <code>{body[0]}</code>
          </h4>
          <SchemaView page={page} schema={body[1].schema} />
        </>
      )}
      <p>
        {words.jawaban} {status}: <AnswerLink type={answer?.[0] ?? ''} schema={answer?.[1].schema} />
      </p>
      {refusals.length === 0 ? null : (
        <p>
          {words.kodeKhusus}:{' '}
          {refusals.map((code) => (
            <>
              <a href={`#kode-${code}`}>
                <code>{code}</code>
              </a>{' '}
            </>
          ))}
        </p>
      )}
    </section>
  );
}

function SchemaView({ page, schema }: { page: Page; schema: unknown }) {
  const name = refName(schema);
  return name === null ? (
    <Fields page={page} fields={outlineOf(schema)} />
  ) : (
    <p>
      <a href={`#objek-${name}`}>{name}</a>
    </p>
  );
}

function AnswerLink({ type, schema }: { type: string; schema: unknown }) {
  const name = refName(schema);
  return name === null ? <code>{type}</code> : <a href={`#objek-${name}`}>{name}</a>;
}

function typeOf(schema: unknown): Pick<FieldOutline, 'bentuk'> {
  return { bentuk: outlineOf({ properties: { satu: schema } })[0]?.bentuk ?? '' };
}

function Fields({ page, fields }: { page: Page; fields: readonly FieldOutline[] }) {
  return (
    <ul class="list">
      {fields.map(({ nama, bentuk, wajib }) => (
        <li>
          <code>{nama}</code> {bentuk}
          {wajib ? `, ${page.m.apiHalaman.wajib}` : ''}
        </li>
      ))}
    </ul>
  );
}

function RefusalTable({ page }: { page: Page }) {
  const words = page.m.apiHalaman;
  const codes = (Object.keys(REFUSALS) as RefusalCode[]).toSorted();
  return (
    <section>
      <h2 id="kode">{words.kodeJudul}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.kode}</th>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.arti}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map((code) => (
            <tr id={`kode-${code}`}>
              <th scope="row">
                <code>{code}</code>
              </th>
              <td>{REFUSAL_STATUS[code]}</td>
              <td>{refusalText({ code }, page.lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
