package org.chalkline.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.app.intake.Table.Row;
import org.chalkline.app.intake.Table.Unreadable;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    @Test
    void reads_plain_quoted_and_empty_cells() throws IOException {
        assertThat(texts("a,\"b, and \"\"c\"\"\",\n,,d"))
                .containsExactly(List.of("a", "b, and \"c\"", ""), List.of("", "", "d"));
    }

    @Test
    void a_quoted_cell_may_hold_line_ends_and_the_next_row_knows_its_line() throws IOException {
        var lines = lines("1,\"first\r\nsecond\"\r\n2,x\r\n");
        assertThat(text(lines.get(0))).containsExactly("1", "first\nsecond");
        assertThat(((Row) lines.get(0)).line()).isEqualTo(1);
        assertThat(((Row) lines.get(1)).line()).isEqualTo(3);
    }

    @Test
    void takes_every_kind_of_line_end_and_skips_blank_lines() throws IOException {
        assertThat(texts("a\rb\r\nc\n\n\r\nd"))
                .containsExactly(List.of("a"), List.of("b"), List.of("c"), List.of("d"));
    }

    @Test
    void a_quote_within_a_plain_cell_is_itself() throws IOException {
        assertThat(texts("St \"X\" School,b")).containsExactly(List.of("St \"X\" School", "b"));
    }

    @Test
    void cells_know_where_they_stand() throws IOException {
        var row = (Row) lines("ab,\"c\",d").getFirst();
        assertThat(row.cells()).extracting(Table.Cell::column).containsExactly(1, 4, 8);
    }

    @Test
    void text_after_a_closing_quote_is_told_with_line_and_column_and_reading_goes_on()
            throws IOException {
        var lines = lines("a,b\n1,\"x\"y,z\n2,ok\n");
        var bad = (Unreadable) lines.get(1);
        assertThat(bad.line()).isEqualTo(2);
        assertThat(bad.column()).isEqualTo(6);
        assertThat(text(lines.get(2))).containsExactly("2", "ok");
    }

    @Test
    void a_quote_that_is_never_closed_is_told_where_it_opens() throws IOException {
        var lines = lines("a,b\n1,\"x\n2,y\n");
        var bad = (Unreadable) lines.get(1);
        assertThat(bad.line()).isEqualTo(2);
        assertThat(bad.column()).isEqualTo(3);
        assertThat(bad.why()).contains("never closed");
        assertThat(lines).hasSize(2);
    }

    @Test
    void an_endless_cell_does_not_fill_memory() throws IOException {
        var endless =
                new Reader() {
                    private long left = 200_000_000L;

                    @Override
                    public int read() {
                        return left-- > 0 ? 'x' : -1;
                    }

                    @Override
                    public int read(char[] into, int offset, int length) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public void close() {}
                };
        try (var reader = new CsvReader(endless, ',')) {
            assertThat(reader.next())
                    .isInstanceOfSatisfying(
                            Unreadable.class,
                            bad -> assertThat(bad.why()).contains("more than 65536 characters"));
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void a_row_of_too_many_cells_is_unreadable() throws IOException {
        var lines = lines(",".repeat(Table.MOST_CELLS) + "\nok");
        assertThat(lines.get(0)).isInstanceOf(Unreadable.class);
        assertThat(text(lines.get(1))).containsExactly("ok");
    }

    private static List<Table.Line> lines(String csv) throws IOException {
        var lines = new ArrayList<Table.Line>();
        try (var reader = new CsvReader(new StringReader(csv), ',')) {
            for (var line = reader.next(); line != null; line = reader.next()) lines.add(line);
        }
        return lines;
    }

    private static List<List<String>> texts(String csv) throws IOException {
        return lines(csv).stream().map(CsvReaderTest::text).toList();
    }

    private static List<String> text(Table.Line line) {
        return ((Row) line).cells().stream().map(Table.Cell::text).toList();
    }
}
