package org.chalkline.app.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.chalkline.app.Caller;
import org.chalkline.app.Clerk;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.app.Told;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.ledger.bundle.BagFiles;
import org.chalkline.ledger.bundle.BundleCheck;
import org.chalkline.ledger.bundle.Trust;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/**
 * What becomes of closed case files, over HTTP and on the command line: one goes to the state
 * archive in a package, another is appraised and destroyed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArchiveLoopTest {
    private static final String OF = "s-1";
    private static final String OLD = "asset/A-1";
    private static final String LEASE = "The lease.";
    private static final String LETTER = "密文：letter";
    private static final String RESOLUTION = "The resolution.";

    private Path folder = Path.of("");
    private Server server;
    private Caller caller;
    private Clerk clerk;
    private Path made = Path.of("");
    private String mets = "";

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        server = Server.start(new Server.Settings(empty.resolve("data"), 0, "none", List.of()));
        caller = new Caller(server);
        clerk = new Clerk(caller, "archive");
        var all = List.of("KEEP_CASE_FILES", "KEEP_ARCHIVES", "CHANGE_SCHOOLS");
        clerk.empower("Chen", all);
        clerk.empower("Wu", all);
    }

    @AfterAll
    void end() {
        caller.close();
        server.close();
    }

    private void keep(String content) {
        var put =
                HttpRequest.newBuilder(URI.create(server.url() + "/documents"))
                        .header(
                                "Authorization",
                                Tokens.bearer(server, "clerk-wang", Role.CLERK, Role.AUDITOR))
                        .header("Content-Type", "text/plain")
                        .PUT(BodyPublishers.ofString(content))
                        .build();
        assertThat(caller.send(put).statusCode()).isEqualTo(201);
    }

    private static String decision(String number, String on, String... evidence) {
        return """
               {documentNumber: "%s", body: "Bureau", officer: "Chen", decidedOn: "%s", reasons: "As resolved.",
                paper: "abababababababababababababababababababababababababababababababab",
                legalBasis: [{law: "Archives Law", article: "13", version: "2020"}],
                evidence: %s}
               """
                .formatted(number, on, List.of(evidence).stream().map(d -> '"' + d + '"').toList());
    }

    private long act(String mutation, String of, String officer, String on, String more) {
        return clerk.accepted(
                mutation,
                "of: \"%s\", officer: \"%s\", effectiveOn: \"%s\"%s"
                        .formatted(of, officer, on, more));
    }

    private void filed(String title, String content, String on) {
        act(
                "filePaper",
                OF,
                "Chen",
                on,
                """
                , paper: {digest: "%s", title: "%s", source: "Elm & Sons <Ltd>", madeOn: "%s", collectedOn: "%s"}
                """
                        .formatted(Sha256.hex(content), title, on, on));
    }

    private JsonNode dueIn(int year, String asOf) {
        boolean now = asOf.isEmpty();
        var at = now ? ", atLeast: " + server.part(FactStream.class).head() : asOf;
        return caller.data(
                        """
                        { caseFiles(first: 9, filter: {archiveBy: {from: "%d-01-01", to: "%d-12-31"}}%s) {
                            edges { node { code archiveBy } } } }
                        """
                                .formatted(year, year, at))
                .at("/caseFiles/edges");
    }

    @Test
    @Order(1)
    void what_must_be_archived_in_a_year_is_one_query_as_of_both_clocks() {
        clerk.accepted(
                "registerSchool",
                """
                school: "%s", source: "Register", openedOn: "1987-09-01",
                particulars: {name: "Old Elm", kind: PRIMARY, ownership: PUBLIC, site: {address: "8 Elm Road"}}
                """
                        .formatted(OF));
        List.of(LEASE, LETTER, RESOLUTION).forEach(this::keep);
        act(
                "openCase",
                OF,
                "Chen",
                "2024-03-04",
                ", number: \"CF-1\", title: \"A new name\", unit: \"Schools\", parties: [{role: INTERESTED, organisation: \"Elm Ltd\"}]");
        filed("Lease", LEASE, "2024-03-05");
        filed("Letter", LETTER, "2024-03-05");
        filed("Survey", "A survey that is held on paper alone.", "2024-03-05");
        clerk.accepted(
                "renameSchool",
                "school: \"%s\", name: \"Elm\", effectiveOn: \"2024-09-01\", decision: %s"
                        .formatted(
                                OF, decision("长教〔2024〕7号", "2024-03-06", Sha256.hex(RESOLUTION))));
        long before = server.part(FactStream.class).head();
        act("closeCase", OF, "Chen", "2024-03-20", "");
        assertThat(dueIn(2025, "").at("/0/node/code").asString()).isEqualTo(OF);
        assertThat(dueIn(2025, ", asOf: {effectiveOn: \"2024-03-19\"}"))
                .as("it wasn't closed on that day")
                .isEmpty();
        assertThat(dueIn(2025, ", asOf: {position: %d}".formatted(before)))
                .as("it wasn't known to be closed then")
                .isEmpty();
        assertThat(dueIn(2024, "")).isEmpty();
    }

    @Test
    @Order(2)
    void a_file_that_is_not_in_the_archive_makes_no_package() {
        var told = archive("too-early");
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.text()).contains("CASE_NOT_ARCHIVED", "archiveCase");
        assertThat(folder.resolve("too-early")).doesNotExist();
        act(
                "archiveCase",
                OF,
                "Wu",
                "2024-06-03",
                ", archiveNumber: \"A-1\", retention: \"PERMANENT\"");
        assertThat(dueIn(2025, "")).isEmpty();
        assertThat(
                        dueIn(2025, ", asOf: {effectiveOn: \"2024-06-02\"}")
                                .at("/0/node/code")
                                .asString())
                .isEqualTo(OF);
    }

    private Told archive(String to) {
        return Told.by(
                "archive",
                "--purpose",
                "SUPERVISION",
                OF,
                "--to",
                folder.resolve(to).toString(),
                "--data",
                folder.resolve("data").toString());
    }

    @Test
    @Order(3)
    void an_archived_file_goes_into_a_package_of_which_every_file_is_listed_with_its_digest()
            throws Exception {
        var told = archive("sip");
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text()).contains("2 documents that the case cites are not held here");
        try (var all = Files.list(folder.resolve("sip"))) {
            made = all.toList().getFirst();
        }
        assertThat(made.getFileName().toString()).startsWith("sip-chalkline-case-s-1-at-");
        mets = Sha256.hex(Files.newInputStream(made.resolve("METS.xml")));
        assertThat(told.text()).contains(mets);

        assertThat(PackageStructure.problems(made)).isEmpty();
        var root = xml("METS.xml").getDocumentElement();
        assertThat(root.getAttribute("OBJID")).isEqualTo(made.getFileName().toString());
        assertThat(elements(root, "altRecordID").getFirst().getTextContent()).isEqualTo("A-1");
        assertThat(elements(root, "mptr"))
                .extracting(each -> each.getAttribute("xlink:href"))
                .containsExactly(
                        "representations/papers/METS.xml", "representations/proof/METS.xml");
    }

    private static TreeSet<String> files(Path root) throws IOException {
        var found = new TreeSet<String>();
        try (var all = Files.walk(root)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> found.add(root.relativize(file).toString()));
        }
        return found;
    }

    private Document xml(String path) throws Exception {
        try (var in = Files.newInputStream(made.resolve(path))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static List<Element> elements(Element in, String name) {
        NodeList all = in.getElementsByTagName(name);
        var found = new ArrayList<Element>();
        for (int i = 0; i < all.getLength(); i++) found.add((Element) all.item(i));
        return found;
    }

    @Test
    @Order(4)
    void a_receiving_archive_finds_whatever_was_damaged_on_the_way() throws Exception {
        var lease = "representations/papers/data/index/00001-" + Sha256.hex(LEASE);
        damaged("has another digest", copy -> Files.writeString(copy.resolve(lease), "The lease?"));
        damaged("has another size", copy -> Files.writeString(copy.resolve(lease), "Lease."));
        damaged("isn't there", copy -> Files.delete(copy.resolve(lease)));
        damaged(
                "listed nowhere",
                copy -> Files.writeString(copy.resolve("representations/more.txt"), "More."));
        damaged("fptr to", copy -> change(copy, "METS.xml", "FILEID=\"", "FILEID=\"x"));
        damaged("DMDID to", copy -> change(copy, "METS.xml", "DMDID=\"", "DMDID=\"x"));
        damaged("stands twice", copy -> change(copy, "METS.xml", "\"file-2\"", "\"file-1\""));
        damaged("stands out of order", copy -> change(copy, "METS.xml", "dmdSec", "behaviorSec"));
        damaged("names another fileGrp", copy -> change(copy, "METS.xml", "xlink:title=\"", "$0x"));
    }

    private interface Damage {
        void to(Path copy) throws IOException;
    }

    private void damaged(String problem, Damage damage) throws IOException {
        var copy = Files.createTempDirectory(folder, "copy").resolve(made.getFileName());
        for (var file : files(made)) {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(made.resolve(file), copy.resolve(file));
        }
        damage.to(copy);
        assertThat(PackageStructure.problems(copy)).anyMatch(each -> each.contains(problem));
    }

    private static void change(Path copy, String file, String from, String to) throws IOException {
        var text = Files.readString(copy.resolve(file));
        Files.writeString(copy.resolve(file), text.replaceAll(from, to));
    }

    @Test
    @Order(5)
    void its_description_is_of_its_own_schema_and_names_each_paper_and_where_it_lies()
            throws Exception {
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(made.resolve("schemas/case-file.xsd").toFile());
        var description = made.resolve("metadata/descriptive/case-file.xml");
        schema.newValidator().validate(new StreamSource(description.toFile()));

        var root = xml("metadata/descriptive/case-file.xml").getDocumentElement();
        var papers = new TreeMap<String, String>();
        for (var paper : elements(root, "paper")) {
            papers.put(
                    elements(paper, "title").getFirst().getTextContent(),
                    paper.getAttribute("file"));
        }
        assertThat(papers)
                .isEqualTo(
                        Map.of(
                                "Lease",
                                "representations/papers/data/index/00001-" + Sha256.hex(LEASE),
                                "Letter",
                                "representations/papers/data/index/00002-" + Sha256.hex(LETTER),
                                "Survey",
                                ""));
        assertThat(Files.readString(made.resolve(papers.get("Letter")))).isEqualTo(LETTER);
        assertThat(elements(root, "source").getFirst().getTextContent())
                .isEqualTo("Elm & Sons <Ltd>");
        assertThat(made.resolve("representations/papers/data/cited/" + Sha256.hex(RESOLUTION)))
                .hasContent(RESOLUTION);
        var premis = xml("metadata/preservation/premis.xml").getDocumentElement();
        assertThat(elements(premis, "messageDigest"))
                .extracting(Element::getTextContent)
                .contains(Sha256.hex(LEASE), Sha256.hex(LETTER), Sha256.hex(RESOLUTION));
        assertThat(elements(premis, "eventType"))
                .extracting(Element::getTextContent)
                .contains("casefile.CaseOpened", "school.SchoolRenamed", "casefile.CaseArchived");
    }

    @Test
    @Order(6)
    void the_bundle_in_it_proves_all_of_it_and_two_packages_of_one_position_are_the_same()
            throws Exception {
        var bundle = made.resolve("representations/proof/data/bundle.zip");
        try (var files = BagFiles.open(bundle)) {
            var report = BundleCheck.of(files, Trust.NOBODY);
            assertThat(report.findings()).isEmpty();
            assertThat(files.paths()).contains("data/documents/" + Sha256.hex(LEASE));
        }
        assertThat(archive("sip").text()).contains("PACKAGE_EXISTS");
        assertThat(archive("again").status()).isZero();
        var again = folder.resolve("again").resolve(made.getFileName());
        assertThat(files(again)).isEqualTo(files(made));
        for (var file : files(made)) {
            assertThat(Files.mismatch(made.resolve(file), again.resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    @Test
    @Order(7)
    void the_transfer_says_by_its_digest_which_package_went() {
        var transfer =
                ", archive: \"District Archives\", receipt: \"%s\", contents: \"%s\", agreement: \"协1号\""
                        .formatted(Sha256.hex("receipt"), mets);
        act("transferCase", OF, "Wu", "2024-07-01", transfer);
        var file =
                caller.data(
                                "{ caseFile(code: \"%s\") { status transferredTo transferContents } }"
                                        .formatted(OF))
                        .get("caseFile");
        assertThat(file.toString())
                .isEqualTo(
                        "{\"status\":\"TRANSFERRED\",\"transferredTo\":\"District Archives\",\"transferContents\":\"%s\"}"
                                .formatted(mets));
    }

    @Test
    @Order(8)
    void another_is_appraised_when_its_time_is_over_and_destroyed_by_somebody_else() {
        clerk.accepted(
                "takeOverAsset",
                """
                asset: "A-1", unit: "s-1", card: {name: "Piano", category: EQUIPMENT}, way: BOUGHT,
                cost: {amount: "4500.00"}, acquiredOn: "2014-11-11", depreciation: {method: NONE},
                place: "Store", source: "Ledger"
                """);
        act(
                "openCase",
                OLD,
                "Chen",
                "2014-11-12",
                ", number: \"CF-2\", title: \"A piano\", unit: \"Finance\", parties: []");
        act("closeCase", OLD, "Chen", "2014-12-30", "");
        act(
                "archiveCase",
                OLD,
                "Wu",
                "2015-03-02",
                ", archiveNumber: \"A-2\", retention: \"TEN_YEARS\"");
        var report = ", finding: DESTROY, report: \"%s\"".formatted(Sha256.hex("report"));
        clerk.refused(
                "RETENTION_RUNS",
                "appraiseCase",
                "of: \"%s\", officer: \"Wu\", effectiveOn: \"2024-12-31\"%s"
                        .formatted(OLD, report));
        var destroying =
                "of: \"%s\", inventory: \"%s\", effectiveOn: \"2025-03-03\", decision: %s"
                        .formatted(
                                OLD,
                                Sha256.hex("inventory"),
                                decision("长教档〔2025〕1号", "2025-03-03"));
        var refusal = clerk.refused("NOT_APPRAISED", "destroyCase", destroying);
        assertThat(refusal.get("article").asString()).isEqualTo("24");
        act("appraiseCase", OLD, "Wu", "2025-02-03", report);
        var over =
                "{ caseFiles(first: 9, filter: {finding: [DESTROY], status: [ARCHIVED]}%s) { edges { node { code } } } }";
        assertThat(caller.data(over.formatted("")).at("/caseFiles/edges/0/node/code").asString())
                .isEqualTo(OLD);
        clerk.refused(
                "APPRAISER_DECIDES",
                "destroyCase",
                destroying.replace("officer: \"Chen\"", "officer: \"Wu\""));
        clerk.accepted("destroyCase", destroying);
        assertThat(
                        caller.data(
                                        "{ caseFile(code: \"%s\") { status destroyedOn } }"
                                                .formatted(OLD))
                                .get("caseFile")
                                .toString())
                .isEqualTo("{\"status\":\"DESTROYED\",\"destroyedOn\":\"2025-03-03\"}");
        assertThat(caller.data(over.formatted("")).at("/caseFiles/edges")).isEmpty();
        assertThat(
                        caller.data(over.formatted(", asOf: {effectiveOn: \"2025-03-02\"}"))
                                .at("/caseFiles/edges/0/node/code")
                                .asString())
                .isEqualTo(OLD);
    }
}
