package org.chalkline.command.application;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.personal.OrganiserRefusal.ORGANISER_NOT_PROCESSED;

import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.office.Office;
import org.chalkline.command.personal.OrganisersOnFile;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.penalty.BarredFrom;
import org.chalkline.kernel.penalty.EntryBars;
import org.chalkline.kernel.person.PersonalData;
import org.springframework.stereotype.Component;

/** What a decision on an application rests on beside its own file. */
@Component
class ApplicationOffice extends Office {
    private final PersonalData people;

    ApplicationOffice(
            Clock clock, Calendars calendars, Powers powers, FactsOf facts, PersonalData people) {
        super(clock, calendars, powers, facts);
        this.people = people;
    }

    PersonalData people() {
        return people;
    }

    /**
     * Refuses a person of whom nothing new may be stored.
     *
     * @throws org.chalkline.command.RefusedException {@code ORGANISER_NOT_PROCESSED}
     */
    void requireSealable(Organiser organiser) {
        refuseIf(OrganisersOnFile.closed(people, organiser), ORGANISER_NOT_PROCESSED);
    }

    /**
     * Refuses who may not newly run a private school, by a penalty that was served on them.
     *
     * @throws org.chalkline.command.RefusedException {@code ORGANISER_BARRED}
     */
    void requireNotBarred(Organiser organiser, LocalDate on) {
        refuseIf(
                EntryBars.bar(facts(), organiser, BarredFrom.ORGANISER, on),
                ApplicationRefusal.ORGANISER_BARRED);
    }

    /** The same of all whom a proposal makes organisers. */
    void requireNoneBarred(Proposal proposal, LocalDate on) {
        boolean anew =
                switch (proposal) {
                    case Proposal.Preparation p -> true;
                    case Proposal.Establishment p -> true;
                    case Proposal.Change p -> p.of().contains(Proposal.Subject.ORGANISER);
                    case Proposal.Division p -> true;
                    case Proposal.Merger p -> false;
                    case Proposal.Renewal p -> false;
                    case Proposal.Termination p -> false;
                };
        if (!anew) return;
        proposal.contents().forEach(content -> requireNotBarred(content.organiser(), on));
    }
}
