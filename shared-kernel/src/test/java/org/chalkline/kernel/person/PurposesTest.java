package org.chalkline.kernel.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.Purposes.Named;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatuteBook.Citation;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class PurposesTest {
    private static final PersonId LI = new PersonId("p-li");

    private static PersonalReader reader(@Nullable String purpose) {
        return new PersonalReader("zhao", "clerk", null, purpose);
    }

    @Test
    void a_purpose_is_listed_missing_or_unknown() {
        var purposes = Purposes.standard();
        assertThat(purposes.named("PERSONNEL")).isEqualTo(Named.LISTED);
        assertThat(purposes.named(null)).isEqualTo(Named.MISSING);
        for (var other : List.of("", "personnel", "核查", "PERSONNEL ")) {
            assertThat(purposes.named(other)).as(other).isEqualTo(Named.UNKNOWN);
        }
        purposes.require(reader("PERSONNEL"));
        assertThatThrownBy(() -> purposes.require(reader(null)))
                .isInstanceOfSatisfying(
                        PurposeRefusedException.class,
                        e -> assertThat(e.code()).isEqualTo("PURPOSE_MISSING"))
                .hasMessageContaining("X-Chalkline-Purpose");
        assertThatThrownBy(() -> purposes.require(reader("curiosity")))
                .isInstanceOfSatisfying(
                        PurposeRefusedException.class,
                        e -> assertThat(e.code()).isEqualTo("PURPOSE_UNKNOWN"));
    }

    /** A law that the book doesn't have is not checked; an article that it lacks would be told. */
    @Test
    void every_purpose_has_a_ground_that_the_statute_book_does_not_contradict() {
        var today = LocalDate.of(2026, 11, 30);
        for (var purpose : Purposes.standard().all()) {
            var ground =
                    StatuteBook.standard()
                            .asOf(new LegalBasis(purpose.law(), purpose.article(), ""), today);
            assertThat(StatuteBook.standard().check(ground, today))
                    .as(purpose.code())
                    .isIn(Citation.HOLDS, Citation.NOT_CHECKED);
        }
    }

    @Test
    void a_bureau_adds_its_own_each_with_a_ground(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("own.csv"), "LUNCH;Meals.;用餐;Some Law;1\n");
        var both = Purposes.standard().with(file);
        assertThat(both.named("LUNCH")).isEqualTo(Named.LISTED);
        assertThat(both.named("PERSONNEL")).isEqualTo(Named.LISTED);
        assertThat(both.find("LUNCH").orElseThrow().law()).isEqualTo("Some Law");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LUNCH;Meals.;用餐;;",
                "LUNCH;Meals.;用餐",
                "lunch;Meals.;用餐;Some Law;1",
                "PERSONNEL;Meals.;用餐;Some Law;1"
            })
    void one_without_a_ground_of_another_form_or_that_is_there_is_refused(
            String line, @TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("own.csv"), line + "\n");
        assertThatThrownBy(() -> Purposes.standard().with(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(line);
    }

    private static Access access(Kind kind, @Nullable String purpose) {
        return new Access(
                kind, Instant.EPOCH, LI, Set.of(PersonalField.NAME), reader(purpose), "x", 1);
    }

    @Test
    void what_is_sealed_is_read_for_a_listed_purpose_or_the_log_takes_nothing() {
        var log = new AccessLogInMemory();
        var purposeful = new PurposefulReads(log, Purposes.standard());
        for (var kind : List.of(Kind.SHOWN, Kind.DOCUMENT)) {
            for (var purpose : new String[] {null, "curiosity"}) {
                var both = List.of(access(Kind.LOOKED_UP, purpose), access(kind, purpose));
                assertThatThrownBy(() -> purposeful.add(both))
                        .isInstanceOf(PurposeRefusedException.class);
            }
        }
        assertThat(log.all()).isEmpty();
        purposeful.add(List.of(access(Kind.SHOWN, "PERSONNEL")));
        assertThat(purposeful.of(List.of(LI), 0, 9)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = Mode.EXCLUDE,
            names = {"SHOWN", "DOCUMENT"})
    void what_somebody_learnt_without_a_purpose_is_written_down_all_the_same(Kind kind) {
        var log = new AccessLogInMemory();
        new PurposefulReads(log, Purposes.standard()).add(List.of(access(kind, null)));
        assertThat(log.all()).hasSize(1);
    }
}
