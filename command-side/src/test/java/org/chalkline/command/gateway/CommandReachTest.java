package org.chalkline.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import graphql.GraphQLContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.complaint.ComplaintEvent.ComplaintTaken;
import org.chalkline.kernel.procedure.complaint.ComplaintId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitAbolished;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A unit acts on its own matters alone, and hears nothing of others. */
class CommandReachTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    record Decide(@TargetAggregateIdentifier ComplaintId complaint) {}

    record Begin(@TargetAggregateIdentifier ComplaintId complaint, String unit) {}

    record File(String of) {}

    record Elsewhere(String anything) {}

    private final Map<String, List<Fact>> facts = new HashMap<>();
    private final CommandReach reach =
            new CommandReach(
                    List.of(
                            BelongingOf.units(
                                            "complaint",
                                            recorded ->
                                                    new Belonging(
                                                            ((ComplaintTaken) recorded.getLast())
                                                                    .unit(),
                                                            "S1"))
                                    .begunBy(Begin.class, c -> Belonging.inHandOf(c.unit()))),
                    subject -> facts.getOrDefault(subject, List.of()));

    private void taken(String id, String unit) {
        var complaint = new ComplaintId(id);
        facts.put(complaint.toString(), List.of(new ComplaintTaken(complaint, unit, "Li", DAY)));
    }

    private static GraphQLContext of(Role role, @Nullable String unit, @Nullable String school) {
        var who =
                new SignedIn("issuer", "li", Instant.EPOCH, "Li", Set.of(role), unit, null, school);
        return GraphQLContext.newContext().of(SignedIn.class, who).build();
    }

    private @Nullable String refusal(GraphQLContext context, Object command) {
        var refused =
                catchThrowableOfType(RefusedException.class, () -> reach.require(context, command));
        return refused == null ? null : refused.refusal().toString();
    }

    @Test
    void another_units_matter_is_refused_as_one_that_is_not_there() {
        taken("C1", "north");
        for (var role : List.of(Role.CLERK, Role.DECIDER)) {
            var north = of(role, "north", null);
            assertThat(refusal(north, new Decide(new ComplaintId("C1")))).isNull();
            assertThat(refusal(north, new File("complaint/C1"))).isNull();
            for (var other : List.of(of(role, "south", null), of(role, null, null))) {
                var there = refusal(other, new Decide(new ComplaintId("C1")));
                assertThat(there).isNotNull().contains("OUT_OF_REACH").doesNotContain("C1");
                assertThat(refusal(other, new Decide(new ComplaintId("C9")))).isEqualTo(there);
                assertThat(refusal(other, new File("complaint/C1"))).isEqualTo(there);
            }
        }
    }

    @Test
    void a_matter_is_begun_for_ones_own_unit() {
        var begin = new Begin(new ComplaintId("C1"), "north");
        assertThat(refusal(of(Role.CLERK, "north", null), begin)).isNull();
        assertThat(refusal(of(Role.CLERK, "south", null), begin)).contains("OUT_OF_REACH");
    }

    @Test
    void a_unit_acts_on_what_one_had_in_hand_that_is_no_more() {
        taken("C1", "north");
        var decided =
                new Decision(
                        "1",
                        "Bureau",
                        "Li",
                        DAY,
                        null,
                        null,
                        List.of(),
                        List.of(new LegalBasis("Administrative Licensing Law", "22", "2019")),
                        "As planned.",
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null);
        var north = new InternalUnitId("north");
        facts.put(
                north.toString(),
                List.of(new UnitAbolished(north, new InternalUnitId("south"), decided, DAY)));
        var decide = new Decide(new ComplaintId("C1"));
        assertThat(refusal(of(Role.CLERK, "south", null), decide)).isNull();
        assertThat(refusal(of(Role.CLERK, "east", null), decide)).contains("OUT_OF_REACH");
    }

    @Test
    void a_school_acts_on_its_own_and_on_nothing_of_which_nobody_tells_whose_it_is() {
        taken("C1", "north");
        var decide = new Decide(new ComplaintId("C1"));
        assertThat(refusal(of(Role.SCHOOL, null, "S1"), decide)).isNull();
        assertThat(refusal(of(Role.SCHOOL, null, "S2"), decide)).contains("OUT_OF_REACH");
        assertThat(refusal(of(Role.SCHOOL, null, null), decide)).contains("OUT_OF_REACH");
        assertThat(refusal(of(Role.SCHOOL, null, "S1"), new Elsewhere("x")))
                .contains("OUT_OF_REACH");
        assertThat(refusal(of(Role.CLERK, "north", null), new Elsewhere("x"))).isNull();
    }

    @Test
    void nobody_of_the_bureau_is_kept_from_what_is_a_schools_and_a_school_is_where_there_is_none() {
        var schools =
                new CommandReach(
                        List.of(
                                BelongingOf.schools(
                                        "complaint", recorded -> Belonging.ofSchool("S1"))),
                        subject -> List.of());
        var first = new Decide(new ComplaintId("C1"));
        assertThat(schools.require(of(Role.CLERK, "north", null), first)).isEqualTo(first);
        assertThat(
                        catchThrowableOfType(
                                RefusedException.class,
                                () -> schools.require(of(Role.SCHOOL, null, "S1"), first)))
                .isNotNull();
    }
}
