package org.chalkline.query.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

    @ParameterizedTest
    @CsvSource({
        "雁江小学（东校区）, 雁江小学(东校区)",
        "ＡＢc１２, abc12",
        "'Elm   Ｓchool ', elm school",
        "ﾃｽﾄ, テスト",
        "㈱, (株)"
    })
    void width_and_case_and_space_make_no_difference(String text, String folded) {
        assertThat(Folded.fold(text)).isEqualTo(folded);
        assertThat(Folded.fold(folded)).isEqualTo(folded);
    }

    @Test
    void a_name_is_found_by_every_reading_and_by_its_initials() {
        var read = String.valueOf(Folded.pinyin("长江路小学"));
        for (var typed :
                List.of(
                        "changjiangluxiaoxue",
                        "zhangjiang",
                        "Chang Jiang",
                        "cjlxx",
                        "zjlxx",
                        "xiaoxue")) {
            assertThat(read).as(typed).contains(Folded.sought(typed));
        }
        assertThat(read).doesNotContain("jlcxx");
        assertThat(Folded.pinyin("绿地第3小学B区")).contains("lvdidi3xiaoxuebqu", "ldd3xxbq");
        assertThat(Folded.sought("Lü di")).isEqualTo("lvdi");
    }

    @Test
    void what_has_many_readings_is_kept_within_bounds() {
        var read = String.valueOf(Folded.pinyin("长重乐单曾大长重乐单曾大长重乐单曾大"));
        assertThat(read.length()).isLessThan(2_500);
        var long_ = String.valueOf(Folded.pinyin("长".repeat(100)));
        assertThat(long_.split("\\|")).hasSize(3);
    }

    @Test
    void names_are_ordered_syllable_by_syllable() {
        assertThat(List.of("安静", "阿安", "西安", "先").stream().map(Folded::pinyin).sorted())
                .map(each -> String.valueOf(each).replaceAll("\\|.*", ""))
                .containsExactly("a an", "an jing", "xi an", "xian");
    }

    @Test
    void what_is_no_text_has_no_form() {
        assertThat(Folded.folded(null)).isNull();
        assertThat(Folded.pinyin(null)).isNull();
        assertThat(Folded.pinyin("（）")).isEqualTo("|");
    }
}
