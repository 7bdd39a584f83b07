/** One field of a schema, in words short enough for a list. */
export interface FieldOutline {
  readonly nama: string;
  readonly bentuk: string;
  readonly wajib: boolean;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly unknown[];
  readonly anyOf?: readonly unknown[];
  readonly oneOf?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly description?: string;
}

/** The fields of an object schema of OpenAPI 3.1, those of the parts of `allOf` too. */
export function outlineOf(schema: unknown): readonly FieldOutline[] {
  const { properties = {}, required = [], allOf = [] } = schemaOf(schema);
  const own = Object.entries(properties).map(([nama, field]) => ({
    nama,
    bentuk: shapeOf(field),
    wajib: required.includes(nama),
  }));
  return [...allOf.flatMap((part) => inherited(part)), ...own];
}

/** The name of the component that a schema refers to; null when it is written out. */
export function refName(schema: unknown): string | null {
  return schemaOf(schema).$ref?.split('/').at(-1) ?? null;
}

function inherited(part: unknown): readonly FieldOutline[] {
  const name = refName(part);
  return name === null ? outlineOf(part) : [{ nama: '…', bentuk: name, wajib: false }];
}

function shapeOf(field: unknown): string {
  const name = refName(field);
  if (name !== null) return name;
  const schema = schemaOf(field);
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined) return [...new Set(variants.map(shapeOf))].join(' | ');
  if (schema.allOf !== undefined) return schema.allOf.map(shapeOf).join(' + ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(String).join(' | ');
  if (schema.items !== undefined) return `[${shapeOf(schema.items)}]${limitsOf(schema)}`;
  if (schema.properties !== undefined) {
    return `{${outlineOf(schema)
      .map(({ nama, bentuk }) => `${nama}: ${bentuk}`)
      .join('; ')}}`;
  }
  const types = [schema.type ?? 'string'].flat().join(' | ');
  return [types, schema.format, limitsOf(schema).trim(), schema.description].filter(Boolean).join(' ');
}

function limitsOf(schema: Schema): string {
  const min = schema.minLength ?? schema.minimum;
  const max = schema.maxLength ?? schema.maximum ?? schema.maxItems;
  if (min === undefined && max === undefined) return '';
  return ` (${min ?? 0}–${max ?? '…'})`;
}

function schemaOf(schema: unknown): Schema {
  return typeof schema === 'object' && schema !== null ? schema : {};
}
