package org.chalkline.kernel.procedure.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusalException;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;

/** Every statutory rule that the program knows, read from its data file and checked. */
public final class StatuteBook {
    private static final String RULES = "/statutes/rules.json";

    private static final String OF_CHINA = "中华人民共和国";
    private static final Pattern ARTICLE = Pattern.compile("([1-9][0-9]{0,3})(?![0-9]).*");

    private final Map<RuleId, StatutoryRule> rules = new LinkedHashMap<>();
    private final Map<String, List<LawVersion>> laws = new HashMap<>();

    /** The data file, law by law. */
    private record File(String about, List<Law> laws) {}

    private record Law(String law, String lawZh, List<LawVersion> versions, List<Rule> rules) {}

    /**
     * A version's dates, where its text was read and how many articles it has; both absent where
     * the text isn't at hand.
     */
    private record LawVersion(
            String version,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            @Nullable String text,
            @Nullable Integer articles) {

        boolean inForceOn(LocalDate day) {
            return !day.isBefore(inForceFrom)
                    && (inForceUntil == null || day.isBefore(inForceUntil));
        }
    }

    /** What the book says of a provision that a decision cites. */
    public enum Citation {
        /** It stood in that version of the law, which was in force. */
        HOLDS,
        /** The book doesn't have the law, or not the version of that time. */
        NOT_CHECKED,
        /** The law has no such version. */
        VERSION_UNKNOWN,
        /** That version was not in force on the day. */
        VERSION_NOT_IN_FORCE,
        /** That version has no such article. */
        ARTICLE_UNKNOWN
    }

    private record Rule(
            RuleId id,
            String title,
            String titleZh,
            RuleVersion.Actor actor,
            RuleVersion.@Nullable Actor owedTo,
            String event,
            List<Provision> provisions) {}

    /** The terms that stood in these versions of the law. */
    private record Provision(List<String> of, Terms terms) {}

    private StatuteBook(File file) {
        for (var law : file.laws()) {
            name(law);
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
            return new StatuteBook(FactJson.resource(RULES, File.class));
        }
    }

    /**
     * Laws are cited by their English or their Chinese name, that with the country's or without.
     */
    private void name(Law law) {
        for (var name : List.of(law.law(), law.lawZh(), law.lawZh().replaceFirst(OF_CHINA, ""))) {
            var known = laws.computeIfAbsent(name, each -> new ArrayList<>());
            for (var version : law.versions()) if (!known.contains(version)) known.add(version);
        }
    }

    /** What the book says of a provision that a decision of that day cites. */
    public Citation check(LegalBasis cited, LocalDate day) {
        var known = laws.get(cited.law());
        if (known == null) return Citation.NOT_CHECKED;
        var version = version(cited);
        if (version == null) {
            boolean before = known.stream().allMatch(each -> day.isBefore(each.inForceFrom()));
            return before ? Citation.NOT_CHECKED : Citation.VERSION_UNKNOWN;
        }
        if (!version.inForceOn(day)) return Citation.VERSION_NOT_IN_FORCE;
        var article = ARTICLE.matcher(cited.article());
        boolean beyond =
                version.articles() != null
                        && article.matches()
                        && Integer.parseInt(article.group(1)) > version.articles();
        return beyond ? Citation.ARTICLE_UNKNOWN : Citation.HOLDS;
    }

    /** The same provision in the version that was in force on the day, where the book has one. */
    public LegalBasis asOf(LegalBasis cited, LocalDate day) {
        return laws.getOrDefault(cited.law(), List.of()).stream()
                .filter(each -> each.inForceOn(day))
                .findFirst()
                .map(each -> new LegalBasis(cited.law(), cited.article(), each.version()))
                .orElse(cited);
    }

    /** Whether the book has the law in that version, so that what a decision cites was checked. */
    public boolean knows(LegalBasis cited) {
        return version(cited) != null;
    }

    private @Nullable LawVersion version(LegalBasis cited) {
        return laws.getOrDefault(cited.law(), List.of()).stream()
                .filter(each -> each.version().equals(cited.version()))
                .findFirst()
                .orElse(null);
    }

    private void add(Law law, Rule rule) {
        check(
                rule.owedTo() == null || rule.actor() == RuleVersion.Actor.AUTHORITY,
                "only the authority owes an act: " + rule.id());
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
                            rule.owedTo(),
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

    /**
     * Whether the rule was read in the version that a fact refers to, see {@link
     * StatutoryRule#wasRead}.
     *
     * @throws RefusalException {@code RULE_UNKNOWN}
     */
    public boolean wasRead(RuleRef ref) {
        return rule(ref.rule()).wasRead(ref.lawVersion());
    }

    private StatutoryRule rule(RuleId id) {
        return find(id).orElseThrow(() -> refused("RULE_UNKNOWN", "there is no rule " + id));
    }

    private static RefusalException refused(String code, String message) {
        return new RefusalException(Refusal.of(code, message));
    }
}
