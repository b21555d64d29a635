package org.chalkline.kernel.procedure.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.correction.StoredValue.Problem;
import org.chalkline.kernel.procedure.correction.StoredValue.UnfitException;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredValueTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final PersonId LI = new PersonId("li");

    enum Kind {
        SMALL,
        LARGE
    }

    record Room(String name, int seats, @Nullable Kind kind) {}

    @FactType("test.Measured")
    record Measured(
            String house,
            PersonId by,
            @Nullable Personal note,
            List<Room> rooms,
            List<String> words,
            BigDecimal height,
            boolean roofed,
            @Nullable Long year,
            @Nullable Kind kind,
            Decision decision,
            LocalDate effectiveOn)
            implements Fact {
        Measured {
            if (height.signum() < 0) throw new IllegalArgumentException("below the ground");
        }

        @Override
        public String subject() {
            return house;
        }
    }

    private static final Measured FACT =
            new Measured(
                    "house-1",
                    LI,
                    new Personal(LI, PersonalField.CONDUCT, "abc"),
                    List.of(new Room("hall", 40, Kind.LARGE), new Room("den", 4, null)),
                    List.of("old", "dry"),
                    new BigDecimal("12.50"),
                    true,
                    null,
                    Kind.SMALL,
                    SampleDecisions.FULL,
                    DAY);

    private static Measured set(String path, @Nullable String text) {
        return (Measured) StoredValue.in(FACT, path).set(text);
    }

    private static void unfit(Problem problem, String path, @Nullable String text) {
        assertThatThrownBy(() -> set(path, text))
                .isInstanceOfSatisfying(
                        UnfitException.class,
                        e -> assertThat(e.problem()).as(path).isEqualTo(problem));
    }

    @Test
    void a_date_a_word_a_number_a_flag_and_a_text_are_each_set_as_what_they_are() {
        assertThat(set("/effectiveOn", "2026-02-28").effectiveOn())
                .isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(set("/decision/decidedOn", "2026-01-05").decision().decidedOn())
                .isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(set("/kind", "LARGE").kind()).isEqualTo(Kind.LARGE);
        assertThat(set("/height", "13.25").height()).isEqualByComparingTo("13.25");
        assertThat(set("/roofed", "false").roofed()).isFalse();
        assertThat(set("/rooms/1/seats", "5").rooms().get(1).seats()).isEqualTo(5);
        assertThat(set("/words/0", "2026").words()).containsExactly("2026", "dry");
    }

    @Test
    void what_was_absent_is_added_and_what_may_be_absent_is_taken_out() {
        assertThat(set("/year", "1987").year()).isEqualTo(1987L);
        assertThat(set("/rooms/1/kind", "SMALL").rooms().get(1).kind()).isEqualTo(Kind.SMALL);
        assertThat(set("/kind", null).kind()).isNull();
        unfit(Problem.NOT_OF_ITS_TYPE, "/effectiveOn", null);
        unfit(Problem.NOT_OF_ITS_TYPE, "/roofed", null);
        unfit(Problem.NOT_OF_ITS_TYPE, "/words/0", null);
    }

    @Test
    void nothing_comes_out_but_a_fact_of_its_kind() {
        unfit(Problem.NOT_OF_ITS_TYPE, "/effectiveOn", "2026-02-30");
        unfit(Problem.NOT_OF_ITS_TYPE, "/effectiveOn", "2026-2-3");
        unfit(Problem.NOT_OF_ITS_TYPE, "/kind", "large");
        unfit(Problem.NOT_OF_ITS_TYPE, "/kind", " ");
        unfit(Problem.NOT_OF_ITS_TYPE, "/height", "-1");
        unfit(Problem.NOT_OF_ITS_TYPE, "/height", "tall");
        unfit(Problem.NOT_OF_ITS_TYPE, "/roofed", "perhaps");
        unfit(Problem.NOT_OF_ITS_TYPE, "/rooms/0/seats", "5.5");
        unfit(Problem.NOT_OF_ITS_TYPE, "/rooms/0/seats", "99999999999");
    }

    @Test
    void ids_whose_fact_it_is_and_what_is_sealed_are_never_set() {
        unfit(Problem.AN_ID, "/by", "wang");
        unfit(Problem.SEALED, "/note", "def");
        unfit(Problem.SEALED, "/note/sealed", "def");
        unfit(Problem.NOT_OF_ITS_TYPE, "/house", "house-2");
    }

    @Test
    void a_path_must_lead_to_one_value() {
        for (var path :
                List.of(
                        "",
                        "/",
                        "kind",
                        "/kind/",
                        "/none",
                        "/decision/none",
                        "/rooms/2/name",
                        "/words/2",
                        "/rooms/-",
                        "/~1")) {
            unfit(Problem.UNKNOWN_PATH, path, "x");
        }
        unfit(Problem.NOT_ONE_VALUE, "/decision", "x");
        unfit(Problem.NOT_ONE_VALUE, "/rooms", "x");
        unfit(Problem.NOT_ONE_VALUE, "/rooms/0", "x");
    }

    @Property
    void what_is_set_is_read_again_and_set_back_the_fact_is_the_same(
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String word,
            @ForAll @IntRange(min = 0, max = 9_999) int seats) {
        for (var step : List.of(List.of("/words/1", word), List.of("/rooms/0/seats", "" + seats))) {
            var path = step.get(0);
            var was = StoredValue.in(FACT, path).text();
            var now = StoredValue.in(FACT, path).set(step.get(1));
            assertThat(StoredValue.in(now, path).text()).isEqualTo(step.get(1));
            assertThat(StoredValue.in(now, path).set(was)).isEqualTo(FACT);
        }
    }
}
