package org.chalkline.command.procedure.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.axonframework.modelling.command.RepositoryProvider;
import org.chalkline.command.office.OtherAggregates;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.reaction.ReportRefused;
import org.chalkline.command.reaction.Reports;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.springframework.stereotype.Component;

/** What reactions find for somebody to see to, and what others are given, becomes follow-ups. */
@Component
class FollowUps implements Reports, GivenFollowUps {
    private static final String GIVEN = "given";

    private final RepositoryProvider repositories;
    private final Clock clock;
    private final Powers powers;

    FollowUps(RepositoryProvider repositories, Clock clock, Powers powers) {
        this.repositories = repositories;
        this.clock = clock;
        this.powers = powers;
    }

    @Override
    public void raise(ReportRefused report) {
        on(report.followUp(), followUp -> followUp.handle(report, clock));
    }

    @Override
    public void give(Task task, String assignee, LocalDate dueOn) {
        var report =
                new ReportRefused(
                        task.followUp(),
                        GIVEN,
                        task.about(),
                        FactStream.NOTHING,
                        task.command(),
                        task.code(),
                        task.message(),
                        dueOn);
        var assign = new AssignFollowUp(task.followUp(), assignee, dueOn, LocalDate.now(clock));
        on(
                task.followUp(),
                followUp -> {
                    followUp.handle(report, clock);
                    followUp.handle(assign, clock);
                });
    }

    @Override
    public void settle(FollowUpId id, String officer, String how) {
        var settle = new SettleFollowUp(id, officer, how, LocalDate.now(clock));
        on(
                id,
                followUp -> {
                    if (!followUp.isSettled()) followUp.handle(settle, clock, powers);
                });
    }

    private void on(FollowUpId id, Consumer<FollowUp> act) {
        OtherAggregates.with(
                repositories.repositoryFor(FollowUp.class), id.toString(), FollowUp::new, act);
    }
}
