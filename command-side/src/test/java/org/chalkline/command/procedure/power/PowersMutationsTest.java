package org.chalkline.command.procedure.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.chalkline.command.MutationApi;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.command.procedure.power.PowersCommand.TakeBackPower;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.junit.jupiter.api.Test;

class PowersMutationsTest {
    private static final OfficerId LI = new OfficerId("李处长");
    private final MutationApi api = new MutationApi();

    private Map<String, Object> send(String act) {
        var document =
                "mutation { %s { __typename ... on Refused { code } } }"
                        .formatted(act.replace("(", "(command: {id: \"c-1\"}, input: "));
        return api.send(document, Map.of());
    }

    @Test
    void a_delegation_is_handed_in_as_it_was_given() {
        var answer =
                send(
                        """
                        delegatePower({officer: "李处长", power: PRESIDE_HEARINGS, instrument: "1",
                          delegatedBy: "王局长", until: "2027-12-31", effectiveOn: "2027-01-01"})""");
        assertThat(answer).doesNotContainKey("errors");
        assertThat(api.gateway.handedIn())
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.command())
                                        .isEqualTo(
                                                new DelegatePower(
                                                        LI,
                                                        Power.PRESIDE_HEARINGS,
                                                        "1",
                                                        "王局长",
                                                        LocalDate.of(2027, 12, 31),
                                                        LocalDate.of(2027, 1, 1))));
    }

    @Test
    void every_power_can_be_taken_back() {
        for (var power : Power.values()) {
            send(
                    """
                    takeBackPower({officer: "李处长", power: %s, instrument: "2",
                      effectiveOn: "2027-01-01"})"""
                            .formatted(power));
            assertThat(api.gateway.handedIn().getLast().command())
                    .isEqualTo(new TakeBackPower(LI, power, "2", LocalDate.of(2027, 1, 1)));
        }
    }

    @Test
    void a_name_that_cannot_be_one_is_refused_and_no_fault() {
        var answer =
                send(
                        """
                        takeBackPower({officer: "a/b", power: PRESIDE_HEARINGS, instrument: "2",
                          effectiveOn: "2027-01-01"})""");
        assertThat(answer).doesNotContainKey("errors");
        assertThat(answer.get("data"))
                .hasToString("{takeBackPower={__typename=Refused, code=MALFORMED_OFFICER}}");
        assertThat(api.gateway.handedIn()).isEmpty();
    }
}
