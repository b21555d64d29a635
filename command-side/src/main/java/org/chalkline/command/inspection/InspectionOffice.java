package org.chalkline.command.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chalkline.command.personal.OfficeForPeople;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.inspection.InspectionId;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.inspector.InspectorStanding;
import org.chalkline.kernel.inspector.ResponsibleDistrictId;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.vote.CountingVotes;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.springframework.stereotype.Component;

/**
 * Gives acts on inspections what they need from outside: the day, officers' powers, and how
 * inspectors and schools stand.
 */
@Component
public class InspectionOffice extends OfficeForPeople {
    public InspectionOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals) {
        super(clock, calendars, powers, facts, people, seals);
    }

    /** The inspector as they stood that day. */
    InspectorStanding standing(InspectorId inspector, LocalDate on) {
        return InspectorStanding.on(on, facts().of(inspector.toString()));
    }

    /** A responsible district, as far as its facts stand. */
    List<Fact> factsOf(ResponsibleDistrictId district) {
        return facts().of(district.toString());
    }

    /** Who has no part in the inspection, as acts name them. */
    Set<String> recused(InspectionId inspection) {
        return Recusals.of(facts().of(inspection.toString())).standingAside();
    }

    /** Whether the vote counts still: nobody who took part was recused since. */
    boolean counts(VoteFact vote) {
        return CountingVotes.of(facts().of(vote.subject())).find(vote.voteId()) != null;
    }

    /** Whether a paper of this number was served. */
    boolean isServed(InspectionId inspection, String document) {
        return facts().of(inspection.toString()).stream()
                .anyMatch(fact -> fact instanceof PaperServed e && e.document().equals(document));
    }
}
