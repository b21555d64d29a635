package org.chalkline.command.procedure.service;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.RefusedException.refuseIf;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.CommonRefusal;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.Matter;
import org.chalkline.command.procedure.Matter.Noted;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.service.ServiceEvent;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;

/**
 * A bureau in memory that serves the papers of matters. Nobody is served who is called "stranger",
 * and of each service a note is taken.
 */
final class Bureau extends BureauInMemory<Bureau> {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    Bureau() {
        super(TODAY);
        var calendars = new Calendars(factsOf);
        open(
                inMemory()
                        .registerComponent(Calendars.class, c -> calendars)
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(Matter.class))
                        .registerCommandHandler(c -> acts()));
    }

    private ServiceActs acts() {
        var office = procedureOffice();
        var feature =
                Feature.named("matters")
                        .subject("matter", Matter.class)
                        .following("matter", Matter.class, (matter, given) -> new Noting());
        return new ServiceActs(procedures(feature, office), office, this::isPrinted);
    }

    /** No documents are kept here, and all papers are printed as their number. */
    private boolean isPrinted(String digest, List<Fact> recorded, String document) {
        return digest.equals(Sha256.hex(document));
    }

    /** Takes a note of each service, under the number of facts that were there before. */
    private static final class Noting implements Following {
        @Override
        public void before(ProcedureEvent fact, List<Fact> recorded) {
            boolean stranger = fact instanceof ServiceEvent e && e.receiver().equals("stranger");
            refuseIf(stranger, CommonRefusal.UNKNOWN_PERSON);
        }

        @Override
        public void after(ProcedureEvent fact, List<Fact> recorded) {
            if (!(fact instanceof PaperServed)) return;
            apply(new Noted(fact.of(), recorded.size(), fact.effectiveOn()));
        }
    }
}
