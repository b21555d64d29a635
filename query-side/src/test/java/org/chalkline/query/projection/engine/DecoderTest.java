package org.chalkline.query.projection.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.chalkline.query.projection.Marks;
import org.junit.jupiter.api.Test;

class DecoderTest {

    private static final Marks.Sized FACT = new Marks.Sized("x", 3, LocalDate.of(2026, 5, 1));

    private final Decoder<Marks.Thing> decoder =
            new Decoder<>(new Marks.ThingView(new AtomicBoolean(), 1), Marks.CATALOGUE);

    private static RecordedFact recorded(
            String type, int revision, Supplier<Fact> payload, String json) {
        return new RecordedFact(
                7,
                "event",
                "aggregate",
                0,
                type,
                revision,
                Instant.EPOCH,
                Map::of,
                payload,
                () -> json,
                () -> "{}");
    }

    private static Fact never() {
        throw new AssertionError("read though nobody needs it yet");
    }

    private static Fact unknown() {
        throw new UnreadableFactException("a newer program wrote it", null);
    }

    @Test
    void a_fact_is_held_unread_and_told_the_same_later() {
        var held = held(recorded("test.Sized", 1, DecoderTest::never, json()));
        assertThat(held).isEqualTo(new RawFact(7, null, 0, "test.Sized", json(), null));
        assertThat(decoder.tell(held, "aggregate")).isEqualTo(new Decoder.Told("x", FACT, null));
    }

    private RawFact held(RecordedFact recorded) {
        return Objects.requireNonNull(decoder.raw(recorded));
    }

    private static String json() {
        return FactJson.write(FACT);
    }

    @Test
    void a_fact_that_does_not_concern_the_view_is_not_even_held() {
        assertThat(decoder.raw(recorded("test.Noise", 1, DecoderTest::never, "{}"))).isNull();
    }

    @Test
    void facts_that_do_not_concern_the_view_are_passed_over_unread() {
        var noise = recorded("test.Noise", 1, DecoderTest::never, "{}");
        var mine = recorded("test.Sized", 1, () -> FACT, json());
        var invented = recorded("test.Invented", 1, DecoderTest::unknown, json());
        assertThat(decoder.decode(Collections.nCopies(100, noise))).isEmpty();
        assertThat(decoder.decode(List.of(noise, mine, noise, invented)))
                .extracting(Incoming::recorded)
                .containsExactly(mine, invented);
    }

    @Test
    void a_fact_of_another_revision_or_type_is_not_taken_for_one_that_can_be_read() {
        for (var newer :
                new RecordedFact[] {
                    recorded("test.Sized", 2, DecoderTest::unknown, json()),
                    recorded("test.Invented", 1, DecoderTest::unknown, json())
                }) {
            var held = held(newer);
            assertThat(decoder.tell(held, "aggregate"))
                    .isEqualTo(new Decoder.Told("aggregate", null, "a newer program wrote it"));
        }
    }

    @Test
    void a_text_that_is_no_fact_is_told_of_its_aggregate() {
        var held = held(recorded("test.Sized", 1, DecoderTest::never, "{\"size\": []}"));
        var told = Objects.requireNonNull(decoder.tell(held, "aggregate"));
        assertThat(told.entity()).isEqualTo("aggregate");
        assertThat(told.fact()).isNull();
        assertThat(told.problem()).startsWith("not readable as Sized");
    }

    @Test
    void a_day_that_cannot_be_counted_is_a_problem_of_its_entity() {
        var fact = new Marks.Sized("x", 3, LocalDate.MAX);
        var held = held(recorded("test.Sized", 1, DecoderTest::never, FactJson.write(fact)));
        assertThat(decoder.tell(held, "aggregate"))
                .isEqualTo(
                        new Decoder.Told(
                                "x", fact, "takes effect beyond the days that can be counted"));
    }
}
