package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Looks for texts that must stand in no file as they were said. */
public final class InTheClear {

    private static final int TRIES = 20;

    private InTheClear() {}

    /**
     * The texts that stand in any file under the folder, each with the file. A program that is at
     * work there removes files, as the log does with partial tiles: then it looks at all of them
     * again, because what one held may stand in another by now.
     *
     * @throws AssertionError if there are hardly any files, for then it was the wrong folder
     */
    public static List<String> found(Path folder, Collection<String> texts) throws IOException {
        for (int left = TRIES; ; left--) {
            try {
                return foundAtOnce(folder, texts);
            } catch (NoSuchFileException e) {
                if (left == 0) throw e;
            } catch (UncheckedIOException e) {
                if (left == 0 || !(e.getCause() instanceof NoSuchFileException)) throw e;
            }
        }
    }

    private static List<String> foundAtOnce(Path folder, Collection<String> texts)
            throws IOException {
        var sought = texts.stream().map(InTheClear::bytes).toList();
        var found = new ArrayList<String>();
        int files = 0;
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files++;
                var held = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                int i = 0;
                for (var text : texts) {
                    if (held.contains(sought.get(i++))) found.add(text + " in " + file);
                }
            }
        }
        assertThat(files).as("files in %s", folder).isGreaterThan(5);
        return found;
    }

    /** A text's bytes, each as the character of its number, so that files can be searched so. */
    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
