package org.chalkline.app.intake;

import static org.chalkline.app.intake.UploadRefusal.ENCODING_UNKNOWN;
import static org.chalkline.app.intake.UploadRefusal.UPLOAD_BUSY;
import static org.chalkline.app.intake.UploadRefusal.UPLOAD_CUT_SHORT;
import static org.chalkline.app.intake.UploadRefusal.UPLOAD_HAS_ITS_FILE;
import static org.chalkline.app.intake.UploadRefusal.UPLOAD_TOO_LARGE;
import static org.chalkline.app.intake.UploadRefusal.UPLOAD_UNKNOWN;
import static org.chalkline.command.RefusedException.refuseIf;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.intake.Upload.Announced;
import org.chalkline.app.intake.Upload.Standing;
import org.chalkline.command.RefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files that are sent to the program. Each is kept in a folder of its own while its rows are handed
 * in, by the same steps as on the command line; then it is removed, for it may be about people, and
 * what became of its rows is kept for a while. What was left by a program that was stopped is
 * removed at the next start: who sends the same file again goes on, and adds nothing twice.
 */
@Component
class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    /** In bytes. */
    private static final long LARGEST = 512L << 20;

    private static final int AT_A_TIME = 2;
    private static final int MOST_ANNOUNCED = 40;
    private static final Duration KEPT = Duration.ofHours(12);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PIECE = 1 << 16;

    private final Path folder;
    private final OwnDoor door;
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final ExecutorService carriers =
            Executors.newFixedThreadPool(
                    AT_A_TIME, Thread.ofPlatform().daemon().name("upload-", 0).factory());

    Uploads(@Value("${chalkline.data}") Path data, OwnDoor door) {
        this.folder = data.resolve("uploads");
        this.door = door;
        remove(folder);
    }

    @PreDestroy
    void close() {
        carriers.shutdownNow();
    }

    /**
     * @param owner who announces it
     * @throws RefusedException if so many are announced that none more is kept
     */
    synchronized Upload announce(String owner, Announced announced) {
        sweep();
        refuseIf(uploads.size() >= MOST_ANNOUNCED, UPLOAD_BUSY);
        requireEncoding(announced.encoding());
        var id = UUID.randomUUID().toString();
        var upload = new Upload(id, owner, announced, folder.resolve(id));
        uploads.put(id, upload);
        return upload;
    }

    private static void requireEncoding(@Nullable String name) {
        if (name == null) return;
        try {
            refuseIf(!Charset.isSupported(name), ENCODING_UNKNOWN);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ENCODING_UNKNOWN);
        }
    }

    /**
     * @throws RefusedException if this owner has none of this id
     */
    Upload find(String owner, String id) {
        var upload = uploads.get(id);
        if (upload == null || !upload.owner().equals(owner)) {
            throw new RefusedException(UPLOAD_UNKNOWN);
        }
        upload.touch();
        return upload;
    }

    /**
     * Keeps the file and begins to hand its rows in.
     *
     * @param announcedBytes how long the body says it is; less than 0 where it doesn't
     * @param authorization of who sent it
     */
    void take(Upload upload, InputStream body, long announcedBytes, String authorization)
            throws IOException {
        refuseIf(announcedBytes > LARGEST, UPLOAD_TOO_LARGE);
        synchronized (this) {
            long busy = uploads.values().stream().filter(Uploads::isUnderWay).count();
            boolean own =
                    uploads.values().stream()
                            .anyMatch(
                                    each ->
                                            isUnderWay(each)
                                                    && each.owner().equals(upload.owner()));
            refuseIf(upload.standing() != Standing.AWAITED, UPLOAD_HAS_ITS_FILE);
            refuseIf(busy >= AT_A_TIME || own, UPLOAD_BUSY);
            upload.begin();
        }
        boolean whole = false;
        try {
            keep(upload, body, announcedBytes);
            whole = true;
        } finally {
            if (!whole) {
                remove(upload.folder());
                upload.awaitAgain();
            }
        }
        carriers.execute(() -> carryOut(upload, authorization));
    }

    private static boolean isUnderWay(Upload upload) {
        return upload.standing() == Standing.UNDER_WAY;
    }

    private static void keep(Upload upload, InputStream body, long announcedBytes)
            throws IOException {
        // Nobody else on the machine reads what may be about people.
        Files.createDirectories(
                upload.folder(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        long count = 0;
        try (var out = Files.newOutputStream(upload.file())) {
            var piece = new byte[PIECE];
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                count += read;
                refuseIf(count > LARGEST, UPLOAD_TOO_LARGE);
                out.write(piece, 0, read);
            }
        }
        refuseIf(announcedBytes >= 0 && count != announcedBytes, UPLOAD_CUT_SHORT);
        var mapping = upload.announced().mapping();
        if (mapping != null) Files.writeString(mappingOf(upload), mapping);
    }

    private static Path mappingOf(Upload upload) {
        return upload.folder().resolve("mapping.yml");
    }

    private void carryOut(Upload upload, String authorization) {
        var announced = upload.announced();
        var encoding = announced.encoding();
        var job =
                new ImportJob(
                        announced.kind(),
                        upload.file(),
                        announced.name(),
                        announced.mapping() == null ? null : mappingOf(upload),
                        encoding == null ? null : Charset.forName(encoding),
                        announced.sheet(),
                        announced.check(),
                        upload.resultsFile());
        try (var http = door.http()) {
            var program = new ImportJob.Program(door.url(), authorization, PATIENCE, http);
            upload.end(job.run(program, upload));
        } catch (CannotRunException e) {
            upload.fail(e.code(), String.valueOf(e.getMessage()).replace(path(upload), ""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            upload.fail("STOPPED", "The program was stopped. Send the file again to go on.");
        } catch (IOException | RuntimeException e) {
            LOG.error("an upload failed", e);
            upload.fail(
                    "FILE_FAILED",
                    "It failed. What was accepted stays recorded; send the file again to go on.");
        } finally {
            // It may be about people, and nobody needs it any more.
            removeFile(upload.file());
        }
    }

    private static String path(Upload upload) {
        return upload.folder() + "/";
    }

    /** Lets go of it; rows under way are answered, and stay recorded. */
    void forget(Upload upload) {
        refuseIf(isUnderWay(upload), UploadRefusal.UPLOAD_NOT_ENDED);
        uploads.remove(upload.id());
        remove(upload.folder());
    }

    private void sweep() {
        for (var each : uploads.values()) {
            if (!each.isLeftAlone(KEPT.toNanos())) continue;
            uploads.remove(each.id());
            remove(each.folder());
        }
    }

    private static void removeFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("an uploaded file could not be removed: {}", e.toString());
        }
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Uploads::removeFile);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("what was left of uploads could not be removed: {}", e.toString());
        }
    }
}
