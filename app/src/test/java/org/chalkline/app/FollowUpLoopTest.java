package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A head is removed by way of sanction while nothing follows by itself, and resigns before it does:
 * what should have followed is shown until somebody has seen to it, whatever is restarted.
 */
class FollowUpLoopTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String OPEN =
            "{ followUps(first: 5, filter: {about: [\"personnel/p-17\"], status: [OPEN]}) { totalCount edges { node { code reaction about position command reason message refusedOn } } } }";

    private Path folder = Path.of("");

    private Server start(boolean follows) {
        var settings = List.of("--chalkline.reactions.enabled=" + follows);
        return Server.start(new Server.Settings(folder.resolve("data"), 0, "none", settings));
    }

    @Test
    void what_should_have_followed_and_was_refused_is_shown_until_somebody_has_seen_to_it(
            @TempDir Path empty) {
        folder = empty;
        long sanctioned;
        try (var server = start(false);
                var caller = new Caller(server)) {
            sanctioned = sanctionAndResign(caller, new Clerk(caller, "before"));
        }
        String id;
        try (var server = start(true);
                var caller = new Caller(server)) {
            var clerk = new Clerk(caller, "after");
            var open =
                    clerk.eventually(OPEN, "/followUps", all -> all.get("totalCount").asInt() == 1)
                            .at("/edges/0/node");
            id = open.get("code").asString();
            assertThat(id).startsWith("sanction-removes:");
            assertThat(open.get("about").asString()).isEqualTo("personnel/p-17");
            assertThat(open.get("position").asLong()).isEqualTo(sanctioned);
            assertThat(open.get("command").asString()).isEqualTo("RemoveUponSanction");
            assertThat(open.get("reason").asString()).isEqualTo("NOT_IN_OFFICE");
            assertThat(open.get("refusedOn").asString()).isEqualTo(TODAY.toString());
        }
        try (var server = start(true);
                var caller = new Caller(server)) {
            var clerk = new Clerk(caller, "later");
            assertThat(caller.data(OPEN).at("/followUps/totalCount").asInt()).isEqualTo(1);
            clerk.accepted(
                    "assignFollowUp",
                    "followUp: \"%s\", assignee: \"Zhao\", dueOn: \"%s\", effectiveOn: \"%s\""
                            .formatted(id, TODAY.plusDays(14), TODAY));
            clerk.eventually(
                    told("TOLD"), "/notifications/totalCount", count -> count.asInt() == 1);
            clerk.refused(
                    "OFFICER_NOT_EMPOWERED",
                    "settleFollowUp",
                    "followUp: \"%s\", officer: \"the cleaner\", how: \"Left before.\", effectiveOn: \"%s\""
                            .formatted(id, TODAY));
            var settled =
                    clerk.accepted(
                            "settleFollowUp",
                            "followUp: \"%s\", officer: \"chief\", how: \"Left before.\", effectiveOn: \"%s\""
                                    .formatted(id, TODAY));
            var answer =
                    caller.data(
                            "{ followUp(code: \"%s\", atLeast: %d) { status settledOn settledBy how } before: followUp(code: \"%s\", asOf: {position: %d}) { status } }"
                                    .formatted(id, settled, id, settled - 1));
            assertThat(answer.get("followUp").toString())
                    .isEqualTo(
                            "{\"status\":\"SETTLED\",\"settledOn\":\"%s\",\"settledBy\":\"chief\",\"how\":\"Left before.\"}"
                                    .formatted(TODAY));
            assertThat(answer.at("/before/status").asString()).isEqualTo("OPEN");
            assertThat(caller.data(OPEN).at("/followUps/totalCount").asInt()).isZero();
            clerk.eventually(
                    told("DONE"), "/notifications/totalCount", count -> count.asInt() == 1);
        }
    }

    private static String told(String status) {
        return "{ notifications(first: 5, filter: {inbox: [\"officer:Zhao\"], status: [%s]}) { totalCount } }"
                .formatted(status);
    }

    /** Returns where the sanction stands. */
    private static long sanctionAndResign(Caller caller, Clerk clerk) {
        clerk.empower("chief", List.of("APPOINT_HEADS", "SANCTION_HEADS", "SETTLE_FOLLOW_UPS"));
        clerk.accepted(
                "registerSchool",
                """
                school: "head-1", openedOn: "2000-09-01", source: "test",
                particulars: {name: "Willow", kind: PRIMARY, ownership: PUBLIC, site: {address: "somewhere"}}
                """);
        clerk.accepted(
                "registerPerson",
                """
                person: "p-17", name: "欧阳青桐", birthDate: "1975-03-01", ground: CONTRACT_OR_PERSONNEL,
                purpose: "personnel", effectiveOn: "2015-01-01"
                """);
        var rows =
                """
                [{"row": 1, "commandId": "head", "head": "p-17", "school": "head-1",
                  "from": "2023-09-01", "termUntil": "2029-08-31", "source": "register"}]
                """;
        assertThat(caller.post("/intake/headships", rows).body()).contains("accepted");
        long sanctioned =
                clerk.accepted(
                        "imposeSanction",
                        """
                        person: "p-17", sanction: "S-1", kind: REMOVAL, item: 2, capacity: HEAD, school: "head-1",
                        preparer: "Zhao", decision: %s, effectiveOn: "2025-09-11"
                        """
                                .formatted(decision("2025-09-11")));
        clerk.accepted(
                "acceptHeadResignation",
                "headship: \"head-1\", head: \"p-17\", decision: %s, effectiveOn: \"2025-09-05\""
                        .formatted(decision("2025-09-01")));
        var facts =
                caller.data(
                                "{ personnelFileHistory(code: \"p-17\", first: 10, atLeast: %d) { edges { node { type position } } } }"
                                        .formatted(sanctioned))
                        .at("/personnelFileHistory/edges");
        for (var fact : facts) {
            if (fact.at("/node/type").asString().equals("personnel.SanctionImposed")) {
                return fact.at("/node/position").asLong();
            }
        }
        throw new AssertionError("no sanction: " + facts);
    }

    private static String decision(String on) {
        return """
               {documentNumber: "长教人1号", body: "长宁区教育局", officer: "chief", decidedOn: "%s", reasons: "见案卷。",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Compulsory Education Law", article: "26", version: "2018"}],
                remedyNotice: {reviewBody: "长宁区教育局", reviewDays: 30}}
               """
                .formatted(on);
    }
}
