package org.chalkline.command.contest;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.Matter;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.standing.Standings;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;

/** A bureau in memory whose decisions are contested. */
final class Bureau extends BureauInMemory<Bureau> {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate SINCE = LocalDate.of(2020, 1, 2);
    static final PersonId WANG = new PersonId("P-1");

    /** The only document that is kept. */
    static final String BUNDLE = Sha256.hex("bundle");

    final PersonalDataInMemory personal = new PersonalDataInMemory();

    Bureau() {
        super(TODAY);
        var calendars = new Calendars(factsOf);
        open(
                inMemory()
                        .registerComponent(Calendars.class, c -> calendars)
                        .registerComponent(ContestOffice.class, c -> office(calendars))
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(Matter.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(CaseNumber.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(ContestedCase.class)));
        power("sun", Power.RECORD_RULINGS);
        for (var officer : new String[] {"chen", "li", "head"}) power(officer, Power.RESPOND);
        for (var officer : new String[] {"chen", "head"}) power(officer, Power.REPRESENT);
        power("head", Power.APPROVE_ANSWERS);
        knowing(person());
    }

    private ContestOffice office(Calendars calendars) {
        var subjects =
                new ProcedureSubjects(Map.of("matter", Matter.class), repositories(), factsOf);
        return new ContestOffice(
                clock,
                calendars,
                new Powers(factsOf),
                factsOf,
                new PeopleOnFile(factsOf, personal),
                new Seals(personal),
                Standings.of(subjects, this::facts, factsOf, clock, calendars),
                (digest, recorded, document) -> digest.equals(BUNDLE),
                repositories());
    }

    private void power(String officer, Power power) {
        knowing(new PowerDelegated(new OfficerId(officer), power, "No. 1", "mayor", null, SINCE));
    }

    private Fact person() {
        return new PersonRegistered(
                WANG,
                personal.seal(WANG, PersonalField.NAME, "王芳"),
                null,
                personal.seal(WANG, PersonalField.BIRTH_DATE, "1988-08-08"),
                null,
                ProcessingGround.CONTRACT_OR_PERSONNEL,
                "People of the district",
                null,
                SINCE);
    }

    /** The position of the last fact of this kind. */
    long positionOf(Class<? extends Fact> kind) {
        var all = facts();
        for (int i = all.size() - 1; i >= 0; i--) if (kind.isInstance(all.get(i))) return i;
        throw new AssertionError("none of " + kind);
    }
}
