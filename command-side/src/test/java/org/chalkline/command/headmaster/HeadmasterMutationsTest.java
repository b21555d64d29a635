package org.chalkline.command.headmaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.HeadExamples.*;
import static org.chalkline.command.headmaster.CareerExamples.*;

import java.util.List;
import java.util.stream.Stream;
import org.chalkline.command.MutationsOfHeads;
import org.chalkline.command.headmaster.HeadmasterCommand.*;
import org.chalkline.kernel.headmaster.HeadmasterEvent.AnnualGrade;
import org.chalkline.kernel.headmaster.HeadmasterEvent.TermGrade;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mutation on careers hands in the command it names. */
class HeadmasterMutationsTest extends MutationsOfHeads {

    static Stream<HeadmasterCommand> acts() {
        var decision = decided(CHIEF, DECIDED);
        return Stream.of(
                apply("R-1", "SENIOR_2", "2026-03-02"),
                evidence("R-1", "2026-03-05"),
                cites("R-1", "2026-03-06", REPORT),
                panel("R-1", "2026-03-20", "a", "b"),
                new DeclareTieToPanel(LIS, "R-1", "a", "x", MET),
                voteOnRank("R-1", "2026-04-01", vote("a", Ballot.AGAINST)),
                new GiveNoticeOfRank(LIS, "R-1", "x", NOTICE_UNTIL, NOTICED),
                new ObjectToRank(LIS, "R-1", "1", "x", MET),
                new AnswerObjectionToRank(LIS, "R-1", "1", false, "x", CLERK, MET),
                new ConferRank(LIS, "R-1", decision, ENTERED),
                new RefuseRank(LIS, "R-1", decision, ENTERED),
                new AssessHeadForYear(
                        LIS,
                        PUBLIC.school(),
                        2025,
                        AnnualGrade.BASICALLY_QUALIFIED,
                        List.of(DIGEST),
                        decision,
                        ENTERED),
                new AssessHeadForTerm(
                        LIS,
                        PUBLIC.school(),
                        TERM_UNTIL,
                        TermGrade.UNQUALIFIED,
                        List.of(DIGEST),
                        decision,
                        ENTERED));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void each_mutation_on_a_career_hands_in_the_command_it_names(HeadmasterCommand command) {
        handedIn(command);
    }

    @Test
    void every_mutation_of_the_schema_has_been_tried() {
        assertThat(api.acts("headmasters"))
                .containsExactlyInAnyOrderElementsOf(
                        acts().map(MutationsOfHeads::name).distinct().toList());
    }
}
