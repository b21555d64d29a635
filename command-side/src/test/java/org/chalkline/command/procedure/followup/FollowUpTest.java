package org.chalkline.command.procedure.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.procedure.followup.FollowUpRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.InputRefusal;
import org.chalkline.command.MutationApi;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.reaction.ReportRefused;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpAssigned;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpRefused;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpSettled;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowUpTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final FollowUpId ID = new FollowUpId("sanction-removes:e-1:0");
    private static final ReportRefused REPORT =
            new ReportRefused(
                    ID,
                    "sanction-removes",
                    "headmaster/p-17",
                    7,
                    "RemoveUponSanction",
                    "NOT_IN_OFFICE",
                    "Who?",
                    TODAY.plusDays(30));

    private static final class Bureau extends BureauInMemory<Bureau> {
        Bureau() {
            super(TODAY);
            open(
                    inMemory()
                            .registerComponent(Clock.class, c -> clock)
                            .registerComponent(Powers.class, c -> new Powers(factsOf))
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(FollowUp.class)));
            knowing(
                    new PowerDelegated(
                            new OfficerId("chief"),
                            Power.SETTLE_FOLLOW_UPS,
                            "1",
                            "Head",
                            null,
                            TODAY.minusYears(1)));
        }
    }

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static SettleFollowUp settle(LocalDate on) {
        return new SettleFollowUp(ID, "chief", "Left before.", on);
    }

    @Test
    void what_was_refused_is_on_record_once_until_somebody_has_seen_to_it() {
        assertThat(bureau.accept(REPORT, REPORT))
                .containsExactly(
                        new FollowUpRefused(
                                ID,
                                "sanction-removes",
                                "headmaster/p-17",
                                7,
                                "RemoveUponSanction",
                                "NOT_IN_OFFICE",
                                "Who?",
                                TODAY.plusDays(30),
                                TODAY));
        bureau.on(TODAY.plusDays(3));
        var on = TODAY.plusDays(2);
        assertThat(bureau.accept(settle(on), settle(on)))
                .containsExactly(new FollowUpSettled(ID, "chief", "Left before.", null, on));
        bureau.refuse(FOLLOW_UP_SETTLED, settle(TODAY.plusDays(3)));
        assertThat(bureau.accept(REPORT)).isEmpty();
    }

    @Test
    void nobody_settles_what_never_was_or_before_it_was_or_tomorrow() {
        bureau.refuse(UNKNOWN_FOLLOW_UP, settle(TODAY));
        bureau.accept(REPORT);
        bureau.refuse(SETTLED_BEFORE_REFUSED, settle(TODAY.minusDays(1)));
        bureau.refuse(ACT_IN_FUTURE, settle(TODAY.plusDays(1)));
        bureau.refuse(InputRefusal.TEXT_MISSING, new SettleFollowUp(ID, "chief", "", TODAY));
    }

    @Test
    void is_settled_by_who_has_the_power_and_by_nobody_else() {
        bureau.accept(REPORT);
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new SettleFollowUp(ID, "the cleaner", "Left before.", TODAY));
    }

    private static AssignFollowUp assign(String to, LocalDate dueOn, LocalDate on) {
        return new AssignFollowUp(ID, to, dueOn, on);
    }

    @Test
    void is_given_to_somebody_by_a_day_and_to_another_later_until_it_is_settled() {
        bureau.accept(REPORT);
        var due = TODAY.plusDays(14);
        assertThat(bureau.accept(assign("Zhao", due, TODAY), assign("Zhao", due, TODAY)))
                .containsExactly(new FollowUpAssigned(ID, "Zhao", due, null, TODAY));
        bureau.on(TODAY.plusDays(3));
        bureau.accept(assign("Qian", due, TODAY.plusDays(2)));
        bureau.refuse(ASSIGNED_OUT_OF_ORDER, assign("Zhao", due, TODAY.plusDays(1)));
        bureau.accept(settle(TODAY.plusDays(3)));
        bureau.refuse(FOLLOW_UP_SETTLED, assign("Zhao", due, TODAY.plusDays(3)));
    }

    @Test
    void is_not_given_to_nobody_nor_in_the_future_nor_by_a_day_that_has_passed() {
        bureau.refuse(UNKNOWN_FOLLOW_UP, assign("Zhao", TODAY, TODAY));
        bureau.accept(REPORT);
        bureau.refuse(InputRefusal.TEXT_MISSING, assign(" ", TODAY, TODAY));
        bureau.refuse(ACT_IN_FUTURE, assign("Zhao", TODAY.plusDays(2), TODAY.plusDays(1)));
        bureau.refuse(ASSIGNED_OUT_OF_ORDER, assign("Zhao", TODAY, TODAY.minusDays(1)));
        bureau.refuse(DUE_BEFORE_ASSIGNED, assign("Zhao", TODAY.minusDays(1), TODAY));
        bureau.refuse(InputRefusal.TOO_FAR_AHEAD, assign("Zhao", TODAY.plusYears(11), TODAY));
    }

    @Test
    void the_act_is_a_mutation() {
        var api = new MutationApi();
        var mutation =
                """
                    mutation { settleFollowUp(command: {id: "c-1"}, input: {followUp: "%s", officer: "chief",
                      how: "Left before.", effectiveOn: "2026-09-01"}) { ... on Accepted { commandId } ... on Refused { code } } }
                    """;
        api.send(mutation.formatted(ID.value()), Map.of());
        assertThat(api.gateway.handedIn().getFirst().command()).isEqualTo(settle(TODAY));
        assertThat(api.send(mutation.formatted("a/b"), Map.of()).toString())
                .contains("MALFORMED_ID");
    }
}
