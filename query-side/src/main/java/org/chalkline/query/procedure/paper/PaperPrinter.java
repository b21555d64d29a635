package org.chalkline.query.procedure.paper;

import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.paper.ToldPaper;
import org.chalkline.query.procedure.paper.PaperTemplate.Kind;
import org.chalkline.query.procedure.paper.PaperTemplate.Text;

/**
 * Prints the papers by which people are told of facts, from these alone and by the template of the
 * day that the paper bears.
 */
public final class PaperPrinter {
    private final PaperTemplates templates;

    public PaperPrinter(PaperTemplates templates) {
        this.templates = templates;
    }

    /**
     * The paper of one fact, which shows nothing of people but their codes.
     *
     * @param recorded what was recorded of the aggregate, each fact under its number, up to this
     *     one at the least
     * @param sequence the fact's number
     * @throws NotPrintableException if there is none
     */
    public PrintedPaper print(List<Fact> recorded, int sequence, PaperFormat format) {
        var told = told(recorded, sequence);
        return set(told, compose(told, Shown.NOTHING, List.of()), format);
    }

    /**
     * A copy that shows what may be shown of people, and names the digest of the paper itself in
     * the same form. What it says changes with what may be shown.
     *
     * @throws NotPrintableException if there is none
     */
    public PrintedPaper copy(List<Fact> recorded, int sequence, PaperFormat format, Shown shown) {
        var told = told(recorded, sequence);
        var digest = print(recorded, sequence, format).digest();
        var beneath = List.of(template(told).text(Text.WITH_NAMES, digest));
        return set(told, compose(told, shown, beneath), format);
    }

    /** The paper of this number and digest that is printed from one of the facts, if one is. */
    public Optional<PrintedPaper> find(String digest, List<Fact> recorded, String number) {
        for (var format : PaperFormat.values()) {
            for (int i = recorded.size() - 1; i >= 0; i--) {
                var paper = ToldPaper.number(recorded.get(i));
                if (paper.isEmpty() || !paper.get().equals(number)) continue;
                var printed = printedIfAny(recorded, i, format);
                if (printed.isPresent() && printed.get().digest().equals(digest)) return printed;
            }
        }
        return Optional.empty();
    }

    private Optional<PrintedPaper> printedIfAny(
            List<Fact> recorded, int sequence, PaperFormat format) {
        try {
            return Optional.of(print(recorded, sequence, format));
        } catch (NotPrintableException e) {
            return Optional.empty(); // then it was served as somebody wrote it
        }
    }

    private static ToldPaper told(List<Fact> recorded, int sequence) {
        return ToldPaper.of(recorded, sequence)
                .orElseThrow(() -> NotPrintableException.noPaper(recorded.get(sequence)));
    }

    private PaperTemplate template(ToldPaper told) {
        return templates
                .inForce(Kind.of(told.fact()), told.madeOn())
                .orElseThrow(() -> NotPrintableException.noTemplate(told.madeOn()));
    }

    private OfficialPaper compose(ToldPaper told, Shown shown, List<String> beneath) {
        return new PaperComposer(template(told), told, shown).compose(beneath);
    }

    private static PrintedPaper set(ToldPaper told, OfficialPaper paper, PaperFormat format) {
        var content =
                switch (format) {
                    case HTML -> PaperPage.of(paper);
                    case PDF -> PaperPdf.of(paper);
                };
        return new PrintedPaper(told.number(), format, content);
    }
}
