package org.chalkline.app.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.chalkline.app.bundle.MadeUp.fact;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.chalkline.app.bundle.BundleMaker.Sources;
import org.chalkline.app.bundle.Scope.OfSchool;
import org.chalkline.app.wiring.Offline;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.school.SchoolEvent.SchoolRegistered;
import org.chalkline.kernel.school.SchoolEvent.SchoolRenamed;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.query.school.SchoolRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bundle shows as of a day, and which position an instant means. */
class StatesTest {
    private static final SchoolId SCHOOL = new SchoolId("s");
    private static final LocalDate OPENED = LocalDate.of(1990, 9, 1);
    private static final LocalDate RENAMED = LocalDate.of(2026, 9, 1);
    private static final List<Fact> FACTS =
            List.of(
                    fact(SchoolRegistered.class, SCHOOL, "old", OPENED, OPENED),
                    fact(SchoolRenamed.class, SCHOOL, "new", LocalDate.EPOCH, RENAMED),
                    fact(SchoolRenamed.class, new SchoolId("other"), LocalDate.EPOCH, OPENED));

    private static Offline program;

    @BeforeAll
    static void read() {
        program = Offline.parts(ZoneOffset.UTC);
    }

    private static List<States.State> states(@Nullable LocalDate on) throws Exception {
        var store = MadeUp.store(program.catalogue(), FACTS);
        var events = new Selection(store, program.catalogue(), 2).of(new OfSchool(SCHOOL));
        var leftOut = LeftOut.find(program.views(), events, program.catalogue(), store, 2);
        var projections = States.of(program.views(), events, leftOut, on);
        assertThat(projections)
                .extracting(States.OfProjection::projection)
                .contains("schools")
                .isSubsetOf("schools");
        var schools =
                projections.stream().filter(each -> each.projection().equals("schools")).toList();
        var entities = schools.getFirst().entities();
        assertThat(entities).extracting(States.OfEntity::id).containsExactly("s");
        return entities.getFirst().states();
    }

    private static String name(States.State state) {
        return state.state() instanceof SchoolRecord school ? school.name() : "?";
    }

    @Test
    void all_days_are_shown_unless_one_is_asked_for() throws Exception {
        assertThat(states(null))
                .extracting(States.State::effectiveFrom, StatesTest::name)
                .containsExactly(tuple(OPENED, "old"), tuple(RENAMED, "new"));
    }

    @ParameterizedTest
    @CsvSource({"1990-09-01, old", "2026-08-31, old", "2026-09-01, new", "2030-01-01, new"})
    void as_of_a_day_the_state_of_that_day_is_shown_alone(LocalDate day, String name)
            throws Exception {
        assertThat(states(day)).extracting(StatesTest::name).containsExactly(name);
    }

    /** The made-up store records two facts at each minute from nine o'clock on. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z, 1",
        "2026-03-02T09:00:59Z, 1",
        "2026-03-02T09:01:00Z, 2",
        "2026-03-02T10:00:00Z, 2"
    })
    void an_instant_means_the_last_position_that_was_recorded_by_then(Instant at, long position)
            throws Exception {
        assertThat(maker().positionAt(at)).isEqualTo(position);
    }

    @Test
    void an_instant_before_the_first_fact_or_ahead_means_none() {
        assertThatThrownBy(() -> maker().positionAt(Instant.parse("2026-03-02T08:59:59Z")))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContaining("Nothing had been recorded");
        assertThatThrownBy(() -> maker().positionAt(Instant.parse("2026-03-02T10:00:01Z")))
                .isInstanceOf(BundleRefusedException.class)
                .hasMessageContaining("has not passed yet");
    }

    private static BundleMaker maker() {
        return new BundleMaker(
                new Sources(
                        MadeUp.store(program.catalogue(), FACTS),
                        program.catalogue(),
                        program.views(),
                        new LogFolder(Path.of("none")),
                        List.of(),
                        new NoDocuments(),
                        null,
                        Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC),
                        () -> false));
    }

    private static final class NoDocuments implements Documents {

        @Override
        public Kept keep(
                InputStream content,
                String mediaType,
                String keptBy,
                List<Personal> keys,
                Arrival arrival) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Document> find(String digest) {
            return Optional.empty();
        }

        @Override
        public InputStream open(String digest) {
            throw new UnsupportedOperationException();
        }
    }
}
