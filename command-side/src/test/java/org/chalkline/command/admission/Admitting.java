package org.chalkline.command.admission;

import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.school.SchoolEvent.CapacityApproved;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;

/** A bureau in memory that admits pupils: one school with room for 60. */
final class Admitting extends BureauInMemory<Admitting> {
    static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    static final SchoolId SCHOOL = new SchoolId("1201");
    static final SeatBookId BOOK = SeatBookId.of(SCHOOL, Stage.PRIMARY, 2026);
    static final String OFFICER = "Lin";
    static final String DRAFTER = "Mei";
    static final int ROOM = 60;

    /** The schools that may take in nobody. */
    final Set<SchoolId> suspended = new HashSet<>();

    Admitting() {
        super(TODAY);
        var office =
                new AdmissionOffice(
                        clock,
                        new Calendars(factsOf),
                        new Powers(factsOf),
                        factsOf,
                        (school, on) -> suspended.contains(school));
        open(
                inMemory()
                        .registerComponent(AdmissionOffice.class, c -> office)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(SeatBook.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(AdmissionPlan.class))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(Catchment.class))
                        .registerCommandHandler(
                                c -> new SeatBooksTogether(c.repository(SeatBook.class))));
        knowing(
                new CapacityApproved(
                        SCHOOL, Map.of(Stage.PRIMARY, ROOM), decided(DAY), DAY.minusYears(1)));
        Stream.of(
                        Power.PLAN_ADMISSIONS,
                        Power.PUBLISH_CATCHMENTS,
                        Power.EXCEED_QUOTAS,
                        Power.PLACE_PUPILS)
                .forEach(this::empower);
    }

    private void empower(Power power) {
        for (var officer : List.of(OFFICER, DRAFTER)) {
            knowing(
                    new PowerDelegated(
                            new OfficerId(officer), power, "1", "Head", null, DAY.minusYears(3)));
        }
    }

    /** A meeting of three in which so many voted for it, and the others against. */
    static Meeting meeting(int inFavour) {
        var members = List.of("Wu", "Xu", "Yu");
        return new Meeting(
                "Leaders",
                "Wu",
                members,
                members.stream()
                        .map(
                                each ->
                                        members.indexOf(each) < inFavour
                                                ? new CastVote(each, Ballot.FOR, null)
                                                : new CastVote(each, Ballot.AGAINST, "No room."))
                        .toList(),
                Sha256.hex("minutes"));
    }
}
