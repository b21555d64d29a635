package org.chalkline.app.bundle;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.chalkline.app.bundle.Evidence.Why;
import org.chalkline.app.bundle.Scope.OfCase;
import org.chalkline.app.bundle.Scope.OfRange;
import org.chalkline.app.bundle.Scope.OfSchool;
import org.chalkline.kernel.administration.OfficerId;
import org.chalkline.kernel.calendar.CalendarId;
import org.chalkline.kernel.clock.ClockEvent;
import org.chalkline.kernel.command.Acting;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.school.SchoolId;

/**
 * Finds the events that belong to what was asked for. Of an application: its own, with its clocks;
 * those of the licences, schools and applications that it names, and of the schools that those
 * licences name. Of a school: its own; those of the licences and applications that name it, and of
 * the applications that those licences name. With either go the powers of the officers concerned
 * and the notices by which periods were counted. Whatever is taken is taken whole, up to the
 * position.
 *
 * <p>The store is read through a few times over. A bundle is made seldom, and what points at a
 * school is found in no index.
 */
final class Selection {
    private static final int A_TURN = 1_000;
    private static final String OFFICER = new OfficerId("x").toString().replace("x", "");
    private static final String CALENDAR = CalendarId.CHINA.toString();

    /** What may name a school and so belong to it, by its stored name. */
    private static final List<String> NAMING = List.of("licence.", "application.");

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
    List<Evidence> of(Scope scope) throws InterruptedException {
        return switch (scope) {
            case OfRange range -> range(range);
            case OfCase of -> around(of.application());
            case OfSchool of -> around(of.school());
        };
    }

    private List<Evidence> range(OfRange range) throws InterruptedException {
        var found = new java.util.ArrayList<Evidence>();
        read(
                range.from() - 1,
                Math.min(range.to(), upTo),
                fact -> found.add(Evidence.of(fact, Why.ASKED_FOR, catalogue)));
        return found;
    }

    private List<Evidence> around(Object asked) throws InterruptedException {
        Map<String, Object> subjects = new LinkedHashMap<>();
        subjects.put(asked.toString(), asked);
        var found = new TreeMap<Long, Evidence>();
        for (int before = 0; subjects.size() > before; ) {
            before = subjects.size();
            read(FactStream.NOTHING, upTo, fact -> take(fact, asked, subjects, found));
        }
        if (found.values().stream().noneMatch(e -> e.why() == Why.ASKED_FOR)) return List.of();
        supply(found);
        return List.copyOf(found.values());
    }

    private void take(
            StoredFact stored,
            Object asked,
            Map<String, Object> subjects,
            Map<Long, Evidence> found) {
        if (found.containsKey(stored.position())) return;
        if (!subjects.containsKey(stored.aggregateId())) {
            if (!(asked instanceof SchoolId school) || !mayName(stored, school)) return;
            var fact = Evidence.fact(stored, catalogue);
            if (fact == null || !Links.of(fact).contains(school)) return;
            // Which of them it is of is among what it names.
            for (var link : Links.of(fact)) {
                if (link.toString().equals(stored.aggregateId()))
                    subjects.put(link.toString(), link);
            }
            if (!subjects.containsKey(stored.aggregateId())) return;
        }
        boolean isAsked = stored.aggregateId().equals(asked.toString());
        var evidence = Evidence.of(stored, isAsked ? Why.ASKED_FOR : Why.CONNECTED, catalogue);
        found.put(stored.position(), evidence);
        if (evidence.fact() == null) return;
        var of = subjects.get(stored.aggregateId());
        for (var link : Links.of(evidence.fact())) {
            if (leads(asked, of, link)) subjects.putIfAbsent(link.toString(), link);
        }
    }

    private static boolean mayName(StoredFact stored, SchoolId school) {
        return NAMING.stream().anyMatch(stored.type()::startsWith)
                && stored.payload().contains("\"" + school + "\"");
    }

    /** Whether what a fact of {@code of} names belongs to what was asked for. */
    private static boolean leads(Object asked, Object of, Object link) {
        return switch (asked) {
            case ApplicationId application ->
                    of.equals(application) || (of instanceof LicenceId && link instanceof SchoolId);
            case SchoolId school -> of instanceof LicenceId && link instanceof ApplicationId;
            default -> false;
        };
    }

    /** The powers of all who had a part, and the notices, where a period was counted. */
    private void supply(TreeMap<Long, Evidence> found) throws InterruptedException {
        var names = new HashSet<String>();
        for (var evidence : found.values()) {
            names.addAll(evidence.texts());
            names.add(evidence.metadata().getOrDefault(Acting.ACTOR, ""));
            names.add(evidence.metadata().getOrDefault(Acting.ON_BEHALF_OF, ""));
        }
        boolean clocks = found.values().stream().anyMatch(e -> e.fact() instanceof ClockEvent);
        read(
                FactStream.NOTHING,
                upTo,
                fact -> {
                    if (isOfficer(fact, names)) put(found, fact, Why.POWERS);
                    if (clocks && fact.aggregateId().equals(CALENDAR)) {
                        put(found, fact, Why.CALENDAR);
                    }
                });
    }

    private static boolean isOfficer(StoredFact fact, Set<String> names) {
        return fact.aggregateId().startsWith(OFFICER)
                && names.contains(fact.aggregateId().substring(OFFICER.length()));
    }

    private void put(Map<Long, Evidence> found, StoredFact fact, Why why) {
        found.putIfAbsent(fact.position(), Evidence.of(fact, why, catalogue));
    }

    private void read(long after, long last, Consumer<StoredFact> take)
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
