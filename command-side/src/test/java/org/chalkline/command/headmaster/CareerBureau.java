package org.chalkline.command.headmaster;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.chalkline.command.BureauOfHeads;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.personnel.PersonnelHandlers;
import org.chalkline.command.procedure.power.Powers;

/** A bureau in memory: every command handler of this feature, and all that is recorded. */
final class CareerBureau extends BureauOfHeads<CareerBureau> {

    CareerBureau() {
        var office =
                new CareerOffice(
                        clock,
                        new Calendars(factsOf),
                        new Powers(factsOf),
                        factsOf,
                        new PeopleOnFile(factsOf, data),
                        new Seals(data));
        open(
                PersonnelHandlers.in(
                        inMemory()
                                .registerComponent(CareerOffice.class, c -> office)
                                .configureAggregate(
                                        AggregateConfigurer.defaultConfiguration(Headmaster.class))
                                .registerCommandHandler(c -> new RankAppraisals(careers(c), office))
                                .registerCommandHandler(c -> new Assessments(careers(c), office)),
                        clock,
                        factsOf,
                        data,
                        this::careers));
    }

    private HeadmastersOnFile careers(Configuration axon) {
        return new HeadmastersOnFile(axon.repository(Headmaster.class), new Calendars(factsOf));
    }
}
