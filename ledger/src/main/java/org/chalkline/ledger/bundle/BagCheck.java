package org.chalkline.ledger.bundle;

import java.io.IOException;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * Whether the files of a bag are those that its manifests name. That shows what was damaged on the
 * way; who alters a file on purpose can write the manifests anew.
 */
final class BagCheck {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");

    private final BagFiles files;
    private final BiConsumer<String, String> found;
    private final TreeMap<String, String> digests = new TreeMap<>();

    /**
     * @param found is told of each file that isn't as it should be, and what is wrong
     */
    BagCheck(BagFiles files, BiConsumer<String, String> found) {
        this.files = files;
        this.found = found;
    }

    /**
     * Reads every file and compares.
     *
     * @return the digest of each file, by its path
     */
    TreeMap<String, String> check() throws IOException {
        for (var path : files.paths()) {
            var crc = new CRC32();
            try (var in = new CheckedInputStream(files.open(path), crc)) {
                digests.put(path, Digests.hex(in));
                if (files.checksum(path).orElse(crc.getValue()) != crc.getValue()) {
                    found.accept(path, "its bytes are not those of its checksum in the zip");
                }
            } catch (IOException e) {
                found.accept(path, "it can't be read: " + e.getMessage());
            }
        }
        if (!files.has(Layout.BAGIT)) {
            found.accept(Layout.BAGIT, "it is missing");
        } else if (!files.text(Layout.BAGIT).equals(Layout.BAGIT_TEXT)) {
            found.accept(Layout.BAGIT, "it is not that of a bag of version 1.0");
        }
        compare(Layout.TAG_MANIFEST, false);
        compare(Layout.MANIFEST, true);
        return digests;
    }

    private void compare(String manifest, boolean ofPayload) throws IOException {
        if (!files.has(manifest)) {
            found.accept(manifest, "it is missing");
            return;
        }
        var text = files.text(manifest);
        if (text.equals(BagWriter.manifest(digests, ofPayload))) return;
        var listed = new TreeMap<String, String>();
        boolean wellFormed = text.endsWith("\n");
        for (var line : text.split("\n")) {
            var parts = LINE.matcher(line);
            boolean matches = parts.matches();
            wellFormed &= matches;
            if (matches) wellFormed &= listed.put(parts.group(2), parts.group(1)) == null;
        }
        int before = differences(manifest, listed, ofPayload);
        if (!wellFormed || before == 0) {
            found.accept(manifest, "it is not written as a manifest of this program is");
        }
    }

    private int differences(String manifest, TreeMap<String, String> listed, boolean ofPayload) {
        int count = 0;
        for (var line : listed.entrySet()) {
            var digest = digests.get(line.getKey());
            if (line.getValue().equals(digest)) continue;
            count++;
            found.accept(
                    line.getKey(),
                    digest == null
                            ? "it is named in " + manifest + " and missing"
                            : "it is not as " + manifest + " says: either was altered");
        }
        for (var path : digests.keySet()) {
            if (path.equals(Layout.TAG_MANIFEST) || listed.containsKey(path)) continue;
            if (path.startsWith(Layout.PAYLOAD) != ofPayload) continue;
            count++;
            found.accept(path, "it is not named in " + manifest + ": it was put in");
        }
        return count;
    }
}
