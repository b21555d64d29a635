package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.chalkline.app.ledger.OtherStores;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Normative documents and the list of powers, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NormativeDocumentsTest {
    private static final String DIGEST = "ab".repeat(32);
    private static final String UNIT = "法制科";
    private static final int CALLERS = 32;

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty.resolve("data");
        server =
                Server.start(
                        new Server.Settings(
                                folder, 0, "none", List.of("--chalkline.watcher.interval=1s")));
        caller = new Caller(server);
        clerk = new Clerk(caller, "normative");
        Tokens.place(server, "张三", UNIT);
        clerk.empower("Chen", List.of("DRAFT_DOCUMENTS", "KEEP_PROCEDURES", "ISSUE_DOCUMENTS"));
        clerk.empower("Qin", List.of("REVIEW_LEGALITY"));
        clerk.empower("Sun", List.of("RECORD_RULINGS"));
        clerk.empower("Wu", List.of("KEEP_POWER_LIST"));
        clerk.empower(
                "Li",
                List.of(
                        "ISSUE_DOCUMENTS",
                        "ESTABLISH_SCHOOLS",
                        "CHANGE_SCHOOLS",
                        "DRAFT_DOCUMENTS"));
        clerk.accepted(
                "establishSchool",
                """
                school: "S1", effectiveOn: "2020-09-01", decision: %s,
                particulars: {name: "Elm", kind: PRIMARY, ownership: PUBLIC, site: {address: "1 Elm Road"}}
                """
                        .formatted(
                                decision(
                                        "Li",
                                        "F-1",
                                        "2020-08-03",
                                        "Compulsory Education Law",
                                        "15",
                                        "2018")));
    }

    @AfterAll
    void stop() throws Exception {
        try {
            OtherStores.answerTheSame(
                    server,
                    folder,
                    Set.of("normative", "citations", "poweritems"),
                    "2026-11-30",
                    "2026-04-30",
                    "2025-06-30");
        } finally {
            caller.close();
            server.close();
        }
    }

    private static String decision(
            String officer, String number, String on, String law, String article, String version) {
        return """
               {documentNumber: "%s", body: "Bureau", officer: "%s", decidedOn: "%s", reasons: "As examined.",
                paper: "%s", legalBasis: [{law: "%s", article: "%s", version: "%s"}]}
               """
                .formatted(number, officer, on, DIGEST, law, article, version);
    }

    private static String issuing(String number, String on) {
        return decision("Li", number, on, "Compulsory Education Law", "7", "2018");
    }

    private static String citing(String number, String on, String document, String version) {
        return decision("Li", number, on, "normative-document/" + document, "1", version);
    }

    private long renamed(String name, String on, String decision) {
        return clerk.accepted("renameSchool", renaming(name, on, decision));
    }

    private static String renaming(String name, String on, String decision) {
        return "school: \"S1\", name: \"%s\", effectiveOn: \"%s\", decision: %s"
                .formatted(name, on, decision);
    }

    private static String entering(String document, String from, String until) {
        return """
               document: "%s", title: "Rules %s", number: "N-%s", unit: "%s", inForceFrom: "%s",
               clauses: [{clause: "1", text: "Schools report by March."}], publishedIn: "Gazette",
               filedOn: "2019-12-10", %s officer: "Chen", effectiveOn: "2019-12-02"
               """
                .formatted(
                        document,
                        document,
                        document,
                        UNIT,
                        from,
                        until.isEmpty() ? "" : "validUntil: \"" + until + "\",");
    }

    private static String amending(
            String document, int amends, String text, String by, String number, String on) {
        return """
               document: "%s", clause: "1", amends: %d, text: "%s", by: "%s", decision: %s, effectiveOn: "%s"
               """
                .formatted(document, amends, text, by, issuing(number, on), on);
    }

    private JsonNode known(String query) {
        return caller.data("{ " + query + " }");
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    private void refused(String code, String law, String article, String act, String input) {
        var refused = clerk.refused(code, act, input);
        assertThat(refused.path("law").asString()).as(refused.toString()).isEqualTo(law);
        assertThat(refused.path("article").asString()).as(refused.toString()).isEqualTo(article);
    }

    // ---- the story of a document

    @Test
    void a_document_goes_from_its_draft_to_its_clean_up() {
        var text = Sha256.hex("draft");
        var of = "of: \"normative-document/bus\", ";
        var draft =
                """
                document: "bus", title: "School buses", text: "%s", unit: "%s", officer: "Chen",
                effectiveOn: "2026-01-05"
                """
                        .formatted(text, UNIT);
        clerk.accepted("draftDocument", draft);
        long once = head();
        clerk.accepted("draftDocument", draft);
        assertThat(head()).isEqualTo(once);

        var resolve =
                """
                document: "bus", text: "%s", officer: "Chen", effectiveOn: "2026-02-20",
                meeting: {body: "Leaders", chair: "Head", members: ["Head", "Wu", "Qian"], minutes: "%s",
                  votes: [{member: "Wu", ballot: AGAINST, opinion: "Too dear."},
                          {member: "Qian", ballot: FOR}, {member: "Head", ballot: FOR}]}
                """
                        .formatted(text, DIGEST);
        refused(
                "OPINIONS_NOT_HEARD",
                "Interim Regulations on Major Administrative Decisions",
                "14",
                "resolveDocument",
                resolve);
        var notice = of + "notice: \"N-1\", ";
        var given =
                notice
                        + """
                        matter: "document.opinions", text: "%s", where: "Web site", until: "%s", officer: "Chen",
                        effectiveOn: "2026-01-06"
                        """;
        clerk.refused("NOTICE_TOO_SHORT", "giveNotice", given.formatted(text, "2026-01-20"));
        clerk.accepted("giveNotice", given.formatted(text, "2026-02-09"));
        clerk.accepted(
                "receiveOpinion",
                notice
                        + "opinion: \"1\", by: \"A parent\", content: \"Two adults on each bus.\", officer: \"Chen\", effectiveOn: \"2026-01-12\"");
        clerk.refused("OBJECTION_OPEN", "resolveDocument", resolve);
        clerk.accepted(
                "answerOpinion",
                notice
                        + "opinion: \"1\", result: REFUSED, reasons: \"The law asks for one.\", officer: \"Chen\", effectiveOn: \"2026-02-10\"");
        clerk.refused("LEGALITY_REVIEW_MISSING", "resolveDocument", resolve);
        clerk.accepted(
                "askLegalityReview",
                of
                        + "draft: \"%s\", unit: \"%s\", reviewingUnit: \"Law unit\", officer: \"Chen\", effectiveOn: \"2026-02-11\""
                                .formatted(text, UNIT));
        clerk.accepted(
                "giveLegalityOpinion",
                of
                        + "opinion: LAWFUL, reasons: \"Within the law.\", paper: \"%s\", officer: \"Qin\", effectiveOn: \"2026-02-16\""
                                .formatted(DIGEST));
        clerk.refused("DOCUMENT_NOT_RESOLVED", "issueDocument", issue(text, "Two adults.", "Li"));
        clerk.accepted("resolveDocument", resolve);
        refused(
                "DOCUMENT_SETS_PENALTY",
                "Administrative Penalty Law",
                "16",
                "issueDocument",
                issue(text, "逾期不报的，处以罚款。", "Li"));
        refused(
                "DOCUMENT_SETS_LICENCE",
                "Administrative Licensing Law",
                "17",
                "issueDocument",
                issue(text, "校车经批准后方可运行。", "Li"));
        clerk.refused("PREPARER_DECIDES", "issueDocument", issue(text, "Two adults.", "Chen"));
        clerk.accepted("issueDocument", issue(text, "Two adults.", "Li"));
        var byLaw =
                """
                document: "bus", clause: "2", text: "无证运行的，依法处以罚款。", by: "bus", effectiveOn: "2026-03-10",
                restsOn: [{law: "Administrative Penalty Law", article: "9", version: "2021"}], decision: %s
                """
                        .formatted(issuing("B-2", "2026-03-10"));

        refused(
                "RULE_UNPUBLISHED",
                "Administrative Penalty Law",
                "5",
                "renameSchool",
                renaming("Ash", "2026-03-05", citing("R-1", "2026-03-05", "bus", "1")));
        clerk.accepted(
                "publishDocument",
                "document: \"bus\", publishedIn: \"Gazette 3\", officer: \"Chen\", effectiveOn: \"2026-03-06\"");
        clerk.accepted(
                "fileDocument",
                "document: \"bus\", with: \"District Government\", receipt: \"%s\", officer: \"Chen\", effectiveOn: \"2026-03-09\""
                        .formatted(DIGEST));
        clerk.accepted("amendClause", byLaw);
        var filing =
                known(
                        "clocks(first: 5, filter: {of: [\"normative-document/bus\"], rule: [\"document.filing\"]}, atLeast: %d) { edges { node { state } } }"
                                .formatted(head()));
        assertThat(filing.at("/clocks/edges/0/node/state").asString()).isEqualTo("MET");

        // As of a day before its issue it was a draft; who voted how is one question.
        var then =
                known(
                        "normativeDocument(code: \"bus\", asOf: {effectiveOn: \"2026-02-22\"}) { status inForce }");
        assertThat(then.at("/normativeDocument/status").asString()).isEqualTo("RESOLVED");
        assertThat(then.at("/normativeDocument/inForce").asBoolean()).isFalse();
        var vote =
                known(
                        "collectiveDecisions(first: 5, filter: {of: [\"normative-document/bus\"]}) { edges { node { vote { carried votes { member ballot opinion } } } } }");
        assertThat(vote.toString()).contains("Too dear.").contains("\"carried\":true");

        // Clean-ups: what ends soon is found, kept, and in the end repealed.
        var due =
                "normativeDocuments(first: 9, filter: {status: [ISSUED], validUntil: {to: \"2026-12-31\"}}, asOf: {effectiveOn: \"%s\"}, atLeast: %d) { edges { node { code } } }";
        assertThat(known(due.formatted("2026-09-01", head())).toString()).contains("\"bus\"");
        var sample =
                caller.sample(
                        "documents-to-clean-up", Map.of("by", "2026-12-31", "day", "2026-09-01"));
        assertThat(sample.at("/normativeDocuments/edges").toString()).contains("\"bus\"");
        clerk.refused(
                "DOCUMENT_STILL_VALID",
                "lapseDocument",
                "document: \"bus\", decision: %s, effectiveOn: \"2026-09-02\""
                        .formatted(issuing("B-3", "2026-09-02")));
        clerk.accepted(
                "keepDocument",
                "document: \"bus\", validUntil: \"2028-12-31\", decision: %s, effectiveOn: \"2026-09-02\""
                        .formatted(issuing("B-4", "2026-09-02")));
        assertThat(known(due.formatted("2026-09-02", head())).toString()).doesNotContain("\"bus\"");
        clerk.accepted(
                "repealDocument",
                "document: \"bus\", decision: %s, effectiveOn: \"2026-11-01\""
                        .formatted(issuing("B-5", "2026-10-20")));
        clerk.refused(
                "DOCUMENT_ENDED",
                "keepDocument",
                "document: \"bus\", decision: %s, effectiveOn: \"2026-11-02\""
                        .formatted(issuing("B-6", "2026-11-02")));
        var cleaned =
                "normativeDocument(code: \"bus\", asOf: {effectiveOn: \"%s\"}, atLeast: %d) { status inForce validUntil }";
        assertThat(known(cleaned.formatted("2026-10-31", head())).toString())
                .contains("ISSUED", "\"inForce\":true", "2028-12-31");
        assertThat(known(cleaned.formatted("2026-11-01", head())).toString())
                .contains("REPEALED", "\"inForce\":false");
    }

    private static String issue(String text, String clause, String officer) {
        return """
               document: "bus", text: "%s", clauses: [{clause: "1", text: "%s"}], validUntil: "2026-12-31",
               inForceFrom: "2026-03-01", effectiveOn: "2026-02-24", decision: %s
               """
                .formatted(
                        text,
                        clause,
                        decision(
                                officer,
                                "B-1",
                                "2026-02-23",
                                "Compulsory Education Law",
                                "7",
                                "2018"));
    }

    // ---- versions, and what rests on them

    @Test
    void an_amended_clause_is_asked_on_both_sides_of_the_amendment_with_the_acts_that_rest_on_it() {
        clerk.accepted("enterDocument", entering("rep", "2020-01-01", ""));
        clerk.accepted("enterDocument", entering("new", "2026-03-01", ""));
        // The citation is recorded right behind the act.
        long first = -1 + renamed("Ash", "2026-04-01", citing("V-1", "2026-04-01", "rep", "1"));
        long before = head();
        clerk.refused(
                "AMENDED_BY_DOCUMENT_NOT_IN_FORCE",
                "amendClause",
                amending("rep", 1, "By April.", "ghost", "V-2", "2026-05-01"));
        clerk.accepted("amendClause", amending("rep", 1, "By April.", "new", "V-3", "2026-05-01"));
        clerk.refused(
                "CLAUSE_SAID_OTHERWISE",
                "amendClause",
                amending("rep", 1, "By June.", "rep", "V-4", "2026-05-04"));
        clerk.refused(
                "CLAUSE_SAID_OTHERWISE",
                "amendClause",
                amending("rep", 2, "By June.", "rep", "V-5", "2026-05-01"));

        refused(
                "VERSION_NOT_IN_FORCE",
                "Administrative Litigation Law",
                "70(2)",
                "renameSchool",
                renaming("Oak", "2026-05-02", citing("V-6", "2026-05-02", "rep", "1")));
        clerk.refused(
                "VERSION_NOT_IN_FORCE",
                "renameSchool",
                renaming("Oak", "2026-04-30", citing("V-7", "2026-04-30", "rep", "2")));
        renamed("Oak", "2026-05-06", citing("V-8", "2026-05-06", "rep", "2"));

        // One question: what the clause said on that day, and which acts rest on it.
        var question =
                """
                normativeDocument(code: "rep", asOf: {effectiveOn: "%1$s", position: %2$d}) {
                  clauses { clause inForce { version text by { code } decision } versions { version from until } } }
                clauseCitations(first: 9, filter: {document: ["rep"], clause: ["1"]}, asOf: {effectiveOn: "%1$s", position: %2$d}) {
                  edges { node { of act documentNumber version decidedOn } } }
                """;
        long now = head();
        var then = known(question.formatted("2026-04-30", now));
        assertThat(then.at("/normativeDocument/clauses/0/inForce/text").asString())
                .isEqualTo("Schools report by March.");
        assertThat(then.at("/clauseCitations/edges")).hasSize(1);
        var sample =
                caller.sample(
                        "clause-on-a-day",
                        Map.of(
                                "document",
                                "rep",
                                "clause",
                                "1",
                                "day",
                                "2026-04-30",
                                "position",
                                now));
        assertThat(sample.at("/normativeDocument/clauses/0/inForce/text").asString())
                .isEqualTo("Schools report by March.");
        assertThat(sample.at("/clauseCitations/totalCount").asInt()).isOne();
        assertThat(then.at("/clauseCitations/edges/0/node").toString())
                .contains("S1", "school.SchoolRenamed", "V-1", "\"version\":1", "2026-04-01");
        var since = known(question.formatted("2026-05-06", now));
        assertThat(since.at("/normativeDocument/clauses/0/inForce").toString())
                .contains("By April.", "\"version\":2", "\"new\"");
        assertThat(since.at("/clauseCitations/edges")).hasSize(2);
        // As known before the amendment, the clause went on as it was.
        var asKnown = known(question.formatted("2026-05-06", before));
        assertThat(asKnown.at("/normativeDocument/clauses/0/inForce/version").asInt()).isEqualTo(1);
        assertThat(asKnown.at("/clauseCitations/edges")).hasSize(1);

        // An act that falls rests on nothing any more; as known before, it did.
        clerk.accepted(
                "setActAside",
                """
                act: %d, ground: ANNULLED, proceeding: {number: "A-1", instance: FIRST_INSTANCE, body: "Court"},
                judgment: "%s", reasons: "No hearing.", officer: "Sun", ruledOn: "2026-06-01"
                """
                        .formatted(first, DIGEST));
        var fallen = known(question.formatted("2026-05-06", head()));
        assertThat(fallen.at("/clauseCitations/edges")).hasSize(1);
        var stillKnown = known(question.formatted("2026-05-06", now));
        assertThat(stillKnown.at("/clauseCitations/edges")).hasSize(2);
    }

    @Test
    void no_act_rests_on_a_clause_that_was_found_unlawful_until_it_is_amended() {
        clerk.accepted("enterDocument", entering("halt", "2020-01-01", ""));
        var stop =
                """
                document: "halt", clause: "1", by: COURT, caseNumber: "(2026) 7", ruling: "%s", officer: "Sun",
                effectiveOn: "2026-07-01"
                """
                        .formatted(DIGEST);
        clerk.accepted("stopClause", stop);
        long once = head();
        clerk.accepted("stopClause", stop);
        assertThat(head()).isEqualTo(once);
        clerk.refused(
                "VERSION_NOT_IN_FORCE",
                "renameSchool",
                renaming("Fir", "2026-07-02", citing("H-1", "2026-07-02", "halt", "1")));
        clerk.accepted("amendClause", amending("halt", 1, "By May.", "halt", "H-2", "2026-07-06"));
        renamed("Fir", "2026-07-07", citing("H-3", "2026-07-07", "halt", "2"));
        var versions =
                known(
                        "normativeDocument(code: \"halt\", asOf: {effectiveOn: \"2026-07-03\"}, atLeast: %d) { clauses { inForce { version } versions { stopped { by caseNumber on } } } }"
                                .formatted(head()));
        assertThat(versions.at("/normativeDocument/clauses/0/inForce").isNull()).isTrue();
        assertThat(versions.toString()).contains("COURT", "(2026) 7", "2026-07-01");
    }

    @Test
    void of_thirty_two_who_amend_a_clause_at_once_one_does() throws Exception {
        clerk.accepted("enterDocument", entering("race", "2020-01-01", ""));
        var callers = new ArrayList<Callable<String>>();
        for (int i = 0; i < CALLERS; i++) {
            var other = new Clerk(caller, "race-" + i);
            var input = amending("race", 1, "Version of " + i, "race", "RC-" + i, "2026-08-03");
            callers.add(
                    () -> {
                        var answer = other.act("amendClause", input);
                        return answer.path("code").asString("ACCEPTED");
                    });
        }
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            for (var done : threads.invokeAll(callers)) outcomes.add(done.get());
        }
        assertThat(outcomes).hasSize(CALLERS).contains("ACCEPTED");
        assertThat(outcomes.stream().filter("ACCEPTED"::equals)).hasSize(1);
        assertThat(outcomes.stream().filter("CLAUSE_SAID_OTHERWISE"::equals)).hasSize(CALLERS - 1);
        var clause =
                known(
                        "normativeDocument(code: \"race\", atLeast: %d) { clauses { versions { version } } }"
                                .formatted(head()));
        assertThat(clause.at("/normativeDocument/clauses/0/versions")).hasSize(2);
    }

    // ---- the list of powers

    private static String item(String item, String on) {
        return """
               item: "%s", instrument: "L-1", officer: "Wu", effectiveOn: "%s",
               content: {title: "Checks of school buses", kind: INSPECTION, unit: "%s",
                 provisions: [{law: "Administrative Penalty Law", article: "17", version: "2021"}]}
               """
                .formatted(item, on, UNIT);
    }

    private static String delegating(String officer, String power, String item, String on) {
        return """
               officer: "%s", power: %s, instrument: "P-%s", delegatedBy: "Head", effectiveOn: "%s" %s
               """
                .formatted(
                        officer,
                        power,
                        officer,
                        on,
                        item.isEmpty() ? "" : ", item: \"" + item + "\"");
    }

    @Test
    void when_an_item_is_struck_the_powers_that_rest_on_it_end() {
        clerk.accepted("delegatePower", delegating("Bo", "INSPECT_LICENSEES", "", "2024-01-01"));
        clerk.accepted("listPowerItem", item("INSPECT_LICENSEES.1", "2025-01-06"));
        clerk.accepted("listPowerItem", item("INSPECT_LICENSEES.2", "2025-01-06"));
        refused(
                "ITEM_NOT_NAMED",
                "Administrative Litigation Law",
                "70(4)",
                "delegatePower",
                delegating("Mei", "INSPECT_LICENSEES", "", "2025-02-03"));
        clerk.refused(
                "ITEM_OF_ANOTHER_POWER",
                "delegatePower",
                delegating("Mei", "END_LICENCES", "INSPECT_LICENSEES.1", "2025-02-03"));
        clerk.refused(
                "ITEM_NOT_IN_FORCE",
                "delegatePower",
                delegating("Mei", "INSPECT_LICENSEES", "INSPECT_LICENSEES.1", "2025-01-05"));
        clerk.accepted(
                "delegatePower",
                delegating("Mei", "INSPECT_LICENSEES", "INSPECT_LICENSEES.1", "2025-02-03"));
        clerk.accepted(
                "delegatePower",
                delegating("Rui", "INSPECT_LICENSEES", "INSPECT_LICENSEES.2", "2025-02-03"));
        var letter =
                """
                item: "INSPECT_LICENSEES.1", organisation: "Education centre", creditCode: "12310105MB0",
                matters: "Checks of buses.", instrument: "W-1", letter: "%s", until: "2027-12-31", officer: "Wu",
                effectiveOn: "2025-03-03"
                """
                        .formatted(DIGEST);
        refused(
                "ENTRUSTMENT_UNPUBLISHED",
                "Administrative Penalty Law",
                "20",
                "entrustPower",
                letter);
        clerk.accepted("entrustPower", letter + ", publishedIn: \"Gazette 4\"");
        clerk.accepted(
                "entrustPower",
                letter.replace("LICENSEES.1", "LICENSEES.2") + ", publishedIn: \"Gazette 5\"");
        clerk.accepted(
                "endEntrustment",
                """
                item: "INSPECT_LICENSEES.2", creditCode: "12310105MB0", reasons: "It has no staff left.", officer: "Wu",
                effectiveOn: "2025-06-02"
                """);
        clerk.accepted(
                "revisePowerItem",
                item("INSPECT_LICENSEES.2", "2025-07-01")
                        .replace("L-1", "L-9")
                        .replace("Checks of school buses", "Checks of minibuses"));
        var revised =
                "powerItem(code: \"INSPECT_LICENSEES.2\", asOf: {effectiveOn: \"%s\"}, atLeast: %d) { title status revisedOn instrument entrustments { publishedIn endedOn } }";
        assertThat(known(revised.formatted("2025-06-30", head())).toString())
                .contains("school buses", "L-1", "\"endedOn\":\"2025-06-02\"");
        assertThat(known(revised.formatted("2025-07-01", head())).toString())
                .contains("minibuses", "L-9", "\"revisedOn\":\"2025-07-01\"", "LISTED");
        assertThat(known(revised.formatted("2025-06-01", head())).toString())
                .contains("\"endedOn\":null");

        // Whoever inspects has to bear a certificate that day: the same question tells.
        clerk.empower("Wei", List.of("ORGANISE_UNITS", "POST_OFFICERS"));
        clerk.accepted(
                "setUpUnit",
                "unit: \"law\", name: \"Law unit\", decision: %s, effectiveOn: \"2020-01-06\""
                        .formatted(
                                decision(
                                        "Wei",
                                        "U-1",
                                        "2020-01-06",
                                        "Education Law",
                                        "15",
                                        "2015")));
        clerk.accepted(
                "postOfficer",
                "officer: \"Mei\", unit: \"law\", post: \"Inspector\", instrument: \"P-7\", by: \"Wei\", effectiveOn: \"2025-01-06\"");
        clerk.accepted(
                "certifyOfficer",
                "officer: \"Mei\", number: \"ZF-7\", until: \"2025-12-31\", by: \"Wei\", effectiveOn: \"2025-03-03\"");
        var certified =
                caller.sample(
                        "officer-empowered-and-certified",
                        Map.of(
                                "officer",
                                "Mei",
                                "power",
                                "INSPECT_LICENSEES",
                                "day",
                                "2025-12-31"));
        assertThat(certified.at("/powerHeld/held").asBoolean()).isTrue();
        assertThat(certified.at("/powerHeld/certificate/number").asString()).isEqualTo("ZF-7");
        assertThat(certified.at("/powerHeld/certificate/until").asString()).isEqualTo("2025-12-31");
        var uncertified =
                "powerHeld(officer: \"Mei\", power: INSPECT_LICENSEES, on: \"%s\") { held certificate { number } }";
        for (var day : List.of("2025-03-02", "2026-01-01")) {
            var without = known(uncertified.formatted(day)).get("powerHeld");
            assertThat(without.get("held").asBoolean()).isTrue();
            assertThat(without.get("certificate").isNull()).isTrue();
        }
        long before = head();
        clerk.accepted(
                "strikePowerItem",
                "item: \"INSPECT_LICENSEES.1\", reasons: \"The city checks.\", instrument: \"L-2\", officer: \"Wu\", effectiveOn: \"2026-02-02\"");
        var held =
                "powerHeld(officer: \"%s\", power: INSPECT_LICENSEES, on: \"%s\"%s) { held instrument item { code status } certificate { number } }";
        clerk.eventually(
                "{ " + held.formatted("Mei", "2026-02-02", "") + " }",
                "/powerHeld/held",
                is -> !is.asBoolean());
        var then = known(held.formatted("Mei", "2026-02-01", ""));
        assertThat(then.at("/powerHeld/held").asBoolean()).isTrue();
        assertThat(then.at("/powerHeld/item/code").asString()).isEqualTo("INSPECT_LICENSEES.1");
        var asKnown =
                known(held.formatted("Mei", "2026-02-02", ", asOf: {position: " + before + "}"));
        assertThat(asKnown.at("/powerHeld/held").asBoolean()).isTrue();
        // What rests on another item, or is older than the list, goes on.
        assertThat(known(held.formatted("Rui", "2026-02-02", "")).at("/powerHeld/held").asBoolean())
                .isTrue();
        assertThat(known(held.formatted("Bo", "2026-02-02", "")).at("/powerHeld/held").asBoolean())
                .isTrue();
        var listed =
                known(
                        "powerItem(code: \"INSPECT_LICENSEES.1\", atLeast: %d) { status struckOn delegations { officer { code } } entrustments { organisation publishedIn endedOn } }"
                                .formatted(head()));
        assertThat(listed.at("/powerItem").toString())
                .contains("STRUCK", "Mei", "Gazette 4", "\"endedOn\":\"2026-02-02\"");
        clerk.refused(
                "ITEM_NOT_IN_FORCE",
                "delegatePower",
                delegating("Tan", "INSPECT_LICENSEES", "INSPECT_LICENSEES.1", "2026-03-02"));
    }

    // ---- the catalogue

    private long factsOfDocuments() {
        return known(
                        "facts(first: 1, filter: {typeStartsWith: \"normative.\"}, atLeast: %d) { totalCount }"
                                .formatted(head()))
                .at("/facts/totalCount")
                .asLong();
    }

    @Test
    void the_catalogue_comes_in_from_a_file_and_twice_adds_nothing() throws IOException {
        var sample = Path.of("..", "samples", "normative-documents.csv");
        assertThat(Files.readAllLines(sample)).hasSizeGreaterThan(3);
        Tokens.place(server, "张三", UNIT);
        assertThat(imported(sample)).isZero();
        long once = factsOfDocuments();
        assertThat(imported(sample)).isZero();
        // What follows elsewhere from the first time may follow yet.
        assertThat(factsOfDocuments()).isEqualTo(once);
        var found =
                known(
                        "normativeDocuments(first: 9, filter: {numberContains: \"长教规\"}, atLeast: %d) { totalCount edges { node { code status clauses { clause inForce { text } } } } }"
                                .formatted(head()));
        assertThat(found.at("/normativeDocuments/totalCount").asInt()).isEqualTo(3);
        assertThat(found.toString()).contains("REPEALED", "ISSUED");
    }

    private int imported(Path file) {
        var token = Tokens.file(server, "importer", Role.CLERK, Role.AUDITOR);
        Tokens.place(server, "importer", UNIT);
        return Chalkline.run(
                "import",
                "normative-documents",
                file.toString(),
                "--url",
                server.url(),
                "--token-file",
                token);
    }
}
