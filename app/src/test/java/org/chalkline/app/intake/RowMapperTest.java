package org.chalkline.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.intake.Rows.MalformedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowMapperTest {

    private static final Path SAMPLES = Path.of("..", "samples");

    @TempDir Path folder;

    @Test
    void columns_named_as_the_fields_need_no_mapping() throws Exception {
        var row =
                map(
                        Mapping.BY_NAME,
                        "school,name,kind,ownership,address,subdistrict,openedOn,closedOn,source",
                        "1,青桐路小学,PRIMARY,PUBLIC,青桐路18号,310105001,1956-09-01,,名册");
        assertThat(row.row()).isEqualTo(7);
        assertThat(row.id()).isEqualTo("1");
        assertThat(row.fields())
                .containsExactly(
                        entry("school", "1"),
                        entry("name", "青桐路小学"),
                        entry("kind", "PRIMARY"),
                        entry("ownership", "PUBLIC"),
                        entry("address", "青桐路18号"),
                        entry("subdistrict", "310105001"),
                        entry("openedOn", "1956-09-01"),
                        entry("source", "名册"));
    }

    @Test
    void the_file_is_the_source_of_rows_that_name_none() throws Exception {
        var row = map(Mapping.BY_NAME, "school,name,address", "1,n,a");
        assertThat(row.fields().get("source")).isEqualTo("old-list.csv");
        assertThat(row.fields().get("openedOn")).isNull();
    }

    @Test
    void a_mapping_renames_translates_and_completes() throws Exception {
        var mapping =
                read(
                        """
                        columns: {school: 编号, name: 校名, address: 地址, kind: 类别, openedOn: 建校}
                        constants: {ownership: PUBLIC, source: 名册}
                        values: {kind: {小学: PRIMARY}}
                        dateFormat: yyyy/M/d
                        delimiter: ;
                        idPrefix: old-
                        """);
        var row = map(mapping, "编号;校名;地址;类别;建校", "007;青桐路小学;青桐路18号;小学;1956/9/1");
        assertThat(row.id()).isEqualTo("old-007");
        assertThat(row.fields().get("kind")).isEqualTo("PRIMARY");
        assertThat(row.fields().get("ownership")).isEqualTo("PUBLIC");
        assertThat(row.fields().get("openedOn")).isEqualTo("1956-09-01");
    }

    @Test
    void a_mapping_may_be_json() throws IOException {
        var mapping = read("{\"columns\": {\"school\": \"no\"}, \"idPrefix\": \"x-\"}");
        assertThat(mapping.columns()).containsEntry(Mapping.Field.school, "no");
    }

    @Test
    void the_kind_is_found_in_welsh_and_english_names_and_not_guessed() throws Exception {
        var wales = Mapping.read(SAMPLES.resolve("wales-schools.mapping.yml"));
        assertThat(welshKind(wales, "Ty Sign Primary School")).isEqualTo("PRIMARY");
        assertThat(welshKind(wales, "Pwll C.P. Mixed School")).isEqualTo("PRIMARY");
        assertThat(welshKind(wales, "Ysgol Gynradd Dolbadarn")).isEqualTo("PRIMARY");
        assertThat(welshKind(wales, "Gorseinon Infant and Nursery School")).isEqualTo("PRIMARY");
        assertThat(welshKind(wales, "Tremorfa Nursery School")).isEqualTo("PRESCHOOL");
        assertThat(welshKind(wales, "Cardiff High School")).isEqualTo("UNSTATED");
        assertThat(welshKind(wales, "Ysgol Gyfun Rhydywaun")).isEqualTo("UNSTATED");
        assertThat(welshKind(wales, "Portfolio PRU")).isNull();
    }

    @Test
    void a_day_that_does_not_exist_is_malformed_and_told_with_its_place() {
        var failure = malformed("school,name,address,openedOn", "1,n,a,2001-02-30");
        assertThat(failure).hasMessageContaining("openedOn").hasMessageContaining("2001-02-30");
        assertThat(failure.line).isEqualTo(2);
        assertThat(failure.column).isEqualTo(7);
    }

    @Test
    void a_missing_name_is_malformed_and_so_is_a_row_of_another_width() {
        assertThat(malformed("school,name,address", "1,,a")).hasMessageContaining("name is empty");
        assertThat(malformed("school,name,address", "1,n")).hasMessageContaining("header has 3");
    }

    @Test
    void a_character_that_could_not_be_read_is_malformed() {
        assertThat(malformed("school,name,address", "1,caf\uFFFD,a"))
                .hasMessageContaining("--encoding");
    }

    @Test
    void a_mapping_that_says_what_is_not_understood_is_refused() {
        assertThatThrownBy(() -> read("colums: {id: no}"))
                .isInstanceOfSatisfying(
                        CannotRunException.class,
                        e -> assertThat(e.code()).isEqualTo("MAPPING_UNUSABLE"))
                .hasMessageContaining("colums");
        assertThatThrownBy(() -> read("dateFormat: abcx")).hasMessageContaining("dateFormat");
        assertThatThrownBy(() -> read("kindByName: [{matches: '(', kind: PRIMARY}]"))
                .hasMessageContaining("kindByName");
        assertThatThrownBy(() -> read("delimiter: ab")).hasMessageContaining("delimiter");
        assertThatThrownBy(() -> read("a: [")).isInstanceOf(CannotRunException.class);
        assertThatThrownBy(() -> read("")).hasMessageContaining("empty");
    }

    @Test
    void columns_that_the_file_lacks_are_told_with_those_it_has() {
        assertThatThrownBy(() -> map(read("columns: {school: no}"), "school,name,address", "1,n,a"))
                .hasMessageContaining("'no'")
                .hasMessageContaining("[school, name, address]");
        assertThatThrownBy(() -> map(Mapping.BY_NAME, "school,name", "1,n"))
                .hasMessageContaining("No column holds the address");
    }

    @Test
    void the_command_id_follows_from_the_content_and_not_from_the_place() throws Exception {
        var row = map(Mapping.BY_NAME, "school,name,address", "1,n,a");
        var elsewhere = map(Mapping.BY_NAME, "name,address,school", "n,a,1");
        var other = map(Mapping.BY_NAME, "school,name,address", "1,n,b");
        assertThat(row.identified("schools").commandId())
                .isEqualTo(elsewhere.identified("schools").commandId())
                .isNotEqualTo(other.identified("schools").commandId())
                .matches("import-schools-[0-9a-f]{32}");
    }

    private static @Nullable String welshKind(Mapping mapping, String name) throws Exception {
        var header = "school,name,address,start-date,end-date";
        return map(mapping, header, "1,\"" + name + "\",2,,").fields().get("kind");
    }

    private static MalformedException malformed(String header, String row) {
        return Objects.requireNonNull(
                catchThrowableOfType(
                        MalformedException.class, () -> map(Mapping.BY_NAME, header, row)));
    }

    private static IntakeRow map(Mapping mapping, String header, String row)
            throws IOException, MalformedException {
        var text = new StringReader(header + "\n" + row);
        try (var csv = new CsvReader(text, mapping.delimiter().charAt(0))) {
            var mapper = new RowMapper(mapping, next(csv), "old-list.csv");
            return mapper.map(7, next(csv));
        }
    }

    private static CsvReader.Row next(CsvReader csv) throws IOException {
        return (CsvReader.Row) Objects.requireNonNull(csv.next());
    }

    private Mapping read(String text) throws IOException {
        return Mapping.read(Files.writeString(folder.resolve("mapping.yml"), text));
    }
}
