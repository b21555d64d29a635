package org.chalkline.command.headship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.HeadExamples.*;
import static org.chalkline.command.headship.Examples.*;
import static org.chalkline.command.headship.HeadshipRefusal.*;

import org.chalkline.command.headship.HeadshipCommand.DesignateActingHead;
import org.chalkline.command.headship.HeadshipCommand.EndHeadSuspension;
import org.chalkline.command.headship.HeadshipCommand.RemoveHead;
import org.chalkline.command.headship.HeadshipCommand.SuspendHead;
import org.chalkline.kernel.headship.HeadshipEvent.VacancyArose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Heads who are suspended from duty, and who acts for them. */
class SuspensionsTest {
    private final Bureau bureau = new Bureau();

    @BeforeEach
    void wang_heads_the_school() {
        bureau.accept(taken(PUBLIC, WANG, "2024-09-01", null));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static SuspendHead suspend(String from, @Nullable String until) {
        return new SuspendHead(
                PUBLIC,
                WANG,
                until == null ? null : day(until),
                "A case is open.",
                decided(CHIEF, day(from)),
                null,
                day(from));
    }

    private static DesignateActingHead acting(String from, @Nullable String until) {
        return new DesignateActingHead(
                PUBLIC,
                ZHAO,
                until == null ? null : day(until),
                decided(CHIEF, day(from)),
                null,
                day(from));
    }

    private static EndHeadSuspension end(String on) {
        return new EndHeadSuspension(PUBLIC, WANG, decided(CHIEF, day(on)), null, day(on));
    }

    @Test
    void somebody_acts_for_a_suspended_head_and_no_longer_than_the_suspension() {
        bureau.refuse(OFFICE_NOT_VACANT, acting("2026-05-04", null));
        bureau.accept(suspend("2026-05-04", null));
        bureau.accept(acting("2026-05-04", null));
        assertThat(bureau.facts(VacancyArose.class)).as("the office is held").isEmpty();
        assertThat(Bureau.told(bureau.accept(end("2026-06-01"))))
                .containsExactly("HeadSuspensionEnded 2026-06-01", "ActingEnded 2026-06-01");
        bureau.repeat(end("2026-06-01"));
        bureau.refuse(OFFICE_NOT_VACANT, acting("2026-06-02", null));
    }

    @Test
    void a_suspension_to_a_day_ends_by_itself_and_so_does_acting() {
        assertThat(Bureau.told(bureau.accept(suspend("2026-05-04", "2026-05-31"))))
                .containsExactly("HeadSuspended 2026-05-04", "HeadSuspensionEnded 2026-06-01");
        bureau.refuse(ACTING_OUTLASTS_SUSPENSION, acting("2026-05-05", "2026-06-01"));
        assertThat(Bureau.told(bureau.accept(acting("2026-05-05", null))))
                .containsExactly("ActingHeadDesignated 2026-05-05", "ActingEnded 2026-06-01");
        bureau.refuse(OFFICE_NOT_VACANT, acting("2026-06-01", null));
        assertThat(Bureau.told(bureau.accept(end("2026-05-20"))))
                .as("earlier than was set")
                .containsExactly("HeadSuspensionEnded 2026-05-20", "ActingEnded 2026-05-20");
        bureau.accept(suspend("2026-05-25", null));
        bureau.accept(acting("2026-05-26", null));
    }

    @Test
    void nobody_is_suspended_twice_or_who_isnt_in_office_or_acts_for_themselves() {
        bureau.refuse(
                NOT_IN_OFFICE,
                new SuspendHead(
                        PUBLIC,
                        LI,
                        null,
                        "x",
                        decided(CHIEF, day("2026-05-04")),
                        null,
                        day("2026-05-04")));
        bureau.refuse(NOT_SUSPENDED, end("2026-05-04"));
        bureau.refuse(ENDS_BEFORE_IT_BEGINS, suspend("2026-05-04", "2026-05-03"));
        bureau.accept(suspend("2026-05-04", null));
        bureau.refuse(SUSPENDED_ALREADY, suspend("2026-05-05", null));
        bureau.refuse(NOT_SUSPENDED, end("2026-05-04"));
        bureau.refuse(
                SUSPENDED_HEAD_ACTS,
                new DesignateActingHead(
                        PUBLIC,
                        WANG,
                        null,
                        decided(CHIEF, day("2026-05-04")),
                        null,
                        day("2026-05-04")));
        bureau.refuse(
                DECISION_OR_RESOLUTION,
                new EndHeadSuspension(PUBLIC, WANG, null, DIGEST, day("2026-06-01")));
    }

    @Test
    void who_acts_goes_on_when_the_suspended_head_leaves_the_office() {
        bureau.accept(suspend("2026-05-04", null));
        bureau.accept(acting("2026-05-04", null));
        var on = day("2026-06-01");
        assertThat(
                        Bureau.told(
                                bureau.accept(
                                        new RemoveHead(
                                                PUBLIC, WANG, "Proven.", decided(CHIEF, on), on))))
                .containsExactly("HeadRemoved 2026-06-01", "VacancyArose 2026-06-01");
        bureau.accept(way());
        assertThat(Bureau.told(bureau.accept(appoint())))
                .containsExactly("HeadAppointed 2026-09-01", "ActingEnded 2026-09-01");
    }
}
