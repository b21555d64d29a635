package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What happens to applications and licences that no form foresees, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LicensingSituationsTest {
    private static final String ELM =
            "{name: \"Elm Ltd\", isPerson: false, identifier: \"91310105MA1TEST\", address: \"Elm Road\"}";
    private static final String OAK =
            "{name: \"Oak Ltd\", isPerson: false, identifier: \"91310105MA1OAKS\", address: \"Oak Road\"}";

    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path folder) {
        server =
                Server.start(
                        new Server.Settings(
                                folder.resolve("data"),
                                0,
                                "none",
                                List.of("--chalkline.watcher.interval=1s")));
        caller = new Caller(server);
        clerk = new Clerk(caller, "situations");
        clerk.empower("Wang", List.of("ACCEPT_APPLICATIONS"));
        clerk.empower("Chen", List.of("EXAMINE_APPLICATIONS"));
        clerk.empower("Zhao", List.of("EXAMINE_APPLICATIONS"));
        clerk.empower("Li", List.of("DECIDE_APPLICATIONS", "END_LICENCES"));
    }

    @AfterAll
    void stop() {
        caller.close();
        server.close();
    }

    private static String content(String name, String organiser, String address) {
        return """
               {name: "%s", kind: PRESCHOOL, forProfit: false, organiser: %s,
                site: {address: "%s", subdistrict: "310105001"}}
               """
                .formatted(name, organiser, address);
    }

    private static String papers(String... kinds) {
        return Arrays.stream(kinds)
                .map(
                        kind ->
                                "{kind: %s, title: \"%s\", digest: \"%s\"}"
                                        .formatted(kind, kind, Sha256.hex(kind)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String decision(String number, String on) {
        return """
               {documentNumber: "%s", body: "Bureau", officer: "Li", decidedOn: "%s", reasons: "As found.",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Private Education Law", article: "17", version: "2018"}],
                remedyNotice: {reviewBody: "Changning Government", reviewDays: 60,
                  court: "Shanghai Railway Transport Court", suitMonths: 6}}
               """
                .formatted(number, on);
    }

    private void submit(String code, String proposal, String papers, String on) {
        clerk.accepted(
                "submitApplication",
                """
                application: "%s", applicant: %s, papers: %s, unit: "Licensing", effectiveOn: "%s", proposal: %s
                """
                        .formatted(code, ELM, papers, on, proposal));
        clerk.accepted(
                "acceptApplication",
                "application: \"%s\", certificate: \"C-%s\", officer: \"Wang\", effectiveOn: \"%s\""
                        .formatted(code, code, on));
        clerk.accepted(
                "beginReview",
                "application: \"%s\", preparer: \"Chen\", reviewers: [\"Zhao\"], effectiveOn: \"%s\""
                        .formatted(code, on));
    }

    private void conclude(String code, String on) {
        clerk.accepted(
                "concludeReview",
                "application: \"%s\", reviewer: \"Zhao\", recommendation: GRANT, findings: \"Sound.\", effectiveOn: \"%s\""
                        .formatted(code, on));
    }

    private void grant(String code, String on) {
        conclude(code, on);
        clerk.accepted(
                "grantApplication",
                "application: \"%s\", decision: %s, effectiveOn: \"%s\""
                        .formatted(code, decision("D-" + code, on), on));
    }

    private void establish(String code, String school, String name, String validUntil) {
        establish(code, school, content(name, ELM, "1 Elm Road"), validUntil, "2022-03-04");
    }

    private void establish(
            String code, String school, String content, String validUntil, String on) {
        submit(
                code,
                "{establishment: {school: \"%s\", licence: \"L-%s\", content: %s, validUntil: \"%s\"}}"
                        .formatted(school, school, content, validUntil),
                papers(
                        "APPLICATION_REPORT",
                        "ORGANISER_IDENTITY",
                        "SOURCE_OF_ASSETS",
                        "CHARTER_AND_BOARD",
                        "PROOF_OF_ASSETS",
                        "STAFF_QUALIFICATIONS"),
                on);
    }

    /** A licensed school, established on 9 May 2022. */
    private void licensed(String school, String name, String validUntil) {
        var code = "est-" + school;
        establish(code, school, name, validUntil);
        grant(code, "2022-05-09");
        clerk.eventually(
                "{ licence(code: \"L-%s\") { status } }".formatted(school),
                "/licence/status",
                status -> true);
    }

    private JsonNode known(String query) {
        return caller.data("{ " + query + " }");
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    @Test
    void name_and_address_are_changed_by_one_application_and_the_school_follows_in_both() {
        licensed("S20", "Elm Kindergarten", "2030-08-31");
        submit(
                "change-20",
                "{change: {licence: \"L-S20\", of: [NAME, ADDRESS], content: %s}}"
                        .formatted(content("Oak Kindergarten", ELM, "9 Oak Road")),
                papers("BOARD_RESOLUTION", "APPLICATION_REPORT"),
                "2024-03-04");
        grant("change-20", "2024-03-20");
        clerk.eventually(
                "{ school(code: \"S20\") { address } }",
                "/school/address",
                address -> address.asString().equals("9 Oak Road"));
        assertThat(known("school(code: \"S20\") { name }").at("/school/name").asString())
                .isEqualTo("Oak Kindergarten");
        var before =
                known(
                        "school(code: \"S20\", asOf: {effectiveOn: \"2024-03-19\"}) { name address }");
        assertThat(before.at("/school/name").asString()).isEqualTo("Elm Kindergarten");
        assertThat(before.at("/school/address").asString()).isEqualTo("1 Elm Road");
        assertThat(
                        known("licenceApplication(code: \"change-20\") { proposal { changes } }")
                                .at("/licenceApplication/proposal/changes")
                                .toString())
                .isEqualTo("[\"NAME\",\"ADDRESS\"]");
    }

    @Test
    void an_organiser_who_is_merged_while_a_renewal_is_pending_is_succeeded_by_a_fact() {
        licensed("S1", "Ash Kindergarten", "2030-08-31");
        submit(
                "renew-1",
                "{renewal: {licence: \"L-S1\", validUntil: \"2033-08-31\"}}",
                papers("RENEWAL_REQUEST"),
                "2024-03-04");
        long before = head();
        clerk.accepted(
                "succeedApplicant",
                """
                application: "renew-1", applicant: %s, ground: REORGANISATION, evidence: ["%s"],
                officer: "Wang", effectiveOn: "2024-04-01"
                """
                        .formatted(OAK, Sha256.hex("merger")));
        clerk.accepted(
                "inspectSite",
                """
                application: "renew-1", inspectors: ["Chen", "Zhao"], findings: "As stated.", record: "%s",
                effectiveOn: "2024-04-02"
                """
                        .formatted(Sha256.hex("visit")));
        clerk.accepted(
                "hearStatement",
                """
                application: "renew-1", party: "Oak Ltd", summary: "They go on as before.", record: "%s",
                officer: "Chen", effectiveOn: "2024-04-03"
                """
                        .formatted(Sha256.hex("statement")));
        clerk.refused(
                "FEWER_THAN_TWO_INSPECTORS",
                "inspectSite",
                """
                application: "renew-1", inspectors: ["Chen"], findings: "As stated.", record: "%s",
                effectiveOn: "2024-04-03"
                """
                        .formatted(Sha256.hex("visit")));

        var fields =
                """
                applicant { name } status successions { was { name } ground }
                siteInspections { inspectors } statements { party summary }
                """;
        var now = known("licenceApplication(code: \"renew-1\") { " + fields + " }");
        assertThat(now.at("/licenceApplication/applicant/name").asString()).isEqualTo("Oak Ltd");
        assertThat(now.at("/licenceApplication/status").asString()).isEqualTo("UNDER_REVIEW");
        assertThat(now.at("/licenceApplication/successions/0/was/name").asString())
                .isEqualTo("Elm Ltd");
        assertThat(now.at("/licenceApplication/siteInspections/0/inspectors").toString())
                .isEqualTo("[\"Chen\",\"Zhao\"]");
        assertThat(now.at("/licenceApplication/statements/0/party").asString())
                .isEqualTo("Oak Ltd");
        var then =
                known(
                        "licenceApplication(code: \"renew-1\", asOf: {position: %d}) { %s }"
                                .formatted(before, fields));
        assertThat(then.at("/licenceApplication/applicant/name").asString()).isEqualTo("Elm Ltd");
        assertThat(then.at("/licenceApplication/successions")).isEmpty();
    }

    @Test
    void a_renewal_filed_36_calendar_days_ahead_is_in_time_and_silence_renews() {
        licensed("S39", "Fir Kindergarten", "2024-08-31");
        clerk.accepted(
                "submitApplication",
                """
                application: "renew-39", applicant: %s, papers: %s, unit: "Licensing", effectiveOn: "2024-07-26",
                proposal: {renewal: {licence: "L-S39", validUntil: "2033-08-31"}}
                """
                        .formatted(ELM, papers("RENEWAL_REQUEST")));
        var licence =
                clerk.eventually(
                        "{ licence(code: \"L-S39\") { status renewal { inTime silenceRenews } terms { origin from until } } }",
                        "/licence",
                        node -> node.get("terms").size() == 2);
        assertThat(licence.at("/renewal/inTime").asBoolean()).isTrue();
        assertThat(licence.at("/renewal/silenceRenews").asBoolean()).isTrue();
        assertThat(licence.at("/terms/1/origin").asString()).isEqualTo("DEEMED_RENEWED");
        assertThat(licence.at("/terms/1/from").asString()).isEqualTo("2024-09-01");
    }

    @Test
    void an_expired_licence_that_was_got_by_fraud_is_revoked() {
        licensed("S19", "Yew Kindergarten", "2023-08-31");
        clerk.eventually(
                "{ licence(code: \"L-S19\") { status } }",
                "/licence/status",
                status -> status.asString().equals("EXPIRED"));
        long before = head();
        clerk.accepted(
                "revokeLicence",
                "licence: \"L-S19\", ground: FRAUD_OR_BRIBERY, decision: %s, effectiveOn: \"2024-02-01\""
                        .formatted(decision("D-19", "2024-02-01")));
        assertThat(known("licence(code: \"L-S19\") { status }").at("/licence/status").asString())
                .isEqualTo("REVOKED");
        assertThat(
                        known(
                                        "licence(code: \"L-S19\", asOf: {position: %d}) { status }"
                                                .formatted(before))
                                .at("/licence/status")
                                .asString())
                .isEqualTo("EXPIRED");
    }

    private void investigators() {
        clerk.empower("Chief", List.of("ORGANISE_UNITS", "POST_OFFICERS"));
        clerk.accepted(
                "setUpUnit",
                "unit: \"law\", name: \"Law\", decision: %s, effectiveOn: \"2020-03-02\""
                        .formatted(decision("U-1", "2020-03-02").replace("\"Li\"", "\"Chief\"")));
        for (var officer : List.of("Zhou", "Wu")) {
            clerk.empower(officer, List.of("INVESTIGATE"));
            clerk.accepted(
                    "postOfficer",
                    """
                    officer: "%s", unit: "law", post: "officer", instrument: "2", by: "Chief",
                    effectiveOn: "2020-03-02"
                    """
                            .formatted(officer));
            clerk.accepted(
                    "certifyOfficer",
                    """
                    officer: "%s", number: "E-%s", until: "2030-12-31", by: "Chief",
                    effectiveOn: "2020-03-02"
                    """
                            .formatted(officer, officer));
        }
    }

    private void tried(String mutation, String rest, String on) {
        clerk.accepted(
                mutation, "penaltyCase: \"P-37\", %s, effectiveOn: \"%s\"".formatted(rest, on));
    }

    /** Of a licence: the only way in which it is cancelled. */
    @Test
    void
            a_cancellation_is_told_heard_and_voted_over_a_dissent_and_the_licence_follows_its_service() {
        licensed("S37", "Ivy Kindergarten", "2030-08-31");
        investigators();
        clerk.empower("Li", List.of("IMPOSE_PENALTIES"));
        clerk.empower("Sun", List.of("FILE_CASES", "KEEP_PROCEDURES"));
        clerk.empower("Gu", List.of("PRESIDE_HEARINGS"));
        clerk.empower("He", List.of("REVIEW_LEGALITY"));
        var digest = Sha256.hex("a paper");
        tried(
                "receiveClue",
                "source: COMPLAINT, school: \"S37\", licence: \"L-S37\", summary: \"Children are hit.\", unit: \"law\", officer: \"Sun\"",
                "2024-01-08");
        tried(
                "filePenaltyCase",
                """
                number: "F-37", party: {organisation: "Elm Ltd", identifier: "91310105MA1TEST"},
                conduct: "hit-2024", offence: "Corporal punishment",
                law: {law: "Private Education Law", article: "62", version: "2018"},
                endedOn: "2024-01-05", harm: LIFE_HEALTH_FINANCE, unit: "law",
                investigators: ["Zhou", "Wu"], officer: "Sun"
                """,
                "2024-01-09");
        tried(
                "concludeInvestigation",
                "finding: IMPOSE, report: \"%s\", weight: [GRAVE], officers: [\"Zhou\", \"Wu\"]"
                        .formatted(digest),
                "2024-02-05");
        tried(
                "tellIntendedPenalty",
                "kinds: [LICENCE_CANCELLED], grounds: \"Three teachers hit children.\", notice: \"N-37\", officer: \"Sun\"",
                "2024-02-06");
        var cancel =
                """
                penaltyCase: "P-37", kinds: [LICENCE_CANCELLED], licenceItem: 5, draft: "%s",
                decision: %s, effectiveOn: "2024-04-01"
                """
                        .formatted(
                                digest,
                                decision("D-37", "2024-04-01")
                                        .replace(
                                                "reasons:",
                                                "partyStatement: \"They ask for a month.\", evidence: [\"%s\"], reasons:"
                                                        .formatted(digest)));
        clerk.refused("STATEMENT_NOT_WEIGHED", "imposePenalty", cancel);
        clerk.accepted(
                "tellRightToHearing",
                """
                of: "penalty/P-37", parties: ["Elm Ltd"], notice: "H-37", officer: "Sun",
                effectiveOn: "2024-02-06"
                """);
        clerk.accepted(
                "requestHearing",
                "of: \"penalty/P-37\", by: \"Elm Ltd\", effectiveOn: \"2024-02-07\"");
        var call =
                """
                of: "penalty/P-37", hearingOn: "2024-03-04", place: "Room 1", presider: "%s",
                notice: "H-38", officer: "Sun", effectiveOn: "2024-02-08"
                """;
        clerk.empower("Zhou", List.of("PRESIDE_HEARINGS"));
        clerk.refused("PRESIDER_INVESTIGATED", "callHearing", call.formatted("Zhou"));
        clerk.accepted("callHearing", call.formatted("Gu"));
        clerk.accepted(
                "holdHearing",
                "of: \"penalty/P-37\", record: \"%s\", participants: [\"Elm Ltd\"], effectiveOn: \"2024-03-04\""
                        .formatted(digest));
        tried(
                "weighStatement",
                "adopted: NOT_ADOPTED, statement: \"Give us a month.\", reasons: \"The children can't wait.\", record: \"%s\", officer: \"Sun\""
                        .formatted(digest),
                "2024-03-11");
        clerk.refused("REVIEW_MISSING", "imposePenalty", cancel);
        clerk.accepted(
                "askLegalityReview",
                """
                of: "penalty/P-37", draft: "%s", unit: "law", reviewingUnit: "review",
                officer: "Sun", effectiveOn: "2024-03-12"
                """
                        .formatted(digest));
        clerk.accepted(
                "giveLegalityOpinion",
                """
                of: "penalty/P-37", opinion: LAWFUL, reasons: "Sound.", paper: "%s", officer: "He",
                effectiveOn: "2024-03-18"
                """
                        .formatted(digest));
        clerk.refused("COLLECTIVE_DECISION_MISSING", "imposePenalty", cancel);
        clerk.accepted(
                "takeVote",
                """
                of: "penalty/P-37", vote: "1", matter: "penalty.grave", question: "Cancel it?",
                meeting: {body: "Leaders", chair: "Li", members: ["Li", "Ma", "Tao"], minutes: "%s",
                  votes: [{member: "Tao", ballot: AGAINST, opinion: "Suspend admissions first."},
                    {member: "Ma", ballot: FOR}, {member: "Li", ballot: FOR}]},
                officer: "Sun", effectiveOn: "2024-03-25"
                """
                        .formatted(digest));
        clerk.accepted("imposePenalty", cancel);
        assertThat(known("licence(code: \"L-S37\") { status }").at("/licence/status").asString())
                .isEqualTo("VALID");
        clerk.accepted(
                "servePaper",
                """
                of: "penalty/P-37", document: "D-37", receiver: "Elm Ltd", mode: IN_PERSON,
                receivedBy: "the manager", receipt: "%s", officer: "Sun", effectiveOn: "2024-04-03"
                """
                        .formatted(digest));
        clerk.eventually(
                "{ licence(code: \"L-S37\") { status } }",
                "/licence/status",
                found -> found.asString().equals("CANCELLED"));
        assertThat(
                        known(
                                        "licence(code: \"L-S37\", asOf: {effectiveOn: \"2024-04-02\"}) { status }")
                                .at("/licence/status")
                                .asString())
                .isEqualTo("VALID");
        assertThat(
                        known(
                                        "penaltyCase(code: \"P-37\") { hearings { standing } outcome { licenceItem } fine { fine { amount } } }")
                                .toString())
                .contains("HELD", "\"licenceItem\":5", "\"fine\":null");
    }

    /** Situation 25. */
    @Test
    void what_the_only_reviewer_advised_against_is_granted_with_the_reasons_for_it_alone() {
        reviewed("advised-against", "S25", "REFUSE");
        var given = decision("D-25", "2022-05-09");
        var grant = "application: \"advised-against\", decision: %s, effectiveOn: \"2022-05-09\"";
        clerk.refused("DEPARTURE_UNREASONED", "grantApplication", grant.formatted(given));
        long before = head();
        clerk.accepted(
                "grantApplication",
                grant.formatted(
                        given.replace(
                                "reasons:",
                                "departure: \"The fire exits were put in on 6 May.\", reasons:")));
        var outcome =
                "licenceApplication(code: \"advised-against\"%s) { status outcome { decision { departure } } }";
        var granted =
                clerk.eventually(
                        "{ " + outcome.formatted("") + " }",
                        "/licenceApplication",
                        found -> found.get("status").asString().equals("GRANTED"));
        assertThat(granted.toString()).contains("The fire exits were put in on 6 May.");
        assertThat(known(outcome.formatted(", asOf: {position: %d}".formatted(before))).toString())
                .contains("UNDER_REVIEW")
                .doesNotContain("fire exits");
    }

    /** Situation 24, of the law and the delegation; the number is told among case files. */
    @Test
    void a_decision_cites_law_that_was_in_force_and_one_outside_the_book_is_marked() {
        reviewed("cites", "S24", "GRANT");
        var grant = "application: \"cites\", decision: %s, effectiveOn: \"2022-05-09\"";
        var given = decision("D-24", "2022-05-09");
        clerk.refused(
                "VERSION_UNKNOWN",
                "grantApplication",
                grant.formatted(given.replace("\"2018\"", "\"2019\"")));
        clerk.refused(
                "ARTICLE_UNKNOWN",
                "grantApplication",
                grant.formatted(given.replace("\"17\"", "\"170\"")));
        clerk.refused(
                "DELEGATION_NOT_IN_FORCE",
                "grantApplication",
                grant.formatted(
                        given.replace("officer: \"Li\"", "officer: \"Li\", delegation: \"99\"")));
        clerk.accepted(
                "grantApplication",
                grant.formatted(
                        given.replace(
                                "legalBasis: [",
                                "legalBasis: [{law: \"Town Rules\", article: \"1\", version: \"2020\"}, ")));
        assertThat(
                        known(
                                        "licenceApplication(code: \"cites\") { outcome { decision { legalBasis { law checked } } } }")
                                .toString())
                .contains(
                        "{\"law\":\"Town Rules\",\"checked\":false}",
                        "{\"law\":\"Private Education Law\",\"checked\":true}");
    }

    private void handTo(String code, String preparer) {
        clerk.accepted(
                "beginReview",
                "application: \"%s\", preparer: \"%s\", reviewers: [\"Zhao\"], effectiveOn: \"2022-04-06\""
                        .formatted(code, preparer));
    }

    private void advise(String code) {
        clerk.accepted(
                "concludeReview",
                "application: \"%s\", reviewer: \"Zhao\", recommendation: GRANT, findings: \"Sound.\", effectiveOn: \"2022-05-06\""
                        .formatted(code));
    }

    /** Situation 4, and of 9 what a hand-over lets nobody do. */
    @Test
    void a_review_is_handed_to_another_preparer_who_decides_nothing_of_it() {
        clerk.empower("Qian", List.of("EXAMINE_APPLICATIONS", "DECIDE_APPLICATIONS"));
        establish("handed", "S4", "handed", "2030-08-31");
        long before = head();
        handTo("handed", "Qian");
        var review = "licenceApplication(code: \"handed\"%s) { review { preparer } }";
        var path = "/licenceApplication/review/preparer";
        assertThat(known(review.formatted("")).at(path).asString()).isEqualTo("Qian");
        for (var asOf : List.of("position: " + before, "effectiveOn: \"2022-04-05\"")) {
            var then = known(review.formatted(", asOf: {%s}".formatted(asOf)));
            assertThat(then.at(path).asString()).as(asOf).isEqualTo("Chen");
        }
        advise("handed");
        var grant = "application: \"handed\", decision: %s, effectiveOn: \"2022-05-09\"";
        var given = decision("D-4", "2022-05-09");
        clerk.refused(
                "DECIDED_BY_PREPARER",
                "grantApplication",
                grant.formatted(given.replace("officer: \"Li\"", "officer: \"Qian\"")));
        clerk.accepted("grantApplication", grant.formatted(given));
    }

    /** Situation 7. */
    @Test
    void nobody_prepares_decides_or_approves_whose_power_ended_in_between() {
        clerk.empower("Gao", List.of("EXAMINE_APPLICATIONS", "DECIDE_APPLICATIONS"));
        establish("ended", "S7", "ended", "2030-08-31");
        handTo("ended", "Gao");
        long before = head();
        for (var power : List.of("EXAMINE_APPLICATIONS", "DECIDE_APPLICATIONS")) {
            clerk.accepted(
                    "takeBackPower",
                    "officer: \"Gao\", power: %s, instrument: \"2\", effectiveOn: \"2022-04-20\""
                            .formatted(power));
        }
        clerk.refused(
                "OFFICER_NOT_EMPOWERED",
                "orderExpertReview",
                "application: \"ended\", notice: \"N-7\", effectiveOn: \"2022-04-25\"");
        advise("ended");
        var grant = "application: \"ended\", decision: %s, effectiveOn: \"2022-05-09\"";
        var given = decision("D-7", "2022-05-09");
        clerk.refused(
                "APPROVER_NOT_EMPOWERED",
                "grantApplication",
                grant.formatted(
                        given.replace("officer: \"Li\"", "officer: \"Li\", approver: \"Gao\"")));
        clerk.accepted("grantApplication", grant.formatted(given));

        var held = "powerHeld(officer: \"Gao\", power: DECIDE_APPLICATIONS, on: \"%s\"%s) { held }";
        assertThat(known(held.formatted("2022-04-19", "")).at("/powerHeld/held").asBoolean())
                .isTrue();
        assertThat(known(held.formatted("2022-04-20", "")).at("/powerHeld/held").asBoolean())
                .isFalse();
        var then = held.formatted("2022-04-20", ", asOf: {position: %d}".formatted(before));
        assertThat(known(then).at("/powerHeld/held").asBoolean())
                .as("as was known before")
                .isTrue();
    }

    /** Implementing Regulations, 22. */
    @Test
    void a_licence_goes_on_by_itself_unless_a_breach_of_its_term_is_on_record() {
        licensed("S22", "Good Kindergarten", "2024-08-31");
        licensed("S23", "Bad Kindergarten", "2024-08-31");
        clerk.empower("Chen", List.of("INSPECT_LICENSEES"));
        clerk.accepted(
                "orderRectification",
                """
                licence: "L-S23", year: 2024, deficiencies: "No fire exit.", deadline: "2024-06-01",
                admissionsSuspended: false, decision: %s, effectiveOn: "2024-03-04"
                """
                        .formatted(
                                decision("D-S23", "2024-03-04")
                                        .replace("officer: \"Li\"", "officer: \"Chen\"")));
        for (var school : List.of("S22", "S23")) {
            clerk.eventually(
                    "{ licence(code: \"L-%s\") { status } }".formatted(school),
                    "/licence/status",
                    status -> status.asString().equals("EXPIRED"));
        }
        long before = head();
        var goOn = "licence: \"L-%s\", decision: %s, effectiveOn: \"2024-09-02\"";
        clerk.accepted("continueLicence", goOn.formatted("S22", decision("D-S22", "2024-09-02")));
        var refused =
                clerk.refused(
                        "BREACH_ON_RECORD",
                        "continueLicence",
                        goOn.formatted("S23", decision("D-S24", "2024-09-02")));
        assertThat(refused.get("article").asString()).isEqualTo("22");
        var licence = "licence(code: \"L-S22\"%s) { status validUntil terms { origin from } }";
        var now =
                clerk.eventually(
                        "{ " + licence.formatted("") + " }",
                        "/licence",
                        found -> found.get("status").asString().equals("VALID"));
        assertThat(now.at("/terms/1").toString())
                .isEqualTo("{\"origin\":\"CONTINUED\",\"from\":\"2024-09-01\"}");
        for (var asOf : List.of("position: " + before, "effectiveOn: \"2024-09-01\"")) {
            var then = known(licence.formatted(", asOf: {%s}".formatted(asOf))).get("licence");
            assertThat(then.get("status").asString()).as(asOf).isEqualTo("EXPIRED");
        }
    }

    /** Implementing Regulations, 50. */
    @Test
    void that_the_licence_of_a_school_without_pupils_lapsed_is_announced() {
        licensed("S50", "Empty Kindergarten", "2024-08-31");
        clerk.eventually(
                "{ licence(code: \"L-S50\") { status } }",
                "/licence/status",
                status -> status.asString().equals("EXPIRED"));
        long before = head();
        var announce =
                "licence: \"L-S50\", findings: \"No child since 2023.\", where: \"Gazette\", officer: \"Li\", effectiveOn: \"%s\"";
        var refused =
                clerk.refused(
                        "LICENCE_NOT_LAPSED", "announceLapse", announce.formatted("2024-08-31"));
        assertThat(refused.get("article").asString()).isEqualTo("50");
        clerk.accepted("announceLapse", announce.formatted("2024-09-09"));
        var lapse = "licence(code: \"L-S50\"%s) { lapse { on where } }";
        clerk.eventually(
                "{ " + lapse.formatted("") + " }",
                "/licence/lapse",
                found -> found.path("on").asString().equals("2024-09-09"));
        for (var asOf : List.of("position: " + before, "effectiveOn: \"2024-09-08\"")) {
            var then = known(lapse.formatted(", asOf: {%s}".formatted(asOf)));
            assertThat(then.at("/licence/lapse").isNull()).as(asOf).isTrue();
        }
    }

    /** Since the Preschool Education Law, whose article 30 asks for it. */
    @Test
    void a_public_kindergarten_is_established_by_its_licence_and_by_no_other_act() {
        var particulars =
                "{name: \"Public\", kind: PRESCHOOL, ownership: PUBLIC, site: {address: \"2 Elm Road\"}}";
        var refused =
                clerk.refused(
                        "PUBLIC_KINDERGARTEN_NEEDS_LICENCE",
                        "establishSchool",
                        "school: \"K30\", particulars: %s, effectiveOn: \"2026-03-04\", decision: %s"
                                .formatted(particulars, decision("D-K30", "2026-03-04")));
        assertThat(refused.get("law").asString()).isEqualTo("Preschool Education Law");
        assertThat(refused.get("article").asString()).isEqualTo("30");

        long before = head();
        establish(
                "est-K30",
                "K30",
                content("Public", ELM, "2 Elm Road")
                        .replace("forProfit:", "ownership: PUBLIC, forProfit:"),
                "2031-08-31",
                "2026-03-04");
        grant("est-K30", "2026-05-06");
        var school = "school(code: \"K30\"%s) { ownership }";
        clerk.eventually(
                "{ " + school.formatted("") + " }",
                "/school/ownership",
                ownership -> ownership.asString().equals("PUBLIC"));
        clerk.eventually(
                "{ licence(code: \"L-K30\") { content { ownership } } }",
                "/licence/content/ownership",
                ownership -> ownership.asString().equals("PUBLIC"));
        for (var asOf : List.of("position: " + before, "effectiveOn: \"2026-05-05\"")) {
            var then = known(school.formatted(", asOf: {%s}".formatted(asOf)));
            assertThat(then.get("school").isNull()).as(asOf).isTrue();
        }
        var renamed =
                clerk.refused(
                        "LICENSED_SCHOOL",
                        "renameSchool",
                        "school: \"K30\", name: \"Oak\", effectiveOn: \"2026-06-01\", decision: %s"
                                .formatted(decision("D-K31", "2026-06-01")));
        assertThat(renamed.get("article").asString()).isEqualTo("31");
    }

    private String statusOf(String application, String asOf) {
        return known("licenceApplication(code: \"%s\"%s) { status }".formatted(application, asOf))
                .at("/licenceApplication/status")
                .asString();
    }

    @Test
    void applications_that_belong_together_are_granted_by_one_decision_or_none_is() {
        licensed("SJ", "Joint Kindergarten", "2030-08-31");
        var on = "2024-03-04";
        submit(
                "joint-name",
                "{change: {licence: \"L-SJ\", of: [NAME], content: %s}}"
                        .formatted(content("Elder Kindergarten", ELM, "1 Elm Road")),
                papers("BOARD_RESOLUTION", "APPLICATION_REPORT"),
                on);
        submit(
                "joint-term",
                "{renewal: {licence: \"L-SJ\", validUntil: \"2033-08-31\"}}",
                papers("RENEWAL_REQUEST"),
                on);
        establish("joint-new", "SJ-2", content("Second", ELM, "3 Elm Road"), "2033-08-31", on);
        var all = List.of("joint-name", "joint-term", "joint-new");
        var decided = "2024-03-20";
        var together =
                all.stream()
                        .map(
                                code ->
                                        "{grantApplication: {application: \"%s\", decision: %s, effectiveOn: \"%s\"}}"
                                                .formatted(
                                                        code,
                                                        decision("D-joint", decided),
                                                        decided))
                        .collect(Collectors.joining(", ", "acts: [", "]"));

        conclude("joint-name", decided);
        conclude("joint-term", decided);
        var refused = clerk.refused("ACTS_REFUSED", "decideTogether", together);
        assertThat(refused.get("message").asString())
                .contains("acts[2] (grantApplication): REVIEW_NOT_CONCLUDED")
                .doesNotContain("acts[0]", "acts[1]");
        for (var code : all) assertThat(statusOf(code, "")).as(code).isEqualTo("UNDER_REVIEW");

        conclude("joint-new", decided);
        long before = head();
        clerk.accepted("decideTogether", together);
        for (var code : all) {
            clerk.eventually(
                    "{ licenceApplication(code: \"%s\") { status } }".formatted(code),
                    "/licenceApplication/status",
                    status -> status.asString().equals("GRANTED"));
            for (var asOf : List.of("position: " + before, "effectiveOn: \"2024-03-19\"")) {
                assertThat(statusOf(code, ", asOf: {%s}".formatted(asOf)))
                        .as(code)
                        .isEqualTo("UNDER_REVIEW");
            }
        }
        clerk.eventually(
                "{ licence(code: \"L-SJ\") { content { name } validUntil } }",
                "/licence",
                licence ->
                        licence.at("/content/name").asString().equals("Elder Kindergarten")
                                && licence.get("validUntil").asString().equals("2033-08-31"));
        clerk.eventually(
                "{ school(code: \"SJ-2\") { name } }",
                "/school/name",
                name -> name.asString().equals("Second"));
    }

    /** An application to establish a school, of which the one reviewer thinks so. */
    private void reviewed(String code, String school, String recommendation) {
        establish(code, school, code, "2030-08-31");
        clerk.accepted(
                "concludeReview",
                "application: \"%s\", reviewer: \"Zhao\", recommendation: %s, findings: \"See the report.\", effectiveOn: \"2022-05-06\""
                        .formatted(code, recommendation));
    }
}
