package org.chalkline.app.export;

import graphql.GraphQLContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.Server;
import org.chalkline.app.data.DataFolder;
import org.chalkline.axon.eventstore.SqliteStoredFacts;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.query.export.ExportRefusedException;
import org.chalkline.query.export.ExportedLists;
import org.chalkline.query.graphql.MadeUp;
import org.jspecify.annotations.Nullable;

/**
 * Takes lists out of a data folder of which no program is running: the program is started on it for
 * as long as that takes, and does nothing else. Clocks that have lapsed stay as they are, and no
 * reaction acts. So what leaves is what the running program would give, by the same way.
 */
final class FolderExports {
    private static final List<String> AT_REST =
            List.of(
                    "--chalkline.watcher.interval=0s",
                    "--chalkline.reactions.enabled=false",
                    "--logging.level.root=WARN");

    private FolderExports() {}

    /** What is written, and what is said of it. */
    record Done(long position, @Nullable WrittenRows rows) {}

    /** Makes the stream when it is known that there is something to write. */
    interface Target {
        OutputStream open() throws IOException;
    }

    /**
     * Writes an export.
     *
     * @param reader the account that calls, and what for; all that it takes out is written down
     * @throws CannotRunException if nothing is recorded in the folder, or a program has it
     * @throws ExportRefusedException if it can't be taken out
     */
    static Done write(Path folder, ExportRequest asked, PersonalReader reader, Target to)
            throws ExportRefusedException, IOException {
        DataFolder.refuseNewer(folder);
        if (!new SqliteStoredFacts(folder).exists()) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "NO_EVENTS",
                    "There are no events in %s. Name the data folder with --data, or the running program with --url."
                            .formatted(folder));
        }
        try (var program = Server.answering(new Server.Settings(folder, 0, "none", AT_REST))) {
            var list =
                    program.part(ExportedLists.class)
                            .settle(asked.list(), context -> enter(context, reader));
            var position = list.at().position();
            var checkpoint = program.part(Checkpoints.class).covering(position).orElse(null);
            var madeUp = program.part(MadeUp.class).isMadeUp();
            var description = new Description(list, asked.format(), asked.mark(), madeUp);
            var export = new WholeExport(asked.what(), list, description, checkpoint);
            var reads = program.part(ExportReads.class);
            var reading = "export " + export.name();
            reads.begin(reading, reader, position);
            try (var out = to.open()) {
                var rows = export.write(out, step -> reads.rows(list, reading, reader, step));
                return new Done(position, rows);
            }
        }
    }

    /** Whom the file system lets in sees all that an auditor of the house sees. */
    private static void enter(GraphQLContext context, PersonalReader reader) {
        var now = Clock.systemUTC().instant();
        var account = SignedIn.local(System.getProperty("user.name"), now);
        context.put(
                SignedIn.class,
                new SignedIn(
                        account.issuer(),
                        account.subject(),
                        now,
                        account.name(),
                        Set.of(Role.AUDITOR),
                        null,
                        null,
                        null));
        context.put(PersonalReader.class, reader);
    }
}
