package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.chalkline.access.UserBook;
import org.chalkline.app.ledger.OtherStores;
import org.chalkline.command.admission.SeatBookCommand.GiveBackSeat;
import org.chalkline.command.admission.SeatBookCommand.KeepSeats;
import org.chalkline.command.admission.SeatBookCommand.TakeSeat;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.kernel.admission.SeatBookEvent.GivenBackGround;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.fact.FactStream;
import org.jspecify.annotations.Nullable;
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
    private final AtomicInteger asked = new AtomicInteger();

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
                        "TAKE_COMPLAINTS",
                        "DECIDE_COMPLAINTS",
                        "APPROVE_SCHOOL_FIGURES"));
        clerk.empower("Sun", List.of("RECORD_RULINGS"));
        clerk.empower("Mei", List.of("PLAN_ADMISSIONS"));
        server.part(UserBook.class).change("张三", user -> user.within("basic", null));
    }

    @AfterAll
    void stop() throws Exception {
        try {
            OtherStores.answerTheSame(
                    server,
                    folder,
                    Set.of(
                            "seatbooks",
                            "seats",
                            "admissionplans",
                            "catchments",
                            "catchmentplaces",
                            "complaints"),
                    "2026-11-30",
                    "2026-06-02",
                    "2025-06-02");
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

    private static KeepSeats keep(String school, @Nullable String exception, String... codes) {
        var book = new SeatBookId(book(school));
        return new KeepSeats(book, List.of(codes), exception, "Lin", LocalDate.of(2026, 6, 2));
    }

    /** Seats are asked for by placements alone; here by the program, in their place. */
    private Outcome seats(Object command) {
        var occasion =
                new OwnAccord.Occasion(
                        "test",
                        "seats-" + asked.incrementAndGet(),
                        null,
                        null,
                        new Cause.OfWatcher("test", "seats"),
                        null,
                        null);
        return server.part(OwnAccord.class).submit(command, occasion);
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
        assertThat(seats(keep("race", null, "P-0")).toString()).contains("UNKNOWN_SEAT_BOOK");
        clerk.refused("QUOTA_OVER_CAPACITY", "setQuota", quota("race", 61));
        clerk.accepted("setQuota", quota("race", 5));
        seats(keep("race", null, "A-1", "A-2", "A-3", "A-4"));
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var calls =
                    IntStream.range(0, CALLERS)
                            .mapToObj(
                                    i ->
                                            (Callable<Outcome>)
                                                    () -> seats(keep("race", null, "R-" + i)))
                            .toList();
            for (var each : threads.invokeAll(calls)) {
                assertThat(each.get()).isInstanceOf(Outcome.Accepted.class);
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
        seats(keep("elm", null, "L-1"));
        clerk.accepted("grantException", exception("elm", "E-1", 1));
        seats(keep("elm", "E-1", "X"));
        seats(keep("elm", null, "L-2"));
        assertThat(offers("elm", "")).isEqualTo("[2, 1, 2, 0, 0, 0, 0]");
        assertThat(seat("elm", "L-2")).isEqualTo("DECLINED NO_SEAT_LEFT");

        var granted = caller.position("seatBook", book("elm"), "admission.ExceptionGranted");
        clerk.accepted(
                "setActAside",
                """
                act: %d, ground: ANNULLED, proceeding: {number: "R-1", instance: RECONSIDERATION, body: "Government"},
                reasons: "Nobody was in need.", officer: "Sun", ruledOn: "2026-07-01"
                """
                        .formatted(granted));
        assertThat(offers("elm", "")).isEqualTo("[2, 0, 1, 0, 1, 0, -1]");
        seats(keep("elm", null, "L-2"));
        assertThat(offers("elm", "")).isEqualTo("[2, 0, 2, 0, 0, 0, 0]");
        assertThat(seat("elm", "L-2")).isEqualTo("KEPT null");
    }

    @Test
    void a_plan_sets_the_quotas_of_its_schools_and_an_adjustment_changes_them() {
        school("plan-1", 60);
        school("plan-2", 40);
        zones("2026-PRIMARY", "2026-03-27", "2026-04-01", "plan-1", "长宁路");
        var plan = "plan: \"2026-p\", officer: \"%s\", effectiveOn: \"%s\" %s";
        var text = ", text: \"%s\"".formatted(PAPER);
        clerk.accepted(
                "draftAdmissionPlan",
                plan.formatted(
                        "Mei",
                        "2026-03-02",
                        ", year: 2026, stage: PRIMARY, title: \"Plan of 2026\", unit: \"basic\""
                                + text));
        var one = ", school: \"plan-1\", seats: 50, scope: DISTRICT, ways: [%s]";
        var refused =
                clerk.refused(
                        "EXAM_AS_CONDITION",
                        "planSchool",
                        plan.formatted("Mei", "2026-03-02", one.formatted("INTERVIEW")));
        assertThat(refused.get("law").asString()).isEqualTo("Compulsory Education Law");
        clerk.accepted(
                "planSchool", plan.formatted("Mei", "2026-03-02", one.formatted("CATCHMENT")));
        clerk.accepted(
                "planSchool",
                plan.formatted(
                        "Mei",
                        "2026-03-02",
                        ", school: \"plan-2\", seats: 40, scope: DISTRICT, ways: [LOTTERY]"));
        clerk.accepted(
                "approveAdmissionPlan",
                "plan: \"2026-p\", unheard: \"As last year.\", decision: %s, effectiveOn: \"2026-03-20\" %s"
                        .formatted(decided("Plan-2026", "2026-03-20"), text));
        clerk.accepted(
                "publishAdmissionPlan",
                plan.formatted("Lin", "2026-03-27", ", publishedIn: \"Site\""));
        clerk.accepted("beginAdmissions", plan.formatted("Lin", "2026-04-02", ""));
        quotaBecomes("plan-1", 50);
        quotaBecomes("plan-2", 40);
        clerk.refused("QUOTA_OF_PLAN", "setQuota", quota("plan-1", 51));
        clerk.accepted(
                "adjustAdmissionPlan",
                "plan: \"2026-p\", school: \"plan-1\", seats: 55, decision: %s, effectiveOn: \"2026-04-10\""
                        .formatted(decided("Adjust-2026", "2026-04-10")));
        clerk.accepted(
                "publishAdmissionPlan",
                plan.formatted("Lin", "2026-04-12", ", publishedIn: \"Site 2\""));
        quotaBecomes("plan-1", 55);
        var shown =
                caller.data(
                                "{ admissionPlan(code: \"2026-p\") { status seats adjustments { was seats publishedOn } } }")
                        .get("admissionPlan");
        assertThat(shown.toString())
                .isEqualTo(
                        "{\"status\":\"EXECUTING\",\"seats\":95,\"adjustments\":[{\"was\":50,\"seats\":55,\"publishedOn\":\"2026-04-12\"}]}");
        clerk.accepted("closeAdmissionPlan", plan.formatted("Lin", "2026-09-01", ""));
        clerk.accepted(
                "reviewAdmissionPlan",
                plan.formatted(
                        "Lin",
                        "2026-10-09",
                        ", report: \"%s\", findings: \"Enough seats.\"".formatted(PAPER)));
    }

    private void quotaBecomes(String school, int quota) {
        clerk.eventually(
                "{ seatBook(code: \"%s\") { quota } }".formatted(book(school)),
                "/seatBook/quota",
                found -> found.asInt() == quota);
    }

    /** One zone, with the odd numbers of a road and a compound in it. */
    private void zones(
            String version, String publishedOn, String inForceFrom, String school, String road) {
        var act =
                "catchment: \"%s\", officer: \"Lin\", effectiveOn: \"%s\" %%s"
                        .formatted(version, publishedOn);
        clerk.accepted("draftCatchment", act.formatted(", title: \"Catchments\""));
        clerk.accepted(
                "drawZone",
                act.formatted(
                        ", zone: \"Z\", name: \"Zone of %s\", schools: [\"%s\"]"
                                .formatted(school, school)));
        clerk.accepted(
                "enterAddress",
                act.formatted(
                        ", zone: \"Z\", road: \"%s\", from: 1, to: 99, side: ODD".formatted(road)));
        clerk.accepted("enterAddress", act.formatted(", zone: \"Z\", compound: \"新华小区\""));
        clerk.accepted("enterAddress", act.formatted(", zone: \"Z\", compound: \"Wrong\""));
        clerk.accepted("takeOutAddress", act.formatted(", zone: \"Z\", compound: \"Wrong\""));
        clerk.accepted(
                "publishCatchment",
                "catchment: \"%s\", publishedIn: \"Site\", inForceFrom: \"%s\", decision: %s, effectiveOn: \"%s\""
                        .formatted(
                                version,
                                inForceFrom,
                                decided("Zones-" + version, publishedOn),
                                publishedOn));
    }

    private String schools(String of, String asOf) {
        var answer =
                caller.data(
                                "{ catchmentOf(stage: JUNIOR_MIDDLE, %s%s) { version zone schools } }"
                                        .formatted(of, asOf))
                        .get("catchmentOf");
        return answer.get("version").asString("none") + " " + answer.get("schools");
    }

    @Test
    void an_address_belongs_to_the_schools_of_the_version_that_was_in_force_as_known_then() {
        school("zone-old", 40);
        school("zone-new", 40);
        zones("2025-JUNIOR_MIDDLE", "2025-03-27", "2025-04-01", "zone-old", "愚园路");
        long known = server.part(FactStream.class).head();
        zones("2026-JUNIOR_MIDDLE", "2026-03-27", "2026-04-01", "zone-new", "愚园路");
        var house = "road: \"愚园路\", number: 7";
        assertThat(schools(house, "")).isEqualTo("2026-JUNIOR_MIDDLE [\"zone-new\"]");
        assertThat(schools("compound: \"新华小区\"", ""))
                .isEqualTo("2026-JUNIOR_MIDDLE [\"zone-new\"]");
        assertThat(schools("road: \"愚园路\", number: 8", "")).isEqualTo("2026-JUNIOR_MIDDLE []");
        assertThat(schools(house, ", asOf: {effectiveOn: \"2026-03-31\"}"))
                .isEqualTo("2025-JUNIOR_MIDDLE [\"zone-old\"]");
        assertThat(
                        schools(
                                house,
                                ", asOf: {effectiveOn: \"2026-05-01\", position: %d}"
                                        .formatted(known)))
                .isEqualTo("2025-JUNIOR_MIDDLE [\"zone-old\"]");
        assertThat(schools(house, ", asOf: {effectiveOn: \"2024-05-01\"}")).isEqualTo("none []");
        var then =
                caller.sample(
                        "catchment-of-an-address",
                        Map.of(
                                "stage",
                                "JUNIOR_MIDDLE",
                                "road",
                                "愚园路",
                                "number",
                                7,
                                "day",
                                "2026-05-01",
                                "position",
                                known));
        assertThat(then.at("/catchmentOf/version").asString()).isEqualTo("2025-JUNIOR_MIDDLE");
        replaced("REPLACED", "2025-JUNIOR_MIDDLE");
        clerk.accepted(
                "setActAside",
                """
                act: %d, ground: ANNULLED, proceeding: {number: "R-2", instance: RECONSIDERATION, body: "Government"},
                reasons: "It wasn't heard.", officer: "Sun", ruledOn: "2026-08-03"
                """
                        .formatted(
                                caller.position(
                                        "catchment",
                                        "2026-JUNIOR_MIDDLE",
                                        "admission.CatchmentPublished")));
        replaced("IN_FORCE", "2025-JUNIOR_MIDDLE");
        assertThat(schools(house, "")).isEqualTo("2025-JUNIOR_MIDDLE [\"zone-old\"]");
    }

    private void replaced(String status, String version) {
        clerk.eventually(
                "{ catchment(code: \"%s\") { status } }".formatted(version),
                "/catchment/status",
                found -> found.asString().equals(status));
    }

    @Test
    void tells_who_comes_first_and_when_the_steps_are_and_that_neither_was_compared() {
        var told =
                caller.data(
                        "{ eligibilityRules(stage: PRIMARY, year: 2026) { year verified categories { rank category proofs } } admissionCalendar(stage: PRIMARY, year: 2026) { step verified } }");
        assertThat(told.at("/eligibilityRules/verified").asBoolean()).isFalse();
        assertThat(told.at("/eligibilityRules/categories/0/rank").asInt()).isOne();
        assertThat(told.at("/admissionCalendar/0/step").asString()).isEqualTo("PLAN_PUBLISHED");
    }

    @Test
    void a_seat_is_taken_given_back_and_withdrawn() {
        school("oak", 60);
        clerk.accepted("setQuota", quota("oak", 2));
        seats(keep("oak", null, "O-1", "O-2"));
        var book = new SeatBookId(book("oak"));
        var day = LocalDate.of(2026, 6, 10);
        assertThat(seats(new TakeSeat(book, "O-1", "Lin", day)))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(seats(new TakeSeat(book, "O-1", "Lin", day.plusDays(1))).toString())
                .contains("SEAT_TAKEN");
        assertThat(seats(new GiveBackSeat(book, "O-2", GivenBackGround.OFFER_DECLINED, "Lin", day)))
                .isInstanceOf(Outcome.Accepted.class);
        clerk.accepted(
                "withdrawOffer",
                "book: \"%s\", placement: \"O-1\", ground: FRAUD, decision: %s, effectiveOn: \"2026-06-12\""
                        .formatted(book("oak"), decided("W-oak", "2026-06-12")));
        assertThat(offers("oak", "")).isEqualTo("[2, 0, 0, 0, 2, 0, -2]");
        assertThat(offers("oak", ", asOf: {effectiveOn: \"2026-06-11\"}"))
                .isEqualTo("[2, 0, 1, 1, 1, 0, -1]");
    }

    @Test
    void offers_over_the_quota_are_found_with_who_allowed_them() {
        school("over", 60);
        school("within", 60);
        clerk.accepted("setQuota", quota("over", 2));
        clerk.accepted("setQuota", quota("within", 2));
        seats(keep("over", null, "V-1", "V-2"));
        seats(keep("within", null, "W-1", "W-2"));
        clerk.accepted("grantException", exception("over", "E-1", 2));
        seats(keep("over", "E-1", "V-3"));
        assertThat(overQuota(true)).contains("over").doesNotContain("within");
        assertThat(overQuota(false)).contains("within").doesNotContain("over");
        var found =
                caller.sample(
                        "offers-over-quota",
                        Map.of("year", 2026, "day", "2026-06-02", "position", head()));
        var over =
                found.at("/seatBooks/edges")
                        .valueStream()
                        .map(edge -> edge.get("node"))
                        .filter(book -> book.at("/school/code").asString().equals("over"))
                        .toList();
        assertThat(over).hasSize(1);
        assertThat(over.getFirst().get("overQuota").asInt()).isOne();
        assertThat(over.getFirst().at("/exceptions/0/officer").asString()).isEqualTo("Lin");
        assertThat(over.getFirst().at("/exceptions/0/documentNumber").asString())
                .isEqualTo("E-over");
    }

    private List<String> overQuota(boolean wanted) {
        return caller.data(
                        "{ seatBooks(first: 100, filter: {exceedsQuota: %s}) { edges { node { school { code } } } } }"
                                .formatted(wanted))
                .at("/seatBooks/edges")
                .valueStream()
                .map(edge -> edge.at("/node/school/code").asString())
                .toList();
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    @Test
    void complaints_about_admissions_are_counted_by_school_and_outcome() {
        school("told-1", 60);
        school("told-2", 60);
        clerk.accepted(
                "registerPerson",
                """
                person: "parent", name: "Parent", birthDate: "1990-01-01", ground: STATUTORY_DUTY,
                purpose: "complaints", effectiveOn: "2026-06-01"
                """);
        complaint("AC-1", "told-1", "UPHELD");
        complaint("AC-2", "told-1", "DISMISSED");
        complaint("AC-3", "told-2", "DISMISSED");
        // Complained of the other school, but not of how it admits.
        clerk.accepted("lodgeComplaint", lodged("OC-1", "told-2", "PUPIL"));
        clerk.accepted("lodgeComplaint", lodged("AC-4", "told-2", "ADMISSION"));
        assertThat(complaints(head()))
                .containsExactlyInAnyOrder(
                        "[told-1, UPHELD] 1",
                        "[told-1, DISMISSED] 1",
                        "[told-2, DISMISSED] 1",
                        "[told-2, null] 1");
        // Litigation Law, 47: silence can be contested after two months.
        assertThat(
                        caller.data("{ complaint(code: \"AC-4\") { clocks { due { date } } } }")
                                .at("/complaint/clocks/0/due/date")
                                .asString())
                .startsWith("2026-08-0");
    }

    private static String lodged(String code, String school, String kind) {
        return "complaint: \"%s\", kind: %s, person: \"parent\", school: \"%s\", content: \"No seat.\", unit: \"basic\", effectiveOn: \"2026-06-01\""
                .formatted(code, kind, school);
    }

    private void complaint(String code, String school, String result) {
        clerk.accepted("lodgeComplaint", lodged(code, school, "ADMISSION"));
        var act = "complaint: \"%s\", effectiveOn: \"2026-06-02\", ".formatted(code);
        clerk.refused(
                "COMPLAINT_NOT_TAKEN",
                "investigateComplaint",
                act + "investigator: \"Mei\", findings: \"As told.\"");
        clerk.accepted("takeComplaint", act + "unit: \"basic\", officer: \"Lin\"");
        clerk.accepted(
                "investigateComplaint", act + "investigator: \"Mei\", findings: \"As told.\"");
        clerk.accepted(
                "decideComplaint",
                act
                        + "result: %s, decision: %s"
                                .formatted(result, decided("C-" + code, "2026-06-02")));
        clerk.accepted(
                "tellComplainant", act + "answer: \"%s\", officer: \"Lin\"".formatted(PAPER));
    }

    private List<String> complaints(long position) {
        return caller.sample(
                        "admission-complaints",
                        Map.of(
                                "from",
                                "2026-01-01",
                                "until",
                                "2026-12-31",
                                "day",
                                "2026-06-02",
                                "position",
                                position))
                .at("/complaintAggregate/groups")
                .valueStream()
                .map(
                        group ->
                                group.get("values")
                                                .valueStream()
                                                .map(value -> value.get("value").asString("null"))
                                                .toList()
                                        + " "
                                        + group.get("count").asInt())
                .toList();
    }

    private String seat(String school, String placement) {
        var seat =
                caller.data(
                                "{ seat(code: \"%s/%s\") { status ground } }"
                                        .formatted(book(school), placement))
                        .get("seat");
        return seat.get("status").asString() + " " + seat.get("ground").asString("null");
    }
}
