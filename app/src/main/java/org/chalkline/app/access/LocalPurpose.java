package org.chalkline.app.access;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.kernel.person.PurposefulReads;
import org.chalkline.kernel.person.Purposes;
import org.chalkline.kernel.person.Purposes.Purpose;
import org.chalkline.personal.KeysRefusedException;
import org.chalkline.personal.sqlite.SqliteAccessLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What a command reads for that opens the data folder itself. The file system has let its caller
 * in; who they are and what for is written into the folder's log of reads, beside what everybody
 * else reads.
 */
public final class LocalPurpose {
    /** Names a file of a bureau's own purposes, as the program's setting does. */
    private static final String CATALOGUE = "CHALKLINE_PURPOSES_CATALOGUE";

    @Option(
            names = "--purpose",
            paramLabel = "CODE",
            description =
                    "What for, such as SUPERVISION or AUDIT. It is written into the log of reads, with the account that calls. A data folder is not read without one.")
    private @Nullable String purpose;

    /** What is done with the log of reads. */
    public interface Note {

        /** Writes down what is read, before it leaves. */
        void in(PurposefulReads log, PersonalReader reader);
    }

    /** The purpose as it was given; absent where none was. */
    public @Nullable String code() {
        return purpose;
    }

    /**
     * Who reads: the account that calls, for the purpose that was given.
     *
     * @throws CannotRunException if none was given, or one that isn't listed
     */
    public PersonalReader reader() {
        var purposes = purposes();
        if (purpose == null || purposes.find(purpose).isEmpty()) {
            throw cannot(
                    purpose == null ? "PURPOSE_MISSING" : "PURPOSE_UNKNOWN",
                    "Say with --purpose what it is for: it may tell of people, and who took it out for what is written into the log of reads. The purposes are %s."
                            .formatted(
                                    purposes.all().stream()
                                            .map(Purpose::code)
                                            .collect(joining(", "))),
                    null);
        }
        var who = SignedIn.local(System.getProperty("user.name"), Clock.systemUTC().instant());
        return new PersonalReader(who.subject(), who.rolesInWords(), null, purpose);
    }

    /**
     * Opens the log of reads of a folder, and has written down what is read of it.
     *
     * @throws CannotRunException if there is none, or it can't be written to: what can't be written
     *     down isn't shown
     */
    public void note(Path folder, Note note) {
        var reader = reader();
        var file = folder.resolve("reads.db");
        if (!Files.exists(file)) {
            throw cannot(
                    "READS_MISSING",
                    "%s, the log of who read personal data, is missing, and nothing is shown without it. Start the program with this folder: it tells what to do."
                            .formatted(file),
                    null);
        }
        try (var log = new SqliteAccessLog(file)) {
            note.in(new PurposefulReads(log, purposes()), reader);
        } catch (KeysRefusedException | IllegalStateException e) {
            throw cannot(
                    "READS_UNUSABLE",
                    "What is read could not be written down: %s".formatted(e.getMessage()),
                    e);
        }
    }

    private static Purposes purposes() {
        var own = System.getenv(CATALOGUE);
        var standard = Purposes.standard();
        return own == null || own.isBlank() ? standard : standard.with(Path.of(own));
    }

    private static CannotRunException cannot(String code, String what, @Nullable Exception cause) {
        return new CannotRunException(Exit.CANNOT_RUN, code, what, cause);
    }
}
