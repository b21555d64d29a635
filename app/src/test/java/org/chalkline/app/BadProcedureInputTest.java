package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What no procedure can take, handed in over HTTP as anybody would: each is refused by its name and
 * its article, and records nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadProcedureInputTest {
    private static final String DIGEST = Sha256.hex("a document");
    private static final String DECISIONS = "Interim Regulations on Major Administrative Decisions";
    private static final String PENALTIES = "Administrative Penalty Law";
    private static final String LICENSING = "Administrative Licensing Law";
    private static final String LITIGATION = "Administrative Litigation Law";
    private static final String INTERPRETATION =
            "Interpretation of the Administrative Litigation Law";

    private Server server;
    private Caller caller;
    private Clerk clerk;
    private long head;

    /** The school's first name by decision, which a court set aside. */
    private long fallen;

    /** Its second, which a court of second instance upheld. */
    private long upheld;

    /** Its third, which fell and was decided anew. */
    private long remade;

    /** A figure that was put right. */
    private long corrected;

    /** Somebody's coming on record. */
    private long person;

    @BeforeAll
    void start(@TempDir Path empty) {
        server = Server.start(new Server.Settings(empty.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "bad");
        clerk.empower(
                "Chen",
                List.of(
                        "APPROVE_SCHOOL_FIGURES",
                        "CHANGE_SCHOOLS",
                        "CORRECT_RECORDS",
                        "HOLD_RECORDS",
                        "KEEP_PROCEDURES",
                        "RECORD_RULINGS"));
        clerk.accepted(
                "registerSchool",
                """
                school: "S-1", openedOn: "2000-09-01", source: "test",
                particulars: {name: "S-1", kind: PRIMARY, ownership: PUBLIC, site: {address: "somewhere"}}
                """);
        clerk.accepted(
                "declareRecusal",
                "of: \"S-1\", member: \"Zhao\", tie: \"The builder is a cousin.\", effectiveOn: \"2024-03-01\"");
        upheld = renamed("U-1", "2024-03-04");
        clerk.accepted("upholdAct", upheld(upheld, "SECOND_INSTANCE"));
        fallen = renamed("U-2", "2024-03-05");
        clerk.accepted("setActAside", ruling(fallen, "FIRST_INSTANCE"));
        remade = renamed("U-3", "2024-03-06");
        clerk.accepted("setActAside", ruling(remade, "FIRST_INSTANCE"));
        var unused = renamed("U-4", "2024-09-02");
        corrected =
                clerk.accepted(
                        "approvePosts",
                        "school: \"S-1\", posts: 20, effectiveOn: \"2024-03-07\", decision: %s"
                                .formatted(decision("P-1", "Chen", "2024-03-07")));
        clerk.accepted("correctValue", correction("20", "12"));
        person =
                clerk.accepted(
                        "registerPerson",
                        "person: \"P-1\", name: \"司马相如\", ground: STATUTORY_DUTY, purpose: \"pupils\", effectiveOn: \"2024-01-01\"");
        clerk.accepted(
                "placeHold",
                "of: \"S-1\", hold: \"R-1\", body: \"Court\", reasons: \"A suit.\", effectiveOn: \"2024-04-01\", decision: %s"
                        .formatted(decision("H-1", "Chen", "2024-04-01")));
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    @BeforeEach
    void note() {
        head = server.part(FactStream.class).head();
    }

    @AfterEach
    void nothing_was_recorded_since_what_had_to_be() {
        assertThat(server.part(FactStream.class).head()).isEqualTo(head);
    }

    private static String decision(String number, String officer, String on) {
        return """
               {documentNumber: "%s", body: "Bureau", officer: "%s", approver: "Head", decidedOn: "%s", reasons: "As examined.",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Compulsory Education Law", article: "7", version: "2018"}]}
               """
                .formatted(number, officer, on);
    }

    private long renamed(String number, String on) {
        return clerk.accepted(
                "renameSchool",
                "school: \"S-1\", name: \"Elm %s\", effectiveOn: \"%s\", decision: %s"
                        .formatted(number, on, decision(number, "Chen", on)));
    }

    private static String proceeding(String instance) {
        return "{number: \"%s-1\", instance: %s, body: \"Court\"}".formatted(instance, instance);
    }

    private static String ruling(long act, String instance) {
        return """
               act: %d, ground: ANNULLED, proceeding: %s, reasons: "No hearing was held.", officer: "Chen",
               ruledOn: "2024-08-01"
               """
                .formatted(act, proceeding(instance));
    }

    private static String upheld(long act, String instance) {
        return "act: %d, proceeding: %s, officer: \"Chen\", effectiveOn: \"2024-08-01\""
                .formatted(act, proceeding(instance));
    }

    private static String restored(long act, String instance) {
        return "act: %d, proceeding: %s, reasons: \"Tried again.\", officer: \"Chen\", ruledOn: \"2024-10-08\""
                .formatted(act, proceeding(instance));
    }

    private String correction(String was, String is) {
        return correction(corrected, "/posts", was, is);
    }

    private static String correction(long act, String path, String was, String is) {
        return """
               act: %d, path: "%s", was: "%s", is: "%s", why: "Read from the wrong line.", evidence: ["%s"],
               officer: "Chen", correctedOn: "2024-05-06"
               """
                .formatted(act, path, was, is, DIGEST);
    }

    private static String vote(String... voters) {
        var votes = List.of(voters).stream().map("{member: \"%s\", ballot: FOR}"::formatted);
        return """
               of: "S-1", vote: "V-1", matter: "penalty.grave", question: "Whether to fine the builder",
               meeting: {body: "Leaders", members: ["Wu", "Qian", "Zhao", "Sun"], minutes: "%s", votes: [%s]},
               officer: "Chen", effectiveOn: "2024-03-08"
               """
                .formatted(DIGEST, String.join(", ", votes.toList()));
    }

    private void refused(String code, String law, String article, String act, String input) {
        var refused = clerk.refused(code, act, input);
        assertThat(refused.path("law").asString()).as(refused.toString()).isEqualTo(law);
        assertThat(refused.path("article").asString()).as(refused.toString()).isEqualTo(article);
    }

    @Test
    void a_vote_by_who_is_recused() {
        refused(
                "MEMBER_RECUSED",
                "Regulations on Personnel Management of Public Institutions",
                "39",
                "takeVote",
                vote("Wu", "Qian", "Zhao"));
    }

    @Test
    void a_vote_by_who_is_no_member() {
        refused("NOT_A_MEMBER", DECISIONS, "30", "takeVote", vote("Wu", "Qian", "Li"));
    }

    @Test
    void two_votes_of_one_member() {
        refused("VOTED_TWICE", DECISIONS, "30", "takeVote", vote("Wu", "Qian", "Wu"));
    }

    @Test
    void a_notice_that_ends_before_it_begins() {
        refused(
                "NOTICE_ENDS_BEFORE_IT_BEGINS",
                DECISIONS,
                "15",
                "giveNotice",
                """
                of: "S-1", notice: "N-1", matter: "administration.major-decision", text: "%s", where: "Web site",
                until: "2024-03-03", shortened: "The roof leaks.", officer: "Chen", effectiveOn: "2024-03-04"
                """
                        .formatted(DIGEST));
    }

    @Test
    void a_paper_served_on_no_party() {
        refused(
                "RECEIVER_MISSING",
                PENALTIES,
                "61",
                "servePaper",
                """
                of: "S-1", document: "U-1", receiver: " ", mode: IN_PERSON, receivedBy: "Elm", receipt: "%s",
                officer: "Chen", effectiveOn: "2024-03-11"
                """
                        .formatted(DIGEST));
    }

    @Test
    void a_ruling_on_an_act_that_is_not_there() {
        refused("UNKNOWN_ACT", LITIGATION, "6", "setActAside", ruling(4_711, "FIRST_INSTANCE"));
        refused("UNKNOWN_ACT", LITIGATION, "6", "upholdAct", upheld(4_711, "FIRST_INSTANCE"));
        refused("UNKNOWN_ACT", LITIGATION, "6", "restoreAct", restored(-1, "RETRIAL"));
    }

    @Test
    void a_ruling_on_what_is_no_act() {
        long ruled = upheld + 1;
        refused("NOT_AN_ACT", LITIGATION, "6", "setActAside", ruling(ruled, "SECOND_INSTANCE"));
    }

    @Test
    void a_ruling_on_an_act_that_was_set_aside() {
        refused(
                "ACT_SET_ASIDE",
                INTERPRETATION,
                "69(9)",
                "setActAside",
                ruling(fallen, "SECOND_INSTANCE"));
        refused(
                "ACT_SET_ASIDE",
                INTERPRETATION,
                "69(9)",
                "upholdAct",
                upheld(fallen, "SECOND_INSTANCE"));
    }

    @Test
    void a_ruling_by_a_lower_instance_after_a_higher_one() {
        refused(
                "LOWER_AFTER_HIGHER",
                INTERPRETATION,
                "69(9)",
                "setActAside",
                ruling(upheld, "RECONSIDERATION"));
    }

    @Test
    void restoring_what_was_done_anew_meanwhile() {
        refused("DONE_ANEW", INTERPRETATION, "81", "restoreAct", restored(remade, "RETRIAL"));
    }

    @Test
    void a_correction_corrected_back_as_if_it_were_news() {
        refused("CORRECTED_BACK", "Archives Law", "21", "correctValue", correction("12", "20"));
    }

    @Test
    void a_correction_of_what_fell_or_of_what_is_known_of_a_person() {
        clerk.refused("FACT_FALLEN", "correctValue", correction(fallen, "/name", "Elm U-2", "Elm"));
        refused(
                "RECORD_OF_A_PERSON",
                "Personal Information Protection Law",
                "46",
                "correctValue",
                correction(person, "/purpose", "pupils", "teachers"));
    }

    @Test
    void a_hold_lifted_by_who_is_not_entitled() {
        refused(
                "OFFICER_NOT_EMPOWERED",
                LICENSING,
                "22",
                "liftHold",
                "of: \"S-1\", hold: \"R-1\", release: \"R-2\", reasons: \"Judged.\", effectiveOn: \"2024-05-06\", decision: %s"
                        .formatted(decision("H-2", "Qian", "2024-05-06")));
    }

    private static String delegation(String to, String by, String more) {
        return "officer: \"%s\", power: CHANGE_SCHOOLS, instrument: \"2\", delegatedBy: \"%s\", effectiveOn: \"2024-03-04\"%s"
                .formatted(to, by, more);
    }

    @Test
    void a_delegation_that_comes_back_to_who_gave_it() {
        clerk.accepted("delegatePower", delegation("Qian", "Chen", ""));
        clerk.accepted("delegatePower", delegation("Sun", "Qian", ""));
        note();
        refused(
                "DELEGATION_CIRCULAR",
                LICENSING,
                "22",
                "delegatePower",
                delegation("Chen", "Sun", ""));
        refused(
                "DELEGATION_CIRCULAR",
                LICENSING,
                "22",
                "delegatePower",
                delegation("Qian", "Sun", ""));
    }

    @Test
    void a_delegation_dated_back_before_what_was_done_without_it() {
        var act =
                "school: \"S-1\", name: \"Oak\", effectiveOn: \"2024-04-01\", decision: %s"
                        .formatted(decision("U-9", "Wu", "2024-04-01"));
        refused("OFFICER_NOT_EMPOWERED", LICENSING, "22", "renameSchool", act);
        refused(
                "DELEGATION_BACKDATED",
                LITIGATION,
                "70(4)",
                "delegatePower",
                delegation("Wu", "Head", ", givenOn: \"2024-05-06\""));
        refused("OFFICER_NOT_EMPOWERED", LICENSING, "22", "renameSchool", act);
    }
}
