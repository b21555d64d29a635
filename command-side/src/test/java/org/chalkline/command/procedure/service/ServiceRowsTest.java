package org.chalkline.command.procedure.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.intake.IntakeOfRows;
import org.chalkline.command.intake.RowResult;
import org.chalkline.command.procedure.service.ServiceCommand.*;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.chalkline.kernel.procedure.service.Consent;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.junit.jupiter.api.Test;

class ServiceRowsTest {
    private static final String DIGEST = "c".repeat(64);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    private final RecordingGateway gateway = new RecordingGateway();
    private final AccessLogInMemory accesses = new AccessLogInMemory();
    private final IntakeOfRows intake = new IntakeOfRows(new ServiceRows(), gateway, accesses);

    private RowResult take(String act, String... fields) throws InterruptedException {
        var row = new LinkedHashMap<String, Object>();
        row.put("row", 1);
        row.put("commandId", "c-1");
        row.put("of", "application/2026-001");
        row.put("act", act);
        row.put("document", "D-1");
        row.put("receiver", "Elm");
        row.put("officer", "Chen");
        row.put("effectiveOn", DAY.toString());
        for (int i = 0; i < fields.length; i += 2) row.put(fields[i], fields[i + 1]);
        return intake.take(List.of(row)).getFirst();
    }

    @Test
    void each_step_of_a_service_comes_in_as_a_row() throws Exception {
        take("ATTEMPT", "mode", "POST", "failure", "Returned.");
        take("ANNOUNCE", "place", "the gate", "reasons", "Moved.", "announcement", DIGEST);
        take(
                "SERVE",
                "mode",
                "ELECTRONIC",
                "receivedBy",
                "Wang",
                "receipt",
                DIGEST,
                "paper",
                DIGEST,
                "confirmation",
                DIGEST,
                "confirmedOn",
                "2026-03-03");
        var of = "application/2026-001";
        assertThat(gateway.handedIn())
                .extracting(in -> in.command())
                .containsExactly(
                        new RecordServiceAttempt(
                                of, "D-1", "Elm", ServiceMode.POST, "Returned.", "Chen", DAY),
                        new AnnounceService(
                                of, "D-1", "Elm", "the gate", "Moved.", DIGEST, "Chen", DAY),
                        new ServePaper(
                                of,
                                "D-1",
                                "Elm",
                                ServiceMode.ELECTRONIC,
                                "Wang",
                                DIGEST,
                                DIGEST,
                                new Consent(DIGEST, DAY.minusDays(1)),
                                "Chen",
                                DAY));
    }

    @Test
    void half_a_consent_is_malformed() throws Exception {
        var result =
                take(
                        "SERVE",
                        "mode",
                        "ELECTRONIC",
                        "receivedBy",
                        "Wang",
                        "receipt",
                        DIGEST,
                        "confirmation",
                        DIGEST);
        assertThat(result.status()).isEqualTo("malformed");
        assertThat(result.message()).contains("confirmedOn");
    }
}
