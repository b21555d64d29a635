package org.chalkline.command.procedure.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.intake.IntakeOfRows;
import org.chalkline.command.intake.RowResult;
import org.chalkline.command.procedure.hearing.HearingCommand.*;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.chalkline.kernel.procedure.hearing.HearingEvent.GivingUp;
import org.chalkline.kernel.procedure.hearing.HearingEvent.Replacement;
import org.junit.jupiter.api.Test;

class HearingRowsTest {
    private static final String OF = "application/2026-001";
    private static final String DIGEST = "c".repeat(64);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 20);

    private final RecordingGateway gateway = new RecordingGateway();
    private final AccessLogInMemory accesses = new AccessLogInMemory();
    private final IntakeOfRows intake = new IntakeOfRows(new HearingRows(), gateway, accesses);

    private RowResult take(String act, String... fields) throws InterruptedException {
        var row = new LinkedHashMap<String, Object>();
        row.put("row", 1);
        row.put("commandId", "c-1");
        row.put("of", OF);
        row.put("act", act);
        row.put("effectiveOn", DAY.toString());
        for (int i = 0; i < fields.length; i += 2) row.put(fields[i], fields[i + 1]);
        return intake.take(List.of(row)).getFirst();
    }

    @Test
    void each_step_of_a_hearing_comes_in_as_a_row() throws Exception {
        take("TELL", "parties", "Elm; Oak", "notice", "N-1", "officer", "Chen");
        take("REQUEST", "by", "Oak");
        take("WITHDRAW_REQUEST", "by", "Oak");
        take(
                "CALL",
                "hearingOn",
                "2026-03-20",
                "place",
                "Room 1",
                "presider",
                "Sun",
                "notice",
                "H-1",
                "officer",
                "Chen");
        take(
                "ADJOURN",
                "hearingOn",
                "2026-03-20",
                "place",
                "Room 2",
                "reasons",
                "Typhoon.",
                "notice",
                "H-2",
                "officer",
                "Chen");
        take(
                "REPLACE_PRESIDER",
                "presider",
                "Wu",
                "ground",
                "RECUSED",
                "reasons",
                "Board.",
                "officer",
                "Chen");
        take("HOLD", "record", DIGEST, "participants", "Oak; Zhao");
        take("GIVE_UP", "ground", "ABSENT", "reasons", "Nobody came.", "officer", "Chen");
        assertThat(gateway.handedIn())
                .extracting(in -> in.command())
                .containsExactly(
                        new TellRightToHearing(OF, List.of("Elm", "Oak"), "N-1", "Chen", DAY),
                        new RequestHearing(OF, "Oak", DAY),
                        new WithdrawHearingRequest(OF, "Oak", DAY),
                        new CallHearing(OF, LATER, "Room 1", "Sun", "H-1", "Chen", DAY),
                        new AdjournHearing(OF, LATER, "Room 2", "Typhoon.", "H-2", "Chen", DAY),
                        new ReplacePresider(OF, "Wu", Replacement.RECUSED, "Board.", "Chen", DAY),
                        new HoldHearing(OF, DIGEST, List.of("Oak", "Zhao"), DAY),
                        new GiveUpHearing(OF, GivingUp.ABSENT, "Nobody came.", "Chen", DAY));
    }

    @Test
    void a_step_without_its_officer_is_malformed() throws Exception {
        var result = take("TELL", "parties", "Elm", "notice", "N-1");
        assertThat(result.status()).isEqualTo("malformed");
        assertThat(result.message()).contains("officer");
    }
}
