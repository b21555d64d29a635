package org.chalkline.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chalkline.command.Features;
import org.chalkline.command.RecordingGateway;
import org.chalkline.command.SignedActors;
import org.chalkline.command.StubFacts;
import org.chalkline.command.gateway.Actors;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.command.school.SchoolCommand.RegisterSchool;
import org.chalkline.kernel.AllFacts;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignIn;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.AccessLogInMemory;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;

class IntakeTest {
    private static final SignedIn IMPORTER = SignedActors.signedIn("importer", Role.CLERK);
    private static final String ROW =
            """
            {"row": %d, "commandId": "c-%d", "school": "S-%d", "name": "Ysgol %d",
             "address": "43091070", "source": "wales"}""";

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-12-31T08:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final RecordingGateway gateway = new RecordingGateway();
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private MockMvc http = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void open() {
        context.registerBean(RecordingGateway.class, () -> gateway);
        context.registerBean(Clock.class, () -> CLOCK);
        context.registerBean(AccessLogInMemory.class, AccessLogInMemory::new);
        context.register(Actors.class, Intake.class, Checks.class, IntakeController.class);
        context.registerBean(FoundActs.class, () -> FoundActs.before(LocalDate.of(2026, 9, 1)));
        FactsOf nothing = subject -> List.of();
        context.registerBean(FactsOf.class, () -> nothing);
        context.registerBean(FallenRows.class, () -> recorded -> false);
        Features.register(context);
        context.registerBean(
                Mutations.class,
                () -> new Mutations(gateway, CLOCK, new StubFacts(AllFacts.catalogue())));
        context.refresh();
        http = MockMvcBuilders.standaloneSetup(context.getBean(IntakeController.class)).build();
    }

    @AfterEach
    void close() {
        context.close();
    }

    private MockHttpServletResponse send(String kind, String body, SignedIn from) throws Exception {
        return send(kind, body, from, "sha256:abc");
    }

    private MockHttpServletResponse send(String kind, String body, SignedIn from, String file)
            throws Exception {
        return http.perform(
                        post("/intake/" + kind)
                                .content(body.getBytes(StandardCharsets.UTF_8))
                                .contentType("application/json")
                                .header("X-Chalkline-Correlation", file)
                                .requestAttr(SignedIn.ATTRIBUTE, from))
                .andReturn()
                .getResponse();
    }

    private JsonNode take(String body) throws Exception {
        var response = send("schools", body, IMPORTER);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return FactJson.MAPPER.readTree(response.getContentAsByteArray());
    }

    private void failed(int status, String code, String kind, String body, SignedIn from)
            throws Exception {
        var response = send(kind, body, from);
        assertThat(response.getStatus()).isEqualTo(status);
        var error = FactJson.MAPPER.readTree(response.getContentAsByteArray());
        assertThat(error.at("/errors/0/extensions/code").asString()).isEqualTo(code);
        assertThat(error.at("/errors/0/message").asString()).isNotBlank();
    }

    private static String rows(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> ROW.formatted(i, i, i, i))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Outcome accepted(CommandContext commandContext, long position) {
        return new Outcome.Accepted(
                commandContext.commandId(),
                false,
                List.of(new Outcome.Recorded("e", "t", position)));
    }

    @Test
    void a_batch_from_a_file_that_is_named_by_an_identity_number_is_refused_as_a_whole()
            throws Exception {
        var response = send("schools", rows(2), IMPORTER, "11010519491231002X.csv");
        assertThat(response.getContentAsString())
                .contains("IDENTITY_NUMBER_MISPLACED")
                .doesNotContain("\"row\"");
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(gateway.handedIn()).isEmpty();
    }

    @Test
    void a_full_row_becomes_a_command() throws Exception {
        take(
                """
                [{"row": 7, "commandId": "c-7", "occurredAt": "2026-09-01T08:00:00+08:00",
                  "school": "S-1", "name": "延安小学", "kind": "PRIMARY", "ownership": "PUBLIC",
                  "address": "1 Yan'an Road", "subdistrict": "310105001",
                  "openedOn": "1999-09-01", "closedOn": "2020-08-31", "source": "old register"}]
                """);
        assertThat(gateway.handedIn())
                .containsExactly(
                        new RecordingGateway.HandedIn(
                                new RegisterSchool(
                                        new SchoolId("S-1"),
                                        new Particulars(
                                                "延安小学",
                                                SchoolKind.PRIMARY,
                                                Ownership.PUBLIC,
                                                new Site("1 Yan'an Road", "310105001")),
                                        LocalDate.of(1999, 9, 1),
                                        LocalDate.of(2020, 8, 31),
                                        "old register"),
                                new CommandContext(
                                                "importer",
                                                "clerk",
                                                null,
                                                "intake",
                                                "c-7",
                                                "sha256:abc",
                                                null,
                                                null,
                                                Instant.parse("2026-09-01T00:00:00Z"),
                                                new SignIn(
                                                        SignedActors.ISSUER,
                                                        "importer",
                                                        SignedActors.NOON))
                                        .causedBy(new Cause.OfRow("sha256:abc", 7))));
    }

    @Test
    void what_a_row_leaves_out_is_unstated() throws Exception {
        take("[" + ROW.formatted(1, 1, 1, 1) + "]");
        assertThat(gateway.handedIn().getFirst().command())
                .isEqualTo(
                        new RegisterSchool(
                                new SchoolId("S-1"),
                                new Particulars(
                                        "Ysgol 1",
                                        SchoolKind.UNSTATED,
                                        Ownership.UNSTATED,
                                        new Site("43091070", null)),
                                null,
                                null,
                                "wales"));
    }

    @Test
    void a_thousand_rows_are_answered_in_their_order() throws Exception {
        gateway.answer(
                (command, commandContext) ->
                        accepted(
                                commandContext,
                                Long.parseLong(commandContext.commandId().substring(2))));
        var results = take(rows(1_000));
        assertThat(results).hasSize(1_000);
        for (int i = 0; i < 1_000; i++) {
            assertThat(results.get(i).toString())
                    .isEqualTo(
                            "{\"row\":%d,\"status\":\"accepted\",\"position\":%d,\"repeated\":false}"
                                    .formatted(i, i));
        }
    }

    @Test
    void rows_are_handed_in_many_at_a_time() throws Exception {
        var together = new CountDownLatch(64);
        gateway.answer(
                (command, commandContext) -> {
                    together.countDown();
                    try {
                        if (!together.await(10, TimeUnit.SECONDS)) throw new AssertionError();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    return accepted(commandContext, 0);
                });
        assertThat(take(rows(64))).hasSize(64);
    }

    @Test
    void rows_of_one_school_are_handed_in_one_after_the_other() throws Exception {
        var atOnce = new AtomicInteger();
        gateway.answer(
                (command, commandContext) -> {
                    assertThat(atOnce.incrementAndGet()).isEqualTo(1);
                    Thread.onSpinWait();
                    atOnce.decrementAndGet();
                    return accepted(commandContext, 0);
                });
        var rows =
                IntStream.range(0, 200)
                        .mapToObj(i -> ROW.formatted(i, i, 1, i))
                        .collect(Collectors.joining(",", "[", "]"));
        take(rows);
        assertThat(gateway.handedIn())
                .extracting(in -> in.context().commandId())
                .isEqualTo(IntStream.range(0, 200).mapToObj(i -> "c-" + i).toList());
    }

    @Test
    void the_errors_of_one_row_leave_the_others_alone() throws Exception {
        gateway.answer(
                (command, commandContext) ->
                        commandContext.commandId().equals("c-2")
                                ? new Outcome.Refused(
                                        "c-2", false, Refusal.of("ALREADY_REGISTERED", "Other."))
                                : accepted(commandContext, 5));
        var results =
                take(
                        "[\"no row\", "
                                + ROW.formatted(2, 2, 2, 2)
                                + ","
                                + ROW.formatted(3, 3, 3, 3).replace("S-3", "no id")
                                + ","
                                + ROW.formatted(4, 4, 4, 4)
                                + "]");
        assertThat(results.get(0).get("status").asString()).isEqualTo("malformed");
        assertThat(results.get(1).toString())
                .isEqualTo(
                        "{\"row\":2,\"status\":\"refused\",\"repeated\":false,\"code\":\"ALREADY_REGISTERED\",\"message\":\"Other.\"}");
        assertThat(results.get(2).get("code").asString()).isEqualTo("MALFORMED_ID");
        assertThat(results.get(3).get("status").asString()).isEqualTo("accepted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\": \"Ysgol 1\"|\"nom\": \"x\"|malformed|FIELD_MISSING",
                "\"name\": \"Ysgol 1\"|\"name\": null|malformed|FIELD_MISSING",
                "\"name\": \"Ysgol 1\"|\"name\": 7|malformed|FIELD_MALFORMED",
                "\"name\": \"Ysgol 1\"|\"name\": \"x\", \"nom\": \"x\"|malformed|FIELD_UNKNOWN",
                "\"name\": \"Ysgol 1\"|\"name\": \"x\", \"openedOn\": \"2021-02-30\"|malformed|FIELD_MALFORMED",
                "\"name\": \"Ysgol 1\"|\"name\": \"x\", \"openedOn\": \"+12021-02-03\"|malformed|FIELD_MALFORMED",
                "\"name\": \"Ysgol 1\"|\"name\": \"x\", \"openedOn\": \"-0044-03-15\"|malformed|FIELD_MALFORMED",
                "\"name\": \"Ysgol 1\"|\"name\": \"x\", \"kind\": \"COLLEGE\"|malformed|FIELD_MALFORMED",
                "\"name\": \"Ysgol 1\"|\"name\": \"x\", \"occurredAt\": \"noon\"|malformed|FIELD_MALFORMED",
                "\"row\": 1|\"row\": \"1\"|malformed|ROW_NUMBER_MISSING",
                "\"commandId\": \"c-1\"|\"commandId\": \"c 1\"|refused|MALFORMED_COMMAND_ID",
                "\"commandId\": \"c-1\"|\"commandId\": \"c-11010519491231002X\"|refused|IDENTITY_NUMBER_MISPLACED",
                "\"school\": \"S-1\"|\"school\": \"11010519491231002X\"|refused|IDENTITY_NUMBER_MISPLACED",
                "\"name\": \"Ysgol 1\"|\"name\": \"x １１０１０５ 19491231 002x\"|refused|IDENTITY_NUMBER_MISPLACED",
                "\"name\": \"Ysgol 1\"|\"name\": \"x\", \"occurredAt\": \"1899-12-31T23:59:59+08:00\"|refused|IMPLAUSIBLE_OCCURRENCE",
                "\"name\": \"Ysgol 1\"|\"name\": \"x\", \"occurredAt\": \"2027-01-01T08:00:00+08:00\"|refused|IMPLAUSIBLE_OCCURRENCE",
            })
    void a_row_that_cannot_be_read_says_why(String part, String instead, String status, String code)
            throws Exception {
        var result = take("[" + ROW.formatted(1, 1, 1, 1).replace(part, instead) + "]").get(0);
        assertThat(result.get("status").asString()).isEqualTo(status);
        assertThat(result.get("code").asString()).isEqualTo(code);
        assertThat(gateway.handedIn()).isEmpty();
    }

    @Test
    void a_command_id_stands_once_in_a_batch() throws Exception {
        var results = take("[" + ROW.formatted(1, 1, 1, 1) + "," + ROW.formatted(2, 1, 2, 2) + "]");
        assertThat(results.get(0).get("status").asString()).isEqualTo("accepted");
        assertThat(results.get(1).get("code").asString()).isEqualTo("COMMAND_ID_TWICE");
    }

    @Test
    void a_refused_row_goes_in_when_the_cause_is_mended_and_only_once() throws Exception {
        var outcomes = new ConcurrentHashMap<String, Outcome>();
        var mended = new AtomicBoolean();
        gateway.answer(
                (command, commandContext) -> {
                    var id = commandContext.commandId();
                    var before = outcomes.get(id);
                    if (before instanceof Outcome.Refused r) {
                        return new Outcome.Refused(id, true, r.refusal());
                    }
                    if (before instanceof Outcome.Accepted a) {
                        return new Outcome.Accepted(id, true, a.facts());
                    }
                    Outcome now =
                            mended.get()
                                    ? accepted(commandContext, 7)
                                    : new Outcome.Refused(
                                            id, false, Refusal.of("UNKNOWN_SCHOOL", "Which?"));
                    outcomes.put(id, now);
                    return now;
                });
        for (int i = 0; i < 3; i++) {
            assertThat(take(rows(1)).toString()).contains("refused", "UNKNOWN_SCHOOL");
        }
        mended.set(true);
        assertThat(take(rows(1)).toString()).contains("\"position\":7,\"repeated\":false");
        mended.set(false);
        for (int i = 0; i < 3; i++) {
            assertThat(take(rows(1)).toString()).contains("\"position\":7,\"repeated\":true");
        }
        assertThat(outcomes.values()).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
    }

    @Test
    void a_row_that_was_given_the_longest_id_is_tried_again_as_well() throws Exception {
        var longest = "c".repeat(64);
        gateway.answer(
                (command, commandContext) ->
                        commandContext.commandId().equals(longest)
                                ? new Outcome.Refused(longest, true, Refusal.of("NO", "No."))
                                : accepted(commandContext, 0));
        assertThat(take("[" + ROW.formatted(0, 0, 0, 0).replace("c-0", longest) + "]").toString())
                .contains("accepted");
        assertThat(gateway.handedIn().getLast().context().commandId()).hasSize(64);
    }

    @Test
    void a_batch_that_could_be_read_in_two_ways_is_read_in_none() throws Exception {
        failed(
                400,
                "MALFORMED_BATCH",
                "schools",
                rows(1).replace("\"row\": 0", "\"row\": 0, \"row\": 1"),
                IMPORTER);
        failed(400, "MALFORMED_BATCH", "schools", "\uFEFF" + rows(1), IMPORTER);
        failed(400, "MALFORMED_BATCH", "schools", "null", IMPORTER);
        assertThat(gateway.handedIn()).isEmpty();
    }

    @Test
    void a_fault_fails_the_batch_so_that_it_is_sent_again() throws Exception {
        gateway.answer(
                (command, commandContext) -> {
                    if (commandContext.commandId().equals("c-3")) {
                        throw new CommandGateway.FaultException(
                                "disk full", new IllegalStateException());
                    }
                    return accepted(commandContext, 0);
                });
        failed(503, "COMMAND_FAULT", "schools", rows(10), IMPORTER);
        assertThat(gateway.handedIn()).as("the other rows were handed in all the same").hasSize(10);
    }

    @Test
    void what_is_wrong_with_the_batch_as_a_whole_is_told_as_a_whole() throws Exception {
        failed(400, "MALFORMED_BATCH", "schools", "[{", IMPORTER);
        failed(400, "MALFORMED_BATCH", "schools", "{}", IMPORTER);
        failed(400, "MALFORMED_BATCH", "schools", "", IMPORTER);
        failed(413, "BATCH_TOO_LARGE", "schools", rows(1_001), IMPORTER);
        failed(404, "UNKNOWN_KIND", "pupils", "[]", IMPORTER);
        failed(403, "ACTOR_MISSING", "schools", rows(1), SignedIn.anybody());
        assertThat(gateway.handedIn()).isEmpty();
    }

    @Test
    void an_empty_batch_has_an_empty_answer() throws Exception {
        assertThat(take("[]")).isEmpty();
    }
}
