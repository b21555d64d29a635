package org.chalkline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.chalkline.bench.Ratio.Bound;
import org.chalkline.kernel.access.Role;

/** What it costs to take a whole list out over HTTP, beside a cursor over the same rows. */
final class ExportRows {
    private static final int SCHOOLS = 20_000;

    private ExportRows() {}

    static List<Ratio.Result> run(Workplace workplace, int rounds) throws Exception {
        try (var program = new Open(workplace.folder("export"))) {
            return List.of(
                    row("20,000 schools taken out as CSV over HTTP, now")
                            .measure(
                                    rounds,
                                    4,
                                    () -> program.rate("schools.csv?bom=false"),
                                    program::dump),
                    row("the same as of the past")
                            .measure(
                                    rounds,
                                    4,
                                    () -> program.rate("schools.csv?position=" + program.position),
                                    program::dump),
                    row("the same as Parquet, now")
                            .measure(
                                    rounds,
                                    4,
                                    () -> program.rate("schools.parquet"),
                                    program::dump));
        }
    }

    private static Ratio row(String work) {
        return new Ratio(
                work,
                "a cursor over today's rows through the driver, each value written as text",
                Bound.RATE_AT_LEAST,
                0.7);
    }

    /** The whole program, with schools. */
    private static final class Open implements AutoCloseable {
        private final Running running;
        private final Path views;
        private final String token;

        /** The last one but one, which is no more the present. */
        private final long position;

        Open(Path folder) throws Exception {
            running = new Running(folder, "--chalkline.ledger.enabled=false");
            var gateway = running.gateway();
            Callers.rate(
                    SCHOOLS + 1,
                    i ->
                            BenchmarkActs.submit(
                                    gateway,
                                    BenchmarkActs.register(i),
                                    BenchmarkActs.context(ThreadLocalRandom.current())));
            position = SCHOOLS - 1L;
            token = running.token("a", Role.ANALYST);
            views = folder.resolve("views");
            while (rows("schools.csv?bom=false") < SCHOOLS) Thread.sleep(500);
        }

        private long rows(String what) throws IOException, InterruptedException {
            var request = running.at("/export/" + what, token).build();
            var answer = running.http().send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(new String(answer.body().readAllBytes(), UTF_8));
            }
            try (InputStream in = answer.body()) {
                var buffer = new byte[1 << 16];
                long lines = 0;
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    for (int i = 0; i < read; i++) if (buffer[i] == '\n') lines++;
                }
                return lines;
            }
        }

        /** Rows a second. */
        double rate(String what) throws IOException, InterruptedException {
            long start = System.nanoTime();
            var unused = rows(what);
            return SCHOOLS / ((System.nanoTime() - start) / 1e9);
        }

        /** Rows a second, of what is in the file of the projection and by no other way. */
        double dump() throws SQLException, IOException {
            long start = System.nanoTime();
            int rows = 0;
            try (var files = Files.list(views);
                    var out = OutputStream.nullOutputStream()) {
                var file =
                        files.map(Path::toString)
                                .filter(each -> each.matches(".*/schools-[0-9]+\\.db"))
                                .findFirst()
                                .orElseThrow();
                try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                        var statement = connection.createStatement();
                        var found = statement.executeQuery("SELECT * FROM now ORDER BY entity")) {
                    int columns = found.getMetaData().getColumnCount();
                    var line = new StringBuilder();
                    while (found.next()) {
                        line.setLength(0);
                        for (int i = 1; i <= columns; i++) {
                            var value = found.getString(i);
                            line.append(value == null ? "" : value).append(',');
                        }
                        line.append("\r\n");
                        out.write(line.toString().getBytes(UTF_8));
                        rows++;
                    }
                }
            }
            if (rows < SCHOOLS) throw new IllegalStateException("only " + rows + " rows");
            return rows / ((System.nanoTime() - start) / 1e9);
        }

        @Override
        public void close() {
            running.close();
        }
    }
}
