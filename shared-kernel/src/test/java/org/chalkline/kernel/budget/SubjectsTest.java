package org.chalkline.kernel.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chalkline.kernel.budget.Subjects.Kind.ECONOMIC;
import static org.chalkline.kernel.budget.Subjects.Kind.FUNCTION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectsTest {
    private static final Subjects SUBJECTS = Subjects.standard();

    @Test
    void a_subject_has_the_name_that_was_published_for_the_year() {
        assertThat(SUBJECTS.find(FUNCTION, "2050302", 2019).orElseThrow().name()).isEqualTo("中专教育");
        assertThat(SUBJECTS.find(FUNCTION, "2050302", 2020).orElseThrow().name())
                .isEqualTo("中等职业教育");
    }

    @Test
    void a_subject_that_was_struck_out_holds_no_longer_but_is_known() {
        assertThat(SUBJECTS.find(FUNCTION, "2050304", 2019)).isPresent();
        assertThat(SUBJECTS.find(FUNCTION, "2050304", 2020)).isEmpty();
        assertThat(SUBJECTS.isKnown(FUNCTION, "2050304")).isTrue();
        assertThat(SUBJECTS.isKnown(FUNCTION, "2059998")).isFalse();
    }

    @Test
    void functions_belong_to_a_budget_and_economic_subjects_serve_all() {
        assertThat(SUBJECTS.find(FUNCTION, "2296004", 2026).orElseThrow().fund())
                .isEqualTo(Fund.GOVERNMENT_FUND);
        assertThat(SUBJECTS.find(ECONOMIC, "30213", 2026).orElseThrow().fund()).isNull();
        assertThat(SUBJECTS.find(ECONOMIC, "205", 2026)).isEmpty();
    }

    @Test
    void another_file_takes_the_place_of_the_one_that_comes_along(@TempDir Path folder)
            throws IOException {
        var file = folder.resolve("subjects.csv");
        Files.writeString(file, "# ours\nFUNCTION,2050202,小学,GENERAL_PUBLIC,2026,2026\n");

        var ours = Subjects.read(file);

        assertThat(ours.find(FUNCTION, "2050202", 2026).orElseThrow().name()).isEqualTo("小学");
        assertThat(ours.isKnown(FUNCTION, "2050203")).isFalse();
    }

    @Test
    void a_line_that_is_no_subject_is_an_error() {
        assertThatIllegalArgumentException().isThrownBy(() -> Subjects.of("FUNCTION,20,x,,2026,"));
        assertThatIllegalArgumentException().isThrownBy(() -> Subjects.of("FUNCTION,205,x,2026"));
    }
}
