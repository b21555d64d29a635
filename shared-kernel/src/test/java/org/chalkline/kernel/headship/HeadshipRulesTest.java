package org.chalkline.kernel.headship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadshipRulesTest {
    private static final HeadshipRules RULES = HeadshipRules.standard();

    @ParameterizedTest
    @CsvSource({
        "PUBLIC,  PRIMARY,     2010-01-01, BUREAU,    Compulsory Education Law, 26",
        "PUBLIC,  SENIOR_HIGH, 2026-01-01, BUREAU,    Compulsory Education Law, 26",
        "PUBLIC,  PRESCHOOL,   2025-05-31, BUREAU,    Compulsory Education Law, 26",
        "PUBLIC,  PRESCHOOL,   2025-06-01, ORGANISER, Preschool Education Law,  38",
        "PRIVATE, PRESCHOOL,   2025-05-31, ORGANISER, Private Education Law,    22",
        "PRIVATE, PRESCHOOL,   2025-06-01, ORGANISER, Preschool Education Law,  38",
        "PRIVATE, PRIMARY,     2026-01-01, ORGANISER, Private Education Law,    22"
    })
    void who_appoints_follows_from_who_runs_the_school_its_kind_and_the_day(
            Ownership ownership,
            SchoolKind kind,
            LocalDate day,
            Appointer appointer,
            String law,
            String article) {
        assertThat(RULES.route(ownership, kind, day))
                .hasValueSatisfying(
                        route -> {
                            assertThat(route.appointer()).isEqualTo(appointer);
                            assertThat(route.law()).isEqualTo(law);
                            assertThat(route.article()).isEqualTo(article);
                        });
    }

    @Test
    void nobody_is_said_to_appoint_where_the_record_does_not_say_what_the_school_is() {
        var day = LocalDate.of(2026, 1, 1);
        for (var kind : SchoolKind.values()) {
            assertThat(RULES.route(Ownership.UNSTATED, kind, day)).isEmpty();
        }
        assertThat(RULES.route(Ownership.PUBLIC, SchoolKind.UNSTATED, day)).isEmpty();
    }

    @Test
    void every_known_kind_of_school_has_one_who_appoints_on_any_day() {
        for (var ownership : new Ownership[] {Ownership.PUBLIC, Ownership.PRIVATE}) {
            for (var kind : SchoolKind.values()) {
                if (kind == SchoolKind.UNSTATED) continue;
                for (int year = 1950; year < 2040; year++) {
                    assertThat(RULES.route(ownership, kind, LocalDate.of(year, 7, 1)))
                            .as("%s %s in %d", ownership, kind, year)
                            .isPresent();
                }
            }
        }
    }

    @Test
    void the_words_of_each_route_stand_in_its_law() throws IOException {
        var folder = lawFolder();
        Assumptions.assumeTrue(folder != null, "no folder shared/law beside the repository");
        var files =
                Map.of(
                        "Compulsory Education Law", "compulsory-education-law-2018.md",
                        "Preschool Education Law", "preschool-education-law-2024.md",
                        "Private Education Law", "private-education-law-2018.md");
        for (var route : RULES.routes()) {
            var text = Files.readString(folder.resolve(files.get(route.law())));
            assertThat(text).as(route.law()).contains(route.words());
        }
    }

    /** The folder of law texts beside the repository or a work tree of it. */
    private static @Nullable Path lawFolder() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var folder = at.resolve("shared/law");
            if (Files.isDirectory(folder)) return folder;
        }
        return null;
    }
}
