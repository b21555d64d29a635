package org.chalkline.command.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.intake.IntakeOfRows.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.asset.AssetCommand.TakeOverAsset;
import org.chalkline.command.intake.IntakeOfRows;
import org.chalkline.command.intake.RowResult;
import org.chalkline.kernel.asset.AcquisitionWay;
import org.chalkline.kernel.asset.Depreciation;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetRowsTest {
    private static final Path SAMPLE = Path.of("..", "samples", "assets.csv");

    private final RecordingGateway gateway = new RecordingGateway();
    private final AccessLogInMemory accesses = new AccessLogInMemory();
    private final IntakeOfRows intake = new IntakeOfRows(new AssetRows(), gateway, accesses);

    private List<RowResult> take(List<Map<String, Object>> rows) throws InterruptedException {
        return intake.take(rows);
    }

    private static Map<String, Object> row() {
        var row = new LinkedHashMap<String, Object>();
        row.put("row", 1);
        row.put("commandId", "c-1");
        row.put("asset", "A-1");
        row.put("unit", "CN-001");
        row.put("name", "Piano");
        row.put("category", "EQUIPMENT");
        row.put("cost", "16800.00");
        row.put("acquiredOn", "2019-03-12");
        row.put("place", "Music room");
        row.put("source", "Ledger");
        return row;
    }

    @Test
    void each_row_is_one_command_that_is_accepted() throws Exception {
        assertThat(take(sample(SAMPLE))).extracting(RowResult::status).containsOnly("accepted");
        assertThat(gateway.handedIn()).hasSize(8);
        try (var bureau = new Bureau()) {
            var commands = gateway.handedIn().stream().map(in -> in.command()).toArray();
            assertThat(bureau.accept(commands)).hasSize(8);
        }
    }

    @Test
    void what_is_left_out_is_bought_keeps_its_value_and_stands_in_store() throws Exception {
        take(List.of(row()));
        assertThat(gateway.handedIn().getFirst().command())
                .isInstanceOfSatisfying(
                        TakeOverAsset.class,
                        c -> {
                            assertThat(c.way()).isEqualTo(AcquisitionWay.BOUGHT);
                            assertThat(c.depreciation()).isEqualTo(Depreciation.NONE);
                            assertThat(c.custodian()).isNull();
                            assertThat(c.acquiredOn()).isEqualTo(LocalDate.of(2019, 3, 12));
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "cost, -1, refused, AMOUNT_NEGATIVE",
        "cost, 0.001, refused, AMOUNT_FINER_THAN_FEN",
        "custodian, Li Ming, refused, MALFORMED_ID",
        "category, PIANO, malformed, FIELD_MALFORMED",
        "acquiredOn, 2019-02-30, malformed, FIELD_MALFORMED",
        "lifeMonths, five, malformed, FIELD_MALFORMED",
        "colour, black, malformed, FIELD_UNKNOWN"
    })
    void a_bad_cell_is_told_and_nothing_is_handed_in(
            String field, String text, String status, String code) throws Exception {
        var row = row();
        row.put(field, text);
        var result = take(List.of(row)).getFirst();
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.code()).isEqualTo(code);
        assertThat(gateway.handedIn()).isEmpty();
    }
}
