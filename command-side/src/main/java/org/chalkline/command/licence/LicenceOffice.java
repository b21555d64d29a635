package org.chalkline.command.licence;

import static org.chalkline.command.CommonRefusal.SCHOOL_NOT_OPEN;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.licence.LicenceRefusal.LICENCE_CONTRADICTS_RECORD;
import static org.chalkline.command.licence.LicenceRefusal.SCHOOL_HAS_LICENCE;
import static org.chalkline.command.licence.LicenceRefusal.SCHOOL_TAKES_NO_LICENCE;
import static org.chalkline.command.personal.OrganiserRefusal.ORGANISER_NOT_PROCESSED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.office.Office;
import org.chalkline.command.personal.OrganisersOnFile;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.application.ApplicationEvent.ApplicationSubmitted;
import org.chalkline.kernel.application.Proposal.Renewal;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.school.LicensedKindergartens;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolEvent.SchoolEstablished;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What decisions on licences need from outside: the day, the calendar, powers, other facts. */
@Component
class LicenceOffice extends Office {

    private final PersonalData people;

    LicenceOffice(
            Clock clock, Calendars calendars, Powers powers, FactsOf facts, PersonalData people) {
        super(clock, calendars, powers, facts);
        this.people = people;
    }

    /** The organisers that stand on the licence. */
    OrganisersOnFile organisersOf(LicenceId licence) {
        return new OrganisersOnFile(people, facts(), List.of(licence.toString()));
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
     * Refuses a school that isn't open that day, of which the record says otherwise than its
     * licence what it is, or that was founded upon a licence that is on record.
     */
    void requireOpen(SchoolId id, LicenceContent content, LocalDate on) {
        var all = facts().of(id.toString());
        var school = SchoolStanding.on(on, all);
        refuseIf(!school.known(), UNKNOWN_SCHOOL);
        refuseIf(!school.open(), SCHOOL_NOT_OPEN);
        boolean agreed =
                school.kind() == content.kind() && school.ownership() == content.ownership();
        refuseIf(!agreed, LICENCE_CONTRADICTS_RECORD);
        boolean licensed =
                content.ownership() == Ownership.PRIVATE
                        || LicensedKindergartens.include(content.kind(), on);
        refuseIf(!licensed, SCHOOL_TAKES_NO_LICENCE);
        // No private school is established but upon a grant, which issues its licence.
        refuseIf(all.stream().anyMatch(SchoolEstablished.class::isInstance), SCHOOL_HAS_LICENCE);
    }

    /** The unit of the bureau that has the application in hand; absent where none is on record. */
    @Nullable String unitOf(ApplicationId application) {
        var submitted = submitted(application);
        return submitted == null ? null : submitted.unit();
    }

    /** The licence whose renewal the application is for, if it is for one. */
    @Nullable LicenceId renewedBy(ApplicationId application) {
        var submitted = submitted(application);
        return submitted != null && submitted.proposal() instanceof Renewal renewal
                ? renewal.licenceId()
                : null;
    }

    private @Nullable ApplicationSubmitted submitted(ApplicationId application) {
        return facts().of(application.toString()).stream()
                .filter(ApplicationSubmitted.class::isInstance)
                .map(ApplicationSubmitted.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** The last day of a licence's term; absent where it was never issued. */
    @Nullable LocalDate lastDayOf(LicenceId licence) {
        var record = new LicenceState();
        for (var fact : facts().of(licence.toString())) {
            if (fact instanceof LicenceEvent event) record.evolve(event);
        }
        return record.exists() ? record.term().until() : null;
    }
}
