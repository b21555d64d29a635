package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.chalkline.app.ledger.OtherStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Admissions of a year, from the plan to the seats that children take, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdmissionLoopTest {
    private static final String PAPER = "ab".repeat(32);
    private static final int CALLERS = 32;

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty.resolve("data");
        server = Server.start(new Server.Settings(folder, 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "admissions");
        clerk.empower(
                "Lin",
                List.of(
                        "PLAN_ADMISSIONS",
                        "PUBLISH_CATCHMENTS",
                        "EXCEED_QUOTAS",
                        "PLACE_PUPILS",
                        "APPROVE_SCHOOL_FIGURES"));
        clerk.empower("Sun", List.of("RECORD_RULINGS"));
    }

    @AfterAll
    void stop() throws Exception {
        try {
            OtherStores.answerTheSame(
                    server, folder, Set.of("seatbooks", "seats"), "2026-11-30", "2026-06-02");
        } finally {
            caller.close();
            server.close();
        }
    }

    private static String decided(String number, String on) {
        return """
               {documentNumber: "%s", body: "Bureau", officer: "Lin", decidedOn: "%s", reasons: "As planned.",
                paper: "%s", legalBasis: [{law: "Education Law", article: "15", version: "2021"}],
                remedyNotice: {reviewBody: "Changning Government", reviewDays: 60,
                  court: "Shanghai Railway Transport Court", suitMonths: 6}}
               """
                .formatted(number, on, PAPER);
    }

    private void school(String code, int room) {
        clerk.accepted(
                "registerSchool",
                """
                school: "%s", source: "Register of 2010", openedOn: "1990-09-01",
                particulars: {name: "School %s", kind: PRIMARY, ownership: PUBLIC, site: {address: "1 Road"}}
                """
                        .formatted(code, code));
        clerk.accepted(
                "approveCapacity",
                "school: \"%s\", capacity: [{stage: PRIMARY, pupils: %d}], decision: %s, effectiveOn: \"2025-09-01\""
                        .formatted(code, room, decided("Room-" + code, "2025-09-01")));
    }

    private static String book(String school) {
        return "2026-PRIMARY-" + school;
    }

    private static String quota(String school, int quota) {
        return "book: \"%s\", quota: %d, decision: %s, effectiveOn: \"2026-06-01\""
                .formatted(book(school), quota, decided("Q-" + school, "2026-06-01"));
    }

    private static String keep(String school, String more, String... placements) {
        return "book: \"%s\", placements: [\"%s\"], officer: \"Lin\", effectiveOn: \"2026-06-02\" %s"
                .formatted(book(school), String.join("\", \"", placements), more);
    }

    private static String exception(String school, String code, int seats) {
        return """
               book: "%s", exception: "%s", seats: %d, decision: %s, effectiveOn: "2026-06-02",
               meeting: {body: "Leaders", chair: "Wu", members: ["Wu", "Xu", "Yu"], minutes: "%s",
                 votes: [{member: "Xu", ballot: FOR}, {member: "Yu", ballot: AGAINST, opinion: "No room."}, {member: "Wu", ballot: FOR}]}
               """
                .formatted(book(school), code, seats, decided("E-" + school, "2026-06-02"), PAPER);
    }

    private JsonNode seatBook(String school, String fields) {
        return caller.data("{ seatBook(code: \"%s\") { %s } }".formatted(book(school), fields))
                .get("seatBook");
    }

    private String offers(String school, String asOf) {
        var answer =
                caller.data(
                                "{ seatBook(code: \"%s\"%s) { quota exceptional offered taken free overQuota distance } }"
                                        .formatted(book(school), asOf))
                        .get("seatBook");
        return answer.valueStream().map(JsonNode::asString).toList().toString();
    }

    @Test
    void thirty_two_callers_race_for_the_last_seat_and_one_has_it() throws Exception {
        school("race", 60);
        clerk.refused("UNKNOWN_SEAT_BOOK", "keepSeats", keep("race", "", "P-0"));
        clerk.refused("QUOTA_OVER_CAPACITY", "setQuota", quota("race", 61));
        clerk.accepted("setQuota", quota("race", 5));
        clerk.accepted("keepSeats", keep("race", "", "A-1", "A-2", "A-3", "A-4"));
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var calls =
                    IntStream.range(0, CALLERS)
                            .mapToObj(
                                    i ->
                                            (Callable<JsonNode>)
                                                    () ->
                                                            new Clerk(caller, "racer-" + i)
                                                                    .act(
                                                                            "keepSeats",
                                                                            keep(
                                                                                    "race", "",
                                                                                    "R-" + i)))
                            .toList();
            for (var each : threads.invokeAll(calls)) {
                assertThat(each.get().get("__typename").asString()).isEqualTo("Accepted");
            }
        }
        assertThat(offers("race", "")).isEqualTo("[5, 0, 5, 0, 0, 0, 0]");
        assertThat(seatBook("race", "declined").get("declined").asInt()).isEqualTo(CALLERS - 1);
        assertThat(
                        caller.data(
                                        "{ seats(first: 5, filter: {book: [\"%s\"], status: [DECLINED]}) { totalCount } }"
                                                .formatted(book("race")))
                                .at("/seats/totalCount")
                                .asInt())
                .isEqualTo(CALLERS - 1);
    }

    @Test
    void an_exception_that_is_set_aside_frees_its_seat_for_the_list() {
        school("elm", 60);
        clerk.accepted("setQuota", quota("elm", 2));
        clerk.accepted("keepSeats", keep("elm", "", "L-1"));
        clerk.accepted("grantException", exception("elm", "E-1", 1));
        clerk.accepted("keepSeats", keep("elm", ", exception: \"E-1\"", "X"));
        clerk.accepted("keepSeats", keep("elm", "", "L-2"));
        assertThat(offers("elm", "")).isEqualTo("[2, 1, 2, 0, 0, 0, 0]");
        assertThat(seat("elm", "L-2")).isEqualTo("DECLINED NO_SEAT_LEFT");

        var granted = position("seatBook", book("elm"), "admission.ExceptionGranted");
        clerk.accepted(
                "setActAside",
                """
                act: %d, ground: ANNULLED, proceeding: {number: "R-1", instance: RECONSIDERATION, body: "Government"},
                reasons: "Nobody was in need.", officer: "Sun", ruledOn: "2026-07-01"
                """
                        .formatted(granted));
        assertThat(offers("elm", "")).isEqualTo("[2, 0, 1, 0, 1, 0, -1]");
        clerk.accepted("keepSeats", keep("elm", "", "L-2"));
        assertThat(offers("elm", "")).isEqualTo("[2, 0, 2, 0, 0, 0, 0]");
        assertThat(seat("elm", "L-2")).isEqualTo("KEPT null");
    }

    private String seat(String school, String placement) {
        var seat =
                caller.data(
                                "{ seat(code: \"%s/%s\") { status ground } }"
                                        .formatted(book(school), placement))
                        .get("seat");
        return seat.get("status").asString() + " " + seat.get("ground").asString("null");
    }

    private long position(String record, String code, String type) {
        return caller.data(
                        "{ %sHistory(code: \"%s\", first: 50) { edges { node { position type } } } }"
                                .formatted(record, code))
                .at("/" + record + "History/edges")
                .valueStream()
                .filter(edge -> edge.at("/node/type").asString().equals(type))
                .mapToLong(edge -> edge.at("/node/position").asLong())
                .max()
                .orElseThrow();
    }
}
