package org.chalkline.command.licence;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.licence.LicenceRefusal.SCHOOL_HAS_LICENCE;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.SchoolLicencesEvent.LicenceEntered;
import org.chalkline.kernel.licence.SchoolLicencesId;

/**
 * The licences of one school that were taken over: where they are found, and where two that come in
 * at the same moment wait for each other.
 */
@Aggregate
public class SchoolLicences {
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private SchoolLicencesId id;

    private final Set<LicenceId> licences = new LinkedHashSet<>();

    void enter(
            SchoolLicencesId file, LicenceId licence, LocalDate on, Predicate<LicenceId> inForce) {
        refuseIf(
                licences.stream().anyMatch(each -> !each.equals(licence) && inForce.test(each)),
                SCHOOL_HAS_LICENCE);
        if (licences.contains(licence)) return;
        apply(new LicenceEntered(file.school(), licence, on));
    }

    @EventSourcingHandler
    void on(LicenceEntered fact) {
        id = new SchoolLicencesId(fact.school());
        licences.add(fact.licence());
    }

    SchoolLicences() {} // for Axon
}
