package org.chalkline.ledger.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.chalkline.ledger.bundle.ZipForm.Entry;

/**
 * Writes a bag of RFC 8493 as a zip of which every byte follows from its files: they stand in the
 * order of their names, undated and uncompressed, because what compresses and dates them is not the
 * same on every machine. See {@link ZipForm}.
 */
public final class BagWriter {
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Map<String, String> info = new LinkedHashMap<>();
    private final TreeMap<String, Content> files = new TreeMap<>();

    /** Where a file's content comes from. It is read twice, and must be the same both times. */
    @FunctionalInterface
    public interface Content {

        /** Opens it; the writer closes it. */
        InputStream open() throws IOException;
    }

    /** What has to be known of a file before it can be written. */
    private record Measured(Content content, String digest, long crc, long size) {}

    /**
     * @param name of the folder that all of it lies in
     */
    public BagWriter(String name) {
        this.name = name;
    }

    /** Adds a line to {@code bag-info.txt}; they stand in the order in which they are added. */
    public void info(String label, String value) {
        info.put(label, value.replaceAll("\\s+", " ").strip());
    }

    /** Adds a file. */
    public void add(String path, String text) {
        add(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file. */
    public void add(String path, byte[] content) {
        add(path, () -> new ByteArrayInputStream(content));
    }

    /**
     * Adds a file.
     *
     * @param path from the bag's own folder on, with slashes
     * @throws IllegalArgumentException if it is there already
     */
    public void add(String path, Content content) {
        if (files.put(path, content) != null) {
            throw new IllegalArgumentException(path + " is in the bag already");
        }
    }

    /** Writes the bag, and leaves the stream open. */
    public void writeTo(OutputStream out) throws IOException {
        var all = new TreeMap<String, Measured>();
        long bytes = 0;
        long count = 0;
        for (var file : files.entrySet()) {
            var measured = measure(file.getValue());
            all.put(file.getKey(), measured);
            if (!file.getKey().startsWith(Layout.PAYLOAD)) continue;
            bytes += measured.size();
            count++;
        }
        info.put("Payload-Oxum", bytes + "." + count);
        put(all, Layout.BAGIT, Layout.BAGIT_TEXT);
        put(all, Layout.INFO, infoText());
        put(all, Layout.MANIFEST, manifest(digests(all), true));
        put(all, Layout.TAG_MANIFEST, manifest(digests(all), false));
        var entries = new ArrayList<Entry>();
        long at = 0;
        for (var file : all.entrySet()) {
            var entry = write(out, file.getKey(), file.getValue(), at);
            entries.add(entry);
            at = entry.end();
        }
        long length = 0;
        for (var entry : entries) {
            var listed = ZipForm.central(entry);
            out.write(listed);
            length += listed.length;
        }
        out.write(ZipForm.end(entries.size(), at, length));
    }

    private static void put(Map<String, Measured> all, String path, String text)
            throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        all.put(path, measure(() -> new ByteArrayInputStream(bytes)));
    }

    private String infoText() {
        var text = new StringBuilder();
        info.forEach((label, value) -> text.append(label).append(": ").append(value).append('\n'));
        return text.toString();
    }

    private static TreeMap<String, String> digests(Map<String, Measured> all) {
        var digests = new TreeMap<String, String>();
        all.forEach((path, measured) -> digests.put(path, measured.digest()));
        return digests;
    }

    /** A manifest of the payload, or of all else, as it is written here and nowhere otherwise. */
    static String manifest(TreeMap<String, String> digests, boolean ofPayload) {
        var text = new StringBuilder();
        digests.forEach(
                (path, digest) -> {
                    if (path.equals(Layout.TAG_MANIFEST)) return;
                    if (path.startsWith(Layout.PAYLOAD) != ofPayload) return;
                    text.append(digest).append("  ").append(path).append('\n');
                });
        return text.toString();
    }

    private static Measured measure(Content content) throws IOException {
        var digest = Digests.sha256();
        var crc = new CRC32();
        long size = 0;
        var buffer = new byte[BUFFER];
        try (var in = content.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                crc.update(buffer, 0, read);
                size += read;
            }
        }
        return new Measured(content, hex(digest), crc.getValue(), size);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private Entry write(OutputStream out, String path, Measured file, long at) throws IOException {
        if (file.size() >= ZipForm.LARGE) throw new IOException(path + " is too large for a zip");
        var entry = new Entry(name + "/" + path, file.crc(), file.size(), at);
        out.write(ZipForm.local(entry));
        var crc = new CRC32();
        long size;
        try (var in = new CheckedInputStream(file.content().open(), crc)) {
            size = in.transferTo(out);
        }
        if (size != file.size() || crc.getValue() != file.crc()) {
            throw new IOException(path + " changed while it was written");
        }
        return entry;
    }
}
