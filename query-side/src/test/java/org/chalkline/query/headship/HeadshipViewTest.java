package org.chalkline.query.headship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.headmaster.HeadmasterStory.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headship.Appointer;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.person.Personal;
import org.chalkline.query.headmaster.HeadmasterStory;
import org.chalkline.query.headship.HeadshipRecord.Probation;
import org.chalkline.query.headship.HeadshipRecord.Stage;
import org.chalkline.query.headship.HeadshipRecord.Status;
import org.chalkline.query.headship.HeadshipRecord.Tenure;
import org.chalkline.query.headship.HeadshipRecord.Vacancy;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the projection shows of an office, folded from facts in the order of effect. */
class HeadshipViewTest {
    private static final HeadshipView OFFICES = new HeadshipView();

    private static <S> S fold(View<S> view, List<? extends Fact> facts, String day) {
        var until = LocalDate.parse(day);
        @Nullable S state = null;
        for (var fact :
                facts.stream()
                        .filter(f -> view.concerns(f.getClass()))
                        .filter(f -> !f.effectiveOn().isAfter(until))
                        .sorted(Comparator.comparing(Fact::effectiveOn))
                        .toList()) {
            state = view.evolve(state, fact);
        }
        return Objects.requireNonNull(state);
    }

    private static HeadshipRecord office(String day) {
        return fold(OFFICES, HeadmasterStory.office(), day);
    }

    private static @Nullable String headOn(String day) {
        var head = office(day).head();
        return head == null ? null : head.person().value();
    }

    @Test
    void it_is_told_who_headed_the_school_on_any_day() {
        assertThat(headOn("2010-09-01")).isEqualTo("wang");
        assertThat(headOn("2022-02-28")).isEqualTo("wang");
        assertThat(headOn("2022-03-01")).isNull();
        assertThat(headOn("2022-08-31")).isNull();
        assertThat(headOn("2022-09-01")).isEqualTo("li");
        assertThat(headOn("2026-06-30")).isEqualTo("li");
        assertThat(headOn("2026-07-01")).isNull();
    }

    @Test
    void a_vacancy_is_told_with_its_first_day_and_who_acts_meanwhile() {
        var vacant = office("2022-03-05");
        assertThat(vacant.status()).isEqualTo(Status.VACANT);
        assertThat(vacant.vacancy())
                .isEqualTo(new Vacancy(day("2022-03-01"), VacancyCause.HEAD_DEPARTED));
        var acting = office("2022-03-10");
        assertThat(acting.status()).isEqualTo(Status.ACTING);
        assertThat(Objects.requireNonNull(acting.acting()).person()).isEqualTo(ZHAO);
        assertThat(acting.vacancy()).isEqualTo(vacant.vacancy());
        var held = office("2022-09-01");
        assertThat(held.status()).isEqualTo(Status.HELD);
        assertThat(held.acting()).isNull();
        assertThat(held.vacancy()).isNull();
    }

    @Test
    void a_tenure_shows_its_terms_its_probation_its_end_and_its_audit() {
        var first = Objects.requireNonNull(office("2022-09-01").head());
        assertThat(first.appointer()).isEqualTo(Appointer.BUREAU);
        assertThat(first.probation()).isEqualTo(Probation.RUNNING);
        assertThat(first.termUntil()).isEqualTo(day("2025-08-31"));
        var second = Objects.requireNonNull(office("2025-09-01").head());
        assertThat(second.probation()).isEqualTo(Probation.PASSED);
        assertThat(second.terms()).isEqualTo(2);
        assertThat(second.termUntil()).isEqualTo(day("2029-08-31"));
        var last = office("2026-09-01").tenures().getLast();
        assertThat(last.leftOn()).isEqualTo(day("2026-07-01"));
        assertThat(last.cause()).isEqualTo(Departure.TRANSFERRED);
        assertThat(last.to()).isEqualTo(OTHER);
        assertThat(Objects.requireNonNull(last.audit()).opinion())
                .isEqualTo(AuditOpinion.NOTHING_FOUND);
    }

    @Test
    void a_candidacy_shows_how_far_it_has_come_and_who_was_recused() {
        assertThat(office("2022-04-02").candidacies().getFirst().inspectors())
                .containsExactly("x", "y", "z");
        var noticed = office("2022-05-15").candidacies().getFirst();
        assertThat(noticed.stage()).isEqualTo(Stage.NOTICED);
        assertThat(noticed.recused()).containsExactly("z");
        assertThat(noticed.inspectors()).containsExactly("x", "y");
        assertThat(Objects.requireNonNull(noticed.decided()).vote().carried()).isTrue();
        assertThat(Objects.requireNonNull(noticed.notice()).objections())
                .singleElement()
                .satisfies(o -> assertThat(o.upheld()).isNull());
        assertThat(office("2022-09-01").candidacies())
                .extracting(c -> c.stage().name())
                .containsExactly("APPOINTED", "NOT_APPOINTED");
    }

    @Test
    void what_somebody_with_a_tie_took_part_in_is_shown_no_longer() {
        var facts = new ArrayList<>(HeadmasterStory.office().subList(0, 11));
        facts.add(new TieDeclared(SCHOOL, LI, "a", sealed(), day("2022-05-12")));
        var decided = fold(OFFICES, facts, "2022-05-12").candidacies().getFirst();
        assertThat(decided.stage()).isEqualTo(Stage.INSPECTED);
        assertThat(decided.decided()).isNull();
        assertThat(decided.notice()).isNull();
        facts.add(new TieDeclared(SCHOOL, LI, "x", sealed(), day("2022-05-13")));
        var inspected = fold(OFFICES, facts, "2022-05-13").candidacies().getFirst();
        assertThat(inspected.stage()).isEqualTo(Stage.NOMINATED);
        assertThat(inspected.inspection()).isNull();
    }

    private static Personal sealed() {
        return ((TieDeclared) HeadmasterStory.office().get(7)).tie();
    }

    @Test
    void a_term_that_ran_out_after_a_death_of_an_earlier_day_changes_nothing() {
        var facts =
                List.of(
                        new AppointmentFiled(
                                OTHER,
                                LI,
                                "The board",
                                day("2025-08-31"),
                                null,
                                "D",
                                "clerk",
                                day("2022-09-01"),
                                day("2022-09-01")),
                        new TermRanOut(OTHER, LI, null, day("2025-09-01")),
                        new VacancyArose(OTHER, VacancyCause.HEAD_DEPARTED, day("2025-09-01")),
                        new HeadDied(OTHER, LI, "D", day("2025-05-01")),
                        new VacancyArose(OTHER, VacancyCause.HEAD_DEPARTED, day("2025-05-01")));
        var office = fold(OFFICES, facts, "2025-10-01");
        assertThat(office.vacancy())
                .isEqualTo(new Vacancy(day("2025-05-01"), VacancyCause.HEAD_DEPARTED));
        assertThat(office.tenures())
                .singleElement()
                .satisfies(t -> assertThat(t.cause()).isEqualTo(Departure.DIED));
    }

    @Test
    void of_two_tenures_of_one_person_that_meet_on_a_day_the_former_ends_on_it() {
        var facts =
                List.of(
                        new HeadTakenOver(SCHOOL, LI, false, null, "b", day("2018-09-01")),
                        new HeadTakenOver(SCHOOL, LI, false, null, "a", day("2010-09-01")),
                        new DepartureTakenOver(
                                SCHOOL, LI, Departure.UNSTATED, "a", day("2018-09-01")));
        var office = fold(OFFICES, facts, "2020-01-01");
        assertThat(office.tenures())
                .extracting(Tenure::leftOn)
                .containsExactly(day("2018-09-01"), null);
        assertThat(office.vacancy()).isNull();
    }

    @Test
    void the_office_of_a_school_that_ended_is_shown_as_abolished_and_not_as_vacant() {
        var facts = new ArrayList<>(HeadmasterStory.office());
        facts.add(new OfficeAbolished(SCHOOL, day("2026-08-01")));
        var office = fold(OFFICES, facts, "2026-09-01");
        assertThat(office.status()).isEqualTo(Status.ABOLISHED);
        assertThat(office.vacancy()).isNull();
    }
}
