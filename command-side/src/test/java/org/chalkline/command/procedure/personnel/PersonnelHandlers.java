package org.chalkline.command.procedure.personnel;

import java.time.Clock;
import java.util.function.Function;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonalData;

/** Lets a bureau in memory decide on sanctions and reviews as well. */
public final class PersonnelHandlers {
    private PersonnelHandlers() {}

    /**
     * Registers every command handler of the feature.
     *
     * @param assessments where assessments are kept
     */
    public static Configurer in(
            Configurer bureau,
            Clock clock,
            FactsOf facts,
            PersonalData data,
            Function<Configuration, ContestedAssessments> assessments) {
        var office =
                new PersonnelOffice(
                        clock,
                        new Calendars(facts),
                        new Powers(facts),
                        facts,
                        new PeopleOnFile(facts, data),
                        new Seals(data));
        return bureau.registerComponent(PersonnelOffice.class, c -> office)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(PersonnelFile.class))
                .registerCommandHandler(c -> new Sanctions(files(c), office))
                .registerCommandHandler(
                        c -> new StaffReviews(files(c), assessments.apply(c), office));
    }

    private static PersonnelFiles files(Configuration axon) {
        return new PersonnelFiles(axon.repository(PersonnelFile.class));
    }
}
