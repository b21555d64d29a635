package org.chalkline.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.Soon.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chalkline.app.Caller;
import org.chalkline.app.Clerk;
import org.chalkline.app.ElmKindergarten;
import org.chalkline.app.Server;
import org.chalkline.app.Soon;
import org.chalkline.app.Tokens;
import org.chalkline.app.Told;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalData;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.node.ArrayNode;

/**
 * Makes the small folder that is kept of a format: rows of sample files, a person who was erased
 * and one who wasn't, documents, a licence that reactions followed up, a unit, a budget, refusals,
 * a user, two signing keys, a backup; and asks what it answers.
 */
final class FolderMaker {
    static final String USER = "sun";
    static final String PASSWORD = "青桐路上的第三棵大树是谁种的";
    static final String ERASED = "p-1";
    static final String OTHER = "p-2";

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Path SCHEMA = Path.of("..", "docs", "schema", "schema.graphql");
    private static final Pattern LISTS =
            Pattern.compile("(?m)^  (\\w+)\\(([^)]*asOf: AsOf[^)]*)\\)\\s*:\\s*\\w+Connection!");

    private static final List<String> POWERS =
            List.of(
                    "Wang:ACCEPT_APPLICATIONS",
                    "Chen:EXAMINE_APPLICATIONS",
                    "Zhao:EXAMINE_APPLICATIONS",
                    "Li:DECIDE_APPLICATIONS",
                    "Li:PREPARE_BUDGETS",
                    "科长:ERASE_PERSONAL_DATA",
                    "Wei:ORGANISE_UNITS");

    private static final List<String> KINDS =
            List.of(
                    "schools",
                    "people",
                    "headmasters",
                    "headships",
                    "teachers",
                    "licences",
                    "assets",
                    "penalties");

    private static final int ROWS = 2;

    private final Path work;
    private final Path data;
    private final ArrayNode answers = FactJson.MAPPER.createArrayNode();

    /**
     * @param work an empty folder
     */
    FolderMaker(Path work) {
        this.work = work;
        this.data = work.resolve("data");
    }

    void make() throws Exception {
        var settings = new Server.Settings(data, 0, "none", List.of());
        try (var server = Server.start(settings);
                var caller = new Caller(server)) {
            var clerk = new Clerk(caller, "kept");
            for (var power : POWERS) {
                var parts = power.split(":");
                clerk.empower(parts[0], List.of(parts[1]));
            }
            people(server, caller, clerk);
            licence(clerk);
            budget(clerk);
            files(server);
            var other = school("kept").replace("青桐路", "梧桐里");
            clerk.refused("ALREADY_REGISTERED", "registerSchool", other);
            Soon.resting(server.part(FactStream.class));
        }
        // A key after the first, and what a person can sign in with.
        told("rotate-key");
        var password = Files.writeString(work.resolve("password"), PASSWORD);
        told("user", "add", USER, "--role", "clerk", "--password-file", password.toString());
        Files.delete(password);
        try (var server = Server.start(settings);
                var caller = new Caller(server)) {
            var facts = server.part(FactStream.class);
            new Clerk(caller, "later").accepted("registerSchool", school("later"));
            long head = Soon.resting(facts);
            await(() -> caller.get("/ledger/checkpoint").body().contains("\n" + (head + 1) + "\n"));
            caller.awaitReady();
            ask(caller, head);
        }
        told("backup", "--to", work.resolve("backup").toString());
        Files.writeString(work.resolve("answers.json"), answers.toPrettyString());
        forms();
    }

    private void told(String... words) {
        var all = Stream.concat(Stream.of("--data", data.toString()), Stream.of(words));
        var told = Told.by(all.toArray(String[]::new));
        assertThat(told.status()).as(told.text()).isZero();
    }

    static String school(String code) {
        return """
               school: "%s", openedOn: "1960-09-01", source: "名册", particulars: {name: "青桐路%s小学",
                 kind: PRIMARY, ownership: PUBLIC, site: {address: "青桐路1号"}}
               """
                .formatted(code, code);
    }

    private void people(Server server, Caller caller, Clerk clerk) throws Exception {
        clerk.accepted("registerSchool", school("kept"));
        for (var person : List.of(ERASED, OTHER)) {
            clerk.accepted(
                    "registerPerson",
                    """
                    person: "%s", name: "欧阳秀英%s", contact: "13800138000",
                    ground: STATUTORY_DUTY, purpose: "教师资格认定", effectiveOn: "2020-01-01"
                    """
                            .formatted(person, person));
        }
        document("校舍安全报告", "", caller);
        document("欧阳秀英的体检报告", ERASED, caller);
        document("两人的协议", ERASED + ", " + OTHER, caller);
        clerk.accepted(
                "erasePerson",
                """
                person: "%s", ground: PURPOSE_ACHIEVED, effectiveOn: "%s",
                decision: {documentNumber: "9", body: "局", officer: "科长", approver: "局长", decidedOn: "%s", reasons: "已实现",
                  paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "PIPL", article: "47", version: "2021"}]}
                """
                        .formatted(ERASED, TODAY, TODAY));
        var erased = new PersonId(ERASED);
        await(() -> server.part(PersonalData.class).standing(erased) == KeyStanding.ERASED);
    }

    /** Keeps what a document's address answers, once it was put there. */
    private void document(String text, String about, Caller caller) {
        var request = caller.request("/documents").PUT(BodyPublishers.ofString(text));
        if (!about.isEmpty()) request.header("X-Chalkline-About", about);
        var answer = caller.send(request.build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var digest = FactJson.MAPPER.readTree(answer.body()).get("digest").asString();
        answers.addObject()
                .put("document", digest)
                .put("text", about.equals(ERASED) ? "DOCUMENT_ERASED" : text);
    }

    private static void licence(Clerk clerk) {
        clerk.accepted(
                "submitApplication",
                """
                application: "kept-1", applicant: %s, papers: %s, unit: "Licensing", effectiveOn: "2024-03-04",
                proposal: {establishment: {school: "E1", licence: "L-E1", content: %s, validUntil: "2029-08-31"}}
                """
                        .formatted(
                                ElmKindergarten.ORGANISER,
                                ElmKindergarten.PAPERS,
                                ElmKindergarten.CONTENT));
        clerk.accepted(
                "acceptApplication",
                "application: \"kept-1\", certificate: \"C1\", officer: \"Wang\", effectiveOn: \"2024-03-06\"");
        clerk.accepted(
                "beginReview",
                "application: \"kept-1\", preparer: \"Chen\", reviewers: [\"Zhao\"], effectiveOn: \"2024-03-07\"");
        clerk.accepted(
                "concludeReview",
                "application: \"kept-1\", reviewer: \"Zhao\", recommendation: GRANT, findings: \"Sound.\", effectiveOn: \"2024-05-06\"");
        clerk.accepted(
                "grantApplication",
                """
                application: "kept-1", effectiveOn: "2024-05-08", decision: {documentNumber: "D-1", body: "Bureau",
                  officer: "Li", decidedOn: "2024-05-08", reasons: "As examined.",
                  paper: "abababababababababababababababababababababababababababababababab",
                  legalBasis: [{law: "Private Education Law", article: "17", version: "2018"}],
                  partyStatement: "They said nothing.",
                  remedyNotice: {reviewBody: "Government", reviewDays: 60, court: "Court", suitMonths: 6}}
                """);
        clerk.eventually(
                "{ licence(code: \"L-E1\") { status } }",
                "/licence/status",
                status -> !status.asString().isEmpty());
    }

    private static void budget(Clerk clerk) {
        clerk.accepted(
                "setUpUnit",
                """
                unit: "office", name: "办公室", effectiveOn: "2020-01-06", decision: {documentNumber: "U-1", body: "Bureau",
                  officer: "Wei", approver: "Head", decidedOn: "2020-01-06", reasons: "As found.",
                  paper: "abababababababababababababababababababababababababababababababab",
                  legalBasis: [{law: "Education Law", article: "15", version: "2015"}]}
                """);
        clerk.accepted(
                "draftBudgetLine",
                """
                line: "A", amount: {amount: "100000"}, purpose: "校舍修缮", keySpending: false, officer: "Li", effectiveOn: "2023-11-13",
                heading: {fund: GENERAL_PUBLIC, function: "2050202", economic: "30213", unit: "CN-0101", project: "XM-7", year: 2024}
                """);
        clerk.accepted(
                "submitBudgetLine", "line: \"A\", officer: \"Li\", effectiveOn: \"2023-12-01\"");
        clerk.accepted(
                "putTogetherDepartmentBudget",
                "budget: \"2024\", enter: [\"A\"], officer: \"Li\", effectiveOn: \"2023-12-05\"");
    }

    /** The first rows of some sample files; one that lacks what it rests on is refused. */
    private void files(Server server) throws IOException {
        var token = Tokens.file(server, "importer", Role.CLERK, Role.AUDITOR);
        Tokens.place(server, "importer", "民办教育科");
        var folder = Files.createDirectories(work.resolve("samples"));
        for (var kind : KINDS) {
            var file = folder.resolve(kind + ".csv");
            var rows = Files.readString(SAMPLES.resolve(kind + ".csv")).lines().limit(ROWS + 1);
            Files.writeString(file, String.join("\n", rows.toList()) + "\n");
            var words = List.of("import", kind, file + "", "--url", server.url());
            var all = Stream.concat(words.stream(), Stream.of("--token-file", token));
            var told = Told.by(all.toArray(String[]::new));
            assertThat(told.status()).as("%s: %s", kind, told.text()).isLessThan(2);
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Asks at a position and a day, so that the answers hold for ever. */
    private void ask(Caller caller, long head) throws IOException {
        var at = "asOf: {position: %d, effectiveOn: \"%s\"}".formatted(head, TODAY);
        for (var list : lists()) {
            var question = "{ %s(first: 1, %s) { totalCount } }".formatted(list, at);
            var answer = caller.ask(question);
            if (answer.at("/data/" + list + "/totalCount").asInt(0) > 0) keep(caller, question);
        }
        for (var question :
                List.of(
                        "{ schools(first: 50, %s) { edges { node { code name status kind } } } }",
                        "{ person(code: \"p-1\", %s) { status name { text status } erasure { ground } } }",
                        "{ person(code: \"p-2\", %s) { status name { text status } contact { text } } }",
                        "{ licence(code: \"L-E1\", %s) { status } school(code: \"E1\", %s) { name status } }",
                        "{ licenceApplication(code: \"kept-1\", %s) { status acceptance { on deemed } } }",
                        "{ budgetLine(code: \"A\", %s) { status } }",
                        "{ budgetLines(first: 50, %s) { edges { node { code status } } } }",
                        "{ teachers(first: 50, %s) { edges { node { code status } } } }")) {
            keep(caller, question.replace("%s", at));
        }
        for (var order : List.of("first", "last")) {
            var question =
                    "{ facts(%s: 100, %s) { totalCount edges { node { position type actor officer commandId recordedAt effectiveOn } } } }";
            keep(caller, question.formatted(order, at));
        }
    }

    private void keep(Caller caller, String question) {
        answers.addObject().put("question", question).set("answer", caller.data(question));
    }

    /** The names of all lists of records. */
    private static TreeSet<String> lists() throws IOException {
        var lists = new TreeSet<String>();
        var schema = Files.readString(SCHEMA).replaceAll("\"(?:[^\"\\\\\n]|\\\\.)*\"", "");
        var queries = schema.substring(schema.indexOf("\ntype Query "));
        var all = LISTS.matcher(queries.substring(0, queries.indexOf("\n}")));
        while (all.find()) lists.add(all.group(1));
        assertThat(lists).hasSizeGreaterThan(50);
        return lists;
    }

    /** What facts looked like when they were stored by this version. */
    private void forms() throws IOException {
        Files.writeString(
                work.resolve("stored-forms.txt"), String.join("\n", StoredForms.all()) + "\n");
    }
}
