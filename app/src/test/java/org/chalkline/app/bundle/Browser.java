package org.chalkline.app.bundle;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.chalkline.kernel.fact.FactJson;
import tools.jackson.databind.JsonNode;

/** A Chromium without a window that shows one page, driven by its own protocol. */
public final class Browser implements AutoCloseable {
    private static final String BETWEEN_PAGES = "Cannot find default execution context";

    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private int last;

    /** Where one is, if there is one. */
    public static Optional<String> program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }

    /** The same of a file. */
    Browser(Path page, Path profile) throws IOException, InterruptedException {
        this(page.toUri(), profile);
    }

    /**
     * Opens a page.
     *
     * @param profile an empty folder for what the browser keeps
     */
    public Browser(URI page, Path profile) throws IOException, InterruptedException {
        process = start(page, profile);
        var ports = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < 2400 && (!Files.exists(ports) || Files.size(ports) == 0); i++) {
            Thread.sleep(50);
        }
        var port = Files.readAllLines(ports).getFirst();
        var listener = new Listener();
        socket = http.newWebSocketBuilder().buildAsync(target(port), listener).join();
    }

    private static Process start(URI page, Path profile) throws IOException {
        var command = new ArrayList<String>();
        command.add(program().orElseThrow());
        command.addAll(
                List.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        page.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private URI target(String port) throws IOException, InterruptedException {
        var list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"));
        for (int i = 0; i < 100; i++) {
            var answer = http.send(list.build(), BodyHandlers.ofString()).body();
            for (var each : FactJson.read(answer, JsonNode.class)) {
                if (each.path("type").asString().equals("page")) {
                    return URI.create(each.path("webSocketDebuggerUrl").asString());
                }
            }
            Thread.sleep(50);
        }
        throw new IOException("the browser shows no page");
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
            text.append(data);
            if (whole) {
                var said = FactJson.read(text.toString(), JsonNode.class);
                text.setLength(0);
                var answer = asked.remove(said.path("id").asInt(-1));
                if (answer != null) answer.complete(said);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    private JsonNode ask(String method, Map<String, Object> parameters) {
        int id = ++last;
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        socket.sendText(
                        FactJson.write(Map.of("id", id, "method", method, "params", parameters)),
                        true)
                .join();
        var said = answer.orTimeout(60, TimeUnit.SECONDS).join();
        if (said.has("error")) throw new AssertionError(method + ": " + said);
        return said.path("result");
    }

    /** What the expression comes to, as text. */
    public String evaluate(String expression) {
        var asked = Map.<String, Object>of("expression", "String(" + expression + ")");
        JsonNode result = null;
        for (int i = 0; result == null; i++) {
            try {
                result = ask("Runtime.evaluate", asked);
            } catch (AssertionError e) {
                // Between two pages there is none to ask.
                if (i == 50 || !String.valueOf(e.getMessage()).contains(BETWEEN_PAGES)) throw e;
                LockSupport.parkNanos(20_000_000);
            }
        }
        return result.path("result").path("value").asString();
    }

    /** Picks a file in a field for files, as a person would. */
    void pick(String selector, Path file) throws InterruptedException {
        var there =
                "document.readyState === 'complete' && document.querySelector('%s') !== null"
                        .formatted(selector);
        for (int i = 0; i < 600 && !evaluate(there).equals("true"); i++) Thread.sleep(50);
        var document = ask("DOM.getDocument", Map.of()).path("root").path("nodeId").asInt();
        var field = ask("DOM.querySelector", Map.of("nodeId", document, "selector", selector));
        ask(
                "DOM.setFileInputFiles",
                Map.of(
                        "nodeId",
                        field.path("nodeId").asInt(),
                        "files",
                        List.of(file.toAbsolutePath().toString())));
    }

    /** Shows the page as it is on {@code screen} or in {@code print}. */
    void show(String medium) {
        ask("Emulation.setEmulatedMedia", Map.of("media", medium));
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
