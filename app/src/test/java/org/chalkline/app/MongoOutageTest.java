package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.chalkline.kernel.mongo.FaultyLine;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lines that the program writes to its log while MongoDB hangs, and that it goes on afterwards.
 */
class MongoOutageTest {
    /** Long enough for each of those who ask MongoDB to fail several times. */
    private static final Duration OUTAGE = Duration.ofSeconds(20);

    /** Of a minute; a stack counts each of its lines. */
    private static final int FEWER_LINES_THAN = 100;

    @TempDir private Path empty;

    @Test
    void an_outage_is_told_in_few_lines_and_all_goes_on_when_it_is_over() throws Exception {
        var data = empty.resolve("data");
        var mongo = new MongoServer(new ImitatedMongo());
        try (var line = new FaultyLine(mongo.bind())) {
            var uri = "mongodb://127.0.0.1:%d/district?timeoutMS=1000".formatted(line.port());
            var settings =
                    new Server.Settings(
                            data,
                            0,
                            "none",
                            List.of(
                                    "--chalkline.views=mongodb",
                                    "--chalkline.mongodb-uri=" + uri,
                                    // The imitation of MongoDB would write to the same log.
                                    "--logging.level.de.bwaldvogel=off"));
            try (var server = Server.start(settings);
                    var caller = new Caller(server)) {
                caller.awaitReady();
                long before = lines(data);
                line.hang(true);
                Thread.sleep(OUTAGE);
                long during = lines(data) - before;
                assertThat(log(data)).contains("Projections (").contains("failed with");
                assertThat(during).as(log(data)).isLessThan(FEWER_LINES_THAN);
                line.hang(false);
                caller.awaitReady();
                Soon.await(() -> log(data).contains("Projections: goes on, after "));
            }
        } finally {
            mongo.shutdownNow();
        }
    }

    private static String log(Path data) throws IOException {
        return Files.readString(data.resolve("logs/chalkline.log"));
    }

    private static long lines(Path data) throws IOException {
        return log(data).lines().count();
    }
}
