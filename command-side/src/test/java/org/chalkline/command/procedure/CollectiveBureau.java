package org.chalkline.command.procedure;

import java.time.LocalDate;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.notice.NoticeActs;
import org.chalkline.command.procedure.recusal.RecusalActs;
import org.chalkline.command.procedure.vote.VoteActs;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;

/** A bureau in memory in which several decide together, on matters of any kind. */
final class CollectiveBureau extends BureauInMemory<CollectiveBureau> {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final String CLERK = "officer-3";
    static final String HEAD = "officer-1";
    static final PersonId LI = new PersonId("p-17");

    final Watching watching = new Watching();
    final PersonalDataInMemory data = new PersonalDataInMemory();

    CollectiveBureau() {
        super(TODAY);
        var calendars = new Calendars(factsOf);
        var office = procedureOffice(data);
        var procedures = procedures(watching.feature(), office);
        open(
                inMemory()
                        .registerComponent(Calendars.class, c -> calendars)
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(Matter.class))
                        .registerCommandHandler(c -> new VoteActs(procedures, office))
                        .registerCommandHandler(c -> new NoticeActs(procedures, office))
                        .registerCommandHandler(c -> new RecusalActs(procedures, office)));
        knowing(
                power(CLERK, Power.KEEP_PROCEDURES),
                power(HEAD, Power.DECIDE_RECUSALS),
                new PersonRegistered(
                        LI,
                        data.seal(LI, PersonalField.NAME, "somebody"),
                        null,
                        null,
                        null,
                        ProcessingGround.CONTRACT_OR_PERSONNEL,
                        "personnel",
                        null,
                        LocalDate.of(2020, 9, 1)));
    }

    private static Fact power(String officer, Power power) {
        return new PowerDelegated(
                new OfficerId(officer), power, "No. 1", "head", null, LocalDate.of(2020, 9, 1));
    }
}
