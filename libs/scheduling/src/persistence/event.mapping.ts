import { InstantType } from '#platform';
import { defineEntity } from '@mikro-orm/postgresql';
import {
  Event,
  type AttendanceMode,
  type Contact,
  type SignUpMode,
  type StoredStatus,
} from '../domain/event.js';
import type { Audience, EventFormat } from '../domain/formats.js';
import type { Place } from '../domain/place.js';

export const eventMapping = defineEntity({
  class: Event,
  tableName: 'event',
  properties: (p) => ({
    id: p.uuid().primary(),
    territoryId: p.uuid(),
    slug: p.text(),
    createdBy: p.uuid().nullable(),
    createdAt: p.type(InstantType),
    format: p.text().$type<EventFormat>(),
    title: p.text(),
    description: p.text(),
    timeZone: p.text(),
    audience: p.text().$type<Audience>(),
    attendanceMode: p.text().$type<AttendanceMode>(),
    onlineUrl: p.text().nullable(),
    contact: p.json<Contact>().nullable(),
    theme: p.text().nullable(),
    objective: p.text().nullable(),
    funding: p.text().nullable(),
    sensitive: p.boolean(),
    opensAt: p.type(InstantType).nullable(),
    closesAt: p.type(InstantType).nullable(),
    signUpMode: p.text().$type<SignUpMode>(),
    waitingList: p.boolean(),
    capacity: p.integer().nullable(),
    place: p.json<Place>().nullable(),
    searchText: p.text(),
    status: p.text().$type<StoredStatus>(),
    reason: p.text().nullable(),
    publishedAt: p.type(InstantType).nullable(),
    cancelledAt: p.type(InstantType).nullable(),
    revision: p.integer(),
  }),
});
