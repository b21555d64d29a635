package org.chalkline.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.intake.Rows.MalformedException;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowMapperTest {
    private static final Path MAPPINGS = Path.of("..", "samples", "mappings");
    private static final Mapping BY_NAME = Mapping.BY_NAME;

    /** A small register: 青桐小学 is there once, 示例小学 twice. */
    private static final Names NAMES =
            (what, name) ->
                    switch (name) {
                        case "青桐小学" -> "S-1";
                        case "示例小学" -> throw new Names.NotOneException("several");
                        default -> throw new Names.NotOneException("none is named " + name);
                    };

    @TempDir Path folder;

    @Test
    void columns_named_as_the_fields_need_no_mapping() throws Exception {
        var row =
                map(
                        Kind.SCHOOLS,
                        BY_NAME,
                        "school,name,kind,ownership,address,subdistrict,openedOn,closedOn,source",
                        "1, 青桐路小学 ,PRIMARY,PUBLIC,青桐路18号,310105001,1956-09-01,,名册");
        assertThat(row.row()).isEqualTo(7);
        assertThat(row.id()).isEqualTo("1");
        assertThat(row.fields())
                .containsExactly(
                        entry("address", "青桐路18号"),
                        entry("kind", "PRIMARY"),
                        entry("name", "青桐路小学"),
                        entry("openedOn", "1956-09-01"),
                        entry("ownership", "PUBLIC"),
                        entry("school", "1"),
                        entry("source", "名册"),
                        entry("subdistrict", "310105001"));
        assertThat(FactJson.write(row)).startsWith("{\"row\":7,\"commandId\":\"\",\"address\":");
    }

    @Test
    void the_file_is_the_source_of_schools_that_name_none() throws Exception {
        var row = map(Kind.SCHOOLS, BY_NAME, "school,name,address", "1,n,a");
        assertThat(row.fields()).containsEntry("source", "old-list.csv");
        assertThat(row.fields()).doesNotContainKey("openedOn");
    }

    @Test
    void a_mapping_renames_translates_joins_and_completes() throws Exception {
        var mapping =
                """
                ignore: [电话]
                fields:
                  school: {column: 编号, prefix: old-}
                  name: 校名
                  address: {join: [镇, 路], with: "，"}
                  kind: {column: 类别, values: {小学: PRIMARY}}
                  ownership: {column: 性质, missing: ['-'], otherwise: PUBLIC}
                  openedOn: {column: 建校, dates: [yyyy/M/d]}
                  source: {template: '名册{编号}号'}
                """;
        var row =
                map(
                        Kind.SCHOOLS,
                        read(mapping),
                        "编号;校名;镇;路;类别;性质;建校;电话",
                        "007;青桐路小学;新泾镇;青桐路18号;小学;-;1956/9/1;110");
        assertThat(row.fields())
                .containsOnly(
                        entry("school", "old-007"),
                        entry("name", "青桐路小学"),
                        entry("address", "新泾镇，青桐路18号"),
                        entry("kind", "PRIMARY"),
                        entry("ownership", "PUBLIC"),
                        entry("openedOn", "1956-09-01"),
                        entry("source", "名册007号"));
    }

    @Test
    void a_value_that_the_mapping_does_not_have_is_malformed() throws IOException {
        var mapping = read("fields: {kind: {column: kind, values: {小学: PRIMARY}}}");
        assertThat(malformed(mapping, "school,name,address,kind", "1,n,a,大学"))
                .hasMessageContaining("'大学' is none of");
        var keeping = "fields: {name: {column: name, values: {a: b}, others: keep}}";
        assertThat(mapQuietly(read(keeping), "school,name,address", "1,n,a").fields())
                .containsEntry("name", "n");
    }

    @Test
    void a_mapping_may_be_json() throws IOException {
        var mapping = read("{\"fields\": {\"school\": \"no\", \"name\": {\"constant\": \"x\"}}}");
        assertThat(Objects.requireNonNull(mapping.fields().get("school")).column()).isEqualTo("no");
    }

    @Test
    void the_kind_is_found_in_welsh_and_english_names_and_not_guessed() throws Exception {
        var wales = Mapping.read(MAPPINGS.resolve("wales-schools.yml"));
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
    void a_day_of_which_only_the_month_or_year_is_known_says_so() throws Exception {
        var mapping =
                read(
                        """
                        fields:
                          openedOn:
                            {column: openedOn, dates: [yyyy.M.d, yyyy年M月, serial], imprecise: firstDay}
                        """);
        var header = "school,name,address,openedOn,source";
        assertThat(opened(mapping, header, "1958.9.1")).isEqualTo("1958-09-01 null");
        assertThat(opened(mapping, header, "1958-09-01")).isEqualTo("1958-09-01 null");
        assertThat(opened(mapping, header, "21429")).isEqualTo("1958-09-01 null");
        assertThat(opened(mapping, header, "1958年9月")).isEqualTo("1958-09-01 openedOn=1958-09");
        var last = "fields: {openedOn: {column: openedOn, imprecise: lastDay}}";
        assertThat(opened(read(last), header, "1958")).isEqualTo("1958-12-31 openedOn=1958");
        assertThat(malformed(BY_NAME, header, "1,n,a,1958,名册"))
                .hasMessageContaining("says no day; imprecise");
    }

    private String opened(Mapping mapping, String header, String text) {
        var fields = mapQuietly(mapping, header, "1,n,a," + text + ",名册").fields();
        return fields.get("openedOn") + " " + fields.get("impreciseDays");
    }

    @Test
    void a_row_may_tell_several_acts_and_one_for_each_month_that_holds_something()
            throws Exception {
        var mapping =
                read(
                        """
                        kind: budget-lines
                        ignore: [合计]
                        fields:
                          line: {template: '2025-{编码}'}
                        acts:
                          - fields:
                              act: {constant: DRAFT}
                              effectiveOn: {constant: 2024-11-01}
                              amount: {column: 预算, unit: 万元}
                          - each: {columns: {1月: 2025-01-31, 2月: 2025-02-28, 3月: 2025-03-31}, none: ['0']}
                            fields:
                              act: {constant: PAY}
                              effectiveOn: {column: '@key'}
                              payment: {template: '{编码}-{@column}'}
                              amount: {column: '@value', unit: 万元}
                        """);
        var rows =
                mapAll(
                        Kind.BUDGET_LINES,
                        mapping,
                        "编码,预算,1月,2月,3月,合计",
                        "F1,\"1,614.65\",49.17,,0,x");
        assertThat(rows.rows()).hasSize(2);
        assertThat(rows.rows().get(0).fields())
                .containsOnly(
                        entry("act", "DRAFT"),
                        entry("line", "2025-F1"),
                        entry("effectiveOn", "2024-11-01"),
                        entry("amount", "16146500.00"));
        assertThat(rows.rows().get(1).fields())
                .containsOnly(
                        entry("act", "PAY"),
                        entry("line", "2025-F1"),
                        entry("effectiveOn", "2025-01-31"),
                        entry("payment", "F1-1月"),
                        entry("amount", "491700.00"));
        var failure =
                malformed(Kind.BUDGET_LINES, mapping, "编码,预算,1月,2月,3月,合计", "F1,1,,0.1234567,0,");
        assertThat(failure).hasMessageContaining("no amount in 万元");
        assertThat(failure.column).isEqualTo(7);
    }

    @Test
    void rows_are_skipped_where_the_mapping_says_so() throws Exception {
        var mapping = "skip: [{column: name, matches: '^(说明|合计)'}, {column: address}]\n";
        var header = "school,name,address";
        assertThat(mapAll(Kind.SCHOOLS, read(mapping), header, "说明,说明：以档案为准,x").skipped())
                .contains("name");
        assertThat(mapAll(Kind.SCHOOLS, read(mapping), header, "1,n,").skipped())
                .contains("address");
        assertThat(mapAll(Kind.SCHOOLS, read(mapping), header, "1,n,a").rows()).hasSize(1);
    }

    @Test
    void codes_are_looked_up_by_name_and_made_of_names() throws Exception {
        var mapping =
                read(
                        """
                        fields:
                          school: {column: 学校, lookUp: school}
                          head: {column: 校长, generate: true, prefix: h-}
                          from: {constant: 2020-09-01}
                          source: {constant: 名册}
                        """);
        var row = map(Kind.HEADSHIPS, mapping, "学校,校长", "青桐小学,王 伟（代）");
        var same = map(Kind.HEADSHIPS, mapping, "校长,学校", "王伟(代),青桐小学");
        assertThat(row.fields()).containsEntry("school", "S-1").isEqualTo(same.fields());
        assertThat(row.fields().get("head")).matches("h-[0-9a-f]{12}");
        var several = malformed(Kind.HEADSHIPS, mapping, "校长,学校", "王伟,示例小学");
        assertThat(several).hasMessage("school: several");
        assertThat(several.column).isEqualTo(4);
    }

    @Test
    void a_day_that_does_not_exist_is_malformed_and_told_with_its_place() {
        var failure = malformed(BY_NAME, "school,name,address,openedOn", "1,n,a,2001-02-30");
        assertThat(failure).hasMessageContaining("openedOn").hasMessageContaining("2001-02-30");
        assertThat(failure.line).isEqualTo(2);
        assertThat(failure.column).isEqualTo(7);
    }

    @Test
    void a_missing_name_is_malformed_and_so_is_a_character_that_could_not_be_read() {
        assertThat(malformed(BY_NAME, "school,name,address", "1,,a"))
                .hasMessageContaining("name is empty");
        assertThat(malformed(BY_NAME, "school,name,address", "1,caf\uFFFD,a"))
                .hasMessageContaining("--encoding");
    }

    @Test
    void a_row_of_fewer_cells_is_malformed_and_blank_ones_beyond_the_header_are_not()
            throws Exception {
        var file = file("school,name,address\n1,n\n1,n,a,,\n1,n,a,,x\n,,\n");
        try (var table = TableFile.open(file, "schools", reading(BY_NAME))) {
            assertThat(table.next())
                    .isInstanceOfSatisfying(
                            Table.Unreadable.class,
                            bad -> assertThat(bad.why()).contains("header has 3"));
            assertThat(table.next()).isInstanceOf(Table.Row.class);
            assertThat(table.next()).isInstanceOf(Table.Unreadable.class);
            assertThat(table.next()).isNull();
        }
    }

    @Test
    void a_mapping_that_says_what_is_not_understood_is_refused() {
        assertThatThrownBy(() -> read("colums: {id: no}"))
                .isInstanceOfSatisfying(
                        CannotRunException.class,
                        e -> assertThat(e.code()).isEqualTo("MAPPING_UNUSABLE"))
                .hasMessageContaining("colums");
        assertThatThrownBy(() -> read("fields: {openedOn: {column: a, dates: [abcx]}}"))
                .hasMessageContaining("openedOn");
        assertThatThrownBy(() -> read("fields: {kind: {column: a, patterns: [{matches: '('}]}}"))
                .hasMessageContaining("kind");
        assertThatThrownBy(() -> read("fields: {kind: {column: a, constant: b}}"))
                .hasMessageContaining("one of column, join, template and constant");
        assertThatThrownBy(() -> read("fields: {kind: {colum: a}}")).hasMessageContaining("colum");
        assertThatThrownBy(() -> read("delimiter: ab")).hasMessageContaining("delimiter");
        assertThatThrownBy(() -> read("a: [")).isInstanceOf(CannotRunException.class);
        assertThatThrownBy(() -> read("")).hasMessageContaining("empty");
    }

    @Test
    void every_column_is_named_and_every_name_is_a_column() {
        refused("COLUMN_MISSING", "none of these", "fields: {school: no}", "school,name,address");
        refused("COLUMN_MISSING", "No column holds the address", "{}", "school,name");
        refused("COLUMN_UNKNOWN", "[tel, fax]", "ignore: [www]", "school,name,address,tel,www,fax");
        refused("COLUMN_MISSING", "[www]", "ignore: [www]", "school,name,address");
        refused(
                "MAPPING_UNUSABLE",
                "no field 'tel'",
                "fields: {tel: tel}",
                "school,name,address,tel");
        refused("MAPPING_UNUSABLE", "for assets", "kind: assets", "school,name,address");
        refused("COLUMN_UNUSABLE", "name of its own", "{}", "school,name,name,address");
    }

    private void refused(String code, String words, String mapping, String header) {
        assertThatThrownBy(() -> map(Kind.SCHOOLS, read(mapping), header, "1,n,a,b,c,d"))
                .isInstanceOfSatisfying(
                        CannotRunException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(words);
    }

    @Test
    void the_command_id_follows_from_the_content_and_not_from_the_place() throws Exception {
        var row = map(Kind.SCHOOLS, BY_NAME, "school,name,address", "1,n,a");
        var elsewhere = map(Kind.SCHOOLS, BY_NAME, "name,address,school", "n,a,1");
        var other = map(Kind.SCHOOLS, BY_NAME, "school,name,address", "1,n,b");
        assertThat(row.identified("schools").commandId())
                .isEqualTo(elsewhere.identified("schools").commandId())
                .isNotEqualTo(other.identified("schools").commandId())
                .matches("import-schools-[0-9a-f]{32}");
        var longest = Kind.LICENCE_APPLICATIONS.toString();
        assertThat(row.identified(longest).commandId()).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void samples_need_no_mapping_and_have_only_fields_that_their_kinds_know() throws Exception {
        // Those that tell of other rows, and have no sample by themselves.
        var without = Set.of(Kind.HEARINGS, Kind.CORRECTIONS, Kind.SCHOOL_CORRECTIONS);
        for (var kind : Kind.values()) {
            if (without.contains(kind)) continue;
            var sample = Path.of("..", "samples", kind + ".csv");
            try (var table = TableFile.open(sample, kind.toString(), reading(BY_NAME))) {
                var mapper = new RowMapper(kind, BY_NAME, table, "f", NAMES);
                int rows = 0;
                for (var line = table.next(); line != null; line = table.next()) {
                    rows += mapper.map(++rows, (Table.Row) line).rows().size();
                }
                assertThat(rows).as(sample.toString()).isPositive();
            }
        }
    }

    private @Nullable String welshKind(Mapping mapping, String name) throws Exception {
        var header =
                "school,name,address,start-date,end-date,religious-character,headteacher,website";
        return map(Kind.SCHOOLS, mapping, header, "1,\"" + name + "\",2,,,,,").fields().get("kind");
    }

    private MalformedException malformed(Mapping mapping, String header, String row) {
        return malformed(Kind.SCHOOLS, mapping, header, row);
    }

    private MalformedException malformed(Kind kind, Mapping mapping, String header, String row) {
        ThrowingCallable mapped = () -> mapAll(kind, mapping, header, row);
        return Objects.requireNonNull(catchThrowableOfType(MalformedException.class, mapped));
    }

    private IntakeRow mapQuietly(Mapping mapping, String header, String row) {
        try {
            return map(Kind.SCHOOLS, mapping, header, row);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private IntakeRow map(Kind kind, Mapping mapping, String header, String row) throws Exception {
        return mapAll(kind, mapping, header, row).rows().getFirst();
    }

    private Rows.Mapped mapAll(Kind kind, Mapping mapping, String header, String row)
            throws Exception {
        var file = file(header + "\n" + row + "\n");
        try (var table = TableFile.open(file, kind.toString(), reading(mapping))) {
            var mapper = new RowMapper(kind, mapping, table, "old-list.csv", NAMES);
            return mapper.map(7, (Table.Row) Objects.requireNonNull(table.next()));
        }
    }

    private static TableFile.Reading reading(Mapping mapping) {
        return new TableFile.Reading(null, null, mapping.delimiter(), mapping.header());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }

    private Mapping read(String text) throws IOException {
        return Mapping.read(Files.writeString(folder.resolve("mapping.yml"), text));
    }
}
