package org.chalkline.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {

    private static final String TEXT = "编号,校名\n1,长宁区青桐路小学\n";

    @TempDir Path folder;

    @Test
    void utf_8_is_found_with_and_without_a_byte_order_mark() throws IOException {
        assertThat(roundTrip(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(roundTrip(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
    }

    @Test
    void gbk_is_found_where_utf_8_can_not_be() throws IOException {
        assertThat(roundTrip(TEXT.getBytes(Charset.forName("GBK")))).isEqualTo(TEXT);
    }

    @Test
    void utf_16_is_found_by_its_byte_order_mark() throws IOException {
        assertThat(roundTrip(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(TEXT);
        assertThat(roundTrip(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(TEXT);
    }

    @Test
    void a_character_that_lies_across_two_reads_does_not_mislead() throws IOException {
        var text = "a".repeat((1 << 16) - 1) + "长".repeat(50_000);
        assertThat(roundTrip(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void one_bad_byte_makes_no_gbk_of_utf_8() throws IOException {
        var bytes = TEXT.repeat(10).getBytes(StandardCharsets.UTF_8);
        // Within a name of an even number of characters, GBK would find a character in every pair.
        bytes[TEXT.getBytes(StandardCharsets.UTF_8).length + 3] = (byte) 0xFF;
        var file = Files.write(folder.resolve("damaged.csv"), bytes);
        assertThat(Encoding.detect(file)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void a_file_that_ends_within_a_character_stays_utf_8() throws IOException {
        var whole = TEXT.getBytes(StandardCharsets.UTF_8);
        var cut = java.util.Arrays.copyOf(whole, whole.length - 3);
        var file = Files.write(folder.resolve("cut.csv"), cut);
        assertThat(Encoding.detect(file)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void an_empty_file_is_utf_8() throws IOException {
        assertThat(roundTrip(new byte[0])).isEmpty();
    }

    private String roundTrip(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("file.csv"), bytes);
        var charset = Encoding.detect(file);
        try (var in = Encoding.withoutMark(Files.newInputStream(file), charset)) {
            return new String(in.readAllBytes(), charset);
        }
    }
}
