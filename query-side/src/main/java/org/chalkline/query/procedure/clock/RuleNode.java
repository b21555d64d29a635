package org.chalkline.query.procedure.clock;

import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.RuleVersion;
import org.chalkline.kernel.procedure.clock.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The rule that a clock runs under, as GraphQL shows it.
 *
 * @param version the year of the law's version
 * @param words the words of the article that set the period, as the Chinese text has them
 * @param countedFrom what it is counted from
 */
public record RuleNode(
        RuleId id,
        String title,
        String titleZh,
        String law,
        String lawZh,
        String version,
        String article,
        String words,
        RuleVersion.Actor actor,
        String countedFrom,
        int length,
        Terms.Unit unit,
        Terms.Direction direction,
        Terms.Outcome lapseMeans,
        @Nullable String reading) {

    static RuleNode of(RuleVersion rule) {
        var terms = rule.terms();
        return new RuleNode(
                rule.id(),
                rule.title(),
                rule.titleZh(),
                rule.law(),
                rule.lawZh(),
                rule.lawVersion(),
                terms.article(),
                terms.words(),
                rule.actor(),
                rule.event(),
                terms.length(),
                terms.unit(),
                terms.direction(),
                terms.lapse().outcome(),
                terms.reading());
    }
}
