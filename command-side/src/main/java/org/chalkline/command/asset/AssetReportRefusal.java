package org.chalkline.command.asset;

import org.chalkline.command.Reason;

/** Why a unit's annual report on its assets can't be filed. */
public enum AssetReportRefusal implements Reason {
    REPORT_YEAR_NOT_OVER(
            "The report is on a whole year. File it when the year is over.",
            AssetReportRefusal.LAW,
            "45"),
    REPORT_FILED_ALREADY(
            "The unit's report of that year is on file. Say why another takes its place."),
    REPORT_NOT_FILED("No report of that year is on file that could be corrected. Leave that out."),
    CATEGORY_NAMED_TWICE("A class of assets is named twice. Give one sum for each."),
    SUM_UNSOUND("A class has assets, or nothing. Nothing is worth more than it cost.");

    private static final String LAW = "State-Owned Assets Regulations";

    private final Rule rule;

    AssetReportRefusal(String message) {
        rule = Rule.of(message);
    }

    AssetReportRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
