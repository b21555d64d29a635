package org.chalkline.command.penalty;

import static org.chalkline.command.penalty.Examples.*;

import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.hearing.Hearing;
import org.chalkline.command.procedure.hearing.HearingActs;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.service.ServiceActs;
import org.chalkline.command.procedure.service.Serving;
import org.chalkline.command.procedure.vote.VoteActs;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerCertified;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;

/** A bureau in memory that punishes: cases, checks, standards, and the files of parties. */
final class Bureau extends BureauInMemory<Bureau> {
    private static final PenaltyFeature FEATURE = new PenaltyFeature();

    final PersonalDataInMemory personal = new PersonalDataInMemory();

    Bureau() {
        super(TODAY);
        var office =
                new PenaltyOffice(
                        clock,
                        new Calendars(factsOf),
                        new Powers(factsOf),
                        factsOf,
                        new PeopleOnFile(factsOf, personal),
                        new Seals(personal));
        open(
                inMemory()
                        .registerComponent(PenaltyOffice.class, c -> office)
                        .registerComponent(
                                OffendersOnFile.class,
                                c -> new OffendersOnFile(c.repository(OffenderFile.class), factsOf))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(PenaltyCase.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(OffenderFile.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(EnforcementCheck.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(DiscretionStandard.class))
                        .registerCommandHandler(c -> services())
                        .registerCommandHandler(c -> hearings())
                        .registerCommandHandler(c -> votes())
                        .registerCommandHandler(
                                c -> recusals("penalty", PenaltyCase.class, personal)));
        knowing(
                power(FILER, Power.FILE_CASES),
                power(HEAD, Power.REGISTER_EVIDENCE),
                power(HEAD, Power.IMPOSE_PENALTIES),
                power(HEAD, Power.DEFER_FINES),
                power(DEPUTY, Power.IMPOSE_PENALTIES),
                power(HEAD, Power.DECIDE_RECUSALS),
                power(PRESIDER, Power.PRESIDE_HEARINGS),
                power(KEEPER, Power.KEEP_PROCEDURES));
        for (var officer : new String[] {FIRST, SECOND, THIRD, UNCERTIFIED}) {
            knowing(power(officer, Power.INVESTIGATE));
        }
        for (var officer : new String[] {FIRST, SECOND, THIRD}) {
            knowing(
                    new OfficerCertified(
                            new OfficerId(officer), "执法证-" + officer, UNTIL, "head", SINCE));
        }
        knowing(person(WANG, "1988-08-08"), person(CHILD, "2012-02-02"));
    }

    private Fact person(PersonId person, String born) {
        return new PersonRegistered(
                person,
                personal.seal(person, PersonalField.NAME, "王芳"),
                null,
                personal.seal(person, PersonalField.BIRTH_DATE, born),
                null,
                ProcessingGround.CONTRACT_OR_PERSONNEL,
                "People of the district",
                null,
                SINCE);
    }

    private ServiceActs services() {
        var office = procedureOffice(personal);
        return Serving.of(procedures(FEATURE.featureOfPenalties(), office), office);
    }

    private HearingActs hearings() {
        var office = procedureOffice(personal);
        return Hearing.of(
                procedures(FEATURE.featureOfPenalties(), office), office, FEATURE.heardParties());
    }

    private VoteActs votes() {
        var office = procedureOffice(personal);
        return new VoteActs(procedures(FEATURE.featureOfPenalties(), office), office);
    }

    private static Fact power(String officer, Power power) {
        return new PowerDelegated(new OfficerId(officer), power, "No. 1", "head", null, SINCE);
    }
}
