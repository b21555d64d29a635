package org.chalkline.command.licence;

import java.time.Clock;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.school.Reorganisations;
import org.chalkline.command.school.School;
import org.chalkline.command.school.SchoolOffice;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.penalty.PenaltyKind;
import org.chalkline.kernel.person.PersonalDataInMemory;

/** A bureau in memory: every command handler of licences and schools, and all that is recorded. */
final class Bureau extends BureauInMemory<Bureau> {
    final PersonalDataInMemory personal = new PersonalDataInMemory();

    /** One that imposed long ago a penalty that cancels the licence, once it is served. */
    Bureau() {
        this(Examples.clue(), Examples.penalty(PenaltyKind.LICENCE_CANCELLED));
    }

    /** One that has these facts on record. */
    Bureau(Fact... onRecord) {
        super(Examples.TODAY);
        var office =
                new LicenceOffice(
                        clock, new Calendars(factsOf), new Powers(factsOf), factsOf, personal);
        var schools = new SchoolOffice(clock, new Calendars(factsOf), new Powers(factsOf), factsOf);
        open(
                inMemory()
                        .registerComponent(Clock.class, c -> clock)
                        .registerComponent(FactsOf.class, c -> factsOf)
                        .registerComponent(LicenceOffice.class, c -> office)
                        .registerComponent(SchoolOffice.class, c -> schools)
                        .registerComponent(
                                SchoolLicencesOnFile.class,
                                c ->
                                        new SchoolLicencesOnFile(
                                                c.repository(SchoolLicences.class), factsOf))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(SchoolLicences.class))
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(Licence.class))
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(School.class))
                        .registerCommandHandler(c -> new Renewals(licences(c)))
                        .registerCommandHandler(c -> new AnnualInspections(licences(c)))
                        .registerCommandHandler(c -> new LicenceEnds(licences(c)))
                        .registerCommandHandler(c -> new Terminations(licences(c)))
                        .registerCommandHandler(
                                c -> new Reorganisations(c.repository(School.class))));
        knowing(Examples.POWERS.toArray(Fact[]::new));
        knowing(onRecord);
    }

    private static LicencesOnFile licences(Configuration axon) {
        return new LicencesOnFile(axon.repository(Licence.class));
    }
}
