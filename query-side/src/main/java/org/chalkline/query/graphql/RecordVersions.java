package org.chalkline.query.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.PastFact;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;
import org.chalkline.query.projection.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers how an entity stood on both clocks: its rectangles, and what changed at their edges. */
@Component
public class RecordVersions {

    private static final int CHUNK = 1_000;

    /** Of an entity with more facts it isn't told which of them have effect from a day on. */
    private static final int MOST_FACTS = 10_000;

    /** So many facts of one day are told, and met one by one to tell which changed a field. */
    private static final int MOST_OF_DAY = 20;

    private final BasisResolver bases;
    private final FactReader reader;
    private final Cursors cursors;

    RecordVersions(BasisResolver bases, FactReader reader, Cursors cursors) {
        this.bases = bases;
        this.reader = reader;
        this.cursors = cursors;
    }

    /**
     * What is asked about.
     *
     * @param type the entity's type in the schema
     * @param named the point that its id names; absent for now
     * @param ids makes the id of the entity at a point
     * @param summaries says in one sentence what a fact tells
     */
    public record Asked<S>(
            Projection<S> projection,
            String type,
            String entity,
            @Nullable AsOf named,
            Fields<S> fields,
            Function<AsOf, String> ids,
            Function<Fact, String> summaries) {}

    /**
     * The page of an entity's versions that {@code first} and {@code after} ask for, as known at
     * the position that {@code asOf} names, or else the entity's id; absent when nothing was known
     * of the entity. The day has no bearing on it.
     *
     * @param seen whether the one who asks sees the entity, once the answer's point is reached
     */
    public <S> @Nullable ListConnection<VersionNode> page(
            DataFetchingEnvironment env, Asked<S> asked, BooleanSupplier seen) {
        var page = PageRequest.of(env);
        var list =
                cursors.list(
                        ListIdentity.of(env.getField().getName(), asked.type(), asked.entity()));
        var cursor = page.read(cursors, list, List.of(Column.Type.NUMBER, Column.Type.NUMBER));
        var scope = ReadScope.one(asked.projection(), asked.entity());
        boolean byId = cursor == null && env.getArgument("asOf") == null;
        var basis =
                byId && asked.named() != null
                        ? bases.resolve(env, asked.named(), scope)
                        : bases.resolve(env, cursor, List.of(scope));
        if (!seen.getAsBoolean()) return null;
        var after = cursor == null ? Version.Place.FIRST : place(cursor);
        var versions =
                asked.projection()
                        .versions(asked.entity(), basis.position(), after, page.size() + 1);
        if (versions.isEmpty() && cursor == null) return null;
        var around = new Surroundings<>(asked, versions, basis, reader);
        return ListConnection.of(
                versions,
                page,
                basis,
                version -> new VersionNode(around.of(version)),
                version ->
                        cursors.text(
                                new Cursor(
                                        list,
                                        basis.position(),
                                        basis.effectiveOn(),
                                        basis.isNamed(),
                                        version.place().knownFrom(),
                                        asked.entity(),
                                        List.of((long) version.place().effectiveFrom()))),
                () -> {
                    throw new UnsupportedOperationException("versions are not counted");
                });
    }

    private static Version.Place place(Cursor cursor) {
        return cursor.value() instanceof Long known && cursor.then().getFirst() instanceof Long from
                ? new Version.Place(known, Math.toIntExact(from))
                : Version.Place.FIRST;
    }

    /** What one version shows, each worked out when it is asked for. */
    interface Shown {
        String id();

        KnownBound knownFrom();

        @Nullable KnownBound knownTo();

        EffectiveBound effectiveFrom();

        @Nullable EffectiveBound effectiveTo();

        boolean setAside();
    }

    /** A version, as GraphQL shows it. */
    public static final class VersionNode {
        private final Shown shown;

        VersionNode(Shown shown) {
            this.shown = shown;
        }

        public String id() {
            return shown.id();
        }

        public KnownBound knownFrom() {
            return shown.knownFrom();
        }

        public @Nullable KnownBound knownTo() {
            return shown.knownTo();
        }

        public EffectiveBound effectiveFrom() {
            return shown.effectiveFrom();
        }

        public @Nullable EffectiveBound effectiveTo() {
            return shown.effectiveTo();
        }

        public boolean setAside() {
            return shown.setAside();
        }
    }

    /** A position at which a version begins or ends, as GraphQL shows it. */
    public static final class KnownBound {
        private final Surroundings<?>.Edge edge;

        private KnownBound(Surroundings<?>.Edge edge) {
            this.edge = edge;
        }

        public long position() {
            return edge.after.position();
        }

        public @Nullable FactNode fact() {
            return edge.fact();
        }

        public List<FieldChange> fields() {
            var fact = edge.fact();
            return edge.changes().stream().map(change -> change.by(fact)).toList();
        }
    }

    /** A day on which a version begins or ends, as GraphQL shows it. */
    public static final class EffectiveBound {
        private final Surroundings<?>.Edge edge;

        private EffectiveBound(Surroundings<?>.Edge edge) {
            this.edge = edge;
        }

        public LocalDate on() {
            return edge.after.effectiveOn();
        }

        public @Nullable List<FactNode> facts() {
            return edge.factsOfDay();
        }

        public List<FieldChange> fields() {
            return edge.changesByFactsOfDay();
        }
    }

    /** What lies around the versions of one page: other versions of the entity, and its facts. */
    private static final class Surroundings<S> {
        private final Asked<S> asked;
        private final List<Version<S>> versions;
        private final Basis basis;
        private final ZoneId zone;
        private final FactReader reader;
        private final Map<AsOf, Optional<S>> states = new HashMap<>();
        private final Map<Long, Optional<FactNode>> facts = new HashMap<>();
        private @Nullable Map<LocalDate, List<Long>> days;

        Surroundings(Asked<S> asked, List<Version<S>> versions, Basis basis, FactReader reader) {
            this.asked = asked;
            this.versions = versions;
            this.basis = basis;
            this.zone = basis.zoneId();
            this.reader = reader;
        }

        Shown of(Version<S> version) {
            var row = version.row();
            var first = row.effectiveFrom();
            var corner = new AsOf(row.knownSince(), first);
            return new Shown() {
                @Override
                public String id() {
                    return asked.ids().apply(corner);
                }

                @Override
                public KnownBound knownFrom() {
                    return new KnownBound(new Edge(new AsOf(corner.position() - 1, first), corner));
                }

                @Override
                public @Nullable KnownBound knownTo() {
                    var to = version.knownTo();
                    return to == null
                            ? null
                            : new KnownBound(new Edge(corner, new AsOf(to, first)));
                }

                @Override
                public EffectiveBound effectiveFrom() {
                    var before = new AsOf(corner.position(), first.minusDays(1));
                    return new EffectiveBound(new Edge(before, corner));
                }

                @Override
                public @Nullable EffectiveBound effectiveTo() {
                    var to = row.effectiveTo();
                    return to == null
                            ? null
                            : new EffectiveBound(new Edge(corner, new AsOf(corner.position(), to)));
                }

                @Override
                public boolean setAside() {
                    return row.setAside();
                }
            };
        }

        /** What the entity is at a point; nothing where no list would hold it. */
        private @Nullable S at(AsOf point) {
            return states.computeIfAbsent(point, this::read).orElse(null);
        }

        /** Most that lie beside a version of the page lie on the page. */
        private Optional<S> read(AsOf point) {
            if (point.position() < 0) return Optional.empty();
            for (var version : versions) {
                if (version.covers(point)) return listed(version.row());
            }
            return asked.projection().find(asked.entity(), point).flatMap(Surroundings::listed);
        }

        private static <S> Optional<S> listed(Row<S> row) {
            return row.setAside() ? Optional.empty() : Optional.of(row.state());
        }

        private @Nullable FactNode fact(long position) {
            return facts.computeIfAbsent(
                            position,
                            at ->
                                    asked
                                            .projection()
                                            .history(asked.entity(), at - 1, at, 1)
                                            .stream()
                                            .findFirst()
                                            .map(this::node))
                    .orElse(null);
        }

        private FactNode node(PastFact past) {
            return new FactNode(past, reader.read(past), asked.summaries(), zone);
        }

        /** The positions of the facts that have effect from each day on; none where too many. */
        private Map<LocalDate, List<Long>> days() {
            var known = days;
            if (known != null) return known;
            var found = new HashMap<LocalDate, List<Long>>();
            long after = FactStream.NOTHING;
            int count = 0;
            List<PastFact> read;
            do {
                read = asked.projection().history(asked.entity(), after, basis.position(), CHUNK);
                for (var fact : read) {
                    found.computeIfAbsent(fact.effectiveOn(), day -> new ArrayList<>())
                            .add(fact.position());
                    after = fact.position();
                }
                count += read.size();
            } while (read.size() == CHUNK && count <= MOST_FACTS);
            if (count > MOST_FACTS) found.clear();
            days = found;
            return found;
        }

        /** From one point beside another to that. */
        private final class Edge {
            private final AsOf before;
            private final AsOf after;

            Edge(AsOf before, AsOf after) {
                this.before = before;
                this.after = after;
            }

            @Nullable FactNode fact() {
                return Surroundings.this.fact(after.position());
            }

            List<FieldChange> changes() {
                return asked.fields().between(at(before), at(after));
            }

            /** Those known by then that have effect from the day on; absent if it isn't told. */
            private @Nullable List<Long> ofDay() {
                if (days().isEmpty()) return null;
                return days().getOrDefault(after.effectiveOn(), List.of()).stream()
                        .filter(position -> position <= after.position())
                        .toList();
            }

            private static List<Long> last(List<Long> positions) {
                int size = positions.size();
                return positions.subList(Math.max(0, size - MOST_OF_DAY), size);
            }

            @Nullable List<FactNode> factsOfDay() {
                var positions = ofDay();
                if (positions == null) return null;
                var nodes = new ArrayList<FactNode>();
                for (long position : last(positions)) {
                    var node = Surroundings.this.fact(position);
                    if (node != null) nodes.add(node);
                }
                return nodes;
            }

            /**
             * Each change with the fact that made it. Of several facts of one day it is the last
             * that changed the field on that day when it came to be known. A day that no fact bears
             * was made by the one at which the version came to be known.
             */
            List<FieldChange> changesByFactsOfDay() {
                var changes = changes();
                var positions = ofDay();
                if (positions == null || changes.isEmpty()) return changes;
                if (positions.size() < 2) {
                    long position = positions.isEmpty() ? after.position() : positions.getFirst();
                    var by = Surroundings.this.fact(position);
                    return changes.stream().map(change -> change.by(by)).toList();
                }
                var by = new HashMap<String, FactNode>();
                var day = after.effectiveOn();
                for (long position : last(positions)) {
                    var node = Surroundings.this.fact(position);
                    if (node == null) continue;
                    var was = at(new AsOf(position - 1, day));
                    var is = at(new AsOf(position, day));
                    for (var each : asked.fields().between(was, is)) by.put(each.field(), node);
                }
                return changes.stream().map(change -> change.by(by.get(change.field()))).toList();
            }
        }
    }
}
