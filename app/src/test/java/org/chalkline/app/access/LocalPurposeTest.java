package org.chalkline.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalkline.app.Caller;
import org.chalkline.app.Clerk;
import org.chalkline.app.Server;
import org.chalkline.app.Told;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.AccessLog.Logged;
import org.chalkline.kernel.person.PersonalReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Commands that open the data folder say what for, and are written down as their account. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalPurposeTest {
    private static final String ACCOUNT = "local:" + System.getProperty("user.name");

    private Path folder;
    private Server server;

    @BeforeAll
    void start(@TempDir Path empty) {
        folder = empty;
        server = Server.start(new Server.Settings(data(), 0, "none", List.of()));
        try (var caller = new Caller(server)) {
            new Clerk(caller, "local").empower("chief", List.of("SPEND_BUDGETS"));
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private List<Logged> logged() {
        var end = Instant.now().plusSeconds(60);
        return server.part(AccessLog.class).by(List.of(ACCOUNT), Instant.EPOCH, end, 0, 100);
    }

    private Told bundle(Path out, String... purpose) {
        var all = new ArrayList<>(List.of("bundle", "--position", "0..0"));
        all.addAll(List.of("--data", data().toString(), "--out", out.toString()));
        all.addAll(List.of(purpose));
        return Told.by(all.toArray(String[]::new));
    }

    @Test
    void without_a_listed_purpose_nothing_is_taken_out() {
        var out = folder.resolve("none.zip");
        int before = logged().size();
        assertThat(bundle(out).text()).contains("PURPOSE_MISSING", "--purpose", "SUPERVISION");
        assertThat(bundle(out, "--purpose", "CURIOSITY").text()).contains("PURPOSE_UNKNOWN");
        var data = data().toString();
        var paper = Told.by("print", "0", "--to", out + ".pdf", "--data", data);
        assertThat(paper.text()).contains("PURPOSE_MISSING");
        assertThat(paper.status()).isEqualTo(2);
        assertThat(Told.by("archive", "a", "--to", out.toString(), "--data", data).text())
                .contains("PURPOSE_MISSING");
        assertThat(out).doesNotExist();
        assertThat(logged()).hasSize(before);
    }

    @Test
    void what_is_taken_out_stands_in_the_log_of_the_program_that_runs() throws Exception {
        var out = folder.resolve("all.zip");
        int before = logged().size();
        var told = bundle(out, "--purpose", "AUDIT");
        for (int i = 0; i < 100 && told.status() != 0; i++) {
            Thread.sleep(100); // until a checkpoint covers it
            told = bundle(out, "--purpose", "AUDIT");
        }
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(Files.size(out)).isPositive();
        var now = logged();
        assertThat(now).hasSize(before + 1);
        var access = now.getLast().access();
        assertThat(access.kind()).isEqualTo(Kind.TAKEN_OUT);
        assertThat(access.reader().purpose()).isEqualTo("AUDIT");
        assertThat(access.answer()).startsWith("bundle ");
        // The program goes on from what the command wrote.
        var reader = new PersonalReader(ACCOUNT, "operator", null, "AUDIT");
        server.part(AccessLog.class)
                .add(
                        List.of(
                                new Access(
                                        Kind.TAKEN_OUT,
                                        Instant.now(),
                                        null,
                                        Set.of(),
                                        reader,
                                        "after",
                                        0)));
        assertThat(logged()).hasSize(before + 2);
    }
}
