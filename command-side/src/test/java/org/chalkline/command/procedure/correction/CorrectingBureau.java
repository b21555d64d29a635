package org.chalkline.command.procedure.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.RefusedException;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.FactsInOrder;
import org.chalkline.command.procedure.Matter;
import org.chalkline.command.procedure.Matter.Noted;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.reaction.ReportRefused;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** A bureau in memory that decides matters, and puts values right in them. */
final class CorrectingBureau extends BureauInMemory<CorrectingBureau> {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final String CORRECTOR = "officer-4";

    /** What was found for somebody to see to. */
    final List<ReportRefused> reported = new ArrayList<>();

    /** Notes are numbered below a hundred, and what is noted after a note rests on it. */
    private static final class Notes implements Correctable {
        @Override
        public String kind() {
            return "matter";
        }

        @Override
        public void require(List<Fact> facts) {
            for (var fact : facts) {
                if (fact instanceof Noted e && e.number() >= 100) {
                    throw new RefusedException(CorrectionRefusal.NOTHING_CORRECTED);
                }
            }
        }

        @Override
        public Set<Class<? extends Fact>> consequences() {
            return Set.of(Noted.class);
        }
    }

    private final WhenValueCorrectedThenWhatRestsOnItIsFlagged flagging;

    CorrectingBureau(Feature... features) {
        super(TODAY);
        var calendars = new Calendars(factsOf);
        var notes = new Notes();
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("notes", notes);
        flagging =
                new WhenValueCorrectedThenWhatRestsOnItIsFlagged(
                        List.of(features),
                        beans.getBeanProvider(Correctable.class),
                        factsOf,
                        reported::add);
        open(
                inMemory()
                        .registerComponent(Calendars.class, c -> calendars)
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(Matter.class))
                        .registerCommandHandler(c -> corrections(calendars, notes)));
        knowing(
                new PowerDelegated(
                        new OfficerId(CORRECTOR),
                        Power.CORRECT_RECORDS,
                        "No. 1",
                        "head",
                        null,
                        LocalDate.of(2020, 9, 1)));
    }

    private ValueCorrections corrections(Calendars calendars, Notes notes) {
        var repositories =
                new RepositoryProvider() {
                    @Override
                    public <T> Repository<T> repositoryFor(Class<T> type) {
                        return axon().repository(type);
                    }
                };
        return new ValueCorrections(
                new ProcedureSubjects(Map.of("matter", Matter.class), repositories, factsOf),
                new FactsInOrder(this::facts),
                new CorrectionOffice(clock, calendars, new Powers(factsOf), factsOf),
                List.of(notes));
    }

    /** Lets follow what follows from the last correction. */
    List<ReportRefused> flagged() {
        reported.clear();
        var last = facts(ValueCorrected.class).getLast();
        for (var command : flagging.to(last)) flagging.handle((FlagWhatRests) command);
        return List.copyOf(reported);
    }

    /** The position of the first fact of this kind. */
    long positionOf(Class<? extends Fact> kind) {
        var all = facts();
        for (int i = 0; i < all.size(); i++) if (kind.isInstance(all.get(i))) return i;
        throw new AssertionError("none of " + kind);
    }
}
