package org.chalkline.app.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chalkline.app.CannotRunException;

/**
 * A folder with a folder of each kind in it, such as {@code budget-lines}, into which others drop
 * files: a bank its payments of the day, a registry its list. Each file that has stopped growing is
 * taken in once, by the {@code mapping.yml} that lies beside it if there is one, and moved into
 * {@code done} with what became of its rows; what is no table of that kind into {@code refused},
 * with the reason. A file that was under way when this was stopped is taken in again and adds
 * nothing twice.
 */
final class WatchedFolder {
    private static final String MAPPING = "mapping.yml";
    private static final String DONE = "done";
    private static final String REFUSED = "refused";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private final Path folder;
    private final PrintWriter out;

    /** How files were when they were last looked at. */
    private Map<Path, Seen> seen = Map.of();

    private record Seen(long size, long modified) {
        static Seen of(Path file) throws IOException {
            return new Seen(Files.size(file), Files.getLastModifiedTime(file).toMillis());
        }
    }

    WatchedFolder(Path folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Takes in what lies there and was the same when it was last looked at.
     *
     * @param program that takes the rows in
     * @param settled whether everything is taken, however short a time it has lain there
     * @return how many files were taken in or refused
     * @throws CannotRunException if the program can't be reached; the files stay where they are
     */
    int look(ImportJob.Program program, boolean settled) throws IOException, InterruptedException {
        var now = new HashMap<Path, Seen>();
        int taken = 0;
        for (var kind : Kind.values()) {
            var of = folder.resolve(kind.toString());
            if (!Files.isDirectory(of)) continue;
            for (var file : files(of)) {
                var state = Seen.of(file);
                now.put(file, state);
                if (!settled && !state.equals(seen.get(file))) continue;
                take(program, kind, file);
                taken++;
            }
        }
        seen = now;
        return taken;
    }

    /**
     * What may be a table: nothing hidden, nothing that is yet being written under another name.
     */
    private static List<Path> files(Path of) throws IOException {
        var found = new ArrayList<Path>();
        DirectoryStream.Filter<Path> tables =
                file -> {
                    var name = file.getFileName().toString();
                    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            && !name.startsWith(".")
                            && !name.equals(MAPPING)
                            && !name.endsWith(".part")
                            && !name.endsWith(".tmp");
                };
        try (var files = Files.newDirectoryStream(of, tables)) {
            files.forEach(found::add);
        }
        found.sort(null);
        return found;
    }

    private void take(ImportJob.Program program, Kind kind, Path file)
            throws IOException, InterruptedException {
        var of = file.resolveSibling(DONE);
        Files.createDirectories(of);
        var name = file.getFileName().toString();
        var mapping = file.resolveSibling(MAPPING);
        var results = free(of, name + ".results.csv");
        var job =
                new ImportJob(
                        kind,
                        file,
                        name,
                        Files.exists(mapping) ? mapping : null,
                        null,
                        null,
                        false,
                        results);
        try {
            var written = job.run(program, new Quiet());
            Files.move(file, free(of, name), StandardCopyOption.ATOMIC_MOVE);
            out.printf(
                    Locale.ROOT,
                    "%s/%s: %,d rows, %,d accepted (%,d of them before), %,d refused, %,d malformed%n",
                    kind,
                    name,
                    written.rows(),
                    written.accepted(),
                    written.repeated(),
                    written.refused(),
                    written.malformed());
        } catch (CannotRunException e) {
            if (isOfTheProgram(e)) throw e;
            refuse(kind, file, e);
        }
        out.flush();
    }

    /** Whether it says nothing of the file. */
    private static boolean isOfTheProgram(CannotRunException e) {
        return switch (e.code()) {
            case "PROGRAM_NOT_RUNNING",
                    "PROGRAM_NOT_ANSWERING",
                    "TOKEN_MISSING",
                    "LOOK_UP_FAILED",
                    "RESULTS_NOT_WRITABLE",
                    "UNAUTHENTICATED",
                    "FORBIDDEN" ->
                    true;
            default -> false;
        };
    }

    private void refuse(Kind kind, Path file, CannotRunException why) throws IOException {
        var of = file.resolveSibling(REFUSED);
        Files.createDirectories(of);
        var name = file.getFileName().toString();
        var message = why.code() + ": " + why.getMessage();
        Files.writeString(free(of, name + ".txt"), message + "\n");
        Files.move(file, free(of, name), StandardCopyOption.ATOMIC_MOVE);
        out.println(kind + "/" + name + " was refused: " + message);
    }

    /** A name that nothing bears there yet. */
    private static Path free(Path of, String name) {
        var plain = of.resolve(name);
        if (!Files.exists(plain)) return plain;
        var stamped = STAMP.format(LocalDateTime.now()) + "-";
        var path = of.resolve(stamped + name);
        for (int i = 2; Files.exists(path); i++) path = of.resolve(stamped + i + "-" + name);
        return path;
    }

    /** What is said of a file's reading is told; its rows are counted at its end. */
    private final class Quiet implements Watching {
        @Override
        public void show(long rows, long read) {}

        @Override
        public void say(String text) {
            out.println(text);
            out.flush();
        }
    }
}
