/** The tables of the database as Kysely sees them. Each subject adds its tables here, beside its migration. */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface Schema {}
