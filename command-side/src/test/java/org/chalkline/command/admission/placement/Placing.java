package org.chalkline.command.admission.placement;

import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.admission.AdmissionOffice;
import org.chalkline.command.admission.OfficesOfSeats;
import org.chalkline.command.admission.SeatBook;
import org.chalkline.command.admission.SeatBookCommand.SetQuota;
import org.chalkline.command.admission.placement.PlacementCommand.*;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.lottery.DrawNumber;
import org.chalkline.kernel.lottery.LotteryEvent.*;
import org.chalkline.kernel.lottery.LotteryId;
import org.chalkline.kernel.lottery.RankFormula;
import org.chalkline.kernel.lottery.SeedKind;
import org.chalkline.kernel.lottery.SeedSource;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalDataInMemory;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.school.SchoolEvent.CapacityApproved;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/** A bureau in memory that places children, and in which what follows from a fact follows. */
final class Placing extends BureauInMemory<Placing> {
    static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    static final LocalDate REGISTRATION = LocalDate.of(2026, 4, 21);
    static final LocalDate VERIFYING = LocalDate.of(2026, 5, 16);
    static final String OFFICER = "Lin";
    static final String SEED = "03 07 12";
    static final PersonId GUARDIAN = new PersonId("parent");

    private static final int ROOM = 60;

    private final PersonalDataInMemory data = new PersonalDataInMemory();
    private final List<Reaction> reactions =
            List.of(
                    new WhenPlacementChangesThenListFollows(),
                    new WhenPlacementRankedThenSeatAsked(),
                    new WhenRoundHeldThenListsRanked(),
                    new WhenSeatComesFreeThenRankedAgain());
    private int met;

    Placing() {
        super(TODAY);
        var office =
                new PlacementOffice(
                        clock,
                        new Calendars(factsOf),
                        new Powers(factsOf),
                        factsOf,
                        new PeopleOnFile(factsOf, data),
                        new Seals(data),
                        OfficesOfSeats.of(clock, factsOf));
        open(
                inMemory()
                        .registerComponent(PlacementOffice.class, c -> office)
                        .registerComponent(AdmissionOffice.class, c -> office.seats())
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(SeatBook.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(Placement.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(PlacementList.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(PlacementRound.class))
                        .registerCommandHandler(
                                c ->
                                        new PlacementsTogether(
                                                c.repository(SeatBook.class),
                                                c.repository(PlacementList.class),
                                                c.repository(Placement.class))));
        Stream.of(Power.PLAN_ADMISSIONS, Power.PLACE_PUPILS, Power.VERIFY_PLACEMENTS)
                .forEach(
                        power ->
                                knowing(
                                        new PowerDelegated(
                                                new OfficerId(OFFICER),
                                                power,
                                                "1",
                                                "Head",
                                                null,
                                                DAY.minusYears(3))));
        person(GUARDIAN, LocalDate.of(1990, 1, 1));
    }

    /** Reactions meet each fact once, in its order, until none is left. */
    @Override
    protected void follow() {
        while (met < facts().size()) {
            var fact = facts().get(met++);
            for (var each : reactions) {
                if (each.concerns(fact.getClass())) each.to(fact).forEach(this::submitAccepted);
            }
        }
    }

    static SeatBookId book(String school) {
        return SeatBookId.of(new SchoolId(school), Stage.PRIMARY, 2026);
    }

    static PlacementId of(String child) {
        return PlacementId.of(new PersonId(child), 2026);
    }

    Placing school(String code, int seats) {
        knowing(
                new CapacityApproved(
                        new SchoolId(code),
                        Map.of(Stage.PRIMARY, ROOM),
                        decided(DAY),
                        DAY.minusYears(1)));
        accept(
                new SetQuota(
                        book(code),
                        seats,
                        decided(OFFICER, DAY.minusMonths(3)),
                        DAY.minusMonths(3)));
        return this;
    }

    Placing person(PersonId code, @Nullable LocalDate born) {
        return knowing(
                new PersonRegistered(
                        code,
                        data.seal(code, PersonalField.NAME, code.value()),
                        null,
                        born == null
                                ? null
                                : data.seal(code, PersonalField.BIRTH_DATE, born.toString()),
                        null,
                        ProcessingGround.STATUTORY_DUTY,
                        "placements",
                        null,
                        DAY.minusYears(1)));
    }

    static RegisterPlacement registration(String child, @Nullable String late, LocalDate on) {
        return new RegisterPlacement(
                of(child), Stage.PRIMARY, GUARDIAN, "长宁路", 7, null, late, OFFICER, on);
    }

    Placing registered(String child) {
        person(new PersonId(child), LocalDate.of(2019, 10, 1));
        accept(registration(child, null, REGISTRATION));
        return this;
    }

    static VerifyPlacement verification(String child) {
        return new VerifyPlacement(
                of(child),
                List.of("HOUSEHOLD_REGISTER", "HOME_TITLE", "RESIDENCE_PROOF"),
                OFFICER,
                VERIFYING);
    }

    static SetCategory listing(String child, String school, String category) {
        return new SetCategory(of(child), book(school), category, OFFICER, DAY.minusDays(7));
    }

    Placing listed(String child, String school, String category) {
        registered(child);
        accept(verification(child), listing(child, school, category));
        return this;
    }

    /** A lottery that was announced for these. */
    Placing announced(String lottery, String... children) {
        var id = new LotteryId(lottery);
        var at = TODAY.atStartOfDay(clock.getZone()).toInstant();
        var source = new SeedSource(SeedKind.STATE_LOTTERY, "Draw", "1", "Site", at);
        var numbers =
                IntStream.range(0, children.length)
                        .mapToObj(i -> new DrawNumber(i + 1, of(children[i]).value()))
                        .toList();
        return knowing(
                new LotteryAnnounced(
                        id,
                        "Grade 1",
                        1,
                        source,
                        source,
                        RankFormula.SHA256_OF_SEED_COLON_NUMBER,
                        "Notary",
                        "basic",
                        OFFICER,
                        DAY),
                new RosterEntered(id, numbers, OFFICER, DAY));
    }

    Placing seedKnown(String lottery, String seed) {
        var id = new LotteryId(lottery);
        var at = TODAY.atStartOfDay(clock.getZone()).toInstant();
        var source = new SeedSource(SeedKind.STATE_LOTTERY, "Draw", "1", "Site", at);
        return knowing(
                new SeedKnown(id, source, null, seed, Sha256.hex("paper"), "Notary", OFFICER, DAY));
    }

    Placing confirmed(String lottery) {
        return knowing(new LotteryConfirmed(new LotteryId(lottery), null, decided("Li", DAY), DAY));
    }
}
