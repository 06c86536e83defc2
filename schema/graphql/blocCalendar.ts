import type { BlocCalendar, SeenConflict, SeenReservation } from "../../server/registry/reads/bloc/calendarRead";
import { analysisCost, builder } from "./builder";
import { EntityRef, objectOf } from "./refs";

const PoolReservation = builder.objectRef<SeenReservation>("PoolReservation").implement({
  description: "A reservation of the shared pool.",
  fields: (t) => ({
    reservation: t.field({ type: objectOf("Reservation"), resolve: (r) => r.record }),
    member: t.field({
      type: EntityRef,
      nullable: true,
      description: "Who reserves; null: not on record.",
      resolve: (r, _args, { registry }) => (r.member === null ? null : registry.thing(r.member)),
    }),
  }),
});

const ConflictType = builder.objectRef<SeenConflict>("PoolConflict").implement({
  description: "Days on which more is reserved than the pool holds.",
  fields: (t) => ({
    from: t.exposeString("from", { description: "First day." }),
    to: t.exposeString("to", { nullable: true, description: "Day from which it is over; null: no end on record." }),
    reservedOnRecord: t.float({
      nullable: true,
      description: "By dates that are certain; null where one of the reservations is withheld, as in the next two.",
      resolve: (c) => c.reserved?.onRecord ?? null,
    }),
    reservedPossible: t.float({
      nullable: true,
      description: "If every unclear date falls badly.",
      resolve: (c) => c.reserved?.possible ?? null,
    }),
    over: t.exposeFloat("over", { nullable: true, description: "By how much that is more than the pool holds, as possible." }),
    onRecord: t.exposeBoolean("onRecord", { description: "It is over by dates that are certain." }),
    reservations: t.field({ type: [EntityRef], resolve: (c, _args, { registry }) => c.bookings.map((id) => registry.thing(id)) }),
  }),
});

const CalendarType = builder.objectRef<BlocCalendar>("BlocCalendar").implement({
  description: "Reservations of a bloc's shared pool and where they meet.",
  fields: (t) => ({
    capacity: t.exposeFloat("capacity", {
      nullable: true,
      description: "H100 equivalents of the pool; null: not on record, so no conflict can be found.",
    }),
    reservations: t.field({ type: [PoolReservation], description: "By first day.", resolve: (c) => [...c.reservations] }),
    withheld: t.exposeInt("withheld", { description: "Reservations that this reader may not see; they count in conflicts." }),
    conflicts: t.field({
      type: [ConflictType],
      description: "Those in which this reader may see a reservation.",
      resolve: (c) => [...c.conflicts],
    }),
    conflictsWithheld: t.exposeInt("conflictsWithheld", { description: "Other conflicts, of reservations that are all withheld." }),
    cannotTell: t.exposeInt("cannotTell", { description: "Reservations that lack a start or a size." }),
  }),
});

builder.objectField(objectOf("Bloc"), "calendar", (t) =>
  t.field({
    type: CalendarType,
    description: "Its shared pool day by day.",
    complexity: analysisCost,
    resolve: (bloc, _args, { registry }) => registry.blocs.calendar(bloc),
  }),
);
