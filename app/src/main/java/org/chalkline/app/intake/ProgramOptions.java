package org.chalkline.app.intake;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import org.chalkline.app.Chalkline;
import org.chalkline.app.ProgramUrl;
import org.chalkline.app.access.CommandToken;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which program a command asks, who asks, and how long it goes on trying. */
final class ProgramOptions {
    @Option(
            names = "--url",
            paramLabel = "URL",
            converter = ProgramUrl.class,
            description = "Where the program answers. Default: http://127.0.0.1:8080")
    private @Nullable URI url;

    @Mixin private CommandToken token = new CommandToken();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description =
                    "How long to go on trying when the program stops answering. Default: ${DEFAULT-VALUE}")
    private int patience;

    /**
     * The program, with a token that is new.
     *
     * @param line the command's line, which may name a port and a data folder
     */
    ImportJob.Program program(@Nullable Chalkline line) {
        return program(line, ImportJob.Program.plainHttp());
    }

    /** The same over connections that are there. */
    ImportJob.Program program(@Nullable Chalkline line, HttpClient http) {
        var target = target(line);
        var data = line == null ? Path.of("data") : line.data();
        var authorization = token.header(data, target);
        return new ImportJob.Program(target, authorization, Duration.ofSeconds(patience), http);
    }

    /** Where it answers, without a slash at the end. */
    private URI target(@Nullable Chalkline line) {
        if (url == null)
            return URI.create("http://127.0.0.1:" + (line == null ? 8080 : line.port()));
        return URI.create(url.toString().replaceAll("/+$", ""));
    }
}
