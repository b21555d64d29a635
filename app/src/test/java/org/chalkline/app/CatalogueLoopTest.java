package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.app.ledger.OtherStores;
import org.chalkline.kernel.catalogue.CatalogueEntryId;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.ledger.outside.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The catalogue of what is made public, and what everybody reads of it, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueLoopTest {
    private static final String DIGEST = "ab".repeat(32);
    private static final String LICENCE = "https://open.example/licence";

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Caller anybody;
    private Clerk clerk;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty.resolve("data");
        var settings =
                List.of(
                        "--chalkline.watcher.interval=1s",
                        "--chalkline.open.publisher=Elm & Oak <District>",
                        "--chalkline.limits.public.per-minute=10000");
        server = Server.start(new Server.Settings(folder, 0, "none", settings));
        caller = new Caller(server);
        anybody = new Caller(server.url());
        clerk = new Clerk(caller, "catalogue");
        Tokens.place(server, "张三", "法制科");
        clerk.empower("Chen", List.of("DRAFT_DOCUMENTS"));
        clerk.empower("Qin", List.of("REVIEW_LEGALITY"));
        clerk.empower("Li", List.of("ISSUE_DOCUMENTS"));
        clerk.empower("Sun", List.of("RECORD_RULINGS"));
        clerk.empower("Mi", List.of("SCREEN_SECRECY", "PUBLISH_ENTRIES"));
        clerk.empower("Gong", List.of("PUBLISH_ENTRIES"));
    }

    @AfterAll
    void stop() throws Exception {
        try {
            OtherStores.answerTheSame(
                    server,
                    folder,
                    Set.of("catalogue", "itprojects", "procurements"),
                    "2026-11-30",
                    "2026-05-05",
                    "2026-03-01");
        } finally {
            caller.close();
            anybody.close();
            server.close();
        }
    }

    private JsonNode known(String query) {
        return caller.data("{ " + query + " }");
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    private static String listing(String entry, String title, String on) {
        return """
               entry: "%s", title: "%s", disclosureClass: POLICIES, unit: "学前教育科", officer: "Gong",
               effectiveOn: "%s"
               """
                .formatted(entry, title, on);
    }

    private static String screening(String entry, String cell, String on) {
        return """
               entry: "%s", description: "Places of <each> school", keywords: ["学位", "places"],
               content: {columns: ["school", "places"], rows: [{cells: ["Elm & Ash", "%s"]}]},
               reasons: "Nothing of articles 14 to 16.", screener: "Mi", effectiveOn: "%s"
               """
                .formatted(entry, cell, on);
    }

    private static String csv(String cell) {
        return "school,places\r\nElm & Ash," + cell + "\r\n";
    }

    private static String publishing(String entry, String digest, String officer, String on) {
        return "entry: \"%s\", content: \"%s\", licence: \"%s\", publisher: \"%s\", effectiveOn: \"%s\""
                .formatted(entry, digest, LICENCE, officer, on);
    }

    /** Waits until what was recorded is shown to everybody. */
    private HttpResponse<String> open(String path) {
        clerk.eventually(
                "{ catalogueEntries(first: 1, atLeast: %d) { totalCount } }".formatted(head()),
                "/catalogueEntries/totalCount",
                count -> true);
        return anybody.get(path);
    }

    private void isPublic(String entry, String title, String cell) {
        clerk.accepted("listEntry", listing(entry, title, "2026-05-06"));
        clerk.accepted("screenEntry", screening(entry, cell, "2026-05-07"));
        clerk.accepted(
                "publishEntry", publishing(entry, Sha256.hex(csv(cell)), "Gong", "2026-05-08"));
    }

    // ---- what has to be public

    @Test
    void a_document_that_is_issued_has_to_be_public_and_is_withdrawn_when_it_falls() {
        var text = Sha256.hex("rules");
        var of = "of: \"normative-document/heat\", ";
        clerk.accepted(
                "draftDocument",
                "document: \"heat\", title: \"Heat\", text: \"%s\", unit: \"法制科\", officer: \"Chen\", effectiveOn: \"2026-04-01\""
                        .formatted(text));
        clerk.accepted(
                "askLegalityReview",
                of
                        + "draft: \"%s\", unit: \"法制科\", reviewingUnit: \"Law unit\", officer: \"Chen\", effectiveOn: \"2026-04-02\""
                                .formatted(text));
        clerk.accepted(
                "giveLegalityOpinion",
                of
                        + "opinion: LAWFUL, reasons: \"Within the law.\", paper: \"%s\", officer: \"Qin\", effectiveOn: \"2026-04-03\""
                                .formatted(DIGEST));
        clerk.accepted(
                "resolveDocument",
                """
                document: "heat", text: "%s", unheard: "It is hot.", officer: "Chen", effectiveOn: "2026-04-07",
                meeting: {body: "Leaders", chair: "Head", members: ["Head", "Wu", "Qian"], minutes: "%s",
                  votes: [{member: "Wu", ballot: FOR}, {member: "Qian", ballot: FOR}, {member: "Head", ballot: FOR}]}
                """
                        .formatted(text, DIGEST));
        long issued =
                clerk.accepted(
                        "issueDocument",
                        """
                        document: "heat", text: "%s", clauses: [{clause: "1", text: "No sport in heat."}],
                        inForceFrom: "2026-05-01", effectiveOn: "2026-04-09",
                        decision: {documentNumber: "H-1", body: "Bureau", officer: "Li", decidedOn: "2026-04-08",
                          reasons: "As resolved.", paper: "%s",
                          legalBasis: [{law: "Compulsory Education Law", article: "7", version: "2018"}]}
                        """
                                .formatted(text, DIGEST));
        var code =
                CatalogueEntryId.following("normative.DocumentIssued", "normative-document/heat")
                        .value();
        var asked =
                "{ catalogueEntry(code: \"%s\") { title unit status about dueSince withdrawal { act } } }"
                        .formatted(code);
        var due = clerk.eventually(asked, "/catalogueEntry", entry -> entry.has("status"));
        assertThat(due.toString()).contains("规范性文件 H-1", "法制科", "2026-04-08", "\"DUE\"");

        // Due and not public, by unit; the twenty working days have run out.
        var byUnit =
                known(
                        "catalogueEntryAggregate(filter: {dueSinceKnown: true, about: [\"normative-document/heat\"]}, groupBy: [UNIT], atLeast: %d) { groups { count values { value } } }"
                                .formatted(head()));
        assertThat(byUnit.toString()).contains("法制科", "\"count\":1");
        clerk.eventually(
                "{ clocks(first: 5, filter: {of: [\"catalogue-entry/%s\"]}) { edges { node { state } } } }"
                        .formatted(code),
                "/clocks/edges/0/node/state",
                state -> state.asString().equals("LAPSED"));

        var sample = caller.sample("due-and-not-public", Map.of("day", "2026-06-30"));
        assertThat(sample.toString()).contains("法制科", code);

        clerk.accepted(
                "setActAside",
                """
                act: %d, ground: ANNULLED, proceeding: {number: "X-1", instance: FIRST_INSTANCE, body: "Court"},
                reasons: "Beyond its powers.", officer: "Sun", ruledOn: "2026-07-01"
                """
                        .formatted(issued(issued)));
        var withdrawn =
                clerk.eventually(
                        asked,
                        "/catalogueEntry",
                        entry -> entry.path("status").asString().equals("WITHDRAWN"));
        assertThat(withdrawn.at("/withdrawal/act").asString())
                .startsWith("normative-document/heat#");
    }

    /** The position of the issue, behind which its clocks were opened. */
    private long issued(long last) {
        var told =
                known(
                        "normativeDocumentHistory(code: \"heat\", first: 20, atLeast: %d) { edges { node { position type } } }"
                                .formatted(last));
        for (var edge : told.at("/normativeDocumentHistory/edges")) {
            if (edge.at("/node/type").asString().equals("normative.DocumentIssued")) {
                return edge.at("/node/position").asLong();
            }
        }
        throw new AssertionError(told);
    }

    @Test
    void what_stays_closed_is_listed_with_its_ground_and_looked_at_again() {
        clerk.accepted("listEntry", listing("shut", "Consultations", "2026-05-06"));
        clerk.accepted(
                "closeEntry",
                """
                entry: "shut", ground: IN_PROCESS, reasons: "Letters of consultation.", lookAgainOn: "2026-10-08",
                screener: "Mi", effectiveOn: "2026-05-07"
                """);
        clerk.refused("ENTRY_CLOSED", "screenEntry", screening("shut", "1", "2026-05-08"));
        var shut =
                known(
                        "catalogueEntries(first: 5, filter: {status: [CLOSED], lookAgainOn: {to: \"2026-10-31\"}}, atLeast: %d) { edges { node { code closure { ground article lookAgainOn } clocks { rule { id } } } } }"
                                .formatted(head()));
        assertThat(shut.toString()).contains("shut", "IN_PROCESS", "16(2)");
        clerk.accepted(
                "keepClosure",
                """
                entry: "shut", ground: IN_PROCESS, reasons: "Not answered yet.", lookAgainOn: "2027-10-08",
                screener: "Mi", effectiveOn: "2026-10-06"
                """);
        assertThat(open("/open").body()).doesNotContain("Consultations");
        assertThat(anybody.get("/open/entries/shut").statusCode()).isEqualTo(404);
        clerk.accepted(
                "endClosure",
                "entry: \"shut\", reasons: \"It was decided.\", screener: \"Mi\", effectiveOn: \"2026-11-03\"");
        var due =
                known(
                        "catalogueEntry(code: \"shut\", atLeast: %d) { status dueSince closure { ground } }"
                                .formatted(head()));
        assertThat(due.toString()).contains("\"DUE\"", "2026-11-03", "\"closure\":null");
    }

    // ---- systems

    private static String decided(String number, String officer, String on) {
        return """
               decision: {documentNumber: "%s", body: "Bureau", officer: "%s", decidedOn: "%s", reasons: "As planned.",
                 paper: "%s", legalBasis: [{law: "Budget Law", article: "13", version: "2018"}]}
               """
                .formatted(number, officer, on, DIGEST);
    }

    private void payable() {
        clerk.accepted(
                "takeOverBudgetLine",
                """
                line: "2026-IT", amount: {amount: "90000.00"}, spent: {amount: "0.00"}, purpose: "Systems",
                source: "Accounts of 2026", effectiveOn: "2026-01-02",
                heading: {fund: GENERAL_PUBLIC, function: "2050202", economic: "31002", unit: "bureau", year: 2026}
                """);
        clerk.accepted(
                "requestAssets",
                """
                request: "R-IT", unit: "bureau", what: {name: "Files", category: INTANGIBLE}, quantity: 1,
                estimate: {amount: "56000.00"}, purpose: "Files.", preparer: "T-0001", effectiveOn: "2026-01-20",
                reallocation: {examinedOn: "2026-01-19", findings: "None is free."}
                """);
        clerk.accepted(
                "grantAssetRequest",
                "request: \"R-IT\", supply: BOUGHT, effectiveOn: \"2026-01-26\", "
                        + decided("IT-1", "bai", "2026-01-26"));
    }

    private void pay(String payment, String commitment, String amount) {
        clerk.accepted(
                "makePayment",
                """
                line: "2026-IT", payment: "%s", commitment: "%s", amount: {amount: "%s"}, use: "31002",
                payee: "East Software Ltd", purpose: "Files.", officer: "bai", effectiveOn: "2026-04-01"
                """
                        .formatted(payment, commitment, amount));
    }

    private static String contract(String number, String amount) {
        return """
               project: "files", number: "%s", organisation: "East Software Ltd", amount: {amount: "%s"}, use: "31002",
               paper: "%s", officer: "bai", effectiveOn: "2026-03-10"
               """
                .formatted(number, amount, DIGEST);
    }

    /** The project of that name comes to its award; the position of its approval. */
    private long awarded(String project, String title) {
        var of = "project: \"" + project + "\", ";
        clerk.accepted(
                "proposeITProject",
                of
                        + """
                          title: "%s", description: "A register of files.", objectives: "No paper.", unit: "法制科",
                          budgetUnit: "bureau", estimate: {amount: "60000.00"}, officer: "mei", effectiveOn: "2026-02-02"
                          """
                                .formatted(title));
        var approval =
                of
                        + "cost: {amount: \"60000.00\"}, line: \"2026-IT\", effectiveOn: \"2026-02-09\", ";
        clerk.refused(
                "PREPARER_DECIDES",
                "approveITProject",
                approval + decided("IT-2" + project, "mei", "2026-02-09"));
        clerk.refused(
                "LINE_NOT_BUDGETED",
                "approveITProject",
                approval.replace("2026-IT", "2026-XX")
                        + decided("IT-2" + project, "lin", "2026-02-09"));
        long approved =
                clerk.accepted(
                        "approveITProject",
                        approval + decided("IT-2" + project, "lin", "2026-02-09"));
        clerk.accepted(
                "tenderITProject",
                of
                        + """
                          method: OPEN, notice: "%s", publishedIn: "The city's platform", closesOn: "2026-03-02",
                          officer: "bai", effectiveOn: "2026-02-16"
                          """
                                .formatted(DIGEST));
        clerk.accepted(
                "awardITProject",
                of
                        + """
                          organisation: "East Software Ltd", amount: {amount: "60000.01"}, report: "%s", officer: "bai",
                          effectiveOn: "2026-03-05"
                          """
                                .formatted(DIGEST));
        return approved;
    }

    private void committed(String amount) {
        clerk.eventually(
                "{ budgetLine(code: \"2026-IT\") { figures { committed { amount } } } }",
                "/budgetLine/figures/committed/amount",
                seen -> seen.asString().equals(amount));
    }

    private String systems(String day, long position) {
        clerk.eventually(
                "{ itProjects(first: 1, atLeast: %d) { totalCount } budgetLines(first: 1, atLeast: %d) { totalCount } assets(first: 1, atLeast: %d) { totalCount } }"
                        .formatted(head(), head(), head()),
                "/assets/totalCount",
                count -> true);
        var edges =
                caller.sample("systems", Map.of("day", day, "position", position))
                        .at("/itProjects/edges");
        for (var edge : edges) {
            if (edge.at("/node/code").asString().equals("files")) return edge.toString();
        }
        return "";
    }

    @Test
    void a_system_is_procured_within_its_approval_committed_entered_and_retired() throws Exception {
        clerk.empower("mei", List.of("APPROVE_IT"));
        clerk.empower("lin", List.of("APPROVE_IT"));
        clerk.empower("bai", List.of("APPROVE_IT", "SPEND_BUDGETS", "ALLOCATE_ASSETS"));
        clerk.empower("tang", List.of("ACCEPT_SYSTEMS"));
        payable();
        long approved = awarded("files", "Files <2026>");
        var over =
                clerk.refused(
                        "CONTRACT_OVER_APPROVAL",
                        "contractITProject",
                        contract("HT-1", "60000.01"));
        assertThat(over.get("message").asString()).contains("have more approved first");
        clerk.refused("AMOUNT_MALFORMED", "contractITProject", contract("HT-1", "6e4"));
        clerk.accepted("contractITProject", contract("HT-1", "50000.00"));
        committed("50000.00");
        var amendment =
                """
                project: "files", number: "HT-1-A", amount: {amount: "%s"}, use: "31002", reasons: "More files.",
                paper: "%s", officer: "bai", effectiveOn: "2026-03-20"
                """;
        clerk.refused(
                "CONTRACT_OVER_APPROVAL",
                "amendITContract",
                amendment.formatted("60000.01", DIGEST));
        clerk.accepted("amendITContract", amendment.formatted("56000.00", DIGEST));
        committed("56000.00");
        pay("P-IT-1", "HT-1", "50000.00");
        pay("P-IT-2", "HT-1-A", "6000.00");
        var acceptance =
                """
                project: "files", findings: "As agreed.", paper: "%s", officer: "%s", effectiveOn: "2026-04-15",
                system: {card: {name: "Files", category: INTANGIBLE}, request: "R-IT", place: "Server room",
                  depreciation: {method: STRAIGHT_LINE, lifeMonths: 60}, funding: [
                    {line: "2026-IT", payment: "P-IT-1", amount: {amount: "50000.00"}},
                    {line: "2026-IT", payment: "P-IT-2", amount: {amount: "6000.00"}}]}
                """;
        clerk.refused("ACCEPTED_BY_PROCURER", "acceptSystem", acceptance.formatted(DIGEST, "bai"));
        clerk.accepted("acceptSystem", acceptance.formatted(DIGEST, "tang"));
        clerk.eventually(
                "{ asset(code: \"it-files\") { status } }",
                "/asset/status",
                status -> status.asString().equals("IN_STORE"));
        clerk.accepted(
                "startSystem",
                "project: \"files\", officer: \"tang\", effectiveOn: \"2026-04-20\"");

        // As of any day on both clocks.
        assertThat(systems("2026-10-01", head()))
                .contains(
                        "\"RUNNING\"",
                        "\"56000.00\"",
                        "\"2026-IT\"",
                        "\"it-files\"",
                        "\"committed\":{\"amount\":\"0.00\"},\"paid\":{\"amount\":\"56000.00\"}");
        assertThat(systems("2026-03-15", head()))
                .contains(
                        "\"CONTRACTED\"", "\"50000.00\"", "\"committed\":{\"amount\":\"50000.00\"}")
                .contains("\"asset\":null");
        assertThat(systems("2026-10-01", approved)).contains("\"APPROVED\"", "\"amount\":null");

        isTold();
        falls(approved);
    }

    /** Its contract has to be made public, and everybody reads how it was procured. */
    private void isTold() throws Exception {
        var entry = CatalogueEntryId.following("itproject.ProjectContracted", "it-project/files");
        clerk.eventually(
                "{ catalogueEntry(code: \"%s\") { disclosureClass status } }"
                        .formatted(entry.value()),
                "/catalogueEntry",
                told -> told.toString().contains("PROCUREMENT"));
        var document =
                Path.of("src", "main", "resources", "public-documents", "procurements.graphql");
        var told = anybody.data(Files.readString(document)).toString();
        assertThat(told).contains("Files <2026>", "East Software Ltd", "IMPLEMENTATION", "HT-1");
        assertThat(told).doesNotContain("mei", "bai", "tang");
        assertThat(anybody.ask("{ itProjects(first: 1) { totalCount } }").has("errors")).isTrue();
    }

    /**
     * With its approval falls the whole; the line and the asset, where money was spent, are told.
     */
    private void falls(long approved) {
        long before = head();
        clerk.accepted(
                "setActAside",
                """
                act: %d, ground: ANNULLED, proceeding: {number: "X-2", instance: FIRST_INSTANCE, body: "Court"},
                reasons: "Beyond its powers.", officer: "Sun", ruledOn: "2026-07-01"
                """
                        .formatted(approved));
        assertThat(systems("2026-10-01", head())).contains("\"PROPOSED\"", "\"asset\":null");
        assertThat(systems("2026-10-01", before)).contains("\"RUNNING\"", "\"it-files\"");
        var entry = CatalogueEntryId.following("itproject.ProjectContracted", "it-project/files");
        clerk.eventually(
                "{ catalogueEntry(code: \"%s\") { status } }".formatted(entry.value()),
                "/catalogueEntry/status",
                status -> status.asString().equals("WITHDRAWN"));
        clerk.eventually(
                "{ followUps(first: 9, filter: {reason: [\"RESTS_ON_FALLEN_ACT\"], about: [\"it-project/files\"]}) { edges { node { message } } } }",
                "/followUps/edges",
                told -> told.toString().contains("budget/2026-IT, asset/it-files"));
    }

    @Test
    void a_contract_that_its_line_can_not_bear_is_told_of() {
        clerk.empower("ou", List.of("APPROVE_IT", "SPEND_BUDGETS"));
        clerk.empower("ye", List.of("APPROVE_IT"));
        clerk.accepted(
                "takeOverBudgetLine",
                """
                line: "2026-SMALL", amount: {amount: "10.00"}, spent: {amount: "0.00"}, purpose: "Systems",
                source: "Accounts of 2026", effectiveOn: "2026-01-02",
                heading: {fund: GENERAL_PUBLIC, function: "2050202", economic: "31002", unit: "bureau", year: 2026}
                """);
        var of = "project: \"large\", ";
        clerk.accepted(
                "proposeITProject",
                of
                        + """
                          title: "Large", description: "A register.", objectives: "No paper.", unit: "法制科",
                          budgetUnit: "bureau", estimate: {amount: "20.00"}, officer: "ou", effectiveOn: "2026-02-02"
                          """);
        clerk.accepted(
                "approveITProject",
                of
                        + "cost: {amount: \"20.00\"}, line: \"2026-SMALL\", effectiveOn: \"2026-02-09\", "
                        + decided("IT-9", "ye", "2026-02-09"));
        clerk.accepted(
                "tenderITProject",
                of
                        + """
                          method: DIRECT, notice: "%s", publishedIn: "Site", closesOn: "2026-02-16", officer: "ou",
                          effectiveOn: "2026-02-16"
                          """
                                .formatted(DIGEST));
        clerk.accepted(
                "awardITProject",
                of
                        + "organisation: \"West Ltd\", amount: {amount: \"20.00\"}, report: \"%s\", officer: \"ou\", effectiveOn: \"2026-02-17\""
                                .formatted(DIGEST));
        clerk.accepted(
                "contractITProject",
                of
                        + """
                          number: "HT-9", organisation: "West Ltd", amount: {amount: "20.00"}, use: "31002", paper: "%s",
                          officer: "ou", effectiveOn: "2026-02-18"
                          """
                                .formatted(DIGEST));
        clerk.eventually(
                "{ followUps(first: 9, filter: {reaction: [\"system-committed\"]}) { edges { node { about reason } } } }",
                "/followUps/edges",
                edges -> edges.toString().contains("BEYOND_AVAILABLE"));
    }

    // ---- what everybody reads

    @Test
    void what_is_published_is_read_by_everybody_as_of_its_days() {
        clerk.accepted("listEntry", listing("places", "Places <2026>", "2026-05-06"));
        assertThat(open("/open/entries/places").statusCode()).isEqualTo(404);
        clerk.refused(
                "NOT_SCREENED", "publishEntry", publishing("places", DIGEST, "Gong", "2026-05-07"));
        clerk.accepted("screenEntry", screening("places", "120", "2026-05-07"));
        var digest = Sha256.hex(csv("120"));
        assertThat(open("/open/entries/places/data.csv").statusCode()).isEqualTo(404);
        clerk.refused(
                "SCREENER_PUBLISHES",
                "publishEntry",
                publishing("places", digest, "Mi", "2026-05-08"));
        clerk.accepted("publishEntry", publishing("places", digest, "Gong", "2026-05-08"));

        var page = open("/open/entries/places");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Places &lt;2026&gt;", "Places of &lt;each&gt; school", "Elm &amp; Ash")
                .contains("Elm &amp; Oak &lt;District&gt;", digest, LICENCE)
                .doesNotContain("<2026>", "<each>", "<District>", "Nothing of articles");
        var csv = anybody.get("/open/entries/places/data.csv");
        assertThat(csv.body()).isEqualTo(csv("120"));
        assertThat(Sha256.hex(csv.body())).isEqualTo(digest);
        assertThat(anybody.get("/open/entries/places/data.json").body())
                .isEqualTo("[{\"school\":\"Elm & Ash\",\"places\":\"120\"}]\n");

        clerk.accepted("screenEntry", screening("places", "140", "2026-06-01"));
        assertThat(open("/open/entries/places/data.csv").body()).isEqualTo(csv("120"));
        clerk.accepted(
                "updateEntry",
                "entry: \"places\", content: \"%s\", changes: \"More.\", publisher: \"Gong\", effectiveOn: \"2026-06-02\""
                        .formatted(Sha256.hex(csv("140"))));
        long updated = head();
        assertThat(open("/open/entries/places/data.csv").body()).isEqualTo(csv("140"));
        var day = "?effectiveOn=2026-06-01&position=" + updated;
        assertThat(anybody.get("/open/entries/places/data.csv" + day).body()).isEqualTo(csv("120"));
        assertThat(anybody.get("/open/entries/places?effectiveOn=2026-05-07").statusCode())
                .isEqualTo(404);

        // A withdrawal reaches every day, and leaves no more than that there was something.
        clerk.accepted(
                "withdrawEntry",
                "entry: \"places\", reasons: \"A name was in it.\", officer: \"Gong\", effectiveOn: \"2026-06-10\"");
        assertThat(open("/open/entries/places").statusCode()).isEqualTo(404);
        assertThat(anybody.get("/open/entries/places/data.csv" + day).statusCode()).isEqualTo(410);
        var then = anybody.get("/open" + day).body();
        assertThat(then).contains("已撤回（places）").doesNotContain("Places &lt;2026&gt;");
        assertThat(anybody.get("/open/catalog.jsonld" + day).body())
                .doesNotContain("2026&gt", "A name was in it");
    }

    @Test
    void answers_may_be_kept_for_a_minute_run_no_script_and_are_bounded() {
        isPublic("kept", "Kept", "7");
        var first = open("/open/entries/kept/data.csv");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("public, max-age=60");
        assertThat(first.headers().firstValue("X-Chalkline-Position")).isPresent();
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again =
                anybody.send(
                        anybody.request("/open/entries/kept/data.csv")
                                .header("If-None-Match", tag)
                                .build());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        var page = anybody.get("/open");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "style-src 'self'")
                .doesNotContain("script-src", "unsafe");
        assertThat(page.body()).doesNotContain("<script", "style=");
        assertThat(anybody.get("/open/open.css").statusCode()).isEqualTo(200);
        for (var wrong :
                List.of(
                        "/open?position=-1",
                        "/open?position=x",
                        "/open?effectiveOn=2026-13-01",
                        "/open?after=%3Cb%3E",
                        "/open?position=999999999")) {
            var answer = anybody.get(wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains("code").doesNotContain("<b>");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
        assertThat(anybody.post("/open", "{}").statusCode()).isEqualTo(405);
    }

    @Test
    void programs_read_the_catalogue_as_rdf() throws Exception {
        isPublic("rdf", "RDF \\\"quoted\\\"", "9");
        var catalogue = open("/open/catalog.jsonld");
        assertThat(catalogue.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/ld+json");
        JsonNode read = FactJson.MAPPER.readTree(catalogue.body());
        assertThat(read.at("/@graph/0/@type").asString()).isEqualTo("dcat:Catalog");

        var python = Path.of("/usr/bin/python3");
        Assumptions.assumeTrue(Files.isExecutable(python), "python3 is not installed");
        var rdflib = Tool.run(folder, python.toString(), "-c", "import rdflib");
        Assumptions.assumeTrue(rdflib.status() == 0, "rdflib is not installed");
        var file = folder.resolve("catalog.jsonld");
        Files.writeString(file, catalogue.body());
        var script =
                """
                import sys
                from rdflib import Graph, Namespace, RDF
                from rdflib.namespace import DCAT, DCTERMS, XSD
                SPDX = Namespace("http://spdx.org/rdf/terms#")
                g = Graph().parse(sys.argv[1], format="json-ld")
                catalog, = g.subjects(RDF.type, DCAT.Catalog)
                datasets = set(g.objects(catalog, DCAT.dataset))
                assert datasets == set(g.subjects(RDF.type, DCAT.Dataset)), datasets
                for d in datasets:
                    for p in (DCTERMS.title, DCTERMS.description, DCTERMS.issued, DCTERMS.publisher):
                        assert g.value(d, p) is not None, (d, p)
                    assert g.value(d, DCTERMS.issued).datatype == XSD.date
                    files = list(g.objects(d, DCAT.distribution))
                    assert len(files) == 2, files
                    for f in files:
                        assert g.value(f, DCTERMS.license) is not None
                        assert g.value(f, DCAT.downloadURL) is not None
                        assert g.value(g.value(f, SPDX.checksum), SPDX.checksumValue).datatype == XSD.hexBinary
                rdf, = [d for d in datasets if str(d).endswith("/rdf")]
                for f in g.objects(rdf, DCAT.distribution):
                    print(g.value(f, DCAT.downloadURL), g.value(f, DCAT.byteSize), str(g.value(g.value(f, SPDX.checksum), SPDX.checksumValue)))
                print(g.value(rdf, DCTERMS.title))
                """;
        var program = folder.resolve("read.py");
        Files.writeString(program, script);
        var said = Tool.run(folder, python.toString(), program.toString(), file.toString());
        assertThat(said.status()).as(said.said()).isZero();
        assertThat(said.said())
                .contains(
                        server.url()
                                + "/open/entries/rdf/data.csv "
                                + csv("9").length()
                                + " "
                                + Sha256.hex(csv("9")))
                .contains("RDF \"quoted\"");
    }
}
