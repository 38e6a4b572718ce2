import { Migration } from '@mikro-orm/migrations';

/**
 * How users sign in: identities at issuers, keys of service accounts, what claims may decide; and the two functions that
 * look them up before an institution is known.
 */
export class Authentication extends Migration {
  override up(): void {
    this.addSql(`
      create table "external_identity" ("institution_id" uuid not null, "id" uuid not null, "user_id" uuid not null, "issuer" text not null, "subject" text not null, "needs_certificate" boolean not null, "recorded_at" timestamptz(3) not null, "unlinked_at" timestamptz(3) null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "external_identity_by_subject" on "external_identity" ("institution_id", "issuer", "subject");
      create index "external_identity_of_user" on "external_identity" ("institution_id", "user_id", "recorded_at");
      create index "external_identity_by_time" on "external_identity" ("institution_id", "recorded_at", "id");
      create unique index "external_identity_linked" on "external_identity" ("institution_id", "issuer", "subject") where unlinked_at is null;

      create table "api_key" ("institution_id" uuid not null, "id" uuid not null, "user_id" uuid not null, "name" text not null, "prefix" text not null, "secret_hash" bytea not null, "scopes" text[] not null, "expires_at" timestamptz(3) not null, "revoked_at" timestamptz(3) null, "created_by_id" uuid not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "api_key_by_prefix" on "api_key" ("prefix");
      create index "api_key_of_user" on "api_key" ("institution_id", "user_id", "recorded_at");
      create index "api_key_by_time" on "api_key" ("institution_id", "recorded_at", "id");
      alter table "api_key" add constraint "api_key_prefix" unique ("institution_id", "prefix");

      create table "sign_in_policy" ("institution_id" uuid not null, "id" uuid not null, "valid_from" timestamptz(3) not null, "valid_to" timestamptz(3) null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, "provisions_unknown" boolean not null, "roles" text[] not null, "follows_roles" boolean not null, "provisioner_id" uuid not null, primary key ("institution_id", "id"));
      alter table "sign_in_policy" add constraint "sign_in_policy_by_time" unique ("institution_id", "valid_from");

      alter table "external_identity" add constraint "external_identity_institution_id_user_id_foreign" foreign key ("institution_id", "user_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "api_key" add constraint "api_key_institution_id_user_id_foreign" foreign key ("institution_id", "user_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "api_key" add constraint "api_key_institution_id_created_by_id_foreign" foreign key ("institution_id", "created_by_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "sign_in_policy" add constraint "sign_in_policy_institution_id_provisioner_id_foreign" foreign key ("institution_id", "provisioner_id") references "app_user" ("institution_id", "id") on update no action on delete no action;

      alter table "external_identity" enable row level security;
      alter table "external_identity" force row level security;
      create policy "firm_sight" on "external_identity" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      create policy "own_institution" on "external_identity" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "api_key" enable row level security;
      alter table "api_key" force row level security;
      create policy "firm_sight" on "api_key" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      create policy "own_institution" on "api_key" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      alter table "sign_in_policy" enable row level security;
      alter table "sign_in_policy" force row level security;
      create policy "firm_sight" on "sign_in_policy" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
      create policy "own_institution" on "sign_in_policy" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
    `);

    this.addSql(`
      -- Before an institution is known: whom an issuer's subject speaks for, and what its claims may decide. No row where
      -- there is no such institution. A column of the user's row that has yet to come reads as null.
      create function access.find_identity(p_slug text, p_issuer text, p_subject text)
      returns table (institution_id uuid, user_id uuid, role text, firm_id uuid, needs_certificate boolean, is_known boolean, policy json)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select i.institution_id, u.id, u.role, (to_jsonb(u) ->> 'firm_id')::uuid, coalesce(d.needs_certificate, false),
          exists (select from public.external_identity k where k.institution_id = i.institution_id and k.issuer = p_issuer and k.subject = p_subject),
          (select json_build_object('provisionerId', s.provisioner_id, 'provisionsUnknown', s.provisions_unknown, 'roles', s.roles, 'followsRoles', s.follows_roles)
            from (select * from public.sign_in_policy n where n.institution_id = i.institution_id order by n.valid_from desc limit 1) s
            join public.app_user p on p.institution_id = s.institution_id and p.id = s.provisioner_id and p.is_active and p.role = 'SERVICE')
        from public.institution i
        left join public.external_identity d on d.institution_id = i.institution_id and d.issuer = p_issuer and d.subject = p_subject and d.unlinked_at is null
        left join public.app_user u on u.institution_id = d.institution_id and u.id = d.user_id and u.is_active
        where i.slug = p_slug
      $$;

      -- The keys of this prefix that belong to active service accounts and were not revoked.
      create function access.find_api_key(p_prefix text)
      returns table (institution_id uuid, id uuid, user_id uuid, firm_id uuid, secret_hash bytea, scopes text[], expires_at timestamptz)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select k.institution_id, k.id, k.user_id, (to_jsonb(u) ->> 'firm_id')::uuid, k.secret_hash, k.scopes, k.expires_at
        from public.api_key k join public.app_user u on u.institution_id = k.institution_id and u.id = k.user_id
        where k.prefix = p_prefix and k.revoked_at is null and u.is_active and u.role = 'SERVICE'
      $$;

      revoke all on function access.find_identity(text, text, text), access.find_api_key(text) from public;
      grant execute on function access.find_identity(text, text, text), access.find_api_key(text) to probity_app;

      grant select, insert on external_identity, api_key, sign_in_policy to probity_app, probity_worker;
      grant update (unlinked_at) on external_identity to probity_app, probity_worker;
      grant update (revoked_at) on api_key to probity_app, probity_worker;
      grant select on external_identity, api_key, sign_in_policy to probity_backup;
    `);
  }
}
