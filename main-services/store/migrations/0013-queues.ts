import type { Migration } from '../migrate.ts'

/**
 * Messages between agents (M3.8), and the workers of the product (M3.11). Messages of one sender and priority to one queue
 * make a lane: it is handed out from its front, to one consumer at a time. Moments are milliseconds since the machine
 * started, so that no change of the clock brings a message early or never; `number` is of the tenant's one
 * counter. Each commit touches as few pages as can be, since that is what it costs.
 */
export const queues: Migration = {
  version: 13,
  name: 'queues',
  sql: `
create table queues (
  tenant_id text not null,
  name text not null,
  bound integer not null,
  tries integer not null,
  visibility integer not null,
  back_off integer not null,
  declared_at integer not null,
  primary key (tenant_id, name)
) strict, without rowid;

create table queue_topics (
  tenant_id text not null,
  topic text not null,
  queue text not null,
  primary key (tenant_id, topic, queue)
) strict, without rowid;

create table queue_lanes (
  tenant_id text not null,
  id integer not null,
  queue text not null,
  priority integer not null,
  sender text not null,
  length integer not null,
  head integer not null,
  visible_at integer not null,
  receipt integer not null,
  held integer not null,
  through integer not null,
  careful integer not null,
  owner text,
  consumer text,
  taken_at integer,
  primary key (tenant_id, id)
) strict, without rowid;
create unique index queue_lanes_by_sender on queue_lanes (tenant_id, queue, priority, sender);
create index queue_lanes_not_empty on queue_lanes (tenant_id, queue, priority) where length > 0;

create table queue_messages (
  tenant_id text not null,
  lane integer not null,
  number integer not null,
  topic text,
  body text not null,
  key text,
  correlation text,
  tries integer not null,
  sent_at integer not null,
  primary key (tenant_id, lane, number)
) strict, without rowid;

create table queue_dead_letters (
  tenant_id text not null,
  number integer not null,
  queue text not null,
  priority integer not null,
  sender text not null,
  topic text,
  body text not null,
  key text,
  correlation text,
  tries integer not null,
  reason text not null,
  sent_at integer not null,
  died_at integer not null,
  primary key (tenant_id, number)
) strict;

create table queue_keys (
  tenant_id text not null,
  queue text not null,
  key text not null,
  number integer not null,
  handled integer not null,
  primary key (tenant_id, queue, key)
) strict, without rowid;
create index queue_keys_by_number on queue_keys (tenant_id, number);

create table queue_audit (
  id integer primary key,
  tenant_id text not null,
  queue text not null,
  lane integer not null,
  what text not null,
  who text not null,
  first integer not null,
  last integer not null,
  count integer not null,
  note text not null,
  taken_at integer,
  at integer not null
) strict;

create table workers (
  tenant_id text not null,
  id text not null,
  kind text not null,
  name text not null,
  handles text not null,
  state text not null,
  status text not null,
  detail text not null,
  owner text not null,
  beat_at integer not null,
  seen_at integer not null,
  started_at integer not null,
  restarts integer not null,
  primary key (tenant_id, id)
) strict;
create index workers_by_name on workers (tenant_id, kind, name);

insert into sqlite_stat1 (tbl, idx, stat) values
  ('queues', 'queues', '20 20 1'),
  ('queue_topics', 'queue_topics', '20 20 4 1'),
  ('queue_lanes', 'queue_lanes', '500 500 1'),
  ('queue_lanes', 'queue_lanes_by_sender', '500 500 50 20 1'),
  ('queue_lanes', 'queue_lanes_not_empty', '100 100 20 7'),
  ('queue_messages', 'queue_messages', '10000 10000 100 1'),
  ('queue_dead_letters', 'sqlite_autoindex_queue_dead_letters_1', '100 100 1'),
  ('queue_keys', 'queue_keys', '1000 1000 100 1'),
  ('queue_keys', 'queue_keys_by_number', '1000 1000 1'),
  ('workers', 'workers_by_name', '10 10 4 1');
analyze sqlite_schema;
`,
}
