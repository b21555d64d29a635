package org.chalkline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.chalkline.app.Server;
import org.chalkline.kernel.fact.FactJson;

/**
 * Starts the program on a folder of a million facts, as somebody at a terminal does, and tells how
 * long it takes until it says that it is ready, and until it has answered a first question.
 */
final class StartRow {
    static final String NAME = "start";

    /** Another start than {@code ./run}, such as that of an unpacked package. */
    private static final String PROGRAM = "bench.program";

    private static final int WAVES = 40;
    private static final int SCHOOLS = Integer.getInteger("bench.facts", 1_000_000) / WAVES;
    private static final Pattern OPEN = Pattern.compile("Open +(http\\S+)/ ");
    private static final Duration BUILT_WITHIN = Duration.ofHours(2);
    private static final long LOOK_MILLIS = 20;
    private static final int READY = 200;
    private static final String QUESTION =
            "{ schools(first: 10, orderBy: {field: NAME}) { totalCount } }";

    private StartRow() {}

    /**
     * One start.
     *
     * @param listening seconds until it told its address
     * @param ready seconds until readiness said yes
     * @param answered seconds until the first answer was read
     * @param processor seconds of processor time until then
     * @param peak the most bytes that were resident until then; 0 where the system doesn't tell
     * @param rest how many are resident after it was left alone
     */
    record Start(
            double listening,
            double ready,
            double answered,
            double processor,
            long peak,
            long rest) {}

    /** Makes the folder, has the program build its views once, and then starts it so many times. */
    static String run(Workplace workplace, int rounds) throws IOException, InterruptedException {
        var data = workplace.folder("start").resolve("data");
        Server.start(new Server.Settings(data, 0, "none", List.of())).close();
        var history = new History(SCHOOLS, WAVES);
        new StoredHistory(data, history).close();
        // Empty ones would be brought up to date fact by fact; missing ones are built.
        for (var name : List.of("views", "search")) Workplace.remove(data.resolve(name));
        System.err.printf(
                Locale.ROOT,
                "  views and log were made in %.0f s%n",
                once(data, SCHOOLS, Duration.ZERO).answered());
        var starts = new ArrayList<Start>();
        for (int round = 0; round <= rounds; round++) {
            var start = once(data, SCHOOLS, Duration.ZERO);
            System.err.println("  " + start);
            // The first is the one after which Java knows the program's classes.
            if (round > 0) starts.add(start);
        }
        return String.format(
                Locale.ROOT,
                "Started on %,d facts: listening after %s, ready after %s, first answer after %s; processor %s (medians, least and greatest of %d, seconds).",
                history.facts(),
                told(starts, Start::listening),
                told(starts, Start::ready),
                told(starts, Start::answered),
                told(starts, Start::processor),
                rounds);
    }

    private static String told(List<Start> starts, ToDoubleFunction<Start> value) {
        var sorted = starts.stream().mapToDouble(value).sorted().boxed().toList();
        return String.format(
                Locale.ROOT,
                "%.1f (%.1f to %.1f)",
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.getLast());
    }

    /** What starts the program. */
    static String program() {
        return System.getProperty(PROGRAM, "./run");
    }

    /**
     * Starts the program on a folder, asks it, and ends it.
     *
     * @param schools how many there are at least
     * @param alone for how long it is left alone before it ends
     */
    static Start once(Path data, int schools, Duration alone)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var process =
                new ProcessBuilder(
                                program(),
                                "--data=" + data,
                                "--port=0",
                                "--empty",
                                "--chalkline.public.any-document=true")
                        .redirectError(Redirect.INHERIT)
                        .start();
        try (var said = process.inputReader();
                var http = HttpClient.newHttpClient()) {
            var url = address(said);
            double listening = since(begun);
            while (http.send(ready(url), BodyHandlers.discarding()).statusCode() != READY) {
                if (since(begun) > BUILT_WITHIN.toSeconds()) {
                    throw new IllegalStateException("it is not ready after " + BUILT_WITHIN);
                }
                Thread.sleep(LOOK_MILLIS);
            }
            double ready = since(begun);
            var answer = http.send(question(url), BodyHandlers.ofString()).body();
            double answered = since(begun);
            var total = FactJson.MAPPER.readTree(answer).at("/data/schools/totalCount");
            if (total.asInt() < schools) throw new IllegalStateException(answer);
            var processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
            long peak = Resident.peak(process);
            Thread.sleep(alone);
            return new Start(
                    listening,
                    ready,
                    answered,
                    processor.toMillis() / 1e3,
                    peak,
                    Resident.now(process));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static String address(BufferedReader said) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            var open = OPEN.matcher(line);
            if (open.find()) return open.group(1);
        }
        throw new IllegalStateException("it did not start");
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static HttpRequest ready(String url) {
        return HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness")).build();
    }

    private static HttpRequest question(String url) {
        var body = FactJson.write(Map.of("query", QUESTION));
        return HttpRequest.newBuilder(URI.create(url + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
