package org.chalkline.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored;
import org.chalkline.kernel.procedure.standing.StandingEvent.ChangesFold;
import org.chalkline.query.projection.KnownValues.Known;
import org.chalkline.query.projection.Marks.Ended;
import org.chalkline.query.projection.Marks.Marked;
import org.chalkline.query.projection.Marks.Noise;
import org.chalkline.query.projection.Marks.Poison;
import org.chalkline.query.projection.Marks.Sized;
import org.chalkline.query.projection.engine.Columns;
import org.chalkline.query.projection.engine.Rect;
import org.jspecify.annotations.Nullable;

/**
 * What a projection must answer, worked out anew from all the facts at every turn: no rectangles,
 * no store, no cleverness. The engine is measured against it, and readers may be tested on it.
 */
public final class NaiveProjection<S> implements Projection<S> {

    /** What is known to hold from one day up to another. */
    private record Stretch<S>(LocalDate from, @Nullable LocalDate to, S state, boolean setAside) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    private record Told(RecordedFact recorded, @Nullable Fact fact) {
        LocalDate day() {
            return Objects.requireNonNull(fact).effectiveOn();
        }
    }

    /** What holds from a day on. */
    private record Held<S>(Optional<S> state, boolean setAside) {}

    private static final class Entity<S> {
        final List<Told> facts = new ArrayList<>();
        final TreeMap<Long, List<Stretch<S>>> known = new TreeMap<>();
        @Nullable Parked parked;
    }

    private final View<S> view;
    private final Columns<S> columns;
    private final Map<String, Entity<S>> entities = new TreeMap<>();
    private long committed = -1;

    public NaiveProjection(View<S> view) {
        this.view = view;
        this.columns = new Columns<>(view.columns());
    }

    /** Takes in the next fact. */
    public synchronized NaiveProjection<S> add(RecordedFact recorded) {
        if (recorded.position() != committed + 1) {
            throw new IllegalArgumentException("position " + recorded.position());
        }
        committed = recorded.position();
        Fact fact = read(recorded);
        if (view.isOfTheRecord() && fact != null) {
            tell(recorded, fact);
        } else if (fact instanceof AboutFacts ruling && !view.concerns(fact.getClass())) {
            entities.forEach(
                    (name, kept) -> {
                        if (kept.facts.stream().noneMatch(t -> speaksOf(ruling, t))) return;
                        kept.facts.add(new Told(recorded, fact));
                        if (kept.parked == null) know(name, kept, recorded);
                    });
        } else if (fact == null || (view.concerns(fact.getClass()) && view.concerns(fact))) {
            var entity = fact == null ? recorded.aggregateId() : view.entityOf(fact);
            var kept = entities.computeIfAbsent(entity, name -> new Entity<>());
            kept.facts.add(new Told(recorded, fact));
            if (kept.parked == null) know(entity, kept, recorded);
        }
        notifyAll();
        return this;
    }

    /** Tells a view of the record what was recorded, and of whose facts it tells. */
    private void tell(RecordedFact recorded, Fact fact) {
        var recording =
                new ToldFact.Recording(
                        recorded.position(),
                        recorded.type(),
                        recorded.recordedAt(),
                        recorded.metadata().get());
        var told = new ToldFact(recorded.aggregateId(), recorded.sequence(), fact, recording);
        if (fact instanceof AboutFacts ruling) {
            entities.forEach(
                    (name, kept) -> {
                        var numbers = new BitSet();
                        for (var each : kept.facts) {
                            if (isOwn(each) && speaksOf(ruling, each)) {
                                numbers.set(Math.toIntExact(each.recorded().sequence()));
                            }
                        }
                        if (numbers.isEmpty()) return;
                        kept.facts.add(new Told(recorded, told.about(numbers)));
                        if (kept.parked == null) know(name, kept, recorded);
                    });
        }
        if (!view.concerns(fact.getClass()) || !view.concerns(told)) return;
        var entity = view.entityOf(told);
        var kept = entities.computeIfAbsent(entity, name -> new Entity<>());
        kept.facts.add(new Told(recorded, told));
        if (kept.parked == null) know(entity, kept, recorded);
    }

    private static boolean isOwn(Told told) {
        return told.fact() instanceof ToldFact fact && !(fact.fact() instanceof AboutFacts);
    }

    private static @Nullable Fact read(RecordedFact recorded) {
        try {
            return recorded.payload().get();
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    private void know(String name, Entity<S> entity, RecordedFact last) {
        try {
            entity.known.put(last.position(), fold(entity.facts, last.position()));
        } catch (RuntimeException e) {
            entity.parked = new Parked(name, last.position(), String.valueOf(e), last.recordedAt());
        }
    }

    private boolean isRuling(Told told) {
        return told.fact() instanceof AboutFacts && !view.concerns(told.fact().getClass());
    }

    private boolean speaksOf(AboutFacts ruling, Told told) {
        if (told.fact() == null || isRuling(told)) return false;
        if (!told.recorded().aggregateId().equals(ruling.of())) return false;
        long number = told.recorded().sequence();
        return switch (ruling) {
            case ValueCorrected e -> number == e.act().sequence();
            case ChangesFold e -> number == e.act().sequence() || isIn(e, number);
            case StandingEvent e -> number == e.act().sequence();
            default -> throw new IllegalArgumentException(String.valueOf(ruling));
        };
    }

    private static boolean isIn(ChangesFold change, long number) {
        return change.acts().stream().anyMatch(r -> r.first() <= number && number <= r.last());
    }

    /** Whether the last ruling on the fact lets it stand. */
    private static boolean stands(Told told, List<Told> rulings) {
        boolean stands = true;
        for (var each : rulings) {
            var of = told.recorded().aggregateId();
            if (!(each.fact() instanceof ChangesFold change) || !change.of().equals(of)) continue;
            if (isIn(change, told.recorded().sequence())) stands = change instanceof ActRestored;
        }
        return stands;
    }

    /** The fact with what the corrections say of it, one after the other. */
    private static Told putRight(Told told, List<Told> rulings) {
        var fact = told.fact();
        for (var each : rulings) {
            if (!(each.fact() instanceof ValueCorrected c)) continue;
            if (!c.of().equals(told.recorded().aggregateId())) continue;
            if (c.act().sequence() != told.recorded().sequence()) continue;
            fact = putRight((Marks) Objects.requireNonNull(fact), c);
        }
        return new Told(told.recorded(), fact);
    }

    private static Marks putRight(Marks fact, ValueCorrected c) {
        var is = Objects.requireNonNull(c.is());
        return switch (c.path()) {
            case "/mark" -> {
                var m = (Marked) fact;
                yield new Marked(m.thing(), is, m.kind(), m.size(), m.day(), m.effectiveOn());
            }
            case "/size" ->
                    switch (fact) {
                        case Marked m ->
                                new Marked(
                                        m.thing(),
                                        m.mark(),
                                        m.kind(),
                                        Long.valueOf(is),
                                        m.day(),
                                        m.effectiveOn());
                        case Sized s -> new Sized(s.thing(), Long.parseLong(is), s.effectiveOn());
                        default -> throw new IllegalArgumentException(fact.toString());
                    };
            case "/effectiveOn" -> {
                var on = LocalDate.parse(is);
                yield switch (fact) {
                    case Marked m ->
                            new Marked(m.thing(), m.mark(), m.kind(), m.size(), m.day(), on);
                    case Sized s -> new Sized(s.thing(), s.size(), on);
                    case Ended e -> new Ended(e.thing(), on);
                    case Poison e -> new Poison(e.thing(), on);
                    case Noise e -> new Noise(e.thing(), on);
                };
            }
            default -> throw new IllegalArgumentException(c.path());
        };
    }

    private List<Stretch<S>> fold(List<Told> facts, long upTo) {
        var ordered = new ArrayList<Told>();
        var rulings = new ArrayList<Told>();
        for (var told : facts) {
            if (told.recorded().position() > upTo) continue;
            if (told.fact() == null) throw new IllegalStateException("unreadable");
            (isRuling(told) ? rulings : ordered).add(told);
        }
        ordered.sort(Comparator.comparing(Told::day).thenComparing(t -> t.recorded().position()));
        var standing =
                ordered.stream()
                        .filter(told -> stands(told, rulings))
                        .map(told -> putRight(told, rulings))
                        .sorted(
                                Comparator.comparing(Told::day)
                                        .thenComparing(t -> t.recorded().position()))
                        .toList();
        var states = new TreeMap<LocalDate, Held<S>>();
        S last = null;
        for (var told : ordered) {
            if (stands(told, rulings)) continue;
            if (!standing.isEmpty() && !told.day().isBefore(standing.getFirst().day())) break;
            try {
                last = view.evolve(last, Objects.requireNonNull(told.fact()));
            } catch (RuntimeException e) {
                states.put(told.day(), new Held<>(Optional.empty(), true));
                break;
            }
            states.put(told.day(), new Held<>(Optional.ofNullable(last), true));
        }
        S state = null;
        for (var told : standing) {
            var fact = Objects.requireNonNull(told.fact());
            state = view.evolve(state, fact);
            states.put(fact.effectiveOn(), new Held<>(Optional.ofNullable(state), false));
        }
        var stretches = new ArrayList<Stretch<S>>();
        for (var day : states.keySet()) {
            var here = states.get(day);
            var next = states.higherKey(day);
            if (here == null || here.state().isEmpty()) continue;
            var shown = here.state().get();
            var before = stretches.isEmpty() ? null : stretches.getLast();
            if (before != null
                    && day.equals(before.to())
                    && before.setAside() == here.setAside()
                    && FactJson.write(before.state()).equals(FactJson.write(shown))) {
                stretches.set(
                        stretches.size() - 1,
                        new Stretch<>(before.from(), next, before.state(), before.setAside()));
            } else {
                stretches.add(new Stretch<>(day, next, shown, here.setAside()));
            }
        }
        return stretches;
    }

    @Override
    public View<S> view() {
        return view;
    }

    @Override
    public synchronized long committed() {
        return committed;
    }

    @Override
    public synchronized boolean await(long position, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (committed < position) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) return false;
            wait(left);
        }
        return true;
    }

    @Override
    public synchronized Optional<Row<S>> find(String entity, AsOf at) {
        if (at.position() > committed) {
            throw new IllegalArgumentException(at.position() + " is beyond " + committed);
        }
        var kept = entities.get(entity);
        if (kept == null) return Optional.empty();
        var found = stretch(kept.known.floorEntry(at.position()), at.effectiveOn());
        if (found == null) return Optional.empty();
        long since = at.position();
        for (var e = kept.known.floorEntry(since); e != null; e = kept.known.lowerEntry(since)) {
            if (!same(found, stretch(e, at.effectiveOn()))) break;
            since = e.getKey();
        }
        return Optional.of(
                new Row<>(
                        entity, found.state(), since, found.from(), found.to(), found.setAside()));
    }

    private static <S> @Nullable Stretch<S> stretch(
            Map.@Nullable Entry<Long, List<Stretch<S>>> known, LocalDate day) {
        if (known == null) return null;
        for (var stretch : known.getValue()) if (stretch.covers(day)) return stretch;
        return null;
    }

    private static <S> boolean same(Stretch<S> a, @Nullable Stretch<S> b) {
        return b != null
                && a.from().equals(b.from())
                && Objects.equals(a.to(), b.to())
                && a.setAside() == b.setAside()
                && FactJson.write(a.state()).equals(FactJson.write(b.state()));
    }

    @Override
    public List<Row<S>> findAll(List<String> names, AsOf at) {
        var rows = new ArrayList<Row<S>>();
        for (var name : new TreeSet<>(names)) find(name, at).ifPresent(rows::add);
        return rows;
    }

    @Override
    public synchronized List<Row<S>> list(Query query, AsOf at) {
        var order = new ArrayList<Query.Then>();
        order.add(new Query.Then(query.orderBy(), query.descending()));
        order.addAll(query.then());
        Comparator<Place> by = Comparator.comparingInt(any -> 0);
        for (int i = 0; i < order.size(); i++) {
            int at0 = i;
            Comparator<Place> one =
                    (a, b) -> Columns.compare(a.values().get(at0), b.values().get(at0));
            by = by.thenComparing(order.get(i).descending() ? one.reversed() : one);
        }
        Comparator<Place> last = (a, b) -> Columns.compareText(a.entity(), b.entity());
        var all = by.thenComparing(query.descending() ? last.reversed() : last);
        var after = query.after();
        var rows = new ArrayList<Row<S>>();
        for (var row : matching(query.where(), at)) {
            if (after != null) {
                var values = new ArrayList<@Nullable Object>();
                values.add(after.value());
                values.addAll(after.then());
                for (int i = 0; i < values.size(); i++) {
                    int place = columns.place(order.get(i).column());
                    values.set(i, columns.keyValue(place, new Query.Key(values.get(i), "")));
                }
                var key = new Place(values, after.entity());
                if (all.compare(place(row, order, at), key) <= 0) continue;
            }
            rows.add(row);
        }
        rows.sort((a, b) -> all.compare(place(a, order, at), place(b, order, at)));
        return rows.subList(0, Math.min(query.limit(), rows.size()));
    }

    @Override
    public synchronized List<Cells> walk(
            List<Condition> where, List<String> named, String after, int limit, AsOf at) {
        return matching(where, at).stream()
                .filter(row -> Columns.compareText(row.entity(), after) > 0)
                .sorted(Comparator.comparing(Row::entity, Columns::compareText))
                .limit(limit)
                .map(row -> cells(row, named, at))
                .toList();
    }

    @Override
    public synchronized KnownValues known(List<String> named, String after, int limit) {
        var next =
                entities.keySet().stream()
                        .filter(name -> Columns.compareText(name, after) > 0)
                        .filter(name -> isKnown(name))
                        .sorted(Columns::compareText)
                        .limit(limit)
                        .toList();
        return known(named, next);
    }

    private boolean isKnown(String name) {
        var kept = entities.get(name);
        return kept != null && kept.known.values().stream().anyMatch(each -> !each.isEmpty());
    }

    @Override
    public synchronized KnownValues known(List<String> named, Collection<String> which) {
        var all = new ArrayList<Known>();
        String last = null;
        for (var name : which.stream().sorted(Columns::compareText).toList()) {
            if (!isKnown(name)) continue;
            last = name;
            var seen = new HashSet<List<Object>>();
            Objects.requireNonNull(entities.get(name))
                    .known
                    .forEach(
                            (position, stretches) -> {
                                for (var stretch : stretches) {
                                    for (var column : named) {
                                        int place = columns.place(column);
                                        var stored = columns.of(stretch.state())[place];
                                        var value = columns.shown(place, stored);
                                        if (value == null || !seen.add(List.of(column, value))) {
                                            continue;
                                        }
                                        all.add(new Known(name, column, value, position));
                                    }
                                }
                            });
        }
        return new KnownValues(all, last);
    }

    @Override
    public synchronized Set<String> touched(List<RecordedFact> facts) {
        var positions = facts.stream().map(RecordedFact::position).collect(Collectors.toSet());
        var touched = new TreeSet<String>();
        entities.forEach(
                (name, kept) -> {
                    for (var told : kept.facts) {
                        if (positions.contains(told.recorded().position())) touched.add(name);
                    }
                });
        return touched;
    }

    private Cells cells(Row<S> row, List<String> named, AsOf at) {
        var values = new ArrayList<@Nullable Object>();
        for (var each : named) {
            int place = columns.place(each);
            values.add(columns.shown(place, value(row, place, at)));
        }
        return new Cells(
                row.entity(), values, row.knownSince(), row.effectiveFrom(), row.effectiveTo());
    }

    private record Place(List<@Nullable Object> values, String entity) {}

    private Place place(Row<S> row, List<Query.Then> order, AsOf at) {
        var values = new ArrayList<@Nullable Object>();
        for (var each : order) values.add(value(row, columns.place(each.column()), at));
        return new Place(values, row.entity());
    }

    private @Nullable Object value(Row<S> row, int place, AsOf at) {
        if (!columns.isElapsed(place)) return columns.of(row.state())[place];
        var day = LocalDate.ofEpochDay(Rect.day(at.effectiveOn()));
        return columns.all().get(place).at(row.state(), day);
    }

    private List<Row<S>> matching(List<Condition> where, AsOf at) {
        columns.filters(where);
        var rows = findAll(List.copyOf(entities.keySet()), at);
        rows.removeIf(Row::setAside);
        rows.removeIf(row -> !where.stream().allMatch(c -> holds(c, row, at)));
        return rows;
    }

    private boolean holds(Condition condition, Row<S> row, AsOf at) {
        if (condition.test().isOfBranches()) {
            boolean any =
                    condition.branches().stream()
                            .anyMatch(branch -> branch.stream().allMatch(c -> holds(c, row, at)));
            return any == (condition.test() == Condition.Test.ANY_OF);
        }
        if (condition.column().equals(Condition.ENTITY)) {
            return condition.values().contains(row.entity());
        }
        int place = columns.place(condition.column());
        var value = columns.shown(place, value(row, place, at));
        if (value == null) return condition.test() == Condition.Test.ABSENT;
        var stored = value(row, place, at);
        return switch (condition.test()) {
            case ABSENT, ANY_OF, NONE_OF -> false;
            case PRESENT -> true;
            case MORE_THAN -> Columns.compare(stored, bound(condition, place)) > 0;
            case LESS_THAN -> Columns.compare(stored, bound(condition, place)) < 0;
            case IN -> condition.values().contains(value);
            case AT_LEAST -> Columns.compare(stored, bound(condition, place)) >= 0;
            case AT_MOST -> Columns.compare(stored, bound(condition, place)) <= 0;
            case STARTS_WITH -> ((String) value).startsWith((String) condition.values().getFirst());
            case HOLDS -> ((String) value).contains((String) condition.values().getFirst());
            case CONTAINS ->
                    lower((String) value).contains(lower((String) condition.values().getFirst()));
        };
    }

    private @Nullable Object bound(Condition condition, int place) {
        return columns.keyValue(place, new Query.Key(condition.values().getFirst(), ""));
    }

    /** Lower case for the letters of ASCII alone. */
    private static String lower(String text) {
        var lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') lower.setCharAt(i, (char) (c + 32));
        }
        return lower.toString();
    }

    @Override
    public synchronized long count(List<Condition> where, AsOf at) {
        return matching(where, at).size();
    }

    @Override
    public synchronized List<Group> groups(
            List<Condition> where, List<String> by, List<String> sums, AsOf at) {
        var tallies = sums.stream().map(each -> new Tally(each, Tally.Kind.SUM)).toList();
        var groups = new ArrayList<Group>();
        for (var each : totals(where, Totals.Key.of(by), tallies, Integer.MAX_VALUE, at)) {
            var figures = each.figures().stream().map(f -> Objects.requireNonNull(f)).toList();
            groups.add(new Group(each.values(), each.count(), figures));
        }
        return groups;
    }

    @Override
    public synchronized List<Totals> totals(
            List<Condition> where, List<Totals.Key> by, List<Tally> tallies, int limit, AsOf at) {
        var places = by.stream().mapToInt(key -> columns.place(key.column())).toArray();
        var rows = new HashMap<List<@Nullable Object>, List<Row<S>>>();
        for (var row : matching(where, at)) {
            var values = new ArrayList<@Nullable Object>();
            for (int i = 0; i < places.length; i++) {
                var value = value(row, places[i], at);
                values.add(by.get(i).byMonth() ? firstOfMonth(value) : value);
            }
            rows.computeIfAbsent(values, key -> new ArrayList<>()).add(row);
        }
        var keys = new ArrayList<>(rows.keySet());
        keys.sort(
                (a, b) -> {
                    for (int i = 0; i < places.length; i++) {
                        int c = Columns.compare(a.get(i), b.get(i));
                        if (c != 0) return c;
                    }
                    return 0;
                });
        var groups = new ArrayList<Totals>();
        for (var key : keys) {
            var shown = new ArrayList<@Nullable Object>();
            for (int i = 0; i < places.length; i++) shown.add(columns.shown(places[i], key.get(i)));
            var some = Objects.requireNonNull(rows.get(key));
            var figures = new ArrayList<@Nullable Long>();
            for (var tally : tallies) figures.add(figure(tally, some, at));
            groups.add(new Totals(shown, some.size(), figures));
        }
        return groups.subList(0, Math.min(limit, groups.size()));
    }

    private static @Nullable Object firstOfMonth(@Nullable Object day) {
        return day == null
                ? null
                : (Object) LocalDate.ofEpochDay((Long) day).withDayOfMonth(1).toEpochDay();
    }

    private @Nullable Long figure(Tally tally, List<Row<S>> rows, AsOf at) {
        int place = columns.place(tally.column());
        var known = rows.stream().map(r -> value(r, place, at)).filter(Objects::nonNull).toList();
        if (tally.kind() == Tally.Kind.KNOWN) return (long) known.size();
        var numbers = known.stream().mapToLong(each -> (Long) each);
        return switch (tally.kind()) {
            case KNOWN, SUM -> numbers.sum();
            case LEAST -> known.isEmpty() ? null : (Long) numbers.min().orElseThrow();
            case GREATEST -> known.isEmpty() ? null : (Long) numbers.max().orElseThrow();
        };
    }

    @Override
    public synchronized List<PastFact> history(String entity, long after, long upTo, int limit) {
        var kept = entities.get(entity);
        if (kept == null) return List.of();
        return kept.facts.stream()
                .filter(t -> t.recorded().position() > after && t.recorded().position() <= upTo)
                .limit(limit)
                .map(NaiveProjection::past)
                .toList();
    }

    private static PastFact past(Told told) {
        var r = told.recorded();
        var fact = told.fact();
        var day =
                fact == null
                        ? LocalDate.ofInstant(r.recordedAt(), java.time.ZoneOffset.UTC)
                        : fact.effectiveOn();
        var payload = fact == null ? "null" : FactJson.write(fact);
        return new PastFact(
                r.position(),
                r.eventId(),
                r.type(),
                day,
                r.recordedAt(),
                payload,
                r.metadata().get());
    }

    @Override
    public synchronized List<Version<S>> versions(
            String entity, long upTo, Version.Place after, int limit) {
        var kept = entities.get(entity);
        if (kept == null) return List.of();
        var all = new ArrayList<Version<S>>();
        for (var known : kept.known.headMap(upTo, true).entrySet()) {
            var stretches = new ArrayList<>(known.getValue());
            for (int i = 0; i < all.size(); i++) {
                var version = all.get(i);
                if (version.knownTo() != null) continue;
                var row = version.row();
                var before =
                        new Stretch<>(
                                row.effectiveFrom(),
                                row.effectiveTo(),
                                row.state(),
                                row.setAside());
                if (stretches.removeIf(now -> same(before, now))) continue;
                all.set(i, new Version<>(row, known.getKey()));
            }
            for (var s : stretches) {
                long since = known.getKey();
                var row = new Row<>(entity, s.state(), since, s.from(), s.to(), s.setAside());
                all.add(new Version<>(row, null));
            }
        }
        var order =
                Comparator.comparingLong(Version.Place::knownFrom)
                        .thenComparingInt(Version.Place::effectiveFrom);
        return all.stream()
                .filter(version -> order.compare(version.place(), after) > 0)
                .sorted(Comparator.comparing(Version::place, order))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean mayLack() {
        return !parked(1).isEmpty();
    }

    @Override
    public synchronized @Nullable Parked parked(String entity) {
        var kept = entities.get(entity);
        return kept == null ? null : kept.parked;
    }

    @Override
    public synchronized List<Parked> parked(int limit) {
        return entities.values().stream()
                .map(e -> e.parked)
                .filter(Objects::nonNull)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized ProjectionStatus standing() {
        long parked = entities.values().stream().filter(e -> e.parked != null).count();
        return new ProjectionStatus(
                view.name(), committed, committed, 0, null, null, parked, null, Instant.EPOCH);
    }

    @Override
    public boolean rebuild() {
        retryParked();
        return true;
    }

    @Override
    public synchronized int retryParked() {
        int still = 0;
        for (var e : entities.entrySet()) {
            var entity = e.getValue();
            var parked = entity.parked;
            if (parked == null) continue;
            entity.parked = null;
            entity.facts.replaceAll(t -> new Told(t.recorded(), read(t.recorded())));
            for (var told : entity.facts) {
                if (told.recorded().position() < parked.position()) continue;
                know(e.getKey(), entity, told.recorded());
                if (entity.parked != null) break;
            }
            if (entity.parked != null) still++;
        }
        return still;
    }
}
