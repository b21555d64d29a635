package org.chalkline.app.bundle;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chalkline.app.bundle.BundledEvent.Why;
import org.chalkline.app.bundle.Scope.OfCase;
import org.chalkline.app.bundle.Scope.OfRange;
import org.chalkline.app.bundle.Scope.OfSchool;
import org.chalkline.app.standard.LegibleFact;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.school.SchoolId;

/**
 * Finds the events that belong to what was asked for. Of an application: its own, with its clocks;
 * those of the licences, schools and applications that it names, and of the schools that those
 * licences name. Of any other case: its own. Of a school: its own, and those of all that {@link
 * Belonging belongs} to it. With either go the powers of the officers concerned and the notices by
 * which periods were counted. Whatever is taken is taken whole, up to the position.
 *
 * <p>The store is read through a few times over. A bundle is made seldom, and what points at a
 * school is found in no index.
 */
final class Selection {
    private static final int A_TURN = 1_000;
    private static final String OFFICER = new OfficerId("x").toString().replace("x", "");
    private static final String CALENDAR = CalendarId.CHINA.toString();

    private final StoredFacts facts;
    private final FactCatalogue catalogue;
    private final long upTo;

    /**
     * @param upTo the last position that is looked at
     */
    Selection(StoredFacts facts, FactCatalogue catalogue, long upTo) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.upTo = upTo;
    }

    /** The events, in the order of their positions; empty if nothing is recorded of it. */
    List<BundledEvent> of(Scope scope) throws InterruptedException {
        return switch (scope) {
            case OfRange range -> range(range);
            case OfCase of -> {
                var application = of.application();
                yield around(application == null ? of.of() : application);
            }
            case OfSchool of -> around(of.school());
        };
    }

    private List<BundledEvent> range(OfRange range) throws InterruptedException {
        var found = new ArrayList<BundledEvent>();
        read(
                range.from() - 1,
                Math.min(range.to(), upTo),
                fact -> found.add(BundledEvent.of(fact, Why.ASKED_FOR, catalogue)));
        return found;
    }

    private List<BundledEvent> around(Object asked) throws InterruptedException {
        var subjects = new HashSet<String>();
        subjects.add(asked.toString());
        var found = new TreeMap<Long, BundledEvent>();
        for (int before = 0; subjects.size() > before; ) {
            before = subjects.size();
            read(FactStream.NOTHING, upTo, fact -> take(fact, asked, subjects, found));
        }
        if (found.values().stream().noneMatch(e -> e.why() == Why.ASKED_FOR)) return List.of();
        supply(found);
        return List.copyOf(found.values());
    }

    private void take(
            StoredFact stored, Object asked, Set<String> subjects, Map<Long, BundledEvent> found) {
        if (found.containsKey(stored.position())) return;
        if (!subjects.contains(stored.aggregateId())) {
            if (!belongs(stored, asked, subjects)) return;
            subjects.add(stored.aggregateId());
        }
        boolean isAsked = stored.aggregateId().equals(asked.toString());
        var evidence = BundledEvent.of(stored, isAsked ? Why.ASKED_FOR : Why.CONNECTED, catalogue);
        found.put(stored.position(), evidence);
        if (evidence.fact() == null) return;
        for (var next : ledTo(evidence.fact(), asked, isAsked)) subjects.add(next.toString());
    }

    private boolean belongs(StoredFact stored, Object asked, Set<String> subjects) {
        if (!(asked instanceof SchoolId school) || !Belonging.maySay(stored, school)) return false;
        var fact = LegibleFact.fact(stored, catalogue);
        return fact != null && Belonging.says(fact, school, subjects);
    }

    /** The aggregates that a fact of what belongs to it leads to, which don't say so themselves. */
    private static Set<Object> ledTo(Fact fact, Object asked, boolean isAsked) {
        if (asked instanceof String) return Set.of();
        if (asked instanceof ApplicationId) {
            if (isAsked) return Links.of(fact);
            return fact instanceof LicenceEvent ? ofType(SchoolId.class, fact) : Set.of();
        }
        return switch (fact) {
            case LicenceEvent e -> ofType(ApplicationId.class, e);
            // The application for a preparation, of which the school's own says that it follows it.
            case ApplicationEvent e -> ofType(ApplicationId.class, e);
            default -> {
                var career = Belonging.career(fact);
                yield career == null ? Set.of() : Set.of(career);
            }
        };
    }

    private static Set<Object> ofType(Class<?> type, Fact fact) {
        return Links.of(fact).stream().filter(type::isInstance).collect(Collectors.toSet());
    }

    /** The powers of all who had a part, and the notices, where a period was counted. */
    private void supply(TreeMap<Long, BundledEvent> found) throws InterruptedException {
        var names = new HashSet<String>();
        for (var evidence : found.values()) {
            names.addAll(evidence.texts());
            names.add(evidence.metadata().getOrDefault(CommandContext.ACTOR, ""));
            names.add(evidence.metadata().getOrDefault(CommandContext.ON_BEHALF_OF, ""));
        }
        boolean clocks = found.values().stream().anyMatch(e -> e.fact() instanceof ClockEvent);
        var officers = new HashMap<String, List<StoredFact>>();
        read(
                FactStream.NOTHING,
                upTo,
                fact -> {
                    var id = fact.aggregateId();
                    if (id.startsWith(OFFICER)) {
                        var name = id.substring(OFFICER.length());
                        officers.computeIfAbsent(name, n -> new ArrayList<>()).add(fact);
                    }
                    if (clocks && id.equals(CALENDAR)) put(found, fact, Why.CALENDAR);
                });
        powers(names, officers, found);
    }

    /** Those of the officers, and of all by way of whom their powers came to them. */
    private void powers(
            Set<String> names,
            Map<String, List<StoredFact>> officers,
            Map<Long, BundledEvent> found) {
        var wanted = new ArrayDeque<>(names);
        while (!wanted.isEmpty()) {
            var all = officers.remove(wanted.remove());
            if (all == null) continue;
            for (var fact : all) {
                put(found, fact, Why.POWERS);
                if (LegibleFact.fact(fact, catalogue) instanceof PowerDelegated given) {
                    wanted.add(given.delegatedBy());
                }
            }
        }
    }

    private void put(Map<Long, BundledEvent> found, StoredFact fact, Why why) {
        found.putIfAbsent(fact.position(), BundledEvent.of(fact, why, catalogue));
    }

    private void read(long after, long last, Consumer<StoredFact> take)
            throws InterruptedException {
        read(facts, after, last, take);
    }

    /** Hands on every fact after a position, up to the last one. */
    static void read(StoredFacts facts, long after, long last, Consumer<StoredFact> take)
            throws InterruptedException {
        try (var reader = facts.readAfter(after)) {
            while (true) {
                var turn = reader.next(A_TURN, Duration.ZERO);
                for (var fact : turn) {
                    if (fact.position() > last) return;
                    take.accept(fact);
                }
                if (turn.isEmpty() || turn.getLast().position() >= last) return;
            }
        }
    }
}
