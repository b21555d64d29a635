package org.chalkline.command.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.StubFacts;
import org.chalkline.command.personal.OpenMatters;
import org.chalkline.command.procedure.FactsInOrder;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.AllFacts;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.chalkline.kernel.person.PersonKeys;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;

/** A bureau in memory that has people on record. */
final class PeopleBureau extends BureauInMemory<PeopleBureau> {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final String OFFICER = "officer-1";
    static final String APPROVER = "officer-3";

    final PersonalDataInMemory data = new PersonalDataInMemory();
    final AccessLogInMemory accesses = new AccessLogInMemory();
    final Sealing sealing = new Sealing(data, data, factsOf, accesses, clock);

    PeopleBureau() {
        super(TODAY);
        var filed = new StubFacts(AllFacts.catalogue());
        var powers = new Powers(factsOf);
        var matters =
                new OpenMatters(
                        Map.of("complaint", (who, known, today) -> Optional.empty()), filed, filed);
        open(
                inMemory()
                        .registerComponent(Clock.class, c -> clock)
                        .registerComponent(Sealing.class, c -> sealing)
                        .registerComponent(Powers.class, c -> powers)
                        .registerComponent(OpenMatters.class, c -> matters)
                        .registerComponent(PersonKeys.class, c -> data)
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(Person.class))
                        .registerCommandHandler(c -> mergers(powers)));
        for (var power :
                new Power[] {
                    Power.CORRECT_RECORDS, Power.ERASE_PERSONAL_DATA, Power.HOLD_RECORDS
                }) {
            for (var officer : new String[] {OFFICER, APPROVER}) {
                knowing(
                        new PowerDelegated(
                                new OfficerId(officer),
                                power,
                                "1",
                                "head",
                                null,
                                LocalDate.of(2020, 1, 1)));
            }
        }
    }

    private PersonMergers mergers(Powers powers) {
        var repositories =
                new RepositoryProvider() {
                    @Override
                    public <T> Repository<T> repositoryFor(Class<T> type) {
                        return axon().repository(type);
                    }
                };
        return new PersonMergers(
                repositories, factsOf, new FactsInOrder(this::facts), sealing, powers, clock);
    }
}
