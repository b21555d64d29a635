package org.chalkline.command.intake;

import java.time.LocalDate;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.jspecify.annotations.Nullable;

/** The columns of a row that tell the decision on which its act rests. */
public final class DecisionRow {
    private static final RemedyNotice NOTHING_TOLD =
            new RemedyNotice(null, null, null, null, false);
    private static final String PROVISIONS =
            "provisions with semicolons between them, each law|article|version";

    private DecisionRow() {}

    /**
     * The decision of this day.
     *
     * @throws MalformedRowException if a column is missing or of the wrong form
     */
    public static Decision of(RowReader row, LocalDate on) {
        return new Decision(
                row.text("documentNumber"),
                row.text("body"),
                row.text("officer"),
                on,
                row.textIfAny("approver"),
                row.textIfAny("delegation"),
                row.list("recusals"),
                row.list("legalBasis").stream().map(DecisionRow::provision).toList(),
                row.text("reasons"),
                row.list("evidence"),
                row.textIfAny("findings"),
                row.textIfAny("partyStatement"),
                row.textIfAny("clock"),
                row.textIfAny("departure"),
                remedies(row),
                row.textIfAny("paper"));
    }

    /** What the addressee was told, if a column says that they were told anything. */
    private static @Nullable RemedyNotice remedies(RowReader row) {
        var notice =
                new RemedyNotice(
                        row.textIfAny("reviewBody"),
                        numberIfAny(row, "reviewDays"),
                        row.textIfAny("court"),
                        numberIfAny(row, "suitMonths"),
                        row.flag("reviewFirst"));
        return notice.equals(NOTHING_TOLD) ? null : notice;
    }

    private static @Nullable Integer numberIfAny(RowReader row, String field) {
        return row.textIfAny(field) == null ? null : Integer.valueOf(row.number(field));
    }

    private static LegalBasis provision(String text) {
        var parts = text.split("\\|");
        if (parts.length != 3) throw RowReader.malformed("legalBasis", PROVISIONS);
        return new LegalBasis(parts[0].strip(), parts[1].strip(), parts[2].strip());
    }
}
