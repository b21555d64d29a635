package org.chalkline.app.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page that operators follow, as tests read it. */
final class OperatorsPage {
    private static final Path FILE = Path.of("..", "docs", "operations.md");

    private OperatorsPage() {}

    /**
     * A fenced block of the page.
     *
     * @param chapter the heading that it stands under, whatever its level
     * @param language what stands behind the fence, such as {@code sh}
     * @param marker what stands in the comment before it; empty where there is none
     * @param line the number of its first line
     */
    record Block(String chapter, String language, String marker, String text, int line) {

        /** The first word of the marker: by whom the block is run. */
        String runBy() {
            return marker.replaceFirst(":.*", "").strip();
        }

        /** What the marker says besides; empty where it says nothing. */
        String how() {
            return marker.contains(":") ? marker.substring(marker.indexOf(':') + 1).strip() : "";
        }
    }

    static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All blocks, in the order in which they stand. */
    static List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var chapter = "";
        var marker = "";
        var lines = text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.startsWith("```")) {
                int begin = i + 1;
                int end = begin;
                while (!lines.get(end).strip().equals("```")) end++;
                var text = String.join("\n", lines.subList(begin, end)).stripIndent() + "\n";
                blocks.add(new Block(chapter, line.substring(3), marker, text, begin + 1));
                i = end;
                marker = "";
            } else if (line.startsWith("<!--")) {
                marker = line.replace("<!--", "").replace("-->", "").strip();
            } else if (line.matches("#+ .*")) {
                chapter = line.replaceFirst("#+ ", "");
                marker = "";
            } else if (!line.isEmpty()) {
                marker = "";
            }
        }
        return blocks;
    }
}
