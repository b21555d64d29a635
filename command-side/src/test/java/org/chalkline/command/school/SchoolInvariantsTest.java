package org.chalkline.command.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.school.Examples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.command.school.SchoolCommand.*;
import org.chalkline.kernel.school.CampusId;
import org.chalkline.kernel.school.RecordField;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolEvent.*;
import org.chalkline.kernel.school.SchoolId;

/** Whatever is asked in whatever order, what gets recorded never contradicts itself. */
class SchoolInvariantsTest {

    @Property(tries = 500)
    void whatever_is_asked_the_record_stays_sound(
            @ForAll("requests") List<SchoolCommand> requests) {
        try (var bureau = new Bureau()) {
            for (var request : requests) {
                if (bureau.submit(request) == null) {
                    assertThat(bureau.accept(request))
                            .as("a repeat adds nothing: %s", request)
                            .isEmpty();
                }
            }
            var facts = bureau.facts();
            bySchool(facts).values().forEach(SchoolInvariantsTest::sound);
            bothSidesOfReorganisationsAreThere(facts);
        }
    }

    private static Map<SchoolId, List<SchoolEvent>> bySchool(List<SchoolEvent> facts) {
        var schools = new HashMap<SchoolId, List<SchoolEvent>>();
        for (var fact : facts) {
            schools.computeIfAbsent(fact.schoolId(), id -> new ArrayList<>()).add(fact);
        }
        return schools;
    }

    private static void sound(List<SchoolEvent> facts) {
        assertThat(facts.getFirst())
                .isInstanceOfAny(SchoolRegistered.class, SchoolEstablished.class);
        assertThat(facts.stream().skip(1))
                .noneMatch(f -> f instanceof SchoolRegistered || f instanceof SchoolEstablished);
        LocalDate end = null;
        LocalDate opening = facts.getFirst().effectiveOn();
        var campuses = new HashSet<CampusId>();
        for (var fact : facts) {
            if (end != null) {
                assertThat(ends(fact)).as("a second end: %s", facts).isFalse();
                assertThat(fact.effectiveOn()).as("after the end: %s", facts).isBefore(end);
            }
            if (fact instanceof OpeningDateCorrected corrected) {
                opening = corrected.openedOn();
            } else {
                assertThat(fact.effectiveOn())
                        .as("before it existed: %s", facts)
                        .isAfterOrEqualTo(opening);
            }
            if (fact instanceof CampusOpened campus) {
                assertThat(campuses.add(campus.campusId())).isTrue();
            }
            if (ends(fact)) end = fact.effectiveOn();
        }
        var opened = opening;
        assertThat(facts.stream().filter(f -> !(f instanceof OpeningDateCorrected)).skip(1))
                .filteredOn(f -> !(f instanceof SchoolRecordCorrected))
                .allMatch(f -> !f.effectiveOn().isBefore(opened) || f instanceof SchoolOpened);
    }

    private static boolean ends(SchoolEvent fact) {
        return fact instanceof SchoolClosed
                || fact instanceof SchoolAbsorbed
                || fact instanceof SchoolClosureTakenOver
                || (fact instanceof SchoolDivided divided && divided.dissolved());
    }

    private static void bothSidesOfReorganisationsAreThere(List<SchoolEvent> facts) {
        var absorbed = new ArrayList<SchoolId>();
        var formed = new ArrayList<SchoolId>();
        for (var fact : facts) {
            if (fact instanceof SchoolsMerged merged) absorbed.addAll(merged.absorbed());
            if (fact instanceof SchoolDivided divided) formed.addAll(divided.successors());
        }
        assertThat(facts.stream().filter(SchoolAbsorbed.class::isInstance))
                .extracting(SchoolEvent::schoolId)
                .containsExactlyInAnyOrderElementsOf(absorbed);
        assertThat(
                        facts.stream()
                                .filter(
                                        f ->
                                                f instanceof SchoolEstablished e
                                                        && e.dividedFrom() != null))
                .extracting(SchoolEvent::schoolId)
                .containsExactlyInAnyOrderElementsOf(formed);
    }

    @Provide
    Arbitrary<List<SchoolCommand>> requests() {
        return requestArbitrary().list().ofMinSize(1).ofMaxSize(25);
    }

    /** Few ids, few days and few names, so that requests get in each other's way. */
    private static Arbitrary<SchoolCommand> requestArbitrary() {
        var ids = Arbitraries.of("A", "B", "C", "D").map(SchoolId::new);
        var days = Arbitraries.integers().between(0, 6).map(n -> OPENED.plusMonths(n));
        return Combinators.combine(ids, ids, days, days, Arbitraries.integers().between(0, 13))
                .as(SchoolInvariantsTest::request);
    }

    private static SchoolCommand request(
            SchoolId id, SchoolId other, LocalDate on, LocalDate then, int act) {
        var decision = decided(on);
        return switch (act) {
            case 0 -> register(id, on, null);
            case 1 -> register(id, null, null);
            case 2 -> register(id, on, on.isAfter(then) ? null : then);
            case 3 -> new EstablishSchool(id, primary("New"), decision, on);
            case 4 -> new OpenCampus(id, EAST, "East", SITE, decision, on);
            case 5 -> new CloseCampus(id, EAST, decision, on);
            case 6 -> new RenameSchool(id, "Name " + then.getMonth(), decision, on);
            case 7 -> new MoveSchool(id, OTHER_SITE, decision, on);
            case 8 -> new ApprovePosts(id, then.getMonthValue(), decision, on);
            case 9 -> new MergeSchools(id, List.of(other), PLAN, decision, on);
            case 10 ->
                    new DivideSchool(
                            id,
                            List.of(
                                    new Successor(other, primary("Part")),
                                    new Successor(new SchoolId(id + "x"), primary("Part"))),
                            on.isAfter(then),
                            PLAN,
                            decision,
                            on);
            case 11 -> new CloseSchool(id, PLAN, decision, on);
            case 12 -> new CorrectOpeningDate(id, on, then, "found", List.of(), OFFICER);
            default ->
                    new CorrectSchoolRecord(
                            id,
                            RecordField.NAME,
                            "New",
                            "Newer",
                            "typo",
                            List.of(),
                            OFFICER,
                            null,
                            on);
        };
    }
}
