package org.chalkline.command.headship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.HeadExamples.*;
import static org.chalkline.command.intake.IntakeOfRows.sample;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.headship.HeadshipCommand.TakeOverHead;
import org.chalkline.command.intake.IntakeOfRows;
import org.chalkline.command.intake.RowResult;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that take heads over from an earlier register. */
class HeadshipRowsTest {
    private static final Path SAMPLE = Path.of("..", "samples", "headships.csv");

    private final RecordingGateway gateway = new RecordingGateway();
    private final AccessLogInMemory accesses = new AccessLogInMemory();
    private final IntakeOfRows intake = new IntakeOfRows(new HeadshipRows(), gateway, accesses);

    private List<RowResult> take(List<Map<String, Object>> rows) throws InterruptedException {
        return intake.take(rows);
    }

    private RowResult take(Map<String, String> fields) throws InterruptedException {
        var row = new LinkedHashMap<String, Object>(fields);
        row.put("row", 1);
        row.put("commandId", "c-1");
        return take(List.of(row)).getFirst();
    }

    private static Map<String, String> row(String... fields) {
        var row = new LinkedHashMap<String, String>();
        row.put("head", "li");
        row.put("from", "2019-09-01");
        row.put("source", "old register");
        for (int i = 0; i < fields.length; i += 2) row.put(fields[i], fields[i + 1]);
        return row;
    }

    @Test
    void a_row_tells_that_somebody_headed_a_school() throws InterruptedException {
        take(
                row(
                        "school",
                        "P-1",
                        "until",
                        "2023-08-31",
                        "termUntil",
                        "2024-08-31",
                        "acting",
                        "true",
                        "cause",
                        "RESIGNED"));
        assertThat(gateway.handedIn())
                .singleElement()
                .satisfies(
                        in ->
                                assertThat(in.command())
                                        .isEqualTo(
                                                new TakeOverHead(
                                                        PUBLIC,
                                                        LI,
                                                        true,
                                                        day("2019-09-01"),
                                                        day("2023-08-31"),
                                                        day("2024-08-31"),
                                                        Departure.RESIGNED,
                                                        "old register")));
    }

    @ParameterizedTest
    @CsvSource({
        "from,     2019-02-30, FIELD_MALFORMED",
        "head,     a/b,        MALFORMED_ID",
        "school,   a/b,        MALFORMED_ID",
        "cause,    BORED,      FIELD_MALFORMED",
        "acting,   maybe,      FIELD_MALFORMED",
        "shoeSize, 43,         FIELD_UNKNOWN",
        "rank,     SENIOR_2,   FIELD_UNKNOWN"
    })
    void what_a_row_can_not_mean_is_told_with_its_field(String field, String text, String code)
            throws InterruptedException {
        var row = row("school", "P-1");
        row.put(field, text);
        assertThat(take(row).code()).isEqualTo(code);
        assertThat(gateway.handedIn()).isEmpty();
    }

    @Test
    void what_must_be_there_is_missed() throws InterruptedException {
        for (var field : List.of("head", "school", "from", "source")) {
            var row = row("school", "P-1");
            row.remove(field);
            assertThat(take(row).code()).as(field).isEqualTo("FIELD_MISSING");
        }
    }

    @Test
    void the_sample_is_understood_row_by_row() throws Exception {
        var rows = sample(SAMPLE);
        take(rows);
        assertThat(gateway.handedIn()).hasSize(6);
    }
}
