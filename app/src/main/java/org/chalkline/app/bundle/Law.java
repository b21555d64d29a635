package org.chalkline.app.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.RuleRef;
import org.chalkline.kernel.procedure.clock.RuleVersion;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;

/** The law that a bundle's decisions cite, and the statutory periods that ran in it. */
final class Law {
    private static final StatuteBook BOOK = StatuteBook.standard();
    private static final List<String> ENDINGS = List.of(".md", ".txt");

    private final @Nullable Path texts;
    private final Map<String, Path> found = new TreeMap<>();

    /**
     * A provision that decisions cite.
     *
     * @param lawZh the law's Chinese name, where the program knows it
     * @param inForceFrom the first day in force of that version, where the program knows it
     * @param inForceUntil the first day no longer in force
     * @param text the file of the law's text in the bundle; absent where it is not included
     * @param checked whether the program knows that version, so that it was held against the day of
     *     the decision
     * @param citedAt the positions of the decisions that cite it
     */
    record Citation(
            String law,
            @Nullable String lawZh,
            String article,
            String version,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            @Nullable String text,
            boolean checked,
            TreeSet<Long> citedAt) {}

    /**
     * All of it.
     *
     * @param note whether the laws' texts are included
     */
    record Cited(String note, List<Citation> citations, List<RuleVersion> rules) {}

    /**
     * @param texts a folder of the texts of laws, each named as {@code
     *     administrative-licensing-law-2019.md}; null where there is none
     */
    Law(@Nullable Path texts) {
        this.texts = texts;
    }

    /** Gathers what the events cite. */
    Cited citedBy(List<BundledEvent> events) throws IOException {
        Map<LegalBasis, TreeSet<Long>> cited = new LinkedHashMap<>();
        Map<String, RuleRef> rules = new TreeMap<>();
        for (var event : events) {
            var decision = event.decision();
            if (decision != null) {
                for (var basis : decision.legalBasis()) {
                    cited.computeIfAbsent(basis, b -> new TreeSet<>()).add(event.position());
                }
            }
            if (event.fact() instanceof ClockOpened opened) {
                rules.put(opened.rule().toString(), opened.rule());
            }
        }
        var versions = rules.values().stream().map(BOOK::version).toList();
        var citations = new ArrayList<Citation>();
        for (var each : cited.entrySet()) citations.add(citation(each.getKey(), each.getValue()));
        for (var version : versions) text(version.law(), version.lawVersion());
        citations.sort(
                Comparator.comparing(Citation::law)
                        .thenComparing(Citation::version)
                        .thenComparing(Citation::article));
        return new Cited(note(), citations, versions);
    }

    private String note() {
        if (texts == null) {
            return "未附法律文本，仅列出所引条款。 The texts of the laws are not included: no folder of them is configured (chalkline.law-texts). What the program itself knows of a period's article stands with its rule.";
        }
        return "法律文本以配置的文件夹所有者为限。 The texts of the laws are included as far as they are in the configured folder; a citation without one names none.";
    }

    private Citation citation(LegalBasis basis, TreeSet<Long> at) throws IOException {
        var known =
                BOOK.rules().stream()
                        .flatMap(rule -> rule.versions().stream())
                        .filter(version -> version.law().equals(basis.law()))
                        .toList();
        var version =
                known.stream().filter(v -> v.lawVersion().equals(basis.version())).findFirst();
        return new Citation(
                basis.law(),
                known.isEmpty() ? null : known.getFirst().lawZh(),
                basis.article(),
                basis.version(),
                version.map(RuleVersion::inForceFrom).orElse(null),
                version.map(RuleVersion::inForceUntil).orElse(null),
                text(basis.law(), basis.version()),
                BOOK.knows(basis),
                at);
    }

    /** The name under which the law's text is in the bundle, where it is. */
    private @Nullable String text(String law, String version) throws IOException {
        if (texts == null) return null;
        // A law's name may hold anything; a file's name here holds letters and digits alone.
        var words = (law + " " + version).toLowerCase(Locale.ROOT);
        var name = words.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        for (var ending : ENDINGS) {
            var file = texts.resolve(name + ending);
            if (!Files.isRegularFile(file)) continue;
            found.put("law-texts/" + name + ending, file);
            return "law-texts/" + name + ending;
        }
        return null;
    }

    /** The texts that were found, by the names under which they are cited. */
    Map<String, Path> texts() {
        return found;
    }
}
