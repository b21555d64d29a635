package org.chalkline.app.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.DataOption;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.ledger.place.OpenLog;
import org.chalkline.ledger.log.KeyRing;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.log.LogWriter;
import org.chalkline.ledger.log.SigningRefusedException;
import org.chalkline.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rotate-key}: a new signing key in the place of the old one. */
@Command(
        name = "rotate-key",
        description = {
            "Replaces the key that signs the log, and that of the log of reads, while the program is"
                    + " stopped.",
            "The last checkpoint is signed by both, so that who knows the old key can believe the"
                    + " new one. What the old one signed stays verifiable; it can sign nothing more."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "2:it could not be done", "3:the program is running"})
public final class RotateKeyCommand implements Callable<Integer> {

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--signing-key",
            paramLabel = "FILE",
            description = "The file of the signing key. Default: DATA-keys/ledger.key")
    private @Nullable Path signingKey;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var folder = data.folder();
        DataFolder.refuseNewer(folder);
        var file = signingKey == null ? LedgerSettings.keyOf(folder) : signingKey;
        try (var log = OpenLog.of(folder)) {
            rotate(log.log(), folder, file);
        }
        return 0;
    }

    private void rotate(LogFolder log, Path folder, Path file) {
        var reads = new LogFolder(LedgerSettings.readsFolder(LedgerSettings.folderOf(folder)));
        var now = rotate(log, file);
        if (now.isEmpty()) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "NO_LOG",
                    "There is no log in %s. Name the data folder with --data.".formatted(log));
        }
        say("The log is signed by " + now.get());
        rotate(reads, LedgerSettings.readsKey(file))
                .ifPresent(key -> say("The log of reads is signed by " + key));
    }

    private void say(String line) {
        var given = spec;
        if (given != null) given.commandLine().getOut().println(line);
    }

    /** Replaces the key of one log; empty if there is no such log. */
    private static Optional<VerifierKey> rotate(LogFolder log, Path file) {
        try {
            var known = log.keys();
            if (known.isEmpty()) return Optional.empty();
            var keys = KeyRing.open(file, known.getFirst().name(), log);
            return Optional.of(LogWriter.rotate(log, keys).verifiers().getFirst());
        } catch (SigningRefusedException e) {
            boolean running = e.code() == SigningRefusedException.Code.LOG_IN_USE;
            throw new CannotRunException(
                    running ? Exit.IN_USE : Exit.CANNOT_RUN,
                    e.code().name(),
                    String.valueOf(e.getMessage()),
                    e);
        } catch (IOException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "KEY_NOT_REPLACED",
                    "The key %s could not be replaced: %s. The old one still stands."
                            .formatted(file, e),
                    e);
        }
    }
}
