package org.chalkline.app.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.Chalkline;
import org.chalkline.app.DataOption;
import org.chalkline.app.access.LocalPurpose;
import org.chalkline.app.bundle.BundleRefusedException;
import org.chalkline.app.bundle.CaseBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code archive}: writes the package in which a case file goes to a state archive. */
@Command(
        name = "archive",
        description = {
            "Writes an archived case file as a submission package of E-ARK: its papers, its index, what"
                    + " happened to it, and the evidence bundle that proves all of it.",
            "Reads the data folder, whether the program runs or not. Two of the same case at the same"
                    + " position are the same. Records nothing: hand the file over with transferCase,"
                    + " and give the digest that this command tells."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the package is written", "2:it could not be made"})
public final class ArchiveCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "Whose case file, such as application/310105-2026-001")
    private String of = "";

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "The folder that the package's own folder is put into.")
    private Path to = Path.of(".");

    @Option(
            names = "--as-of",
            paramLabel = "POSITION|INSTANT",
            description =
                    "What was known at this position, or at this instant. Default: all that is signed.")
    private @Nullable String asOf;

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--witness",
            paramLabel = "VERIFIER-KEY",
            description =
                    "The key of a witness of the log, to go into the bundle beside those that the log"
                            + " remembers.")
    private List<String> witnesses = new ArrayList<>();

    @Option(
            names = "--law-texts",
            paramLabel = "DIR",
            description = "A folder of the texts of laws, named as private-education-law-2018.md")
    private @Nullable Path lawTexts;

    @Mixin private LocalPurpose purpose = new LocalPurpose();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            make();
            return 0;
        } catch (BundleRefusedException e) {
            throw new CannotRunException(Exit.CANNOT_RUN, e.code(), e.what(), e);
        } catch (IOException e) {
            throw cannot(
                    "PACKAGE_FAILED", "The package could not be made: " + e.getMessage() + ".", e);
        }
    }

    private static CannotRunException cannot(String code, String what, @Nullable Exception cause) {
        return new CannotRunException(Exit.CANNOT_RUN, code, what, cause);
    }

    private void make() throws BundleRefusedException, IOException, InterruptedException {
        var folder = data.folder();
        var bundle = CaseBundle.in(folder, of, asOf, witnesses, lawTexts, purpose);
        var filed = FiledCase.of(bundle.events());
        var file = filed.file();
        if (file == null || !filed.isArchived()) {
            throw cannot(
                    "CASE_NOT_ARCHIVED",
                    "The case file of %s isn't in the bureau's archive as of position %d. Archive it first, with archiveCase."
                            .formatted(of, bundle.position()),
                    null);
        }
        var made = new SubmissionPackage(bundle, file, filed, Chalkline.version());
        var place = to.resolve(made.name());
        if (Files.exists(place)) {
            throw cannot(
                    "PACKAGE_EXISTS",
                    "%s is there already. Remove it, or name another folder with --to."
                            .formatted(place),
                    null);
        }
        tell(made, place, bundle.unsigned(), write(made, place));
    }

    /** Written beside its place first: there is no package that is half a package. */
    private static String write(SubmissionPackage made, Path place) throws IOException {
        Files.createDirectories(place.toAbsolutePath().getParent());
        var part = place.resolveSibling(place.getFileName() + ".part");
        remove(part);
        try {
            var digest = made.writeInto(part);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            return digest;
        } finally {
            remove(part);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }

    private void tell(SubmissionPackage made, Path place, long unsigned, String digest) {
        var given = spec;
        if (given == null) return;
        var writer = given.commandLine().getOut();
        writer.println("Wrote %s".formatted(place));
        writer.println("SHA-256 of its METS.xml, for transferCase: %s".formatted(digest));
        if (made.missing() > 0) {
            writer.println(
                    "%d documents that the case cites are not held here, and not in it."
                            .formatted(made.missing()));
        }
        if (unsigned > 0) {
            writer.println(
                    "%d events that no checkpoint covers yet were not looked at."
                            .formatted(unsigned));
        }
        writer.flush();
    }
}
