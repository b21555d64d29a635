package org.chalkline.command.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.disclosure.ApplicantKind;
import org.chalkline.kernel.disclosure.DisclosureEvent.*;
import org.chalkline.kernel.disclosure.DisclosureParty;
import org.chalkline.kernel.disclosure.DisclosureRequestId;
import org.chalkline.kernel.disclosure.ItemResult;
import org.chalkline.kernel.disclosure.RequestChannel;
import org.chalkline.kernel.disclosure.RequestTally;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.junit.jupiter.api.Test;

class DisclosureDependentsTest {
    private static final DisclosureRequestId ID = new DisclosureRequestId("D-1");
    private static final InternalUnitId OFFICE = new InternalUnitId("office");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final List<Fact> FACTS =
            List.of(
                    new RequestReceived(
                            ID,
                            RequestChannel.IN_PERSON,
                            ApplicantKind.SOCIAL,
                            new DisclosureParty(null, "Elm"),
                            "All.",
                            null,
                            OFFICE,
                            DAY,
                            DAY),
                    new ItemAsked(ID, 1, "Plan", OFFICE, DAY),
                    new ItemAsked(ID, 2, "Minutes", OFFICE, DAY),
                    new RequestAnswered(ID, decision(), DAY.plusDays(9)),
                    answered(1),
                    answered(2));

    private static Decision decision() {
        return new Decision(
                "A-1",
                "Bureau",
                "Director",
                DAY.plusDays(9),
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Open Government Information Regulations", "36", "2019")),
                "So.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static ItemAnswered answered(int item) {
        return new ItemAnswered(
                ID,
                item,
                ItemResult.PROVIDED,
                null,
                null,
                null,
                null,
                "Given.",
                List.of(),
                "A-1",
                DAY.plusDays(9));
    }

    @Test
    void with_an_answer_falls_what_it_says_of_each_item() {
        assertThat(DisclosureDependents.of(FACTS, 3).stream().toArray()).containsExactly(4, 5);
    }

    @Test
    void what_it_says_of_one_item_falls_alone_and_opens_the_request_again() {
        assertThat(DisclosureDependents.of(FACTS, 4).isEmpty()).isTrue();
        var all = Objects.requireNonNull(RequestTally.of(FACTS));
        assertThat(all.row()).isEqualTo("GIVEN");
        var without = Objects.requireNonNull(RequestTally.of(FACTS.subList(0, 5)));
        assertThat(without.doneOn()).isNull();
    }

    @Test
    void with_its_receipt_everything_falls() {
        assertThat(DisclosureDependents.of(FACTS, 0).cardinality()).isEqualTo(FACTS.size());
    }
}
