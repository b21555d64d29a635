package org.chalkline.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chalkline.kernel.file.OwnerAlone;
import org.chalkline.kernel.person.PersonId;

/**
 * The list of people whose keys were destroyed, a code a line. It lies apart from the keys, so that
 * whoever puts an earlier copy of them back knows whose must not come back with it. It only grows.
 */
public final class Erasures {

    /** Beside which file the list lies, by this name. */
    public static final String NAME = "erasures";

    private final Path file;

    /** The list in this file, which is made when the first is added. */
    public Erasures(Path file) {
        this.file = file;
    }

    /** The list beside this signing key. */
    public static Erasures beside(Path signingKey) {
        return new Erasures(signingKey.resolveSibling(NAME));
    }

    /**
     * The people on it.
     *
     * @throws IllegalArgumentException if a line holds no person's code
     */
    public Set<PersonId> people() {
        return lines().stream()
                .map(PersonId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Without what a write that was cut short left behind the last whole line. */
    private List<String> lines() {
        try {
            if (!Files.exists(file)) return List.of();
            var text = Files.readString(file, UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds people, and returns when they are on disk. Nobody is on the list twice.
     *
     * @throws UncheckedIOException if that can't be written
     */
    public synchronized void add(Collection<PersonId> people) {
        var listed = lines();
        var text = new StringBuilder();
        long end = 0;
        for (var line : listed) end += line.getBytes(UTF_8).length + 1L;
        for (var person : people) {
            if (!listed.contains(person.value())) text.append(person.value()).append('\n');
        }
        if (text.isEmpty()) return;
        try {
            OwnerAlone.folderFor(file);
            OwnerAlone.file(file);
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(end);
                channel.position(end);
                var bytes = ByteBuffer.wrap(text.toString().getBytes(UTF_8));
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
