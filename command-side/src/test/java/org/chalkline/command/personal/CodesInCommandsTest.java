package org.chalkline.command.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.person.PersonCodeEvent.PersonMergedInto;
import org.chalkline.kernel.person.PersonCodeEvent.PersonsMerged;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.junit.jupiter.api.Test;

class CodesInCommandsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PersonId STAYS = new PersonId("p1");
    private static final PersonId GOES = new PersonId("p2");
    private static final PersonId ANOTHER = new PersonId("p3");
    private static final Decision DECISION =
            new Decision(
                    "D-1",
                    "Bureau",
                    "deputy",
                    DAY,
                    null,
                    null,
                    List.of(),
                    List.of(new LegalBasis("Some Law", "1", "2020")),
                    "One.",
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null);

    /** Names somebody in a place where somebody was named before, or not. */
    record Hand(@TargetAggregateIdentifier String place, List<PersonId> people, String what) {}

    record Promote(@TargetAggregateIdentifier HeadmasterId headmaster) {}

    record Merge(PersonId one, PersonId other) implements NamesRecords {}

    record Named(String place, PersonId person, LocalDate effectiveOn) implements Fact {
        @Override
        public String subject() {
            return place;
        }
    }

    private final List<Fact> recorded =
            new ArrayList<>(
                    List.of(
                            new PersonsMerged(STAYS, GOES, DECISION, DAY),
                            new PersonMergedInto(GOES, STAYS, List.of(), DECISION, DAY)));
    private final FactsOf facts =
            subject -> recorded.stream().filter(f -> f.subject().equals(subject)).toList();
    private final CodesInCommands codes = new CodesInCommands(facts);

    private static Hand hand(PersonId... people) {
        return new Hand("place", List.of(people), "key");
    }

    @Test
    void a_command_about_others_is_left_as_it_is() {
        var command = hand(ANOTHER);
        assertThat(codes.in(command)).isSameAs(command);
    }

    @Test
    void the_code_of_the_merged_record_becomes_that_of_the_one_that_goes_on() {
        assertThat(codes.in(hand(ANOTHER, GOES))).isEqualTo(hand(ANOTHER, STAYS));
    }

    @Test
    void where_somebody_is_known_by_one_of_their_codes_either_is_understood() {
        recorded.add(new Named("place", GOES, DAY));
        assertThat(codes.in(hand(STAYS))).isEqualTo(hand(GOES));
        assertThat(codes.in(hand(GOES))).isEqualTo(hand(GOES));
    }

    @Test
    void a_file_is_found_under_the_code_under_which_it_is_there() {
        var theirs = new Promote(new HeadmasterId(GOES));
        var own = new Promote(new HeadmasterId(STAYS));
        assertThat(codes.in(theirs)).isEqualTo(own);
        recorded.add(new Named("headmaster/p2", GOES, DAY));
        assertThat(codes.in(theirs)).isEqualTo(theirs);
        assertThat(codes.in(own)).as("though asked for by the other code").isEqualTo(theirs);
        recorded.add(new Named("headmaster/p1", STAYS, DAY));
        assertThat(codes.in(theirs)).isEqualTo(own);
    }

    @Test
    void what_speaks_of_the_records_themselves_is_left_as_it_is() {
        var command = new Merge(STAYS, GOES);
        assertThat(codes.in(command)).isSameAs(command);
    }
}
