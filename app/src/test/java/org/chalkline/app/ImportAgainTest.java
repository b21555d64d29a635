package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file whose rows were refused goes in when the cause is mended, whoever imports it. */
class ImportAgainTest {
    @TempDir Path folder;

    private Server server;

    @BeforeEach
    void start() {
        server = Server.start(new Server.Settings(folder.resolve("data"), 0, "none", List.of()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Told bring(String kind, Path file, String actor) {
        return Told.by("import", kind, file.toString(), "--url", server.url(), "--actor", actor);
    }

    private long head() {
        return server.part(FactStream.class).head();
    }

    @Test
    void teachers_before_their_schools_are_refused_and_go_in_after_them() throws IOException {
        var schools =
                Files.writeString(
                        folder.resolve("schools.csv"),
                        "school,name,address,openedOn\nS-1,Elm,somewhere,1990-09-01\n");
        var teachers =
                Files.writeString(
                        folder.resolve("teachers.csv"),
                        """
                        teacher,name,school,staffing,contractFrom,contractUntil,source,effectiveOn
                        T-1,欧阳青桐,S-1,OFF_ESTABLISHMENT,2023-09-01,2029-08-31,old,2024-09-01
                        """);
        assertThat(bring("teachers", teachers, "wang").text()).contains("1 refused");
        assertThat(bring("teachers", teachers, "wang").text()).contains("1 refused");
        assertThat(bring("schools", schools, "wang").status()).isZero();
        long before = head();

        var mended = bring("teachers", teachers, "li");
        assertThat(mended.status()).as(mended.text()).isZero();
        assertThat(mended.text()).contains("1 accepted (0 of them before)");
        long after = head();
        assertThat(after).isGreaterThan(before);

        for (var actor : List.of("wang", "li", "zhao")) {
            assertThat(bring("teachers", teachers, actor).text())
                    .contains("1 accepted (1 of them before)");
        }
        assertThat(head()).isEqualTo(after);
    }
}
