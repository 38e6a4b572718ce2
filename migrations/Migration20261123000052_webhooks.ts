import { Migration } from '@mikro-orm/migrations';

/**
 * Other systems are told of what happens: to whom, and the outbox, which a trigger of the journal fills in the transaction of
 * each entry. So nothing is told of what was undone, and nothing that happened is left out, whoever wrote it. Where an
 * institution tells nobody, an entry costs one look at an empty index.
 */
export class Webhooks extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(outbox);
    this.addSql(workers);
  }
}

const tables = `
      create table "webhook" ("institution_id" uuid not null, "id" uuid not null, "url" text not null, "description" text not null, "entry_types" text[] not null, "state" text not null, "pause_reason" text null, "failing_since" timestamptz(3) null, "salt" bytea not null, "previous_salt" bytea null, "previous_secret_until" timestamptz(3) null, "created_by_id" uuid not null, "recorded_at" timestamptz(3) not null, "entry_id" uuid not null, primary key ("institution_id", "id"));
      create index "webhook_by_time" on "webhook" ("institution_id", "recorded_at", "id");
      create index "webhook_by_state" on "webhook" ("institution_id", "state", "recorded_at", "id");

      create table "webhook_delivery" ("institution_id" uuid not null, "id" uuid not null, "webhook_id" uuid not null, "entry_id" uuid not null, "entry_type" text not null, "occurred_at" timestamptz(3) not null, "lane_id" uuid not null, "number" bigint not null, "is_replay" boolean not null, "state" text not null, "attempts" int not null, "first_tried_at" timestamptz(3) null, "next_try_at" timestamptz(3) not null, "last_status" smallint null, "last_failure" text null, "settled_at" timestamptz(3) null, "lease_id" uuid null, "leased_until" timestamptz(3) null, primary key ("institution_id", "id"));
      create index "webhook_delivery_of_webhook" on "webhook_delivery" ("institution_id", "webhook_id", "occurred_at", "id");
      create index "webhook_delivery_by_state" on "webhook_delivery" ("institution_id", "state", "occurred_at", "id");
      create index "webhook_delivery_by_time" on "webhook_delivery" ("institution_id", "occurred_at", "id");
      create index "webhook_delivery_in_lane" on "webhook_delivery" ("institution_id", "webhook_id", "lane_id", "number") where state = 'PENDING';
      create index "webhook_delivery_due" on "webhook_delivery" ("institution_id", "webhook_id", "next_try_at", "number") where state = 'PENDING';

      alter table "webhook" add constraint "webhook_institution_id_created_by_id_foreign" foreign key ("institution_id", "created_by_id") references "app_user" ("institution_id", "id") on update no action on delete no action;
      alter table "webhook" add constraint "webhook_salt_check" check (octet_length(salt) = 16);
      alter table "webhook" add constraint "webhook_previous_salt_check" check (octet_length(previous_salt) = 16);
      alter table "webhook" add constraint "webhook_state_check" check ("state" in ('ACTIVE', 'PAUSED', 'REMOVED'));
      alter table "webhook" add constraint "webhook_pause_reason_check" check ("pause_reason" in ('ASKED', 'GONE'));
      alter table "webhook" enable row level security;
      alter table "webhook" force row level security;
      create policy "own_institution" on "webhook" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "webhook" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));

      alter table "webhook_delivery" add constraint "webhook_delivery_institution_id_webhook_id_foreign" foreign key ("institution_id", "webhook_id") references "webhook" ("institution_id", "id") on update no action on delete no action;
      alter table "webhook_delivery" add constraint "webhook_delivery_state_check" check ("state" in ('PENDING', 'DELIVERED', 'DEAD', 'CANCELLED'));
      alter table "webhook_delivery" add constraint "webhook_delivery_last_failure_check" check ("last_failure" in ('STATUS', 'TIMED_OUT', 'NAME_NOT_FOUND', 'ADDRESS_REFUSED', 'NOT_TRUSTED', 'NOT_REACHED'));
      alter table "webhook_delivery" enable row level security;
      alter table "webhook_delivery" force row level security;
      create policy "own_institution" on "webhook_delivery" using (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine)) with check (institution_id = (select nullif(current_setting('app.institution', true), '')::uuid as mine));
      create policy "firm_sight" on "webhook_delivery" as restrictive using ((select nullif(current_setting('app.firm', true), '') is null as own_people));
`;

const outbox = `
      create sequence audit.webhook_number;
      grant usage on sequence audit.webhook_number to probity_app, probity_worker;

      -- By the owner's right: who enters something need not see who is told of it, as users of firms do not.
      create function audit.tell_webhooks() returns trigger language plpgsql
      security definer set search_path = pg_catalog, pg_temp as $$
      declare
        lane integer;
      begin
        if not exists (select from told e join public.webhook w on w.institution_id = e.institution_id and w.state <> 'REMOVED' and e.type = any(w.entry_types)) then
          return null;
        end if;
        -- Of two who enter something about one case, one takes its numbers when the other is committed: the numbers of a lane
        -- are in the order of the commits. So many locks at most, always in the same order: nobody waits in a circle, and the
        -- server's memory of locks is not used up.
        for lane in
          select distinct hashtext(e.institution_id::text || e.case_id::text) & 255 from told e
          join public.webhook w on w.institution_id = e.institution_id and w.state <> 'REMOVED' and e.type = any(w.entry_types)
          where e.case_id is not null order by 1
        loop
          perform pg_advisory_xact_lock(772648490, lane);
        end loop;
        insert into public.webhook_delivery (institution_id, id, webhook_id, entry_id, entry_type, occurred_at, lane_id, number, is_replay, state, attempts, next_try_at)
          select o.institution_id, gen_random_uuid(), o.webhook_id, o.id, o.type, o.at, coalesce(o.case_id, o.id), nextval('audit.webhook_number'), false, 'PENDING', 0, o.at
          from (
            select e.institution_id, w.id as webhook_id, e.id, e.type, e.at, e.case_id from told e
            join public.webhook w on w.institution_id = e.institution_id and w.state <> 'REMOVED' and e.type = any(w.entry_types)
            where e.part = 1 order by e.at, e.id
          ) o;
        return null;
      end $$;
      create trigger tell_webhooks after insert on audit.entry referencing new table as told
        for each statement execute function audit.tell_webhooks();
      revoke all on function audit.tell_webhooks() from public;
`;

const workers = `
      -- Before an institution is known: to whom something is to be sent by now. Shows ids only.
      create function access.due_webhooks(p_now timestamptz) returns table (institution_id uuid, webhook_id uuid)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select w.institution_id, w.id from public.webhook w
        where w.state = 'ACTIVE' and exists (
          select from public.webhook_delivery d
          where d.institution_id = w.institution_id and d.webhook_id = w.id and d.state = 'PENDING' and d.next_try_at <= p_now
            and (d.leased_until is null or d.leased_until <= clock_timestamp()))
        order by w.id
      $$;

      -- The only way in which rows of the outbox go: those that were taken or cancelled by then. What was given up stays while its
      -- webhook stands, for somebody to look at.
      create function access.clear_webhook_deliveries(p_before timestamptz) returns void
      language sql security definer set search_path = pg_catalog, pg_temp as $$
        delete from public.webhook_delivery d using public.webhook w
        where w.institution_id = d.institution_id and w.id = d.webhook_id and (
            (d.state in ('DELIVERED', 'CANCELLED') and d.settled_at < p_before)
            -- Among them what was entered at the instant at which it was removed, and is never sent.
            or (w.state = 'REMOVED' and d.occurred_at < p_before))
      $$;

      -- For a server's metrics.
      create function access.webhook_backlogs()
      returns table (slug text, webhook_id uuid, pending bigint, oldest_pending_seconds double precision, dead bigint)
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select i.slug, w.id,
          (select count(*) from public.webhook_delivery d where d.institution_id = w.institution_id and d.webhook_id = w.id and d.state = 'PENDING'),
          coalesce((select greatest(0, extract(epoch from clock_timestamp() - min(d.occurred_at)))::double precision from public.webhook_delivery d
            where d.institution_id = w.institution_id and d.webhook_id = w.id and d.state = 'PENDING'), 0),
          (select count(*) from public.webhook_delivery d where d.institution_id = w.institution_id and d.webhook_id = w.id and d.state = 'DEAD')
        from public.webhook w join public.institution i using (institution_id)
        where w.state <> 'REMOVED'
        order by i.slug, w.id
      $$;

      revoke all on function access.due_webhooks(timestamptz), access.clear_webhook_deliveries(timestamptz), access.webhook_backlogs() from public;
      grant execute on function access.due_webhooks(timestamptz), access.clear_webhook_deliveries(timestamptz), access.webhook_backlogs() to probity_app, probity_worker;

      grant select, insert on webhook, webhook_delivery to probity_app, probity_worker;
      grant select on webhook, webhook_delivery to probity_backup;
      -- What shows the present: how things stand with a webhook, its secrets, and how far a delivery has come.
      grant update (state, pause_reason, failing_since, salt, previous_salt, previous_secret_until) on webhook to probity_app, probity_worker;
      grant update (state, attempts, first_tried_at, next_try_at, last_status, last_failure, settled_at, lease_id, leased_until) on webhook_delivery to probity_app, probity_worker;
`;
