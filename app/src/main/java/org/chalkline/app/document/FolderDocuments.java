package org.chalkline.app.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.document.DocumentsFullException;
import org.chalkline.kernel.file.OwnerAlone;
import org.chalkline.kernel.person.Personal;
import org.chalkline.ledger.place.FolderPlace;
import org.chalkline.ledger.tile.DurableFiles;
import org.jspecify.annotations.Nullable;

/**
 * Documents in a folder, each in a file that is named by its digest, {@code ab/cd…}, with what was
 * said of it beside it, {@code ab/cd….json}. Files appear whole or not at all, whenever the machine
 * stops; several programs may share the folder.
 */
public final class FolderDocuments implements DocumentStore {
    private static final int BUFFER = 1 << 16;
    private static final int FOLDER_DIGITS = 2;
    private static final String ARRIVING = "arriving";
    private static final String NOTE = ".json";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{62}");
    private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");

    /** What is older was left by a program that stopped: no arrival takes so long. */
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private final Path root;
    private final Clock clock;

    /** A write failed: told from the arrival's own failures, which say nothing of the disk. */
    private static final class WriteFailedException extends IOException {
        private static final long serialVersionUID = 1L;

        WriteFailedException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * @param root the folder, which may be missing until the first document comes
     * @param clock what the time of arrival is taken from
     */
    public FolderDocuments(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    @Override
    public void sweep() throws IOException {
        var arriving = root.resolve(ARRIVING);
        if (!Files.isDirectory(arriving)) return;
        var before = clock.instant().minus(ABANDONED_AFTER);
        try (var files = Files.list(arriving)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public Kept keep(
            InputStream content,
            String mediaType,
            String keptBy,
            List<Personal> keys,
            Arrival arrival)
            throws IOException {
        try {
            var arriving = root.resolve(ARRIVING);
            var file = newFile(arriving);
            try {
                var said = SaidOfDocument.now(mediaType, clock.instant(), keptBy, keys);
                return keep(content, file, said, arrival);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (WriteFailedException e) {
            var cause = e.getCause() instanceof IOException known ? known : e;
            if (FullDisk.caused(cause, root))
                throw new DocumentsFullException("on the disk of the folder of documents", cause);
            throw cause;
        }
    }

    private Kept keep(InputStream content, Path file, SaidOfDocument said, Arrival arrival)
            throws IOException {
        var digester = ContentDigest.sha256();
        long size = write(content, file, digester);
        var digest = HexFormat.of().formatHex(digester.digest());
        arrival.accept(digest, size);
        var there = find(digest);
        if (there.isPresent() && isWhole(digest)) return new Kept(there.get(), false);
        try {
            put(digest, file, there.isPresent() ? null : said);
        } catch (IOException e) {
            throw new WriteFailedException(e);
        }
        return new Kept(find(digest).orElseThrow(() -> new NoSuchFileException(digest)), true);
    }

    private static Path newFile(Path arriving) throws IOException {
        try {
            OwnerAlone.folder(arriving);
            return Files.createTempFile(arriving, "document-", ".part");
        } catch (IOException e) {
            throw new WriteFailedException(e);
        }
    }

    private static long write(InputStream content, Path file, MessageDigest digester)
            throws IOException {
        long size = 0;
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var out = Channels.newOutputStream(channel);
            var buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digester.update(buffer, 0, read);
                write(out, buffer, read);
                size += read;
            }
            sync(channel);
        }
        return size;
    }

    private static void write(OutputStream out, byte[] buffer, int length) throws IOException {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new WriteFailedException(e);
        }
    }

    private static void sync(FileChannel channel) throws IOException {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw new WriteFailedException(e);
        }
    }

    /** What is said of it first: a document without it is one too, but not the other way round. */
    private void put(String digest, Path file, @Nullable SaidOfDocument said) throws IOException {
        var target = file(digest);
        OwnerAlone.folder(DurableFiles.folderOf(target));
        if (said != null) {
            var note = newFile(root.resolve(ARRIVING));
            try {
                Files.writeString(note, said.json(), StandardOpenOption.SYNC);
                move(note, note(digest));
            } finally {
                Files.deleteIfExists(note);
            }
        }
        move(file, target);
        DurableFiles.syncFolder(DurableFiles.folderOf(target));
        DurableFiles.syncFolder(root);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public Optional<Document> find(String digest) throws IOException {
        var file = file(digest);
        if (!Files.isRegularFile(file)) return Optional.empty();
        var said = SaidOfDocument.read(new String(said(digest), StandardCharsets.UTF_8));
        return Optional.of(said.document(digest, Files.size(file)));
    }

    @Override
    public byte[] said(String digest) throws IOException {
        try {
            return Files.readAllBytes(note(digest));
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    @Override
    public Stream<String> digests() throws IOException {
        if (!Files.isDirectory(root)) return Stream.of();
        var folders = new ArrayList<Path>();
        try (var all = Files.list(root)) {
            all.filter(folder -> FOLDER.matcher(name(folder)).matches())
                    .sorted()
                    .forEach(folders::add);
        }
        return folders.stream().flatMap(FolderDocuments::digestsIn);
    }

    private static Stream<String> digestsIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files
                    .map(FolderDocuments::name)
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .map(name -> name(folder) + name)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /**
     * Which folder it is, so that programs that are to share one can tell whether they do. Whoever
     * is the first names it.
     */
    public String identity() throws IOException {
        OwnerAlone.folder(root);
        return "folder " + new FolderPlace(root).identity();
    }

    @Override
    public InputStream open(String digest) throws IOException {
        var content = Files.newInputStream(file(digest));
        try {
            return new CheckedContent(content, digest, ContentDigest.sha256());
        } catch (IOException e) {
            content.close();
            throw e;
        }
    }

    private Path file(String digest) {
        return root.resolve(DocumentStore.requireDigest(digest).substring(0, FOLDER_DIGITS))
                .resolve(digest.substring(FOLDER_DIGITS));
    }

    private Path note(String digest) {
        var file = file(digest);
        return file.resolveSibling(file.getFileName() + NOTE);
    }
}
