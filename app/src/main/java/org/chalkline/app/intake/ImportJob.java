package org.chalkline.app.intake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.chalkline.app.CannotRunException;
import org.chalkline.kernel.fact.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One file from its first row to its results, whoever handed it in: by the command line, over HTTP
 * or in a folder that is watched.
 *
 * @param name what the file is called, where that isn't the name it lies under
 * @param mapping what its columns mean; absent where they are named as the fields are
 * @param encoding of text; found out where it is absent
 * @param sheet of a workbook, its name or number; the only one in use where it is absent
 * @param check whether nothing is recorded, and what would become of each row is told
 * @param results where that goes
 */
record ImportJob(
        Kind kind,
        Path file,
        String name,
        @Nullable Path mapping,
        @Nullable Charset encoding,
        @Nullable String sheet,
        boolean check,
        Path results) {

    private static final int LONGEST_NAME = 200;

    /**
     * The program that takes the rows in.
     *
     * @param url where it answers, without a slash at the end
     * @param authorization who hands them in, as the header {@code Authorization} has it
     * @param patience how long to go on trying while it doesn't answer
     * @param http over which connections
     */
    record Program(URI url, String authorization, Duration patience, HttpClient http) {

        /** Connections that go by no proxy. */
        static HttpClient plainHttp() {
            return http(null);
        }

        /**
         * Connections that go by no proxy.
         *
         * @param tls whom they trust; whom Java does, where it is absent
         */
        static HttpClient http(@Nullable SSLContext tls) {
            var client =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .connectTimeout(Duration.ofSeconds(5))
                            .proxy(HttpClient.Builder.NO_PROXY);
            return tls == null ? client.build() : client.sslContext(tls).build();
        }
    }

    /**
     * Hands in every row and writes down what became of each.
     *
     * @return the results, closed
     * @throws CannotRunException if it can't be done
     */
    Results run(Program program, Watching watching) throws IOException, InterruptedException {
        var meaning = mapping == null ? Mapping.BY_NAME : Mapping.read(mapping);
        var digest = digest(file);
        var target =
                new IntakeClient.Target(
                        program.url(),
                        program.authorization(),
                        "sha256:" + digest,
                        program.patience());
        try (var client = new IntakeClient(target, kind.toString(), program.http(), watching::say);
                var table =
                        TableFile.open(
                                file,
                                kind.toString(),
                                TableFile.Reading.by(encoding, sheet, meaning))) {
            client.requireRunning();
            if (check) client.beginCheck();
            var names = new NameLookup(target, program.http());
            var mapper = new RowMapper(kind, meaning, table, Import.SOURCE, names);
            table.told().forEach(watching::say);
            try (var written = new Results(results)) {
                if (!check) client.act("beginFile", begun(digest));
                new Import(kind, table, mapper, client, written, watching).run();
                if (!check) client.act("endFile", ended(digest, written));
                return written;
            }
        }
    }

    private Map<String, ?> begun(String digest) throws IOException {
        var input = new LinkedHashMap<String, String>();
        input.put("file", digest);
        input.put("kind", kind.toString());
        input.put("name", name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME));
        if (mapping != null) input.put("mapping", digest(mapping));
        return input;
    }

    private static Map<String, ?> ended(String digest, Results results) {
        return Map.of(
                "file",
                digest,
                "rows",
                results.rows(),
                "accepted",
                results.accepted(),
                "repeated",
                results.repeated(),
                "refused",
                results.refusals().entrySet().stream()
                        .map(each -> Map.of("code", each.getKey(), "rows", each.getValue()))
                        .toList(),
                "malformed",
                results.malformed());
    }

    private static String digest(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Sha256.hex(in);
        }
    }
}
