package org.chalkline.query.table;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.engagement.EngagementTerms;
import org.chalkline.kernel.engagement.Engagements;
import org.chalkline.kernel.engagement.Engagements.Running;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.query.access.Changeable;
import org.chalkline.query.access.HeldPower;
import org.chalkline.query.access.HeldPowers;
import org.chalkline.query.access.Viewer;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.table.Sight.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells which records somebody sees. A unit of the bureau sees what it has in hand, what is its
 * own, and what its officers hold powers for; a school what is its own; who is engaged from outside
 * what their engagements name; all others all of what is open to them. It is judged by who they are
 * and by what is known of a record now.
 */
@Component
public final class Sights {
    private static final int PAGE = 1_000;

    /** So many records are looked at to tell which of them are somebody's. */
    private static final int MOST = 50_000;

    private static final String UNIT_TYPE = "InternalUnit";
    private static final String SCHOOL_TYPE = "School";

    private final List<TableQueries<?>> tables;
    private final HeldPowers powers;
    private final Engagements engagements;
    private final Clock clock;

    /** Beginnings of ids, with the tables whose records they are. */
    private final Map<String, TableQueries<?>> byKind = new HashMap<>();

    Sights(List<TableQueries<?>> tables, HeldPowers powers, Engagements engagements, Clock clock) {
        this.tables = List.copyOf(tables);
        this.powers = powers;
        this.engagements = engagements;
        this.clock = clock;
    }

    /**
     * What is found out of somebody once in a request.
     *
     * @param units the codes of their unit and of those that it goes on with
     * @param engaged the engagements that run of who comes from outside; absent for all others
     */
    private record Own(
            Set<String> units, List<HeldPower> powers, @Nullable List<Running> engaged) {}

    /** What the one who asks sees of a table. */
    <S> Sight<S> of(GraphQLContext context, Table<S> table) {
        var viewer = Viewer.of(context);
        if (!viewer.isBound()) return Sight.all();
        var own = own(context, viewer.who());
        boolean open = table.whose().open() != null;
        if (own.engaged() == null && open) return Sight.all();
        // What somebody has in hand changes, and with it what is answered of one and the same
        // point.
        Changeable.SIGHT.note(context);
        if (own.engaged() != null) return engaged(table, own.engaged(), open);
        return bound(viewer.who(), table.whose(), own);
    }

    /**
     * What engagements name of a table.
     *
     * @param open whether what is no unit's is seen, as that is which is open to all
     */
    private static <S> Sight<S> engaged(Table<S> table, List<Running> engaged, boolean open) {
        var whose = table.whose();
        if (whose.isOfEngagements()) return Sight.of(table.column(Table.CODE), codes(engaged));
        var columns = open ? List.<Column<S>>of() : whose.forEngaged();
        // People are nobody's: for some units, they are shown below what is these units' alone.
        boolean units = !columns.isEmpty() || !open || table.isKeyedByPeople();
        var ways = new ArrayList<List<Limit<S>>>();
        for (var each : engaged) {
            var years = years(whose.year(), each.terms());
            if (each.terms().units().isEmpty()) {
                if (columns.isEmpty() && !open && whose.subject() != null) return bySubject(whose);
                if (whose.inbox() == null) ways.add(years);
            } else if (!units) {
                ways.add(years);
            } else {
                var codes = Set.copyOf(each.terms().units());
                for (var column : columns) {
                    var way = new ArrayList<Limit<S>>();
                    way.add(Limit.in(column, codes));
                    way.addAll(years);
                    ways.add(way);
                }
            }
        }
        if (ways.isEmpty() && whose.subject() != null) return bySubject(whose);
        return Sight.within(ways);
    }

    private static <S> Sight<S> bySubject(Whose<S> whose) {
        return Sight.bySubject(requireNonNull(whose.subject()), whose.subjectKind());
    }

    private static Set<String> codes(List<Running> engaged) {
        return engaged.stream().map(each -> each.engagement().value()).collect(toSet());
    }

    private static <S> List<Limit<S>> years(@Nullable Column<S> year, EngagementTerms terms) {
        if (year == null) return List.of();
        int first = terms.fromYear();
        int last = terms.untilYear();
        return switch (year.type()) {
            case TEXT ->
                    List.of(
                            Limit.in(
                                    year,
                                    IntStream.rangeClosed(first, last)
                                            .mapToObj(String::valueOf)
                                            .collect(toSet())));
            case NUMBER -> between(year, (long) first, (long) last);
            case ELAPSED -> throw new IllegalStateException(year.name() + " holds no years");
            case DATE -> between(year, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
        };
    }

    private static <S> List<Limit<S>> between(Column<S> column, Object least, Object most) {
        return List.of(
                new Limit<>(column, Test.AT_LEAST, List.of(least)),
                new Limit<>(column, Test.AT_MOST, List.of(most)));
    }

    private Own own(GraphQLContext context, SignedIn who) {
        return context.computeIfAbsent(Own.class, key -> own(who));
    }

    private Own own(SignedIn who) {
        if (new Viewer(who).isFromOutside()) {
            var today = LocalDate.now(clock);
            var running = engagements.running(who.issuer(), who.subject(), today);
            return new Own(Set.of(), List.of(), running);
        }
        if (who.is(Role.SCHOOL)) return new Own(Set.of(), List.of(), null);
        return new Own(units(who.unit()), powers.of(who.unit(), who.officer()), null);
    }

    private <S> Sight<S> bound(SignedIn who, Whose<S> whose, Own own) {
        if (who.is(Role.SCHOOL)) {
            var column = whose.forSchool();
            var school = who.school();
            if (column != null) {
                return Sight.of(column, school == null ? Set.of() : Set.of(school));
            }
        } else {
            var codes = new HashSet<>(own.units());
            for (var held : own.powers()) {
                if (!whose.powers().contains(held.power())) continue;
                if (held.units() == null) return Sight.all();
                codes.addAll(held.units());
            }
            var column = whose.forBureau();
            if (column != null) return Sight.of(column, codes);
            var inbox = whose.inbox();
            if (inbox != null) return Sight.of(inbox, inboxes(who, own));
        }
        var subject = whose.subject();
        return subject == null ? Sight.nothing() : Sight.bySubject(subject, whose.subjectKind());
    }

    private static Set<String> inboxes(SignedIn who, Own own) {
        var inboxes = new HashSet<String>();
        for (var unit : own.units()) {
            InboxId.ofUnitNamed(unit).ifPresent(inbox -> inboxes.add(inbox.value()));
        }
        if (who.officer() != null) {
            InboxId.ofOfficer(who.officer()).ifPresent(inbox -> inboxes.add(inbox.value()));
        }
        return inboxes;
    }

    /** A unit that is no more is gone on with by another, and so are its cases. */
    private Set<String> units(@Nullable String unit) {
        if (unit == null) return Set.of();
        var all = new LinkedHashSet<String>();
        all.add(unit);
        var found = tables.stream().filter(each -> each.type().equals(UNIT_TYPE)).findFirst();
        if (found.isPresent()) addEnded(found.get(), all);
        return all;
    }

    private <S> void addEnded(TableQueries<S> units, Set<String> all) {
        var column = units.table().column("successor").name();
        var last = List.copyOf(all);
        while (!last.isEmpty()) {
            var where = List.of(new Condition(column, Test.IN, List.copyOf(last)));
            var query = new Query(where, Table.CODE, false, null, PAGE);
            last =
                    units.projection().list(query, now(units.projection())).stream()
                            .map(row -> units.table().code(row.state()))
                            .filter(all::add)
                            .toList();
        }
    }

    AsOf now(Projection<?> projection) {
        return new AsOf(projection.committed(), LocalDate.now(clock));
    }

    /**
     * The entities of the projection that are seen now.
     *
     * @throws RequestException {@code TOO_MANY_TO_TELL} if there are too many
     */
    <S> List<String> seenNow(TableQueries<S> queries, Sight<S> sight) {
        var found = new LinkedHashSet<String>();
        for (var way : sight.conditions()) addSeenNow(queries, way, found);
        return List.copyOf(found);
    }

    private <S> void addSeenNow(TableQueries<S> queries, List<Condition> where, Set<String> found) {
        var projection = queries.projection();
        var at = now(projection);
        Query.Key after = null;
        while (true) {
            var rows = projection.list(new Query(where, Table.CODE, false, after, PAGE), at);
            rows.forEach(row -> found.add(row.entity()));
            if (rows.size() < PAGE) return;
            if (found.size() > MOST) throw tooMany(queries.table());
            var last = rows.getLast();
            after = new Query.Key(queries.table().code(last.state()), last.entity());
        }
    }

    private static RequestException tooMany(Table<?> table) {
        return new RequestException(
                "TOO_MANY_TO_TELL",
                "There are too many "
                        + table.nouns()
                        + " to tell which of them are yours: narrow the filter, or ask about now.");
    }

    /**
     * Which of these ids, as facts name records, are of records that the one who asks sees.
     *
     * @throws RequestException {@code TOO_MANY_TO_TELL} if there are too many
     */
    Set<String> seenOf(GraphQLContext context, Table<?> table, Collection<String> subjects) {
        if (subjects.size() > MOST) throw tooMany(table);
        var who = Viewer.of(context).who();
        return seenOf(who, own(context, who), subjects);
    }

    /**
     * Whether somebody sees the record of an aggregate, and what belongs to it.
     *
     * @param subject its id, as facts name it
     */
    public boolean sees(SignedIn who, String subject) {
        if (!new Viewer(who).isBound()) return true;
        return !seenOf(who, own(who), List.of(subject)).isEmpty();
    }

    /**
     * The global id of the record of an aggregate, as it was at a point; absent where no table has
     * its records.
     *
     * @param subject the aggregate's id, as facts name it
     */
    public @Nullable String idAt(String subject, AsOf at) {
        var queries = tableOf(subject);
        if (queries == null) return null;
        var code = subject.substring(subject.indexOf('/') + 1);
        return new GlobalId(queries.type(), code, at).text();
    }

    /** Whether the one who asks sees the record of an aggregate, and what belongs to it. */
    public boolean sees(DataFetchingEnvironment env, String subject) {
        var context = env.getGraphQlContext();
        var viewer = Viewer.of(context);
        if (!viewer.isBound()) return true;
        return !seenOf(viewer.who(), own(context, viewer.who()), List.of(subject)).isEmpty();
    }

    private Set<String> seenOf(SignedIn who, Own own, Collection<String> subjects) {
        var byTable = new LinkedHashMap<TableQueries<?>, List<String>>();
        for (var subject : subjects) {
            var queries = tableOf(subject);
            if (queries == null) continue;
            byTable.computeIfAbsent(queries, key -> new ArrayList<>()).add(subject);
        }
        var seen = new HashSet<String>();
        byTable.forEach((queries, some) -> addSeen(who, own, queries, some, seen));
        return seen;
    }

    private <S> void addSeen(
            SignedIn who,
            Own own,
            TableQueries<S> queries,
            List<String> subjects,
            Set<String> seen) {
        // What is about a record that all may see is not therefore for all.
        var sight =
                own.engaged() != null
                        ? engaged(queries.table(), own.engaged(), false)
                        : bound(who, queries.table().whose(), own);
        switch (sight.extent()) {
            case ALL -> seen.addAll(subjects);
            case NOTHING, BY_SUBJECT -> {}
            case BY_COLUMNS -> {
                var projection = queries.projection();
                for (int i = 0; i < subjects.size(); i += PAGE) {
                    var some = subjects.subList(i, Math.min(subjects.size(), i + PAGE));
                    projection.findAll(some, now(projection)).stream()
                            .filter(row -> sight.holds(row.state()))
                            .forEach(row -> seen.add(row.entity()));
                }
            }
        }
    }

    /** Absent where no table has records with such ids. */
    private synchronized @Nullable TableQueries<?> tableOf(String subject) {
        int slash = subject.indexOf('/');
        var kind = slash < 0 ? "" : subject.substring(0, slash);
        if (byKind.containsKey(kind)) return byKind.get(kind);
        var code = subject.substring(slash + 1);
        for (var each : tables) {
            boolean may = slash >= 0 || each.type().equals(SCHOOL_TYPE);
            if (may && isEntity(each.table(), code, subject)) {
                byKind.put(kind, each);
                return each;
            }
        }
        return null;
    }

    private static boolean isEntity(Table<?> table, String code, String subject) {
        try {
            return table.entity(code).equals(subject);
        } catch (RuntimeException e) {
            return false; // not of the form of its codes
        }
    }
}
