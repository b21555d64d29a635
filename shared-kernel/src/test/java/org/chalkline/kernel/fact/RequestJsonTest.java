package org.chalkline.kernel.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.chalkline.kernel.fact.RequestJson.MalformedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestJsonTest {

    @Test
    void what_is_sound_is_read() throws MalformedException {
        var read =
                RequestJson.read(
                        "{\"a\": [1, \"é\\ud83d\\ude00\"]}".getBytes(StandardCharsets.UTF_8));
        assertThat(read.at("/a/1").asString()).isEqualTo("é😀");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it is empty                             | ''",
                "it is empty                             | '  '",
                "a name stands twice                     | {\"a\": 1, \"a\": 2}",
                "a name stands twice                     | {\"a\": {\"b\": 1, \"\\u0062\": 2}}",
                "it is not JSON                          | {\"a\": 1} {}",
                "it is not JSON                          | {\"a\": Secret}",
                "it is not JSON                          | [1, 2",
                "an escape in it names half a character  | [\"\\ud800\"]",
                "an escape in it names half a character  | {\"\\udc00\": 1}",
            })
    void what_is_not_is_refused_and_never_repeated(String why, String text) {
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)))
                .contains(why)
                .doesNotContain("Secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "GB18030"})
    void another_encoding_is_refused(String charset) {
        assertThat(refusal("{\"name\": \"李\"}".getBytes(Charset.forName(charset)))).isNotBlank();
    }

    @Test
    void a_byte_order_mark_is_refused_by_name() {
        assertThat(refusal("\uFEFF{}".getBytes(StandardCharsets.UTF_8)))
                .contains("byte-order mark");
    }

    private static String refusal(byte[] body) {
        var refused = catchThrowableOfType(MalformedException.class, () -> RequestJson.read(body));
        return Objects.requireNonNull(refused).why();
    }
}
