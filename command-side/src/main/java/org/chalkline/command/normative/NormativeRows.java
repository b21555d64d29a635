package org.chalkline.command.normative;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.normative.NormativeCommand.*;
import org.chalkline.kernel.normative.Clause;
import org.chalkline.kernel.normative.NormativeDocumentId;
import org.chalkline.kernel.procedure.decision.LegalBasis;

/**
 * The catalogue of documents (规范性文件目录): rows that each enter a document that was issued before,
 * with one of its clauses after the other, or tell what became of one, as {@code
 * docs/normative-documents-csv.md} describes them.
 */
class NormativeRows implements IntakeKind {
    private static final int PROVISION = 3;

    /** Tells what a row does. The words stand in files, and stay. */
    private enum Act {
        ENTER,
        FILE,
        PUBLISH,
        KEEP,
        REPEAL,
        LAPSE
    }

    @Override
    public String name() {
        return "normative-documents";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var command =
                switch (row.word("act", Act.class)) {
                    case ENTER -> entered(row);
                    case FILE -> row.record(FileDocument.class);
                    case PUBLISH -> row.record(PublishDocument.class);
                    case KEEP -> row.record(KeepDocument.class);
                    case REPEAL -> row.record(RepealDocument.class);
                    case LAPSE -> row.record(LapseDocument.class);
                };
        var document = row.read("document", NormativeDocumentId::new);
        return new Prepared(document.toString(), command, row.date("effectiveOn"));
    }

    private static EnterDocument entered(RowReader row) {
        return new EnterDocument(
                row.read("document", NormativeDocumentId::new),
                row.text("title"),
                row.text("number"),
                row.text("unit"),
                clauses(row),
                row.textIfAny("publishedIn"),
                row.dateIfAny("filedOn"),
                row.date("inForceFrom"),
                row.dateIfAny("validUntil"),
                row.text("officer"),
                row.date("effectiveOn"));
    }

    /** Numbers, texts and provisions stand in three fields, in the same order. */
    private static List<Clause> clauses(RowReader row) {
        var numbers = row.list("clauses");
        var texts = row.list("texts");
        var provisions = row.list("provisions");
        if (texts.size() != numbers.size()) {
            throw RowReader.malformed("texts", "one text for each clause, in their order");
        }
        var clauses = new ArrayList<Clause>();
        for (int i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i);
            clauses.add(new Clause(number, texts.get(i), restsOn(number, provisions)));
        }
        return clauses;
    }

    private static List<LegalBasis> restsOn(String clause, List<String> provisions) {
        var found = new ArrayList<LegalBasis>();
        for (var each : provisions) {
            int colon = each.indexOf(':');
            var parts = each.substring(colon + 1).split("\\|", -1);
            if (colon < 1 || parts.length != PROVISION) {
                throw RowReader.malformed(
                        "provisions", "a clause, a colon, and law|article|version");
            }
            if (!each.substring(0, colon).equals(clause)) continue;
            found.add(new LegalBasis(parts[0].strip(), parts[1].strip(), parts[2].strip()));
        }
        return found;
    }
}
