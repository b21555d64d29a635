package org.chalkline.command.procedure.followup;

import java.time.Clock;
import org.axonframework.modelling.command.RepositoryProvider;
import org.chalkline.command.reaction.ReportRefused;
import org.chalkline.command.reaction.Reports;
import org.springframework.stereotype.Component;

/** What reactions find for somebody to see to becomes follow-ups. */
@Component
class FollowUps implements Reports {
    private final RepositoryProvider repositories;
    private final Clock clock;

    FollowUps(RepositoryProvider repositories, Clock clock) {
        this.repositories = repositories;
        this.clock = clock;
    }

    @Override
    public void raise(ReportRefused report) {
        try {
            repositories
                    .repositoryFor(FollowUp.class)
                    .loadOrCreate(report.followUp().toString(), FollowUp::new)
                    .execute(followUp -> followUp.handle(report, clock));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("can't be made: " + report.followUp(), e);
        }
    }
}
