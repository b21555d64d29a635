package org.chalkline.command.contest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.RepositoryProvider;
import org.chalkline.command.office.OtherAggregates;
import org.chalkline.command.personal.OfficeForPeople;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.standing.StandingActs;
import org.chalkline.kernel.contest.CaseNumberId;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.Docket;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.paper.KnownPapers;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.springframework.stereotype.Component;

/** Gives acts on contested cases what they need from outside. */
@Component
public class ContestOffice extends OfficeForPeople {
    private final StandingActs standing;
    private final KnownPapers papers;
    private final RepositoryProvider repositories;

    public ContestOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals,
            StandingActs standing,
            KnownPapers papers,
            RepositoryProvider repositories) {
        super(clock, calendars, powers, facts, people, seals);
        this.standing = standing;
        this.papers = papers;
        this.repositories = repositories;
    }

    StandingActs standing() {
        return standing;
    }

    /** Tells whether a document of this digest is kept. */
    boolean isKept(String digest) {
        return papers.isKnown(digest, List.of(), "");
    }

    /**
     * Has the case bear the number, within the command under way.
     *
     * @throws org.chalkline.command.RefusedException {@code CASE_NUMBER_USED} by another
     */
    void takeNumber(Docket docket, ContestId contest, LocalDate on) {
        var number = CaseNumberId.of(docket.number(), docket.body());
        OtherAggregates.with(
                repositories.repositoryFor(CaseNumber.class),
                number.toString(),
                CaseNumber::new,
                held -> held.take(number, docket, contest, on));
    }

    static Proceeding proceeding(Docket docket, Proceeding.Instance instance) {
        return new Proceeding(docket.number(), instance, docket.body());
    }
}
