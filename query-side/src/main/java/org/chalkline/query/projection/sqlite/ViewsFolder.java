package org.chalkline.query.projection.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.chalkline.kernel.file.OwnerAlone;
import org.chalkline.query.projection.engine.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of views: a file for each generation of each projection, and a catalogue that says which
 * of them are live. Whatever else is there is of builds that were cut short. For several threads.
 */
final class ViewsFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ViewsFolder.class);

    /** SQLite writes beside a file what it is about to do to it. */
    private static final String[] SUFFIXES = {"", "-wal", "-shm", "-journal"};

    private static final String CATALOGUE = "catalogue.db";
    private static final String KEPT = "kept-";

    private final Path folder;
    private final long leavesFree;
    private final Db catalogue;

    /**
     * The live generation of a projection.
     *
     * @param shape what it was built for
     */
    record Live(long number, String shape) {}

    /**
     * Opens the folder, or makes it.
     *
     * @throws StoreException if that can't be done, or a live generation can't be read
     */
    ViewsFolder(Path folder, long leavesFree) {
        this.folder = folder;
        this.leavesFree = leavesFree;
        var file = folder.resolve(CATALOGUE);
        try {
            OwnerAlone.folder(folder);
            catalogue = Connections.toCatalogue(file);
            catalogue.execute(
                    """
                    CREATE TABLE IF NOT EXISTS live(
                      projection TEXT PRIMARY KEY, number INTEGER NOT NULL,
                      shape TEXT NOT NULL) WITHOUT ROWID""");
            var files =
                    catalogue.query(
                            row -> file(row.getString(1), row.getLong(2)),
                            "SELECT projection, number FROM live");
            for (var live : files) if (Files.exists(live)) check(live);
        } catch (IOException | SQLException e) {
            throw new StoreException("the views in " + file + " can't be opened", e);
        }
    }

    /** A damaged file is told while somebody looks, not by projections that stand still later. */
    private static void check(Path file) {
        try (var db = Connections.toWrite(file)) {
            db.number("SELECT position FROM generation");
        } catch (SQLException e) {
            throw new StoreException("the views in " + file + " can't be opened", e);
        }
    }

    /**
     * Does nothing while there is room for views.
     *
     * @throws StoreException if what is left on the disk is for others
     */
    void requireRoom() {
        if (leavesFree == 0) return;
        long free = folder.toFile().getUsableSpace();
        if (free >= leavesFree) return;
        throw new StoreException(
                "only %d MB are free on the disk, and they are left to facts"
                        .formatted(free >> 20));
    }

    Path folder() {
        return folder;
    }

    Path file(String projection, long number) {
        return folder.resolve(fileName(projection, number));
    }

    private static String fileName(String projection, long number) {
        return projection + "-" + number + ".db";
    }

    /** What the catalogue says is live; its file may have been deleted. */
    synchronized @Nullable Live live(String projection) {
        try {
            return catalogue.first(
                    row -> new Live(row.getLong(1), row.getString(2)),
                    "SELECT number, shape FROM live WHERE projection = ?",
                    projection);
        } catch (SQLException e) {
            throw new StoreException("the catalogue of views could not be read", e);
        }
    }

    /** Makes a generation the live one, in one step, on disk when this returns. */
    synchronized void setLive(String projection, Live live) {
        try {
            catalogue.update(
                    "INSERT OR REPLACE INTO live VALUES (?, ?, ?)",
                    projection,
                    live.number(),
                    live.shape());
        } catch (SQLException e) {
            throw new StoreException("the catalogue of views could not be written", e);
        }
    }

    /** The generations of the projection of which anything is there, oldest first. */
    Set<Long> numbers(String projection) {
        var name = Pattern.compile(Pattern.quote(projection) + "-([0-9]{1,18})[.]db(-[a-z]+)?");
        var numbers = new TreeSet<Long>();
        try (var files = Files.list(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var found = name.matcher(file.getFileName().toString());
                if (found.matches()) numbers.add(Long.valueOf(found.group(1)));
            }
        } catch (IOException e) {
            throw new StoreException("the folder of views could not be read", e);
        }
        return numbers;
    }

    /** Gives a generation that nobody has open a name under which no generation is looked for. */
    void keep(String projection, long number) {
        var file = file(projection, number);
        var kept = folder.resolve(KEPT + file.getFileName());
        for (int i = 2; Files.exists(kept); i++) {
            kept = folder.resolve(KEPT + i + "-" + file.getFileName());
        }
        try {
            for (var suffix : SUFFIXES) {
                var from = Path.of(file + suffix);
                if (Files.exists(from)) Files.move(from, Path.of(kept + suffix));
            }
        } catch (IOException e) {
            throw new StoreException("the views in " + file + " could not be set aside", e);
        }
    }

    /** Removes a generation that nobody has open. */
    void remove(String projection, long number) {
        var file = file(projection, number);
        try {
            for (var suffix : SUFFIXES) Files.deleteIfExists(Path.of(file + suffix));
        } catch (IOException e) {
            throw new StoreException("the views in " + file + " could not be removed", e);
        }
    }

    /**
     * Returns once the file is on disk, and that it is there. Not for files that are live: with the
     * file that is closed here go all locks that this program holds on it.
     */
    static void sync(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new StoreException("the views in " + file + " could not be synced", e);
        }
        try (var channel = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Folders can't be synced everywhere, as on Windows; there they need not be.
            LOG.debug("{} can't be synced", file.getParent(), e);
        }
    }

    /** Copies the catalogue, and then what it says is live of the projections that are wanted. */
    static void copy(Path folder, Path copy, Predicate<String> named) {
        try {
            Files.createDirectory(copy);
            OwnerAlone.folder(copy);
            copyFile(folder.resolve(CATALOGUE), copy.resolve(CATALOGUE));
            try (var copied = Connections.toCatalogue(copy.resolve(CATALOGUE))) {
                var live =
                        copied.query(
                                row -> new Copied(row.getString(1), row.getLong(2)),
                                "SELECT projection, number FROM live");
                for (var each : live) {
                    if (!named.test(each.projection())) continue;
                    var name = fileName(each.projection(), each.number());
                    // One that was replaced meanwhile is missing in the copy, as if never built.
                    if (!Files.exists(folder.resolve(name))) continue;
                    copyFile(folder.resolve(name), copy.resolve(name));
                }
            }
        } catch (IOException | SQLException e) {
            throw new StoreException("the views in " + folder + " can't be copied", e);
        }
    }

    private record Copied(String projection, long number) {}

    private static void copyFile(Path file, Path copy) throws IOException, SQLException {
        OwnerAlone.file(copy);
        try (var db = Connections.toRead(file)) {
            db.update("VACUUM INTO ?", copy.toAbsolutePath().toString());
        }
    }

    @Override
    public synchronized void close() {
        try {
            catalogue.close();
        } catch (SQLException e) {
            throw new StoreException("the catalogue of views could not be closed", e);
        }
    }
}
