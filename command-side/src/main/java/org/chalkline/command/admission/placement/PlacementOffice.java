package org.chalkline.command.admission.placement;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.admission.placement.PlacementRefusal.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.command.admission.AdmissionOffice;
import org.chalkline.command.personal.OfficeForPeople;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.admission.AdmissionCalendar;
import org.chalkline.kernel.admission.EligibilityRules;
import org.chalkline.kernel.admission.SeatBookEvent.ExceptionGranted;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.lottery.LotteryEvent.LotteryConfirmed;
import org.chalkline.kernel.lottery.LotteryEvent.RosterEntered;
import org.chalkline.kernel.lottery.LotteryEvent.SeedKnown;
import org.chalkline.kernel.lottery.LotteryId;
import org.chalkline.kernel.person.PersonCodes;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives acts on placements what they need from outside. */
@Component
public class PlacementOffice extends OfficeForPeople {
    private static final String REGISTRATION = "REGISTRATION";

    private final AdmissionOffice seats;

    public PlacementOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals,
            AdmissionOffice seats) {
        super(clock, calendars, powers, facts, people, seals);
        this.seats = seats;
    }

    /** What acts on seats need from outside. */
    AdmissionOffice seats() {
        return seats;
    }

    /** The rules by which a placement's year and stage admit. */
    EligibilityRules.Version rules(Stage stage, int year) {
        return EligibilityRules.of(stage, year)
                .orElseThrow(() -> new RefusedException(NO_RULES_OF_YEAR));
    }

    /** Refuses a child who has a placement in that year under another of their codes. */
    void requireNoOther(PlacementId placement) {
        for (var other : others(placement)) {
            refuseIf(!facts().of(other.toString()).isEmpty(), CHILD_PLACED);
        }
    }

    /** Refuses a child who has a seat under another of their codes, as two records were one's. */
    void requireNoOtherSeat(PlacementId placement) {
        for (var other : others(placement)) {
            refuseIf(Placement.after(facts().of(other.toString())).hasSeat(), CHILD_PLACED);
        }
    }

    private Set<PlacementId> others(PlacementId placement) {
        var others = new HashSet<PlacementId>();
        for (var code : PersonCodes.all(placement.child(), facts())) {
            PlacementId.find(code, placement.year()).ifPresent(others::add);
        }
        others.remove(placement);
        return others;
    }

    /**
     * Refuses a child whose day of birth isn't on record, and one who is too young by the last
     * birthday of the year's rules.
     */
    void requireOldEnough(PlacementId placement, EligibilityRules.Version rules) {
        refuseIf(!people().knowsBirth(placement.child()), BIRTH_DATE_UNKNOWN);
        if (rules.born() == null || rules.age() == null) return;
        var last = MonthDay.parse("--" + rules.born()).atYear(placement.year());
        refuseIf(people().youngerThan(placement.child(), rules.age(), last), UNDER_AGE);
    }

    /** Refuses a registration before the year's begins, or after it without a cause. */
    void requireInTime(PlacementId placement, Stage stage, boolean late, LocalDate on) {
        for (var step : AdmissionCalendar.of(stage, placement.year())) {
            if (!step.step().equals(REGISTRATION)) continue;
            refuseIf(on.isBefore(step.from()), EARLY_ADMISSION);
            refuseIf(on.isAfter(step.until()) && !late, LATE_WITHOUT_CAUSE);
        }
    }

    /** Refuses a school that doesn't take in children who live there, that day. */
    void requireInDistrict(SeatBookId book, Personal address, LocalDate on) {
        var lives = ChildsAddress.parse(seals().open(address));
        refuseIf(!Districts.takesIn(book, lives, on, facts()), OUT_OF_DISTRICT);
    }

    /** Refuses a book of which nothing is on record. */
    void requireBook(SeatBookId book) {
        refuseIf(facts().of(book.toString()).isEmpty(), UNKNOWN_BOOK);
    }

    /** Refuses an exception that wasn't decided for the book. */
    void requireException(SeatBookId book, String exception, LocalDate on) {
        boolean granted =
                facts().of(book.toString()).stream()
                        .anyMatch(
                                fact ->
                                        fact instanceof ExceptionGranted e
                                                && e.exception().equals(exception)
                                                && !e.effectiveOn().isAfter(on));
        refuseIf(!granted, EXCEPTION_UNKNOWN);
    }

    /** Refuses a lottery that nobody announced, and one whose result is known already. */
    void requireSeedAhead(LotteryId lottery) {
        var recorded = facts().recorded(lottery.toString());
        refuseIf(recorded.isEmpty(), LOTTERY_UNKNOWN);
        refuseIf(
                facts().of(lottery.toString()).stream().anyMatch(SeedKnown.class::isInstance),
                NAMED_TOO_LATE);
    }

    /**
     * The results of lotteries.
     *
     * @param byPlacement the lots, by placements' codes
     * @param drawn whether any of them is confirmed, and so gives lots
     */
    record Lots(Map<String, String> byPlacement, boolean drawn) {}

    /**
     * The lots that these lotteries gave to these placements: the hash by which each draw is
     * ranked. As hashes they are spread alike, so that those of several lotteries have one order. A
     * child who is on two rosters has the lot of the first. Others on the rosters aren't looked at:
     * a district's lottery has the children of all its schools.
     */
    Lots lots(Collection<LotteryId> lotteries, Set<String> placements) {
        var lots = new HashMap<String, String>();
        boolean drawn = false;
        for (var lottery : lotteries) drawn |= take(lottery, placements, lots);
        return new Lots(lots, drawn);
    }

    /** Whether the lottery gives lots: not while its draw isn't confirmed. */
    private boolean take(LotteryId lottery, Set<String> placements, Map<String, String> lots) {
        var numbers = new HashMap<String, Integer>();
        @Nullable String seed = null;
        boolean entered = false;
        boolean confirmed = false;
        for (var fact : facts().of(lottery.toString())) {
            switch (fact) {
                case RosterEntered e -> {
                    entered |= !e.numbers().isEmpty();
                    for (var each : e.numbers()) {
                        if (!placements.contains(each.registration())) continue;
                        numbers.put(each.registration(), each.number());
                    }
                }
                case SeedKnown e -> seed = e.seed();
                case LotteryConfirmed e -> confirmed = true;
                default -> {} // nothing of the draw
            }
        }
        if (seed == null || !confirmed) return false;
        for (var each : numbers.entrySet()) {
            lots.putIfAbsent(each.getKey(), Sha256.hex(seed + ":" + each.getValue()));
        }
        return entered;
    }
}
