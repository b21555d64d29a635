package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what in the bureau, who is there, and who has to know or do what, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BureauLoopTest {
    private static final List<String> DECIDERS = List.of("chief", "Zhou", "the cleaner");
    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "bureau");
        clerk.empower(
                "chief",
                List.of(
                        "ESTABLISH_SCHOOLS",
                        "CHANGE_SCHOOLS",
                        "CORRECT_RECORDS",
                        "ORGANISE_UNITS",
                        "POST_OFFICERS"));
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    /** Each officer's under a number of its own: what they decide is not one decision. */
    private static String decision(String officer) {
        return """
               {documentNumber: "长教〔2025〕%d号", body: "长宁区教育局", officer: "%s", decidedOn: "2025-03-03", reasons: "见案卷。",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Education Law", article: "28", version: "2021"}]}
               """
                .formatted(DECIDERS.indexOf(officer) + 7, officer);
    }

    private void school(String code, String ownership) {
        clerk.accepted(
                "registerSchool",
                """
                school: "%s", openedOn: "2000-09-01", source: "名册",
                particulars: {name: "旧名 %s", kind: PRIMARY, ownership: %s, site: {address: "somewhere"}}
                """
                        .formatted(code, code, ownership));
    }

    /** Situation 36. */
    @Test
    void the_cleaner_establishes_divides_and_closes_no_school() {
        school("cleaned", "PUBLIC");
        var by = "decision: %s, effectiveOn: \"2025-09-01\"".formatted(decision("the cleaner"));
        var particulars =
                "{name: \"新校\", kind: PRIMARY, ownership: PUBLIC, site: {address: \"somewhere\"}}";
        var plan =
                "resettlement: {summary: \"All move.\", document: \"%s\"}"
                        .formatted("a".repeat(64));
        var refused =
                clerk.refused(
                        "OFFICER_NOT_EMPOWERED",
                        "establishSchool",
                        "school: \"new\", particulars: %s, %s".formatted(particulars, by));
        assertThat(refused.get("article").asString()).isEqualTo("22");
        clerk.refused(
                "OFFICER_NOT_EMPOWERED",
                "divideSchool",
                "school: \"cleaned\", dissolved: false, successors: [{school: \"part\", particulars: %s}], %s"
                        .formatted(particulars, by));
        clerk.refused(
                "OFFICER_NOT_EMPOWERED",
                "closeSchool",
                "school: \"cleaned\", %s, %s".formatted(plan, by));
        assertThat(
                        caller.data("{ school(code: \"cleaned\") { status } }")
                                .at("/school/status")
                                .asString())
                .isEqualTo("OPEN");
    }

    /** Situation 36, the other half. */
    @Test
    void nobody_moves_renames_or_closes_a_private_school_but_through_its_licence() {
        school("private", "PRIVATE");
        var by = "decision: %s, effectiveOn: \"2025-09-01\"".formatted(decision("chief"));
        for (var officer : List.of("chief", "the cleaner")) {
            clerk.refused(
                    "LICENSED_SCHOOL",
                    "moveSchool",
                    "school: \"private\", site: {address: \"elsewhere\"}, decision: %s, effectiveOn: \"2025-09-01\""
                            .formatted(decision(officer)));
        }
        var renamed =
                clerk.refused(
                        "LICENSED_SCHOOL",
                        "renameSchool",
                        "school: \"private\", name: \"新名\", " + by);
        assertThat(renamed.get("article").asString()).isEqualTo("55");
        clerk.refused(
                "OWNERSHIP_NEEDS_DECISION",
                "correctSchoolRecord",
                """
                school: "private", field: OWNERSHIP, was: "PRIVATE", now: "PUBLIC", why: "A slip.", officer: "chief"
                """);
        assertThat(caller.data("{ school(code: \"private\") { name ownership } }").toString())
                .contains("旧名 private")
                .contains("PRIVATE");
    }

    private static String delegation(String to, String by, String power, String more) {
        return "officer: \"%s\", power: %s, instrument: \"2\", delegatedBy: \"%s\", effectiveOn: \"2025-06-02\"%s"
                .formatted(to, power, by, more);
    }

    /** Situation 21. */
    @Test
    void nobody_delegates_a_power_that_they_never_had() {
        clerk.refused(
                "DELEGATOR_NOT_EMPOWERED",
                "delegatePower",
                delegation("Zhao", "the cleaner", "SANCTION_HEADS", ""));
        clerk.refused(
                "DELEGATION_BACKDATED",
                "delegatePower",
                delegation("Zhao", "Head", "SANCTION_HEADS", ", givenOn: \"2025-06-03\""));
        clerk.refused(
                "UNKNOWN_POWER", "delegatePower", delegation("Zhao", "Head", "KEEP_SEAL", ""));
        clerk.accepted("delegatePower", delegation("Zhao", "Head", "SANCTION_HEADS", ""));
        clerk.accepted("delegatePower", delegation("Qian", "Zhao", "SANCTION_HEADS", ""));
        clerk.refused(
                "DELEGATION_CIRCULAR",
                "delegatePower",
                delegation("Zhao", "Qian", "SANCTION_HEADS", ""));
        var position =
                clerk.accepted(
                        "delegatePower",
                        delegation("Sun", "Qian", "SANCTION_HEADS", ", units: [\"S-1\"]"));
        var chain =
                caller.data(
                                "{ powerHeld(officer: \"Sun\", power: SANCTION_HEADS, on: \"2025-07-01\", atLeast: %d) { chain { officer delegatedBy } } }"
                                        .formatted(position))
                        .at("/powerHeld/chain");
        assertThat(chain.toString())
                .isEqualTo(
                        "[{\"officer\":\"Sun\",\"delegatedBy\":\"Qian\"},{\"officer\":\"Qian\",\"delegatedBy\":\"Zhao\"},{\"officer\":\"Zhao\",\"delegatedBy\":\"Head\"}]");
    }

    @Test
    void a_power_for_one_unit_does_not_extend_to_another() {
        school("in", "PUBLIC");
        school("out", "PUBLIC");
        clerk.accepted(
                "delegatePower",
                "officer: \"Zhou\", power: CHANGE_SCHOOLS, instrument: \"3\", delegatedBy: \"chief\", units: [\"in\"], effectiveOn: \"2025-01-02\"");
        var rename = "school: \"%s\", name: \"新名\", decision: %s, effectiveOn: \"2025-09-01\"";
        clerk.refused(
                "UNIT_OUT_OF_SCOPE", "renameSchool", rename.formatted("out", decision("Zhou")));
        clerk.accepted("renameSchool", rename.formatted("in", decision("Zhou")));
    }

    @Test
    void an_officer_hands_over_what_is_open_before_leaving() {
        var decided = "decision: %s, effectiveOn: \"2025-03-03\"".formatted(decision("chief"));
        clerk.accepted("setUpUnit", "unit: \"licensing\", name: \"行政审批科\", " + decided);
        clerk.accepted("setUpUnit", "unit: \"law\", name: \"法制科\", " + decided);
        var post =
                "officer: \"%s\", unit: \"licensing\", post: \"科员\", instrument: \"4\", by: \"chief\", effectiveOn: \"2025-03-03\"";
        clerk.accepted("postOfficer", post.formatted("李科员"));
        clerk.accepted("postOfficer", post.formatted("王科员"));
        var told =
                "notification: \"n-1\", occasion: OTHER, about: \"cleaned\", text: \"Look.\", effectiveOn: \"2025-03-04\"";
        clerk.accepted("giveNotification", "inbox: \"officer:李科员\", " + told);
        clerk.accepted("giveNotification", "inbox: \"unit:licensing\", " + told);
        var leave =
                "officer: \"李科员\", instrument: \"5\", by: \"chief\", effectiveOn: \"2025-04-01\"";
        clerk.refused("WORK_NOT_HANDED_OVER", "letOfficerGo", leave);
        clerk.accepted(
                "handOverNotification",
                """
                inbox: "officer:李科员", notification: "n-1", to: "officer:王科员", by: "李科员", reasons: "Leaves.", effectiveOn: "2025-03-31"
                """);
        clerk.accepted("letOfficerGo", leave);
        var open =
                "{ notifications(first: 5, filter: {inbox: [\"%s\"], status: [TOLD]}) { edges { node { notification from } } } }";
        clerk.eventually(
                open.formatted("officer:王科员"),
                "/notifications/edges/0/node",
                node -> node.get("from").asString().equals("officer:李科员"));
        clerk.accepted(
                "abolishUnit",
                "unit: \"licensing\", successor: \"law\", decision: %s, effectiveOn: \"2025-04-02\""
                        .formatted(decision("chief")));
        clerk.eventually(
                open.formatted("unit:law"),
                "/notifications/edges/0/node",
                node -> node.get("from").asString().equals("unit:licensing"));
    }
}
