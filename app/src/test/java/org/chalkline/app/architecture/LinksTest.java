package org.chalkline.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links of the pages lead to files, and to headings in them, that there are. */
class LinksTest {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

    @Test
    void each_link_of_a_page_to_a_file_or_a_heading_leads_there() throws IOException {
        var broken = new TreeSet<String>();
        int count = 0;
        for (var page : pages()) {
            // Code isn't links.
            var text =
                    Files.readString(page)
                            .replaceAll("(?s)```.*?```", "")
                            .replaceAll("`[^`\n]*`", "");
            var links = LINK.matcher(text);
            while (links.find()) {
                var link = links.group(1);
                if (link.matches("(https?|mailto):.*")) continue;
                count++;
                if (!leads(page, link)) broken.add(CHECKOUT.relativize(page) + ": " + link);
            }
        }
        assertThat(count).isGreaterThan(300);
        assertThat(broken).isEmpty();
    }

    private static boolean leads(Path page, String link) throws IOException {
        var parts = link.split("#", 2);
        var to =
                parts[0].isEmpty()
                        ? page
                        : page.resolveSibling(URLDecoder.decode(parts[0], StandardCharsets.UTF_8))
                                .normalize();
        if (!to.startsWith(CHECKOUT) || !Files.exists(to)) return false;
        if (parts.length == 1 || !to.toString().endsWith(".md")) return true;
        return headings(to).contains(parts[1]);
    }

    /** Of a page, as links name them. */
    private static List<String> headings(Path page) throws IOException {
        return Files.readString(page)
                .replaceAll("(?s)```.*?```", "")
                .lines()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(name -> name.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    private static List<Path> pages() throws IOException {
        var pages = new ArrayList<Path>();
        for (var folder : List.of("", "docs", "docs/decisions", "benchmarks", "reliability")) {
            try (var files = Files.list(CHECKOUT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        return pages;
    }
}
