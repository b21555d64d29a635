package org.chalkline.command.procedure.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.SignedActors;
import org.chalkline.command.intake.Intake;
import org.chalkline.command.intake.RowResult;
import org.chalkline.command.procedure.personnel.PersonnelCommand.ImposeSanction;
import org.chalkline.command.procedure.personnel.PersonnelCommand.LiftSanction;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SanctionRowsTest {
    private static final Path SAMPLE = Path.of("..", "samples", "sanctions.csv");

    private final RecordingGateway gateway = new RecordingGateway();
    private final AccessLogInMemory accesses = new AccessLogInMemory();
    private final Intake intake =
            new Intake(gateway, Clock.system(ZoneId.of("Asia/Shanghai")), accesses);

    private List<RowResult> take(List<Map<String, Object>> rows) throws InterruptedException {
        var nodes = rows.stream().map(row -> (JsonNode) FactJson.MAPPER.valueToTree(row)).toList();
        return intake.take(
                new SanctionRows(), nodes, SignedActors.of("importer", "clerk"), all -> {}, "file");
    }

    /** The sample quotes no cell, so its lines are their cells. */
    private static List<Map<String, Object>> sample() throws Exception {
        var lines = Files.readAllLines(SAMPLE);
        var columns = lines.getFirst().split(",");
        var rows = new ArrayList<Map<String, Object>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var row = new LinkedHashMap<String, Object>();
            row.put("row", rows.size() + 1);
            row.put("commandId", "c-" + rows.size());
            for (int i = 0; i < columns.length; i++) {
                if (!cells[i].isEmpty()) row.put(columns[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void a_sanction_and_its_lifting_are_one_row_each() throws Exception {
        assertThat(take(sample())).extracting(RowResult::status).containsOnly("accepted");
        var imposed = (ImposeSanction) gateway.handedIn().getFirst().command();
        assertThat(imposed.kind()).isEqualTo(Sanction.WARNING);
        assertThat(imposed.decision().remedyNotice()).isNull();
        assertThat(imposed.effectiveOn()).isEqualTo(LocalDate.of(2022, 3, 10));
        var lifted = (LiftSanction) gateway.handedIn().getLast().command();
        assertThat(lifted.sanction()).isEqualTo(imposed.sanction());
    }

    @Test
    void a_row_without_what_it_needs_is_malformed() throws Exception {
        for (var column : List.of("act", "sanction", "kind", "school", "documentNumber")) {
            var row = sample().getFirst();
            row.remove(column);
            assertThat(take(List.of(row)).getFirst().status()).as(column).isEqualTo("malformed");
        }
    }
}
