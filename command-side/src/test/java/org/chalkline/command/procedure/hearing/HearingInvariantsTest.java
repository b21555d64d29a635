package org.chalkline.command.procedure.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.procedure.hearing.Bureau.*;
import static org.chalkline.command.procedure.hearing.HearingActsTest.*;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.command.procedure.Matter.Note;
import org.chalkline.command.procedure.hearing.HearingCommand.*;
import org.chalkline.kernel.procedure.hearing.HearingCourse;
import org.chalkline.kernel.procedure.hearing.HearingEvent;
import org.chalkline.kernel.procedure.hearing.HearingId;
import org.chalkline.kernel.procedure.hearing.Hearings;

/** Whatever is asked in whatever order, what gets recorded never contradicts itself. */
class HearingInvariantsTest {

    private record Step(int act, String party, int daysLater) {}

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of("Elm Ltd", "Oak Ltd"),
                        Arbitraries.of(0, 0, 1, 3, 14))
                .as(Step::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(25);
    }

    private static List<Object> commands(List<Step> steps) {
        var commands = new ArrayList<>();
        var on = day("03-02");
        var called = on;
        for (var step : steps) {
            on = on.plusDays(step.daysLater());
            commands.add(
                    switch (step.act()) {
                        case 0 -> tell(on, step.party());
                        case 1, 2 -> request(step.party(), on);
                        case 3 -> new WithdrawHearingRequest(OF, step.party(), on);
                        case 4, 5 -> call(on, on.plusDays(14), PRESIDER);
                        case 6 -> adjourn(on, on.plusDays(14));
                        case 7 -> replace(SECOND_PRESIDER, on);
                        case 8 -> hold(called);
                        default -> giveUp(called);
                    });
            if (step.act() >= 4 && step.act() <= 6) called = on.plusDays(14);
        }
        return commands;
    }

    @Property(tries = 100)
    void whatever_is_asked_the_record_of_hearings_stays_sound(@ForAll("stories") List<Step> story) {
        try (var bureau = new Bureau()) {
            bureau.accept(new Note(OF, 1, day("03-02")));
            for (var command : commands(story)) {
                int before = bureau.facts().size();
                if (bureau.submit(command) != null) {
                    assertThat(bureau.facts()).as("a refusal records nothing").hasSize(before);
                } else {
                    assertThat(bureau.accept(command)).as("a repeat adds nothing").isEmpty();
                }
            }
            var facts = bureau.facts(HearingEvent.class);
            assertThat(facts)
                    .isSortedAccordingTo((a, b) -> a.effectiveOn().compareTo(b.effectiveOn()));
            var hearings = Hearings.of(facts);
            assertThat(hearings.all())
                    .filteredOn(each -> !each.ended())
                    .as("at most one is open")
                    .hasSizeLessThanOrEqualTo(1);
            for (var each : hearings.all()) {
                assertSound(each.id(), facts);
                for (var request : each.requests()) {
                    assertThat(hearings.wasTold(request.by())).as("told before").isTrue();
                }
            }
        }
    }

    private static void assertSound(HearingId id, List<HearingEvent> facts) {
        HearingCourse hearing = null;
        for (var fact : facts) {
            if (!fact.hearing().equals(id)) continue;
            assertThat(hearing != null && hearing.ended()).as("nothing follows its end").isFalse();
            hearing = HearingCourse.after(hearing, fact);
        }
        if (hearing == null || hearing.held() == null) return;
        assertThat(hearing.called()).as("called").isNotNull();
        assertThat(hearing.held().effectiveOn()).as("its day").isEqualTo(hearing.hearingOn());
    }
}
