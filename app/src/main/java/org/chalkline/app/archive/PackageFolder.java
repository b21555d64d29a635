package org.chalkline.app.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A folder that a package is written into, file by file. */
final class PackageFolder {
    private final Path root;

    PackageFolder(Path root) {
        this.root = root;
    }

    /**
     * A file of the package, as it was written.
     *
     * @param path from the package's own folder on, with slashes
     * @param digest its SHA-256, in lower-case hexadecimal
     */
    record Written(String path, String mediaType, long size, String digest) {

        /** The same, as seen from a folder that it lies in. */
        Written within(String folder) {
            if (!path.startsWith(folder)) throw new IllegalArgumentException(path);
            return new Written(path.substring(folder.length()), mediaType, size, digest);
        }
    }

    /** Where a file's content comes from. */
    @FunctionalInterface
    interface Content {

        /** Writes all of it, and leaves the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a text. */
    Written write(String path, String mediaType, String text) throws IOException {
        return write(path, mediaType, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a file. */
    Written write(String path, String mediaType, Content content) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        var digest = sha256();
        try (var out =
                new DigestOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
            content.writeTo(out);
        }
        var hex = HexFormat.of().formatHex(digest.digest());
        return new Written(path, mediaType, Files.size(file), hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
