package org.chalkline.command.headship;

import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.chalkline.command.BureauOfHeads;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;

/** A bureau in memory: every command handler of this feature, and all that is recorded. */
final class Bureau extends BureauOfHeads<Bureau> {
    private final Reaction uponSanction = new WhenSanctionTakesOfficeThenHeadRemoved(factsOf);
    private final List<Reaction> reactions =
            List.of(new WhenSchoolChangesThenOfficeFollows(), uponSanction);

    Bureau() {
        var office =
                new HeadOffice(
                        clock,
                        new Calendars(factsOf),
                        new Powers(factsOf),
                        factsOf,
                        new PeopleOnFile(factsOf, data),
                        new Seals(data));
        open(
                inMemory()
                        .registerComponent(HeadOffice.class, c -> office)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(Headship.class))
                        .registerCommandHandler(c -> new Nominations(offices(c), office))
                        .registerCommandHandler(c -> recusals("headship", Headship.class, data))
                        .registerCommandHandler(c -> new Appointments(offices(c), office))
                        .registerCommandHandler(c -> new Departures(offices(c), office))
                        .registerCommandHandler(c -> new Suspensions(offices(c), office)));
    }

    private static HeadshipsOnFile offices(Configuration axon) {
        return new HeadshipsOnFile(axon.repository(Headship.class));
    }

    /** A fact of another feature, or of this one, and what follows here. */
    void react(Fact fact) {
        if (!facts().contains(fact)) knowing(fact);
        for (var reaction : reactions) {
            if (reaction.concerns(fact.getClass())) accept(reaction.to(fact).toArray());
        }
    }

    /** What follows from sanctions. */
    Reaction uponSanction() {
        return uponSanction;
    }
}
