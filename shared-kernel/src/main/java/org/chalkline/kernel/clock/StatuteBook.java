package org.chalkline.kernel.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusalException;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;

/** Every statutory rule that the program knows, read from its data file and checked. */
public final class StatuteBook {
    private static final String RULES = "/statutes/rules.json";

    private final Map<RuleId, StatutoryRule> rules = new LinkedHashMap<>();

    /** The data file, law by law. */
    private record File(String about, List<Law> laws) {}

    private record Law(String law, String lawZh, List<LawVersion> versions, List<Rule> rules) {}

    /** A version's dates, and where its text was read; absent where the text isn't at hand. */
    private record LawVersion(
            String version,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            @Nullable String text) {}

    private record Rule(
            RuleId id,
            String title,
            String titleZh,
            RuleVersion.Actor actor,
            String event,
            List<Provision> provisions) {}

    /** The terms that stood in these versions of the law. */
    private record Provision(List<String> of, Terms terms) {}

    private StatuteBook(File file) {
        for (var law : file.laws()) {
            for (var rule : law.rules()) add(law, rule);
        }
    }

    /** The rules that come with the program. */
    public static StatuteBook standard() {
        return Standard.BOOK;
    }

    private static final class Standard {
        static final StatuteBook BOOK = read();

        private static StatuteBook read() {
            try (InputStream in = StatuteBook.class.getResourceAsStream(RULES)) {
                if (in == null) throw new IllegalStateException(RULES + " is missing");
                return new StatuteBook(FactJson.MAPPER.readValue(in, File.class));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void add(Law law, Rule rule) {
        var versions = new ArrayList<RuleVersion>();
        for (var lawVersion : law.versions()) {
            var terms =
                    rule.provisions().stream()
                            .filter(provision -> provision.of().contains(lawVersion.version()))
                            .toList();
            check(terms.size() <= 1, rule.id() + " stands twice in " + lawVersion.version());
            if (terms.isEmpty()) continue;
            versions.add(
                    new RuleVersion(
                            rule.id(),
                            rule.title(),
                            rule.titleZh(),
                            law.law(),
                            law.lawZh(),
                            lawVersion.version(),
                            lawVersion.inForceFrom(),
                            lawVersion.inForceUntil(),
                            lawVersion.text(),
                            rule.actor(),
                            rule.event(),
                            terms.getFirst().terms()));
        }
        check(!versions.isEmpty(), rule.id() + " stands in no version of its law");
        checkDates(rule.id(), versions);
        check(
                rules.putIfAbsent(rule.id(), new StatutoryRule(rule.id(), versions)) == null,
                rule.id() + " is there twice");
    }

    private static void checkDates(RuleId id, List<RuleVersion> versions) {
        for (int i = 0; i < versions.size(); i++) {
            var until = versions.get(i).inForceUntil();
            boolean last = i == versions.size() - 1;
            check(
                    last || (until != null && !until.isAfter(versions.get(i + 1).inForceFrom())),
                    "versions of " + id + " overlap or are out of order");
            check(
                    until == null || until.isAfter(versions.get(i).inForceFrom()),
                    "a version of " + id + " ends before it begins");
        }
    }

    private static void check(boolean held, String wrong) {
        if (!held) throw new IllegalStateException(RULES + ": " + wrong);
    }

    /** All rules, in the order of the data file. */
    public Collection<StatutoryRule> rules() {
        return List.copyOf(rules.values());
    }

    /** The rule of this id. */
    public Optional<StatutoryRule> find(RuleId id) {
        return Optional.ofNullable(rules.get(id));
    }

    /**
     * The rule as it stood on a day: the version under which a period opened that day runs.
     *
     * @throws RefusalException {@code RULE_UNKNOWN}; {@code RULE_NOT_IN_FORCE} on that day
     */
    public RuleVersion inForce(RuleId id, LocalDate day) {
        return rule(id).inForceOn(day)
                .orElseThrow(
                        () ->
                                refused(
                                        "RULE_NOT_IN_FORCE",
                                        "no version of " + id + " was in force on " + day));
    }

    /**
     * The version that a fact refers to.
     *
     * @throws RefusalException {@code RULE_UNKNOWN}; {@code RULE_NOT_IN_FORCE} if the law has no
     *     such version
     */
    public RuleVersion version(RuleRef ref) {
        return rule(ref.rule()).versions().stream()
                .filter(version -> version.lawVersion().equals(ref.lawVersion()))
                .findFirst()
                .orElseThrow(
                        () ->
                                refused(
                                        "RULE_NOT_IN_FORCE",
                                        ref.rule() + " has no version " + ref.lawVersion()));
    }

    private StatutoryRule rule(RuleId id) {
        return find(id).orElseThrow(() -> refused("RULE_UNKNOWN", "there is no rule " + id));
    }

    private static RefusalException refused(String code, String message) {
        return new RefusalException(Refusal.of(code, message));
    }
}
