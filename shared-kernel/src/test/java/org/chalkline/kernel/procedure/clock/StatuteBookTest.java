package org.chalkline.kernel.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chalkline.kernel.command.RefusalException;
import org.chalkline.kernel.procedure.clock.Terms.Outcome;
import org.chalkline.kernel.procedure.clock.Terms.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatuteBookTest {
    private static final StatuteBook BOOK = StatuteBook.standard();

    @ParameterizedTest
    @CsvSource({
        "licensing.correction-notice,                         32,  5, WORKING_DAY,  FORWARDS",
        "licensing.decision,                                  42, 20, WORKING_DAY,  FORWARDS",
        "licensing.joint-decision,                            42, 45, WORKING_DAY,  FORWARDS",
        "licensing.preliminary-review,                        43, 20, WORKING_DAY,  FORWARDS",
        "licensing.delivery,                                  44, 10, WORKING_DAY,  FORWARDS",
        "licensing.hearing-request,                           47,  5, WORKING_DAY,  FORWARDS",
        "licensing.hearing-held,                              47, 20, WORKING_DAY,  FORWARDS",
        "licensing.hearing-notice,                            48,  7, WORKING_DAY,  BACKWARDS",
        "licensing.renewal-application,                       50, 30, CALENDAR_DAY, BACKWARDS",
        "licensing.renewal-decision,                          50,  0, CALENDAR_DAY, BACKWARDS",
        "licensing.validity,                                  70,  0, CALENDAR_DAY, BACKWARDS",
        "private-education.head-term,                         22,  0, CALENDAR_DAY, BACKWARDS",
        "preschool-education.head-term,                       38,  0, CALENDAR_DAY, BACKWARDS",
        "private-education.preparation-decision,              14, 30, CALENDAR_DAY, FORWARDS",
        "private-education.preparation-period,                14,  3, YEAR,         FORWARDS",
        "private-education.establishment-decision,            17,  3, MONTH,        FORWARDS",
        "private-education.division-merger-decision,          53,  3, MONTH,        FORWARDS",
        "private-education.conversion-decision,               55,  3, MONTH,        FORWARDS",
        "private-education-regulations.organiser-change,      12,  6, MONTH,        FORWARDS",
        "private-education-regulations.termination-announcement, 50, 6, MONTH,      BACKWARDS",
        "budget.reply-to-department,                           52, 20, CALENDAR_DAY, FORWARDS",
        "budget.reply-to-unit,                                 52, 15, CALENDAR_DAY, FORWARDS",
        "budget.department-disclosure,                         14, 20, CALENDAR_DAY, FORWARDS",
        "budget.accounts-reply-to-department,                  80, 20, CALENDAR_DAY, FORWARDS",
        "budget.accounts-reply-to-unit,                        80, 15, CALENDAR_DAY, FORWARDS",
        "budget.adjustment-comments,                           69, 30, CALENDAR_DAY, BACKWARDS",
        "budget-regulations.unit-disclosure,                    6, 20, CALENDAR_DAY, FORWARDS",
        "archives.transfer,                                    20, 10, YEAR,         FORWARDS",
        "document.filing,                                      36, 15, CALENDAR_DAY, FORWARDS",
        "document.validity,                                    45,  0, CALENDAR_DAY, BACKWARDS",
        "document.clean-up,                                    47,  2, YEAR,         FORWARDS",
        "state-assets.construction-accounts,                   31,  1, YEAR,         FORWARDS",
        "teacher-qualification.decision,                      16, 30, CALENDAR_DAY, FORWARDS",
        "teacher-qualification.bar,                           19,  5, YEAR,         FORWARDS",
        "teachers-law.complaint,                              39, 30, CALENDAR_DAY, FORWARDS",
        "personal-information.access,                         45,  0, CALENDAR_DAY, BACKWARDS",
        "personal-information.correction,                     46,  0, CALENDAR_DAY, BACKWARDS",
        "personnel.sanction-warning,                          29,  6, MONTH,        FORWARDS",
        "personnel.sanction-demerit,                          29, 12, MONTH,        FORWARDS",
        "personnel.sanction-demotion,                         29, 24, MONTH,        FORWARDS",
        "teacher-registration.validity,                        4,  0, CALENDAR_DAY, BACKWARDS",
        "staff-sanctions.review-application,                  39, 30, CALENDAR_DAY, FORWARDS",
        "staff-sanctions.review-decision,                     40, 30, CALENDAR_DAY, FORWARDS",
        "staff-sanctions.appeal-application,                  39, 30, CALENDAR_DAY, FORWARDS",
        "staff-sanctions.appeal-decision,                     40, 60, CALENDAR_DAY, FORWARDS",
        "school-leaders.public-notice,                        13,  5, WORKING_DAY,  FORWARDS",
        "school-leaders.probation,                            16,  1, YEAR,         FORWARDS",
        "school-leaders.term,                                 18,  0, CALENDAR_DAY, BACKWARDS",
        "reconsideration.remaking,                            64,  0, CALENDAR_DAY, BACKWARDS",
        "litigation.remaking,                                 70,  0, CALENDAR_DAY, BACKWARDS",
        "remedy.review,                                       20, 60, CALENDAR_DAY, FORWARDS",
        "remedy.review-untold,                                20,  1, YEAR,         FORWARDS",
        "remedy.suit,                                         46,  6, MONTH,        FORWARDS",
        "remedy.suit-untold,                                  64,  1, YEAR,         FORWARDS",
        "review.answer,                                       48, 10, WORKING_DAY,  FORWARDS",
        "review.answer-simple,                                54,  5, WORKING_DAY,  FORWARDS",
        "review.forward,                                      32,  5, WORKING_DAY,  FORWARDS",
        "review.clause,                                       58, 10, WORKING_DAY,  FORWARDS",
        "review.letter,                                       76, 60, CALENDAR_DAY, FORWARDS",
        "review.decision,                                     62, 60, CALENDAR_DAY, FORWARDS",
        "review.decision-simple,                              62, 30, CALENDAR_DAY, FORWARDS",
        "review.suspended,                                    41, 60, CALENDAR_DAY, FORWARDS",
        "reconsideration.performing,                          66,  0, CALENDAR_DAY, BACKWARDS",
        "remedy.review-longest,                               21,  5, YEAR,         FORWARDS",
        "suit.answer,                                         67, 15, CALENDAR_DAY, FORWARDS",
        "suit.appeal,                                         85, 15, CALENDAR_DAY, FORWARDS",
        "suit.appeal-ruling,                                  85, 10, CALENDAR_DAY, FORWARDS",
        "suit.first-instance,                                 81,  6, MONTH,        FORWARDS",
        "suit.first-instance-simple,                          83, 45, CALENDAR_DAY, FORWARDS",
        "suit.second-instance,                                88,  3, MONTH,        FORWARDS",
        "litigation.performing,                               72,  0, CALENDAR_DAY, BACKWARDS",
        "remedy.suit-after-review,                            45, 15, CALENDAR_DAY, FORWARDS",
        "remedy.suit-longest,                                 46,  5, YEAR,         FORWARDS",
        "remedy.inaction,                                     47,  2, MONTH,        FORWARDS",
        "suit.more-time,                                      34, 15, CALENDAR_DAY, FORWARDS",
        "suit.appeal-reply,                                  108, 15, CALENDAR_DAY, FORWARDS",
        "suit.retrial,                                       110,  6, MONTH,        FORWARDS",
        "suit.suggestion,                                    149, 60, CALENDAR_DAY, FORWARDS",
        "remedy.suit-inaction,                                66,  6, MONTH,        FORWARDS",
        "service.announcement,                                95, 30, CALENDAR_DAY, FORWARDS",
        "penalty.limitation,                                  36,  2, YEAR,         FORWARDS",
        "penalty.limitation-harm,                             36,  5, YEAR,         FORWARDS",
        "penalty.evidence,                                    56,  7, WORKING_DAY,  FORWARDS",
        "penalty.decision,                                    60, 90, CALENDAR_DAY, FORWARDS",
        "penalty.service,                                     61,  7, WORKING_DAY,  FORWARDS",
        "penalty.payment,                                     67, 15, CALENDAR_DAY, FORWARDS",
        "penalty.deferral,                                    66,  0, CALENDAR_DAY, BACKWARDS",
        "penalty.hand-in,                                     71,  2, WORKING_DAY,  FORWARDS",
        "penalty.withdraw,                                    48,  3, WORKING_DAY,  FORWARDS",
        "penalty.court,                                      156,  3, MONTH,        FORWARDS",
        "penalty.hearing-request,                             64,  5, WORKING_DAY,  FORWARDS",
        "penalty.hearing-notice,                              64,  7, WORKING_DAY,  BACKWARDS",
        "supervision.term,                                     6,  3, YEAR,         FORWARDS",
        "supervision.comprehensive,                           14,  5, YEAR,         FORWARDS",
        "supervision.rectification,                           21,  0, CALENDAR_DAY, BACKWARDS",
        "supervision.defence,                                 21, 10, WORKING_DAY,  FORWARDS",
        "supervision.opinion,                                 21, 30, CALENDAR_DAY, FORWARDS",
        "matter.report,                                       12,  0, CALENDAR_DAY, BACKWARDS",
        "matter.hotline,                                       3, 15, WORKING_DAY,  FORWARDS",
        "matter.petition,                                     34, 60, CALENDAR_DAY, FORWARDS",
        "matter.motion,                                       12,  3, MONTH,        FORWARDS",
        "disclosure.answer,                                   33, 20, WORKING_DAY,  FORWARDS",
        "disclosure.clarify,                                  30,  7, WORKING_DAY,  FORWARDS",
        "disclosure.clarification,                            30,  0, CALENDAR_DAY, BACKWARDS",
        "disclosure.third-party,                              32, 15, WORKING_DAY,  FORWARDS",
        "disclosure.co-author,                                34, 15, WORKING_DAY,  FORWARDS",
        "disclosure.deferred,                                 35,  0, CALENDAR_DAY, BACKWARDS",
        "disclosure.report,                                   49,  0, CALENDAR_DAY, BACKWARDS",
        "enforcement.publish,                                 15,  7, WORKING_DAY,  FORWARDS",
        "disclosure.publish,                                  26, 20, WORKING_DAY,  FORWARDS",
        "disclosure.look-again,                               18,  0, CALENDAR_DAY, BACKWARDS",
        "plan.actuals,                                        34,  0, CALENDAR_DAY, BACKWARDS"
    })
    void each_rule_has_its_article_length_unit_and_direction(
            String id, String article, int length, Unit unit, Terms.Direction direction) {
        var terms = BOOK.inForce(new RuleId(id), LocalDate.of(2026, 1, 1)).terms();

        assertThat(terms.article()).isEqualTo(article);
        assertThat(terms.length()).isEqualTo(length);
        assertThat(terms.unit()).isEqualTo(unit);
        assertThat(terms.direction()).isEqualTo(direction);
        assertThat(BOOK.rules()).hasSize(120);
    }

    @Test
    void silence_accepts_and_renews_and_nothing_else() {
        assertThat(rulesWith(Outcome.DEEMED_ACCEPTED))
                .containsExactly("licensing.correction-notice");
        assertThat(rulesWith(Outcome.DEEMED_RENEWED)).containsExactly("licensing.renewal-decision");
        assertThat(rulesWith(Outcome.EXPIRED))
                .containsExactly(
                        "licensing.validity",
                        "teacher-registration.validity",
                        "school-leaders.term",
                        "supervision.term");
    }

    private static List<String> rulesWith(Outcome outcome) {
        return BOOK.rules().stream()
                .filter(
                        rule ->
                                rule.versions().stream()
                                        .anyMatch(v -> v.terms().lapse().outcome() == outcome))
                .map(rule -> rule.id().value())
                .toList();
    }

    @Test
    void hearings_stop_only_the_periods_of_the_licensing_laws_own_section() {
        assertThat(
                        BOOK.rules().stream()
                                .filter(StatuteBookTest::isStoppedByHearings)
                                .map(rule -> rule.id().value()))
                .containsExactly(
                        "licensing.decision",
                        "licensing.joint-decision",
                        "licensing.preliminary-review");
    }

    private static boolean isStoppedByHearings(StatutoryRule rule) {
        var stopping = rule.versions().getLast().terms().suspension();
        return stopping != null && stopping.grounds().contains(Terms.Ground.HEARING);
    }

    @Test
    void the_version_in_force_on_the_day_is_the_one_that_counts() {
        var preparation = new RuleId("private-education.preparation-decision");

        assertThat(BOOK.inForce(preparation, LocalDate.of(2017, 8, 31)).terms().article())
                .isEqualTo("13");
        assertThat(BOOK.inForce(preparation, LocalDate.of(2017, 9, 1)).terms().article())
                .isEqualTo("14");
        var now = BOOK.inForce(preparation, LocalDate.of(2026, 1, 1));
        assertThat(now.lawVersion()).isEqualTo("2018");
        assertThat(BOOK.version(now.ref())).isEqualTo(now);
    }

    @Test
    void a_rule_that_does_not_exist_or_was_not_in_force_is_refused() {
        assertThatThrownBy(() -> BOOK.inForce(new RuleId("licensing.tea"), LocalDate.EPOCH))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("RULE_UNKNOWN");
        var change = new RuleId("private-education-regulations.organiser-change");
        assertThatThrownBy(() -> BOOK.inForce(change, LocalDate.of(2021, 8, 31)))
                .isInstanceOf(RefusalException.class)
                .hasMessageContaining("RULE_NOT_IN_FORCE");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void the_words_of_each_rule_hold_its_number(RuleVersion version) {
        var terms = version.terms();
        if (terms.length() > 0) {
            assertThat(terms.words()).matches(".*" + inLaw(terms.length(), terms.unit()) + ".*");
        }
        var extension = terms.extension();
        if (extension != null) {
            assertThat(extension.source().words())
                    .containsPattern(
                            "延长(期限最多不得?超过|的期限最长不得超过)?" + inLaw(extension.length(), terms.unit()));
        }
        assertThat(terms.lapse().outcome() == Outcome.NOTHING)
                .as("an outcome other than nothing cites the words that give it")
                .isEqualTo(
                        terms.lapse().source() == null
                                && terms.lapse().outcome() != Outcome.RIGHT_LOST);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void each_rule_is_found_in_the_text_of_its_law(RuleVersion version) throws IOException {
        var folder = lawFolder();
        assumeTrue(folder != null, "no folder shared/law beside the repository: not compared");
        var text = version.text();
        assumeTrue(text != null, "the text of this version is not at hand");
        var law = Files.readString(folder.resolve(text + ".md"));

        assertThat(article(law, version.terms().article())).contains(version.terms().words());
        for (var source : version.terms().sources()) {
            if (!source.law().equals(version.law())) continue;
            assertThat(article(law, source.article())).contains(source.words());
        }
    }

    static Stream<RuleVersion> versions() {
        return BOOK.rules().stream().flatMap(rule -> rule.versions().stream());
    }

    /** The folder of law texts beside the repository or a work tree of it. */
    private static @org.jspecify.annotations.Nullable Path lawFolder() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var folder = at.resolve("shared/law");
            if (Files.isDirectory(folder)) return folder;
        }
        return null;
    }

    /** From the article's heading to the next one. */
    private static String article(String law, String number) {
        var heading = "第" + chinese(Integer.parseInt(number)) + "条 ";
        var found = new StringBuilder();
        boolean within = false;
        for (var line : law.lines().toList()) {
            if (line.matches("第[零一二三四五六七八九十百]+条 .*")) within = line.startsWith(heading);
            if (within) found.append(line).append('\n');
        }
        assertThat(found).as("article %s", number).isNotEmpty();
        return found.toString();
    }

    /** The length as the law writes it: 二十日, 三个月 or 6个月, 三年. */
    private static String inLaw(int length, Unit unit) {
        Map<Unit, String> names = new HashMap<>();
        names.put(Unit.WORKING_DAY, "(个工作)?日");
        names.put(Unit.CALENDAR_DAY, "日");
        names.put(Unit.MONTH, "个月");
        names.put(Unit.YEAR, "年");
        var two = length == 2 ? "|两" : "";
        return "(?<![一二三四五六七八九十0-9])("
                + chinese(length)
                + "|"
                + length
                + two
                + ")"
                + names.get(unit);
    }

    private static String chinese(int number) {
        if (number >= 100) {
            var rest = number % 100;
            var tens = rest == 0 ? "" : rest < 10 ? "零" : rest < 20 ? "一" : "";
            return chinese(number / 100) + "百" + tens + (rest == 0 ? "" : chinese(rest));
        }
        var digits = List.of("", "一", "二", "三", "四", "五", "六", "七", "八", "九");
        if (number < 10) return digits.get(number);
        if (number > 100) {
            int rest = number % 100;
            var tens = rest < 20 ? "一" + chinese(rest) : chinese(rest);
            return "一百" + (rest < 10 ? "零" + chinese(rest) : tens);
        }
        int tens = number / 10;
        return (tens == 1 ? "" : digits.get(tens)) + "十" + digits.get(number % 10);
    }
}
