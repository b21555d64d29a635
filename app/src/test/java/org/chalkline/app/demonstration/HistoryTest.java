package org.chalkline.app.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is lived through of chapters that are told only when they are reached. */
class HistoryTest {
    private static final LocalDate FIRST = LocalDate.of(2017, 1, 2);
    private static final LocalDate SECOND = FIRST.plusWeeks(1);
    private static final LocalDate THIRD = FIRST.plusWeeks(2);

    /** All acts of these chapters, in the order in which they are recorded. */
    static List<Act> lived(List<Chapter> chapters) {
        var history = new History(chapters, act -> true);
        var all = new ArrayList<Act>();
        for (var week = history.firstWeek();
                !week.isAfter(history.lastWeek());
                week = week.plusWeeks(1)) {
            var taken = new ArrayList<>(history.take(week));
            taken.sort(Comparator.comparing(Act::at));
            all.addAll(taken);
        }
        assertThat(all).hasSize(history.acts());
        return all;
    }

    private static Act act(LocalDate day, String id) {
        return new Act(day.atTime(10, 0), day, "", id, "", "");
    }

    private static Chapter chapter(LocalDate from, Act... acts) {
        return new Chapter(from, () -> List.of(acts));
    }

    private static List<String> ids(List<Act> acts) {
        return acts.stream().map(Act::commandId).toList();
    }

    @Test
    void a_week_has_what_every_chapter_tells_of_it_and_is_let_go_once_it_was_taken() {
        var history =
                new History(
                        List.of(
                                chapter(FIRST, act(THIRD, "c"), act(FIRST.plusDays(6), "a")),
                                chapter(SECOND.plusDays(6), act(SECOND.plusDays(6), "b")),
                                chapter(THIRD, act(THIRD, "d"))),
                        act -> true);
        assertThat(history.acts()).isEqualTo(4);
        assertThat(history.firstWeek()).isEqualTo(FIRST);
        assertThat(history.lastWeek()).isEqualTo(THIRD);
        assertThat(ids(history.take(FIRST))).containsExactly("a");
        assertThat(history.take(FIRST)).isEmpty();
        assertThat(ids(history.take(SECOND))).containsExactly("b");
        assertThat(ids(history.take(THIRD))).containsExactly("c", "d");
    }

    @Test
    void a_chapter_is_told_to_be_counted_and_then_when_its_first_week_comes() {
        var told = new AtomicInteger();
        var history =
                new History(
                        List.of(
                                chapter(FIRST, act(FIRST, "a")),
                                new Chapter(
                                        SECOND.plusDays(2),
                                        () -> {
                                            told.incrementAndGet();
                                            return List.of(act(THIRD, "b"));
                                        })),
                        act -> true);
        assertThat(history.take(FIRST)).hasSize(1);
        assertThat(told).hasValue(1);
        assertThat(history.take(SECOND)).isEmpty();
        assertThat(told).hasValue(2);
        assertThat(history.take(THIRD)).hasSize(1);
        assertThat(told).hasValue(2);
    }

    @Test
    void what_was_lived_through_before_is_skipped_and_what_is_to_come_is_left_out() {
        var history =
                new History(
                        List.of(
                                chapter(FIRST, act(FIRST, "a"), act(THIRD, "d")),
                                chapter(FIRST, act(SECOND, "b"), act(SECOND.plusDays(1), "c")),
                                chapter(THIRD, act(THIRD.plusWeeks(9), "to come"))),
                        act -> act.at().isBefore(THIRD.plusWeeks(1).atStartOfDay()));
        assertThat(history.acts()).isEqualTo(4);
        assertThat(history.lastWeek()).isEqualTo(THIRD);
        assertThat(history.skipTo(THIRD)).isEqualTo(3);
        assertThat(ids(history.take(THIRD))).containsExactly("d");
        assertThat(history.take(THIRD.plusWeeks(9))).isEmpty();
    }

    @Test
    void a_chapter_that_is_cut_has_each_act_in_the_part_of_its_day() {
        var whole =
                chapter(
                        FIRST,
                        act(THIRD, "d"),
                        act(SECOND, "c"),
                        act(FIRST, "a"),
                        act(SECOND.minusDays(1), "b"));
        var parts = whole.cut(SECOND, THIRD);
        assertThat(parts).extracting(Chapter::from).containsExactly(FIRST, SECOND, THIRD);
        assertThat(parts)
                .extracting(part -> ids(part.acts().get()))
                .containsExactly(List.of("a", "b"), List.of("c"), List.of("d"));
        assertThat(ids(lived(parts))).containsExactly("a", "b", "c", "d");
    }

    @Test
    void no_act_is_recorded_before_its_chapter_begins() {
        var early = chapter(SECOND, act(SECOND.minusDays(1), "demo-early"));
        assertThatThrownBy(() -> new History(List.of(early), act -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("demo-early");
    }

    @Test
    void the_whole_district_is_told_year_by_year_and_none_of_it_too_late() {
        var chapters = new District(District.Size.WHOLE).chapters();
        assertThat(chapters).hasSizeGreaterThan(9);
        assertThat(lived(chapters)).hasSizeGreaterThan(150_000);
    }
}
