import { InstantType, WallTimeType } from '#platform';
import { defineEntity } from '@mikro-orm/postgresql';
import type { Place } from '../domain/place.js';
import { Session, type SessionStatus } from '../domain/session.js';

export const sessionMapping = defineEntity({
  class: Session,
  tableName: 'session',
  properties: (p) => ({
    id: p.uuid().primary(),
    eventId: p.uuid(),
    title: p.text().nullable(),
    startsLocal: p.type(WallTimeType),
    endsLocal: p.type(WallTimeType),
    startsAt: p.type(InstantType),
    endsAt: p.type(InstantType),
    capacity: p.integer().nullable(),
    place: p.json<Place>().nullable(),
    kind: p.text().nullable(),
    slot: p.text().nullable(),
    status: p.text().$type<SessionStatus>(),
    version: p.integer(),
  }),
});
