package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chalkline.app.ledger.OtherStores;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.lottery.DrawNumber;
import org.chalkline.kernel.lottery.Ranking;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Children are registered, ranked by category and lot, offered seats and take them, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacementLoopTest {
    private static final String PAPER = "ab".repeat(32);
    private static final String SEED = "03 07 12 19 24 31 + 08";
    private static final String LATER_SEED = "01 09 14 20 27 33 + 02";
    private static final int CHILDREN = 90;
    private static final int SEATS = 60;
    private static final int CALLERS = 32;

    private final LocalDate today = LocalDate.now();
    private final Map<String, Integer> numbers = new HashMap<>();

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path empty) throws Exception {
        folder = empty.resolve("data");
        server = Server.start(new Server.Settings(folder, 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "placements");
        Tokens.place(server, "张三", "basic");
        clerk.empower(
                "Lin",
                List.of(
                        "PLAN_ADMISSIONS",
                        "PUBLISH_CATCHMENTS",
                        "EXCEED_QUOTAS",
                        "PLACE_PUPILS",
                        "VERIFY_PLACEMENTS",
                        "RUN_LOTTERIES",
                        "APPROVE_SCHOOL_FIGURES"));
        clerk.empower("Li", List.of("RUN_LOTTERIES"));
        clerk.empower("Sun", List.of("RECORD_RULINGS"));
        person("parent", "1990-01-01", "");
        draw();
    }

    @AfterAll
    void stop() throws Exception {
        try {
            OtherStores.answerTheSame(
                    server,
                    folder,
                    Set.of("placements", "placementlists", "placementrounds", "seats"),
                    today.toString(),
                    "2026-06-02");
        } finally {
            caller.close();
            server.close();
        }
    }

    // ---- what a story begins with

    private static String decided(String number, String on) {
        return """
               {documentNumber: "%s", body: "Bureau", officer: "Lin", decidedOn: "%s", reasons: "As planned.",
                paper: "%s", legalBasis: [{law: "Compulsory Education Law", article: "11", version: "2018"}],
                remedyNotice: {reviewBody: "Changning Government", reviewDays: 60,
                  court: "Shanghai Railway Transport Court", suitMonths: 6}}
               """
                .formatted(number, on, PAPER);
    }

    private void person(String code, String born, String more) {
        clerk.accepted("registerPerson", personal(code, born, more));
    }

    private static String personal(String code, String born, String more) {
        return """
               person: "%s", name: "Child %s", birthDate: "%s", ground: STATUTORY_DUTY,
               purpose: "placements", effectiveOn: "2026-04-01" %s
               """
                .formatted(code, code, born, more);
    }

    private void school(String code, int seats) {
        clerk.accepted(
                "registerSchool",
                """
                school: "%s", source: "Register of 2010", openedOn: "1990-09-01",
                particulars: {name: "School %s", kind: PRIMARY, ownership: PUBLIC, site: {address: "1 Road"}}
                """
                        .formatted(code, code));
        clerk.accepted(
                "approveCapacity",
                "school: \"%s\", capacity: [{stage: PRIMARY, pupils: 200}], decision: %s, effectiveOn: \"2025-09-01\""
                        .formatted(code, decided("Room-" + code, "2025-09-01")));
        clerk.accepted(
                "setQuota",
                "book: \"%s\", quota: %d, decision: %s, effectiveOn: \"2026-04-01\""
                        .formatted(book(code), seats, decided("Q-" + code, "2026-04-01")));
    }

    private static String book(String school) {
        return "2026-PRIMARY-" + school;
    }

    private static String registered(String child, String on, String more) {
        return "placement: \"2026-%s\", stage: PRIMARY, guardian: \"parent\", road: \"长宁路\", number: 7, officer: \"Lin\", effectiveOn: \"%s\" %s"
                .formatted(child, on, more);
    }

    private static String act(String child, String on, String more) {
        return "placement: \"2026-%s\", officer: \"Lin\", effectiveOn: \"%s\" %s"
                .formatted(child, on, more);
    }

    private static String decision(String child, String on, String more) {
        return "placement: \"2026-%s\", decision: %s, effectiveOn: \"%s\" %s"
                .formatted(child, decided("D-" + child, on), on, more);
    }

    private void verified(String child) {
        person(child, "2019-10-01", "");
        clerk.accepted("registerPlacement", registered(child, "2026-04-21", ""));
        var all = ", proofs: [\"HOUSEHOLD_REGISTER\", \"HOME_TITLE\", \"RESIDENCE_PROOF\"]";
        clerk.accepted("verifyPlacement", act(child, "2026-05-16", all));
    }

    private static String category(String school, String category) {
        return ", book: \"%s\", category: \"%s\"".formatted(book(school), category);
    }

    private void listed(String child, String school, String category) {
        verified(child);
        clerk.accepted("setCategory", act(child, "2026-05-20", category(school, category)));
    }

    private String round(String code, String... schools) {
        var lists = new ArrayList<String>();
        for (var school : schools) lists.add("\"" + book(school) + "\"");
        return "round: \"%s\", lists: %s, officer: \"Lin\", effectiveOn: \"%s\""
                .formatted(code, lists, today);
    }

    private JsonNode placement(String child) {
        return caller.data(
                        "{ placement(code: \"2026-%s\") { status ground lot exception book } }"
                                .formatted(child))
                .get("placement");
    }

    private void becomes(String child, String status) {
        clerk.eventually(
                "{ placement(code: \"2026-%s\") { status ground lot } }".formatted(child),
                "/placement",
                found -> found.get("status").asString().equals(status));
    }

    private void listedOn(String school, int children) {
        clerk.eventually(
                "{ placementList(code: \"%s\") { listed } }".formatted(book(school)),
                "/placementList/listed",
                found -> found.asInt() == children);
    }

    private List<String> children(String school, String status) {
        return caller.data(
                        "{ placements(first: 100, filter: {book: [\"%s\"], status: [%s]}, orderBy: [{field: CATEGORY_RANK}, {field: LOT}]) { edges { node { child } } } }"
                                .formatted(book(school), status))
                .at("/placements/edges")
                .valueStream()
                .map(edge -> edge.at("/node/child").asString())
                .toList();
    }

    // ---- the lotteries: one for those who came in time, one for those who came late

    private static String child(int i) {
        return "elm-%02d".formatted(i);
    }

    private static List<String> inTime() {
        return IntStream.rangeClosed(1, CHILDREN).mapToObj(PlacementLoopTest::child).toList();
    }

    private String lot(String child) {
        var seed = child.equals("late") ? LATER_SEED : SEED;
        return Sha256.hex(seed + ":" + numbers.get(child));
    }

    private List<String> ranked(List<String> children) {
        return children.stream().sorted(Comparator.comparing(this::lot)).toList();
    }

    /** Has both lotteries named for the school, drawn and, but for the later one, confirmed. */
    private void draw() throws Exception {
        school("elm", SEATS);
        school("race", 1);
        int number = 1000;
        for (var each : inTime()) numbers.put(each, ++number);
        numbers.put("race-1", 2001);
        numbers.put("race-2", 2002);
        var order = ranked(inTime());
        var between = List.of(lot(order.get(SEATS)), lot(order.get(SEATS + 1)));
        // A number whose lot lies between those of the first two who wait.
        for (int i = 1; !numbers.containsKey("late") && i < 1_000_000; i++) {
            var lot = Sha256.hex(LATER_SEED + ":" + i);
            boolean lies = lot.compareTo(between.get(0)) > 0 && lot.compareTo(between.get(1)) < 0;
            if (lies) numbers.put("late", i);
        }
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(20);
        var all = new ArrayList<>(numbers.keySet());
        all.remove("late");
        announced("M-1", "63", all, at);
        announced("S-1", "64", List.of("late"), at);
        for (var school : List.of("elm", "race")) {
            clerk.accepted("nameLottery", named(school, "M-1"));
        }
        clerk.accepted("nameLottery", named("elm", "S-1"));
        clerk.refused("LOTTERY_UNKNOWN", "nameLottery", named("elm", "X-1"));
        Thread.sleep(Math.max(0, at.toEpochMilli() - System.currentTimeMillis()));
        drawn("M-1", "63", SEED, at);
        drawn("S-1", "64", LATER_SEED, at);
        school("after", 1);
        clerk.refused("NAMED_TOO_LATE", "nameLottery", named("after", "M-1"));
    }

    private String named(String school, String lottery) {
        return "list: \"%s\", lottery: \"%s\", officer: \"Lin\", effectiveOn: \"2026-05-20\""
                .formatted(book(school), lottery);
    }

    private static String source(String draw, Instant at) {
        return "{kind: STATE_LOTTERY, name: \"双色球\", round: \"%s\", publishedIn: \"cwl.gov.cn\", publishedAt: \"%s\"}"
                .formatted(draw, at);
    }

    private String lottery(String code, String more) {
        return "lottery: \"%s\", officer: \"Lin\", effectiveOn: \"%s\" %s"
                .formatted(code, today, more);
    }

    private void announced(String code, String draw, List<String> children, Instant at) {
        clerk.accepted(
                "announceLottery",
                lottery(
                        code,
                        ", title: \"Grade 1\", seats: %d, witness: \"Notary office\", unit: \"basic\", seed: %s, fallback: %s"
                                .formatted(
                                        SEATS,
                                        source(draw, at),
                                        source("99", at.plusSeconds(60)))));
        var roster =
                children.stream()
                        .map(
                                each ->
                                        new DrawNumber(
                                                Objects.requireNonNull(numbers.get(each)),
                                                "2026-" + each))
                        .toList();
        var written =
                roster.stream()
                        .map(
                                each ->
                                        "{number: %d, registration: \"%s\"}"
                                                .formatted(each.number(), each.registration()))
                        .collect(Collectors.joining(", ", "[", "]"));
        clerk.accepted("enterRoster", lottery(code, ", numbers: " + written));
        clerk.accepted(
                "closeRoster",
                lottery(
                        code,
                        ", count: %d, digest: \"%s\""
                                .formatted(roster.size(), Ranking.digestOf(roster))));
        clerk.accepted("signRoster", lottery(code, ""));
    }

    private void drawn(String code, String draw, String seed, Instant at) {
        clerk.accepted(
                "recordSeed",
                lottery(
                        code,
                        ", source: %s, seed: \"%s\", paper: \"%s\", witness: \"Notary office\""
                                .formatted(source(draw, at), seed, PAPER)));
        clerk.accepted("drawLottery", lottery(code, ", witness: \"Notary office\""));
    }

    private void confirmed(String code) {
        clerk.accepted(
                "confirmLottery",
                "lottery: \"%s\", decision: %s, effectiveOn: \"%s\""
                        .formatted(
                                code,
                                decided("Z-" + code, today.toString()).replace("\"Lin\"", "\"Li\""),
                                today));
    }

    // ---- the stories

    @Test
    void ninety_ask_for_sixty_seats_lots_decide_and_a_late_child_is_ranked_in() throws Exception {
        for (var each : inTime()) listed(each, "elm", "HOUSEHOLD_ONLY");
        listed("race-1", "race", "HOUSEHOLD_ONLY");
        listed("race-2", "race", "HOUSEHOLD_ONLY");
        listedOn("elm", CHILDREN);
        listedOn("race", 2);
        clerk.refused("LOTS_NOT_DRAWN", "holdRound", round("R-1", "elm"));
        clerk.refused("LIST_EMPTY", "holdRound", round("R-1", "after"));
        confirmed("M-1");
        clerk.accepted("holdRound", round("R-1", "elm"));
        var order = ranked(inTime());
        becomes(order.get(CHILDREN - 1), "WAITING");
        becomes(order.get(0), "OFFERED");
        assertThat(children("elm", "OFFERED")).isEqualTo(order.subList(0, SEATS));
        assertThat(children("elm", "WAITING")).isEqualTo(order.subList(SEATS, CHILDREN));
        assertThat(placement(order.get(3)).get("lot").asString()).isEqualTo(lot(order.get(3)));
        long known = server.part(FactStream.class).head();
        race();

        // Registered after the year's registration; on no roster that was drawn.
        person("late", "2019-10-02", "");
        clerk.refused(
                "LATE_WITHOUT_CAUSE", "registerPlacement", registered("late", "2026-08-20", ""));
        clerk.accepted(
                "registerPlacement",
                registered("late", "2026-08-20", ", lateCause: \"Moved here in August.\""));
        clerk.accepted(
                "verifyPlacement", act("late", "2026-08-20", ", proofs: [\"HOUSEHOLD_REGISTER\"]"));
        clerk.accepted("setCategory", act("late", "2026-08-21", category("elm", "HOUSEHOLD_ONLY")));
        becomes("late", "WAITING");
        assertThat(placement("late").get("ground").asString()).isEqualTo("LOT_NOT_DRAWN");
        assertThat(placement("late").get("lot").isNull()).isTrue();

        // A seat comes back before the late child has a lot: the first of those who wait has it.
        clerk.accepted("declineOffer", act(order.get(0), today.toString(), ""));
        becomes(order.get(SEATS), "OFFERED");
        assertThat(placement("late").get("status").asString()).isEqualTo("WAITING");
        confirmed("S-1");
        clerk.accepted("holdRound", round("R-2", "elm"));
        clerk.eventually(
                "{ placement(code: \"2026-late\") { lot } }",
                "/placement/lot",
                found -> found.asString("").equals(lot("late")));
        assertThat(children("elm", "WAITING").getFirst()).isEqualTo("late");
        var on = today.toString();
        clerk.accepted("letOfferLapse", act(order.get(1), on, ""));
        becomes("late", "OFFERED");
        clerk.accepted("acceptOffer", act("late", on, ""));
        clerk.refused("OFFER_TAKEN", "letOfferLapse", act("late", on, ""));
        clerk.eventually(
                "{ seat(code: \"%s/2026-late\") { status } }".formatted(book("elm")),
                "/seat/status",
                found -> found.asString().equals("TAKEN"));
        assertThat(placement(order.get(SEATS + 1)).get("status").asString()).isEqualTo("WAITING");
        withdrawn(order);
        asked(order, known);
    }

    /** The questions, as known after the first round. */
    private void asked(List<String> order, long known) {
        var at =
                Map.<String, Object>of(
                        "book", book("elm"), "day", today.toString(), "position", known);
        var waiting =
                caller.sample("waiting-list", at)
                        .at("/placements/edges")
                        .valueStream()
                        .map(edge -> edge.at("/node/code").asString())
                        .toList();
        assertThat(waiting)
                .isEqualTo(
                        order.subList(SEATS, CHILDREN).stream()
                                .map(each -> "2026-" + each)
                                .toList());
        var without =
                caller.sample(
                        "children-without-a-seat",
                        Map.of("year", 2026, "day", today.toString(), "position", known));
        var elm =
                without.at("/placementAggregate/groups")
                        .valueStream()
                        .filter(group -> group.at("/values/0/value").asString("").equals("elm"))
                        .toList();
        assertThat(elm).hasSize(1);
        assertThat(elm.getFirst().at("/values/1/value").asString()).isEqualTo("WAITING");
        assertThat(elm.getFirst().get("count").asInt()).isEqualTo(CHILDREN - SEATS);
    }

    /** Whoever asks first: the lower lot has the last seat, once. */
    private void race() throws Exception {
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var calls =
                    IntStream.range(0, CALLERS)
                            .mapToObj(
                                    i ->
                                            (Callable<JsonNode>)
                                                    () ->
                                                            new Clerk(caller, "racer-" + i)
                                                                    .act(
                                                                            "holdRound",
                                                                            round(
                                                                                    "Race-" + i,
                                                                                    "race")))
                            .toList();
            for (var each : threads.invokeAll(calls)) {
                assertThat(each.get().get("__typename").asString()).isEqualTo("Accepted");
            }
        }
        var order = ranked(List.of("race-1", "race-2"));
        becomes(order.get(0), "OFFERED");
        becomes(order.get(1), "WAITING");
        var seats =
                caller.data("{ seatBook(code: \"%s\") { offered free } }".formatted(book("race")));
        assertThat(seats.at("/seatBook/offered").asInt()).isOne();
    }

    /** An offer that was obtained by deceit goes to the next of the list. */
    private void withdrawn(List<String> order) {
        clerk.accepted(
                "withdrawOffer",
                "book: \"%s\", placement: \"2026-%s\", ground: FRAUD, decision: %s, effectiveOn: \"%s\""
                        .formatted(
                                book("elm"),
                                order.get(5),
                                decided("W-elm", today.toString()),
                                today));
        becomes(order.get(5), "WITHDRAWN");
        becomes(order.get(SEATS + 1), "OFFERED");
    }

    @Test
    void an_exception_that_is_set_aside_leaves_its_child_waiting_and_its_seat_to_the_list() {
        school("ash", 2);
        listed("ash-x", "ash", "HOUSEHOLD_ELSEWHERE_IN_CITY");
        clerk.refused(
                "EXCEPTION_UNKNOWN",
                "claimException",
                act("ash-x", "2026-06-03", ", exception: \"E-1\""));
        clerk.accepted(
                "grantException",
                """
                book: "%s", exception: "E-1", seats: 1, decision: %s, effectiveOn: "2026-06-02",
                meeting: {body: "Leaders", chair: "Wu", members: ["Wu", "Xu", "Yu"], minutes: "%s",
                  votes: [{member: "Xu", ballot: FOR}, {member: "Yu", ballot: AGAINST, opinion: "No room."}, {member: "Wu", ballot: FOR}]}
                """
                        .formatted(book("ash"), decided("E-ash", "2026-06-02"), PAPER));
        clerk.accepted("claimException", act("ash-x", "2026-06-03", ", exception: \"E-1\""));
        becomes("ash-x", "OFFERED");
        assertThat(placement("ash-x").get("exception").asString()).isEqualTo("E-1");
        listed("ash-a", "ash", "HOUSEHOLD_AND_HOME");
        listed("ash-b", "ash", "HOUSEHOLD_ONLY");
        listedOn("ash", 3);
        clerk.accepted("holdRound", round("R-ash", "ash"));
        becomes("ash-a", "OFFERED");
        becomes("ash-b", "WAITING");
        assertThat(placement("ash-b").get("ground").asString()).isEqualTo("NO_SEAT_LEFT");
        clerk.accepted(
                "setActAside",
                """
                act: %d, ground: ANNULLED, proceeding: {number: "R-1", instance: RECONSIDERATION, body: "Government"},
                reasons: "Nobody was in need.", officer: "Sun", ruledOn: "%s"
                """
                        .formatted(
                                caller.position(
                                        "seatBook", book("ash"), "admission.ExceptionGranted"),
                                today));
        becomes("ash-b", "OFFERED");
        becomes("ash-x", "WAITING");
        clerk.refused("NOT_OFFERED", "acceptOffer", act("ash-x", today.toString(), ""));
    }

    @Test
    void a_child_stands_on_one_list_and_has_one_seat() {
        school("fir", 1);
        school("oak", 1);
        listed("fir-1", "fir", "HOUSEHOLD_ONLY");
        clerk.refused(
                "LISTED_ALREADY",
                "setCategory",
                act("fir-1", "2026-05-21", category("oak", "HOUSEHOLD_ONLY")));
        clerk.refused(
                "SAME_LIST",
                "movePlacement",
                act("fir-1", "2026-05-21", ", ground: FAMILY_WISH, book: \"" + book("fir") + "\""));
        clerk.refused(
                "MOVE_UNDECIDED",
                "movePlacement",
                act("fir-1", "2026-05-21", ", ground: DECISION, book: \"" + book("oak") + "\""));
        clerk.accepted(
                "movePlacement",
                act("fir-1", "2026-05-21", ", ground: FAMILY_WISH, book: \"" + book("oak") + "\""));
        listedOn("fir", 0);
        listedOn("oak", 1);
        clerk.accepted("holdRound", round("R-oak", "oak"));
        becomes("fir-1", "OFFERED");
        var on = today.toString();
        clerk.refused(
                "HAS_SEAT",
                "movePlacement",
                act("fir-1", on, ", ground: FAMILY_WISH, book: \"" + book("fir") + "\""));
        clerk.refused("HAS_SEAT", "deferPlacement", decision("fir-1", on, deferral("2027-09-01")));
        clerk.accepted("acceptOffer", act("fir-1", on, ""));
        clerk.refused("PUPIL_EXPELLED", "endPlacement", decision("fir-1", on, ", cause: EXPELLED"));
        clerk.accepted("endPlacement", decision("fir-1", on, ", cause: MOVED_AWAY"));
        clerk.eventually(
                "{ seatBook(code: \"%s\") { free } }".formatted(book("oak")),
                "/seatBook/free",
                found -> found.asInt() == 1);
        listed("fir-2", "oak", "HOUSEHOLD_ONLY");
        becomes("fir-2", "OFFERED");
    }

    private static String deferral(String until) {
        return ", cause: \"A long illness.\", until: \"%s\"".formatted(until);
    }

    @Test
    void a_disabled_child_is_declined_only_by_what_was_found_and_placed_elsewhere() {
        school("yew", 1);
        school("special", 9);
        listed("yew-1", "yew", "HOUSEHOLD_ONLY");
        var found = ", experts: \"Needs sign language.\", wish: \"A school that signs.\"";
        var refused =
                clerk.refused(
                        "DISABILITY_REFUSED",
                        "declineForDisability",
                        decision("yew-1", "2026-06-03", found));
        assertThat(refused.get("article").asString()).isEqualTo("19");
        clerk.accepted(
                "declineForDisability",
                decision(
                        "yew-1",
                        "2026-06-03",
                        found
                                + ", means: \"Nobody signs.\", instead: \"%s\""
                                        .formatted(book("special"))));
        listedOn("yew", 0);
        listedOn("special", 1);
        var shown =
                caller.data(
                        "{ placement(code: \"2026-yew-1\") { school { code } means experts { text } decided { matter reasons { text } } } }");
        assertThat(shown.at("/placement/school/code").asString()).isEqualTo("special");
        assertThat(shown.at("/placement/experts/text").asString())
                .isEqualTo("Needs sign language.");
        assertThat(shown.at("/placement/decided/0/matter").asString()).isEqualTo("PLACED_BY_NEED");
    }

    @Test
    void who_may_not_be_registered_or_listed_is_told_why() {
        school("zoned", 9);
        school("other", 9);
        person("bad-1", "2019-10-01", ", identityNumber: \"110105201910010026\"");
        clerk.refused(
                "IDENTITY_NUMBER_TAKEN",
                "registerPerson",
                personal("bad-2", "2019-10-01", ", identityNumber: \"110105201910010026\""));
        person("young", "2020-09-01", "");
        clerk.refused("UNDER_AGE", "registerPlacement", registered("young", "2026-04-21", ""));
        clerk.refused(
                "EARLY_ADMISSION", "registerPlacement", registered("bad-1", "2026-04-19", ""));
        clerk.refused(
                "ADDRESS_MALFORMED",
                "registerPlacement",
                registered("bad-1", "2026-04-21", ", compound: \"新华小区\""));
        clerk.refused(
                "UNKNOWN_PERSON", "registerPlacement", registered("nobody", "2026-04-21", ""));
        clerk.accepted("registerPlacement", registered("bad-1", "2026-04-21", ""));
        clerk.accepted("registerPlacement", registered("bad-1", "2026-04-21", ""));
        clerk.refused("CHILD_PLACED", "registerPlacement", registered("bad-1", "2026-04-22", ""));
        clerk.refused(
                "NOT_VERIFIED",
                "setCategory",
                act("bad-1", "2026-05-20", category("zoned", "HOUSEHOLD_AND_HOME")));
        clerk.refused("UNKNOWN_PROOF", "askProofs", act("bad-1", "2026-05-02", proofs("GRADES")));
        clerk.accepted("askProofs", act("bad-1", "2026-05-02", proofs("HOME_TITLE")));
        clerk.accepted("verifyPlacement", act("bad-1", "2026-05-16", proofs("HOME_TITLE")));
        clerk.refused(
                "PROOF_MISSING",
                "setCategory",
                act("bad-1", "2026-05-20", category("zoned", "HOUSEHOLD_AND_HOME")));
        clerk.accepted("verifyPlacement", act("bad-1", "2026-05-17", proofs("HOUSEHOLD_REGISTER")));
        catchment();
        clerk.refused(
                "OUT_OF_DISTRICT",
                "setCategory",
                act("bad-1", "2026-05-20", category("zoned", "HOUSEHOLD_AND_HOME")));
        clerk.accepted(
                "setCategory", act("bad-1", "2026-05-20", category("other", "HOUSEHOLD_AND_HOME")));
    }

    private static String proofs(String proof) {
        return ", proofs: [\"%s\"]".formatted(proof);
    }

    /** The school's zone has the even numbers of the road, and the child lives at an odd one. */
    private void catchment() {
        var act = "catchment: \"2026-PRIMARY\", officer: \"Lin\", effectiveOn: \"2026-03-27\" %s";
        clerk.accepted("draftCatchment", act.formatted(", title: \"Catchments\""));
        clerk.accepted(
                "drawZone", act.formatted(", zone: \"Z\", name: \"Zone\", schools: [\"zoned\"]"));
        clerk.accepted(
                "enterAddress",
                act.formatted(", zone: \"Z\", road: \"长宁路\", from: 2, to: 98, side: EVEN"));
        clerk.accepted(
                "publishCatchment",
                "catchment: \"2026-PRIMARY\", publishedIn: \"Site\", inForceFrom: \"2026-04-01\", decision: %s, effectiveOn: \"2026-03-27\""
                        .formatted(decided("Zones", "2026-03-27")));
    }
}
