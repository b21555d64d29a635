package org.chalkline.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.SigningKey;
import org.chalkline.ledger.tile.TileFolder;
import org.chalkline.ledger.tile.TileWriter;
import org.chalkline.ledger.tile.TreeReader;

/** A small log on disk, for tests that need one to look at. */
public final class Sample {
    public static final String ORIGIN = "ledger.example/changning";

    private final TileFolder folder;
    private final TileWriter writer;
    public final SigningKey key = SigningKey.generate(ORIGIN);

    public Sample(Path folder, long size) throws IOException {
        this.folder = new TileFolder(folder);
        writer = new TileWriter(this.folder);
        growTo(size);
    }

    public static byte[] entry(long i) {
        return ("entry " + i).getBytes(StandardCharsets.UTF_8);
    }

    public void growTo(long size) throws IOException {
        while (writer.size() < size) writer.append(entry(writer.size()));
        writer.flush();
    }

    public TreeReader tree(long size) {
        return new TreeReader(folder, size);
    }

    public SignedNote checkpoint(long size) throws IOException {
        return key.sign(new Checkpoint(ORIGIN, size, tree(size).root()).text());
    }

    /** The folder that this log lies in. */
    public static Path root(LogFolder log) {
        return Path.of(log.place().toString());
    }
}
