package org.chalkline.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.StringReader;
import java.util.Objects;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.intake.Rows.MalformedException;
import org.chalkline.kernel.fact.FactJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRowsTest {

    private static IntakeRow map(String header, String row) throws Exception {
        var csv = new CsvReader(new StringReader(header + "\n" + row + "\n"), ',');
        var columns = (CsvReader.Row) Objects.requireNonNull(csv.next());
        var rows = Kind.LICENCE_APPLICATIONS.rows(Mapping.BY_NAME, columns, "old.csv");
        return rows.map(3, (CsvReader.Row) Objects.requireNonNull(csv.next()));
    }

    @Test
    void cells_are_sent_as_they_stand_and_empty_ones_are_not() throws Exception {
        var row = map("act,application,effectiveOn,notice", "ACCEPT, 2020-1 ,2020-03-02,");
        assertThat(row.id()).isEqualTo("2020-1");
        assertThat(row.fields())
                .containsExactly(
                        entry("act", "ACCEPT"),
                        entry("application", "2020-1"),
                        entry("effectiveOn", "2020-03-02"));
        assertThat(FactJson.write(row))
                .isEqualTo(
                        "{\"row\":3,\"commandId\":\"\",\"act\":\"ACCEPT\","
                                + "\"application\":\"2020-1\",\"effectiveOn\":\"2020-03-02\"}");
    }

    @Test
    void the_same_content_has_the_same_command_id() throws Exception {
        var header = "application,act";
        var kind = Kind.LICENCE_APPLICATIONS.toString();
        assertThat(map(header, "1,ACCEPT").identified(kind).commandId())
                .isEqualTo(map(header, "1,ACCEPT").identified(kind).commandId())
                .isNotEqualTo(map(header, "1,DELIVER").identified(kind).commandId())
                .startsWith("import-licence-applications-")
                .hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void a_row_without_its_application_is_malformed() {
        assertThatThrownBy(() -> map("application,act", ",ACCEPT"))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("application");
        assertThatThrownBy(() -> map("application,act", "1"))
                .isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,act", "application,act,act", "application,", "application,row"})
    void a_header_names_the_application_and_each_column_once(String header) {
        assertThatThrownBy(() -> map(header, "1,2")).isInstanceOf(CannotRunException.class);
    }
}
