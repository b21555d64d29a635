package org.chalkline.app.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.chalkline.access.UserBook;
import org.chalkline.app.Caller;
import org.chalkline.app.Clerk;
import org.chalkline.app.Server;
import org.chalkline.app.document.FolderDocuments;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.ledger.bundle.BagFiles;
import org.chalkline.ledger.bundle.BundleCheck;
import org.chalkline.ledger.bundle.Trust;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundle of a case with a thousand papers, taken out by a program with little memory. */
@Tag("drill")
class LargeCaseTest {
    private static final int PAPERS = 1_000;
    private static final int BYTES = 128 << 10;
    private static final String HEAP = "-Xmx96m";
    private static final String CASE = "assigned-matter/M-1";

    private static final String UNIT =
            """
            unit: "office", name: "Office", effectiveOn: "2020-01-06", decision: {documentNumber: "Plan",
              body: "Bureau", officer: "Wei", decidedOn: "2020-01-06", reasons: "By the plan.",
              paper: "%s", legalBasis: [{law: "Education Law", article: "15", version: "2015"}],
              remedyNotice: {reviewBody: "Government", reviewDays: 60, court: "Court", suitMonths: 6}}
            """
                    .formatted("ab".repeat(32));

    @TempDir Path folder;

    @Test
    void papers_of_more_than_the_memory_go_through_it_and_the_pdf_numbers_its_pages()
            throws Exception {
        var data = folder.resolve("data");
        fill(data);
        var out = folder.resolve("case.zip");
        var log = folder.resolve("log.txt");
        var program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.chalkline.app.Chalkline",
                                "bundle",
                                "--purpose",
                                "SUPERVISION",
                                "--data",
                                data.toString(),
                                "--case",
                                CASE,
                                "--out",
                                out.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(program.waitFor()).as(Files.readString(log)).isZero();
        assertThat(Files.size(out)).isGreaterThan((long) PAPERS * BYTES);
        try (var files = BagFiles.open(out)) {
            assertThat(BundleCheck.of(files, Trust.NOBODY).findings()).isEmpty();
            var account = FactJson.MAPPER.readTree(files.text("data/case.json"));
            assertThat(account.get("catalogue").size()).isEqualTo(PAPERS);
            requireIndexTrue(files.bytes("data/case.pdf"));
        }
    }

    /** What the index says of the last paper's page is where it stands. */
    private static void requireIndexTrue(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            var stripper = new PDFTextStripper();
            var title = PAPERS + ". paper " + (PAPERS - 1);
            int said = 0;
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var text = stripper.getText(document);
                assertThat(text).contains("— " + page + " / " + pages + " —");
                for (var line : text.lines().toList()) {
                    if (!line.startsWith(title)) continue;
                    var number = line.substring(title.length()).strip();
                    if (!number.isEmpty()) said = Integer.parseInt(number);
                    else assertThat(page).as("where it stands").isEqualTo(said);
                }
            }
            assertThat(said).isPositive();
        }
    }

    private static void fill(Path data) throws Exception {
        var random = new Random(7);
        var digests = new String[PAPERS];
        Files.createDirectories(data);
        try (var server = Server.start(new Server.Settings(data, 0, "none", List.of()));
                var caller = new Caller(server)) {
            var documents = new FolderDocuments(data.resolve("documents"), Clock.systemUTC());
            var content = new byte[BYTES];
            for (int i = 0; i < PAPERS; i++) {
                random.nextBytes(content);
                digests[i] =
                        documents
                                .keep(
                                        new ByteArrayInputStream(content),
                                        "application/octet-stream",
                                        "张三",
                                        (digest, size) -> {})
                                .document()
                                .digest();
            }
            var clerk = new Clerk(caller, "large");
            clerk.empower("Keeper", List.of("KEEP_CASE_FILES"));
            clerk.empower("Wei", List.of("ORGANISE_UNITS"));
            clerk.accepted("setUpUnit", UNIT);
            server.part(UserBook.class).change("张三", user -> user.within("office", null));
            clerk.accepted(
                    "registerMatter",
                    """
                    matter: "M-1", kind: SUPERIOR, assigner: "Government", reference: "1", title: "Gates",
                    unit: "office", dueOn: "2024-04-30", effectiveOn: "2024-03-01"
                    """);
            clerk.accepted(
                    "openCase",
                    """
                    of: "%s", number: "C-1", title: "Gates", unit: "office", parties: [],
                    officer: "Keeper", effectiveOn: "2024-03-01"
                    """
                            .formatted(CASE));
            for (int i = 0; i < PAPERS; i++) {
                clerk.accepted(
                        "filePaper",
                        """
                        of: "%s", officer: "Keeper", effectiveOn: "2024-03-02", paper: {digest: "%s",
                        title: "paper %d", source: "School", madeOn: "2024-03-01", collectedOn: "2024-03-02"}
                        """
                                .formatted(CASE, digests[i], i));
            }
        }
    }
}
