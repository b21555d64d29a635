package org.chalkline.app.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.document.DocumentsFullException;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.limitation.Limitation;
import org.chalkline.kernel.limitation.LimitedException;
import org.chalkline.kernel.procedure.paper.KnownPapers;
import org.chalkline.query.procedure.paper.PaperPrinter;
import org.chalkline.query.procedure.paper.PrintedPaper;

/** Papers among the documents; a printed one that was served is one of them from then on. */
final class KeptPapers implements KnownPapers {
    private static final String PROGRAM = "chalkline";

    private final Documents documents;
    private final PaperPrinter printer;

    KeptPapers(Documents documents, PaperPrinter printer) {
        this.documents = documents;
        this.printer = printer;
    }

    @Override
    public boolean isKnown(String digest, List<Fact> recorded, String document) {
        try {
            if (documents.find(digest).isPresent()) return true;
            var printed = printer.find(digest, recorded, document);
            if (printed.isEmpty()) return false;
            keep(printed.get());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(PrintedPaper paper) throws IOException {
        try (var content = new ByteArrayInputStream(paper.content())) {
            documents.keep(content, paper.format().mediaType(), PROGRAM, (digest, size) -> {});
        } catch (DocumentsFullException e) {
            var why = String.valueOf(e.getMessage());
            throw new LimitedException(new Limitation(Limitation.Of.BULK, "DOCUMENTS_FULL", why));
        }
    }
}
