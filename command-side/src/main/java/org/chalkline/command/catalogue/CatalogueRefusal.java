package org.chalkline.command.catalogue;

import org.chalkline.command.Reason;

/** Says why an act on an entry of the catalogue can be refused. */
public enum CatalogueRefusal implements Reason {
    UNKNOWN_ENTRY("The catalogue has no entry of this code. Look the code up."),
    ENTRY_EXISTS("Another entry stands under this code. Codes are never reused."),
    NOT_SCREENED(
            "Nobody found that this content may be public. Have it screened as it is, then publish"
                    + " it by the digest that the screening shows.",
            Law.DISCLOSURE,
            "17"),
    REFERRED(
            "The authority in charge was asked whether the entry may be public, and hasn't answered."
                    + " Wait for its answer.",
            Law.DISCLOSURE,
            "17"),
    NOT_REFERRED(
            "No authority was asked whether the entry may be public, or it has answered. See the"
                    + " record."),
    FOUND_CLOSED_BY_AUTHORITY(
            "The authority in charge said that the entry isn't public. Close it, or refer it again"
                    + " if things have changed.",
            Law.DISCLOSURE,
            "17"),
    SCREENER_PUBLISHES(
            "The officer who screened the content can't publish it as well. Another officer must.",
            Law.DISCLOSURE,
            "17"),
    ENTRY_CLOSED(
            "It was found that the entry stays closed. Look at it again first, and end its closure"
                    + " if things have changed.",
            Law.DISCLOSURE,
            "18"),
    ENTRY_NOT_CLOSED("The entry isn't closed, so there is nothing to look at again."),
    ENTRY_PUBLIC(
            "The entry is public. Replace what is public of it, or withdraw it before anything else"
                    + " is found of it."),
    ENTRY_NOT_PUBLIC("The entry isn't public. Publish it first."),
    ENTRY_WITHDRAWN("The entry was withdrawn. Nothing of it is made public any more."),
    CONTENT_UNCHANGED("This is what is public already. Have the new content screened first."),
    CONTENT_MISSHAPEN(
            "The content needs 1 to 50 columns of different names, at least one row, and in each row"
                    + " one cell for each column."),
    CONTENT_TOO_LARGE("The content is longer than 30,000 bytes as CSV. Publish it in parts."),
    LICENCE_NOT_AN_ADDRESS(
            "The licence is named by its address, which begins with https:// and has no spaces."),
    LOOK_AGAIN_MISPLACED(
            "The day on which it is looked at again must lie after today's act, and within three"
                    + " years of it.",
            Law.DISCLOSURE,
            "18"),
    PUBLISHED_BEFORE_FORMED("The day of its publication lies before the day it was formed.");

    private final Rule rule;

    CatalogueRefusal(String message) {
        rule = Rule.of(message);
    }

    CatalogueRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static final class Law {
        static final String DISCLOSURE = "Open Government Information Regulations";
    }
}
