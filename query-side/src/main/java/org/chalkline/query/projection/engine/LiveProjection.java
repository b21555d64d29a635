package org.chalkline.query.projection.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Cells;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Group;
import org.chalkline.query.projection.KnownValues;
import org.chalkline.query.projection.KnownValues.Known;
import org.chalkline.query.projection.Parked;
import org.chalkline.query.projection.PastFact;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionStatus;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.chalkline.query.projection.Tally;
import org.chalkline.query.projection.Totals;
import org.chalkline.query.projection.Version;
import org.chalkline.query.projection.View;
import org.chalkline.query.projection.engine.Generation.Measure;
import org.jspecify.annotations.Nullable;

/** A projection as readers see it: checks the question, asks the store, and reads the states. */
final class LiveProjection<S> implements Projection<S> {

    private final Engine<S> engine;
    private final Columns<S> columns;
    private final Class<S> type;

    LiveProjection(Engine<S> engine) {
        this.engine = engine;
        this.columns = engine.columns();
        this.type = engine.view().stateType();
    }

    Engine<S> engine() {
        return engine;
    }

    @Override
    public View<S> view() {
        return engine.view();
    }

    @Override
    public long committed() {
        return engine.committed();
    }

    @Override
    public boolean isOfEarlierVersion() {
        return engine.showsFormer();
    }

    @Override
    public boolean await(long position, Duration atMost) throws InterruptedException {
        return engine.await(position, atMost);
    }

    @Override
    public Optional<Row<S>> find(String entity, AsOf at) {
        return findAll(List.of(entity), at).stream().findFirst();
    }

    @Override
    public List<Row<S>> findAll(List<String> entities, AsOf at) {
        return rows(engine.ask(s -> s.generation().find(entities, point(at, s))));
    }

    @Override
    public List<Row<S>> list(Query query, AsOf at) {
        if (query.limit() < 1) throw new IllegalArgumentException("limit " + query.limit());
        int place = columns.soughtPlace(query.orderBy());
        var then =
                query.then().stream()
                        .map(t -> new Page.Then(columns.soughtPlace(t.column()), t.descending()))
                        .toList();
        var where = new ArrayList<>(columns.filters(query.where()));
        var key = query.after();
        Page.After after = null;
        if (key != null) {
            var value = columns.keyValue(place, key);
            var further = columns.keyValues(then, key);
            if (then.isEmpty()) {
                after = new Page.After(value, key.entity());
            } else {
                var order = new ArrayList<Page.Then>();
                order.add(new Page.Then(place, query.descending()));
                order.addAll(then);
                var values = new ArrayList<@Nullable Object>();
                values.add(value);
                values.addAll(further);
                where.add(Page.beyond(order, values, key.entity()));
            }
        }
        var page = new Page(where, place, query.descending(), then, after, query.limit());
        return rows(engine.ask(s -> s.generation().list(page, point(at, s))));
    }

    @Override
    public List<Cells> walk(
            List<Condition> where, List<String> named, String after, int limit, AsOf at) {
        if (limit < 1) throw new IllegalArgumentException("limit " + limit);
        var places = named.stream().mapToInt(columns::place).toArray();
        var stretch = new Stretch(columns.filters(where), places, after, limit);
        var stored = engine.ask(s -> s.generation().walk(stretch, point(at, s)));
        var cells = new ArrayList<Cells>(stored.size());
        for (var row : stored) {
            var values = new ArrayList<@Nullable Object>(places.length);
            for (int i = 0; i < places.length; i++) {
                values.add(columns.shown(places[i], row.values().get(i)));
            }
            cells.add(
                    new Cells(
                            row.entity(),
                            values,
                            row.knownFrom(),
                            LocalDate.ofEpochDay(row.from()),
                            row.to() == Rect.OPEN ? null : LocalDate.ofEpochDay(row.to())));
        }
        return cells;
    }

    @Override
    public KnownValues known(List<String> named, String after, int entities) {
        if (entities < 1) throw new IllegalArgumentException("entities " + entities);
        var places = named.stream().mapToInt(columns::place).toArray();
        return known(places, engine.ask(s -> s.generation().known(places, after, entities)));
    }

    @Override
    public KnownValues known(List<String> named, Collection<String> entities) {
        var places = named.stream().mapToInt(columns::place).toArray();
        return known(places, engine.ask(s -> s.generation().known(places, entities)));
    }

    /** Rectangles come by known-from, so the first with a value is the one since which it is. */
    private KnownValues known(int[] places, List<StoredCells> stored) {
        var all = new HashSet<Seen>();
        var known = new ArrayList<Known>();
        for (var row : stored) {
            for (int i = 0; i < places.length; i++) {
                var value = columns.shown(places[i], row.values().get(i));
                if (value == null || !all.add(new Seen(row.entity(), i, value))) continue;
                var column = columns.all().get(places[i]).name();
                known.add(new Known(row.entity(), column, value, row.knownFrom()));
            }
        }
        return new KnownValues(known, stored.isEmpty() ? null : stored.getLast().entity());
    }

    private record Seen(String entity, int place, Object value) {}

    @Override
    public Set<String> touched(List<RecordedFact> facts) {
        return engine.touched(facts);
    }

    @Override
    public long count(List<Condition> where, AsOf at) {
        var filters = columns.filters(where);
        return engine.ask(s -> s.generation().count(filters, point(at, s)));
    }

    @Override
    public List<Group> groups(List<Condition> where, List<String> by, List<String> sums, AsOf at) {
        if (by.isEmpty() && sums.isEmpty()) {
            throw new IllegalArgumentException("no column to group by");
        }
        by.forEach(columns::soughtPlace);
        var tallies = sums.stream().map(each -> new Tally(each, Tally.Kind.SUM)).toList();
        return totals(where, Totals.Key.of(by), tallies, Integer.MAX_VALUE, at).stream()
                .map(each -> new Group(each.values(), each.count(), known(each.figures())))
                .toList();
    }

    private static List<Long> known(List<@Nullable Long> sums) {
        return sums.stream().map(each -> Objects.requireNonNull(each)).toList();
    }

    @Override
    public List<Totals> totals(
            List<Condition> where, List<Totals.Key> by, List<Tally> tallies, int limit, AsOf at) {
        if (limit < 1) throw new IllegalArgumentException("limit " + limit);
        var filters = columns.filters(where);
        var keys = by.stream().map(columns::key).toList();
        var measures =
                tallies.stream()
                        .map(each -> new Measure(columns.tallyPlace(each), each.kind()))
                        .toList();
        var stored =
                engine.ask(
                        s -> s.generation().totals(filters, keys, measures, limit, point(at, s)));
        var groups = new ArrayList<Totals>(stored.size());
        for (var group : stored) {
            var values = new ArrayList<@Nullable Object>(keys.size());
            for (int i = 0; i < keys.size(); i++) {
                values.add(columns.shown(keys.get(i).place(), group.values().get(i)));
            }
            groups.add(new Totals(values, group.count(), group.figures()));
        }
        return groups;
    }

    private static Point point(AsOf at, CurrentGeneration shown) {
        if (at.position() > shown.committed()) {
            throw new IllegalArgumentException(
                    "position %d lies beyond %d".formatted(at.position(), shown.committed()));
        }
        // Before the first fact nothing was known, however far before.
        return new Point((int) Math.max(-1, at.position()), Rect.day(at.effectiveOn()));
    }

    private List<Row<S>> rows(List<StoredRow> stored) {
        var rows = new ArrayList<Row<S>>(stored.size());
        for (var row : stored) rows.add(row(row));
        return rows;
    }

    private Row<S> row(StoredRow row) {
        return new Row<>(
                row.entity(),
                FactJson.read(row.json(), type),
                row.knownFrom(),
                LocalDate.ofEpochDay(row.from()),
                row.to() == Rect.OPEN ? null : LocalDate.ofEpochDay(row.to()),
                row.setAside());
    }

    @Override
    public List<Version<S>> versions(String entity, long upTo, Version.Place after, int limit) {
        if (limit < 1) throw new IllegalArgumentException("limit " + limit);
        int known = (int) Math.clamp(after.knownFrom(), -1, Rect.OPEN);
        int from = after.effectiveFrom();
        var stored =
                engine.ask(
                        s -> {
                            int at = point(new AsOf(upTo, LocalDate.EPOCH), s).position();
                            return s.generation().versions(entity, at, known, from, limit);
                        });
        var versions = new ArrayList<Version<S>>(stored.size());
        for (var each : stored) {
            boolean open = each.knownTo() > upTo;
            versions.add(new Version<>(row(each.row()), open ? null : (long) each.knownTo()));
        }
        return versions;
    }

    @Override
    public List<PastFact> history(String entity, long after, long upTo, int limit) {
        var past =
                engine.ask(
                        s ->
                                s.generation()
                                        .history(
                                                entity,
                                                after,
                                                Math.min(upTo, s.committed()),
                                                limit));
        return past.stream().map(engine::asRecorded).toList();
    }

    @Override
    public boolean mayLack() {
        return engine.mayLack();
    }

    @Override
    public @Nullable Parked parked(String entity) {
        return engine.ask(s -> Optional.ofNullable(s.generation().parked(entity))).orElse(null);
    }

    @Override
    public List<Parked> parked(int limit) {
        return engine.ask(s -> s.generation().parked(limit));
    }

    @Override
    public ProjectionStatus standing() {
        return engine.standing();
    }

    @Override
    public boolean rebuild() {
        return engine.rebuild();
    }

    @Override
    public int retryParked() {
        return engine.retryParked();
    }
}
