package org.chalkline.kernel.procedure.documentnumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "长教字〔2026〕12号",
                "长教字[2026]12号",
                "长教字［2026］12号",
                "长教字【2026】12号",
                "长教字（2026）12号",
                "长教字(2026)第12号",
                "长教字〔2026〕012号",
                " 长教字 〔2026〕 12 号 ",
                "长教字〔２０２６〕１２号"
            })
    void a_number_is_the_same_however_it_is_written(String written) {
        var number = DocumentNumber.in(written).orElseThrow();

        assertThat(number.value()).isEqualTo("长教字-2026-12");
        assertThat(number.series()).isEqualTo("长教字");
        assertThat(number.year()).isEqualTo(2026);
        assertThat(number.number()).isEqualTo(12);
        assertThat(number.written()).isEqualTo("长教字〔2026〕12号");
        assertThat(number.toString()).isEqualTo("documentnumber/长教字-2026-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "D-1", "长教人1号", "2026-17", "〔2026〕1号", "长教字〔2026〕0号", "长教字〔26〕1号"})
    void what_stands_in_no_series_has_no_number_in_one(String written) {
        assertThat(DocumentNumber.in(written)).isEmpty();
    }

    @Test
    void a_code_that_is_none_is_refused() {
        assertThat(new DocumentNumber("长教字-2026-12").number()).isEqualTo(12);
        for (var code : new String[] {"长教字-2026-0", "长教字-26-1", "-2026-1", "a/b-2026-1", "1"}) {
            assertThatThrownBy(() -> new DocumentNumber(code))
                    .as(code)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
