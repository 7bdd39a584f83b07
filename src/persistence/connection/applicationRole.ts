import { query, type Db } from './database.ts';

/**
 * Refuses to serve as a role that could rewrite history (architecture.md §2: two database roles). Throws
 * ApplicationRoleRefusal when the session is a superuser, owns or may change tables, or may UPDATE, DELETE or TRUNCATE
 * `riwayat`.
 */
export async function assertApplicationRole(db: Db): Promise<void> {
  const [role] = await query<RoleRow>(db, roleText);
  if (role === undefined) throw new Error('the database did not answer who we are');
  const reason = refusalReason(role);
  if (reason !== null) throw new ApplicationRoleRefusal(role.name, reason);
}

export type RoleRefusalReason = 'superuser' | 'owner' | 'mayChangeHistory';

export class ApplicationRoleRefusal extends Error {
  override readonly name = 'ApplicationRoleRefusal';
  readonly role: string;
  readonly reason: RoleRefusalReason;

  constructor(role: string, reason: RoleRefusalReason) {
    super(
      `Peran basis data "${role}" ${sentenceOf[reason]}. Jalankan dengan peran aplikasi: isi DATABASE_URL dengan ` +
        `peran lapor_app dan DATABASE_OWNER_URL dengan peran pemilik.`,
    );
    this.role = role;
    this.reason = reason;
  }
}

const sentenceOf: Record<RoleRefusalReason, string> = {
  superuser: 'adalah superuser, jadi riwayat dapat diubah',
  owner: 'adalah pemilik tabel, jadi riwayat dapat diubah',
  mayChangeHistory: 'boleh mengubah atau menghapus riwayat',
};

interface RoleRow {
  readonly name: string;
  readonly isPowerful: boolean;
  readonly isOwner: boolean;
  readonly mayChangeHistory: boolean;
}

function refusalReason(role: RoleRow): RoleRefusalReason | null {
  if (role.isPowerful) return 'superuser';
  if (role.isOwner) return 'owner';
  return role.mayChangeHistory ? 'mayChangeHistory' : null;
}

// pg_has_role(…, 'USAGE') also finds a role that is only a member of the owner; column grants count as grants.
const roleText = `
  select current_user::text as "name",
         r.rolsuper or r.rolcreaterole or r.rolbypassrls as "isPowerful",
         exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(c.relowner, 'MEMBER'))
           or exists (select from pg_database d where d.datname = current_database() and pg_has_role(d.datdba, 'MEMBER'))
           as "isOwner",
         coalesce((select bool_or(has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE')
                                  or has_any_column_privilege(c.oid, 'UPDATE'))
                     from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'public' and c.relname = 'riwayat'), false) as "mayChangeHistory"
    from pg_roles r where r.rolname = current_user`;
