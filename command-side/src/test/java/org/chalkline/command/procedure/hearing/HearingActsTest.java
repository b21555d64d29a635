package org.chalkline.command.procedure.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.procedure.hearing.Bureau.CLERK;
import static org.chalkline.command.procedure.hearing.Bureau.INVESTIGATOR;
import static org.chalkline.command.procedure.hearing.Bureau.PRESIDER;
import static org.chalkline.command.procedure.hearing.HearingRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.CommonRefusal;
import org.chalkline.command.procedure.Matter.Note;
import org.chalkline.command.procedure.SubjectRefusal;
import org.chalkline.command.procedure.hearing.HearingCommand.*;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.hearing.HearingEvent.*;
import org.chalkline.kernel.procedure.hearing.HearingLaw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hearings of matters that are no applications: here by the Administrative Penalty Law. */
class HearingActsTest {
    static final String OF = "matter/1";
    private static final String RECORD = "b".repeat(64);

    private final Bureau bureau = new Bureau();

    @BeforeEach
    void begin() {
        bureau.accept(new Note(OF, 1, day("03-02")));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    static LocalDate day(String text) {
        return LocalDate.parse("2026-" + text);
    }

    static TellRightToHearing tell(LocalDate on, String... parties) {
        return new TellRightToHearing(OF, List.of(parties), "告〔1〕号", CLERK, on);
    }

    static RequestHearing request(String party, LocalDate on) {
        return new RequestHearing(OF, party, on);
    }

    static CallHearing call(LocalDate on, LocalDate hearingOn, String presider) {
        return new CallHearing(OF, hearingOn, "Room 3", presider, "听〔1〕号", CLERK, on);
    }

    static AdjournHearing adjourn(LocalDate on, LocalDate hearingOn) {
        return new AdjournHearing(OF, hearingOn, "Room 5", "Typhoon.", "听〔2〕号", CLERK, on);
    }

    static ReplacePresider replace(String presider, LocalDate on) {
        return new ReplacePresider(OF, presider, Replacement.PREVENTED, "Ill.", CLERK, on);
    }

    static HoldHearing hold(LocalDate on) {
        return new HoldHearing(OF, RECORD, List.of("Elm Ltd", "officer-4"), on);
    }

    static GiveUpHearing giveUp(LocalDate on) {
        return new GiveUpHearing(OF, GivingUp.ABSENT, "Nobody came, nor gave a reason.", CLERK, on);
    }

    private void refuse(HearingRefusal reason, Object command) {
        bureau.refuse(reason.under(HearingLaw.PENALTIES), command);
    }

    @Test
    void the_lengths_and_the_articles_are_those_of_the_matters_own_law() {
        assertThat(bureau.accept(tell(day("03-03"), "Elm Ltd")))
                .hasExactlyElementsOfTypes(RightToHearingTold.class, ClockOpened.class);
        var asking = bureau.facts(ClockOpened.class).getLast();
        assertThat(asking.rule().rule().value()).isEqualTo("penalty.hearing-request");
        assertThat(asking.due().date()).isEqualTo(day("03-10"));
        assertThat(asking.unit()).isEqualTo("law unit");
        refuse(HEARING_REQUESTED_TOO_LATE, request("Elm Ltd", day("03-11")));
        assertThat(HEARING_REQUESTED_TOO_LATE.under(HearingLaw.PENALTIES))
                .satisfies(told -> assertThat(told.law()).isEqualTo("Administrative Penalty Law"))
                .satisfies(told -> assertThat(told.article()).isEqualTo("63"));
        // No law says how soon it is held: so no clock says so either.
        assertThat(bureau.accept(request("Elm Ltd", day("03-10"))))
                .hasExactlyElementsOfTypes(HearingRequested.class, ClockMet.class);
        refuse(HEARING_NOTICE_TOO_SHORT, call(day("03-11"), day("03-19"), PRESIDER));
        assertThat(bureau.accept(call(day("03-11"), day("03-20"), PRESIDER)))
                .hasExactlyElementsOfTypes(HearingCalled.class, ClockOpened.class, ClockMet.class);
    }

    @Test
    void an_investigator_never_presides() {
        refuse(PRESIDER_INVESTIGATED, call(day("03-03"), day("04-01"), INVESTIGATOR));
        bureau.accept(call(day("03-03"), day("04-01"), PRESIDER));
        refuse(PRESIDER_INVESTIGATED, replace(INVESTIGATOR, day("03-31")));
    }

    @Test
    void only_officers_with_the_power_arrange_hearings() {
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new CallHearing(OF, day("04-01"), "x", PRESIDER, "n", PRESIDER, day("03-03")));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new TellRightToHearing(OF, List.of("Elm Ltd"), "n", PRESIDER, day("03-03")));
    }

    @Test
    void who_stays_away_without_a_reason_gives_the_hearing_up() {
        bureau.accept(
                tell(day("03-03"), "Elm Ltd"),
                request("Elm Ltd", day("03-04")),
                call(day("03-05"), day("03-17"), PRESIDER));
        refuse(HEARING_ON_ANOTHER_DAY, giveUp(day("03-16")));
        bureau.accept(giveUp(day("03-17")));
        assertThat(bureau.accept(giveUp(day("03-17")))).isEmpty();
        refuse(HEARING_NOT_CALLED, hold(day("03-17")));
    }

    @Test
    void acts_come_in_the_order_of_their_days() {
        bureau.accept(tell(day("03-05"), "Elm Ltd"));
        bureau.refuse(CommonRefusal.ACT_OUT_OF_ORDER, request("Elm Ltd", day("03-04")));
        bureau.refuse(CommonRefusal.ACT_OUT_OF_ORDER, call(day("03-04"), day("04-01"), PRESIDER));
    }

    @Test
    void nobody_is_heard_in_what_is_not_there_or_knows_no_hearings() {
        bureau.refuse(NOT_HEARD, new RequestHearing("budget/2026-1", "Elm Ltd", day("03-04")));
        bureau.refuse(
                SubjectRefusal.UNKNOWN_SUBJECT,
                new RequestHearing("matter/2", "Elm Ltd", day("03-04")));
    }
}
