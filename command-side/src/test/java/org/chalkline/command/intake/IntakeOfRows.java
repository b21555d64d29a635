package org.chalkline.command.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.SignedActors;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.person.AccessLogInMemory;
import tools.jackson.databind.JsonNode;

/** An intake of rows of one kind, at a gateway that tests look into. */
public final class IntakeOfRows {
    private final IntakeKind kind;
    private final Intake intake;

    /** An intake at this gateway, whose looks at people are taken down there. */
    public IntakeOfRows(IntakeKind kind, RecordingGateway gateway, AccessLogInMemory accesses) {
        this.kind = kind;
        intake = new Intake(gateway, Clock.system(ZoneId.of("Asia/Shanghai")), accesses);
    }

    /** The results of these rows, which a clerk hands in. */
    public List<RowResult> take(List<Map<String, Object>> rows) throws InterruptedException {
        return take(kind, rows);
    }

    /** The results of rows of another kind. */
    public List<RowResult> take(IntakeKind of, List<Map<String, Object>> rows)
            throws InterruptedException {
        var nodes = rows.stream().map(row -> (JsonNode) FactJson.MAPPER.valueToTree(row)).toList();
        return intake.take(of, nodes, SignedActors.of("importer", "clerk"), all -> {}, "file");
    }

    /** The rows of a sample that quotes no cell, so that its lines are their cells. */
    public static List<Map<String, Object>> sample(Path csv) throws IOException {
        var lines = Files.readAllLines(csv);
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
}
