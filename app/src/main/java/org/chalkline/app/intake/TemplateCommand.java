package org.chalkline.app.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import template KIND}: an empty table to be filled in. */
@Command(
        name = "template",
        description = {
            "Writes an empty table of a kind, as KIND.xlsx and as KIND.csv.",
            "Its columns need no mapping. The workbook lists what each holds, and offers the words."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TemplateCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
    private Kind kind = Kind.SCHOOLS;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder that they go to. Default: this one")
    private Path to = Path.of("");

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var template = new Template(kind);
        var workbook = to.resolve(kind + ".xlsx");
        var text = to.resolve(kind + ".csv");
        for (var file : new Path[] {workbook, text}) {
            if (Files.exists(file)) {
                throw new CannotRunException(
                        Exit.CANNOT_RUN,
                        "TEMPLATE_EXISTS",
                        "There is a file %s already. Name another folder with --to."
                                .formatted(file));
            }
        }
        try {
            Files.writeString(text, template.csv(), StandardOpenOption.CREATE_NEW);
            try (var out = Files.newOutputStream(workbook, StandardOpenOption.CREATE_NEW)) {
                template.workbook(out);
            }
        } catch (IOException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN, "FILE_FAILED", "The template can't be written: " + e, e);
        }
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("The template: " + workbook + " and " + text);
        out.flush();
        return 0;
    }
}
