package org.chalkline.command.continuity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.chalkline.kernel.continuity.ContinuityEvent.LogSucceeded;
import org.chalkline.kernel.continuity.LogSuccession;
import org.chalkline.kernel.continuity.WholeRecordId;
import org.chalkline.kernel.person.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeRecordTest {
    private static final LogSuccession FIRST =
            new LogSuccession("log/since-1", "log", 48, "cm9vdA==", 34);
    private static final List<PersonId> ERASED = List.of(new PersonId("p-1"));
    private static final LogSucceeded NOTED =
            new LogSucceeded(WholeRecordId.OURS, FIRST, ERASED, LocalDate.of(2026, 12, 2));

    private FixtureConfiguration<WholeRecord> whole = new AggregateTestFixture<>(WholeRecord.class);

    @BeforeEach
    void open() {
        whole = new AggregateTestFixture<>(WholeRecord.class);
        whole.registerInjectableResource(
                Clock.fixed(Instant.parse("2026-12-02T04:00:00Z"), ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void a_log_that_followed_another_is_recorded_with_what_was_lost_and_who_was_erased() {
        whole.givenNoPriorActivity()
                .when(new NoteSuccession(WholeRecordId.OURS, FIRST, ERASED))
                .expectEvents(NOTED);
    }

    @Test
    void it_is_met_at_each_start_and_recorded_once() {
        whole.given(NOTED)
                .when(new NoteSuccession(WholeRecordId.OURS, FIRST, List.of()))
                .expectNoEvents();
    }

    @Test
    void a_second_loss_is_recorded_beside_the_first() {
        var second = new LogSuccession("log/since-2", "log/since-1", 60, "cm9vdA==", 50);
        whole.given(NOTED)
                .when(new NoteSuccession(WholeRecordId.OURS, second, List.of()))
                .expectEvents(
                        new LogSucceeded(
                                WholeRecordId.OURS, second, List.of(), LocalDate.of(2026, 12, 2)));
    }
}
