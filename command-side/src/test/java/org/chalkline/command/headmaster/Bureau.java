package org.chalkline.command.headmaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.clock.Calendars;
import org.chalkline.command.power.Powers;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadshipEvent;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.jspecify.annotations.Nullable;

/** A bureau in memory: every command handler of this feature, and all that is recorded. */
final class Bureau extends BureauInMemory<Bureau> {
    private static final List<Reaction> REACTIONS =
            List.of(
                    new WhenSchoolChangesThenOfficeFollows(),
                    new WhenSanctionTakesOfficeThenHeadRemoved());

    final PersonalDataInMemory data = new PersonalDataInMemory();

    Bureau() {
        super(Examples.TODAY);
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
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(Headmaster.class))
                        .registerCommandHandler(c -> new Nominations(offices(c), office))
                        .registerCommandHandler(c -> new Appointments(offices(c), office))
                        .registerCommandHandler(c -> new Departures(offices(c), office))
                        .registerCommandHandler(c -> new RankAppraisals(careers(c), office))
                        .registerCommandHandler(c -> new Assessments(careers(c), office))
                        .registerCommandHandler(c -> new CareerSanctions(careers(c), office)));
        knowing(Examples.elsewhere().toArray(Fact[]::new));
        Residents.all(data).forEach(this::knowing);
    }

    private static HeadshipsOnFile offices(Configuration axon) {
        return new HeadshipsOnFile(axon.repository(Headship.class));
    }

    private static HeadmastersOnFile careers(Configuration axon) {
        return new HeadmastersOnFile(axon.repository(Headmaster.class));
    }

    /** It is that day from now on. */
    Bureau on(String day) {
        return on(LocalDate.parse(day));
    }

    /** A fact of another feature, or of this one, and what follows here. */
    void react(Fact fact) {
        if (!facts().contains(fact)) knowing(fact);
        for (var reaction : REACTIONS) {
            if (reaction.concerns(fact.getClass())) accept(reaction.to(fact).toArray());
        }
    }

    List<Fact> accept(List<Object> commands) {
        return accept(commands.toArray());
    }

    /** Hands in commands again, which must record nothing new. */
    void repeat(Object... commands) {
        assertThat(accept(commands)).isEmpty();
    }

    /** What a sealed text says. */
    String opened(@Nullable Personal sealed) {
        if (sealed == null) throw new AssertionError("nothing is sealed");
        return ((Readable) data.open(sealed)).text();
    }

    /** Facts told by their names and days, those of clocks left out. */
    static List<String> told(List<Fact> facts) {
        return facts.stream()
                .filter(f -> f instanceof HeadshipEvent || f instanceof HeadmasterEvent)
                .map(f -> f.getClass().getSimpleName() + " " + f.effectiveOn())
                .toList();
    }
}
