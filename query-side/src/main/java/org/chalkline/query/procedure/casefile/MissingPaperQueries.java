package org.chalkline.query.procedure.casefile;

import graphql.schema.DataFetchingEnvironment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.document.Documents;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells which papers of case files the document store doesn't hold. */
@Controller
class MissingPaperQueries {
    private static final String DIGEST = "digest";

    /** How many papers are looked for to answer one question. */
    private static final int AT_ONCE = 10_000;

    private final Projection<PaperRecord> papers;
    private final BasisResolver bases;
    private final Documents documents;

    MissingPaperQueries(Projection<PaperRecord> papers, BasisResolver bases, Documents documents) {
        this.papers = papers;
        this.bases = bases;
        this.documents = documents;
    }

    /**
     * Papers that nobody can show.
     *
     * @param next where to go on; absent where all have been looked for
     */
    record MissingPapers(List<MissingPaper> papers, @Nullable String next) {}

    /**
     * One of them.
     *
     * @param code its file, and its number there
     * @param digest the SHA-256 of its document, in hexadecimal
     */
    record MissingPaper(String code, String digest) {}

    @QueryMapping
    MissingPapers missingPapers(
            @Argument int first, @Argument @Nullable String after, DataFetchingEnvironment env)
            throws IOException {
        ListConnection.checkFirst(first);
        var at = bases.resolve(env, null, List.of(ReadScope.all(papers))).at();
        var start = after == null ? "" : after;
        var page = papers.walk(List.of(), List.of(DIGEST), start, AT_ONCE, at);
        var missing = new ArrayList<MissingPaper>();
        for (var paper : page) {
            var digest = (String) paper.values().getFirst();
            if (digest == null || isKept(digest)) continue;
            missing.add(new MissingPaper(paper.entity(), digest));
            if (missing.size() == first) return new MissingPapers(missing, paper.entity());
        }
        var next = page.size() < AT_ONCE ? null : page.getLast().entity();
        return new MissingPapers(missing, next);
    }

    /** What is only described was never to be kept. */
    private boolean isKept(String cited) throws IOException {
        return !Documents.DIGEST.matcher(cited).matches() || documents.find(cited).isPresent();
    }
}
